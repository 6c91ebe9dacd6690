import { parseDraftFile } from '../../shared/draft/draftFile.ts';
import { refusalText } from '../../shared/draft/refusalText.ts';
import type { Restored } from '../../shared/draft/restoreDraft.ts';
import type { Draft } from '../../shared/draft/types.ts';
import type { CliIo } from './command.ts';
import { readFaultText } from './fileFaultText.ts';

export interface DraftsRead {
  readonly drafts: readonly Draft[];
  /** one Chinese line for each draft, or for the file, that could not be read */
  readonly faults: readonly string[];
}

const nothing = (fault: string): DraftsRead => ({ drafts: [], faults: [fault] });

/** Strict, so that a file in another encoding is named and not filled with question marks. */
function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function sort(path: string, restored: readonly Restored[]): DraftsRead {
  const place = (index: number): string => (restored.length > 1 ? `第 ${index + 1} 份` : '');
  return {
    drafts: restored.flatMap((item) => (item.kind === 'restored' ? [item.draft] : [])),
    faults: restored.flatMap((item, index) =>
      item.kind === 'refused' ? [`${path}：${place(index)}${refusalText(item.refusal)}`] : [],
    ),
  };
}

/** Reads a file of one draft or several. Never throws: what can't be read is a fault. */
export async function readDrafts(path: string, { fs }: Pick<CliIo, 'fs'>): Promise<DraftsRead> {
  let bytes: Uint8Array;
  try {
    bytes = await fs.readFile(path);
  } catch (error) {
    return nothing(readFaultText(path, error));
  }
  const text = decode(bytes);
  if (text === undefined) return nothing(`${path}：文件不是 UTF-8 文本，请确认选对了草稿文件。`);
  const file = parseDraftFile(text);
  if (file.kind === 'brokenJson') return nothing(`${path}：${file.text}`);
  return file.drafts.length === 0 ? nothing(`${path}：文件里没有草稿。`) : sort(path, file.drafts);
}

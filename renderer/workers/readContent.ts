import { assertNever } from '../../shared/assertNever.ts';
import { parseDraftFile } from '../../shared/draft/draftFile.ts';
import { refusalText } from '../../shared/draft/refusalText.ts';
import type { Draft } from '../../shared/draft/types.ts';
import { readFailure } from '../../shared/xlsx/import/readFailure.ts';
import { readWorkbook } from '../../shared/xlsx/import/readWorkbook.ts';
import type { Doubt, ReadFailure, ReadForm } from '../../shared/xlsx/import/types.ts';
import { isDraftFile } from './draftFiles.ts';

/** What a file from elsewhere holds. Plain data: it crosses from the worker. */
export type FileContent =
  | { readonly kind: 'workbook'; readonly forms: readonly ReadForm[]; readonly doubts: readonly Doubt[] }
  /** `refused`: a sentence for each draft of the file that this program can't take */
  | { readonly kind: 'drafts'; readonly drafts: readonly Draft[]; readonly refused: readonly string[] }
  /** nothing was read; `text` says why and what to do */
  | { readonly kind: 'refused'; readonly text: string }
  | ReadFailure;

function readDraftFile(bytes: Uint8Array): FileContent {
  const file = parseDraftFile(new TextDecoder().decode(bytes));
  if (file.kind === 'brokenJson') return { kind: 'refused', text: file.text };
  const drafts = file.drafts.flatMap((item) => (item.kind === 'restored' ? [item.draft] : []));
  const refused = file.drafts.flatMap((item) => (item.kind === 'refused' ? [refusalText(item.refusal)] : []));
  const [only] = refused;
  if (drafts.length === 0 && refused.length === 1 && only !== undefined) return { kind: 'refused', text: only };
  return { kind: 'drafts', drafts, refused };
}

async function readWorkbookFile(bytes: Uint8Array): Promise<FileContent> {
  const result = await readWorkbook(bytes);
  switch (result.kind) {
    case 'read':
      return { kind: 'workbook', forms: result.forms, doubts: result.doubts };
    case 'refused':
      return { kind: 'refused', text: result.text };
    case 'failed':
      return result;
    default:
      return assertNever(result);
  }
}

/** Reads a workbook or a file of drafts, told apart by what is in it. Never throws: a mistake of ours is `failed`. */
export async function readContent(name: string, bytes: Uint8Array): Promise<FileContent> {
  try {
    return isDraftFile(name, bytes) ? readDraftFile(bytes) : await readWorkbookFile(bytes);
  } catch (error) {
    return readFailure(error);
  }
}

/** One draft as a workbook in a folder. */
import { join } from 'node:path';
import type { Draft } from '../../shared/draft/types.ts';
import { maxCellText } from '../../shared/xlsx/package/write/cellText.ts';
import type { CliIo } from './command.ts';
import type { Crew } from './crew.ts';
import { writeFaultText } from './fileFaultText.ts';
import { ownFaultText } from './ownFaultText.ts';
import type { TaskReply } from './tasks.ts';
import type { Outcome } from './threadPool.ts';
import type { Turn } from './turns.ts';
import { writeBeside } from './writeBeside.ts';

export type ExportResult =
  | { readonly kind: 'written'; readonly name: string; readonly path: string }
  /** one Chinese line for what could not be read or written */
  | { readonly kind: 'fault'; readonly name: string; readonly text: string }
  /** the user wanted the command to end */
  | { readonly kind: 'ended' };

/** A draft that is to be written under a name, when it is its turn among those of the same name. */
export interface ExportItem {
  readonly kind: 'draft';
  readonly draft: Draft;
  readonly name: string;
  readonly turn: Turn;
}

/** The workbook's bytes, or one line on why there are none. */
function bytesOf(path: string, outcome: Outcome<TaskReply>): Uint8Array | string {
  if (outcome.kind === 'failed') return `${path}：${ownFaultText(outcome.error)}`;
  if (outcome.kind === 'done' && outcome.reply.kind === 'built') return outcome.reply.bytes;
  if (outcome.kind === 'done' && outcome.reply.kind === 'textTooLong') {
    return `${path}：表中 ${outcome.reply.cell} 单元格的文字超过 ${maxCellText} 个字，Excel 放不下，请缩短后再导出。`;
  }
  return `${path}：导出用时过长或占用内存过多，没有写出，请单独导出这一份重试。`;
}

/** Never rejects. Builds at any time; writes when all of the same name before it are written. */
export async function exportOne(
  { draft, name, turn }: ExportItem,
  folder: string,
  crew: Pick<Crew, 'run'>,
  io: CliIo,
): Promise<ExportResult> {
  const path = join(folder, name);
  const built = bytesOf(path, await crew.run({ kind: 'export', draft }));
  await turn.come;
  try {
    if (io.signal?.aborted === true) return { kind: 'ended' };
    if (typeof built === 'string') return { kind: 'fault', name, text: built };
    return { kind: 'written', name, path: await writeBeside(folder, name, built, io) };
  } catch (error) {
    return { kind: 'fault', name, text: writeFaultText(path, error) };
  } finally {
    turn.end();
  }
}

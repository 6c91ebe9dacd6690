import { assertNever } from '../../shared/assertNever.ts';
import type { Draft } from '../../shared/draft/types.ts';
import { refuse } from '../../shared/xlsx/import/readWorkbook.ts';
import type { Doubt, ReadFailure, ReadResult } from '../../shared/xlsx/import/types.ts';
import { usualLimits } from '../../shared/xlsx/package/read/limits.ts';
import type { CliIo } from './command.ts';
import { readFaultText } from './fileFaultText.ts';
import type { DraftsRead } from './readDrafts.ts';
import { type ReadBytes, readInThread } from './readInThread.ts';

const doubtLine = (path: string, { sheet, address, text }: Doubt): string =>
  `${path}：工作表“${sheet}”${address === '' ? '' : ` ${address} `}：${text}`;

function sayDoubts(path: string, result: Extract<ReadResult, { kind: 'read' }>, io: Pick<CliIo, 'stderr'>): Draft[] {
  const doubts = [...result.doubts, ...result.forms.flatMap((form) => form.doubts)];
  for (const doubt of doubts) io.stderr(doubtLine(path, doubt));
  for (const { sheet, address, label, printed, exact } of result.forms.flatMap((form) =>
    form.printed.filter((figure) => !figure.agrees),
  )) {
    io.stderr(
      `${path}：工作表“${sheet}” ${address} ：“${label}”写的是 ${printed}，按读入的内容应为 ${exact ?? '空白'}，请核对。`,
    );
  }
  return result.forms.map((form) => form.draft);
}

/** One line, as for every fault: the stack stays away, the error's first line is what maintainers ask for. */
const failureLine = (path: string, { text, detail }: ReadFailure): string =>
  `${path}：${text}出错信息：${detail.split('\n')[0] ?? ''}`;

/** Reads the drafts of a workbook, saying each doubt on stderr. Never rejects: what can't be read is a fault. */
export async function loadWorkbook(
  path: string,
  io: Pick<CliIo, 'fs' | 'stderr'>,
  readBytes: ReadBytes = readInThread,
): Promise<DraftsRead> {
  let bytes: Uint8Array;
  try {
    bytes = await io.fs.readFile(path);
  } catch (error) {
    return { drafts: [], faults: [readFaultText(path, error)] };
  }
  const result = bytes.length > usualLimits.fileBytes ? refuse('tooLarge') : await readBytes(bytes);
  switch (result.kind) {
    case 'read':
      return { drafts: sayDoubts(path, result, io), faults: [] };
    case 'refused':
      return { drafts: [], faults: [`${path}：${result.text}`] };
    case 'failed':
      return { drafts: [], faults: [failureLine(path, result)] };
    default:
      return assertNever(result);
  }
}

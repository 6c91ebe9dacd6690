/** Builds official workbooks beside the page, so that typing never waits. ExcelJS is loaded here and nowhere else. */
import { type ListRequest, listSheets } from '../../shared/summary/listSheets.ts';
import { exportFileName } from '../../shared/xlsx/export/exportFileName.ts';
import { exportWorkbook, programName } from '../../shared/xlsx/export/exportWorkbook.ts';
import { CellTextTooLong } from '../../shared/xlsx/package/write/cellText.ts';
import { type WriteOptions, writeWorkbook } from '../../shared/xlsx/package/write/writeWorkbook.ts';
import { createBatchDesk } from './batchDesk.ts';
import type { BatchMessage, BatchReply, BatchRequest } from './batchMessages.ts';
import type { WorkbookOrder, WorkbookReply, WorkbookRequest } from './messages.ts';

function reply(message: WorkbookReply | BatchReply, transfer: Transferable[] = []): void {
  self.postMessage(message, { transfer });
}

function failureOf(error: unknown): WorkbookReply {
  if (error instanceof CellTextTooLong) return { kind: 'textTooLong', cell: error.cell };
  return { kind: 'failed', detail: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
}

interface Built {
  readonly bytes: Uint8Array;
  readonly fileName: string;
}

async function buildDraft(request: WorkbookRequest, options: WriteOptions): Promise<Built> {
  const { form, draft, withFindings = false } = request;
  const bytes = await exportWorkbook(form, draft, { ...options, withFindings });
  return { bytes, fileName: exportFileName(form, draft) };
}

async function buildList(request: ListRequest, options: WriteOptions): Promise<Built> {
  const { title, fileName, sheets } = listSheets(request);
  const bytes = await writeWorkbook(sheets, { title, description: '', creator: programName }, options);
  return { bytes, fileName: `${fileName}.xlsx` };
}

async function build(request: WorkbookOrder): Promise<void> {
  const onProgress = (fraction: number) => reply({ kind: 'building', fraction });
  onProgress(0);
  try {
    const built = await ('kind' in request ? buildList(request, { onProgress }) : buildDraft(request, { onProgress }));
    const bytes = new Uint8Array(built.bytes);
    reply({ kind: 'built', bytes, fileName: built.fileName }, [bytes.buffer]);
  } catch (error) {
    reply(failureOf(error));
  }
}

const answerBatch = createBatchDesk();

async function answer(request: BatchRequest): Promise<void> {
  const message = await answerBatch(request);
  reply(message, message.kind === 'made' ? [message.bytes.buffer] : []);
}

self.addEventListener('message', ({ data }: MessageEvent<WorkbookOrder | BatchMessage>) => {
  void ('batch' in data ? answer(data.batch) : build(data));
});

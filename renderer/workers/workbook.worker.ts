/** Builds official workbooks beside the page, so that typing never waits. ExcelJS is loaded here and nowhere else. */
import { exportFileName } from '../../shared/xlsx/export/exportFileName.ts';
import { exportWorkbook } from '../../shared/xlsx/export/exportWorkbook.ts';
import { CellTextTooLong } from '../../shared/xlsx/package/write/cellText.ts';
import { createBatchDesk } from './batchDesk.ts';
import type { BatchMessage, BatchReply, BatchRequest } from './batchMessages.ts';
import type { WorkbookReply, WorkbookRequest } from './messages.ts';

function reply(message: WorkbookReply | BatchReply, transfer: Transferable[] = []): void {
  self.postMessage(message, { transfer });
}

function failureOf(error: unknown): WorkbookReply {
  if (error instanceof CellTextTooLong) return { kind: 'textTooLong', cell: error.cell };
  return { kind: 'failed', detail: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
}

async function build({ form, draft, withFindings = false }: WorkbookRequest): Promise<void> {
  const onProgress = (fraction: number) => reply({ kind: 'building', fraction });
  onProgress(0);
  try {
    const bytes = new Uint8Array(await exportWorkbook(form, draft, { onProgress, withFindings }));
    reply({ kind: 'built', bytes, fileName: exportFileName(form, draft) }, [bytes.buffer]);
  } catch (error) {
    reply(failureOf(error));
  }
}

const answerBatch = createBatchDesk();

async function answer(request: BatchRequest): Promise<void> {
  const message = await answerBatch(request);
  reply(message, message.kind === 'made' ? [message.bytes.buffer] : []);
}

self.addEventListener('message', ({ data }: MessageEvent<WorkbookRequest | BatchMessage>) => {
  void ('batch' in data ? answer(data.batch) : build(data));
});

import type { MemoForm } from '../../../shared/summary/memoSheet.ts';
import type { DraftSummary } from '../../store/listedDrafts.ts';
import { readRecords } from '../../store/readRecords.ts';
import { manyText } from '../../text/many.ts';
import type { SummaryReply, SummaryRequest } from '../../workers/summaryMessages.ts';
import type { WorkerPort } from '../../workers/workerPort.ts';
import { shownTitle } from '../drafts/list/listDrafts.ts';
import type { ManyFailure, ManyRun } from '../drafts/many/readMany.ts';

export type SummaryWorker = WorkerPort<SummaryRequest, SummaryReply>;
export type CreateSummaryWorker = () => SummaryWorker;

export const createSummaryWorker: CreateSummaryWorker = () =>
  new Worker(new URL('../../workers/summary.worker.ts', import.meta.url), { type: 'module', name: 'summary' });

/** Forms as the summary and the memo show them. */
export interface FormsRead {
  readonly forms: readonly MemoForm[];
  readonly failed: readonly ManyFailure[];
}

/** Drafts handed over at a time: a slice is copied in a few milliseconds, so the page never waits. */
const slice = 20;

function ask(worker: SummaryWorker, request: SummaryRequest): Promise<SummaryReply> {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = ({ message }) => reject(new Error(message || 'worker'));
    worker.postMessage(request);
  });
}

/**
 * Reads drafts slice by slice and lets a worker score and check them; of each only its line and its findings stay. Null
 * where it is cancelled; rejects as the store does.
 */
export async function readForms(
  drafts: readonly DraftSummary[],
  { onStep, signal }: ManyRun,
  create: CreateSummaryWorker = createSummaryWorker,
): Promise<FormsRead | null> {
  const worker = create();
  const forms: MemoForm[] = [];
  const failed: ManyFailure[] = [];
  try {
    for (let start = 0; start < drafts.length; start += slice) {
      if (signal.aborted) return null;
      const some = drafts.slice(start, start + slice);
      onStep(start, some[0] === undefined ? '' : shownTitle(some[0]));
      const records = new Map((await readRecords(some.map(({ id }) => id))).map((record) => [record.row.id, record]));
      const here = some.filter(({ id }) => records.get(id)?.row.deletedAt === undefined && records.has(id));
      for (const draft of some) {
        if (!here.includes(draft)) failed.push({ title: shownTitle(draft), text: manyText.gone });
      }
      const { reads } = await ask(worker, { jsons: here.map(({ id }) => records.get(id)?.json) });
      for (const [index, read] of reads.entries()) {
        const draft = here[index];
        if (read.kind === 'read') forms.push(read.form);
        else if (draft !== undefined) failed.push({ title: shownTitle(draft), text: read.text });
      }
    }
  } finally {
    worker.terminate();
  }
  return signal.aborted ? null : { forms, failed };
}

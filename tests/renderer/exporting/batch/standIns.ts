/** Workers, folders and drafts of a batch that answer as a test says. */
import type { BatchWorker } from '../../../../renderer/exporting/batch/lane.ts';
import type { BatchItem, BatchWish } from '../../../../renderer/exporting/batch/types.ts';
import type { ExportFolder } from '../../../../renderer/host/types.ts';
import type { LoadResult } from '../../../../renderer/store/drafts.ts';
import type { BatchReply, BatchRequest } from '../../../../renderer/workers/batchMessages.ts';
import type { FolderWriteResult } from '../../../../shared/desktop.ts';
import { indexForm } from '../../../../shared/forms/indexForm.ts';
import { usualPattern } from '../../../../shared/xlsx/export/namePattern.ts';
import { formOf } from '../../../helpers/formOf.ts';
import { goldenDrafts } from '../../../helpers/goldenDrafts.ts';

/** @param answer to each request in turn; null for a crash, a promise to keep it waiting */
export function batchWorkers(
  answer: (request: BatchRequest, count: number) => BatchReply | null | Promise<BatchReply>,
): {
  readonly create: () => BatchWorker;
  readonly requests: readonly BatchRequest[];
  readonly made: () => number;
  readonly ended: () => number;
} {
  const requests: BatchRequest[] = [];
  let [made, ended] = [0, 0];
  const create = (): BatchWorker => {
    made += 1;
    const worker: BatchWorker = {
      onmessage: null,
      onerror: null,
      terminate: () => {
        ended += 1;
      },
      postMessage: ({ batch: request }) => {
        const count = requests.push(request) - 1;
        void Promise.resolve(answer(request, count)).then((data) => {
          if (data === null) worker.onerror?.(new ErrorEvent('error', { message: 'gone' }));
          else worker.onmessage?.(new MessageEvent('message', { data }));
        });
      },
    };
    return worker;
  };
  return { create, requests, made: () => made, ended: () => ended };
}

export const made = (count = 0, errors = 0): BatchReply => ({
  kind: 'made',
  bytes: Uint8Array.of(count),
  errors,
});

/** A folder that keeps what it takes. @param fails says of a name why it can't be written */
export function memoryFolder(
  files: Map<string, Uint8Array> = new Map(),
  fails: (name: string) => Extract<FolderWriteResult, { readonly kind: 'failed' }>['fault'] | null = () => null,
): ExportFolder & { readonly files: Map<string, Uint8Array> } {
  return {
    path: '/家/导出',
    files,
    open: null,
    write: async ({ name, bytes, existing }) => {
      const fault = fails(name);
      if (fault !== null) return { kind: 'failed', fault };
      let free = name;
      if (files.has(name) && existing === 'refuse') return { kind: 'exists', name };
      for (let number = 2; existing === 'number' && files.has(free); number += 1) {
        free = name.replace(/\.\w+$/, (extension) => `（${number}）${extension}`);
      }
      files.set(free, bytes);
      return { kind: 'written', name: free };
    },
  };
}

export const items = (count: number): readonly BatchItem[] =>
  Array.from({ length: count }, (_, at) => ({
    id: String(at + 1),
    title: `第${at + 1}份`,
    number: at + 1,
    fileName: null,
  }));

/** A draft for each id, whose name is the id. */
export async function load(id: string): Promise<LoadResult> {
  const draft = goldenDrafts[0]?.draft;
  if (draft === undefined) throw new Error('no draft');
  const values = { ...draft.values, [indexForm(formOf(draft.form)).name.key]: id };
  return { kind: 'loaded', draft: { ...draft, values }, title: id, revision: 1, updatedAt: 1 };
}

export function wishOf(count: number, more: Partial<BatchWish> = {}): BatchWish {
  return {
    items: items(count),
    count,
    format: 'workbook',
    pattern: usualPattern,
    faulty: 'ask',
    ...more,
  };
}

import { assertNever } from '../../../../shared/assertNever.ts';
import { uniqueNames } from '../../../../shared/zip/uniqueNames.ts';
import { writeZip, type ZipEntry } from '../../../../shared/zip/writeZip.ts';
import {
  type BuildResult,
  buildWorkbook,
  type CreateWorkbookWorker,
  createWorkbookWorker,
  type WorkbookWorker,
} from '../../../exporting/buildWorkbook.ts';
import { exportingText } from '../../../text/exporting.ts';
import { manyText } from '../../../text/many.ts';
import type { ManyFailure, ManyRun, ReadDraft } from './readMany.ts';

export interface Workbooks {
  readonly files: readonly ZipEntry[];
  readonly failed: readonly ManyFailure[];
}

interface SharedWorker {
  readonly create: CreateWorkbookWorker;
  readonly end: () => void;
}

/** One worker for all workbooks: loading it takes longer than writing one. After a fault, the next gets a new one. */
function sharedWorker(create: CreateWorkbookWorker): SharedWorker {
  let worker: WorkbookWorker | null = null;
  const end = () => {
    worker?.terminate();
    worker = null;
  };
  return {
    end,
    create: () => {
      worker ??= create();
      const own = worker;
      const port: WorkbookWorker = {
        postMessage: (request) => own.postMessage(request),
        // it goes on with the next workbook
        terminate: () => undefined,
        onmessage: null,
        onerror: null,
      };
      own.onmessage = (event) => port.onmessage?.(event);
      own.onerror = (event) => {
        port.onerror?.(event);
        end();
      };
      return port;
    },
  };
}

function failureText(result: Extract<BuildResult, { readonly kind: 'textTooLong' | 'failed' }>): string {
  return result.kind === 'textTooLong'
    ? exportingText.textTooLong(result.cell)
    : exportingText.buildFailed(result.detail);
}

/** Writes each draft's official workbook. Null where it is cancelled: then nothing is left of it. */
export async function buildWorkbooks(
  drafts: readonly ReadDraft[],
  { onStep, signal }: ManyRun,
  create: CreateWorkbookWorker = createWorkbookWorker,
): Promise<Workbooks | null> {
  const worker = sharedWorker(create);
  const files: ZipEntry[] = [];
  const failed: ManyFailure[] = [];
  try {
    for (const [index, { title, form, draft }] of drafts.entries()) {
      onStep(index, title);
      const result = await buildWorkbook({ form, draft }, () => undefined, signal, worker.create);
      switch (result.kind) {
        case 'built':
          files.push({ name: result.fileName, bytes: result.bytes });
          break;
        case 'cancelled':
          return null;
        case 'textTooLong':
        case 'failed':
          failed.push({ title, text: failureText(result) });
          break;
        default:
          assertNever(result);
      }
    }
  } finally {
    worker.end();
  }
  return { files, failed };
}

/** All workbooks in one file, and what it is called. @param now milliseconds since 1970 */
export function zipOf(files: readonly ZipEntry[], now: number): { readonly name: string; readonly bytes: Uint8Array } {
  const date = new Date(now);
  const [year, month, day] = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
  const names = uniqueNames(files.map(({ name }) => name));
  const entries = files.map(({ bytes }, index) => ({ name: names[index] ?? '', bytes }));
  const at = { year, month, day, hours: date.getHours(), minutes: date.getMinutes(), seconds: date.getSeconds() };
  const two = (value: number) => String(value).padStart(2, '0');
  const name = `${manyText.zipName(files.length, `${year}-${two(month)}-${two(day)}`)}.zip`;
  return { name, bytes: writeZip(entries, at) };
}

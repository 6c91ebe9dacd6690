/** PDFs that the page asked for, which it can end; and the call that only prints. */
import type { PrintedPdf } from '../../shared/desktop.ts';
import type { CallHandlers } from '../ipc.ts';
import type { PrintPdf } from './pdfPrinter.ts';

export interface PdfJobs {
  /** Does the work of a job; its signal is aborted when the page ends it. */
  readonly run: <Result>(job: string, work: (signal: AbortSignal) => Promise<Result>) => Promise<Result>;
  /** Ends it; nothing where it is over, or never was. */
  readonly cancel: (job: string) => void;
}

export function createPdfJobs(): PdfJobs {
  const running = new Map<string, AbortController>();
  return {
    run: async (job, work) => {
      const control = new AbortController();
      running.set(job, control);
      try {
        return await work(control.signal);
      } finally {
        running.delete(job);
      }
    },
    cancel: (job) => running.get(job)?.abort(),
  };
}

/** Never rejects. */
export async function printJob(printPdf: PrintPdf, html: string, signal: AbortSignal): Promise<PrintedPdf> {
  try {
    return { kind: 'printed', bytes: await printPdf(html, signal) };
  } catch (error) {
    return signal.aborted ? { kind: 'cancelled' } : { kind: 'unprinted', detail: String(error) };
  }
}

type Calls = Pick<CallHandlers, 'print-pdf' | 'cancel-pdf'>;

export function createPdfCalls(jobs: PdfJobs, printPdf: PrintPdf): Calls {
  return {
    'print-pdf': ({ job, html }) => jobs.run(job, (signal) => printJob(printPdf, html, signal)),
    'cancel-pdf': (job) => {
      jobs.cancel(job);
      return null;
    },
  };
}

/** PDFs made by the shell, each ended by a signal. */
import type { Desktop, PdfRequest, PdfResult, PrintedPdf } from '../../shared/desktop.ts';

type Unprinted = Extract<PdfResult, { readonly kind: 'unprinted' }>;

/** A call by a job's name, which the signal ends. */
async function endable<Result>(
  desktop: Desktop,
  signal: AbortSignal | undefined,
  call: (job: string) => Promise<Result>,
): Promise<Result | Unprinted> {
  const job = crypto.randomUUID();
  const cancel = () => void desktop.call('cancel-pdf', job).catch(() => undefined);
  try {
    const answer = call(job);
    // in this order: a call can't be ended before it is made
    if (signal?.aborted === true) cancel();
    signal?.addEventListener('abort', cancel);
    return await answer;
  } catch (error) {
    return { kind: 'unprinted', detail: String(error) };
  } finally {
    signal?.removeEventListener('abort', cancel);
  }
}

export function savePdf(
  desktop: Desktop,
  request: Omit<PdfRequest, 'job'>,
  signal: AbortSignal | undefined,
): Promise<PdfResult> {
  return endable(desktop, signal, (job) => desktop.call('save-pdf', { ...request, job }));
}

export function printPdf(desktop: Desktop, html: string, signal: AbortSignal | undefined): Promise<PrintedPdf> {
  return endable(desktop, signal, (job) => desktop.call('print-pdf', { html, job }));
}

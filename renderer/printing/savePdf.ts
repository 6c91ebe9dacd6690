import { assertNever } from '../../shared/assertNever.ts';
import type { PdfResult } from '../../shared/desktop.ts';
import type { Host } from '../host/types.ts';
import { sayFile } from '../session/saySaved.ts';
import { saveFaultText } from '../text/files.ts';
import { printingText } from '../text/printing.ts';
import { showToast } from '../ui/toasts.tsx';

/**
 * Writes pages as PDF where the user says. Tells how it ended, with the next thing to do. Never rejects.
 *
 * @param signal ends it without a file, as long as none is being written
 */
export async function savePdf(
  host: Host,
  suggestedName: string,
  getHtml: () => Promise<string | null>,
  signal?: AbortSignal,
): Promise<PdfResult['kind']> {
  const html = await getHtml();
  if (signal?.aborted === true) {
    say(host, { kind: 'cancelled' }, () => undefined);
    return 'cancelled';
  }
  const result: PdfResult =
    html === null || host.savePdf === null
      ? { kind: 'unprinted', detail: 'html' }
      : await host.savePdf({ suggestedName, html }, signal);
  // The toast outlives the window: what is tried again from there is ended by nobody.
  say(host, result, () => void savePdf(host, suggestedName, async () => html));
  return result.kind;
}

function say(host: Host, result: PdfResult, again: () => void): void {
  switch (result.kind) {
    case 'saved':
      sayFile(host, result.path, printingText.saved(result.path));
      return;
    case 'cancelled':
      showToast({ text: printingText.cancelled, tone: 'info' });
      return;
    case 'failed': {
      const action = { label: printingText.saveElsewhere, onPress: again };
      showToast({ text: saveFaultText(result.fault, result.path), tone: 'error', action });
      return;
    }
    case 'unprinted':
      showToast({ text: printingText.unprinted(result.detail), tone: 'error' });
      return;
    default:
      assertNever(result);
  }
}

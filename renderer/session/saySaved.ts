import { assertNever } from '../../shared/assertNever.ts';
import type { SaveResult } from '../../shared/desktop.ts';
import type { Host } from '../host/types.ts';
import { exportingText } from '../text/exporting.ts';
import { saveFaultText } from '../text/files.ts';
import { rowText } from '../text/home.ts';
import { showToast, type ToastRequest } from '../ui/toasts.tsx';

/** The way to the folder of a file, where the shell can show it. */
function revealAction(host: Host, path: string): Pick<ToastRequest, 'action'> {
  const { revealFile } = host;
  if (revealFile === null) return {};
  const reveal = async () => {
    const isShown = await revealFile(path).catch(() => false);
    if (!isShown) showToast({ text: exportingText.revealFailed, tone: 'error' });
  };
  return { action: { label: exportingText.reveal, onPress: () => void reveal() } };
}

/** Says that a file was saved, in a sentence that names it. @param more `stays`: until it is closed */
export function sayFile(host: Host, path: string, text: string, more: Pick<ToastRequest, 'stays'> = {}): void {
  showToast({ text, tone: 'success', ...more, ...revealAction(host, path) });
}

/** Tells how the saving of a file ended. @param saved what is said where it is there */
export function saySaved(host: Host, result: SaveResult, saved: string): void {
  switch (result.kind) {
    case 'saved':
      sayFile(host, result.path, saved);
      return;
    case 'cancelled':
      showToast({ text: rowText.fileCancelled, tone: 'info' });
      return;
    case 'failed':
      showToast({ text: saveFaultText(result.fault, result.path), tone: 'error' });
      return;
    default:
      assertNever(result);
  }
}

import { assertNever } from '../../shared/assertNever.ts';
import type { Host } from '../host/types.ts';
import { sayFile } from '../session/saySaved.ts';
import { exportingText } from '../text/exporting.ts';
import { showToast } from '../ui/toasts.tsx';
import type { ExportOutcome } from './runExport.ts';

function sayFailure(host: Host, outcome: ExportOutcome & { readonly kind: 'failed' }): void {
  const { text, saveElsewhere } = outcome;
  if (saveElsewhere === null) {
    showToast({ text, tone: 'error' });
    return;
  }
  const onPress = () => void saveElsewhere().then((next) => sayOutcome(host, next));
  showToast({ text, tone: 'error', action: { label: exportingText.saveElsewhere, onPress } });
}

/** Tells the user how an export ended, with the next thing to do. */
export function sayOutcome(host: Host, outcome: ExportOutcome): void {
  switch (outcome.kind) {
    case 'saved':
      sayFile(host, outcome.path, outcome.text);
      return;
    case 'cancelled':
      showToast({ text: outcome.text, tone: 'info' });
      return;
    case 'failed':
      sayFailure(host, outcome);
      return;
    default:
      assertNever(outcome);
  }
}

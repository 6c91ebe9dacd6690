import { assertNever } from '../../shared/assertNever.ts';
import type { Draft } from '../../shared/draft/types.ts';
import { useHost } from '../host/HostProvider.tsx';
import type { Host } from '../host/types.ts';
import { saveText } from '../text/editor.ts';
import { saveFaultText } from '../text/files.ts';
import { Button } from '../ui/Button.tsx';
import { IconWarning } from '../ui/icons.tsx';
import { showToast } from '../ui/toasts.tsx';
import { draftFile } from './draftFile.ts';
import type { ShownSave } from './useShownSave.ts';

export interface SaveFailureProps extends Pick<ShownSave, 'failure'> {
  readonly onRetry: () => void;
  /** the draft as it is typed, and how the list calls it */
  readonly getDraft: () => { readonly draft: Draft; readonly title: string };
}

/** Saves the draft where the user wants, so that it is safe while this computer takes nothing. */
async function saveElsewhere(host: Host, { draft, title }: ReturnType<SaveFailureProps['getDraft']>): Promise<void> {
  const result = await host.saveFile(draftFile(draft, title));
  switch (result.kind) {
    case 'saved':
      showToast({ text: saveText.savedElsewhere(result.path), tone: 'success' });
      return;
    case 'failed':
      showToast({ text: saveFaultText(result.fault, result.path), tone: 'error' });
      return;
    case 'cancelled':
      return;
    default:
      assertNever(result);
  }
}

/** Says under the bar why the last change is not saved, with what can be done at once. */
export function SaveFailure({ failure, onRetry, getDraft }: SaveFailureProps) {
  const host = useHost();
  if (failure === null) return null;
  return (
    <div className="saveFailure" role="alert">
      <IconWarning />
      <p>
        <strong>{saveText.failed}</strong> {failure.text}
        {saveText.elsewhereHint}
      </p>
      <Button onPress={onRetry}>{saveText.retry}</Button>
      <Button variant="primary" onPress={() => void saveElsewhere(host, getDraft())}>
        {saveText.saveElsewhere}
      </Button>
    </div>
  );
}

import { useSyncExternalStore } from 'react';
import { assertNever } from '../../shared/assertNever.ts';
import type { Autosave } from '../store/autosave.ts';
import { saveText } from '../text/editor.ts';
import { Button } from '../ui/Button.tsx';
import { IconCheck, IconWarning } from '../ui/icons.tsx';

/** Whether what was typed is safe, always in sight; a failure says why and what to do. */
export function SaveBadge({ autosave }: { readonly autosave: Autosave }) {
  const state = useSyncExternalStore(autosave.subscribe, autosave.state);
  switch (state.kind) {
    case 'saved':
      return (
        <span className="saveBadge saveBadge-saved">
          <IconCheck />
          {saveText.saved}
        </span>
      );
    case 'pending':
    case 'saving':
      return <span className="saveBadge">{saveText.saving}</span>;
    case 'failed':
      return (
        <span className="saveBadge saveBadge-failed" role="alert">
          <IconWarning />
          <span>
            <strong>{saveText.failed}</strong> {state.text}
          </span>
          <Button onPress={() => void autosave.flush()}>{saveText.retry}</Button>
        </span>
      );
    default:
      return assertNever(state);
  }
}

import { Button as AriaButton } from 'react-aria-components/Button';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { assertNever } from '../../shared/assertNever.ts';
import { saveText } from '../text/editor.ts';
import { IconCheck, IconInfo, IconWarning } from '../ui/icons.tsx';
import type { ShownSave } from './useShownSave.ts';

/** Saved, though not where it usually is: a press says what that means. */
function JournalBadge() {
  return (
    <DialogTrigger>
      <AriaButton className="saveBadge saveBadge-journal">
        <IconInfo />
        {saveText.savedInJournal}
      </AriaButton>
      <Popover className="saveHint" placement="bottom end" offset={4}>
        <Dialog className="saveHintText" aria-label={saveText.savedInJournal}>
          {saveText.journalHint}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

/** Whether what was typed is safe, and where; always in sight. */
export function SaveBadge({ state, failure }: ShownSave) {
  if (failure !== null) {
    return (
      <span className="saveBadge saveBadge-failed">
        <IconWarning />
        {saveText.failed}
      </span>
    );
  }
  switch (state.kind) {
    case 'saved':
      if (state.where === 'journal') return <JournalBadge />;
      return (
        <span className="saveBadge saveBadge-saved">
          <IconCheck />
          {saveText.saved}
        </span>
      );
    case 'pending':
    case 'saving':
    case 'failed':
      return <span className="saveBadge">{saveText.saving}</span>;
    default:
      return assertNever(state);
  }
}

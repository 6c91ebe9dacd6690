import './deletedDialog.css';
import type { DeletedSummary } from '../../../store/listedDrafts.ts';
import { changedText } from '../../../text/changedText.ts';
import { deletedText } from '../../../text/home.ts';
import { commonText } from '../../../text/shell.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { formName, shownTitle } from '../list/listDrafts.ts';

export interface DeletedDialogProps {
  readonly drafts: readonly DeletedSummary[];
  readonly now: number;
  readonly onRestore: (draft: DeletedSummary) => void;
  readonly onClose: () => void;
}

function Entry({
  draft,
  now,
  onRestore,
}: { readonly draft: DeletedSummary } & Pick<DeletedDialogProps, 'now' | 'onRestore'>) {
  const title = shownTitle(draft);
  return (
    <li className="deletedEntry">
      <div className="deletedName">
        <div>{title}</div>
        <div className="deletedNote">
          {[formName(draft), draft.year, deletedText.at(changedText(draft.deletedAt, now))].filter(Boolean).join(' · ')}
        </div>
      </div>
      <Button aria-label={deletedText.restoreNamed(title)} onPress={() => onRestore(draft)}>
        {deletedText.restore}
      </Button>
    </li>
  );
}

/** What was deleted in the last 30 days of use, each with the way back. */
export function DeletedDialog({ drafts, now, onRestore, onClose }: DeletedDialogProps) {
  return (
    <Dialog
      title={deletedText.title}
      isOpen
      isDismissable
      onClose={onClose}
      size="medium"
      actions={<Button onPress={onClose}>{commonText.close}</Button>}
    >
      <p className="deletedNote">{drafts.length === 0 ? deletedText.none : deletedText.body}</p>
      <ul className="deletedList">
        {drafts.map((draft) => (
          <Entry key={draft.id} draft={draft} now={now} onRestore={onRestore} />
        ))}
      </ul>
    </Dialog>
  );
}

import { type FormEvent, useId } from 'react';
import type { DraftSummary } from '../../../store/listedDrafts.ts';
import { renameText } from '../../../text/home.ts';
import { commonText } from '../../../text/shell.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { TextField } from '../../../ui/TextField.tsx';

export interface RenameDialogProps {
  readonly draft: DraftSummary;
  readonly onRename: (title: string) => void;
  readonly onCancel: () => void;
}

export function RenameDialog({ draft, onRename, onCancel }: RenameDialogProps) {
  const formId = useId();
  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    onRename(String(new FormData(event.currentTarget).get('title') ?? ''));
  }
  return (
    <Dialog
      title={renameText.title}
      isOpen
      onClose={onCancel}
      size="small"
      actions={
        <>
          <Button onPress={onCancel}>{commonText.cancel}</Button>
          <Button variant="primary" type="submit" form={formId}>
            {renameText.confirm}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit}>
        <TextField
          name="title"
          label={renameText.label}
          defaultValue={draft.title}
          description={renameText.note}
          autoFocus
        />
      </form>
    </Dialog>
  );
}

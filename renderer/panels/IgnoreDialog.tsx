import { type FormEvent, useId, useState } from 'react';
import type { Finding } from '../../shared/checks/types.ts';
import { useEditor } from '../session/EditorContext.tsx';
import { ignore } from '../session/reviewActions.ts';
import { ignoreText } from '../text/checks.ts';
import { commonText } from '../text/shell.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { TextField } from '../ui/TextField.tsx';

export interface IgnoreDialogProps {
  /** null keeps it closed */
  readonly finding: Finding | null;
  readonly onClose: () => void;
}

/** Sets a finding aside; a reviewer will read the reason, so there is none without one. */
export function IgnoreDialog({ finding, onClose }: IgnoreDialogProps) {
  const session = useEditor();
  const formId = useId();
  const [missing, setMissing] = useState(false);
  const close = () => {
    setMissing(false);
    onClose();
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const reason = new FormData(event.currentTarget).get('reason');
    if (typeof reason !== 'string' || reason.trim() === '') setMissing(true);
    else if (finding !== null) {
      ignore(session, finding, reason);
      close();
    }
  };
  return (
    <Dialog
      title={ignoreText.title}
      size="small"
      isOpen={finding !== null}
      onClose={close}
      actions={
        <>
          <Button onPress={close}>{commonText.cancel}</Button>
          <Button variant="primary" type="submit" form={formId}>
            {ignoreText.confirm}
          </Button>
        </>
      }
    >
      <p className="ignoreMessage">{finding?.message}</p>
      <form id={formId} onSubmit={submit}>
        <TextField
          label={ignoreText.reason}
          name="reason"
          description={ignoreText.help}
          fault={missing ? ignoreText.missing : null}
          autoFocus
          onChange={() => setMissing(false)}
        />
      </form>
    </Dialog>
  );
}

import { type FormEvent, type KeyboardEvent, useId, useState } from 'react';
import { ignoreText } from '../text/checks.ts';
import { commonText } from '../text/shell.ts';

export interface IgnoreFormProps {
  readonly onIgnore: (reason: string) => void;
  readonly onCancel: () => void;
}

/** The reason for setting a finding aside, typed in its line; a reviewer will read it, so there is none without one. */
export function IgnoreForm({ onIgnore, onCancel }: IgnoreFormProps) {
  const [missing, setMissing] = useState(false);
  const helpId = useId();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const reason = new FormData(event.currentTarget).get('reason');
    if (typeof reason !== 'string' || reason.trim() === '') setMissing(true);
    else onIgnore(reason);
  };
  // an input method ends what is being composed with Escape and Enter of its own
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    event.stopPropagation();
    onCancel();
  };
  return (
    <form className="ignoreForm" aria-label={ignoreText.title} onSubmit={submit} onKeyDown={leave}>
      <input
        name="reason"
        className="ignoreReason"
        aria-label={ignoreText.reason}
        aria-describedby={helpId}
        placeholder={ignoreText.reason}
        autoComplete="off"
        spellCheck={false}
        ref={focusOnce}
        onChange={() => setMissing(false)}
        {...(missing && { 'aria-invalid': true })}
      />
      <button type="submit" className="findingTool">
        {ignoreText.confirm}
      </button>
      <button type="button" className="findingTool findingTool-quiet" onClick={onCancel}>
        {commonText.cancel}
      </button>
      <p id={helpId} className={missing ? 'ignoreMissing' : 'ignoreHelp'} {...(missing && { role: 'alert' })}>
        {missing ? ignoreText.missing : ignoreText.help}
      </p>
    </form>
  );
}

/** The line opens because somebody asked for it: the cursor goes where the reason is typed. */
function focusOnce(element: HTMLInputElement | null): void {
  element?.focus();
}

import { type FormEvent, useState } from 'react';
import { versionsText } from '../text/versions.ts';
import { Button } from '../ui/Button.tsx';
import { TextField } from '../ui/TextField.tsx';

export interface NameFieldProps {
  readonly label: string;
  readonly submitLabel: string;
  readonly defaultValue?: string;
  readonly onName: (name: string) => void;
}

/** Asks for the name of a version; a blank one is no name. */
export function NameField({ label, submitLabel, defaultValue = '', onName }: NameFieldProps) {
  const [fault, setFault] = useState<string | null>(null);
  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const name = String(new FormData(event.currentTarget).get('name') ?? '').trim();
    if (name === '') {
      setFault(versionsText.nameFault);
      return;
    }
    event.currentTarget.reset();
    onName(name);
  }
  return (
    <form className="historyName" onSubmit={submit} noValidate>
      <TextField
        name="name"
        label={label}
        defaultValue={defaultValue}
        fault={fault}
        autoFocus={defaultValue !== ''}
        onChange={() => setFault(null)}
      />
      <Button type="submit">{submitLabel}</Button>
    </form>
  );
}

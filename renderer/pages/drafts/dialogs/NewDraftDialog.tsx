import { type FormEvent, useId, useState } from 'react';
import { newDraft } from '../../../../shared/draft/newDraft.ts';
import type { Draft } from '../../../../shared/draft/types.ts';
import { indexForm } from '../../../../shared/forms/indexForm.ts';
import type { FormDefinition } from '../../../../shared/forms/types.ts';
import { newDraftText } from '../../../text/home.ts';
import { commonText } from '../../../text/shell.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { TextField } from '../../../ui/TextField.tsx';

export interface NewDraftDialogProps {
  readonly form: FormDefinition;
  /** the year to begin with */
  readonly year: string;
  readonly onCreate: (draft: Draft) => void;
  readonly onCancel: () => void;
}

const text = (data: FormData, name: string): string => String(data.get(name) ?? '').trim();

/** Full-width digits are digits too. */
const yearOf = (data: FormData): string => text(data, 'year').normalize('NFKC');

/** Asks what a new draft can't do without: the year, where the form prints one; and its name, which may wait. */
export function NewDraftDialog({ form, year, onCreate, onCancel }: NewDraftDialogProps) {
  const formId = useId();
  const [fault, setFault] = useState<string | null>(null);
  const printsYear = form.year.kind === 'printed';
  const { name } = indexForm(form);

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    if (printsYear && !/^[12]\d{3}$/.test(yearOf(data))) {
      setFault(newDraftText.yearFault);
      return;
    }
    const draft = newDraft(form, yearOf(data));
    onCreate({ ...draft, values: { ...draft.values, [name.key]: text(data, 'name') } });
  }

  return (
    <Dialog
      title={newDraftText.title(form.name)}
      isOpen
      onClose={onCancel}
      size="small"
      actions={
        <>
          <Button onPress={onCancel}>{commonText.cancel}</Button>
          <Button variant="primary" type="submit" form={formId}>
            {newDraftText.create}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit} noValidate>
        {printsYear && (
          <TextField
            name="year"
            label={newDraftText.year}
            defaultValue={year}
            description={newDraftText.yearNote(form.purpose)}
            fault={fault}
            inputMode="numeric"
            autoFocus
            onChange={() => setFault(null)}
          />
        )}
        <TextField name="name" label={name.label} description={newDraftText.nameNote} autoFocus={!printsYear} />
      </form>
    </Dialog>
  );
}

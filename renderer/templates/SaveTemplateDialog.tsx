import './templates.css';
import { type FormEvent, useId, useState } from 'react';
import { type TemplatePart, templateOf, templateParts, usualParts } from '../../shared/draft/templateOf.ts';
import type { Draft } from '../../shared/draft/types.ts';
import type { FormDefinition } from '../../shared/forms/types.ts';
import { attempt } from '../session/attempt.ts';
import { createTemplate } from '../store/namedRecords.ts';
import { commonText } from '../text/shell.ts';
import { templatesText } from '../text/templates.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { TextField } from '../ui/TextField.tsx';
import { showToast } from '../ui/toasts.tsx';

export interface SaveTemplateDialogProps {
  readonly form: FormDefinition;
  readonly draft: Draft;
  /** to begin with */
  readonly name: string;
  readonly onClose: () => void;
}

function PartChoice({ part }: { readonly part: TemplatePart }) {
  return (
    <label>
      <input type="checkbox" name="part" value={part} defaultChecked={usualParts.has(part)} />
      <span>{templatesText.part(part)}</span>
    </label>
  );
}

/** Asks what of the draft is to be kept as a template, and for its name. */
export function SaveTemplateDialog({ form, draft, name, onClose }: SaveTemplateDialogProps) {
  const formId = useId();
  const [fault, setFault] = useState<string | null>(null);

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const typed = String(data.get('name') ?? '').trim();
    if (typed === '') {
      setFault(templatesText.nameFault);
      return;
    }
    const chosen = data.getAll('part').map(String);
    const parts = new Set(templateParts.filter((part) => chosen.includes(part)));
    onClose();
    void attempt(async () => {
      await createTemplate(templateOf(form, draft, parts), typed, Date.now());
      showToast({ text: templatesText.saved(typed), tone: 'success' });
    });
  }

  return (
    <Dialog
      title={templatesText.saveTitle}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{commonText.cancel}</Button>
          <Button variant="primary" type="submit" form={formId}>
            {templatesText.saveDone}
          </Button>
        </>
      }
    >
      <p>{templatesText.saveBody}</p>
      <form id={formId} onSubmit={submit} noValidate>
        <TextField
          name="name"
          label={templatesText.name}
          defaultValue={name}
          fault={fault}
          autoFocus
          onChange={() => setFault(null)}
        />
        <fieldset className="templateParts">
          <legend>{templatesText.keep}</legend>
          {templateParts.map((part) => (
            <PartChoice key={part} part={part} />
          ))}
        </fieldset>
      </form>
    </Dialog>
  );
}

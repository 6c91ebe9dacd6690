import { type FormEvent, useState } from 'react';
import { findForm } from '../../shared/forms/index.ts';
import type { FormDefinition } from '../../shared/forms/types.ts';
import { useHost } from '../host/HostProvider.tsx';
import type { Host } from '../host/types.ts';
import { attempt } from '../session/attempt.ts';
import { saySaved } from '../session/saySaved.ts';
import { deleteDraft, loadDraft, renameDraft, undeleteDraft } from '../store/drafts.ts';
import type { NamedRecord } from '../store/namedRecords.ts';
import { templatesText } from '../text/templates.ts';
import { Button } from '../ui/Button.tsx';
import { TextField } from '../ui/TextField.tsx';
import { showToast } from '../ui/toasts.tsx';
import { formsFor } from './beginDraft.ts';
import { templateFile } from './templateFile.ts';

const textOf = (form: HTMLFormElement, name: string): string => String(new FormData(form).get(name) ?? '').trim();

async function remove({ id, name }: NamedRecord): Promise<void> {
  await deleteDraft(id, Date.now());
  const undo = () => void attempt(() => undeleteDraft(id));
  const action = { label: templatesText.undo, onPress: undo };
  showToast({ text: templatesText.removed(name || templatesText.unnamed), tone: 'info', action });
}

async function saveAsFile(host: Host, { id, name }: NamedRecord): Promise<void> {
  const loaded = await loadDraft(id);
  if (loaded.kind !== 'loaded') {
    showToast({ text: loaded.kind === 'missing' ? templatesText.gone : loaded.text, tone: 'error' });
    return;
  }
  const result = await host.saveFile(templateFile(loaded.draft, name || templatesText.unnamed));
  saySaved(host, result, result.kind === 'saved' ? templatesText.fileSaved(result.path) : '');
}

function Rename({ template, onDone }: { readonly template: NamedRecord; readonly onDone: () => void }) {
  const [fault, setFault] = useState<string | null>(null);
  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const name = textOf(event.currentTarget, 'name');
    if (name === '') {
      setFault(templatesText.nameFault);
      return;
    }
    void attempt(() => renameDraft(template.id, name));
    onDone();
  }
  return (
    <form className="templateRename" onSubmit={submit} noValidate>
      <TextField name="name" label={templatesText.name} defaultValue={template.name} fault={fault} autoFocus />
      <Button type="submit">{templatesText.renameDone}</Button>
    </form>
  );
}

export interface TemplateUseProps {
  readonly template: NamedRecord;
  readonly now: number;
  readonly onBegin: (id: string, form: FormDefinition, year: string) => void;
}

/** What can be done with a template: begin a draft of its form or another one, rename it, delete it. */
export function TemplateUse({ template, now, onBegin }: TemplateUseProps) {
  const host = useHost();
  const [isRenaming, setRenaming] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const own = findForm(template.form);
  const choices = own === undefined ? [] : formsFor(own);

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const form = choices.find(({ id }) => id === textOf(event.currentTarget, 'form'));
    const year = textOf(event.currentTarget, 'year').normalize('NFKC');
    if (form === undefined) return;
    if (form.year.kind === 'printed' && !/^[12]\d{3}$/.test(year)) {
      setFault(templatesText.yearFault);
      return;
    }
    onBegin(template.id, form, year);
  }

  return (
    <section className="templateUse" aria-label={template.name || templatesText.unnamed}>
      <form onSubmit={submit} noValidate>
        <label className="templateForm">
          <span>{templatesText.form}</span>
          <select name="form" className="fieldInput">
            {choices.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <TextField
          name="year"
          label={templatesText.year}
          defaultValue={String(new Date(now).getFullYear() - (own?.purpose === 'selfEvaluation' ? 1 : 0))}
          fault={fault}
          inputMode="numeric"
          width="short"
          onChange={() => setFault(null)}
        />
        <div className="templateTools">
          <Button variant="primary" type="submit">
            {templatesText.create}
          </Button>
          <Button onPress={() => setRenaming(true)}>{templatesText.rename}</Button>
          <Button onPress={() => void attempt(() => saveAsFile(host, template))}>{templatesText.toFile}</Button>
          <Button onPress={() => void attempt(() => remove(template))}>{templatesText.remove}</Button>
        </div>
      </form>
      {isRenaming && <Rename template={template} onDone={() => setRenaming(false)} />}
    </section>
  );
}

import './emptyDrafts.css';
import { formNotes } from '../../../shared/forms/formNotes.ts';
import { forms } from '../../../shared/forms/index.ts';
import type { FormDefinition, FormPurpose } from '../../../shared/forms/types.ts';
import { restoreText } from '../../text/backup.ts';
import { purposeText } from '../../text/formNotes.ts';
import { emptyText, homeText } from '../../text/home.ts';
import { Button } from '../../ui/Button.tsx';
import { IconDocument } from '../../ui/icons.tsx';

export interface EmptyDraftsProps {
  readonly onPick: (form: FormDefinition) => void;
  readonly onImport: () => void;
  readonly onRestore: () => void;
}

/** What most come for stands first. */
const order: readonly FormPurpose[] = ['selfEvaluation', 'goal', 'monitoring'];

function Forms({ purpose, onPick }: { readonly purpose: FormPurpose } & Pick<EmptyDraftsProps, 'onPick'>) {
  const { heading, note } = purposeText[purpose];
  return (
    <>
      <h2>{heading}</h2>
      <p>{note}</p>
      <ul className="emptyForms">
        {forms
          .filter((form) => form.purpose === purpose)
          .map((form) => (
            <li key={form.id}>
              <Button onPress={() => onPick(form)} aria-describedby={`who-${form.id}`}>
                <IconDocument />
                {form.name}
              </Button>
              <span id={`who-${form.id}`} className="emptyWho">
                {formNotes[form.id]}
              </span>
            </li>
          ))}
      </ul>
    </>
  );
}

/** The first start: says what to do, and which form is for whom. */
export function EmptyDrafts({ onPick, onImport, onRestore }: EmptyDraftsProps) {
  return (
    <section className="empty" aria-labelledby="empty-title">
      <h1 id="empty-title">{emptyText.title}</h1>
      <p>{emptyText.body}</p>
      {order.map((purpose) => (
        <Forms key={purpose} purpose={purpose} onPick={onPick} />
      ))}
      <p className="emptyImport">
        {emptyText.import}
        <Button variant="quiet" onPress={onImport}>
          {homeText.importDrafts}
        </Button>
      </p>
      <p className="emptyImport">
        {emptyText.restore}
        <Button variant="quiet" onPress={onRestore}>
          {restoreText.open}
        </Button>
      </p>
    </section>
  );
}

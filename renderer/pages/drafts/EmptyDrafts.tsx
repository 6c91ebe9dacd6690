import './emptyDrafts.css';
import { forms } from '../../../shared/forms/index.ts';
import type { FormDefinition } from '../../../shared/forms/types.ts';
import { restoreText } from '../../text/backup.ts';
import { emptyText, homeText } from '../../text/home.ts';
import { Button } from '../../ui/Button.tsx';
import { IconDocument } from '../../ui/icons.tsx';

export interface EmptyDraftsProps {
  readonly onPick: (form: FormDefinition) => void;
  readonly onImport: () => void;
  readonly onRestore: () => void;
}

/** The first start: says what to do and offers every form. */
export function EmptyDrafts({ onPick, onImport, onRestore }: EmptyDraftsProps) {
  return (
    <section className="empty" aria-labelledby="empty-title">
      <h1 id="empty-title">{emptyText.title}</h1>
      <p>{emptyText.body}</p>
      <ul className="emptyForms">
        {forms.map((form) => (
          <li key={form.id}>
            <Button onPress={() => onPick(form)}>
              <IconDocument />
              {form.name}
            </Button>
          </li>
        ))}
      </ul>
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

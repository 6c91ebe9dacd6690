import '../ui/entry.css';
import { findForm } from '../../shared/forms/index.ts';
import type { NamedRecord } from '../store/namedRecords.ts';
import { changedText } from '../text/changedText.ts';
import { templatesText } from '../text/templates.ts';

export interface TemplateListProps {
  readonly templates: readonly NamedRecord[];
  readonly picked: string | null;
  readonly now: number;
  readonly onPick: (id: string) => void;
}

/** The newest template first, one of them picked. */
export function TemplateList({ templates, picked, now, onPick }: TemplateListProps) {
  return (
    <ul className="templateList" aria-label={templatesText.listLabel}>
      {templates.map(({ id, name, form, createdAt }) => (
        <li key={id}>
          <button type="button" className="entry templateEntry" aria-pressed={id === picked} onClick={() => onPick(id)}>
            <span className="templateName">{name || templatesText.unnamed}</span>
            <span className="templateNote">
              {templatesText.madeAt(findForm(form)?.name ?? form, changedText(createdAt, now))}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

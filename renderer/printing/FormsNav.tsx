import { printingText } from '../text/printing.ts';
import type { LaidForm } from './press.ts';

export interface FormsNavProps {
  readonly forms: readonly LaidForm[];
  /** the page in sight, from 1 */
  readonly page: number;
  readonly onPage: (page: number) => void;
}

/** The forms of several, as the bookmarks of the PDF will have them. */
export function FormsNav({ forms, page, onPage }: FormsNavProps) {
  const current = forms.findLast(({ firstPage }) => firstPage <= page);
  return (
    <nav className="printForms" aria-label={printingText.forms}>
      <ol>
        {forms.map((form) => (
          <li key={form.firstPage}>
            <button
              type="button"
              aria-current={form === current ? 'true' : undefined}
              onClick={() => onPage(form.firstPage)}
            >
              <span className="printFormTitle">{form.title}</span>
              <span className="printFormPages">{printingText.pagesOf(form.pages)}</span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

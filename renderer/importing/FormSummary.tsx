import { findForm } from '../../shared/forms/index.ts';
import { summarizeDraft } from '../store/summarizeDraft.ts';
import { importingText } from '../text/importing.ts';
import { formTitle } from './formTitle.ts';
import type { FoundForm } from './types.ts';

const { summary: words } = importingText;

/** What was found, where, and how sure the reader is. The total is the exact one of what was read. */
export function FormSummary({ form }: { readonly form: FoundForm }) {
  const { draft, source, fileName } = form;
  const { year, total } = summarizeDraft(draft);
  const read = source.kind === 'workbook' ? source.read : null;
  const facts: readonly (readonly [string, string])[] = [
    [words.form, findForm(draft.form)?.name ?? draft.form],
    [words.year, year === '' ? words.none : year],
    [words.rows, words.rowCount(draft.indicators.length)],
    [words.total, total ?? words.none],
    [words.place, read === null ? fileName : `${fileName} › ${read.sheet}!${read.range}`],
  ];
  return (
    <header className="importSummary">
      <h3>{formTitle(draft)}</h3>
      <dl className="importFacts">
        {facts.map(([term, fact]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
      </dl>
      {read !== null && (
        <p className={`importConfidence importConfidence-${read.confidence}`}>
          <strong>{importingText.confidence(read.confidence)}</strong>
          {words.labels(read.labels.found, read.labels.of)}，{importingText.confidenceNote(read.confidence)}
        </p>
      )}
    </header>
  );
}

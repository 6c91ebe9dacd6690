import { tableOf } from '../../shared/draft/path.ts';
import type { Draft } from '../../shared/draft/types.ts';
import { findForm } from '../../shared/forms/index.ts';
import { indexForm } from '../../shared/forms/indexForm.ts';
import type { FormDefinition } from '../../shared/forms/types.ts';
import { summarizeDraft } from '../store/summarizeDraft.ts';
import { importingText } from '../text/importing.ts';
import { formTitle } from './formTitle.ts';
import type { FoundForm } from './types.ts';

const { summary: words } = importingText;

type Fact = readonly [term: string, fact: string];

/** How many rows each table has that the clerk adds rows to. */
function rowFacts(form: FormDefinition | undefined, draft: Draft): readonly Fact[] {
  if (form === undefined) return [];
  return indexForm(form).freeTables.map(({ key, definition }) => [
    definition.name,
    words.rowCount(tableOf(draft, key).rows.length),
  ]);
}

/** What was found, where, and how sure the reader is. The total is the exact one of what was read. */
export function FormSummary({ form }: { readonly form: FoundForm }) {
  const { draft, source, fileName } = form;
  const { year, total } = summarizeDraft(draft);
  const read = source.kind === 'workbook' ? source.read : null;
  const definition = findForm(draft.form);
  const facts: readonly Fact[] = [
    [words.form, definition?.name ?? draft.form],
    [words.year, year === '' ? words.none : year],
    ...rowFacts(definition, draft),
    ...(definition?.scoring === null ? [] : [[words.total, total ?? words.none] as const]),
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

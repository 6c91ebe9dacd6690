/** Files built after forms and reports found in public, read, and what of them the tests look at. */
import { readFileSync } from 'node:fs';
import { beforeAll } from 'vitest';
import { runChecks } from '../../../../shared/checks/runChecks.ts';
import type { Finding } from '../../../../shared/checks/types.ts';
import { moneyUnitOf } from '../../../../shared/draft/moneyUnit.ts';
import { pathKey, tableOf } from '../../../../shared/draft/path.ts';
import type { Draft, Row } from '../../../../shared/draft/types.ts';
import { scoreDraft } from '../../../../shared/scoring/scoreDraft.ts';
import { type Suggestion, suggestScore } from '../../../../shared/scoring/suggestScore.ts';
import { readWorkbook } from '../../../../shared/xlsx/import/readWorkbook.ts';
import type { ReadForm } from '../../../../shared/xlsx/import/types.ts';
import { formOf, indicatorsOf } from '../../../helpers/formOf.ts';

const folder = new URL('../../../fixtures/cases/', import.meta.url);

async function readCase(name: string): Promise<ReadForm> {
  const result = await readWorkbook(new Uint8Array(readFileSync(new URL(`${name}.xlsx`, folder))));
  if (result.kind !== 'read') throw new Error(result.text);
  const [form, ...more] = result.forms;
  if (form === undefined || more.length > 0) throw new Error(`${result.forms.length} forms`);
  return form;
}

export const head = ({ draft }: ReadForm): unknown => ({
  form: draft.form,
  year: draft.year,
  unit: moneyUnitOf(formOf(draft.form), draft),
});

export const rowsOf = (draft: Draft): readonly Row[] => tableOf(draft, 'indicators').rows;

/** Texts of the rows in some columns, `|` between them. */
export const texts = (rows: readonly Row[], ...columns: readonly string[]): readonly string[] =>
  rows.map((row) => columns.map((column) => row[column] ?? '?').join('|'));

export const money = (draft: Draft, ...columns: readonly string[]): readonly string[] =>
  texts(tableOf(draft, 'funding').rows, 'id', ...columns);

export const doubtsOf = ({ doubts }: ReadForm): readonly string[] =>
  doubts.map(({ kind, address }) => `${kind} ${address}`.trim());

export const printedOf = ({ printed }: ReadForm): readonly string[] =>
  printed.map(({ label, printed: said, exact, address }) => `${address} ${label} ${said} ${exact}`);

export function totalOf({ draft }: ReadForm): string | null {
  return scoreDraft(formOf(draft.form), draft).total;
}

export function findingsOf({ draft }: ReadForm): readonly Finding[] {
  const form = formOf(draft.form);
  return runChecks(form, draft, scoreDraft(form, draft));
}

/** Checks that found something at a row of indicators, with where. */
export function foundAt(form: ReadForm, row: string): readonly string[] {
  const place = `cell/indicators/${row}/`;
  return findingsOf(form).flatMap(({ check, path }) => {
    const key = pathKey(path);
    return key.startsWith(place) ? [`${check} ${key.slice(place.length)}`] : [];
  });
}

export const severe = (form: ReadForm): readonly string[] =>
  findingsOf(form).flatMap(({ severity, check, path }) => (severity === 'E' ? [`${check} ${pathKey(path)}`] : []));

/** What is suggested for each row. */
export function suggestionsOf({ draft }: ReadForm): readonly Suggestion[] {
  const form = formOf(draft.form);
  return rowsOf(draft).map((row) => suggestScore(form, draft.options, indicatorsOf(form), row));
}

/** Columns of the indicators of a project form. */
export const projectColumns = ['level1', 'level2', 'level3', 'target', 'actual', 'weight', 'score', 'deviationReason'];

/** Reads a file before the tests of a block. */
export function useCase(name: string): () => ReadForm {
  let form: ReadForm | undefined;
  beforeAll(async () => {
    form = await readCase(name);
  });
  return () => {
    if (form === undefined) throw new Error('not read');
    return form;
  };
}

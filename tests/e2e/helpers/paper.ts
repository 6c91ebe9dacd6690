/**
 * What the printed forms (projectPaper.ts, policyPaper.ts) are written down with: nine columns, from the title to the
 * last row, after the description of the paper. It shares no code with the program that prints. Labels down the narrow
 * left column stand two characters to a line.
 */
import type { Draft, Row } from '../../../shared/draft/types.ts';
import { rowsOf } from './draftTexts.ts';
import type { Labelled, OfficialForm } from './officialForms.ts';

export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly value: string | { readonly number: string; readonly format: string };
  /** whether thin lines go around it: all but the title and the year */
  readonly line: boolean;
}

export interface Paper {
  readonly areas: readonly Area[];
  readonly headerRow: number;
  readonly rows: number;
}

type Value = Area['value'];

/** An area by its first and last column. */
export function area(row: number, [first, last]: readonly [number, number], value: Value, rowSpan = 1): Area {
  return { row, column: first, rowSpan, columnSpan: last - first + 1, value, line: true };
}

export const unlined = (row: number, value: string): Area => ({ ...area(row, [1, 9], value), line: false });

export const plain = (text = ''): Value => (text === '' ? '' : { number: text, format: 'General' });

export const money = (text = ''): Value => (text === '' ? '' : { number: text, format: '#,##0.00' });

/** 81.84% is stored as 0.8184 and printed with the digits it has; 0 prints as 0%. */
export function percent(text: string): Value {
  const points = text.replace('%', '');
  const digits = points.split('.')[1]?.length ?? 0;
  const format = digits === 0 ? '0%' : `0.${'0'.repeat(digits)}%`;
  return { number: String(Number(`${points}e-2`)), format };
}

/** Rows that follow each other with the same key, as merged cells. */
export function merged(
  draft: Draft,
  top: number,
  column: number,
  keyOf: (row: Row) => string,
  value: (row: Row) => Value,
) {
  const rows = rowsOf(draft);
  const starts = rows.flatMap((row, index) => {
    const above = rows[index - 1];
    return above !== undefined && keyOf(above) === keyOf(row) ? [] : [index];
  });
  return starts.flatMap((start, index) => {
    const row = rows[start];
    const end = starts[index + 1] ?? rows.length;
    return row === undefined ? [] : [area(top + start, [column, column], value(row), end - start)];
  });
}

export const labels = (row: number, columns: readonly Labelled[], from: number): readonly Area[] =>
  columns.map(({ label }, index) => area(row, [from + index, from + index], label));

export function tableCells(form: OfficialForm, draft: Draft, top: number, from: number): readonly Area[] {
  return rowsOf(draft).flatMap((row, index) =>
    form.columns.map(({ key }, place) => {
      const isNumber = key === 'weight' || key === 'score';
      const text = row[key] ?? '';
      return area(top + index, [from + place, from + place], isNumber ? plain(text) : text);
    }),
  );
}

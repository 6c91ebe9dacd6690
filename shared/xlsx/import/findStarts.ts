/** Where on a sheet forms begin: titles, headers without one, names without either. */
import type { HeaderRow } from './findHeaders.ts';
import { titleIn } from './formTitles.ts';
import { type FormWords, isAmong, isPrintedWord, type SoughtForms } from './formWords.ts';
import type { Block, Grid } from './grid.ts';
import { tableHeaderAt } from './tableHeaders.ts';

function findHeader(grid: Grid, row: number, { forms, headers: words }: SoughtForms): HeaderRow | null {
  const looks = ({ label }: Block): boolean => isAmong(words, label);
  if (!grid.inRow(row).some(looks) && !grid.inRow(row + 1).some(looks)) return null;
  const headers = forms.flatMap(({ freeTables }) =>
    freeTables.flatMap((words) => tableHeaderAt(grid, row, words) ?? []),
  );
  return headers.reduce<HeaderRow | null>(
    (best, header) => (best === null || header.columns.length > best.columns.length ? header : best),
    null,
  );
}

export interface Start {
  readonly row: number;
  readonly title: Block | null;
  header: HeaderRow | null;
}

/** Whether a row names a form anew: it holds the label of a field that gives a draft its name. */
function namesForm(grid: Grid, row: number, { names }: SoughtForms): boolean {
  return grid.inRow(row).some(({ label }) => isAmong(names, label));
}

function hasLabels(grid: Grid, from: number, to: number, forms: readonly FormWords[]): boolean {
  return grid.blocks.some(
    ({ cell, label }) => cell.row > from && cell.row < to && forms.some((words) => isPrintedWord(words, label)),
  );
}

/** Rows under a title in which a form names itself. */
const nearTitle = 8;

/** A goal text that ends with the form's name: inside a form whose table is yet to come, with no name of one below. */
function isMention(grid: Grid, row: number, current: Start | undefined, sought: SoughtForms): boolean {
  if (current === undefined || current.header !== null) return false;
  if (!hasLabels(grid, current.row, row, sought.forms)) return false;
  return Array.from({ length: nearTitle }, (_, at) => row + 1 + at).every((below) => !namesForm(grid, below, sought));
}

/**
 * Beginnings of forms, from top to bottom: titles, headers without one, names without either.
 *
 * @param isMarked whether the file says which form it was made from; there only a title begins another
 */
export function findStarts(grid: Grid, sought: SoughtForms, isMarked: boolean): readonly Start[] {
  const { forms } = sought;
  const starts: Start[] = [];
  let named = 0;
  for (let row = 1; row <= grid.lastRow; row += 1) {
    const blocks = grid.inRow(row);
    if (blocks.length === 0) continue;
    const current = starts.at(-1);
    const found = titleIn(grid, row, forms);
    const title = found !== null && isMention(grid, row, current, sought) ? null : found;
    const header = title === null ? findHeader(grid, row, sought) : null;
    if (title !== null) {
      const empty = current !== undefined && current.header === null && !hasLabels(grid, current.row, row, forms);
      if (empty) starts.pop();
      starts.push({ row, title, header: null });
      named = 0;
    } else if (header !== null) {
      if (current === undefined || (current.header !== null && named > 0 && !isMarked)) {
        starts.push({ row: named > 0 ? named : row, title: null, header });
      } else if (current.header === null) current.header = header;
      named = 0;
      row = header.bottom;
    } else if (named === 0 && current?.title?.cell.row !== row && namesForm(grid, row, sought)) {
      if (current === undefined || current.header !== null) named = row;
    }
  }
  return starts;
}

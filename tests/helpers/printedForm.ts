/** What a form prints, as lines of text, and drafts written down by what is filled in. */
import { expect } from 'vitest';
import { newDraft, newRow } from '../../shared/draft/newDraft.ts';
import type { Draft, TableData } from '../../shared/draft/types.ts';
import { indexForm, type TableIndex } from '../../shared/forms/indexForm.ts';
import type { FormDefinition, PlacedCell } from '../../shared/forms/types.ts';
import { decimal, formatDecimal, sum } from '../../shared/number/decimal.ts';
import { scoreDraft } from '../../shared/scoring/scoreDraft.ts';
import { spanWidthPt } from '../../shared/sheet/columnWidth.ts';
import { printContent } from '../../shared/sheet/content.ts';
import { layout } from '../../shared/sheet/layout.ts';
import { printableArea } from '../../shared/sheet/paginate.ts';

type Texts = Readonly<Record<string, string>>;

/** Texts of a draft: values by key, fixed rows by key, free rows in order; the rest is as in a new draft. */
export interface Filled {
  readonly year?: string;
  readonly moneyUnit?: string;
  readonly values?: Texts;
  readonly rows?: Readonly<Record<string, Readonly<Record<string, Texts>> | readonly Texts[]>>;
}

function fill(
  table: TableIndex,
  before: TableData,
  rows: Readonly<Record<string, Texts>> | readonly Texts[],
): TableData {
  if (Array.isArray(rows)) {
    const texts: readonly Texts[] = rows;
    return { ...before, rows: texts.map((row, index) => ({ ...newRow(table, `row-${index + 1}`), ...row })) };
  }
  const fixed: Readonly<Record<string, Texts>> = Object.fromEntries(Object.entries(rows));
  return { ...before, rows: before.rows.map((row) => ({ ...row, ...fixed[row.id], id: row.id })) };
}

export function filledDraft(
  form: FormDefinition,
  { year = '2024', moneyUnit = '', values = {}, rows = {} }: Filled,
): Draft {
  const draft = newDraft(form, year);
  const tables = indexForm(form).tables.map((table) => {
    const before = draft.tables[table.key] ?? { rows: [], groups: {} };
    return [table.key, fill(table, before, rows[table.key] ?? {})] as const;
  });
  return {
    ...draft,
    moneyUnit,
    values: { ...draft.values, ...values },
    tables: Object.fromEntries(tables),
  };
}

/** The sheet on paper, line by line: texts of the cells that begin there, from left to right, without what is blank. */
export function printedLines(form: FormDefinition, draft: Draft): readonly string[] {
  const model = layout(form, draft, scoreDraft(form, draft), 'paper');
  return model.rows.map((_, index) =>
    model.cells
      .filter(({ row }) => row === index + 1)
      .map(({ content }) => printContent(content).replaceAll('\n', ''))
      .filter((text) => text.trim() !== '')
      .join(' | '),
  );
}

const placedCells = (form: FormDefinition): readonly PlacedCell[] =>
  form.sections.flatMap((section) => (section.kind === 'rows' ? section.rows.flatMap(({ cells }) => cells) : []));

/** Squares of the sheet covered by more than one cell. */
function overlaps(form: FormDefinition): number {
  const draft = newDraft(form, '2024');
  const { rows, cells, columns } = layout(form, draft, scoreDraft(form, draft), 'screen');
  const covered = cells.reduce((total, { rowSpan, columnSpan }) => total + rowSpan * columnSpan, 0);
  return covered - rows.length * columns.length;
}

/** Points of each published way to share them out, with those of the rate. */
function weightSums(form: FormDefinition): readonly string[] {
  const { scoring } = form;
  if (scoring === null) return [];
  const rate = scoring.rate?.weight;
  const ofRate = rate === undefined ? '0' : rate.kind === 'cell' ? rate.usual : rate.points;
  return scoring.rows.flatMap(({ weights }) => {
    const divisions = weights.kind === 'given' ? [weights.groups] : weights.divisions;
    return divisions.map((groups) => {
      const all = sum([decimal(ofRate), ...groups.map(({ weight }) => decimal(weight))]);
      return all === null ? '' : formatDecimal(all);
    });
  });
}

/** What holds for every form: each value is printed once, no cell lies on another, the page is filled, weights make all points. */
export function expectSoundForm(form: FormDefinition): void {
  const printed = placedCells(form).flatMap(({ source }) => (source.kind === 'value' ? [source.value] : []));
  expect(printed.toSorted()).toEqual(form.values.map(({ key }) => key).toSorted());
  expect(overlaps(form)).toBe(0);
  const share = spanWidthPt(form.widths, 1, form.widths.length) / printableArea(form.page).width;
  expect(share).toBeGreaterThan(0.97);
  expect(share).toBeLessThanOrEqual(1);
  expect(new Set([...weightSums(form), form.scoring?.weightTotal ?? ''])).toEqual(
    new Set([form.scoring === null ? '' : form.scoring.weightTotal]),
  );
}

/** Columns of a table as `label role`, from left to right. */
export function columnsOf(form: FormDefinition, table: string): readonly string[] {
  return (indexForm(form).table(table)?.columns ?? []).map(({ label, role = '' }) => `${label} ${role}`);
}

/** The groups that a new draft begins with, as `level 1/level 2`. */
export function usualPaths(form: FormDefinition): readonly string[] {
  const rows = newDraft(form, '2024').tables['indicators']?.rows ?? [];
  return rows.map((row) => `${row['level1']}/${row['level2']}`);
}

import { assertNever } from '../assertNever.ts';
import type { Draft } from '../draft/types.ts';
import type { FormDefinition, PlacedCell, RowDefinition, SectionDefinition } from '../forms/types.ts';
import type { Totals } from '../scoring/types.ts';
import { type Block, cell, fixedCell, labelCell, sideCell } from './block.ts';
import { computedContent, textContent } from './content.ts';
import { cellLooks } from './styles.ts';
import type { CellRole, ComputedFigure, SheetCell } from './types.ts';

type RowsSection = Extract<SectionDefinition, { kind: 'rows' }>;

/** （2022年度）; without a year the space to write it stays open. */
export function printedYear(year: string): string {
  const digits = year
    .trim()
    .replace(/年度?$/, '')
    .trim();
  return `（${digits === '' ? '　　' : digits}年度）`;
}

function fieldCell(form: FormDefinition, draft: Draft, placed: PlacedCell, row: number, key: string): SheetCell {
  const field = form.fields.find((each) => each.key === key);
  const role: CellRole = {
    kind: 'input',
    path: { kind: 'field', field: key },
    name: field?.label ?? key,
    input: field?.kind ?? 'line',
  };
  return cell({ row, at: placed.at, style: placed.style, content: textContent(draft.fields[key] ?? ''), role });
}

function computedCell(
  form: FormDefinition,
  totals: Totals,
  placed: PlacedCell,
  row: number,
  figure: ComputedFigure,
  name: string,
): SheetCell {
  const content = computedContent(form, totals, figure);
  return cell({ row, at: placed.at, style: placed.style, content, role: { kind: 'computed', figure, name } });
}

function placedCell(form: FormDefinition, draft: Draft, totals: Totals, placed: PlacedCell, row: number): SheetCell {
  const { at, source, style } = placed;
  switch (source.kind) {
    case 'label':
      return labelCell(row, at, style, source.text);
    case 'blank':
      return fixedCell(row, at, style, '');
    case 'year': {
      const role: CellRole = { kind: 'input', path: { kind: 'year' }, name: '年度', input: 'year' };
      return cell({ row, at, style, content: textContent(printedYear(draft.year)), role });
    }
    case 'field':
      return fieldCell(form, draft, placed, row, source.field);
    case 'weightTotal':
      return computedCell(form, totals, placed, row, { kind: 'weightTotal' }, '总分 分值');
    case 'totalScore':
      return computedCell(form, totals, placed, row, { kind: 'totalScore' }, '总分 得分');
    default:
      return assertNever(source);
  }
}

function minHeight(row: RowDefinition): number {
  return row.minHeight ?? Math.max(...row.cells.map((each) => cellLooks[each.style].minHeight));
}

/** A row of labels alone, or the title, heads what follows. */
const isHeading = (row: RowDefinition): boolean =>
  row.cells.every(({ source, style }) => source.kind === 'label' || style === 'title' || style === 'subtitle');

/** Rows that the definition places cell by cell: title, fields, goals, the total, a signature block. */
export function rowsSection(form: FormDefinition, draft: Draft, totals: Totals, section: RowsSection): Block {
  const cells = section.rows.flatMap((row, index) =>
    row.cells.map((placed) => placedCell(form, draft, totals, placed, index + 1)),
  );
  const last = section.rows.length - 1;
  return {
    rows: section.rows.map((row, index) => ({
      minHeight: minHeight(row),
      role: { kind: 'plain' },
      keep: isHeading(row) && (index < last || row.cells.some(({ style }) => style === 'band')) ? 'heading' : 'free',
    })),
    cells: section.side === undefined ? cells : [...cells, sideCell(section.side, 1, section.rows.length)],
  };
}

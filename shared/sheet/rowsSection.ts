import { assertNever } from '../assertNever.ts';
import { moneyUnitOf } from '../draft/moneyUnit.ts';
import type { Draft } from '../draft/types.ts';
import { indexForm } from '../forms/indexForm.ts';
import type { CellPlace, FormDefinition, PlacedCell, RowDefinition, SectionDefinition, Span } from '../forms/types.ts';
import type { MoneyUnit } from '../number/parseMoney.ts';
import type { Totals } from '../scoring/types.ts';
import { type Block, type BlockRow, cell, fixedCell, labelCell, sideCell } from './block.ts';
import { computedContent, printContent, textContent } from './content.ts';
import { cellLooks } from './styles.ts';
import { typedContent } from './tableCells.ts';
import type { CellContent, InputUse, LayoutTarget, SheetCell } from './types.ts';
import { fixedWords, shownYear, wordsAround } from './words.ts';

type RowsSection = Extract<SectionDefinition, { kind: 'rows' }>;

interface Place {
  readonly form: FormDefinition;
  readonly draft: Draft;
  readonly totals: Totals;
  readonly unit: MoneyUnit;
  readonly target: LayoutTarget;
  /** row in the block, from 1 */
  readonly row: number;
}

/** The grid columns of a cell, those of its table's column where it stands under one. */
export function spanOf(form: FormDefinition, at: CellPlace): Span {
  if ('table' in at) return indexForm(form).table(at.table)?.column(at.column)?.at ?? [1, 1];
  return at;
}

/** Words around a value make one text of the cell; alone it keeps its kind. */
function contentAround(content: CellContent, [before, after]: readonly [string, string]): CellContent {
  return before === '' && after === '' ? content : textContent(`${before}${printContent(content)}${after}`);
}

function yearCell(place: Place, { at, style }: PlacedCell, text: string): SheetCell {
  const { form, draft, row, unit } = place;
  const around = wordsAround(fixedWords(form, unit, text), 'year');
  const content = contentAround(textContent(shownYear(draft.year)), around);
  const use: InputUse = { kind: 'input', path: { kind: 'year' }, name: '年度', input: 'year', around };
  return cell({ row, at: spanOf(form, at), style, content, use });
}

function valueCell(place: Place, { at, style }: PlacedCell, key: string, text: string): SheetCell {
  const { form, draft, row, unit, target } = place;
  const value = indexForm(form).value(key);
  const kind = value?.kind ?? 'text';
  const around = wordsAround(fixedWords(form, unit, text), 'value');
  const typed = typedContent(draft.values[key] ?? '', value ?? { kind }, unit, target);
  const use: InputUse = {
    kind: 'input',
    path: { kind: 'value', value: key },
    name: value?.label ?? key,
    input: kind,
    ...(value?.choice !== undefined && { choice: value.choice }),
    ...(text !== '{value}' && { around }),
  };
  return cell({ row, at: spanOf(form, at), style, content: contentAround(typed, around), use });
}

/** A figure is called by the words of its row and the header it stands under: 总分 得分. */
function figureName({ form }: Place, placed: PlacedCell, row: RowDefinition): string {
  const words = row.cells.flatMap(({ source }) => (source.kind === 'text' && source.text !== '' ? [source.text] : []));
  const { at } = placed;
  const column = 'table' in at ? indexForm(form).table(at.table)?.column(at.column)?.label : undefined;
  return [words[0], column].filter((part) => part !== undefined).join(' ');
}

function placedCell(place: Place, placed: PlacedCell, row: RowDefinition): SheetCell {
  const { form, totals, unit } = place;
  const { at, source, style } = placed;
  const span = spanOf(form, at);
  switch (source.kind) {
    case 'text':
      return source.text === ''
        ? fixedCell(place.row, span, style, '')
        : labelCell(place.row, span, style, fixedWords(form, unit, source.text));
    case 'year':
      return yearCell(place, placed, source.text);
    case 'value':
      return valueCell(place, placed, source.value, source.text ?? '{value}');
    case 'figure':
      return cell({
        row: place.row,
        at: span,
        style,
        content: computedContent(form, totals, source.figure),
        use: { kind: 'computed', figure: source.figure, name: figureName(place, placed, row) },
      });
    default:
      return assertNever(source);
  }
}

function minHeight(row: RowDefinition): number {
  return row.minHeight ?? Math.max(...row.cells.map((each) => cellLooks[each.style].minHeight));
}

/** A row of words alone, or the title, heads what follows. */
const isHeading = (row: RowDefinition): boolean =>
  row.cells.every(
    ({ source, style }) => (source.kind === 'text' && source.text !== '') || style === 'title' || style === 'subtitle',
  );

/** A line without a border, the names or notes below a table, never stands alone on a page. */
const isFootline = (row: RowDefinition | undefined): boolean =>
  row?.cells.every(({ style }) => !cellLooks[style].border) === true;

/** Rows that the definition places cell by cell: title, values, goals, the total, a signature block. */
export function rowsSection(
  form: FormDefinition,
  draft: Draft,
  totals: Totals,
  section: RowsSection,
  target: LayoutTarget,
): Block {
  const unit = moneyUnitOf(form, draft);
  const cells = section.rows.flatMap((row, index) =>
    row.cells.map((placed) => placedCell({ form, draft, totals, unit, target, row: index + 1 }, placed, row)),
  );
  const last = section.rows.length - 1;
  const keepOf = (row: RowDefinition, index: number): BlockRow['keep'] => {
    const heads = isHeading(row) && (index < last || row.cells.some(({ style }) => style === 'band'));
    return heads || isFootline(section.rows[index + 1]) ? 'heading' : 'free';
  };
  const { side } = section;
  const beside =
    side === undefined || side === 'continued'
      ? []
      : [sideCell(fixedWords(form, unit, side.text), side.at, 1, section.rows.length)];
  return {
    rows: section.rows.map((row, index) => ({
      minHeight: minHeight(row),
      source: { kind: 'plain' },
      keep: keepOf(row, index),
    })),
    cells: [...cells, ...beside],
  };
}

/** Reads the computed figures that stand outside of the tables: sums under a table, totals and grades beside words. */
import type { Figure, PlacedCell } from '../../forms/types.ts';
import { isDash } from '../export/isDash.ts';
import { type PrintedFigure, printedLabel } from './compareTotals.ts';
import type { FoundColumn } from './findHeaders.ts';
import { fixedTexts } from './formWords.ts';
import type { Block } from './grid.ts';
import { squeeze } from './labels.ts';
import type { ReadFreeTable } from './readFreeTable.ts';
import { isUsed, mark, type Reading } from './reading.ts';
import type { RowFilter } from './readValues.ts';
import { isTotalWord, sumLabel } from './rowKinds.ts';
import { ownBlock } from './tableCells.ts';

/** Figures that stand beside words of their own instead of under a column. */
interface FigureRow {
  /** squeezed */
  readonly words: readonly string[];
  readonly figures: readonly Figure[];
}

function isBeside({ at, source }: PlacedCell): boolean {
  return source.kind === 'figure' && !('table' in at);
}

function figureRows({ words: { placedRows } }: Reading): readonly FigureRow[] {
  return placedRows
    .filter(({ cells }) => cells.some(isBeside))
    .map((row) => ({
      words: fixedTexts([row]).map(squeeze),
      figures: row.cells.filter(isBeside).flatMap(({ source }) => (source.kind === 'figure' ? [source.figure] : [])),
    }));
}

interface SumRow {
  readonly row: number;
  readonly label: Block;
}

/** The row below a table that sums it up, also where notes or other tables stand between. */
function sumRow(reading: Reading, { sheet, bottom }: ReadFreeTable, isFree: RowFilter): SumRow | null {
  for (let row = bottom + 1; row <= reading.region.bottom; row += 1) {
    if (!isFree(row)) continue;
    const label = sumLabel(reading, row, sheet, (text) => isTotalWord(reading, text));
    if (label !== null) return { row, label };
  }
  return null;
}

function labelled(figure: Figure, name: string, column: FoundColumn | undefined, block: Block): PrintedFigure {
  return { figure, label: printedLabel(name, column), block };
}

/** A figure stands under its column; without a column of scores there, the row's only number is the total. */
function figuresUnder(reading: Reading, table: ReadFreeTable, row: number, label: Block): readonly PrintedFigure[] {
  const { columns, words } = table.sheet;
  const name = label.cell.text;
  const [weightColumn, scoreColumn] = (['weight', 'score'] as const).map((role) =>
    columns.get(words.table.byRole(role)?.key ?? ''),
  );
  const numbers = reading.grid.inRow(row).filter((block) => block.cell !== label.cell && block.cell.number !== null);
  const hasRowWeights = words.table.weights?.kind === 'row';
  const weight = hasRowWeights ? ownBlock(reading, row, weightColumn) : undefined;
  const only = numbers.length === 1 ? numbers[0] : undefined;
  const score = ownBlock(reading, row, scoreColumn) ?? (only?.cell === weight?.cell ? undefined : only);
  const figures: PrintedFigure[] = [];
  if (weight !== undefined && !isDash(weight.cell.text)) {
    figures.push(labelled({ kind: 'weightTotal' }, name, weightColumn, weight));
  }
  if (score !== undefined && !isDash(score.cell.text)) {
    figures.push(labelled({ kind: 'totalScore' }, name, scoreColumn, score));
  }
  return figures;
}

/** The grade stands right of the total, in a cell of its own. */
function gradeAfter(
  reading: Reading,
  row: number,
  figures: readonly PrintedFigure[],
  label: Block,
): readonly PrintedFigure[] {
  const grades = reading.form.scoring?.grades.map(({ name }) => name) ?? [];
  const block = reading.grid
    .inRow(row)
    .find((each) => each.cell !== label.cell && grades.includes(each.cell.text.trim()) && !isUsed(reading, each));
  const isPrinted = figureRows(reading).some((each) => each.figures.some(({ kind }) => kind === 'grade'));
  if (block === undefined || !isPrinted || figures.length === 0) return [];
  return [labelled({ kind: 'grade' }, '等级', undefined, block)];
}

function markRow(reading: Reading, row: number, label: Block, figures: readonly PrintedFigure[]): void {
  mark(reading, label);
  for (const block of reading.grid.inRow(row)) if (isDash(block.cell.text)) mark(reading, block);
  for (const { block } of figures) mark(reading, block);
}

function underTables(reading: Reading, tables: readonly ReadFreeTable[], isFree: RowFilter): readonly PrintedFigure[] {
  for (const table of tables) {
    if (table.sheet.words.table.scored === null) continue;
    const sum = sumRow(reading, table, isFree);
    if (sum === null) continue;
    const under = figuresUnder(reading, table, sum.row, sum.label);
    const figures = [...under, ...gradeAfter(reading, sum.row, under, sum.label)];
    markRow(reading, sum.row, sum.label, figures);
    return figures;
  }
  return [];
}

/** Figures beside words of their own, in their order; those that were found under a table are not looked for again. */
function besideWords(reading: Reading, known: readonly PrintedFigure[]): readonly PrintedFigure[] {
  const isKnown = (figure: Figure): boolean => known.some((each) => each.figure.kind === figure.kind);
  return figureRows(reading).flatMap(({ words, figures }): readonly PrintedFigure[] => {
    const missing = figures.filter((figure) => !isKnown(figure));
    const { top, bottom } = reading.region;
    const label = reading.grid.blocks.find(
      (block) =>
        block.cell.row >= top &&
        block.cell.row <= bottom &&
        !isUsed(reading, block) &&
        words.includes(block.label.squeezed),
    );
    if (missing.length === 0 || label === undefined) return [];
    const right = reading.grid
      .inRow(label.cell.row)
      .filter((block) => block.range.left > label.range.right && !isUsed(reading, block));
    const name = label.cell.text;
    const found = missing.flatMap((figure, index) => {
      const block = right[index];
      return block === undefined || isDash(block.cell.text) ? [] : [labelled(figure, name, undefined, block)];
    });
    markRow(reading, label.cell.row, label, found);
    return found;
  });
}

/** @param isFree whether a row belongs to no table */
export function readFigures(
  reading: Reading,
  tables: readonly ReadFreeTable[],
  isFree: RowFilter,
): readonly PrintedFigure[] {
  const under = underTables(reading, tables, isFree);
  return [...under, ...besideWords(reading, under)];
}

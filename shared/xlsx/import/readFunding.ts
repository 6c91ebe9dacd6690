/** Reads the funding block: amounts, the budget's weight, the rates and the score printed in it. */
import { emptyFunding } from '../../draft/newDraft.ts';
import type { Draft } from '../../draft/types.ts';
import type { AmountKey } from '../../forms/types.ts';
import { isDash } from '../export/isDash.ts';
import { figureText } from './cellText.ts';
import type { PrintedFigure } from './compareTotals.ts';
import type { FoundColumn } from './findHeaders.ts';
import { type FundingRow, findFundingHeader, findRows, isAmount, sayUnit, unitOf } from './fundingBlock.ts';
import type { Block } from './grid.ts';
import { convertAmount, type PrintedUnit, unitIn } from './moneyUnit.ts';
import { doubtOf, mark, markAs, type Reading } from './reading.ts';

export interface ReadFunding {
  readonly funding: Draft['funding'];
  /** null where the sheet prints none */
  readonly budgetWeight: string | null;
  readonly printed: readonly PrintedFigure[];
  /** rows of the block; null where none was found */
  readonly rows: { readonly top: number; readonly bottom: number } | null;
}

/** A cell of a row under a header, whichever of its columns it stands in. */
function blockUnder(reading: Reading, row: number, column: FoundColumn): Block | undefined {
  for (let at = column.left; at <= column.right; at += 1) {
    const block = reading.grid.at(row, at);
    if (block !== undefined && block.range.left >= column.left && block.range.top === row) {
      if (block.cell.text.trim() !== '' || block.cell.formula === 'unsaved') return block;
    }
  }
  return undefined;
}

function readAmount(
  reading: Reading,
  row: FundingRow,
  column: FoundColumn,
  key: AmountKey,
  unit: PrintedUnit | null,
): string {
  const block = blockUnder(reading, row.label.cell.row, column);
  if (block === undefined) return '';
  markAs(reading, block, { kind: 'funding', row: row.definition.key, column: key });
  const own = reading.form.moneyUnit;
  return convertAmount(figureText(reading, block), unitIn(column.header) ?? unit?.unit ?? own, own);
}

function readBudgetWeight(reading: Reading, row: FundingRow, column: FoundColumn | undefined): string | null {
  const block = column === undefined ? undefined : blockUnder(reading, row.label.cell.row, column);
  if (block === undefined || row.definition.isTotal !== true || isDash(block.cell.text)) return null;
  markAs(reading, block, { kind: 'field', field: 'budgetWeight' });
  return figureText(reading, block);
}

function printedFigures(
  reading: Reading,
  row: FundingRow,
  columns: ReadonlyMap<string, FoundColumn>,
): readonly PrintedFigure[] {
  const { definition, label } = row;
  const pick = (key: string): Block | undefined => {
    const column = columns.get(key);
    const block = column === undefined ? undefined : blockUnder(reading, label.cell.row, column);
    return block === undefined || isDash(block.cell.text) ? undefined : block;
  };
  const [rate, score] = [pick('executionRate'), pick('score')];
  const figures: PrintedFigure[] = [];
  if (rate !== undefined && definition.rate) {
    const header = columns.get('executionRate')?.header ?? '';
    figures.push({
      figure: { kind: 'rate', row: definition.key },
      label: `${definition.label}${header}`,
      block: rate,
    });
  }
  if (score !== undefined && definition.isTotal === true) {
    figures.push({
      figure: { kind: 'budgetScore' },
      label: `${definition.label}${columns.get('score')?.header ?? ''}`,
      block: score,
    });
  }
  for (const { block } of figures) mark(reading, block);
  return figures;
}

function sayMissing(reading: Reading, rows: readonly FundingRow[], columns: ReadonlyMap<string, FoundColumn>): void {
  const missingRows = reading.words.fundingRows.filter((each) => rows.every(({ definition }) => definition !== each));
  const missingColumns = reading.words.fundingColumns.filter(({ key }) => isAmount(key) && !columns.has(key));
  for (const { label } of [...missingRows, ...missingColumns]) {
    doubtOf(reading, 'missing', `资金部分没有找到“${label}”，按空白读入，请补填。`);
  }
}

/** Marks dashes in cells where the form has no figure; a number there is listed as left out. */
function markDashes(reading: Reading, row: FundingRow): void {
  for (const block of reading.grid.inRow(row.label.cell.row)) if (isDash(block.cell.text)) mark(reading, block);
}

/** @param end the row where the table of indicators begins */
export function readFunding(reading: Reading, end: number): ReadFunding {
  const empty = emptyFunding(reading.form);
  const header = findFundingHeader(reading, end);
  if (header === null) {
    doubtOf(reading, 'missing', '没有找到资金部分的表头，金额按空白读入，请补填。');
    return { funding: empty, budgetWeight: null, printed: [], rows: null };
  }
  for (const column of header.columns) mark(reading, column.block);
  const columns = new Map(header.columns.map((column) => [column.key as string, column]));
  const amounts = header.columns.filter((column) => isAmount(column.key));
  const firstAmount = Math.min(...amounts.map((column) => column.left));
  const rows = findRows(reading, header, firstAmount, end);
  const bottom = rows.at(-1)?.label.cell.row ?? header.bottom;
  const unit = unitOf(reading, header, bottom);
  sayUnit(reading, unit);
  sayMissing(reading, rows, columns);
  const entries = rows.map((row) => {
    mark(reading, row.label);
    const read = amounts.flatMap((column) =>
      isAmount(column.key) ? [[column.key, readAmount(reading, row, column, column.key, unit)] as const] : [],
    );
    return [row.definition.key, { ...empty[row.definition.key], ...Object.fromEntries(read) }] as const;
  });
  const weights = rows.map((row) => readBudgetWeight(reading, row, columns.get('weight')));
  const printed = rows.flatMap((row) => printedFigures(reading, row, columns));
  for (const row of rows) markDashes(reading, row);
  return {
    funding: { ...empty, ...Object.fromEntries(entries) },
    budgetWeight: weights.find((weight) => weight !== null) ?? null,
    printed,
    rows: { top: header.top, bottom },
  };
}

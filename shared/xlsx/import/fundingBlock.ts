/** Where the funding block stands: its header, its rows by their names, the unit of its amounts. */
import type { AmountKey, FundingRowDefinition } from '../../forms/types.ts';
import { type HeaderRow, headerAt, sureColumns } from './findHeaders.ts';
import { type Block, blockAddress } from './grid.ts';
import { matchLabel } from './labels.ts';
import { findUnit, type PrintedUnit, printsUnit, unitIn } from './moneyUnit.ts';
import { doubtAt, doubtOf, isUsed, mark, type Reading } from './reading.ts';

const amountKeys: readonly AmountKey[] = ['initialBudget', 'annualBudget', 'executed'];

export function isAmount(key: string): key is AmountKey {
  return amountKeys.some((each) => each === key);
}

/** The first row that names two of the amounts. */
export function findFundingHeader(reading: Reading, end: number): HeaderRow | null {
  for (let row = reading.region.top; row < end; row += 1) {
    const header = headerAt(reading.grid, row, reading.words.fundingColumns);
    if (sureColumns(header).filter(isAmount).length >= 2) return header;
  }
  return null;
}

export interface FundingRow {
  readonly definition: FundingRowDefinition;
  readonly label: Block;
}

/** The row's name stands left of the amounts; a name merged over several rows counts for its first. */
function rowAt(reading: Reading, row: number, firstAmount: number): FundingRow | null {
  const names = reading.grid.inRow(row).filter((block) => block.range.left < firstAmount);
  for (const label of names) {
    const definition = reading.words.fundingRows.find((each) => matchLabel(each.words, label.label) !== 'none');
    if (definition !== undefined) return { definition, label };
  }
  return null;
}

/** Rows without a name of the form between its rows are passed over; what they hold is listed as left out. */
const mostStrangeRows = 12;

export function findRows(reading: Reading, header: HeaderRow, firstAmount: number, end: number): readonly FundingRow[] {
  const rows: FundingRow[] = [];
  let last = header.bottom;
  for (let row = header.bottom + 1; row < end && row - last <= mostStrangeRows; row += 1) {
    const found = rowAt(reading, row, firstAmount);
    if (found === null || rows.some(({ definition }) => definition === found.definition)) continue;
    if (isUsed(reading, found.label)) continue;
    rows.push(found);
    last = row;
  }
  return rows;
}

export function unitOf(reading: Reading, header: HeaderRow, bottom: number): PrintedUnit | null {
  const inColumns = findUnit(header.columns.filter((column) => isAmount(column.key)).map((column) => column.block));
  if (inColumns !== null) return inColumns;
  const side = header.columns.reduce((least, column) => Math.min(least, column.left), Number.POSITIVE_INFINITY);
  const around = reading.grid.blocks.filter(
    ({ cell }) =>
      cell.row >= reading.region.top &&
      cell.row <= bottom &&
      (cell.row <= header.bottom || cell.column < side) &&
      unitIn(cell.text) !== null,
  );
  return findUnit([...around].reverse());
}

export function sayUnit(reading: Reading, unit: PrintedUnit | null): void {
  const own = reading.form.moneyUnit;
  if (unit === null) {
    if (printsUnit(reading.form)) doubtOf(reading, 'guessed', `资金部分没有写明单位，按${own}读入，请核对。`);
    return;
  }
  mark(reading, unit.block);
  if (unit.unit === own) return;
  const change = own === '元' ? '乘以 10000' : '除以 10000';
  const where = blockAddress(unit.block);
  doubtAt(
    reading,
    'converted',
    unit.block,
    `${where} 写明单位是${unit.unit}，本表用${own}，金额已${change}读入，请核对。`,
  );
}

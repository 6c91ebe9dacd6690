/** The unit in which a sheet states its amounts, and what follows from it for the draft. */

import { moneyUnitOf } from '../../draft/moneyUnit.ts';
import { isAmountRole } from '../../forms/roles.ts';
import type { MoneyUnit } from '../../number/parseMoney.ts';
import type { FoundColumn } from './findHeaders.ts';
import { blockAddress } from './grid.ts';
import type { LocatedTable } from './locateTables.ts';
import { findUnit, type PrintedUnit, printedUnit, printsUnit, unitIn } from './moneyUnit.ts';
import { doubtAt, doubtOf, type Reading } from './reading.ts';

/** The unit that a column states in its own header. */
export function unitOfColumn(column: FoundColumn | undefined): PrintedUnit | null {
  return column === undefined ? null : printedUnit(column.block, column.header);
}

/** In a header of amounts, else above or beside the table. */
function unitOf(reading: Reading, { words, header, rows }: LocatedTable): PrintedUnit | null {
  if (header !== null) {
    const amounts = header.columns.filter(({ key }) => isAmountRole(words.table.column(key)?.role));
    const [inColumns] = amounts.flatMap((column) => unitOfColumn(column) ?? []);
    if (inColumns !== undefined) return inColumns;
  }
  const bottom = rows.at(-1)?.label.cell.row ?? header?.bottom ?? reading.region.top;
  const lefts = [...(header?.columns ?? []).map(({ left }) => left), ...rows.map(({ label }) => label.range.left)];
  const side = Math.min(...lefts);
  const top = header?.bottom ?? rows[0]?.label.cell.row ?? bottom;
  const around = reading.grid.blocks.filter(
    ({ cell }) =>
      cell.row >= reading.region.top &&
      cell.row <= bottom &&
      (cell.row <= top || cell.column < side) &&
      unitIn(cell.text) !== null,
  );
  return findUnit([...around].reverse());
}

export interface ReadUnit {
  /** as the sheet states it; null where it doesn't */
  readonly printedUnit: PrintedUnit | null;
  /** unit of the amounts in the draft */
  readonly unit: MoneyUnit;
  /** as the draft states it: empty where it is the form's own */
  readonly moneyUnit: string;
}

/**
 * A form that leaves the unit open takes that of the sheet: 元 stays 元. Elsewhere amounts are brought to the form's.
 *
 * @param stated unit of the draft that the file was made from, for a sheet that prints none; empty if that isn't known
 */
export function readUnit(reading: Reading, money: LocatedTable | undefined, stated: string): ReadUnit {
  const own = moneyUnitOf(reading.form, { moneyUnit: stated });
  const found = money === undefined ? null : unitOf(reading, money);
  if (found === null) {
    const isRemarkable = money !== undefined && printsUnit(reading.form);
    if (isRemarkable) doubtOf(reading, 'guessed', `资金部分没有写明单位，按${own}读入，请核对。`);
    return { printedUnit: null, unit: own, moneyUnit: stated };
  }
  const first = reading.unit;
  const isTaken = found.unit !== first && reading.form.moneyUnits.includes(found.unit);
  return { printedUnit: found, unit: isTaken ? found.unit : first, moneyUnit: isTaken ? found.unit : '' };
}

/** Raised once all amounts are read: those that state their unit themselves stay as they are typed. */
export function sayConverted(reading: Reading): void {
  const { unit, converted } = reading;
  const change = unit === '元' ? '乘以 10000' : '除以 10000';
  for (const { unit: from, block } of converted.values()) {
    const said = `${blockAddress(block)} 写明单位是${from}，本表用${unit}，金额已${change}读入，请核对。`;
    doubtAt(reading, 'converted', block, said);
  }
}

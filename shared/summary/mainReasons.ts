/** Why a form lost points, in few words. */
import { isNoReason } from '../checks/words.ts';
import { tableOf } from '../draft/path.ts';
import type { Draft, Row } from '../draft/types.ts';
import { indexForm, type TableIndex } from '../forms/indexForm.ts';
import type { FormDefinition } from '../forms/types.ts';
import { type Decimal, decimal, zero } from '../number/decimal.ts';
import { rowText } from '../scoring/rowTexts.ts';
import { readRow } from '../scoring/tableTotals.ts';
import type { Totals } from '../scoring/types.ts';

/** Reasons that a line has room for. */
const most = 3;

/** Characters of a name and of a reason. */
const longestName = 14;
const longestReason = 40;

interface Explained {
  readonly name: string;
  readonly reason: string;
  /** points; null where the row has none of its own */
  readonly loss: Decimal | null;
}

function shorten(text: string, longest: number): string {
  const chars = [...text.trim().replace(/\s+/g, ' ')];
  return chars.length > longest ? `${chars.slice(0, longest - 1).join('')}…` : chars.join('');
}

function lossOf(table: TableIndex, row: Row, totals: Totals): Decimal | null {
  if (table.ratePart?.row === row.id) {
    const { rateWeight, rateScore } = totals;
    return rateWeight === null || rateScore === null ? null : decimal(rateWeight).minus(decimal(rateScore));
  }
  const { weight, score } = readRow(table, row);
  return weight === null || score === null ? null : weight.minus(score);
}

function nameOf(table: TableIndex, row: Row): string {
  return table.fixedRow(row.id)?.label ?? rowText(table, row, 'indicator');
}

/** Rows that explain something and did not earn all their points; a row without points of its own may have lost some. */
function explainedRows(table: TableIndex, draft: Draft, totals: Totals): readonly Explained[] {
  if (table.byRole('reason') === undefined) return [];
  return tableOf(draft, table.key).rows.flatMap((row) => {
    const reason = rowText(table, row, 'reason');
    const loss = lossOf(table, row, totals);
    if (isNoReason(reason) || loss?.lessThanOrEqualTo(zero) === true) return [];
    return [{ name: nameOf(table, row), reason, loss }];
  });
}

/** Most points first; those whose points are unknown last, in the order of the sheet. */
function byLoss(a: Explained, b: Explained): number {
  if (a.loss === null || b.loss === null) return Number(a.loss === null) - Number(b.loss === null);
  return b.loss.comparedTo(a.loss);
}

/**
 * The reasons of the rows that lost most points, shortened, in one text; where a form wants one reason for all of them,
 * that. Empty where nothing is explained.
 */
export function mainReasons(form: FormDefinition, draft: Draft, totals: Totals): string {
  const index = indexForm(form);
  const rows = index.tables.flatMap((table) => explainedRows(table, draft, totals)).toSorted(byLoss);
  if (rows.length === 0) {
    const common = draft.values[index.valueByRole('reason')?.key ?? ''] ?? '';
    return isNoReason(common) ? '' : shorten(common, most * longestReason);
  }
  const shown = rows
    .slice(0, most)
    .map(
      ({ name, reason }) =>
        `${name.trim() === '' ? '' : `${shorten(name, longestName)}：`}${shorten(reason, longestReason)}`,
    );
  return `${shown.join('；')}${rows.length > most ? `；另有 ${rows.length - most} 项` : ''}`;
}

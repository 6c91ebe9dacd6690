/** Gives random tables their keys and their place on the grid. */
import fc from 'fast-check';
import type { ColumnDefinition, Span, TableDefinition } from '../../shared/forms/types.ts';
import type { UnplacedTable } from './arbitraryTables.ts';

/** How a table is drawn. */
export interface TableLook {
  /** numbers by which columns share what the grid leaves over */
  readonly shares: readonly number[];
  /** for each column the heading it stands under; none for 0 */
  readonly headings: readonly number[];
  readonly headless: boolean;
}

export const tableLook: fc.Arbitrary<TableLook> = fc.record({
  shares: fc.array(fc.nat(30), { minLength: 8, maxLength: 8 }),
  headings: fc.oneof(fc.constant<readonly number[]>([]), fc.array(fc.nat(2), { minLength: 20, maxLength: 20 })),
  headless: fc.boolean(),
});

/** Spans side by side from a column on; what the grid leaves over goes to some of them, or stays open at the end. */
export function spansFrom(first: number, last: number, count: number, shares: readonly number[]): readonly Span[] {
  const widths = Array.from({ length: count + 1 }, (_, index): number => (index < count ? 1 : 0));
  for (let extra = 0; extra < last - first + 1 - count; extra += 1) {
    const index = (shares[extra % shares.length] ?? 0) % (count + 1);
    widths[index] = (widths[index] ?? 0) + 1;
  }
  let start = first;
  return widths.slice(0, count).map((width): Span => {
    const span: Span = [start, start + width - 1];
    start += width;
    return span;
  });
}

const headings = [undefined, '绩效指标', '指标值'] as const;

/** @param first column of the grid that is free beside the side label */
export function placeTable(
  { columns, rate, name, rows }: UnplacedTable,
  look: TableLook,
  key: string,
  first: number,
  last: number,
): TableDefinition {
  const spans = spansFrom(first, last, columns.length, look.shares);
  const placed = columns.map((column, index): ColumnDefinition => {
    const heading = headings[look.headings[index] ?? 0];
    const at = spans[index] ?? [first, first];
    return { ...column, key: `${key}c${index + 1}`, at, ...(heading !== undefined && { heading }) };
  });
  const keyOf = (role: ColumnDefinition['role']): string => placed.find((column) => column.role === role)?.key ?? '';
  return {
    key,
    name,
    rows,
    columns: placed,
    ...(rate && {
      rate: { executed: keyOf(rate.executed), budget: keyOf(rate.budget), rounding: rate.rounding },
    }),
  };
}

/** Whether a table stands without a header: only one of fixed rows that has no second line of it can. */
export function isHeadless(table: TableDefinition, look: TableLook): boolean {
  return look.headless && table.rows.kind === 'fixed' && table.columns.every(({ heading }) => heading === undefined);
}

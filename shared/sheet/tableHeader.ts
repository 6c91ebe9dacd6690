import type { TableIndex } from '../forms/indexForm.ts';
import type { ColumnDefinition } from '../forms/types.ts';
import type { Block, labelCell } from './block.ts';
import { cellLooks } from './styles.ts';
import type { SheetCell } from './types.ts';

/** Neighbours of one heading. */
interface HeadingRun {
  readonly heading: string;
  readonly first: number;
  readonly last: number;
}

function headingRuns(columns: readonly ColumnDefinition[]): readonly HeadingRun[] {
  const runs: HeadingRun[] = [];
  for (const { heading, at } of columns) {
    const [first, last] = at;
    const before = runs.at(-1);
    if (heading === undefined) continue;
    if (before?.heading === heading && before.last + 1 === first) runs.splice(-1, 1, { ...before, last });
    else runs.push({ heading, first, last });
  }
  return runs;
}

/** The header of a table: one row, or two where some columns stand under a heading of their own. */
export function tableHeader(table: TableIndex, label: typeof labelCell): Block {
  const runs = headingRuns(table.columns);
  const count = runs.length === 0 ? 1 : 2;
  const cells = table.columns.map((column): SheetCell => {
    const under = column.heading !== undefined;
    return { ...label(under ? 2 : 1, column.at, 'label', column.label), rowSpan: under ? 1 : count };
  });
  const headings = runs.map(({ heading, first, last }) => label(1, [first, last], 'label', heading));
  const { minHeight } = cellLooks.label;
  const row = { minHeight, source: { kind: 'header', table: table.key }, keep: 'heading' } as const;
  return { rows: Array.from({ length: count }, () => row), cells: [...headings, ...cells] };
}

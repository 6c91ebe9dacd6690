import type { Indicator } from './types.ts';

/** Rows that follow each other under one level-2 name. */
export interface Level2Group {
  readonly name: string;
  /** index of the first row in the draft */
  readonly start: number;
  readonly rows: readonly Indicator[];
}

/** Rows that follow each other under one level-1 name. */
export interface Level1Group {
  readonly name: string;
  readonly start: number;
  readonly rows: readonly Indicator[];
  readonly level2: readonly Level2Group[];
}

interface Run {
  readonly start: number;
  readonly rows: readonly Indicator[];
}

function runs(rows: readonly Indicator[], offset: number, nameOf: (row: Indicator) => string): readonly Run[] {
  const found: { start: number; rows: Indicator[] }[] = [];
  rows.forEach((row, index) => {
    const last = found.at(-1);
    const name = nameOf(row);
    if (last?.rows[0] !== undefined && name !== '' && nameOf(last.rows[0]) === name) last.rows.push(row);
    else found.push({ start: offset + index, rows: [row] });
  });
  return found;
}

/**
 * The rows as the form merges them: neighbours of one level-1 name, within them neighbours of one level-2 name.
 * Rows without a name stand alone, because nothing says that they belong together.
 */
export function groupIndicators(indicators: readonly Indicator[]): readonly Level1Group[] {
  return runs(indicators, 0, (row) => row.level1.trim()).map(({ start, rows }) => ({
    name: rows[0]?.level1.trim() ?? '',
    start,
    rows,
    level2: runs(rows, start, (row) => row.level2.trim()).map((run) => ({
      name: run.rows[0]?.level2.trim() ?? '',
      start: run.start,
      rows: run.rows,
    })),
  }));
}

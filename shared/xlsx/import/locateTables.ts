/** Where each table of a form stands: its header, and the rows that may belong to it. */
import type { FixedRowDefinition } from '../../forms/types.ts';
import { type FoundColumn, guessColumns, type HeaderRow } from './findHeaders.ts';
import type { TableWords } from './formWords.ts';
import type { Block, Grid } from './grid.ts';
import { matchLabel } from './labels.ts';
import { isUsed, type Reading, type Region } from './reading.ts';
import { tableHeaderAt } from './tableHeaders.ts';

/** A row that the form prints itself, found by its name. */
export interface FoundRow {
  readonly definition: FixedRowDefinition;
  readonly label: Block;
}

export interface LocatedTable {
  readonly words: TableWords;
  /** null for a table of fixed rows that stands without one */
  readonly header: HeaderRow | null;
  readonly columns: ReadonlyMap<string, FoundColumn>;
  /** of a table with fixed rows */
  readonly rows: readonly FoundRow[];
  /** the first row that is no longer the table's, because something else begins there */
  readonly end: number;
}

interface Candidate {
  readonly words: TableWords;
  readonly header: HeaderRow;
}

/** Of all rows that may be the header of a table the one that says most, the first of equals. */
function bestHeader(
  grid: Grid,
  { top, bottom }: Region,
  words: TableWords,
  taken: readonly HeaderRow[],
): HeaderRow | null {
  let best: HeaderRow | null = null;
  for (let row = top; row <= bottom; row += 1) {
    if (taken.some((header) => row >= header.top && row <= header.bottom)) continue;
    const header = tableHeaderAt(grid, row, words);
    if (header !== null && (best === null || header.columns.length > best.columns.length)) best = header;
  }
  return best;
}

/** Tables with free rows first, because their headers say more; then those with fixed rows. */
function findHeaders({ grid, region, words, isOurs }: Reading): readonly Candidate[] {
  const taken: HeaderRow[] = [];
  return [...words.freeTables, ...words.fixedTables].flatMap((table): readonly Candidate[] => {
    // in a file of ours a table without a header has none, whatever another table's header says
    if (isOurs && table.isHeadless) return [];
    const sure = bestHeader(grid, region, table, taken);
    if (sure === null) return [];
    const header = guessColumns(sure, table.columns);
    taken.push(header);
    return [{ words: table, header }];
  });
}

/** The row's name, which stands left of the values in nearly all forms; merged over several rows it counts for its first. */
function rowAt(reading: Reading, row: number, words: TableWords): FoundRow | null {
  for (const label of reading.grid.inRow(row)) {
    const definition = words.rows.find((each) => matchLabel(each.words, label.label) !== 'none');
    if (definition !== undefined) return { definition, label };
  }
  return null;
}

/** Rows without a name of the form between its rows are passed over; what they hold is listed as left out. */
const mostStrangeRows = 12;

function findRows(reading: Reading, words: TableWords, from: number, end: number): readonly FoundRow[] {
  const rows: FoundRow[] = [];
  let last = from - 1;
  for (let row = from; row < end && row - last <= mostStrangeRows; row += 1) {
    const found = rowAt(reading, row, words);
    if (found === null || rows.some(({ definition }) => definition === found.definition)) continue;
    if (isUsed(reading, found.label)) continue;
    rows.push(found);
    last = row;
  }
  return rows;
}

function fixedTable(reading: Reading, { words, header }: Candidate, end: number): LocatedTable {
  const columns = new Map(header.columns.map((column) => [column.key, column]));
  return { words, header, columns, rows: findRows(reading, words, header.bottom + 1, end), end };
}

/** Where the values of a row without a header stand: at the definition's distance from its name, else right beside it. */
function columnsBeside(
  reading: Reading,
  words: TableWords,
  rows: readonly FoundRow[],
): ReadonlyMap<string, FoundColumn> {
  const [first] = rows;
  const name = words.table.byRole('rowName');
  if (first === undefined || name === undefined) return new Map();
  const values = words.table.columns.filter((column) => column !== name);
  const shift = first.label.range.left - name.at[0];
  const beside = rows.flatMap(({ label }) =>
    reading.grid.inRow(label.cell.row).filter(({ range }) => range.left > label.range.right),
  );
  const place = (at: readonly [number, number]): readonly [number, number] => {
    const [left, right] = [at[0] + shift, at[1] + shift];
    const isThere = beside.length === 0 || beside.some(({ range }) => range.left >= left && range.left <= right);
    if (isThere || values.length > 1) return [left, right];
    return [first.label.range.right + 1, Math.max(...beside.map(({ range }) => range.right))];
  };
  return new Map(
    values.map((column) => {
      const [left, right] = place(column.at);
      return [column.key, { key: column.key, header: column.label, left, right, match: 'exact', block: first.label }];
    }),
  );
}

/** A table of fixed rows whose header isn't there, found by the names of its rows alone. */
function headlessTable(
  reading: Reading,
  words: TableWords,
  candidates: readonly Candidate[],
  located: Iterable<LocatedTable>,
): LocatedTable | null {
  const { top, bottom } = reading.region;
  const taken = new Set([...located].flatMap(({ rows }) => rows.map(({ label }) => label.cell.row)));
  const free = (row: number): boolean =>
    !taken.has(row) && candidates.every(({ header }) => row < header.top || row > header.bottom);
  for (let from = top; from <= bottom; from += 1) {
    if (!free(from) || rowAt(reading, from, words) === null) continue;
    const next = nextStart(candidates, from, bottom + 1);
    const rows = findRows(reading, words, from, next);
    if (rows.length * 2 < words.rows.length) continue;
    return { words, header: null, columns: columnsBeside(reading, words, rows), rows, end: next };
  }
  return null;
}

/** The first row below `row` where another table begins. */
function nextStart(candidates: readonly Candidate[], row: number, otherwise: number): number {
  return Math.min(otherwise, ...candidates.map(({ header }) => header.top).filter((top) => top > row));
}

/** Every table that was found, by its key. */
export function locateTables(reading: Reading): ReadonlyMap<string, LocatedTable> {
  const candidates = findHeaders(reading);
  const below = reading.region.bottom + 1;
  const located = new Map<string, LocatedTable>();
  for (const candidate of candidates) {
    const { words, header } = candidate;
    const end = nextStart(candidates, header.bottom, below);
    const columns = new Map(header.columns.map((column) => [column.key, column]));
    const table = words.table.isFree ? { words, header, columns, rows: [], end } : fixedTable(reading, candidate, end);
    located.set(words.table.key, table);
  }
  for (const words of reading.words.fixedTables) {
    if (located.has(words.table.key)) continue;
    const headless = headlessTable(reading, words, candidates, located.values());
    if (headless !== null) located.set(words.table.key, headless);
  }
  return located;
}

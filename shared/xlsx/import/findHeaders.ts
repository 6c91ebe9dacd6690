/** Finds header rows by the labels of a definition's columns, wherever they stand. */
import { type ColumnRole, isLevelRole } from '../../forms/roles.ts';
import type { Block, Grid } from './grid.ts';
import { type LabelText, type LabelWords, labelOf, matchLabel } from './labels.ts';

/** A column of a definition, as far as a header row shows it. */
export interface LabelledColumn {
  readonly key: string;
  readonly role?: ColumnRole;
  readonly label: string;
  readonly words: LabelWords;
}

/** A column found in a sheet: its header and the grid columns that its values stand in. */
export interface FoundColumn {
  readonly key: string;
  readonly header: string;
  readonly left: number;
  readonly right: number;
  readonly match: 'exact' | 'alias' | 'guess';
  readonly block: Block;
}

/** A header that belongs to no column of the definition. */
export interface StrayHeader {
  readonly header: string;
  readonly left: number;
  readonly right: number;
  readonly block: Block;
}

export interface HeaderRow {
  readonly top: number;
  readonly bottom: number;
  readonly columns: readonly FoundColumn[];
  readonly strays: readonly StrayHeader[];
  /** cells of the header row or rows */
  readonly blocks: readonly Block[];
}

/** A header cell: its own text, that with the text of the row below it, and the latter alone. */
interface HeaderCell {
  readonly text: string;
  readonly labels: readonly LabelText[];
  readonly left: number;
  readonly right: number;
  readonly block: Block;
}

const oneRow = (block: Block): HeaderCell => ({
  text: block.cell.text,
  labels: [block.label],
  left: block.range.left,
  right: block.range.right,
  block,
});

function below(grid: Grid, upper: Block): readonly HeaderCell[] {
  const under = grid
    .inRow(upper.range.bottom + 1)
    .filter((block) => block.range.left >= upper.range.left && block.range.right <= upper.range.right);
  return under.map((block) => ({
    text: upper.cell.text + block.cell.text,
    labels: [labelOf(upper.cell.text + block.cell.text), block.label],
    left: block.range.left,
    right: block.range.right,
    block,
  }));
}

const knownTwoRows = new WeakMap<Grid, Map<number, readonly HeaderCell[]>>();

/** As `twoRows`, made once for all definitions that ask. */
function twoRowsOf(grid: Grid, row: number): readonly HeaderCell[] {
  const known = knownTwoRows.get(grid) ?? new Map<number, readonly HeaderCell[]>();
  const cells = known.get(row) ?? twoRows(grid, row);
  knownTwoRows.set(grid, known.set(row, cells));
  return cells;
}

/** Cells of a header of two rows: those that reach through both, and the lower ones with the upper ones' text. */
function twoRows(grid: Grid, row: number): readonly HeaderCell[] {
  const upper = grid.inRow(row);
  const covered = upper.flatMap((block) => {
    const cells = block.range.bottom > row ? [] : below(grid, block);
    return cells.length === 0 ? [oneRow(block)] : cells;
  });
  const alone = grid
    .inRow(row + 1)
    .filter((block) => covered.every((cell) => cell.block !== block))
    .filter((block) => grid.at(row, block.range.left) === undefined)
    .map(oneRow);
  return [...covered, ...alone].toSorted((a, b) => a.left - b.left);
}

const isSpelling = (spellings: ReadonlySet<string>, { squeezed, bare }: LabelText): boolean =>
  spellings.has(squeezed) || spellings.has(bare);

const knownSpellings = new WeakMap<readonly LabelledColumn[], ReadonlySet<string>>();

/** Every spelling of the labels of columns. */
function spellingsIn(columns: readonly LabelledColumn[]): ReadonlySet<string> {
  const known = knownSpellings.get(columns);
  if (known !== undefined) return known;
  const spellings = new Set(columns.flatMap(({ words }) => [...words.exact, ...words.aliases]));
  knownSpellings.set(columns, spellings);
  return spellings;
}

function assign(
  cells: readonly HeaderCell[],
  columns: readonly LabelledColumn[],
): { readonly found: readonly FoundColumn[]; readonly rest: readonly HeaderCell[] } {
  const found = new Map<string, FoundColumn>();
  const taken = new Set<HeaderCell>();
  const spellings = spellingsIn(columns);
  // most cells are values, and are asked once instead of by each column
  const likely = cells.filter(({ labels }) => labels.some((label) => isSpelling(spellings, label)));
  for (const wanted of ['exact', 'alias'] as const) {
    for (const cell of likely) {
      if (taken.has(cell)) continue;
      const hit = columns.find(
        ({ key, words }) => !found.has(key) && cell.labels.some((label) => matchLabel(words, label) === wanted),
      );
      if (hit === undefined) continue;
      taken.add(cell);
      found.set(hit.key, {
        key: hit.key,
        header: cell.text,
        left: cell.left,
        right: cell.right,
        match: wanted,
        block: cell.block,
      });
    }
  }
  return { found: [...found.values()], rest: cells.filter((cell) => !taken.has(cell)) };
}

/** Length of the longest piece that two texts share. */
function sharedLength(a: string, b: string): number {
  let longest = 0;
  for (let from = 0; from < a.length; from += 1) {
    while (from + longest < a.length && b.includes(a.slice(from, from + longest + 1))) longest += 1;
  }
  return longest;
}

const longestGuessed = 40;

/** Whether a header looks like a label that it doesn't equal: it holds it, or shares four characters and most of it. */
function resembles(column: LabelledColumn, header: string): boolean {
  const text = labelOf(header).bare;
  if (text.length < 3 || text.length > longestGuessed) return false;
  const { exact, aliases } = column.words;
  return [...exact, ...aliases].some((word) => {
    if (word.length < 3) return false;
    return text.includes(word) || (sharedLength(text, word) >= 4 && sharedLength(text, word) * 5 >= text.length * 2);
  });
}

/** Names of groups stand left of what is said of them; a word beside them on the left is no header of values. */
function isLeftOfLevels(header: HeaderRow, columns: readonly LabelledColumn[], stray: StrayHeader): boolean {
  const levels = header.columns.filter(({ key }) => isLevelRole(columns.find((column) => column.key === key)?.role));
  return levels.length > 0 && levels.every(({ left }) => stray.left < left);
}

/** Gives columns that are still missing to headers that only resemble their labels. */
export function guessColumns(header: HeaderRow, columns: readonly LabelledColumn[]): HeaderRow {
  const found = [...header.columns];
  const strays: StrayHeader[] = [];
  for (const stray of header.strays) {
    const outside = isLeftOfLevels(header, columns, stray);
    const missing = columns.filter(
      (column) => found.every(({ key }) => key !== column.key) && (!outside || isLevelRole(column.role)),
    );
    const candidates = missing.filter((column) => resembles(column, stray.header));
    const [only] = candidates;
    if (only !== undefined && candidates.length === 1) found.push({ key: only.key, match: 'guess', ...stray });
    else strays.push(stray);
  }
  return { ...header, columns: found, strays };
}

function headerOf(
  cells: readonly HeaderCell[],
  top: number,
  bottom: number,
  columns: readonly LabelledColumn[],
): HeaderRow {
  const { found, rest } = assign(cells, columns);
  const strays = rest.map((cell) => ({
    header: cell.text,
    left: cell.left,
    right: cell.right,
    block: cell.block,
  }));
  return { top, bottom, columns: found, strays, blocks: cells.map((cell) => cell.block) };
}

const mostHeaderCells = 60;

/** The header that begins in a row, of one row or, where that shows more columns, of two; nothing in it is guessed. */
export function headerAt(grid: Grid, row: number, columns: readonly LabelledColumn[]): HeaderRow {
  const first = grid.inRow(row).slice(0, mostHeaderCells);
  const flat = headerOf(first.map(oneRow), row, row, columns);
  const one = { ...flat, bottom: Math.max(row, ...tallHeaders(flat.columns.map(({ block }) => block))) };
  if (one.columns.length === 0) return one;
  const two = headerOf(twoRowsOf(grid, row).slice(0, mostHeaderCells), row, row + 1, columns);
  const next = headerOf(
    grid
      .inRow(row + 1)
      .slice(0, mostHeaderCells)
      .map(oneRow),
    row + 1,
    row + 1,
    columns,
  );
  const needsBoth = two.columns.length > Math.max(one.columns.length, next.columns.length);
  if (!needsBoth) return one;
  const blocks = [...new Set([...one.blocks, ...two.blocks])];
  return { ...two, blocks };
}

/** Headers merged over two rows make both of them header; a label beside them that is merged down is none of them. */
function tallHeaders(blocks: readonly Block[]): readonly number[] {
  return blocks.filter(({ range }) => range.bottom === range.top + 1).map(({ range }) => range.bottom);
}

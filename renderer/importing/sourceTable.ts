/** The source excerpt as the rows of a table. */
import type { Doubt, ExcerptCell, SourceExcerpt } from '../../shared/xlsx/import/types.ts';
import { address, parseAddress } from '../../shared/xlsx/package/read/sourceSheet.ts';

/** A place of a row: a cell that begins here, or a blank one. */
export interface SourceEntry {
  readonly address: string;
  /** empty for a blank place */
  readonly text: string;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

export interface SourceRow {
  /** the row's number on the sheet */
  readonly number: number;
  readonly entries: readonly SourceEntry[];
}

const addressOf = ({ range }: ExcerptCell): string => address(range.top, range.left);

/** Every place of the excerpt stands in the table once; where merges overlap, the first one has it. */
export function sourceRows({ rows, columns, cells }: SourceExcerpt): readonly SourceRow[] {
  const starts = new Map(cells.map((cell) => [cell.row * columns.length + cell.column, cell]));
  const taken = new Set<number>();
  return rows.map((number, row) => ({
    number,
    entries: columns.flatMap(({ name }, column): readonly SourceEntry[] => {
      const key = row * columns.length + column;
      if (taken.has(key)) return [];
      const cell = starts.get(key);
      if (cell === undefined) return [{ address: `${name}${number}`, text: '', rowSpan: 1, columnSpan: 1 }];
      const { text, rowSpan, columnSpan } = cell;
      for (let down = 0; down < rowSpan; down += 1) {
        for (let right = 0; right < columnSpan; right += 1) taken.add(key + down * columns.length + right);
      }
      return [{ address: addressOf(cell), text, rowSpan, columnSpan }];
    }),
  }));
}

/** Pixels of all columns together where room is short; where there is more, the table grows as a whole. */
const leastWidth = 480;

/** Pixels of each column. None is so narrow or so wide that the others can't be read. */
export function columnPixels({ columns }: SourceExcerpt): readonly number[] {
  const widths = columns.map(({ width }) => Math.min(Math.max(width, 7), 40));
  const scale = leastWidth / widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width) => Math.round(width * Math.max(scale, 4)));
}

const firstAddress = (place: string): string => place.split(':')[0] ?? '';

/**
 * The address of the table's entry that shows a place: that of the merge which covers it, or its own.
 * @param place an address, or a range, which is shown by its first cell
 */
export function entryAt({ cells }: SourceExcerpt, place: string): string {
  const first = firstAddress(place);
  const at = parseAddress(first);
  const shows = ({ range }: ExcerptCell): boolean =>
    at !== null && range.top <= at.row && at.row <= range.bottom && range.left <= at.column && at.column <= range.right;
  const cell = cells.find(shows);
  return cell === undefined ? first : addressOf(cell);
}

/** Sentences in doubt, by the address of the entry that shows their place. */
export function doubtsByEntry(
  excerpt: SourceExcerpt,
  doubts: readonly Doubt[],
): ReadonlyMap<string, readonly string[]> {
  const byEntry = new Map<string, readonly string[]>();
  for (const { address: place, text } of doubts.filter((doubt) => doubt.address !== '')) {
    const entry = entryAt(excerpt, place);
    byEntry.set(entry, [...(byEntry.get(entry) ?? []), text]);
  }
  return byEntry;
}

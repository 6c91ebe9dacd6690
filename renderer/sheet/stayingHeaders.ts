/** Headers that stay in view while the rows of their table scroll by. */
import type { SheetModel } from '../../shared/sheet/types.ts';

/** Rows of the sheet from 1: those of the header, and the last row of the table below it. */
export interface StayingHeader {
  readonly first: number;
  readonly last: number;
  readonly until: number;
}

/** The header of every table whose rows the clerk adds; the others are short. */
export function stayingHeaders(model: SheetModel): readonly StayingHeader[] {
  const tables = [...new Set(model.rows.flatMap(({ source }) => (source.kind === 'header' ? [source.table] : [])))];
  return tables.flatMap((table) => {
    const isHeader = ({ source }: SheetModel['rows'][number]) => source.kind === 'header' && source.table === table;
    const until = model.rows.findLastIndex(
      ({ source }) => source.kind === 'row' && source.isFree && source.table === table,
    );
    if (until === -1) return [];
    return [
      { first: model.rows.findIndex(isHeader) + 1, last: model.rows.findLastIndex(isHeader) + 1, until: until + 1 },
    ];
  });
}

/** The header that a row belongs to. */
export function headerAt(headers: readonly StayingHeader[], row: number): StayingHeader | undefined {
  return headers.find(({ first, last }) => first <= row && row <= last);
}

/** The height of a header's row, as the grid states it for all its cells. */
export const trackName = (row: number): string => `--track-${row}`;

/** Heights of rows `first` to `last` together, as CSS; nothing for none. */
export function tracksSum(first: number, last: number): string {
  const tracks = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => `var(${trackName(first + at)})`);
  return tracks.length === 0 ? '0px' : tracks.join(' + ');
}

/** Pixels of the highest header that stays: what is gone to must not stand behind it. */
export function headerHeight(model: SheetModel, trackPx: (row: number) => number): number {
  const heights = stayingHeaders(model).map(({ first, last }) =>
    Array.from({ length: last - first + 1 }, (_, at) => trackPx(first + at)).reduce((sum, each) => sum + each, 0),
  );
  return Math.max(0, ...heights);
}

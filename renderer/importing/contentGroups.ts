import { pathKey, tableOf, valueAt } from '../../shared/draft/path.ts';
import type { Draft, DraftPath } from '../../shared/draft/types.ts';
import { indexForm, type TableIndex } from '../../shared/forms/indexForm.ts';
import type { FormDefinition } from '../../shared/forms/types.ts';
import type { Doubt, ReadForm, SourcePlace } from '../../shared/xlsx/import/types.ts';
import { importingText } from '../text/importing.ts';
import { fixedPlaces, type LabelledPath, rowName, rowPlaces, yearAndValues } from './placeLabels.ts';
import type { FormSource } from './types.ts';

/** One value that was read, beside the cell it stands in. */
export interface ContentRow {
  readonly key: string;
  readonly label: string;
  readonly value: string;
  /** null where it does not come from a cell */
  readonly source: SourcePlace | null;
  /** what is in doubt about this very cell */
  readonly doubts: readonly Doubt[];
}

export interface ContentGroup {
  readonly key: string;
  readonly title: string;
  readonly rows: readonly ContentRow[];
}

/** The reader names the cell of a group's name by its row or by its group. */
function sourceOf(read: ReadForm, path: DraftPath): SourcePlace | null {
  const own = read.sources[pathKey(path)];
  if (own !== undefined || path.kind !== 'groupName') return own ?? null;
  return read.sources[pathKey({ ...path, kind: 'cell' })] ?? null;
}

/** `B2` and every cell of `B2:D2` begin at `B2`, which is where the value of a merged cell stands. */
const firstCell = (address: string) => address.split(':')[0] ?? '';

const placeOf = ({ sheet, address }: SourcePlace) => `${sheet}!${firstCell(address)}`;

function doubtsByPlace(read: ReadForm): ReadonlyMap<string, readonly Doubt[]> {
  const byPlace = new Map<string, Doubt[]>();
  for (const doubt of read.doubts.filter(({ address }) => address !== '')) {
    const place = placeOf(doubt);
    byPlace.set(place, [...(byPlace.get(place) ?? []), doubt]);
  }
  return byPlace;
}

/** Everything that was read of a form, in the form's order; blank places are left out unless a cell stands for them. */
export function contentGroups(form: FormDefinition, draft: Draft, source: FormSource): readonly ContentGroup[] {
  const read = source.kind === 'workbook' ? source.read : null;
  const doubts = read === null ? new Map<string, readonly Doubt[]>() : doubtsByPlace(read);
  const rowOf = ({ label, path }: LabelledPath): ContentRow => {
    const place = read === null ? null : sourceOf(read, path);
    return {
      key: pathKey(path),
      label,
      value: valueAt(draft, path),
      source: place,
      doubts: place === null ? [] : (doubts.get(placeOf(place)) ?? []),
    };
  };
  const group = (key: string, title: string, places: readonly LabelledPath[]): ContentGroup => ({
    key,
    title,
    rows: places.map(rowOf).filter(({ value, source: place }) => value !== '' || place !== null),
  });
  const ofTable = (table: TableIndex): readonly ContentGroup[] => {
    const { key, definition } = table;
    if (!table.isFree) return [group(key, definition.name, fixedPlaces(table))];
    return tableOf(draft, key).rows.map((row, index) => {
      const title = importingText.groups.row(definition.name, index + 1, rowName(table, row));
      return group(`${key}/${row.id}`, title, rowPlaces(table, row));
    });
  };
  const index = indexForm(form);
  return [
    group('values', importingText.groups.values, yearAndValues(index, importingText.groups.year)),
    ...index.tables.flatMap(ofTable),
  ].filter(({ rows }) => rows.length > 0);
}

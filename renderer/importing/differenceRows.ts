/** Differences in the form's own words. */
import { assertNever } from '../../shared/assertNever.ts';
import { groupNames } from '../../shared/draft/groups.ts';
import { pathKey, tableOf } from '../../shared/draft/path.ts';
import type { Draft, DraftPath } from '../../shared/draft/types.ts';
import { type FormIndex, indexForm, type TableIndex } from '../../shared/forms/indexForm.ts';
import type { FormDefinition } from '../../shared/forms/types.ts';
import type { Difference } from '../../shared/xlsx/import/compareDrafts.ts';
import { importingText } from '../text/importing.ts';
import { columnLabel, filledText, fixedPlaces, rowName, yearAndValues } from './placeLabels.ts';

export interface DifferenceRow {
  readonly key: string;
  /** official label, with the row where there is one */
  readonly place: string;
  readonly current: string;
  readonly imported: string;
  /** set where one side has no such row: the words in its place */
  readonly none?: { readonly side: 'current' | 'imported'; readonly text: string };
}

const { differences: words, groups } = importingText;

/** Rows are called by their table where several have rows that are only numbered. */
function ofTable({ freeTables }: FormIndex, table: TableIndex, place: string): string {
  return freeTables.length > 1 ? `${table.definition.name} ${place}` : place;
}

/** Names every place of a draft; a place that the form doesn't print by its key. */
function placeNames(index: FormIndex, draft: Draft): (path: DraftPath) => string {
  const plain = new Map(
    [...yearAndValues(index, groups.year), ...index.fixedTables.flatMap(fixedPlaces)].map(
      ({ label, path }) => [pathKey(path), label] as const,
    ),
  );
  return (path) => {
    const known = plain.get(pathKey(path));
    const table = path.kind === 'year' || path.kind === 'value' ? undefined : index.table(path.table);
    if (known !== undefined || table === undefined || path.kind === 'year' || path.kind === 'value') {
      return known ?? pathKey(path);
    }
    const column = columnLabel(table, path.column);
    if (path.kind === 'group') return ofTable(index, table, words.ofGroup(groupNames(path.group).join(' '), column));
    const { rows } = tableOf(draft, table.key);
    const at = rows.findIndex(({ id }) => id === path.row);
    const row = rows[at];
    return row === undefined ? pathKey(path) : ofTable(index, table, words.inRow(at + 1, rowName(table, row), column));
  };
}

function newRow(index: FormIndex, each: Extract<Difference, { kind: 'newRow' }>): DifferenceRow {
  const table = index.table(each.table);
  const none = { side: 'current', text: words.noRowHere } as const;
  if (table === undefined) return { key: each.key, place: each.table, current: '', imported: '', none };
  const place = ofTable(index, table, words.newRow(rowName(table, each.row)));
  return { key: each.key, place, current: '', imported: filledText(table, each.row), none };
}

function goneRow(index: FormIndex, current: Draft, each: Extract<Difference, { kind: 'goneRow' }>): DifferenceRow {
  const table = index.table(each.table);
  const { rows } = tableOf(current, each.table);
  const at = rows.findIndex(({ id }) => id === each.id);
  const row = rows[at];
  const none = { side: 'imported', text: words.noRowThere } as const;
  if (table === undefined || row === undefined) {
    return { key: each.key, place: each.table, current: '', imported: '', none };
  }
  const place = ofTable(index, table, words.goneRow(at + 1, rowName(table, row)));
  return { key: each.key, place, current: filledText(table, row), imported: '', none };
}

/** @param current the stored draft, in which the differences name their places */
export function differenceRows(
  form: FormDefinition,
  current: Draft,
  differences: readonly Difference[],
): readonly DifferenceRow[] {
  const index = indexForm(form);
  const nameOf = placeNames(index, current);
  return differences.map((each): DifferenceRow => {
    switch (each.kind) {
      case 'value':
        return { key: each.key, place: nameOf(each.path), current: each.current, imported: each.imported };
      case 'newRow':
        return newRow(index, each);
      case 'goneRow':
        return goneRow(index, current, each);
      default:
        return assertNever(each);
    }
  });
}

/** Differences in the form's own words. */
import { assertNever } from '../../shared/assertNever.ts';
import { pathKey } from '../../shared/draft/path.ts';
import type { Draft, DraftPath, Indicator } from '../../shared/draft/types.ts';
import type { FormDefinition } from '../../shared/forms/types.ts';
import type { Difference } from '../../shared/xlsx/import/compareDrafts.ts';
import { importingText } from '../text/importing.ts';
import { fundingPlaces, indicatorPlaces, yearAndFields } from './placeLabels.ts';

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

/** The filled values of a row on one line, by their columns. */
function rowText(form: FormDefinition, row: Indicator): string {
  return indicatorPlaces(form, row)
    .flatMap(({ label, path }) => {
      const column = path.kind === 'indicator' ? path.column : path.kind === 'level' ? path.level : '';
      const text = row[column] ?? '';
      return text === '' ? [] : [`${label}：${text}`];
    })
    .join('；');
}

/** Names every place of a draft; a place that the form doesn't print by its key. */
function placeNames(form: FormDefinition, draft: Draft): (path: DraftPath) => string {
  const plain = new Map(
    [...yearAndFields(form, groups.year), ...fundingPlaces(form)].map(({ label, path }) => [pathKey(path), label]),
  );
  const rows = new Map(draft.indicators.map((row, index) => [row.id, { row, ordinal: index + 1 }]));
  const labelOf = (row: Indicator, column: string) =>
    indicatorPlaces(form, row).find(({ path }) =>
      path.kind === 'indicator' ? path.column === column : path.kind === 'level' && path.level === column,
    )?.label ?? column;
  return (path) => {
    if (path.kind === 'level1Weight') return words.weightOf(path.level1);
    if (path.kind !== 'indicator' && path.kind !== 'level') return plain.get(pathKey(path)) ?? pathKey(path);
    const found = rows.get(path.id);
    if (found === undefined) return pathKey(path);
    const column = path.kind === 'level' ? path.level : path.column;
    return words.inRow(found.ordinal, found.row.level3.trim(), labelOf(found.row, column));
  };
}

/** @param current the stored draft, in which the differences name their places */
export function differenceRows(
  form: FormDefinition,
  current: Draft,
  differences: readonly Difference[],
): readonly DifferenceRow[] {
  const nameOf = placeNames(form, current);
  return differences.map((each): DifferenceRow => {
    switch (each.kind) {
      case 'value':
        return { key: each.key, place: nameOf(each.path), current: each.current, imported: each.imported };
      case 'newRow': {
        const none = { side: 'current', text: words.noRowHere } as const;
        return {
          key: each.key,
          place: words.newRow(each.row.level3.trim()),
          current: '',
          imported: rowText(form, each.row),
          none,
        };
      }
      case 'goneRow': {
        const index = current.indicators.findIndex(({ id }) => id === each.id);
        const row = current.indicators[index];
        const none = { side: 'imported', text: words.noRowThere } as const;
        return {
          key: each.key,
          place: words.goneRow(index + 1, row?.level3.trim() ?? ''),
          current: row === undefined ? '' : rowText(form, row),
          imported: '',
          none,
        };
      }
      default:
        return assertNever(each);
    }
  });
}

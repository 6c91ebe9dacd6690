/** What differs between a draft and an earlier state of it, in the form's own words. */
import { assertNever } from '../../shared/assertNever.ts';
import type { VersionDifferences } from '../../shared/compare/compareVersions.ts';
import { groupNames } from '../../shared/draft/groups.ts';
import { pathKey, rowOf } from '../../shared/draft/path.ts';
import type { Draft, DraftPath, Row } from '../../shared/draft/types.ts';
import { type FormIndex, indexForm, type TableIndex } from '../../shared/forms/indexForm.ts';
import type { FormDefinition } from '../../shared/forms/types.ts';
import type { Difference } from '../../shared/xlsx/import/compareDrafts.ts';
import { columnLabel, filledText, rowName, yearAndValues } from '../importing/placeLabels.ts';
import { importingText } from '../text/importing.ts';
import { versionsText } from '../text/versions.ts';

export interface ChangeLine {
  readonly key: string;
  /** 产出指标 › 数量指标 › 举办培训 · 实际完成值 */
  readonly place: string;
  readonly was: string;
  readonly now: string;
  /** set where one side has no such row: the words in its place */
  readonly none?: { readonly side: 'was' | 'now'; readonly text: string };
}

/** 产出指标 › 数量指标 › 举办培训 */
function rowPath({ freeTables }: FormIndex, table: TableIndex, row: Row): string {
  const names = [...table.levelKeys.map((key) => (row[key] ?? '').trim()), rowName(table, row)];
  const own = names.filter((name) => name !== '').join(' › ') || versionsText.unnamed;
  return freeTables.length > 1 ? `${table.definition.name} › ${own}` : own;
}

function placeOf(index: FormIndex, now: Draft, path: DraftPath): string {
  if (path.kind === 'year' || path.kind === 'value') {
    const known = yearAndValues(index, importingText.groups.year);
    return known.find((each) => pathKey(each.path) === pathKey(path))?.label ?? pathKey(path);
  }
  const table = index.table(path.table);
  if (table === undefined) return pathKey(path);
  const column = columnLabel(table, path.column);
  if (path.kind === 'group') return `${groupNames(path.group).join(' › ')} · ${column}`;
  const fixed = table.fixedRow(path.row);
  if (fixed !== undefined) return `${fixed.label} · ${column}`;
  const row = rowOf(now, table.key, path.row);
  return row === undefined ? pathKey(path) : `${rowPath(index, table, row)} · ${column}`;
}

function lineOf(index: FormIndex, now: Draft, each: Difference): ChangeLine {
  const { key } = each;
  switch (each.kind) {
    case 'value':
      return { key, place: placeOf(index, now, each.path), was: each.imported, now: each.current };
    case 'newRow': {
      const table = index.table(each.table);
      const none = { side: 'now', text: versionsText.noRowNow } as const;
      if (table === undefined) return { key, place: each.table, was: '', now: '', none };
      const place = versionsText.removedRow(rowPath(index, table, each.row));
      return { key, place, was: filledText(table, each.row), now: '', none };
    }
    case 'goneRow': {
      const table = index.table(each.table);
      const row = rowOf(now, each.table, each.id);
      const none = { side: 'was', text: versionsText.noRowThen } as const;
      if (table === undefined || row === undefined) return { key, place: each.table, was: '', now: '', none };
      return {
        key,
        place: versionsText.addedRow(rowPath(index, table, row)),
        was: '',
        now: filledText(table, row),
        none,
      };
    }
    default:
      return assertNever(each);
  }
}

/** In the order of the form; none where only settings differ, or nothing does. */
export function changeLines(
  form: FormDefinition,
  now: Draft,
  then: Draft,
  { differences, moved, unit }: VersionDifferences,
): readonly ChangeLine[] {
  const index = indexForm(form);
  const { moneyUnit: place, ownUnit } = versionsText;
  const units = { key: 'moneyUnit', place, was: then.moneyUnit || ownUnit, now: now.moneyUnit || ownUnit };
  return [
    ...(unit ? [units] : []),
    ...differences.map((each) => lineOf(index, now, each)),
    ...moved.map((key): ChangeLine => {
      const table = index.table(key)?.definition.name ?? key;
      const { order, orderThen, orderNow } = versionsText;
      return { key: `order/${key}`, place: order(table), was: orderThen, now: orderNow };
    }),
  ];
}

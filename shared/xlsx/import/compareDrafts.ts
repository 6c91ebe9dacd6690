/** Compares an imported draft with one that is there, cell by cell, and takes over what the user chose. */
import { assertNever } from '../../assertNever.ts';
import { convertUnit } from '../../draft/convertUnit.ts';
import { setValue, withRows } from '../../draft/edit.ts';
import { moneyUnitOf } from '../../draft/moneyUnit.ts';
import { pathKey, tableOf, valueAt } from '../../draft/path.ts';
import type { Draft, DraftPath, Row } from '../../draft/types.ts';
import { indexForm, type TableIndex } from '../../forms/indexForm.ts';
import type { FormDefinition } from '../../forms/types.ts';
import { matchRows, type RowMatcher } from './matchRows.ts';

/** One thing in which two drafts differ. `key` is unique among the differences of a comparison. */
export type Difference =
  /** a value: `path` names it in the current draft */
  | {
      readonly kind: 'value';
      readonly key: string;
      readonly path: DraftPath;
      readonly current: string;
      readonly imported: string;
    }
  /** a row that only the imported draft has; `after` is the current row it comes behind, null for the top */
  | {
      readonly kind: 'newRow';
      readonly key: string;
      readonly table: string;
      readonly row: Row;
      readonly after: string | null;
    }
  /** a row that only the current draft has */
  | { readonly kind: 'goneRow'; readonly key: string; readonly table: string; readonly id: string };

export type Comparison =
  | { readonly kind: 'compared'; readonly differences: readonly Difference[] }
  /** drafts of two forms have nothing to compare */
  | { readonly kind: 'otherForm' };

function difference(current: Draft, path: DraftPath, imported: string): readonly Difference[] {
  const own = valueAt(current, path);
  return own === imported ? [] : [{ kind: 'value', key: pathKey(path), path, current: own, imported }];
}

const keysOf = (a: object, b: object): readonly string[] => [...new Set([...Object.keys(a), ...Object.keys(b)])];

function ofValues(current: Draft, imported: Draft): readonly Difference[] {
  const values = keysOf(current.values, imported.values).flatMap((value) =>
    difference(current, { kind: 'value', value }, imported.values[value] ?? ''),
  );
  return [...difference(current, { kind: 'year' }, imported.year), ...values];
}

function ofGroups(table: string, current: Draft, imported: Draft): readonly Difference[] {
  const [own, other] = [tableOf(current, table).groups, tableOf(imported, table).groups];
  return keysOf(own, other).flatMap((group) =>
    keysOf(own[group] ?? {}, other[group] ?? {}).flatMap((column) =>
      difference(current, { kind: 'group', table, group, column }, other[group]?.[column] ?? ''),
    ),
  );
}

function ofRow(table: string, current: Draft, own: Row, other: Row): readonly Difference[] {
  return keysOf(own, other)
    .filter((column) => column !== 'id')
    .flatMap((column) => difference(current, { kind: 'cell', table, row: own.id, column }, other[column] ?? ''));
}

function ofFixedRows({ key }: TableIndex, current: Draft, imported: Draft): readonly Difference[] {
  const [own, other] = [tableOf(current, key).rows, tableOf(imported, key).rows];
  const ids = [...new Set([...own, ...other].map(({ id }) => id))];
  return ids.flatMap((id) => {
    const none: Row = { id };
    const [mine, theirs] = [own.find((row) => row.id === id), other.find((row) => row.id === id)];
    return ofRow(key, current, mine ?? none, theirs ?? none);
  });
}

function ofFreeRows(table: TableIndex, current: Draft, imported: Draft, match: RowMatcher): readonly Difference[] {
  const { key } = table;
  const [ownRows, otherRows] = [tableOf(current, key).rows, tableOf(imported, key).rows];
  let after: string | null = null;
  return match(table, ownRows, otherRows).flatMap((pair): readonly Difference[] => {
    const own = pair.current === null ? undefined : ownRows[pair.current];
    const other = pair.imported === null ? undefined : otherRows[pair.imported];
    if (own !== undefined && other !== undefined) {
      after = own.id;
      return ofRow(key, current, own, other);
    }
    if (own !== undefined) return [{ kind: 'goneRow', key: `gone/${key}/${own.id}`, table: key, id: own.id }];
    const name = `new/${key}/${pair.imported}`;
    return other === undefined ? [] : [{ kind: 'newRow', key: name, table: key, row: other, after }];
  });
}

/**
 * Every value in which the imported draft differs, in the order of the form; rows matched by their names, then by
 * place, unless `match` knows better.
 * A value that only one of them has is compared with blank, an amount in the unit of the current draft.
 */
export function compareDrafts(
  form: FormDefinition,
  current: Draft,
  other: Draft,
  match: RowMatcher = matchRows,
): Comparison {
  if (current.form !== other.form) return { kind: 'otherForm' };
  const imported = convertUnit(form, other, moneyUnitOf(form, current));
  const { fixedTables, freeTables } = indexForm(form);
  return {
    kind: 'compared',
    differences: [
      ...ofValues(current, imported),
      ...fixedTables.flatMap((table) => ofFixedRows(table, current, imported)),
      ...freeTables.flatMap((table) => ofGroups(table.key, current, imported)),
      ...freeTables.flatMap((table) => ofFreeRows(table, current, imported, match)),
    ],
  };
}

/** An id that no row of a table has. */
function freeId(rows: readonly Row[]): string {
  const taken = new Set(rows.map((row) => row.id));
  let number = rows.length + 1;
  while (taken.has(`row-${number}`)) number += 1;
  return `row-${number}`;
}

interface Taking {
  readonly draft: Draft;
  /** the last new row put behind each current one of a table, so that several keep their order */
  readonly behind: ReadonlyMap<string, string>;
}

type NewRow = Extract<Difference, { readonly kind: 'newRow' }>;

function takeNewRow({ draft, behind }: Taking, { table, row, after }: NewRow): Taking {
  const { rows } = tableOf(draft, table);
  const id = freeId(rows);
  const anchor = `${table}/${after ?? ''}`;
  const place = behind.get(anchor) ?? after;
  const index = rows.findIndex((each) => each.id === place);
  const at = place === null ? 0 : index === -1 ? rows.length : index + 1;
  const taken = withRows(draft, table, rows.toSpliced(at, 0, { ...row, id }));
  return { draft: taken, behind: new Map([...behind, [anchor, id]]) };
}

function take(form: FormDefinition, taking: Taking, chosen: Difference): Taking {
  const { draft } = taking;
  switch (chosen.kind) {
    case 'value':
      return { ...taking, draft: setValue(form, draft, chosen.path, chosen.imported) };
    case 'newRow':
      return takeNewRow(taking, chosen);
    case 'goneRow':
      return taking;
    default:
      return assertNever(chosen);
  }
}

/**
 * The current draft with the chosen differences taken over, everything else as it was: ids, options, findings set
 * aside. Rows are taken away last, so that new ones find their places.
 */
export function takeOver(form: FormDefinition, draft: Draft, chosen: readonly Difference[]): Draft {
  const start: Taking = { draft, behind: new Map() };
  const taken = chosen.reduce((taking, each) => take(form, taking, each), start).draft;
  return chosen.reduce((rest, each) => {
    if (each.kind !== 'goneRow') return rest;
    const rows = tableOf(rest, each.table).rows.filter(({ id }) => id !== each.id);
    return withRows(rest, each.table, rows);
  }, taken);
}

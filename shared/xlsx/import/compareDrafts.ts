/** Compares an imported draft with one that is there, cell by cell, and takes over what the user chose. */
import { assertNever } from '../../assertNever.ts';
import { setValue } from '../../draft/edit.ts';
import { pathKey, valueAt } from '../../draft/path.ts';
import type { Draft, DraftPath, Indicator } from '../../draft/types.ts';
import { matchRows } from './matchRows.ts';

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
  | { readonly kind: 'newRow'; readonly key: string; readonly row: Indicator; readonly after: string | null }
  /** a row that only the current draft has */
  | { readonly kind: 'goneRow'; readonly key: string; readonly id: string };

export type Comparison =
  | { readonly kind: 'compared'; readonly differences: readonly Difference[] }
  /** drafts of two forms have nothing to compare */
  | { readonly kind: 'otherForm' };

function difference(current: Draft, path: DraftPath, imported: string): readonly Difference[] {
  const own = valueAt(current, path);
  return own === imported ? [] : [{ kind: 'value', key: pathKey(path), path, current: own, imported }];
}

const keysOf = (a: object, b: object): readonly string[] => [...new Set([...Object.keys(a), ...Object.keys(b)])];

function plainValues(current: Draft, imported: Draft): readonly Difference[] {
  const fields = keysOf(current.fields, imported.fields).flatMap((field) =>
    difference(current, { kind: 'field', field }, imported.fields[field] ?? ''),
  );
  const funding = keysOf(current.funding, imported.funding).flatMap((row) =>
    keysOf(current.funding[row] ?? {}, imported.funding[row] ?? {}).flatMap((column) =>
      difference(current, { kind: 'funding', row, column }, imported.funding[row]?.[column] ?? ''),
    ),
  );
  const weights = keysOf(current.level1Weights, imported.level1Weights).flatMap((level1) =>
    difference(current, { kind: 'level1Weight', level1 }, imported.level1Weights[level1] ?? ''),
  );
  return [...difference(current, { kind: 'year' }, imported.year), ...fields, ...funding, ...weights];
}

function rowValues(current: Draft, own: Indicator, other: Indicator): readonly Difference[] {
  return keysOf(own, other)
    .filter((column) => column !== 'id')
    .flatMap((column) => difference(current, { kind: 'indicator', id: own.id, column }, other[column] ?? ''));
}

/**
 * Every value in which the imported draft differs, in the order of the form; rows matched by their names, then by place.
 * A value that only one of them has is compared with blank.
 */
export function compareDrafts(current: Draft, imported: Draft): Comparison {
  if (current.form !== imported.form) return { kind: 'otherForm' };
  let after: string | null = null;
  const rows = matchRows(current, imported).flatMap((match): readonly Difference[] => {
    const own = match.current === null ? undefined : current.indicators[match.current];
    const other = match.imported === null ? undefined : imported.indicators[match.imported];
    if (own !== undefined && other !== undefined) {
      after = own.id;
      return rowValues(current, own, other);
    }
    if (own !== undefined) return [{ kind: 'goneRow', key: `gone/${own.id}`, id: own.id }];
    return other === undefined ? [] : [{ kind: 'newRow', key: `new/${match.imported}`, row: other, after }];
  });
  return { kind: 'compared', differences: [...plainValues(current, imported), ...rows] };
}

/** An id that no row of the draft has. */
function freeId(draft: Draft): string {
  const taken = new Set(draft.indicators.map((row) => row.id));
  let number = draft.indicators.length + 1;
  while (taken.has(`row-${number}`)) number += 1;
  return `row-${number}`;
}

interface Taking {
  readonly draft: Draft;
  /** the last new row put behind each current one, so that several keep their order */
  readonly behind: ReadonlyMap<string | null, string>;
}

function takeNewRow({ draft, behind }: Taking, row: Indicator, after: string | null): Taking {
  const id = freeId(draft);
  const place = behind.get(after) ?? after;
  const index = draft.indicators.findIndex((each) => each.id === place);
  const at = place === null ? 0 : index === -1 ? draft.indicators.length : index + 1;
  const indicators = draft.indicators.toSpliced(at, 0, { ...row, id });
  return { draft: { ...draft, indicators }, behind: new Map([...behind, [after, id]]) };
}

function take(taking: Taking, chosen: Difference): Taking {
  const { draft } = taking;
  switch (chosen.kind) {
    case 'value':
      return { ...taking, draft: setValue(draft, chosen.path, chosen.imported) };
    case 'newRow':
      return takeNewRow(taking, chosen.row, chosen.after);
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
export function takeOver(draft: Draft, chosen: readonly Difference[]): Draft {
  const taken = chosen.reduce<Taking>(take, { draft, behind: new Map() }).draft;
  const gone = new Set(chosen.flatMap((each) => (each.kind === 'goneRow' ? [each.id] : [])));
  return gone.size === 0 ? taken : { ...taken, indicators: taken.indicators.filter((row) => !gone.has(row.id)) };
}

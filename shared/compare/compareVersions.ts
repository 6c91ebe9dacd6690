/** Two states of one draft, cell by cell. Rows keep their ids through a draft's life, so they are known by them. */
import { tableOf } from '../draft/path.ts';
import type { Draft, Row } from '../draft/types.ts';
import { indexForm, type TableIndex } from '../forms/indexForm.ts';
import type { FormDefinition } from '../forms/types.ts';
import { compareDrafts, type Difference } from '../xlsx/import/compareDrafts.ts';
import { matchRows, type RowMatch } from '../xlsx/import/matchRows.ts';

export interface VersionDifferences {
  /** `current` is what stands now, `imported` what stood then */
  readonly differences: readonly Difference[];
  /** keys of tables in which rows that stand in both have changed places */
  readonly moved: readonly string[];
  /** the unit of the amounts, or what else belongs to the draft beside its texts */
  readonly unit: boolean;
  readonly settings: boolean;
}

/** By id first; what an import or a template brought under new ids, by its names. */
function matchVersions(table: TableIndex, now: readonly Row[], then: readonly Row[]): readonly RowMatch[] {
  const places = new Map(now.map((row, at) => [row.id, at]));
  const partner = new Map(then.map((row, at) => [at, places.get(row.id)]));
  const paired = new Set([...partner.values()]);
  const ownRest = [...now.keys()].filter((at) => !paired.has(at));
  const otherRest = [...then.keys()].filter((at) => partner.get(at) === undefined);
  const pick = (rows: readonly Row[], places: readonly number[]) => places.flatMap((at) => rows[at] ?? []);
  const rest = matchRows(table, pick(now, ownRest), pick(then, otherRest));
  const placeIn = (places: readonly number[], at: number | null) => (at === null ? null : (places[at] ?? null));
  for (const { current, imported } of rest) {
    const other = placeIn(otherRest, imported);
    const own = placeIn(ownRest, current);
    if (other !== null && own !== null) partner.set(other, own);
  }
  const known = new Set([...partner.values()]);
  return [
    ...then.map((_, at): RowMatch => ({ current: partner.get(at) ?? null, imported: at })),
    ...[...now.keys()].filter((at) => !known.has(at)).map((at): RowMatch => ({ current: at, imported: null })),
  ];
}

function isMoved(table: string, now: Draft, then: Draft): boolean {
  const [own, other] = [tableOf(now, table).rows, tableOf(then, table).rows].map((rows) => rows.map(({ id }) => id));
  const [mine, theirs] = [new Set(own), new Set(other)];
  const [left, right] = [own?.filter((id) => theirs.has(id)), other?.filter((id) => mine.has(id))];
  return left?.join('\n') !== right?.join('\n');
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Whatever differs between a draft now and as it was then; both of one form. */
export function compareVersions(form: FormDefinition, now: Draft, then: Draft): VersionDifferences {
  const compared = compareDrafts(form, now, then, matchVersions);
  return {
    differences: compared.kind === 'compared' ? compared.differences : [],
    moved: indexForm(form).freeTables.flatMap(({ key }) => (isMoved(key, now, then) ? [key] : [])),
    unit: now.moneyUnit !== then.moneyUnit,
    settings: !same(
      [now.options, now.ignoredFindings, now.stated, now.carriedOver, now.unknown],
      [then.options, then.ignoredFindings, then.stated, then.carriedOver, then.unknown],
    ),
  };
}

/** Whether two states are the same in all that a clerk can see. */
export function isSameVersion({ differences, moved, unit, settings }: VersionDifferences): boolean {
  return differences.length === 0 && moved.length === 0 && !unit && !settings;
}

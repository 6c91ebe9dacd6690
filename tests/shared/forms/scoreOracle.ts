/** A second opinion on totals, in whole fractions and from the rules as they are written, not as they are coded. */
import type { Draft, Row } from '../../../shared/draft/types.ts';
import type { RatePart } from '../../../shared/forms/scoringRules.ts';
import type { ColumnDefinition, FormDefinition, RateDefinition, TableDefinition } from '../../../shared/forms/types.ts';

/** A number as a whole fraction; the bottom is above 0. */
export interface Fraction {
  readonly top: bigint;
  readonly bottom: bigint;
}

const zero: Fraction = { top: 0n, bottom: 1n };

/** Plain decimal text alone; the drafts that are scored here hold no other. */
function read(text: string | undefined): Fraction | null {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text ?? '');
  if (match === null) return null;
  const [, sign = '', whole = '', fraction = ''] = match;
  return { top: BigInt(`${whole}${fraction}`) * (sign === '-' ? -1n : 1n), bottom: 10n ** BigInt(fraction.length) };
}

const plus = (a: Fraction, b: Fraction): Fraction => ({
  top: a.top * b.bottom + b.top * a.bottom,
  bottom: a.bottom * b.bottom,
});
const times = (a: Fraction, b: Fraction): Fraction => ({ top: a.top * b.top, bottom: a.bottom * b.bottom });
const isLess = (a: Fraction, b: Fraction): boolean => a.top * b.bottom < b.top * a.bottom;

export const isSame = (a: Fraction | null, b: Fraction | null): boolean =>
  a === null || b === null ? a === b : a.top * b.bottom === b.top * a.bottom;

/** The sum of the numbers that are there; null where none is. */
function add(numbers: readonly (Fraction | null)[]): Fraction | null {
  const there = numbers.flatMap((number) => (number === null ? [] : [number]));
  return there.length === 0 ? null : there.reduce(plus);
}

function round({ top, bottom }: Fraction, { mode, digits }: RateDefinition['rounding']): Fraction {
  const scale = 10n ** BigInt(digits);
  const size = (top < 0n ? -top : top) * scale;
  const [whole, rest] = [size / bottom, size % bottom];
  const away = mode === 'up' ? rest > 0n : mode === 'halfUp' && rest * 2n >= bottom;
  const rounded = away ? whole + 1n : whole;
  return { top: top < 0n ? -rounded : rounded, bottom: scale };
}

const columnOf = ({ columns }: TableDefinition, role: ColumnDefinition['role']): string =>
  columns.find((column) => column.role === role)?.key ?? '';

function ratePoints(
  form: FormDefinition,
  draft: Draft,
  part: RatePart,
): readonly [weight: Fraction | null, score: Fraction | null] {
  const table = form.tables.find(({ key }) => key === part.table);
  const row = draft.tables[part.table]?.rows.find(({ id }) => id === part.row);
  const { rate } = table ?? {};
  if (table === undefined || rate === undefined) return [null, null];
  const weight = read(
    part.weight.kind === 'given' ? part.weight.points : (row?.[columnOf(table, 'weight')] ?? part.weight.usual),
  );
  const [executed, budget] = [read(row?.[rate.executed]), read(row?.[rate.budget]) ?? zero];
  if (weight === null || executed === null || executed.top < 0n || budget.top < 0n) return [weight, null];
  if (budget.top === 0n && executed.top > 0n) return [weight, null];
  const raw = budget.top === 0n ? zero : times(executed, { top: budget.bottom * 100n, bottom: budget.top });
  const shown = round(raw, rate.rounding);
  const earned = round(
    times(weight, times(part.base === 'raw' ? raw : shown, { top: 1n, bottom: 100n })),
    part.rounding,
  );
  return [weight, isLess(weight, earned) ? weight : earned];
}

/** Names of a row's groups down to a level, as one text. */
function groupOf(table: TableDefinition, row: Row, level: number): string {
  const names = (['level1', 'level2', 'level3'] as const)
    .slice(0, level)
    .map((role) => row[columnOf(table, role)] ?? '');
  return names.map((name) => name.trim().replaceAll('~', '~0').replaceAll('/', '~1')).join('/');
}

export interface Points {
  readonly weight: Fraction | null;
  readonly total: Fraction | null;
  readonly unscored: number;
}

export function pointsOf(form: FormDefinition, draft: Draft): Points {
  const { scoring } = form;
  if (scoring === null) return { weight: null, total: null, unscored: 0 };
  const rate = scoring.rate === null ? ([null, null] as const) : ratePoints(form, draft, scoring.rate);
  const parts = scoring.rows.flatMap(({ table: key, weights }) => {
    const table = form.tables.find((each) => each.key === key);
    const { rows = [], groups = {} } = draft.tables[key] ?? {};
    if (table === undefined) return [];
    const weightKey = columnOf(table, 'weight');
    const scores = rows.map((row) => read(row[columnOf(table, 'score')]));
    const ofGroups =
      weights.kind === 'group' ? new Set(rows.map((row) => groupOf(table, row, weights.level))) : new Set<string>();
    const points = {
      row: () => rows.map((row) => read(row[weightKey])),
      group: () =>
        [...ofGroups].map((group) => (Object.hasOwn(groups, group) ? read(groups[group]?.[weightKey]) : null)),
      given: () => (weights.kind === 'given' ? weights.groups.map(({ weight }) => read(weight)) : []),
    };
    return [{ weights: points[weights.kind](), scores }];
  });
  return {
    weight: add([rate[0], ...parts.flatMap(({ weights }) => weights)]),
    total: add([rate[1], ...parts.flatMap(({ scores }) => scores)]),
    unscored: parts.flatMap(({ scores }) => scores.filter((score) => score === null)).length,
  };
}

/** The same draft with nothing but plain decimals where numbers stand. */
export function plainNumbers(form: FormDefinition, draft: Draft): Draft {
  const tables = form.tables.map((table) => {
    const numeric = new Set(
      table.columns.flatMap(({ key, kind }) => (['number', 'money'].includes(kind) ? [key] : [])),
    );
    const plain = <Texts extends Readonly<Record<string, string>>>(texts: Texts): Texts => {
      const odd = Object.entries(texts).filter(([key, text]) => numeric.has(key) && read(text) === null);
      return { ...texts, ...Object.fromEntries(odd.map(([key]) => [key, ''])) };
    };
    const { rows = [], groups = {} } = draft.tables[table.key] ?? {};
    const plainGroups = Object.entries(groups).map(([group, texts]) => [group, plain(texts)] as const);
    return [table.key, { rows: rows.map(plain), groups: Object.fromEntries(plainGroups) }] as const;
  });
  return { ...draft, tables: Object.fromEntries(tables) };
}

/** A figure of the program as a fraction. */
export function figure(text: string | null): Fraction | null {
  return text === null ? null : read(text);
}

/** Pure edits of single values: a draft in, a new draft out, nothing else touched. */
import { assertNever } from '../assertNever.ts';
import { groupIndicators } from './groups.ts';
import type { Draft, DraftPath, Indicator } from './types.ts';

export type Level = 'level1' | 'level2';

/** Ids of the rows that share a merged level cell with the row `id`; empty if there is no such row. */
export function groupIds(indicators: readonly Indicator[], id: string, level: Level): readonly string[] {
  const level1 = groupIndicators(indicators);
  const groups = level === 'level1' ? level1 : level1.flatMap((group) => group.level2);
  const group = groups.find(({ rows }) => rows.some((row) => row.id === id));
  return group?.rows.map((row) => row.id) ?? [];
}

/**
 * Gives a merged group another name. A level-1 weight follows its group: to the new name, if no rows of the old name
 * are left and the new name has no weight of its own.
 */
export function renameGroup(draft: Draft, id: string, level: Level, name: string): Draft {
  const ids = new Set(groupIds(draft.indicators, id, level));
  const before = draft.indicators.find((row) => row.id === id)?.[level].trim();
  const indicators = draft.indicators.map((row) => (ids.has(row.id) ? { ...row, [level]: name } : row));
  if (level === 'level2' || before === undefined) return { ...draft, indicators };
  const weight = draft.level1Weights[before];
  const stillUsed = indicators.some((row) => row.level1.trim() === before);
  if (weight === undefined || stillUsed || draft.level1Weights[name.trim()] !== undefined) {
    return { ...draft, indicators };
  }
  const others = Object.entries(draft.level1Weights).filter(([key]) => key !== before);
  return { ...draft, indicators, level1Weights: Object.fromEntries([...others, [name.trim(), weight]]) };
}

function setIndicator(draft: Draft, id: string, column: string, text: string): Draft {
  const indicators = draft.indicators.map((row) => (row.id === id ? { ...row, [column]: text } : row));
  return { ...draft, indicators };
}

/** Puts a typed text at a path. */
export function setValue(draft: Draft, path: DraftPath, text: string): Draft {
  switch (path.kind) {
    case 'year':
      return { ...draft, year: text };
    case 'field':
      return { ...draft, fields: { ...draft.fields, [path.field]: text } };
    case 'funding':
      return {
        ...draft,
        funding: { ...draft.funding, [path.row]: { ...draft.funding[path.row], [path.column]: text } },
      };
    case 'level1Weight':
      return { ...draft, level1Weights: { ...draft.level1Weights, [path.level1]: text } };
    case 'indicator':
      return setIndicator(draft, path.id, path.column, text);
    case 'level':
      return renameGroup(draft, path.id, path.level, text);
    default:
      return assertNever(path);
  }
}

import type { Draft, DraftPath } from './types.ts';

/** One text per path, fit for maps, DOM ids and stored findings: `funding/total/executed`, `indicator/k3/score`. */
export function pathKey(path: DraftPath): string {
  switch (path.kind) {
    case 'year':
      return 'year';
    case 'field':
      return `field/${path.field}`;
    case 'funding':
      return `funding/${path.row}/${path.column}`;
    case 'level1Weight':
      return `level1Weight/${path.level1}`;
    case 'indicator':
      return `indicator/${path.id}/${path.column}`;
    case 'level':
      return `level/${path.id}/${path.level}`;
  }
}

/** The text at a path; empty where the draft has none. */
export function valueAt(draft: Draft, path: DraftPath): string {
  switch (path.kind) {
    case 'year':
      return draft.year;
    case 'field':
      return draft.fields[path.field] ?? '';
    case 'funding':
      return draft.funding[path.row]?.[path.column] ?? '';
    case 'level1Weight':
      return draft.level1Weights[path.level1] ?? '';
    case 'indicator':
      return draft.indicators.find((row) => row.id === path.id)?.[path.column] ?? '';
    case 'level':
      return draft.indicators.find((row) => row.id === path.id)?.[path.level] ?? '';
  }
}

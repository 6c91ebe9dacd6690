/** Where a draft keeps what stands in the two kinds of official forms. */
import type { Draft, Row } from '../../../shared/draft/types.ts';

/** Rows of the indicator table. */
export function rowsOf(draft: Draft): readonly Row[] {
  return draft.tables['indicators']?.rows ?? [];
}

/** What is typed into a funding row: an amount, or the weight of the rate. */
export function amountOf(draft: Draft, row: string, column: string): string | undefined {
  return draft.tables['funding']?.rows.find(({ id }) => id === row)?.[column];
}

/** The weight that a policy form gives to a level-1 group. */
export function groupWeightOf(draft: Draft, level1: string): string | undefined {
  return draft.tables['indicators']?.groups[level1]?.['level1Weight'];
}

export const level1Of = (row: Row): string => row['level1'] ?? '';
export const level2Of = (row: Row): string => row['level2'] ?? '';

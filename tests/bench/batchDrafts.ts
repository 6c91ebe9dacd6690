/** Any number of different drafts of 40 indicators, from the golden forms; the same at every run. */
import { tableOf } from '../../shared/draft/path.ts';
import type { Draft, Row } from '../../shared/draft/types.ts';
import { goldenDrafts } from '../helpers/goldenDrafts.ts';

export const rowsOfForm = 40;

/** @param number from 0 */
export function nthDraft(number: number): Draft {
  const golden = goldenDrafts[number % 4]?.draft;
  if (golden === undefined) throw new Error('no draft');
  const { rows: own, groups } = tableOf(golden, 'indicators');
  const indicators = Array.from({ length: rowsOfForm }, (_, at): Row => {
    const row = own[at % own.length];
    if (row === undefined) throw new Error('no row');
    return { ...row, id: `r${at}`, level3: `${row['level3']}（${number}-${at}）` };
  });
  return {
    ...golden,
    values: { ...golden.values, projectName: `项目${number}` },
    tables: { ...golden.tables, indicators: { rows: indicators, groups } },
  };
}

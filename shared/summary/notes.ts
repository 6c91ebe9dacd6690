/** Sentences that go with a summary, on the page and under the printed table alike. */
import type { Summary, SummaryLine } from './types.ts';

const note = (count: number, text: string): readonly string[] => (count === 0 ? [] : [`${count} 份${text}`]);

/** How the figures of the whole were made and what is not in them; no sentence for what is as expected. */
export function summaryNotes({ all, leftOut }: Summary): readonly string[] {
  return [
    ...(all.rate === null ? [] : [`合计执行率＝全年执行数合计÷全年预算数合计，按 ${all.rated} 份两项都有的表计算。`]),
    ...(all.score === null ? [] : [`平均得分按 ${all.scored} 份得分填齐的表计算。`]),
    ...note(leftOut.noMoney, '表没有资金数，不在资金合计内。'),
    ...note(leftOut.noRate, '表缺全年预算数或全年执行数，不计入合计执行率。'),
    ...note(leftOut.earlierForms, '是目标申报表或监控表，与同一项目的自评表一起汇总时，年初预算数会重复计入。'),
    ...note(leftOut.noScore, '表不打分或还没有得分，不计入平均得分。'),
    ...note(leftOut.partScored, '表的得分还没有填齐，不计入平均得分。'),
    '问题数是自查发现、尚未处理的错误和警告，不含提示。',
  ];
}

/** Findings that a leadership asks for: errors and warnings; hints are no problems. */
export const problemsIn = ({ errors, warnings }: { readonly errors: number; readonly warnings: number }): number =>
  errors + warnings;

/** The years of the forms as a title says them: 2022年度, 2021—2023年度; empty where none is known. */
export function yearsText(lines: readonly SummaryLine[]): string {
  const years = [...new Set(lines.map(({ year }) => year))].filter((year) => year !== '').toSorted();
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined) return '';
  return first === last ? `${first}年度` : `${first}—${last}年度`;
}

/** Tables and sections of the project form, which the Shanghai and the national forms share in order and spans. */
import { blank, figure, row, tallRow, titleRow, value, words, year } from './cells.ts';
import { usualGroups } from './common.ts';
import type {
  FixedRowDefinition,
  RateDefinition,
  RowDefinition,
  SectionDefinition,
  TableDefinition,
  TableRows,
} from './types.ts';
import { indicatorColumns, moneyColumns } from './usualColumns.ts';

export const projectMoneyRows: readonly FixedRowDefinition[] = [
  { key: 'total', label: '年度资金总额', role: 'total' },
  {
    key: 'currentAppropriation',
    label: '当年财政拨款',
    shown: '其中：当年财政拨款',
    aliases: ['本年财政拨款', '财政拨款'],
    role: 'currentAppropriation',
  },
  { key: 'carriedOver', label: '上年结转资金', aliases: ['上年结转'], role: 'carriedOver' },
  { key: 'other', label: '其他资金', aliases: ['其它资金'], role: 'other' },
];

/** The year's money and its sources, which make all of it. */
export const projectMoney: TableRows = {
  kind: 'fixed',
  rows: projectMoneyRows,
  sums: [{ total: 'total', parts: ['currentAppropriation', 'carriedOver', 'other'], complete: true }],
};

function money(rounding: RateDefinition['rounding']): TableDefinition {
  return {
    key: 'funding',
    name: '资金',
    rows: projectMoney,
    columns: [
      moneyColumns.name([2, 3]),
      moneyColumns.initialBudget([4, 4]),
      moneyColumns.annualBudget([5, 5]),
      moneyColumns.executed([6, 6]),
      moneyColumns.weight([7, 7]),
      moneyColumns.rate([8, 8], { rows: ['total'] }),
      moneyColumns.score([9, 9]),
    ],
    rate: { executed: 'executed', budget: 'annualBudget', rounding },
  };
}

const indicators: TableDefinition = {
  key: 'indicators',
  name: '指标',
  rows: { kind: 'free', usual: usualGroups },
  columns: [
    indicatorColumns.level1([2, 2]),
    indicatorColumns.level2([3, 3]),
    indicatorColumns.level3([4, 4]),
    indicatorColumns.target([5, 5]),
    indicatorColumns.actual([6, 6]),
    indicatorColumns.weight([7, 7]),
    indicatorColumns.score([8, 8]),
    indicatorColumns.reason([9, 9]),
  ],
};

/** @param rounding of the execution rate, in percent */
export function projectTables(rounding: RateDefinition['rounding']): readonly TableDefinition[] {
  return [money(rounding), indicators];
}

/** The names above the money. */
export const projectNames: readonly RowDefinition[] = [
  row(words([1, 3], '项目名称'), value([4, 9], 'projectName')),
  row(
    words([1, 3], '主管部门'),
    value([4, 5], 'department'),
    words([6, 7], '实施单位'),
    value([8, 9], 'implementingUnit'),
  ),
];

/** What was to be reached in the year beside what was. */
export const projectGoals: SectionDefinition = {
  kind: 'rows',
  side: { text: '年度总体目标', at: [1, 1] },
  rows: [
    row(words([2, 5], '预期目标'), words([6, 9], '实际完成情况')),
    tallRow(56, value([2, 5], 'expectedGoal', 'text'), value([6, 9], 'actualResult', 'text')),
  ],
};

/** The sum of the weights and the total, each below its column. */
export const projectTotal: RowDefinition = row(
  words([1, 6], '总分'),
  figure({ table: 'indicators', column: 'weight' }, 'weightTotal'),
  figure({ table: 'indicators', column: 'score' }, 'totalScore'),
  blank([9, 9]),
);

export const projectSections: readonly SectionDefinition[] = [
  { kind: 'rows', rows: [titleRow(9), row(year([1, 9], '（{year}年度）')), ...projectNames] },
  { kind: 'table', table: 'funding', side: { text: '项目资金（{moneyUnit}）', at: [1, 1] } },
  projectGoals,
  { kind: 'table', table: 'indicators', side: { text: '绩效指标', at: [1, 1] } },
  { kind: 'rows', rows: [projectTotal] },
];

/**
 * Widths in characters: together one A4 page across at full size. Each is chosen so that a line holds the same number of
 * Chinese characters in every spreadsheet program: 4, 5, 7, 15, 9, 9 and 14 where text stands.
 */
export const projectWidths: readonly number[] = [8.6, 11.3, 14.5, 29.6, 18.3, 18.3, 7.8, 10, 28];

import { row, titleRow, value, words, year } from './cells.ts';
import { costDivisions, costGroups, landscapePage, nationalScoring, usualChecks } from './common.ts';
import { projectGoals, projectMoney, projectNames, projectTotal } from './projectSections.ts';
import type { FormDefinition, SectionDefinition, TableDefinition } from './types.ts';
import { indicatorColumns, moneyColumns } from './usualColumns.ts';
import { projectValues, usualValues } from './usualValues.ts';

const money: TableDefinition = {
  key: 'funding',
  name: '资金',
  rows: projectMoney,
  columns: [
    moneyColumns.name([2, 3]),
    moneyColumns.initialBudget([4, 4]),
    moneyColumns.annualBudget([5, 5], { label: '全年预算数（A）' }),
    moneyColumns.executed([6, 6], { label: '全年执行数（B）' }),
    moneyColumns.weight([7, 7]),
    // each source prints its own rate
    moneyColumns.rate([8, 8], { label: '执行率（B/A）', blank: '—' }),
    moneyColumns.score([9, 9], { filler: '—' }),
  ],
  rate: { executed: 'executed', budget: 'annualBudget', rounding: { mode: 'halfUp', digits: 2 } },
};

const indicators: TableDefinition = {
  key: 'indicators',
  name: '指标',
  rows: { kind: 'free', usual: costGroups },
  columns: [
    indicatorColumns.level1([2, 2]),
    indicatorColumns.level2([3, 3]),
    indicatorColumns.level3([4, 4]),
    indicatorColumns.target([5, 5], { label: '年度指标值（A）' }),
    indicatorColumns.actual([6, 6], { label: '实际完成值（B）' }),
    indicatorColumns.weight([7, 7]),
    indicatorColumns.score([8, 8]),
    indicatorColumns.reason([9, 9]),
  ],
};

const sections: readonly SectionDefinition[] = [
  {
    kind: 'rows',
    rows: [row(words([1, 9], '附件2', 'note')), titleRow(9), row(year([1, 9], '（{year}年度）')), ...projectNames],
  },
  { kind: 'table', table: 'funding', side: { text: '项目资金（{moneyUnit}）', at: [1, 1] } },
  projectGoals,
  { kind: 'table', table: 'indicators', side: { text: '绩效指标', at: [1, 1] } },
  {
    kind: 'rows',
    rows: [
      projectTotal,
      row(
        value([1, 4], 'person', 'note', '填表人：{value}'),
        value([5, 6], 'phone', 'note', '联系电话：{value}'),
        value([7, 9], 'signature', 'note', '单位（盖章）：{value}'),
      ),
    ],
  },
];

/**
 * 项目支出绩效自评表 as printed since 2021: 成本指标 is a first level of its own, letters under the headers say what the rate is
 * made of, and a line below the table names who filled it in.
 */
export const national2021: FormDefinition = {
  id: 'national-2021',
  title: '项目支出绩效自评表',
  name: '项目支出绩效自评表（全国，成本为一级指标）',
  purpose: 'selfEvaluation',
  moneyUnits: ['万元', '元'],
  year: { kind: 'printed' },
  values: [...projectValues, usualValues.person(), usualValues.phone(), usualValues.signature()],
  tables: [money, indicators],
  widths: [8.6, 11.3, 16.4, 27.8, 16.4, 16.4, 7.8, 14.5, 27.8],
  sections,
  scoring: nationalScoring(costDivisions),
  checks: usualChecks,
  page: landscapePage,
};

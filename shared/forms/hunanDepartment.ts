import { blank, row, titleRow, value, words, year } from './cells.ts';
import { groupsWithPoints, landscapePage, nationalScoring, usualChecks, usualDivision } from './common.ts';
import { projectGoals, projectTotal } from './projectSections.ts';
import type { FormDefinition, SectionDefinition, TableDefinition, ValueDefinition } from './types.ts';
import { indicatorColumns, moneyColumns } from './usualColumns.ts';
import { usualValues } from './usualValues.ts';

const division = usualDivision('50', '30', '10');

const money: TableDefinition = {
  key: 'funding',
  name: '资金',
  rows: { kind: 'fixed', rows: [{ key: 'total', label: '年度资金总额', role: 'total' }], sums: [] },
  columns: [
    moneyColumns.name([2, 3]),
    moneyColumns.initialBudget([4, 4]),
    moneyColumns.annualBudget([5, 5]),
    moneyColumns.executed([6, 6]),
    moneyColumns.weight([7, 7]),
    moneyColumns.rate([8, 8]),
    moneyColumns.score([9, 9]),
  ],
  rate: { executed: 'executed', budget: 'annualBudget', rounding: { mode: 'halfUp', digits: 2 } },
};

const indicators: TableDefinition = {
  key: 'indicators',
  name: '指标',
  rows: { kind: 'free', usual: groupsWithPoints(division) },
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

const sections: readonly SectionDefinition[] = [
  {
    kind: 'rows',
    rows: [
      titleRow(9),
      row(year([1, 9], '（{year}年度）')),
      row(words([1, 3], '一级预算单位名称'), value([4, 9], 'unitName')),
    ],
  },
  { kind: 'table', table: 'funding', side: { text: '年度预算申请（{moneyUnit}）', at: [1, 1] } },
  {
    kind: 'rows',
    side: 'continued',
    rows: [
      row(words([2, 5], '按收入性质分：', 'text'), words([6, 9], '按支出性质分：', 'text')),
      row(
        value([2, 5], 'generalBudget', 'text', '其中：一般公共预算：{value}'),
        value([6, 9], 'basicSpending', 'text', '其中：基本支出：{value}'),
      ),
      row(
        value([2, 5], 'governmentFunds', 'text', '政府性基金拨款：{value}'),
        value([6, 9], 'projectSpending', 'text', '项目支出：{value}'),
      ),
      row(value([2, 5], 'specialAccount', 'text', '纳入专户管理的非税收入拨款：{value}'), blank([6, 9])),
      row(value([2, 5], 'otherIncome', 'text', '其他资金：{value}'), blank([6, 9])),
    ],
  },
  projectGoals,
  { kind: 'table', table: 'indicators', side: { text: '绩效指标', at: [1, 1] } },
  {
    kind: 'rows',
    rows: [
      projectTotal,
      row(
        value([1, 3], 'person', 'note', '填表人：{value}'),
        value([4, 4], 'filledOn', 'note', '填报日期：{value}'),
        value([5, 6], 'phone', 'note', '联系电话：{value}'),
        value([7, 9], 'signature', 'note', '单位负责人签字：{value}'),
      ),
    ],
  },
];

const values: readonly ValueDefinition[] = [
  {
    key: 'unitName',
    label: '一级预算单位名称',
    aliases: ['预算单位名称', '部门名称', '单位名称'],
    kind: 'text',
    role: 'name',
    required: true,
    limit: 60,
  },
  { key: 'generalBudget', label: '一般公共预算', aliases: ['一般公共预算拨款'], kind: 'money' },
  { key: 'governmentFunds', label: '政府性基金拨款', aliases: ['政府性基金预算拨款'], kind: 'money' },
  { key: 'specialAccount', label: '纳入专户管理的非税收入拨款', kind: 'money' },
  { key: 'otherIncome', label: '其他资金', kind: 'money' },
  { key: 'basicSpending', label: '基本支出', kind: 'money' },
  { key: 'projectSpending', label: '项目支出', kind: 'money' },
  usualValues.expectedGoal(),
  usualValues.achievedGoal(),
  usualValues.person(),
  usualValues.filledOn(),
  usualValues.phone(),
  usualValues.signature({ label: '单位负责人签字' }),
];

/**
 * 部门整体支出绩效自评表, Hunan: a department as a whole, in 万元; below the total its money by income and by spending, groups
 * whose names say their points.
 */
export const hunanDepartment: FormDefinition = {
  id: 'hunan-department',
  title: '部门整体支出绩效自评表',
  name: '部门整体支出绩效自评表（湖南）',
  purpose: 'selfEvaluation',
  moneyUnits: ['万元'],
  year: { kind: 'printed' },
  values,
  tables: [money, indicators],
  // the first level breaks before its points
  widths: [8.6, 10.6, 14.5, 29.6, 18.3, 18.3, 8.6, 10.7, 28],
  sections,
  scoring: nationalScoring([division]),
  checks: usualChecks,
  page: landscapePage,
};

import { blank, figure, row, tallRow, value, words, year } from './cells.ts';
import { costDivisions, costGroups, landscapePage, nationalScoring, usualChecks } from './common.ts';
import type { FormDefinition, RowDefinition, SectionDefinition, TableDefinition, ValueDefinition } from './types.ts';
import { indicatorColumns, moneyColumns } from './usualColumns.ts';
import { usualValues } from './usualValues.ts';

const money: TableDefinition = {
  key: 'funding',
  name: '资金',
  rows: {
    kind: 'fixed',
    rows: [
      { key: 'total', label: '总额', aliases: ['年度资金总额', '资金总额'], role: 'total' },
      { key: 'fiscal', label: '财政资金', shown: '其中：财政资金', aliases: ['财政拨款'], role: 'fiscal' },
      { key: 'specialAccount', label: '财政专户管理资金', role: 'specialAccount' },
      { key: 'unitFunds', label: '单位资金', role: 'unitFunds' },
      { key: 'other', label: '其他资金', aliases: ['其它资金'], role: 'other' },
    ],
    sums: [{ total: 'total', parts: ['fiscal', 'specialAccount', 'unitFunds', 'other'], complete: true }],
  },
  columns: [
    moneyColumns.name([2, 3], { label: '年度预算数（万元）' }),
    moneyColumns.initialBudget([4, 4]),
    moneyColumns.annualBudget([5, 6], { label: '调整后预算数' }),
    moneyColumns.executed([7, 8], { label: '预算执行数' }),
    moneyColumns.rate([9, 9]),
    moneyColumns.weight([10, 10], { label: '权重', filler: '/' }),
    moneyColumns.score([11, 11], { filler: '/' }),
    // asked for where less than 90 % was spent, or the budget was changed within the year
    {
      key: 'reason',
      label: '原因',
      aliases: ['原因说明'],
      kind: 'longText',
      role: 'reason',
      at: [12, 12],
      align: 'left',
      rows: ['total'],
      limit: 100,
    },
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
    indicatorColumns.direction([5, 5]),
    indicatorColumns.target([6, 6], { label: '指标值' }),
    indicatorColumns.measureUnit([7, 7]),
    indicatorColumns.actual([8, 8], { label: '完成值' }),
    indicatorColumns.weight([9, 9], { label: '权重' }),
    indicatorColumns.score([10, 10]),
    indicatorColumns.reason([11, 12], { label: '未完成原因分析' }),
  ],
};

const closing = (label: string, key: string): RowDefinition =>
  tallRow(44, words([1, 3], label), value([4, 12], key, 'text'));

const sections: readonly SectionDefinition[] = [
  {
    kind: 'rows',
    rows: [
      row(words([11, 12], '报表编号：510000_0013zp', 'note')),
      tallRow(30, year([1, 12], '{title}（{year}年度）', 'title')),
      row(words([1, 3], '项目名称'), value([4, 12], 'projectName')),
      row(
        words([1, 3], '主管部门'),
        value([4, 6], 'department'),
        words([7, 8], '实施单位（盖章）'),
        value([9, 12], 'implementingUnit'),
      ),
    ],
  },
  {
    kind: 'rows',
    side: { text: '项目基本情况', at: [1, 1] },
    rows: [
      row(words([2, 12], '1.项目年度目标完成情况')),
      row(words([2, 6], '项目年度目标'), words([7, 12], '年度目标完成情况')),
      tallRow(56, value([2, 6], 'expectedGoal', 'text'), value([7, 12], 'actualResult', 'text')),
      tallRow(44, words([2, 3], '2.项目实施内容及过程概述'), value([4, 12], 'course', 'text')),
    ],
  },
  { kind: 'table', table: 'funding', side: { text: '预算执行情况（10分）', at: [1, 1] } },
  { kind: 'table', table: 'indicators', side: { text: '绩效指标（90分）', at: [1, 1] } },
  {
    kind: 'rows',
    rows: [
      row(
        words([1, 8], '合计'),
        figure({ table: 'indicators', column: 'weight' }, 'weightTotal'),
        figure({ table: 'indicators', column: 'score' }, 'totalScore'),
        blank([11, 12]),
      ),
      closing('评价结论', 'conclusion'),
      closing('存在问题', 'problems'),
      closing('改进措施', 'improvement'),
      row(
        value([1, 6], 'person', 'note', '项目负责人：{value}'),
        value([7, 12], 'financeOfficer', 'note', '财务负责人：{value}'),
      ),
    ],
  },
];

const closingText = { kind: 'longText', required: true, limit: 200 } as const;

const values: readonly ValueDefinition[] = [
  usualValues.name(),
  usualValues.department(),
  usualValues.implementingUnit({ label: '实施单位（盖章）' }),
  usualValues.expectedGoal({ label: '项目年度目标' }),
  usualValues.achievedGoal({ label: '年度目标完成情况', limit: 100 }),
  { key: 'course', label: '项目实施内容及过程概述', kind: 'longText', limit: 500 },
  { key: 'conclusion', label: '评价结论', role: 'conclusion', ...closingText },
  { key: 'problems', label: '存在问题', aliases: ['存在的问题', '存在主要问题'], ...closingText },
  { key: 'improvement', label: '改进措施', aliases: ['改进建议'], role: 'improvement', ...closingText },
  usualValues.person({ label: '项目负责人' }),
  { key: 'financeOfficer', label: '财务负责人', kind: 'text', limit: 30 },
];

/**
 * 部门预算项目支出绩效自评表, Sichuan, 510000_0013zp: in 万元; a reason beside the money, sign and unit of a target in columns of
 * their own, three texts below the table.
 */
export const sichuanProject: FormDefinition = {
  id: 'sichuan-project',
  title: '部门预算项目支出绩效自评表',
  name: '部门预算项目支出绩效自评表（四川）',
  purpose: 'selfEvaluation',
  moneyUnits: ['万元'],
  year: { kind: 'printed' },
  values,
  tables: [money, indicators],
  widths: [8.6, 11.3, 16.4, 24, 8.6, 11.3, 8.6, 12.6, 9.9, 7.8, 7.8, 20.2],
  sections,
  scoring: nationalScoring(costDivisions),
  checks: usualChecks,
  page: landscapePage,
};

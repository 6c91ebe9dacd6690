import { blank, figure, row, tallRow, titleRow, value, words, year } from './cells.ts';
import { groupsWithPoints, landscapePage, nationalScoring, usualChecks, usualDivision } from './common.ts';
import type { FormDefinition, SectionDefinition, TableDefinition } from './types.ts';
import { indicatorColumns, moneyColumns } from './usualColumns.ts';
import { projectNameValues, usualValues } from './usualValues.ts';

const division = usualDivision('50', '30', '10');

const money: TableDefinition = {
  key: 'funding',
  name: '资金',
  rows: {
    kind: 'fixed',
    rows: [
      { key: 'total', label: '年度资金总额', role: 'total' },
      {
        key: 'central',
        label: '中央财政资金',
        shown: '其中：中央财政资金',
        aliases: ['中央补助', '中央资金', '中央财政补助'],
        role: 'central',
      },
      { key: 'local', label: '地方资金', aliases: ['地方财政资金'], role: 'local' },
      { key: 'other', label: '其他资金', aliases: ['其它资金'], role: 'other' },
    ],
    sums: [{ total: 'total', parts: ['central', 'local', 'other'], complete: true }],
  },
  columns: [
    moneyColumns.name([2, 3]),
    moneyColumns.annualBudget([4, 4], { label: '全年预算数（A）' }),
    moneyColumns.executed([5, 6], { label: '全年执行数（B）' }),
    moneyColumns.weight([7, 7]),
    moneyColumns.rate([8, 8], { label: '执行率（B/A）', rows: ['total'] }),
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
    // this form states the points before what they are given for
    indicatorColumns.weight([5, 5]),
    indicatorColumns.target([6, 6]),
    indicatorColumns.actual([7, 7]),
    indicatorColumns.score([8, 8]),
    indicatorColumns.reason([9, 9], { label: '未完成原因及拟采取的改进措施' }),
  ],
};

const sections: readonly SectionDefinition[] = [
  {
    kind: 'rows',
    rows: [
      titleRow(9),
      row(year([1, 9], '（{year}年度）')),
      row(
        words([1, 3], '项目名称'),
        value([4, 6], 'projectName'),
        words([7, 7], '项目负责人及电话'),
        value([8, 9], 'person'),
      ),
      row(
        words([1, 3], '主管部门'),
        value([4, 6], 'department'),
        words([7, 7], '实施单位'),
        value([8, 9], 'implementingUnit'),
      ),
    ],
  },
  { kind: 'table', table: 'funding', side: { text: '资金情况（{moneyUnit}）', at: [1, 1] } },
  {
    kind: 'rows',
    side: { text: '年度总体目标', at: [1, 1] },
    rows: [
      row(words([2, 5], '年初设定目标'), words([6, 9], '年度总体目标完成情况综述')),
      tallRow(56, value([2, 5], 'expectedGoal', 'text'), value([6, 9], 'actualResult', 'text')),
    ],
  },
  { kind: 'table', table: 'indicators', side: { text: '绩效指标', at: [1, 1] } },
  {
    kind: 'rows',
    rows: [
      row(
        words([1, 4], '总分'),
        figure({ table: 'indicators', column: 'weight' }, 'weightTotal'),
        blank([6, 7]),
        figure({ table: 'indicators', column: 'score' }, 'totalScore'),
        blank([9, 9]),
      ),
    ],
  },
];

/** 绩效目标自评表 of transfer payments and 衔接资金: in 万元, money by who gives it, weights before the targets. */
export const transferPayment: FormDefinition = {
  id: 'transfer-payment',
  title: '绩效目标自评表',
  name: '绩效目标自评表（转移支付、衔接资金）',
  purpose: 'selfEvaluation',
  moneyUnits: ['万元'],
  year: { kind: 'printed' },
  values: [
    ...projectNameValues,
    usualValues.person({ label: '项目负责人及电话', aliases: ['项目负责人'], limit: 60 }),
    usualValues.expectedGoal({ label: '年初设定目标' }),
    usualValues.achievedGoal({ label: '年度总体目标完成情况综述' }),
  ],
  tables: [money, indicators],
  widths: [8.6, 10.6, 14.5, 29.6, 7.8, 18.3, 16.4, 14.5, 27.8],
  sections,
  scoring: nationalScoring([division]),
  checks: usualChecks,
  page: landscapePage,
};

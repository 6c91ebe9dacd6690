import { figure, row, tallRow, value, words, year } from './cells.ts';
import { landscapePage, nationalScoring, usualChecks, usualDivision, usualGroups } from './common.ts';
import { projectMoney } from './projectSections.ts';
import type { FormDefinition, SectionDefinition, TableDefinition } from './types.ts';
import { indicatorColumns, moneyColumns } from './usualColumns.ts';
import { projectValues } from './usualValues.ts';

/** Printed in the money where nothing is filled in. */
const dash = '—';

const money: TableDefinition = {
  key: 'funding',
  name: '资金',
  rows: projectMoney,
  columns: [
    moneyColumns.name([2, 2]),
    moneyColumns.initialBudget([3, 3], { blank: dash }),
    moneyColumns.annualBudget([4, 5], { blank: dash }),
    moneyColumns.executed([6, 7], { blank: dash }),
    moneyColumns.weight([8, 8], { blank: dash }),
    moneyColumns.rate([9, 9], { rows: ['total'], filler: dash, blank: dash }),
    moneyColumns.score([10, 10], { filler: dash, blank: dash }),
  ],
  rate: { executed: 'executed', budget: 'annualBudget', rounding: { mode: 'halfUp', digits: 2 } },
};

const names = { heading: '绩效指标' } as const;
const target = { heading: '年度指标值' } as const;

const indicators: TableDefinition = {
  key: 'indicators',
  name: '指标',
  rows: { kind: 'free', usual: usualGroups },
  columns: [
    indicatorColumns.level1([1, 1], names),
    indicatorColumns.level2([2, 2], names),
    indicatorColumns.level3([3, 3], names),
    indicatorColumns.direction([4, 4], target),
    indicatorColumns.target([5, 5], { ...target, label: '指标值' }),
    indicatorColumns.measureUnit([6, 6], target),
    indicatorColumns.actual([7, 7]),
    indicatorColumns.weight([8, 8]),
    indicatorColumns.score([9, 9]),
    indicatorColumns.reason([10, 10]),
  ],
};

const sections: readonly SectionDefinition[] = [
  {
    kind: 'rows',
    rows: [
      tallRow(30, year([1, 10], '{year}年度{title}', 'title')),
      row(value([1, 7], 'reportingDepartment', 'note', '部门：{value}'), words([10, 10], '公开14表', 'note')),
      row(words([1, 2], '项目名称'), value([3, 10], 'projectName')),
      row(
        words([1, 2], '主管部门'),
        value([3, 4], 'department'),
        words([5, 6], '实施单位'),
        value([7, 10], 'implementingUnit'),
      ),
    ],
  },
  { kind: 'table', table: 'funding', side: { text: '项目资金（{moneyUnit}）', at: [1, 1] } },
  {
    kind: 'rows',
    side: { text: '年度总体目标', at: [1, 1] },
    rows: [
      row(words([2, 5], '预期目标'), words([6, 10], '实际完成情况')),
      tallRow(56, value([2, 5], 'expectedGoal', 'text'), value([6, 10], 'actualResult', 'text')),
    ],
  },
  { kind: 'table', table: 'indicators' },
  {
    kind: 'rows',
    rows: [
      row(words([1, 2], '其他需要说明事项'), value([3, 10], 'remarks', 'text')),
      row(
        words([1, 7], '总分'),
        figure({ table: 'indicators', column: 'weight' }, 'weightTotal'),
        figure({ table: 'indicators', column: 'score' }, 'totalScore'),
        figure([10, 10], 'grade'),
      ),
    ],
  },
];

/** 项目支出绩效自评表, Yunnan, 公开14表: in 元; sign, value and unit of a target stand in columns of their own under a second header. */
export const yunnanProject: FormDefinition = {
  id: 'yunnan-project',
  title: '项目支出绩效自评表',
  name: '项目支出绩效自评表（云南，公开14表）',
  purpose: 'selfEvaluation',
  moneyUnits: ['元'],
  year: { kind: 'printed' },
  values: [
    { key: 'reportingDepartment', label: '部门', aliases: ['公开部门', '编制单位'], kind: 'text', limit: 60 },
    ...projectValues,
    {
      key: 'remarks',
      label: '其他需要说明事项',
      aliases: ['其他需说明事项'],
      kind: 'longText',
      role: 'note',
      limit: 500,
    },
  ],
  tables: [money, indicators],
  widths: [11.3, 18.3, 29.6, 8.6, 14.5, 8.6, 14.5, 7.8, 10, 25.1],
  sections,
  scoring: nationalScoring([usualDivision('50', '30', '10')]),
  checks: usualChecks,
  page: landscapePage,
};

/** Made-up forms with what the page must be able to draw and no built-in form has. */
import { figure, row, titleRow, value, words, year } from '../../shared/forms/cells.ts';
import { landscapePage, usualChecks, usualGrades, usualGroups, usualSuggestion } from '../../shared/forms/common.ts';
import type { ColumnDefinition, FormDefinition, TableDefinition } from '../../shared/forms/types.ts';

const money: TableDefinition = {
  key: 'zijin',
  name: '资金',
  rows: {
    kind: 'fixed',
    rows: [
      { key: 'all', label: '年度资金总额', role: 'total' },
      { key: 'fiscal', label: '财政拨款', role: 'fiscal' },
    ],
    sums: [{ total: 'all', parts: ['fiscal'], complete: false }],
  },
  columns: [
    { key: 'what', label: '资金来源', kind: 'text', role: 'rowName', at: [1, 2] },
    { key: 'plan', label: '全年预算数', kind: 'money', role: 'annualBudget', at: [3, 4] },
    { key: 'spent', label: '1—7月执行数', kind: 'money', role: 'interimExecuted', at: [5, 5] },
    { key: 'share', label: '执行率', kind: 'percent', role: 'rate', at: [6, 6], rows: ['all'], filler: '—' },
  ],
  rate: { executed: 'spent', budget: 'plan', rounding: { mode: 'halfUp', digits: 2 } },
};

const watched: TableDefinition = {
  key: 'zhibiao',
  name: '监控',
  rows: { kind: 'free', usual: usualGroups },
  columns: [
    { key: 'a', label: '一级', kind: 'text', role: 'level1', at: [1, 1], required: true },
    { key: 'b', label: '二级', kind: 'text', role: 'level2', at: [2, 2], required: true },
    { key: 'c', label: '指标', kind: 'longText', role: 'indicator', at: [3, 3], required: true },
    { key: 'd', label: '目标', kind: 'text', role: 'target', at: [4, 4], required: true },
    { key: 'e', label: '1—7月完成', kind: 'text', role: 'interimActual', at: [5, 5] },
    {
      key: 'f',
      label: '可能性',
      kind: 'choice',
      role: 'possibility',
      at: [6, 6],
      choice: { options: ['确定能', '有可能', '完全不可能'], print: 'boxes' },
    },
  ],
};

/** Scores nothing; amounts in either unit; choices, a date, words around values. */
export const monitoringForm: FormDefinition = {
  id: 'made-up-monitoring',
  title: '绩效运行监控表',
  name: '绩效运行监控表（自拟）',
  purpose: 'monitoring',
  moneyUnits: ['万元', '元'],
  year: { kind: 'printed' },
  values: [
    { key: 'xm', label: '项目名称', kind: 'text', role: 'name', required: true },
    { key: 'lx', label: '项目类型', kind: 'choice', choice: { options: ['部门预算项目', '市直专项'], print: 'boxes' } },
    { key: 'bm', label: '填报单位', kind: 'text', role: 'department' },
    { key: 'rq', label: '填报日期', kind: 'date', role: 'filledOn' },
  ],
  tables: [money, watched],
  widths: [12, 12, 24, 12, 16, 16],
  sections: [
    {
      kind: 'rows',
      rows: [
        titleRow(6),
        row(year([1, 6], '（{year}年度）　单位：{moneyUnit}')),
        row(words([1, 2], '项目名称'), value([3, 4], 'xm'), words([5, 5], '项目类型'), value([6, 6], 'lx')),
      ],
    },
    { kind: 'table', table: 'zijin' },
    { kind: 'table', table: 'zhibiao' },
    {
      kind: 'rows',
      rows: [
        row(value([1, 3], 'bm', 'note', '填报单位：{value}'), value([4, 6], 'rq', 'note', '日期：{value}（公历）')),
      ],
    },
  ],
  scoring: null,
  checks: usualChecks,
  page: landscapePage,
};

const points = (key: string, label: string, role: 'weight' | 'score', at: number): ColumnDefinition => ({
  key,
  label,
  kind: 'number',
  role,
  heading: '评分',
  at: [at, at],
  required: true,
});

const deep: TableDefinition = {
  key: 'shen',
  name: '核心指标',
  rows: {
    kind: 'free',
    usual: [
      { name: '产出', groups: [{ name: '数量', groups: [{ name: '场次' }, { name: '人数' }] }, { name: '质量' }] },
      { name: '效益', groups: [{ name: '社会', groups: [{ name: '公众' }] }] },
    ],
  },
  columns: [
    { key: 'l1', label: '一级\n指标', kind: 'text', role: 'level1', at: [1, 1], required: true },
    { key: 'l2', label: '二级', kind: 'text', role: 'level2', at: [2, 2], required: true },
    { key: 'l3', label: '三级', kind: 'text', role: 'level3', at: [3, 3], required: true },
    { key: 'name', label: '四级', kind: 'longText', role: 'indicator', at: [4, 4], required: true },
    { key: 'goal', label: '目标值', kind: 'text', role: 'target', at: [5, 5], required: true },
    { key: 'done', label: '完成值', kind: 'text', role: 'actual', at: [6, 6], required: true },
    points('w', '分值', 'weight', 7),
    points('s', '得分', 'score', 8),
  ],
};

const extra: TableDefinition = {
  key: 'jia',
  name: '加分项',
  rows: { kind: 'free', usual: [] },
  columns: [
    { key: 'name', label: '事项', kind: 'longText', role: 'indicator', at: [1, 6], required: true },
    { key: 'w', label: '满分', kind: 'number', role: 'weight', at: [7, 7], required: true },
    { key: 's', label: '得分', kind: 'number', role: 'score', at: [8, 8], required: true },
  ],
};

/** Two scored tables: one in three levels under a header of two rows, one without any level. */
export const twoTablesForm: FormDefinition = {
  id: 'made-up-two-tables',
  title: '两表自评表',
  name: '两表自评表（自拟）',
  purpose: 'selfEvaluation',
  moneyUnits: ['元'],
  year: { kind: 'printed' },
  values: [{ key: 'mc', label: '名称', kind: 'text', role: 'name', required: true }],
  tables: [deep, extra],
  widths: [12, 12, 12, 24, 14, 14, 8, 8],
  sections: [
    {
      kind: 'rows',
      rows: [titleRow(8), row(year([1, 8], '（{year}年度）')), row(words([1, 2], '名称'), value([3, 8], 'mc'))],
    },
    { kind: 'table', table: 'shen' },
    { kind: 'table', table: 'jia' },
    {
      kind: 'rows',
      rows: [
        row(
          words([1, 6], '总分'),
          figure({ table: 'shen', column: 'w' }, 'weightTotal'),
          figure({ table: 'shen', column: 's' }, 'totalScore'),
        ),
      ],
    },
  ],
  scoring: {
    rate: null,
    rows: [
      { table: 'shen', weights: { kind: 'row', divisions: [] } },
      { table: 'jia', weights: { kind: 'row', divisions: [] } },
    ],
    weightTotal: '100',
    grades: usualGrades,
    suggestion: usualSuggestion,
  },
  checks: usualChecks,
  page: landscapePage,
};

import { row, tallRow, titleRow, value, words, year } from './cells.ts';
import { costGroups, portraitPage, usualChecks } from './common.ts';
import { projectMoneyRows } from './projectSections.ts';
import type { FormDefinition, RowDefinition, SectionDefinition, TableDefinition, ValueDefinition } from './types.ts';
import { indicatorColumns, moneyColumns } from './usualColumns.ts';
import { projectNameValues, usualValues } from './usualValues.ts';

const money: TableDefinition = {
  key: 'funding',
  name: '资金',
  rows: {
    kind: 'fixed',
    rows: [
      { key: 'projectTotal', label: '项目资金总额', role: 'projectTotal' },
      { key: 'fiscal', label: '财政资金', shown: '其中：财政资金', role: 'fiscal' },
      ...projectMoneyRows.map((each) =>
        each.key === 'total'
          ? { ...each, label: '年度资金申请总额', aliases: ['年度资金总额', '年度申请资金总额'] }
          : each,
      ),
    ],
    sums: [
      { total: 'projectTotal', parts: ['fiscal'], complete: false },
      { total: 'total', parts: ['currentAppropriation', 'carriedOver', 'other'], complete: true },
    ],
  },
  // the rows stand without a header; the amounts asked for are next year's first budget
  columns: [moneyColumns.name([3, 5]), moneyColumns.initialBudget([6, 7], { label: '金额', aliases: ['申请金额'] })],
};

const indicators: TableDefinition = {
  key: 'indicators',
  name: '指标',
  rows: { kind: 'free', usual: costGroups },
  columns: [
    indicatorColumns.level1([2, 2]),
    indicatorColumns.level2([3, 3]),
    indicatorColumns.level3([4, 5]),
    indicatorColumns.target([6, 7]),
  ],
};

/** Two values beside each other, each after its label. */
const pair = (left: readonly [string, string], right: readonly [string, string]): RowDefinition =>
  row(words([1, 2], left[0]), value([3, 4], left[1]), words([5, 5], right[0]), value([6, 7], right[1]));

const sections: readonly SectionDefinition[] = [
  {
    kind: 'rows',
    rows: [
      titleRow(7),
      row(year([1, 7], '（{year}年度）')),
      pair(['项目名称', 'projectName'], ['项目性质', 'nature']),
      row(words([1, 2], '项目类别'), value([3, 7], 'category')),
      pair(['主管部门', 'department'], ['实施单位', 'implementingUnit']),
      pair(['计划开始日期', 'plannedStart'], ['计划完成日期', 'plannedEnd']),
    ],
  },
  { kind: 'table', table: 'funding', side: { text: '项目资金（{moneyUnit}）', at: [1, 2] }, headless: true },
  {
    kind: 'rows',
    side: { text: '项目绩效目标', at: [1, 1] },
    rows: [
      row(words([2, 4], '项目总目标'), words([5, 7], '年度总体目标')),
      tallRow(56, value([2, 4], 'overallGoal', 'text'), value([5, 7], 'expectedGoal', 'text')),
    ],
  },
  { kind: 'table', table: 'indicators', side: { text: '绩效指标', at: [1, 1] } },
];

const values: readonly ValueDefinition[] = [
  ...projectNameValues,
  {
    key: 'nature',
    label: '项目性质',
    kind: 'choice',
    choice: { options: ['经常性项目', '一次性项目'], print: 'word' },
    required: true,
  },
  {
    key: 'category',
    label: '项目类别',
    kind: 'choice',
    choice: { options: ['特定目标类', '其他运转类', '公用经费类', '人员类'], print: 'word' },
    required: true,
  },
  {
    key: 'plannedStart',
    label: '计划开始日期',
    aliases: ['项目开始日期', '开始日期'],
    kind: 'date',
    role: 'periodStart',
    required: true,
    limit: 20,
  },
  {
    key: 'plannedEnd',
    label: '计划完成日期',
    aliases: ['项目完成日期', '完成日期', '计划结束日期'],
    kind: 'date',
    role: 'periodEnd',
    required: true,
    limit: 20,
  },
  {
    key: 'overallGoal',
    label: '项目总目标',
    aliases: ['项目总体目标', '中期目标', '长期目标'],
    kind: 'longText',
    role: 'overallGoal',
    required: true,
    limit: 1000,
  },
  usualValues.expectedGoal({ label: '年度总体目标', aliases: ['年度目标', '年度绩效目标'] }),
];

/** 财政项目支出绩效目标申报表, Shanghai: what a project asks for and promises before its year; nothing in it is scored. */
export const shanghaiGoal: FormDefinition = {
  id: 'shanghai-goal',
  title: '财政项目支出绩效目标申报表',
  name: '财政项目支出绩效目标申报表（上海）',
  purpose: 'goal',
  moneyUnits: ['元'],
  year: { kind: 'printed' },
  values,
  tables: [money, indicators],
  widths: [8.6, 11.3, 16.4, 18.3, 14.5, 16.4, 16.4],
  sections,
  scoring: null,
  checks: usualChecks,
  page: portraitPage,
};

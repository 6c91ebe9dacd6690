import { row, tallRow, titleRow, value, words, year } from './cells.ts';
import { costGroups, landscapePage, usualChecks } from './common.ts';
import { projectMoney } from './projectSections.ts';
import type { FormDefinition, SectionDefinition, TableDefinition } from './types.ts';
import { indicatorColumns, moneyColumns } from './usualColumns.ts';
import { projectNameValues, usualValues } from './usualValues.ts';

const money: TableDefinition = {
  key: 'funding',
  name: '资金',
  rows: projectMoney,
  columns: [
    moneyColumns.name([2, 3]),
    moneyColumns.initialBudget([4, 4]),
    {
      key: 'interimExecuted',
      label: '1-7月执行数',
      aliases: ['1—7月执行数', '1至7月执行数', '1-6月执行数', '1-8月执行数', '1-9月执行数'],
      kind: 'money',
      role: 'interimExecuted',
      at: [5, 6],
    },
    moneyColumns.rate([7, 7], {
      label: '1-7月执行率',
      aliases: ['1—7月执行率', '1至7月执行率', '1-6月执行率', '1-8月执行率', '1-9月执行率'],
    }),
    {
      key: 'forecastExecuted',
      label: '全年预计执行数',
      aliases: ['预计全年执行数'],
      kind: 'money',
      role: 'forecastExecuted',
      at: [8, 10],
    },
  ],
  rate: { executed: 'interimExecuted', budget: 'initialBudget', rounding: { mode: 'halfUp', digits: 2 } },
};

const indicators: TableDefinition = {
  key: 'indicators',
  name: '指标',
  rows: { kind: 'free', usual: costGroups },
  columns: [
    indicatorColumns.level1([2, 2]),
    indicatorColumns.level2([3, 3]),
    indicatorColumns.level3([4, 4]),
    indicatorColumns.target([5, 5]),
    {
      key: 'interimActual',
      label: '1-7月执行情况',
      aliases: ['1—7月执行情况', '1至7月执行情况', '1-6月执行情况', '1-8月执行情况', '1-9月执行情况', '1-7月完成情况'],
      kind: 'longText',
      role: 'interimActual',
      at: [6, 6],
      required: true,
      limit: 200,
    },
    {
      key: 'forecastActual',
      label: '全年预计完成情况',
      aliases: ['预计全年完成情况', '全年预计完成值'],
      kind: 'longText',
      role: 'forecastActual',
      at: [7, 7],
      required: true,
      limit: 200,
    },
    indicatorColumns.reason([8, 8], { label: '偏差原因分析' }),
    {
      key: 'possibility',
      label: '完成目标可能性',
      kind: 'choice',
      role: 'possibility',
      choice: { options: ['确定能', '有可能', '完全不可能'], print: 'word' },
      at: [9, 9],
      required: true,
    },
    { key: 'note', label: '备注', kind: 'longText', role: 'note', at: [10, 10], align: 'left', limit: 200 },
  ],
};

const sections: readonly SectionDefinition[] = [
  {
    kind: 'rows',
    rows: [
      titleRow(10),
      row(year([1, 10], '（{year}年度）')),
      row(words([1, 3], '项目名称'), value([4, 10], 'projectName')),
      row(
        words([1, 3], '主管部门'),
        value([4, 5], 'department'),
        words([6, 7], '实施单位'),
        value([8, 10], 'implementingUnit'),
      ),
    ],
  },
  { kind: 'table', table: 'funding', side: { text: '项目资金（{moneyUnit}）', at: [1, 1] } },
  { kind: 'rows', rows: [tallRow(56, words([1, 3], '年度总体目标'), value([4, 10], 'expectedGoal', 'text'))] },
  { kind: 'table', table: 'indicators', side: { text: '绩效指标', at: [1, 1] } },
];

/** 项目支出绩效运行监控表, Shanghai: what was spent and reached by July, and what the year will bring; nothing in it is scored. */
export const shanghaiMonitoring: FormDefinition = {
  id: 'shanghai-monitoring',
  title: '项目支出绩效运行监控表',
  name: '项目支出绩效运行监控表（上海）',
  purpose: 'monitoring',
  moneyUnits: ['元', '万元'],
  year: { kind: 'printed' },
  values: [...projectNameValues, usualValues.expectedGoal({ label: '年度总体目标', aliases: ['年度目标'] })],
  tables: [money, indicators],
  // a target such as ≥180000人次 stays on one line
  widths: [8.6, 11.3, 16.4, 22.8, 13.7, 14.5, 16.4, 18.3, 14.5, 10.7],
  sections,
  scoring: null,
  checks: usualChecks,
  page: landscapePage,
};

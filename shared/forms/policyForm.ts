import { row, tallRow, titleRow, value, words } from './cells.ts';
import { landscapePage, usualChecks, usualDivision, usualGrades, usualGroups, usualSuggestion } from './common.ts';
import type { FormDefinition, RowDefinition, SectionDefinition, TableDefinition, ValueDefinition } from './types.ts';

/** Words in which the variants of the policy form differ. */
export interface PolicyWording {
  readonly indicatorsBand: string;
  readonly level1: string;
  readonly level2: string;
  readonly target: string;
}

const band = (text: string): RowDefinition => row(words([1, 9], text, 'band'));

const goal = (label: string, key: string): RowDefinition =>
  tallRow(44, words([1, 2], label), value([3, 9], key, 'text'));

const money: TableDefinition = {
  key: 'funding',
  name: '资金',
  rows: {
    kind: 'fixed',
    rows: [
      { key: 'total', label: '年度资金总额', role: 'total' },
      { key: 'centralSubsidy', label: '中央补助', shown: '其中：中央补助', role: 'central' },
      { key: 'municipalSubsidy', label: '市级补助', role: 'municipal' },
      { key: 'districtSubsidy', label: '区级补助', role: 'district' },
    ],
    sums: [{ total: 'total', parts: ['centralSubsidy', 'municipalSubsidy', 'districtSubsidy'], complete: true }],
  },
  columns: [
    { key: 'label', label: '分类', kind: 'text', role: 'rowName', at: [1, 2] },
    {
      key: 'annualBudget',
      label: '全年预算数（元）',
      aliases: ['全年预算数'],
      kind: 'money',
      role: 'annualBudget',
      at: [3, 4],
    },
    {
      key: 'executed',
      label: '跟踪执行数（元）',
      aliases: ['跟踪执行数', '全年执行数'],
      kind: 'money',
      role: 'executed',
      at: [5, 6],
    },
    { key: 'executionRate', label: '执行率（%）', aliases: ['执行率'], kind: 'percent', role: 'rate', at: [7, 9] },
  ],
  rate: { executed: 'executed', budget: 'annualBudget', rounding: { mode: 'halfUp', digits: 0 } },
};

function indicators(wording: PolicyWording): TableDefinition {
  return {
    key: 'indicators',
    name: '指标',
    rows: { kind: 'free', usual: usualGroups },
    columns: [
      {
        key: 'level1',
        label: wording.level1,
        aliases: ['一级指标', '一级目标'],
        kind: 'text',
        role: 'level1',
        at: [1, 1],
        required: true,
        limit: 30,
      },
      { key: 'level1Weight', label: '一级权重', kind: 'number', role: 'weight', at: [2, 2], per: 1, required: true },
      {
        key: 'level2',
        label: wording.level2,
        aliases: ['二级指标', '二级目标'],
        kind: 'text',
        role: 'level2',
        at: [3, 3],
        required: true,
        limit: 30,
      },
      {
        key: 'level3',
        label: '三级指标',
        aliases: ['三级目标'],
        kind: 'longText',
        role: 'indicator',
        at: [4, 4],
        align: 'left',
        required: true,
        limit: 100,
      },
      {
        key: 'target',
        label: wording.target,
        aliases: ['年度绩效目标值', '年度指标值'],
        kind: 'longText',
        role: 'target',
        at: [5, 5],
        align: 'left',
        required: true,
        limit: 200,
      },
      {
        key: 'actual',
        label: '全年完成值',
        aliases: ['实际完成值'],
        kind: 'longText',
        role: 'actual',
        at: [6, 6],
        align: 'left',
        required: true,
        limit: 200,
      },
      {
        key: 'deviationReason',
        label: '原因分析',
        aliases: ['偏差原因分析'],
        kind: 'longText',
        role: 'reason',
        at: [7, 7],
        align: 'left',
        limit: 500,
      },
      {
        key: 'improvement',
        label: '改进措施',
        kind: 'longText',
        role: 'improvement',
        at: [8, 8],
        align: 'left',
        limit: 500,
      },
      {
        key: 'score',
        label: '自评分',
        aliases: ['得分', '自评得分'],
        kind: 'number',
        role: 'score',
        at: [9, 9],
        required: true,
      },
    ],
  };
}

function sections(wording: PolicyWording): readonly SectionDefinition[] {
  return [
    {
      kind: 'rows',
      rows: [
        titleRow(9),
        band('基本信息'),
        row(
          words([1, 2], '政策名称'),
          value([3, 5], 'policyName'),
          words([6, 6], '自评开始时间'),
          value([7, 9], 'selfEvalStart'),
        ),
        row(words([1, 2], '自评结束时间'), value([3, 9], 'selfEvalEnd')),
        band('整体支出规模'),
      ],
    },
    { kind: 'table', table: 'funding' },
    {
      kind: 'rows',
      rows: [
        band('年度总体目标'),
        goal('年初设定目标', 'expectedGoal'),
        goal('全年实际完成情况', 'actualResult'),
        band(wording.indicatorsBand),
      ],
    },
    { kind: 'table', table: 'indicators' },
  ];
}

const values: readonly ValueDefinition[] = [
  { key: 'policyName', label: '政策名称', kind: 'text', role: 'name', required: true, limit: 100 },
  { key: 'selfEvalStart', label: '自评开始时间', kind: 'month', role: 'periodStart', required: true, limit: 20 },
  { key: 'selfEvalEnd', label: '自评结束时间', kind: 'month', role: 'periodEnd', required: true, limit: 20 },
  {
    key: 'expectedGoal',
    label: '年初设定目标',
    aliases: ['预期目标'],
    kind: 'longText',
    role: 'expectedGoal',
    required: true,
    limit: 1000,
  },
  {
    key: 'actualResult',
    label: '全年实际完成情况',
    aliases: ['实际完成情况'],
    kind: 'longText',
    role: 'achievedGoal',
    required: true,
    limit: 1000,
  },
];

/** 政策绩效自我评价表: weights stand at level 1, the rate is a whole percent half up, there is no budget part and no total row. */
export function policyForm(id: string, name: string, wording: PolicyWording): FormDefinition {
  return {
    id,
    title: '政策绩效自我评价表',
    name,
    purpose: 'selfEvaluation',
    moneyUnits: ['元'],
    year: { kind: 'value', value: 'selfEvalStart' },
    values,
    tables: [money, indicators(wording)],
    widths: [11, 8.6, 14.5, 27.7, 20.3, 20.3, 18.3, 18.3, 8.5],
    sections: sections(wording),
    scoring: {
      rate: null,
      rows: [
        { table: 'indicators', weights: { kind: 'group', level: 1, divisions: [usualDivision('35', '45', '20')] } },
      ],
      weightTotal: '100',
      grades: usualGrades,
      suggestion: usualSuggestion,
    },
    checks: usualChecks,
    page: landscapePage,
  };
}

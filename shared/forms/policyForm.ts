import { landscapePage, usualChecks, usualLevel1, usualSuggestion } from './common.ts';
import type { FormDefinition, PlacedCell, RowDefinition, SectionDefinition } from './types.ts';

/** Words in which the variants of the policy form differ. */
export interface PolicyWording {
  readonly indicatorsBand: string;
  readonly level1: string;
  readonly level2: string;
  readonly target: string;
}

const band = (text: string): RowDefinition => ({
  cells: [{ at: [1, 9], source: { kind: 'label', text }, style: 'band' }],
});

const goal = (label: string, field: string): RowDefinition => ({
  cells: [
    { at: [1, 2], source: { kind: 'label', text: label }, style: 'label' },
    { at: [3, 9], source: { kind: 'field', field }, style: 'text' },
  ],
  minHeight: 44,
});

const label = (at: PlacedCell['at'], text: string): PlacedCell => ({
  at,
  source: { kind: 'label', text },
  style: 'label',
});

const value = (at: PlacedCell['at'], field: string): PlacedCell => ({
  at,
  source: { kind: 'field', field },
  style: 'centered',
});

function policySections(title: string, wording: PolicyWording): readonly SectionDefinition[] {
  return [
    {
      kind: 'rows',
      rows: [
        { cells: [{ at: [1, 9], source: { kind: 'label', text: title }, style: 'title' }], minHeight: 30 },
        band('基本信息'),
        {
          cells: [
            label([1, 2], '政策名称'),
            value([3, 5], 'policyName'),
            label([6, 6], '自评开始时间'),
            value([7, 9], 'selfEvalStart'),
          ],
        },
        { cells: [label([1, 2], '自评结束时间'), value([3, 9], 'selfEvalEnd')] },
        band('整体支出规模'),
      ],
    },
    {
      kind: 'funding',
      columns: [
        { key: 'label', label: '分类', at: [1, 2] },
        { key: 'annualBudget', label: '全年预算数（元）', aliases: ['全年预算数'], at: [3, 4] },
        { key: 'executed', label: '跟踪执行数（元）', aliases: ['跟踪执行数', '全年执行数'], at: [5, 6] },
        { key: 'executionRate', label: '执行率（%）', aliases: ['执行率'], at: [7, 9] },
      ],
    },
    {
      kind: 'rows',
      rows: [
        band('年度总体目标'),
        goal('年初设定目标', 'expectedGoal'),
        goal('全年实际完成情况', 'actualResult'),
        band(wording.indicatorsBand),
      ],
    },
    {
      kind: 'indicators',
      columns: [
        {
          key: 'level1',
          label: wording.level1,
          aliases: ['一级指标', '一级目标'],
          at: [1, 1],
          align: 'center',
          required: true,
          limit: 30,
        },
        { key: 'level1Weight', label: '一级权重', at: [2, 2], align: 'center', required: true },
        {
          key: 'level2',
          label: wording.level2,
          aliases: ['二级指标', '二级目标'],
          at: [3, 3],
          align: 'center',
          required: true,
          limit: 30,
        },
        {
          key: 'level3',
          label: '三级指标',
          aliases: ['三级目标'],
          at: [4, 4],
          align: 'left',
          required: true,
          limit: 100,
        },
        {
          key: 'target',
          label: wording.target,
          aliases: ['年度绩效目标值', '年度指标值'],
          at: [5, 5],
          align: 'left',
          required: true,
          limit: 200,
        },
        {
          key: 'actual',
          label: '全年完成值',
          aliases: ['实际完成值'],
          at: [6, 6],
          align: 'left',
          required: true,
          limit: 200,
        },
        {
          key: 'deviationReason',
          label: '原因分析',
          aliases: ['偏差原因分析'],
          at: [7, 7],
          align: 'left',
          required: false,
          limit: 500,
        },
        { key: 'improvement', label: '改进措施', at: [8, 8], align: 'left', required: false, limit: 500 },
        { key: 'score', label: '自评分', aliases: ['得分', '自评得分'], at: [9, 9], align: 'center', required: true },
      ],
    },
  ];
}

/** 政策绩效自我评价表: weights stand at level 1, the rate is a whole percent half up, there is no budget part and no total row. */
export function policyForm(id: string, name: string, wording: PolicyWording): FormDefinition {
  const title = '政策绩效自我评价表';
  return {
    id,
    title,
    name,
    moneyUnit: '元',
    nameField: 'policyName',
    yearSource: { kind: 'field', field: 'selfEvalStart' },
    fields: [
      { key: 'policyName', label: '政策名称', kind: 'line', required: true, limit: 100 },
      { key: 'selfEvalStart', label: '自评开始时间', kind: 'month', required: true, limit: 20 },
      { key: 'selfEvalEnd', label: '自评结束时间', kind: 'month', required: true, limit: 20 },
      {
        key: 'expectedGoal',
        label: '年初设定目标',
        aliases: ['预期目标'],
        kind: 'longText',
        required: true,
        limit: 1000,
      },
      {
        key: 'actualResult',
        label: '全年实际完成情况',
        aliases: ['实际完成情况'],
        kind: 'longText',
        required: true,
        limit: 1000,
      },
    ],
    fundingRows: [
      { key: 'total', label: '年度资金总额', isTotal: true, rate: true },
      { key: 'centralSubsidy', label: '中央补助', printed: '其中：中央补助', rate: true },
      { key: 'municipalSubsidy', label: '市级补助', rate: true },
      { key: 'districtSubsidy', label: '区级补助', rate: true },
    ],
    columns: [11, 8.6, 14.5, 27.7, 20.3, 20.3, 18.3, 18.3, 8.5],
    sections: policySections(title, wording),
    scoring: {
      rate: { mode: 'halfUp', digits: 0 },
      budget: null,
      weights: 'level1',
      level1: usualLevel1('35', '45', '20'),
      suggestion: usualSuggestion,
    },
    checks: usualChecks,
    page: landscapePage,
  };
}

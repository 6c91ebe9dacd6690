import { figure, row, tallRow, value, words, year } from './cells.ts';
import { portraitPage, usualChecks, usualGrades, usualGroups, usualSuggestion } from './common.ts';
import type { FormDefinition, RowDefinition, SectionDefinition, TableDefinition, ValueDefinition } from './types.ts';
import { indicatorColumns, moneyColumns } from './usualColumns.ts';
import { usualValues } from './usualValues.ts';

const money: TableDefinition = {
  key: 'funding',
  name: '资金',
  rows: {
    kind: 'fixed',
    rows: [{ key: 'total', label: '年度财政资金总额', aliases: ['年度资金总额'], role: 'total' }],
    sums: [],
  },
  columns: [
    moneyColumns.name([2, 3]),
    moneyColumns.annualBudget([4, 4], { label: '预算数(A)' }),
    moneyColumns.executed([5, 5], { label: '执行数(B)' }),
    moneyColumns.rate([6, 6], { label: '执行率(B/A)' }),
    moneyColumns.score([7, 7], { label: '得分（20分×执行率）' }),
  ],
  rate: { executed: 'executed', budget: 'annualBudget', rounding: { mode: 'halfUp', digits: 2 } },
};

const indicators: TableDefinition = {
  key: 'indicators',
  name: '指标',
  rows: { kind: 'free', usual: usualGroups },
  columns: [
    indicatorColumns.level1([2, 2]),
    indicatorColumns.level2([3, 3]),
    indicatorColumns.level3([4, 4]),
    indicatorColumns.target([5, 5], { label: '年初目标值(A)' }),
    indicatorColumns.actual([6, 6], { label: '实际完成值(B)' }),
    indicatorColumns.score([7, 7]),
  ],
};

const boxes = (label: string, key: string): RowDefinition => row(words([1, 2], label), value([3, 7], key, 'text'));

const closing = (label: string, key: string): RowDefinition =>
  tallRow(36, words([1, 2], label), value([3, 7], key, 'text'));

const note = (text: string): RowDefinition => row(words([1, 7], text, 'note'));

const sections: readonly SectionDefinition[] = [
  {
    kind: 'rows',
    rows: [
      tallRow(30, year([1, 7], '{year}年度{title}', 'title')),
      row(
        value([1, 4], 'reportingUnit', 'note', '单位名称：{value}'),
        value([5, 7], 'filledOn', 'note', '填报日期：{value}'),
      ),
      row(words([1, 2], '项目名称'), value([3, 7], 'projectName')),
      row(
        words([1, 2], '主管部门'),
        value([3, 4], 'department'),
        words([5, 5], '项目实施单位'),
        value([6, 7], 'implementingUnit'),
      ),
      boxes('项目类别', 'category'),
      boxes('项目属性', 'projectAttribute'),
      boxes('项目类型', 'duration'),
    ],
  },
  { kind: 'table', table: 'funding', side: { text: '预算执行情况（{moneyUnit}）（20分）', at: [1, 1] } },
  { kind: 'table', table: 'indicators', side: { text: '年度绩效目标1（80分）', at: [1, 1] } },
  {
    kind: 'rows',
    rows: [
      row(words([1, 6], '总分'), figure({ table: 'indicators', column: 'score' }, 'totalScore')),
      closing('偏差大或目标未完成原因分析', 'deviationReason'),
      closing('改进措施及结果应用方案', 'improvement'),
      tallRow(40, words([1, 2], '单位主要负责人签批'), value([3, 7], 'signature', 'text', '签名：{value}')),
      note(
        '备注：1.预算数按调整后的财政资金总额填写，上年结余结转包括在内；执行数填写资金使用单位实际支出的财政资金。',
      ),
      note(
        '2.定量指标先汇总完成数，再计算得分：绝对值相加，相对值按资金额度加权平均。目标为“≥”的得分＝权重×B/A，目标为“≤”的得分＝权重×A/B，得分不超过该指标权重。',
      ),
      note(
        '3.定性指标分达成预期、部分达成预期、未达成预期三档，分别在该指标分值的100%—80%（含）、80%—50%（含）、50%—0%之间合理评分；汇总时以资金额度为权重。',
      ),
      note('4.从经济性和必要性考虑，满意度指标可以暂不列为必评指标。'),
    ],
  },
];

const values: readonly ValueDefinition[] = [
  { key: 'reportingUnit', label: '单位名称', aliases: ['填报单位'], kind: 'text', limit: 60 },
  usualValues.filledOn(),
  usualValues.name(),
  usualValues.department(),
  usualValues.implementingUnit({ label: '项目实施单位' }),
  {
    key: 'category',
    label: '项目类别',
    kind: 'choice',
    choice: { options: ['部门预算项目', '市直专项', '省对下转移支付项目'], print: 'boxes' },
    required: true,
  },
  {
    key: 'projectAttribute',
    label: '项目属性',
    kind: 'choice',
    choice: { options: ['持续性项目', '新增性项目'], print: 'boxes' },
    required: true,
  },
  {
    key: 'duration',
    label: '项目类型',
    kind: 'choice',
    choice: { options: ['常年性项目', '延续性项目', '一次性项目'], print: 'boxes' },
    required: true,
  },
  {
    key: 'deviationReason',
    label: '偏差大或目标未完成原因分析',
    aliases: ['偏差大或目标未完成的原因分析'],
    kind: 'longText',
    role: 'reason',
    limit: 1000,
  },
  { key: 'improvement', label: '改进措施及结果应用方案', kind: 'longText', role: 'improvement', limit: 1000 },
  usualValues.signature({ label: '单位主要负责人签批', aliases: ['单位主要负责人签批意见'] }),
];

/**
 * 项目自评表, Hubei, portrait: in 万元; no weights anywhere, the form gives 20 points to the rate and 80 to the groups, and asks once
 * for the reasons of all deviations.
 */
export const hubeiProject: FormDefinition = {
  id: 'hubei-project',
  title: '项目自评表',
  name: '项目自评表（湖北）',
  purpose: 'selfEvaluation',
  moneyUnits: ['万元'],
  year: { kind: 'printed' },
  values,
  tables: [money, indicators],
  widths: [8.6, 8.6, 12.6, 27.8, 16.4, 16.4, 11.3],
  sections,
  scoring: {
    rate: {
      table: 'funding',
      row: 'total',
      weight: { kind: 'given', points: '20' },
      base: 'raw',
      rounding: { mode: 'halfUp', digits: 2 },
    },
    rows: [
      {
        table: 'indicators',
        weights: {
          kind: 'given',
          groups: [
            { names: ['产出指标'], weight: '40' },
            { names: ['效益指标', '满意度指标'], weight: '40' },
          ],
        },
      },
    ],
    weightTotal: '100',
    grades: usualGrades,
    // the form's own notes give 部分达成 from 80 % down to 50 %
    suggestion: { ...usualSuggestion, tiers: '80/50' },
  },
  checks: usualChecks,
  page: portraitPage,
};

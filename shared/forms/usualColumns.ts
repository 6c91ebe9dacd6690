/** Columns that many forms print: each is placed by its form, and reworded where the form prints other words. */
import { type Rewording, reworded } from './reworded.ts';
import type { ColumnDefinition, Span } from './types.ts';

type Usual = Omit<ColumnDefinition, 'at'>;

type PlaceColumn = (at: Span, change?: Rewording<Usual>) => ColumnDefinition;

const usual =
  (own: Usual): PlaceColumn =>
  (at, change = {}) => ({ ...reworded(own, change), at });

/** Columns of the money: names of its rows, amounts, and what its rate is worth. */
export const moneyColumns = {
  name: usual({ key: 'label', label: '', kind: 'text', role: 'rowName' }),
  initialBudget: usual({
    key: 'initialBudget',
    label: '年初预算数',
    aliases: ['年初预算', '年初预算金额'],
    kind: 'money',
    role: 'initialBudget',
  }),
  annualBudget: usual({
    key: 'annualBudget',
    label: '全年预算数',
    aliases: ['全年预算', '调整后预算数', '调整后预算', '全年（调整）预算数', '预算数'],
    kind: 'money',
    role: 'annualBudget',
  }),
  executed: usual({
    key: 'executed',
    label: '全年执行数',
    aliases: ['全年执行', '全年实际执行数', '预算执行数', '实际执行数', '执行数'],
    kind: 'money',
    role: 'executed',
  }),
  weight: usual({
    key: 'weight',
    label: '分值',
    aliases: ['权重'],
    kind: 'number',
    role: 'weight',
    rows: ['total'],
    filler: '—',
  }),
  rate: usual({ key: 'executionRate', label: '执行率', aliases: ['预算执行率'], kind: 'percent', role: 'rate' }),
  score: usual({ key: 'score', label: '得分', aliases: ['自评得分'], kind: 'number', role: 'score', rows: ['total'] }),
} as const;

/** Columns of the indicators. */
export const indicatorColumns = {
  level1: usual({ key: 'level1', label: '一级指标', kind: 'text', role: 'level1', required: true, limit: 30 }),
  level2: usual({ key: 'level2', label: '二级指标', kind: 'text', role: 'level2', required: true, limit: 30 }),
  level3: usual({
    key: 'level3',
    label: '三级指标',
    kind: 'longText',
    role: 'indicator',
    align: 'left',
    required: true,
    limit: 100,
  }),
  direction: usual({
    key: 'direction',
    label: '指标性质',
    aliases: ['指标方向', '指标符号'],
    kind: 'choice',
    role: 'direction',
    choice: { options: ['≥', '≤', '＝', '＞', '＜', '定性'], print: 'word' },
    required: true,
    limit: 10,
  }),
  target: usual({
    key: 'target',
    label: '年度指标值',
    aliases: ['年度绩效目标值', '指标值', '年初目标值', '目标值'],
    kind: 'longText',
    role: 'target',
    required: true,
    limit: 200,
  }),
  measureUnit: usual({
    key: 'measureUnit',
    label: '度量单位',
    aliases: ['计量单位', '单位'],
    kind: 'text',
    role: 'measureUnit',
    limit: 20,
  }),
  actual: usual({
    key: 'actual',
    label: '实际完成值',
    aliases: ['全年实际完成值', '全年完成值', '全年实际值', '实际值', '完成值'],
    kind: 'longText',
    role: 'actual',
    required: true,
    limit: 200,
  }),
  weight: usual({ key: 'weight', label: '分值', aliases: ['权重'], kind: 'number', role: 'weight', required: true }),
  score: usual({
    key: 'score',
    label: '得分',
    aliases: ['自评得分', '自评分'],
    kind: 'number',
    role: 'score',
    required: true,
  }),
  reason: usual({
    key: 'deviationReason',
    label: '偏差原因分析及改进措施',
    aliases: [
      ...['偏差原因分析', '偏差原因及改进措施', '未完成原因和改进措施', '未完成原因及改进措施'],
      ...['未完成原因分析', '未完成原因及拟采取的改进措施'],
    ],
    kind: 'longText',
    role: 'reason',
    align: 'left',
    limit: 500,
  }),
} as const;

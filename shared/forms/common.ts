/** Data that several forms share: usual levels, limits of the checks, the page. */
import type { CheckLimits, FieldDefinition, Level1Definition, PageSetup, SuggestionRules } from './types.ts';

export const usualLevel2 = {
  output: ['数量指标', '质量指标', '时效指标', '成本指标'],
  benefit: ['经济效益指标', '社会效益指标', '生态效益指标', '可持续影响指标'],
  satisfaction: ['服务对象满意度指标'],
} as const;

/** Level-1 groups with the weights a form gives them, in points. */
export function usualLevel1(output: string, benefit: string, satisfaction: string): readonly Level1Definition[] {
  return [
    { name: '产出指标', weight: output, level2: usualLevel2.output },
    { name: '效益指标', weight: benefit, level2: usualLevel2.benefit },
    { name: '满意度指标', weight: satisfaction, level2: usualLevel2.satisfaction },
  ];
}

export const usualSuggestion: SuggestionRules = { reverse: 'ratio', tiers: '80/60', step: '0.01' };

export const usualChecks: CheckLimits = {
  weightTotal: '100',
  overFulfilment: '30',
  lowRate: '90',
  veryLowRate: '80',
  spendingWords: [
    '执行率',
    '预算执行',
    '结余',
    '节约',
    '节余',
    '核减',
    '调减',
    '未执行',
    '未支付',
    '未支出',
    '未拨付',
    '次年支付',
  ],
  spendingGap: '5',
  heavyWeight: '30',
  lightWeight: '1',
  allHundredShare: '50',
  allHundredFrom: 4,
  unitMix: { from: '5000', to: '20000' },
  partialWords: ['部分', '未完成', '尚未', '未能', '未达', '进行中', '推进中', '延期', '推迟', '暂缓'],
  rejectedCharacters: ['*', '_', '＊', '＿'],
  instructionWords: [
    ...['请填写', '请输入', '请在此', '此处填', '填写说明', '填报说明', '填表说明', '（示例', '(示例', '示例：'],
    ...['××', 'XX'],
  ],
};

export const landscapePage: PageSetup = {
  orientation: 'landscape',
  margins: { left: 0.4, right: 0.4, top: 0.55, bottom: 0.65, header: 0.3, footer: 0.3 },
};

/** Fields of the project forms, Shanghai and national. */
export const projectFields: readonly FieldDefinition[] = [
  { key: 'projectName', label: '项目名称', kind: 'line', required: true, limit: 100 },
  {
    key: 'department',
    label: '主管部门',
    aliases: ['主管部门及代码', '主管单位'],
    kind: 'line',
    required: true,
    limit: 60,
  },
  {
    key: 'implementingUnit',
    label: '实施单位',
    aliases: ['项目单位', '实施部门'],
    kind: 'line',
    required: true,
    limit: 60,
  },
  { key: 'expectedGoal', label: '预期目标', aliases: ['年初设定目标'], kind: 'longText', required: true, limit: 1000 },
  {
    key: 'actualResult',
    label: '实际完成情况',
    aliases: ['全年实际完成情况', '目标实际完成情况'],
    kind: 'longText',
    required: true,
    limit: 1000,
  },
];

/** Values that many forms ask for: each is reworded where a form prints other words. */
import { type Rewording, reworded } from './reworded.ts';
import type { ValueDefinition } from './types.ts';

type UsualValue = (change?: Rewording<ValueDefinition>) => ValueDefinition;

const usual =
  (own: ValueDefinition): UsualValue =>
  (change = {}) =>
    reworded(own, change);

export const usualValues = {
  name: usual({
    key: 'projectName',
    label: '项目名称',
    aliases: ['转移支付（项目）名称'],
    kind: 'text',
    role: 'name',
    required: true,
    limit: 100,
  }),
  department: usual({
    key: 'department',
    label: '主管部门',
    aliases: ['主管部门及代码', '主管单位', '预算主管部门'],
    kind: 'text',
    role: 'department',
    required: true,
    limit: 60,
  }),
  implementingUnit: usual({
    key: 'implementingUnit',
    label: '实施单位',
    aliases: ['项目单位', '实施部门', '项目实施单位', '资金使用单位', '预算单位'],
    kind: 'text',
    role: 'implementingUnit',
    required: true,
    limit: 60,
  }),
  expectedGoal: usual({
    key: 'expectedGoal',
    label: '预期目标',
    aliases: ['年初设定目标', '项目年度目标', '总体目标'],
    kind: 'longText',
    role: 'expectedGoal',
    required: true,
    limit: 1000,
  }),
  achievedGoal: usual({
    key: 'actualResult',
    label: '实际完成情况',
    aliases: ['全年实际完成情况', '目标实际完成情况', '年度目标完成情况', '年度总体目标完成情况综述'],
    kind: 'longText',
    role: 'achievedGoal',
    required: true,
    limit: 1000,
  }),
  person: usual({ key: 'person', label: '填表人', aliases: ['填报人'], kind: 'text', role: 'person', limit: 30 }),
  phone: usual({ key: 'phone', label: '联系电话', aliases: ['电话'], kind: 'text', role: 'phone', limit: 30 }),
  filledOn: usual({
    key: 'filledOn',
    label: '填报日期',
    aliases: ['填表日期', '填报时间'],
    kind: 'date',
    role: 'filledOn',
    limit: 20,
  }),
  signature: usual({
    key: 'signature',
    label: '单位（盖章）',
    aliases: ['单位负责人签字'],
    kind: 'text',
    role: 'signature',
    limit: 60,
  }),
} as const;

/** Names and units above the money of the project forms. */
export const projectNameValues: readonly ValueDefinition[] = [
  usualValues.name(),
  usualValues.department(),
  usualValues.implementingUnit(),
];

/** Values of the project forms, Shanghai and national. */
export const projectValues: readonly ValueDefinition[] = [
  ...projectNameValues,
  usualValues.expectedGoal(),
  usualValues.achievedGoal(),
];

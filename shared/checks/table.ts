import { fundingSum, moneyUnit, rateRule } from './rules/fundingRules.ts';
import { allHundred, duplicateName, scoreAboveSpending } from './rules/hintRules.ts';
import { statedRate, statedTotal } from './rules/printedRules.ts';
import { missingGroupReason, missingReason, overFulfilled } from './rules/reasonRules.ts';
import { leftoverInFields, leftoverInRow, requiredInForm, requiredInRow } from './rules/requiredRules.ts';
import { groupOutOfRange, scoreDiffers, scoreOutOfRange, unmetFullMarks } from './rules/scoreRules.ts';
import { goalText, longCells, yearAndUnits } from './rules/textRules.ts';
import { tierRule } from './rules/tierRules.ts';
import { actualKind, copiedTarget, rejectedCharacter, unitRule } from './rules/valueRules.ts';
import { unusualWeight, weightSum } from './rules/weightRules.ts';
import type { Check } from './types.ts';

/** What reviewers send back, in the order and by the numbers of the published list. */
export const checks: readonly Check[] = [
  {
    id: 'missingReason',
    number: 1,
    level: 'E',
    title: '未完成或扣分没有原因',
    atRow: missingReason,
    atForm: missingGroupReason,
  },
  {
    id: 'scoreOutOfRange',
    number: 2,
    level: 'E',
    title: '得分或分值超出范围',
    atRow: scoreOutOfRange,
    atForm: groupOutOfRange,
  },
  { id: 'weightSum', number: 3, level: 'E', title: '分值合计不符', atForm: weightSum },
  { id: 'statedTotal', number: 4, level: 'E', title: '总分与准确合计不符', atForm: statedTotal },
  {
    id: 'requiredCell',
    number: 5,
    level: 'E',
    title: '必填内容缺失',
    atRow: requiredInRow,
    atForm: requiredInForm,
  },
  { id: 'fundingSum', number: 6, level: 'E', title: '资金总额与来源不符', atForm: fundingSum },
  { id: 'statedRate', number: 7, level: 'E', title: '执行率或其得分与计算不符', atForm: statedRate },
  { id: 'unmetFullMarks', number: 8, level: 'E', title: '未完成却得满分', atRow: unmetFullMarks },
  { id: 'scoreDiffers', number: 9, level: 'W', title: '得分与建议分不同', atRow: scoreDiffers },
  { id: 'overFulfilled', number: 10, level: 'W', title: '大幅超额没有原因', atRow: overFulfilled },
  { id: 'actualKind', number: 11, level: 'W', title: '完成值与指标值写法不同', atRow: actualKind },
  { id: 'unit', number: 12, level: 'W', title: '单位缺失或不一致', atRow: unitRule },
  { id: 'copiedTarget', number: 13, level: 'W', title: '完成值照抄指标值', atRow: copiedTarget },
  { id: 'tier', number: 14, level: 'W', title: '完成档次未选或与得分不符', atRow: tierRule },
  { id: 'rate', number: 15, level: 'W', title: '执行率偏低或超过 100%', atForm: rateRule },
  { id: 'scoreAboveSpending', number: 16, level: 'I', title: '得分明显高于执行率', atForm: scoreAboveSpending },
  { id: 'unusualWeight', number: 17, level: 'I', title: '单项分值过大或过小', atRow: unusualWeight },
  { id: 'duplicateName', number: 18, level: 'W', title: '指标重名', atForm: duplicateName },
  { id: 'rejectedCharacter', number: 19, level: 'W', title: '完成值含有不接受的符号', atRow: rejectedCharacter },
  { id: 'allHundred', number: 20, level: 'I', title: '多数指标值是 100%', atForm: allHundred },
  {
    id: 'goalText',
    number: 21,
    level: 'W',
    title: '目标文字缺失、相同或过长',
    atRow: longCells,
    atForm: goalText,
  },
  { id: 'moneyUnit', number: 22, level: 'W', title: '元和万元可能混用', atForm: moneyUnit },
  {
    id: 'leftover',
    number: 23,
    level: 'W',
    title: '空行或填表提示未清理',
    atRow: leftoverInRow,
    atForm: leftoverInFields,
  },
  { id: 'yearAndUnits', number: 24, level: 'W', title: '年度、单位缺失或年份不符', atForm: yearAndUnits },
];

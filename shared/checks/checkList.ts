import type { Check } from './rule.ts';
import { allHundred, duplicateName, scoreAboveSpending } from './rules/hintRules.ts';
import { fundingSum, moneyUnit, rateRule } from './rules/moneyRules.ts';
import {
  missingCommonReason,
  missingGroupReason,
  missingReason,
  overFulfilled,
  overFulfilledOnce,
} from './rules/reasonRules.ts';
import {
  emptyGroups,
  leftoverInFixedRows,
  leftoverInGroups,
  leftoverInRow,
  leftoverInValues,
  noRows,
  requiredInFixedRows,
  requiredInRow,
  requiredName,
} from './rules/requiredRules.ts';
import {
  groupOutOfRange,
  rateWeightOutOfRange,
  scoreDiffers,
  scoreOutOfRange,
  unmetFullMarks,
  weightOutOfRange,
} from './rules/scoreRules.ts';
import { statedRate, statedTotal } from './rules/statedRules.ts';
import { actualKind, copiedTarget, rejectedCharacter, unitRule } from './rules/targetRules.ts';
import { goalText, longCells, longFixedCells, yearAndUnits } from './rules/textRules.ts';
import { tierRule } from './rules/tierRules.ts';
import { reversedPeriod, unreadableInFixedRows, unreadableInRow, unreadableValues } from './rules/typedRules.ts';
import { groupWeights, pointsInNames, rateWeight, unusualWeight, weightTotal } from './rules/weightRules.ts';

/** What reviewers send back, in the order and by the numbers of the published list. */
export const checks: readonly Check[] = [
  {
    id: 'missingReason',
    number: 1,
    severity: 'E',
    title: '未完成或扣分没有原因',
    rules: [
      { at: 'row', needs: ['reason'], find: missingReason },
      { at: 'rows', needs: ['reason', 'score'], scored: true, find: missingGroupReason },
      { at: 'form', find: missingCommonReason },
    ],
  },
  {
    id: 'scoreOutOfRange',
    number: 2,
    severity: 'E',
    title: '得分或分值超出范围',
    rules: [
      { at: 'row', needs: ['weight'], scored: true, find: weightOutOfRange },
      { at: 'row', needs: ['score'], scored: true, find: scoreOutOfRange },
      { at: 'rows', needs: ['score'], scored: true, find: groupOutOfRange },
      { at: 'fixedRows', needs: ['weight'], find: rateWeightOutOfRange },
    ],
  },
  {
    id: 'weightSum',
    number: 3,
    severity: 'E',
    title: '分值合计不符',
    rules: [
      { at: 'form', scored: true, find: weightTotal },
      { at: 'fixedRows', needs: ['weight'], find: rateWeight },
      { at: 'rows', scored: true, find: groupWeights },
      { at: 'rows', scored: true, find: pointsInNames },
    ],
  },
  {
    id: 'statedTotal',
    number: 4,
    severity: 'E',
    title: '总分与准确合计不符',
    rules: [{ at: 'form', scored: true, find: statedTotal }],
  },
  {
    id: 'requiredCell',
    number: 5,
    severity: 'E',
    title: '必填内容缺失',
    rules: [
      { at: 'row', find: requiredInRow },
      { at: 'form', find: requiredName },
      { at: 'fixedRows', find: requiredInFixedRows },
      { at: 'rows', find: emptyGroups },
      { at: 'rows', find: noRows },
    ],
  },
  {
    id: 'fundingSum',
    number: 6,
    severity: 'E',
    title: '资金总额与来源不符',
    rules: [{ at: 'fixedRows', find: fundingSum }],
  },
  {
    id: 'statedRate',
    number: 7,
    severity: 'E',
    title: '执行率或其得分与计算不符',
    rules: [{ at: 'fixedRows', needs: ['rate'], find: statedRate }],
  },
  {
    id: 'unmetFullMarks',
    number: 8,
    severity: 'E',
    title: '未完成却得满分',
    rules: [{ at: 'row', needs: ['target', 'actual', 'score'], scored: true, find: unmetFullMarks }],
  },
  {
    id: 'scoreDiffers',
    number: 9,
    severity: 'W',
    title: '得分与建议分不同',
    rules: [{ at: 'row', needs: ['target', 'actual', 'weight', 'score'], scored: true, find: scoreDiffers }],
  },
  {
    id: 'overFulfilled',
    number: 10,
    severity: 'W',
    title: '大幅超额没有原因',
    rules: [
      { at: 'row', needs: ['target', 'actual', 'reason'], find: overFulfilled },
      { at: 'form', find: overFulfilledOnce },
    ],
  },
  {
    id: 'actualKind',
    number: 11,
    severity: 'W',
    title: '完成值与指标值写法不同',
    rules: [{ at: 'row', needs: ['target', 'actual'], find: actualKind }],
  },
  {
    id: 'unit',
    number: 12,
    severity: 'W',
    title: '单位缺失或不一致',
    rules: [{ at: 'row', needs: ['target'], find: unitRule }],
  },
  {
    id: 'copiedTarget',
    number: 13,
    severity: 'W',
    title: '完成值照抄指标值',
    rules: [{ at: 'row', needs: ['target', 'actual'], find: copiedTarget }],
  },
  {
    id: 'tier',
    number: 14,
    severity: 'W',
    title: '完成档次未选或与得分不符',
    rules: [{ at: 'row', needs: ['target', 'actual', 'score'], scored: true, find: tierRule }],
  },
  {
    id: 'rate',
    number: 15,
    severity: 'W',
    title: '执行率偏低或超过 100%',
    rules: [{ at: 'fixedRows', needs: ['rate'], find: rateRule }],
  },
  {
    id: 'scoreAboveSpending',
    number: 16,
    severity: 'I',
    title: '得分明显高于执行率',
    rules: [{ at: 'form', scored: true, find: scoreAboveSpending }],
  },
  {
    id: 'unusualWeight',
    number: 17,
    severity: 'I',
    title: '单项分值过大或过小',
    rules: [{ at: 'row', needs: ['weight'], scored: true, find: unusualWeight }],
  },
  {
    id: 'duplicateName',
    number: 18,
    severity: 'W',
    title: '指标重名',
    rules: [{ at: 'rows', needs: ['indicator'], find: duplicateName }],
  },
  {
    id: 'rejectedCharacter',
    number: 19,
    severity: 'W',
    title: '完成值含有不接受的符号',
    rules: [{ at: 'row', needs: ['actual'], find: rejectedCharacter }],
  },
  {
    id: 'allHundred',
    number: 20,
    severity: 'I',
    title: '多数指标值是 100%',
    rules: [{ at: 'rows', needs: ['target'], find: allHundred }],
  },
  {
    id: 'goalText',
    number: 21,
    severity: 'W',
    title: '目标文字缺失、相同或过长',
    rules: [
      { at: 'row', find: longCells },
      { at: 'fixedRows', find: longFixedCells },
      { at: 'form', find: goalText },
    ],
  },
  {
    id: 'moneyUnit',
    number: 22,
    severity: 'W',
    title: '元和万元可能混用',
    rules: [{ at: 'fixedRows', find: moneyUnit }],
  },
  {
    id: 'leftover',
    number: 23,
    severity: 'W',
    title: '空行或填表提示未清理',
    rules: [
      { at: 'row', find: leftoverInRow },
      { at: 'rows', find: leftoverInGroups },
      { at: 'fixedRows', find: leftoverInFixedRows },
      { at: 'form', find: leftoverInValues },
    ],
  },
  {
    id: 'yearAndUnits',
    number: 24,
    severity: 'W',
    title: '年度、单位、日期或选项缺失或有误',
    rules: [
      { at: 'form', find: yearAndUnits },
      { at: 'form', find: unreadableValues },
      { at: 'form', find: reversedPeriod },
      { at: 'row', find: unreadableInRow },
      { at: 'fixedRows', find: unreadableInFixedRows },
    ],
  },
];

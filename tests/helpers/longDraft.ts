/** Drafts with many indicators whose texts have the lengths of real forms, the same at every run. */
import { newIndicator } from '../../shared/draft/newDraft.ts';
import type { Draft, Indicator } from '../../shared/draft/types.ts';
import type { FormDefinition } from '../../shared/forms/types.ts';
import { goalText } from './goldenDrafts.ts';

const phrase = '完成全市（含各区）科技创新券、“小巨人”企业扶持与Demo展示等3类项目的申报、评审、公示和拨付工作，';
const targets = [
  '>=150场',
  '≥95%',
  '=4场',
  '5-8家',
  '26000人次',
  '不低于95%',
  '联审办审核后1个月内拨付',
  '小巨人30家，双创10家',
];

function textOf(length: number, turn: number): string {
  const start = (turn * 7) % phrase.length;
  return phrase.repeat(Math.ceil(length / phrase.length) + 1).slice(start, start + length);
}

/** Lengths from `least` to `most`, spread so that most are short, as in real forms. */
function lengthAt(index: number, least: number, most: number): number {
  const share = ((index * 37) % 101) / 100;
  return Math.round(least + (most - least) * share ** 3);
}

function indicatorAt(form: FormDefinition, index: number, count: number): Indicator {
  const groups = form.scoring.level1;
  const group = groups[Math.floor((index / count) * groups.length)] ?? groups[0];
  const level2 = group?.level2 ?? [];
  const place = Math.floor(((index / count) * groups.length * level2.length) % level2.length);
  const hasReason = index % 4 === 0;
  return {
    ...newIndicator(form, `long-${index + 1}`, group?.name ?? '', level2[place] ?? ''),
    level3: textOf(lengthAt(index, 2, 100), index),
    target: targets[index % targets.length] ?? '',
    actual: index % 5 === 0 ? textOf(lengthAt(index, 3, 90), index + 3) : '160场',
    weight: '0.75',
    score: index % 3 === 0 ? '0.5' : '0.75',
    deviationReason: hasReason ? textOf(lengthAt(index + 60, 4, 220), index + 5) : '',
    improvement: hasReason ? textOf(lengthAt(index + 20, 4, 120), index + 9) : '',
  };
}

/** A filled-in draft of any form with `count` indicators, a name of 40 characters and goals of 450. */
export function longDraft(form: FormDefinition, count: number): Draft {
  const amounts = { initialBudget: '1234567890.12', annualBudget: '1234567890.12', executed: '1000000000' };
  return {
    form: form.id,
    year: form.yearSource.kind === 'printed' ? '2022' : '',
    fields: {
      ...Object.fromEntries(form.fields.map(({ key, kind }) => [key, kind === 'month' ? '2022-01' : textOf(40, 1)])),
      expectedGoal: goalText(450),
      actualResult: goalText(449),
      ...(form.scoring.budget !== null && { budgetWeight: form.scoring.budget.weight }),
    },
    funding: Object.fromEntries(form.fundingRows.map(({ key }) => [key, amounts])),
    level1Weights: Object.fromEntries(form.scoring.level1.map(({ name, weight }) => [name, weight])),
    indicators: Array.from({ length: count }, (_, index) => indicatorAt(form, index, count)),
    options: {},
    ignoredFindings: [],
    unknown: {},
  };
}

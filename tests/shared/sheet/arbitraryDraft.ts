/** Drafts as people leave them: names missing or repeated, long texts, odd characters. */
import fc from 'fast-check';
import { newIndicator } from '../../../shared/draft/newDraft.ts';
import type { Draft } from '../../../shared/draft/types.ts';
import type { FormDefinition } from '../../../shared/forms/types.ts';
import { longDraft } from '../../helpers/longDraft.ts';

const texts = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      '',
      '=4场',
      '≥95%',
      '2.5',
      '-1',
      '１２',
      '联审办审核后1个月内拨付',
      '_x000D_',
      'a\tb\r\nc',
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 300 }) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 60 }).map((count) => '完成申报、评审和公示，'.repeat(count)) },
);

const levels = fc.constantFrom('产出指标', '效益指标', '满意度指标', '', ' 产出指标 ');
const seconds = fc.constantFrom('数量指标', '服务对象满意度指标', '', '可持续影响指标');

export function arbitraryDraft(form: FormDefinition): fc.Arbitrary<Draft> {
  const row = fc.record({
    level1: levels,
    level2: seconds,
    level3: texts,
    target: texts,
    actual: texts,
    weight: texts,
    score: texts,
    deviationReason: texts,
  });
  return fc
    .record({
      rows: fc.array(row, { maxLength: 60 }),
      goal: texts,
      name: texts,
      amount: texts,
      year: fc.constantFrom('2022', '', '2022年', 'x'),
    })
    .map(({ rows, goal, name, amount, year }) => {
      const base = longDraft(form, 0);
      return {
        ...base,
        year,
        fields: { ...base.fields, expectedGoal: goal, [form.nameField]: name },
        funding: { ...base.funding, total: { initialBudget: amount, annualBudget: '5', executed: amount } },
        indicators: rows.map((each, index) => ({ ...newIndicator(form, `r${index}`, '', ''), ...each })),
      };
    });
}

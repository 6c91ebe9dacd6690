/** Random drafts for property tests: every form, every kind of typed text, odd names, up to a dozen rows. */
import fc from 'fast-check';
import { amountColumns } from '../../shared/draft/newDraft.ts';
import type { Draft, Indicator } from '../../shared/draft/types.ts';
import { forms } from '../../shared/forms/index.ts';
import type { FormDefinition } from '../../shared/forms/types.ts';

/** Texts that have broken forms before: formulas, signs, full width, line breaks, escapes, emoji, keys of objects. */
const nastyTexts = [
  '=4场',
  '+1',
  '-1',
  '@SUM(A1)',
  '９５．５％',
  '> 100人/场',
  '第一段。\n第二段。',
  '_x0041_',
  '"引号"与<标签>&amp;',
  '🙂👨‍👩‍👧',
  'constructor',
  '1.10',
  '01',
  '  空格  ',
];

export const typedText: fc.Arbitrary<string> = fc.oneof(
  fc.constant(''),
  fc.constantFrom(...nastyTexts),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
);

export const typedNumber: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.nat({ max: 99_999 }).map((cents) => (cents / 100).toString()) },
  { weight: 1, arbitrary: fc.constantFrom('', '12a', '２．５', '1,234.5', '1.2万', '-3') },
);

const levelName = fc.constantFrom('产出指标', '效益指标', '满意度指标', '成本指标', '', '自定义.名称');

function arbitraryIndicator(form: FormDefinition, index: number): fc.Arbitrary<Indicator> {
  const texts = { level3: typedText, target: typedText, actual: typedText, deviationReason: typedText };
  const common = fc.record({ level1: levelName, level2: levelName, score: typedNumber, ...texts });
  const own: fc.Arbitrary<Readonly<Record<string, string>>> =
    form.scoring.weights === 'indicator' ? fc.record({ weight: typedNumber }) : fc.record({ improvement: typedText });
  return fc.tuple(common, own).map(([row, more]) => ({ ...row, ...more, id: `r${index}` }));
}

export function arbitraryDraft(among: readonly FormDefinition[] = forms): fc.Arbitrary<Draft> {
  return fc.constantFrom(...among).chain((form) => {
    const amounts = fc.record(Object.fromEntries(amountColumns(form).map((key) => [key, typedNumber])));
    const fields = Object.fromEntries(form.fields.map((field) => [field.key, typedText]));
    const rows = fc
      .nat({ max: 12 })
      .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => arbitraryIndicator(form, index))));
    return fc.record({
      form: fc.constant(form.id),
      year: fc.constantFrom('', '2022', '2025', '二〇二五'),
      fields: fc.record({ ...fields, ...(form.scoring.budget !== null && { budgetWeight: typedNumber }) }),
      funding: fc.record(Object.fromEntries(form.fundingRows.map((row) => [row.key, amounts]))),
      level1Weights:
        form.scoring.weights === 'level1'
          ? fc.record({ 产出指标: typedNumber, 效益指标: typedNumber, 满意度指标: typedNumber })
          : fc.constant({}),
      indicators: rows,
      options: fc.constant({}),
      ignoredFindings: fc.constant([]),
      unknown: fc.constant({}),
    });
  });
}

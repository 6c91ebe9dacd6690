import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withRows } from '../../../shared/draft/edit.ts';
import { newDraft, newRow } from '../../../shared/draft/newDraft.ts';
import { rowOf } from '../../../shared/draft/path.ts';
import type { Draft, Row } from '../../../shared/draft/types.ts';
import { forms } from '../../../shared/forms/index.ts';
import type { FormDefinition } from '../../../shared/forms/types.ts';
import { decimal } from '../../../shared/number/decimal.ts';
import { rememberRows } from '../../../shared/scoring/rememberRows.ts';
import { scoreDraft } from '../../../shared/scoring/scoreDraft.ts';
import { suggestionChoices } from '../../../shared/scoring/suggestionRules.ts';
import { suggestScore } from '../../../shared/scoring/suggestScore.ts';
import { formOf, indicatorsOf } from '../../helpers/formOf.ts';

const project = formOf('shanghai-project');
const indicators = indicatorsOf(project);

/** Hundredths as decimal text: 1250 is 12.5. */
function hundredths(value: number | bigint): string {
  const sign = value < 0 ? '-' : '';
  const digits = String(value).replace('-', '').padStart(3, '0');
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** The same number as other people would type it. */
function respell(text: string, way: number): string {
  const wide = [...text].map((char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0)).join('');
  const [whole = '', fraction = ''] = text.split('.');
  const grouped = `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${fraction}`;
  return [text, wide, grouped, `${text}00`, ` ${text} `, `0${text}`.replace('0-', '-0')][way % 6] ?? text;
}

/** Not from 1900 to 2100, where 2023.12 is a month. */
const isYear = (value: number): boolean => value >= 190_000 && value < 210_000;
const amount = fc.integer({ min: 0, max: 500_000 }).filter((value) => !isYear(value));
const weight = fc.integer({ min: 1, max: 3_000 });
const direction = fc.constantFrom('>=', '>', '<=', '<', '=', '', '不低于', '不超过');
const options = fc.record({
  reverse: fc.constantFrom(...suggestionChoices.reverse),
  tiers: fc.constantFrom(...suggestionChoices.tiers),
  step: fc.constantFrom(...suggestionChoices.step),
});

function row(target: string, actual: string, points: string): Row {
  return { ...newRow(indicators, 'r', { level1: '产出指标', level2: '数量指标' }), target, actual, weight: points };
}

function scoreOf(target: string, actual: string, points: string, chosen: Draft['options']): string | null {
  const suggestion = suggestScore(project, chosen, indicators, row(target, actual, points));
  return suggestion.kind === 'score' ? suggestion.score : null;
}

describe('a suggested score', () => {
  it('is never below 0 nor above the weight, and the weight when the target is met', () => {
    fc.assert(
      fc.property(
        direction,
        amount,
        fc.integer({ min: -1000, max: 500_000 }),
        weight,
        options,
        (sign, asked, got, points, chosen) => {
          const suggestion = suggestScore(
            project,
            chosen,
            indicators,
            row(`${sign}${hundredths(asked)}`, hundredths(got), hundredths(points)),
          );
          if (suggestion.kind !== 'score') return;
          const score = decimal(suggestion.score);
          expect(score.isNegative() && !score.isZero()).toBe(false);
          expect(score.lessThanOrEqualTo(decimal(hundredths(points)))).toBe(true);
          if (suggestion.met) expect(score.equals(decimal(hundredths(points)))).toBe(true);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('never falls when a 正向 actual rises, and never rises when a 反向 actual does', () => {
    fc.assert(
      fc.property(
        direction,
        amount.filter((value) => value > 0),
        amount,
        amount,
        weight,
        options,
        (sign, asked, a, b, points, chosen) => {
          const target = `${sign}${hundredths(asked)}`;
          const [low, high] = [Math.min(a, b), Math.max(a, b)].map((got) =>
            scoreOf(target, hundredths(got), hundredths(points), chosen),
          );
          if (low === undefined || low === null || high === undefined || high === null) throw new Error('no score');
          const isReverse = sign.startsWith('<') || sign === '不超过';
          const [less, more] = isReverse ? [high, low] : [low, high];
          expect(decimal(less).lessThanOrEqualTo(decimal(more))).toBe(true);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('is the same however the numbers are spelled', () => {
    fc.assert(
      fc.property(
        direction,
        amount,
        amount,
        weight,
        options,
        fc.nat(5),
        fc.nat(5),
        (sign, asked, got, points, chosen, one, two) => {
          const plain = scoreOf(`${sign}${hundredths(asked)}`, hundredths(got), hundredths(points), chosen);
          const other = scoreOf(
            `${sign} ${respell(hundredths(asked), one)}`,
            respell(hundredths(got), two),
            respell(hundredths(points), one + two),
            chosen,
          );
          expect(other).toBe(plain);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

interface Fraction {
  readonly top: bigint;
  readonly bottom: bigint;
}

/** Half up to hundredths, in whole numbers alone. */
function halfUpHundredths({ top, bottom }: Fraction): bigint {
  return (top * 200n + bottom) / (bottom * 2n);
}

describe('an oracle in whole fractions', () => {
  it('gives the suggested score of unmet forward and reverse targets', () => {
    fc.assert(
      fc.property(
        fc.boolean(),
        fc.bigInt({ min: 1n, max: 10n ** 9n }),
        fc.bigInt({ min: 0n, max: 10n ** 9n }),
        weight,
        (isReverse, asked, got, points) => {
          if (isReverse ? got <= asked : got >= asked) return;
          const share = isReverse ? { top: asked, bottom: got } : { top: got, bottom: asked };
          const exact = halfUpHundredths({ top: BigInt(points) * share.top, bottom: 100n * share.bottom });
          const suggested = scoreOf(`${isReverse ? '<=' : '>='}${asked}家`, `${got}家`, hundredths(points), {});
          expect(decimal(suggested ?? '-1').equals(decimal(hundredths(exact)))).toBe(true);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

const scoredRow = fc.record({
  level1: fc.constantFrom('产出指标', '效益指标', '满意度指标', ''),
  level2: fc.constantFrom('数量指标', '质量指标', ''),
  weight: fc.option(fc.integer({ min: 0, max: 10_000 })),
  score: fc.option(fc.integer({ min: -100, max: 10_000 })),
});

interface Scored {
  readonly level1: string;
  readonly level2: string;
  readonly weight: number | null;
  readonly score: number | null;
}

function draftOf(form: FormDefinition, rows: readonly Scored[], budget: bigint, spent: bigint): Draft {
  const text = (value: number | null): string => (value === null ? '' : hundredths(value));
  const blank = newDraft(form, '2025');
  const amounts = { annualBudget: hundredths(budget), executed: hundredths(spent) };
  const total: Row = { ...rowOf(blank, 'funding', 'total'), ...amounts, id: 'total' };
  const filled = rows.map(
    (each, index): Row => ({
      ...newRow(indicatorsOf(form), `r${index}`, { level1: each.level1, level2: each.level2 }),
      weight: text(each.weight),
      score: text(each.score),
    }),
  );
  return withRows(withRows(blank, 'funding', [total]), 'indicators', filled);
}

/** Score of the rate of the Shanghai form in hundredths: weight 10 × the rate, rounded up to 0.01 %, then half up. */
function rateScoreOracle(budget: bigint, spent: bigint): bigint {
  if (budget === 0n) return 0n;
  const rate = (spent * 10_000n + budget - 1n) / budget;
  const score = halfUpHundredths({ top: 10n * rate, bottom: 10_000n });
  return score > 1000n ? 1000n : score;
}

const money = fc.bigInt({ min: 0n, max: 10n ** 12n });

describe('a total', () => {
  it('is the exact sum of the score of the rate and all scores', () => {
    fc.assert(
      fc.property(fc.array(scoredRow, { maxLength: 30 }), money, money, (rows, budget, spent) => {
        if (budget === 0n && spent > 0n) return;
        const totals = scoreDraft(project, draftOf(project, rows, budget, spent));
        const scores = rows.reduce((all, { score }) => all + BigInt(score ?? 0), 0n);
        const exact = rateScoreOracle(budget, spent) + scores;
        expect(decimal(totals.total ?? '0').equals(decimal(hundredths(exact)))).toBe(true);
        const weights = rows.reduce((all, each) => all + BigInt(each.weight ?? 0), 1000n);
        expect(decimal(totals.weightTotal ?? '0').equals(decimal(hundredths(weights)))).toBe(true);
        expect(totals.unscored).toBe(rows.filter(({ score }) => score === null).length);
      }),
      { numRuns: 500 },
    );
  });

  it.each(forms)('of $id does not depend on the order of the rows', (form) => {
    const shuffled = fc
      .array(scoredRow, { maxLength: 20 })
      .chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })));
    const byName = (totals: ReturnType<typeof scoreDraft>): unknown =>
      Object.fromEntries(
        (totals.tables[0]?.groups ?? []).map(({ name, weight: points, score }) => [name, { points, score }]),
      );
    fc.assert(
      fc.property(shuffled, money, money, ([rows, other], budget, spent) => {
        const a = scoreDraft(form, draftOf(form, rows, budget, spent));
        const b = scoreDraft(form, draftOf(form, other, budget, spent));
        const sums = (totals: ReturnType<typeof scoreDraft>): unknown =>
          totals.tables.map((each) => ({ ...each, groups: [] }));
        expect({ ...b, tables: sums(b), groups: byName(b) }).toEqual({ ...a, tables: sums(a), groups: byName(a) });
      }),
    );
  });

  it('is the same with remembered rows', () => {
    const read = rememberRows();
    fc.assert(
      fc.property(fc.array(scoredRow, { maxLength: 20 }), money, money, (rows, budget, spent) => {
        const draft = draftOf(project, rows, budget, spent);
        expect(scoreDraft(project, draft, read)).toEqual(scoreDraft(project, draft));
        expect(scoreDraft(project, draft, read)).toEqual(scoreDraft(project, draft));
      }),
    );
  });
});

/** Targets and actuals of forms that print sign, value and unit in columns of their own: 指标性质, 指标值, 度量单位. */
import { chineseNumber } from '../number/chineseNumber.ts';
import { foldTight } from '../number/normalizeText.ts';
import { magnitudes } from '../number/parseNumber.ts';
import { actualLead, parseTarget } from './parseTarget.ts';
import { splitAffixes } from './targetAffixes.ts';
import { type Direction, prefixes, signs, suffixes } from './targetWords.ts';

export interface TargetParts {
  /** a sign (`≥`), its words (不低于), or what the indicator is (正向, 反向, 定性) */
  readonly direction?: string;
  readonly value?: string;
  readonly unit?: string;
}

/** What a direction cell asks for. A tendency leaves the comparison to the value where that states one. */
type Asked =
  | { readonly kind: 'sign' | 'tendency'; readonly direction: Direction }
  | { readonly kind: 'nothing' | 'words' | 'unknown' };

const tendency = (direction: Direction): Asked => ({ kind: 'tendency', direction });

const kinds: ReadonlyMap<string, Asked> = new Map([
  ['正向', tendency('atLeast')],
  ['反向', tendency('atMost')],
  ['逆向', tendency('atMost')],
  ['负向', tendency('atMost')],
  ['定性', { kind: 'words' }],
  ['定量', { kind: 'nothing' }],
]);

/** Cells that say there is nothing to say. */
const nothing = /^(?:[-—–/\\]+|无)?$/;

function askedBy(direction: string): Asked {
  if (nothing.test(direction)) return { kind: 'nothing' };
  const affix = [...prefixes, ...suffixes].find(([text]) => text === direction);
  if (affix !== undefined) return { kind: 'sign', direction: affix[1] };
  return kinds.get(direction.replace(/指标$/, '')) ?? { kind: 'unknown' };
}

const scales = Object.keys(magnitudes).sort((a, b) => b.length - a.length);
const number = String.raw`[+\-\u2212\u2013]?\d[\d.,]*(?:${scales.join('|')})?`;
const bareNumber = new RegExp(`^${number}(?:(?:-|~|\u2013|\u2014{1,2}|\u2212|至|到)${number})?$`);

/** A figure, or two of a range, without a unit; also one that is a date by itself, because the unit says otherwise. */
function isBare(core: string): boolean {
  return bareNumber.test(core) || chineseNumber(core) !== null;
}

/** `3万` counted in 万元 is 3万元, not 3万万元. */
function append(core: string, unit: string): string {
  const scale = scales.find((word) => core.endsWith(word) && unit.startsWith(word)) ?? '';
  return core + unit.slice(scale.length);
}

/** Puts a unit behind the figure of a text, before words like 以上; null where the text is no bare figure. */
function withUnit(text: string, unit: string): string | null {
  const { core } = splitAffixes(text.replace(actualLead, ''));
  if (!isBare(core)) return null;
  const at = text.lastIndexOf(core);
  return text.slice(0, at) + append(core, unit) + text.slice(at + core.length);
}

/** A figure in the column of units would run into the one in front of it. */
function unitOf(text: string | undefined): string {
  const unit = foldTight(text ?? '');
  return nothing.test(unit) || /^[\d.,]/.test(unit) ? '' : unit;
}

const tightly = (text: string): string => foldTight(text).replace(/[。;,、]+$/, '');

const isUpward = (direction: Direction): boolean => direction === 'atLeast' || direction === 'above';

/** Whether a value states its comparison itself. */
function saysItself(value: string, asked: Extract<Asked, { readonly direction: Direction }>): boolean {
  const own = splitAffixes(value).sign;
  if (own === null || own === asked.direction) return own !== null;
  return asked.kind === 'tendency' && (own === 'equal' || isUpward(own) === isUpward(asked.direction));
}

/**
 * The one text that `parseTarget` reads as the three cells say.
 *
 * | direction | value   | unit | text        |
 * | --------- | ------- | ---- | ----------- |
 * | ≤         | 5       | %    | `≤5%`       |
 * | 正向       | 95      | %    | `≥95%`      |
 * | 反向       | 3万     | 万元  | `≤3万元`     |
 * | ≥         | ≥95%    | %    | `≥95%`      |
 * | 正向       | 95以上   | %    | `≥95%以上`   |
 * | 正向       | >95     | %    | `>95%`      |
 * | ≥         | ≤5      | %    | `≥≤5%`: words, because nobody can say which holds |
 * | 约         | 5       | %    | `约5%`: words |
 * | ＝        | 持续提升 | 无   | `持续提升`: a sign or unit says nothing about words |
 * | 定性       | 优      |      | `优`        |
 * | 定性       | 95      | %    | `定性：95%`: words, though the value is a figure |
 * | any       | (blank) | any  | (blank)     |
 */
export function joinTarget({ direction = '', value = '', unit }: TargetParts): string {
  if (foldTight(value) === '') return '';
  const tight = tightly(value);
  // a mark alone is words, and stays as it was typed
  if (tight === '') return value;
  const counted = withUnit(tight, unitOf(unit));
  if (counted === null && parseTarget(tight).kind === 'words') return value;
  const whole = counted ?? tight;
  const asked = askedBy(foldTight(direction));
  switch (asked.kind) {
    case 'nothing':
      return whole;
    case 'words':
      return `定性：${whole}`;
    case 'unknown':
      return foldTight(direction) + whole;
    case 'sign':
    case 'tendency':
      return saysItself(whole, asked) ? whole : signs[asked.direction] + whole;
  }
}

/** An actual with the unit of its column: `3` and `%` give `3%`. One with a unit of its own, and words, stay as typed. */
export function joinActual(actual: string, unit: string | undefined): string {
  const stated = unitOf(unit);
  return stated === '' ? actual : (withUnit(tightly(actual), stated) ?? actual);
}

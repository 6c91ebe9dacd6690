/** One text of a target taken apart for forms that print sign, value and unit in columns of their own. */
import { foldTight } from '../number/normalizeText.ts';
import { joinTarget } from './joinTarget.ts';
import { parseTarget, printTarget, withoutSign } from './parseTarget.ts';
import { signs } from './targetWords.ts';

export interface SplitTarget {
  /** `≥`, `>`, `≤`, `<`, `=`; empty where the text compares nothing */
  readonly direction: string;
  readonly value: string;
  readonly unit: string;
}

/** What a text asks for; words without spaces and widths, which say nothing. */
function asked(text: string): string {
  const target = parseTarget(text);
  return `${target.kind} ${foldTight(printTarget(target))}`;
}

/** Whether two texts ask for the same. */
export function sameTarget(a: string, b: string): boolean {
  return asked(a) === asked(b);
}

/** `28.8万元` is 28.8 and 万元: a figure keeps its unit's word for ten thousand with the unit. */
const scaled = /^([+\-\u2212\d.,]*\d)(万亿|千万|百万|亿|万|千)$/;

function figureAndUnit(core: string, unit: string): readonly [value: string, unit: string] {
  if (unit === '' || !core.endsWith(unit)) return [core, ''];
  const value = core.slice(0, -unit.length);
  const [, figure, scale] = scaled.exec(value) ?? [];
  return figure === undefined || scale === undefined ? [value, unit] : [figure, scale + unit];
}

function parts(text: string): SplitTarget | null {
  const target = parseTarget(text);
  if (target.kind !== 'comparison' && target.kind !== 'range') return null;
  const tight = foldTight(text).replace(/[。;,、]+$/, '');
  const [value, unit] = figureAndUnit(withoutSign(text) ?? tight, target.unit);
  return { direction: target.kind === 'range' ? '' : signs[target.direction], value, unit };
}

/**
 * The three cells that say what one text says.
 *
 * | text       | direction | value  | unit |
 * | ---------- | --------- | ------ | ---- |
 * | `≥95%`     | ≥         | 95     | %    |
 * | `95%以上`   | ≥         | 95     | %    |
 * | `≤28.8万元` | ≤         | 28.8   | 万元  |
 * | `5-8家`    |           | 5-8    | 家    |
 * | `90%至95%` |           | 90%至95% |     |
 * | `持续提升`  |           | 持续提升 |     |
 *
 * Whatever can't be taken apart so that the cells ask for the same stays whole in the value, as typed.
 */
export function splitTarget(text: string): SplitTarget {
  const whole = { direction: '', value: text, unit: '' };
  const split = parts(text);
  if (split === null || (split.unit !== '' && split.value.includes(split.unit))) return whole;
  return sameTarget(joinTarget(split), text) ? split : whole;
}

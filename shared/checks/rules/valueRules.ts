/** Checks 11, 12, 13 and 19: what stands in the target and the actual. */
import { foldTight } from '../../number/normalizeText.ts';
import { isNumeric, type Numeric, pointOf } from '../../scoring/fulfilment.ts';
import { withoutSign } from '../../scoring/parseTarget.ts';
import { canonicalUnit, sameUnit } from '../../scoring/units.ts';
import { cellPath, type RowFacts } from '../rowFacts.ts';
import type { Fault, RowContext } from '../types.ts';
import { isBlank, quote } from '../words.ts';

type ValueColumn = 'target' | 'actual';

function at(facts: RowFacts, { words }: RowContext, column: ValueColumn, problem: string): Fault {
  const label = words.column(column);
  const message = `${facts.name}的${label}${quote(facts.row[column])}${problem}。`;
  return { path: cellPath(facts, column), place: facts.name, column: label, message };
}

const comparisonWord = /[<>≥≤≧≦=]|[以之][上下内]|不[低少高超大小]|至[少多]|超过|[大小高低少多]于/;

/** Whether an actual repeats its target: sign and all, or as a sentence with a number and a comparison in it. */
function isCopied({ row, target, actual }: RowFacts): boolean {
  if (actual.kind === 'words') {
    // words never copy a figure; to see that first spares most keystrokes the folding of texts
    if (target.kind !== 'words') return false;
    const text = foldTight(row.actual);
    return /\d/.test(text) && comparisonWord.test(text) && text === foldTight(row.target);
  }
  if (target.kind !== 'comparison' || actual.kind !== 'comparison') return false;
  if (target.direction === 'bare' || target.direction !== actual.direction) return false;
  return target.value.equals(actual.value) && sameUnit(target.unit, actual.unit);
}

export function copiedTarget(facts: RowFacts, context: RowContext): readonly Fault[] {
  if (!isCopied(facts)) return [];
  const label = context.words.column('target');
  const plain = withoutSign(facts.row.actual);
  if (plain === null) {
    return [at(facts, context, 'actual', `照抄了${label}，请改为实际达到的数`)];
  }
  const problem = `连符号照抄了${label}，请改为实际达到的数，例如 ${plain}`;
  return [{ ...at(facts, context, 'actual', problem), mend: { kind: 'stripSign', id: facts.row.id } }];
}

const isPercent = ({ unit }: Numeric): boolean => canonicalUnit(unit) === '%';

/** Why an actual is of another kind than its numeric target; null when it is of the same. */
function otherKind({ row, target, actual }: RowFacts, { words }: RowContext): string | null {
  if (!isNumeric(target) || actual.kind === 'blank') return null;
  const label = words.column('target');
  const asked = `而${label}${quote(row.target)}`;
  if (actual.kind === 'words') return `是文字，${asked}是数，请填写实际达到的数`;
  if (isPercent(target) !== isPercent(actual)) {
    return isPercent(actual)
      ? `是百分比，${asked}不是，请把两者改成同一种写法`
      : `不是百分比，${asked}是，请把两者改成同一种写法`;
  }
  return pointOf(actual) === null ? '不是一个确定的数，请填写实际达到的数' : null;
}

export function actualKind(facts: RowFacts, context: RowContext): readonly Fault[] {
  const problem = isCopied(facts) ? null : otherKind(facts, context);
  return problem === null ? [] : [at(facts, context, 'actual', problem)];
}

/** Some forms have a column for the unit; then the values need none. */
const unitColumn = 'unit';

export function unitRule(facts: RowFacts, context: RowContext): readonly Fault[] {
  const { row, target, actual } = facts;
  if (!isNumeric(target) || otherKind(facts, context) !== null || isCopied(facts)) return [];
  const statesUnit = !isBlank(row[unitColumn]);
  if (target.unit === '') {
    return statesUnit ? [] : [at(facts, context, 'target', '没有计量单位，请补上单位')];
  }
  if (!isNumeric(actual) || sameUnit(target.unit, actual.unit)) return [];
  const label = context.words.column('target');
  if (actual.unit !== '') {
    return [at(facts, context, 'actual', `与${label}${quote(row.target)}的单位不同，请改成同一个单位`)];
  }
  return statesUnit ? [] : [at(facts, context, 'actual', `没有计量单位，请补上与${label}相同的单位“${target.unit}”`)];
}

export function rejectedCharacter(facts: RowFacts, context: RowContext): readonly Fault[] {
  const found = context.form.checks.rejectedCharacters.filter((char) => facts.row.actual.includes(char));
  if (found.length === 0) return [];
  return [at(facts, context, 'actual', `含有符号 ${found.join(' ')}，上级系统导入时不接受，请删去或改用文字`)];
}

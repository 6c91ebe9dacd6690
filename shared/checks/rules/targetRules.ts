/** Checks 11, 12, 13 and 19: what stands in the target and the actual. */
import { foldTight } from '../../number/normalizeText.ts';
import { isNumeric, type Numeric, pointOf } from '../../scoring/fulfilment.ts';
import { withoutSign } from '../../scoring/parseTarget.ts';
import { rowText } from '../../scoring/rowTexts.ts';
import { canonicalUnit, sameUnit } from '../../scoring/units.ts';
import { atRole, type RowFacts } from '../rowFacts.ts';
import type { RowContext, RowFault } from '../types.ts';
import { isBlank, labelOf, quote } from '../words.ts';

/** A fault in a cell, which is quoted as it was typed there. */
function at(facts: RowFacts, role: 'target' | 'actual', problem: string): RowFault {
  const { table, row } = facts;
  return atRole(facts, role, `的${labelOf(table, role)}${quote(rowText(table, row, role))}${problem}。`);
}

const comparisonWord = /[<>≥≤≧≦≮≯=]|[以之][上下内]|不[低少高超大小]|至[少多]|超过|[大小高低少多]于/;

/** Whether an actual repeats its target: sign and all, or as a sentence with a number and a comparison in it. */
function isCopied({ targetText, actualText, target, actual }: RowFacts): boolean {
  if (actual.kind === 'words') {
    // words never copy a figure; to see that first spares most keystrokes the folding of texts
    if (target.kind !== 'words') return false;
    const text = foldTight(actualText);
    return /\d/.test(text) && comparisonWord.test(text) && text === foldTight(targetText);
  }
  if (target.kind !== 'comparison' || actual.kind !== 'comparison') return false;
  if (target.direction === 'bare' || target.direction !== actual.direction) return false;
  return target.value.equals(actual.value) && sameUnit(target.unit, actual.unit);
}

export function copiedTarget(facts: RowFacts): readonly RowFault[] {
  if (!isCopied(facts)) return [];
  const { table, row } = facts;
  const label = labelOf(table, 'target');
  const plain = withoutSign(rowText(table, row, 'actual'));
  if (plain === null) return [at(facts, 'actual', `照抄了${label}，请改为实际达到的数`)];
  const problem = `连符号照抄了${label}，请改为实际达到的数，例如 ${plain}`;
  return [{ ...at(facts, 'actual', problem), mend: { kind: 'stripSign', table: table.key, row: row.id } }];
}

const isPercent = ({ unit }: Numeric): boolean => canonicalUnit(unit) === '%';

/** Why an actual is of another kind than its numeric target; null when it is of the same. */
function otherKind({ table, targetText, target, actual }: RowFacts): string | null {
  if (!isNumeric(target) || actual.kind === 'blank') return null;
  const asked = `而${labelOf(table, 'target')}${quote(targetText)}`;
  if (actual.kind === 'words') return `是文字，${asked}是数，请填写实际达到的数`;
  if (isPercent(target) !== isPercent(actual)) {
    return isPercent(actual)
      ? `是百分比，${asked}不是，请把两者改成同一种写法`
      : `不是百分比，${asked}是，请把两者改成同一种写法`;
  }
  return pointOf(actual) === null ? '不是一个确定的数，请填写实际达到的数' : null;
}

export function actualKind(facts: RowFacts): readonly RowFault[] {
  const problem = isCopied(facts) ? null : otherKind(facts);
  return problem === null ? [] : [at(facts, 'actual', problem)];
}

/** A target that counts nothing: the unit belongs behind it, or into the column that the form has for it. */
function missingUnit(facts: RowFacts): readonly RowFault[] {
  const column = facts.table.byRole('measureUnit');
  if (column === undefined) return [at(facts, 'target', '没有计量单位，请补上单位')];
  // a column that is required asks for itself
  if (column.required === true || !isBlank(rowText(facts.table, facts.row, 'measureUnit'))) return [];
  return [atRole(facts, 'measureUnit', `的${column.label}没有填写，请补上单位。`)];
}

export function unitRule(facts: RowFacts): readonly RowFault[] {
  const { table, targetText, target, actual } = facts;
  if (!isNumeric(target) || otherKind(facts) !== null || isCopied(facts)) return [];
  if (target.unit === '') return missingUnit(facts);
  if (!isNumeric(actual) || sameUnit(target.unit, actual.unit)) return [];
  const label = labelOf(table, 'target');
  if (actual.unit !== '') {
    return [at(facts, 'actual', `与${label}${quote(targetText)}的单位不同，请改成同一个单位`)];
  }
  if (!isBlank(rowText(table, facts.row, 'measureUnit'))) return [];
  return [at(facts, 'actual', `没有计量单位，请补上与${label}相同的单位“${target.unit}”`)];
}

export function rejectedCharacter(facts: RowFacts, { form }: RowContext): readonly RowFault[] {
  const typed = rowText(facts.table, facts.row, 'actual');
  const found = form.checks.rejectedCharacters.filter((char) => typed.includes(char));
  if (found.length === 0) return [];
  return [at(facts, 'actual', `含有符号 ${found.join(' ')}，上级系统导入时不接受，请删去或改用文字`)];
}

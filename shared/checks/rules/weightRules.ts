/** Checks 3 and 17: sums of weights, and single weights that stand out. */
import type { DraftPath } from '../../draft/types.ts';
import { type Decimal, decimal, formatDecimal, zero } from '../../number/decimal.ts';
import type { GroupFacts } from '../level1Groups.ts';
import { cellPath, type RowFacts } from '../rowFacts.ts';
import type { Fault, FormContext, RowContext } from '../types.ts';
import { quote } from '../words.ts';

/** A level-1 group whose weights are not what the form gives it. */
interface Deviation {
  readonly group: GroupFacts;
  readonly weight: Decimal;
  readonly usual: Decimal;
}

function deviations({ form }: FormContext, groups: readonly GroupFacts[]): readonly Deviation[] {
  return groups.flatMap((group) => {
    const usual = form.scoring.level1.find(({ name }) => name === group.name)?.weight;
    if (usual === undefined || group.weight === null || group.weight.equals(decimal(usual))) return [];
    return [{ group, weight: group.weight, usual: decimal(usual) }];
  });
}

/** Where the weight of a group is typed: once for the group, or first in its first filled row. */
function weightPath({ form }: FormContext, group: GroupFacts): DraftPath | null {
  if (form.scoring.weights === 'level1') return { kind: 'level1Weight', level1: group.name };
  const row = group.filled[0] ?? group.rows[0];
  return row === undefined ? null : cellPath(row, 'weight');
}

const weightColumn = ({ form, words }: FormContext): string =>
  words.column(form.scoring.weights === 'level1' ? 'level1Weight' : 'weight');

function totalFault(context: FormContext, groups: readonly GroupFacts[], odd: Deviation | undefined): readonly Fault[] {
  const { form, totals } = context;
  const total = totals.weightTotal;
  const asked = form.checks.weightTotal;
  if (total === null || decimal(total).equals(decimal(asked))) return [];
  const target = odd?.group ?? groups.find(({ name }) => name !== '') ?? groups[0];
  const path = (target && weightPath(context, target)) ?? { kind: 'field', field: form.nameField };
  const column = weightColumn(context);
  const gap = decimal(total).minus(decimal(asked));
  const difference = gap.greaterThan(zero) ? `多 ${formatDecimal(gap)}` : `少 ${formatDecimal(gap.negated())}`;
  const message = `${column}合计为 ${total}，应为 ${asked}，${difference}，请调整各行的${column}。`;
  return [{ path, figure: { kind: 'weightTotal' }, place: '合计', column, message }];
}

/** A clerk who has added a level-1 group has also shared out the weights anew; a right total says it was meant. */
function isOwnDivision({ form, totals }: FormContext, groups: readonly GroupFacts[]): boolean {
  const added = groups.some(({ name }) => !form.scoring.level1.some((usual) => usual.name === name));
  return added && totals.weightTotal !== null && decimal(totals.weightTotal).equals(decimal(form.checks.weightTotal));
}

function budgetFault({ form, totals, words }: FormContext): readonly Fault[] {
  const usual = form.scoring.budget?.weight;
  const weight = totals.budgetWeight;
  if (usual === undefined || weight === null || decimal(weight).equals(decimal(usual))) return [];
  const place = words.totalRow?.label ?? '';
  const column = words.funding('weight');
  const message = `${place}的${column}为 ${weight}，本表规定为 ${usual}，请核对。`;
  return [{ path: { kind: 'field', field: 'budgetWeight' }, place, column, message, level: 'W' }];
}

export function weightSum(context: FormContext): readonly Fault[] {
  const { groups } = context;
  const odd = deviations(context, groups);
  const column = weightColumn(context);
  const levels = isOwnDivision(context, groups) ? [] : odd;
  return [
    ...totalFault(context, groups, odd[0]),
    ...budgetFault(context),
    ...levels.flatMap(({ group, weight, usual }): readonly Fault[] => {
      const path = weightPath(context, group);
      const place = `${context.words.column('level1')}${quote(group.name)}`;
      const message = `${place}的${column}合计为 ${formatDecimal(weight)}，本表规定为 ${formatDecimal(usual)}，请核对。`;
      return path === null ? [] : [{ path, place, column, message, level: 'W' }];
    }),
  ];
}

export function unusualWeight(facts: RowFacts, { form, words }: RowContext): readonly Fault[] {
  const { weight, name } = facts;
  if (weight === null || !weight.greaterThan(zero)) return [];
  const { heavyWeight, lightWeight } = form.checks;
  const column = words.column('weight');
  const found = { path: cellPath(facts, 'weight'), place: name, column };
  const points = `${name}的${column} ${formatDecimal(weight)}`;
  if (weight.greaterThan(decimal(heavyWeight))) {
    return [{ ...found, message: `${points} 超过 ${heavyWeight}，一项指标占比过大，建议拆分或下调。` }];
  }
  if (!weight.lessThan(decimal(lightWeight))) return [];
  return [{ ...found, message: `${points} 不足 ${lightWeight}，一项指标占比过小，建议合并或上调。` }];
}

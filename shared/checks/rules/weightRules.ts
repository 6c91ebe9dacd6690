/** Checks 3 and 17: sums of weights against what the form gives, and single weights that stand out. */
import { figureKey } from '../../draft/path.ts';
import type { DraftPath } from '../../draft/types.ts';
import type { TableIndex } from '../../forms/indexForm.ts';
import { type Decimal, decimal, formatDecimal, zero } from '../../number/decimal.ts';
import { pointsInName } from '../../scoring/groupName.ts';
import { rowText } from '../../scoring/rowTexts.ts';
import { deviationsOf, isOwnDivision } from '../divisions.ts';
import { type GroupFacts, groupPath, groupsAt, withInnerGroups } from '../groupFacts.ts';
import { amountPath } from '../money.ts';
import { atRole, cellPath, type RowFacts } from '../rowFacts.ts';
import type { TableFacts } from '../tableFacts.ts';
import type { Fault, FormContext, RowContext, RowFault } from '../types.ts';
import { weightColumn } from '../weightedGroups.ts';
import { groupSubject, isBlank, labelOf } from '../words.ts';

/** Whether weights are still to be typed, of the whole table or of a group; also those of rows that wait for their content. */
function isUnfinished({ table, rows, weighted }: TableFacts, within?: GroupFacts): boolean {
  if (table.weights?.kind === 'row') {
    return (within?.rows ?? rows).some(({ row }) => isBlank(rowText(table, row, 'weight')));
  }
  return weighted.some(({ typed }) => typed !== null && isBlank(typed.text));
}

/** Whether anybody has begun to give weights: those that a new draft begins with are the form's, not the clerk's. */
function hasTypedWeight({ table, rows, weighted }: TableFacts): boolean {
  if (table.weights?.kind === 'row') return rows.some(({ row }) => !isBlank(rowText(table, row, 'weight')));
  return rows.some(({ isEmpty }) => !isEmpty) && weighted.some(({ typed }) => typed !== null && !isBlank(typed.text));
}

/** Where the weight of a level-1 group is typed: once for it or for the first group in it, else in its first filled row. */
function weightPath({ table }: TableFacts, group: GroupFacts | undefined): DraftPath | null {
  const column = weightColumn(table);
  if (group === undefined || column === undefined) return null;
  if (table.weights?.kind === 'group') {
    const first = groupsAt([group], table.weights.level).find(({ name }) => name !== '');
    return first === undefined ? null : groupPath(table, first.names, column.key);
  }
  const row = group.filled[0] ?? group.rows[0];
  return row === undefined ? null : cellPath(row, 'weight');
}

/** Where the sum of all weights is mended best: in a group that departs from what is published, else where weights begin. */
function totalPath(facts: TableFacts): DraftPath | null {
  const { groups, weighted, rows } = facts;
  const named = groups.find(({ name }) => name !== '') ?? groups[0];
  const inGroup = weightPath(facts, deviationsOf(facts)[0]?.groups[0] ?? named);
  const [first] = rows;
  return inGroup ?? weighted[0]?.typed?.path ?? (first === undefined ? null : cellPath(first, 'weight'));
}

function gapText(gap: Decimal): string {
  return gap.greaterThan(zero) ? `多 ${formatDecimal(gap)}` : `还差 ${formatDecimal(gap.negated())}`;
}

/** The sum of all weights. It is judged from the first weight that is typed on; as long as some are blank it is to be finished. */
export function weightTotal(context: FormContext): readonly Fault[] {
  const { form, index, totals } = context;
  const asked = form.scoring?.weightTotal ?? null;
  const facts = context.tables.find(hasTypedWeight);
  if (facts === undefined || asked === null || totals.weightTotal === null) return [];
  const gap = decimal(totals.weightTotal).minus(decimal(asked));
  if (gap.isZero()) return [];
  const path = totalPath(facts) ?? { kind: 'value', value: index.name.key };
  const column = weightColumn(facts.table)?.label ?? '';
  const isTodo = gap.isNegative() && context.tables.some((each) => isUnfinished(each));
  const mend = isTodo ? '请继续填写' : '请调整';
  const message = `${column}合计为 ${totals.weightTotal}，应为 ${asked}，${gapText(gap)}，${mend}各行的${column}。`;
  const figure = { kind: 'weightTotal' } as const;
  return [
    { path, figure, subject: '合计', column, message, knownBy: figureKey(figure), ...(isTodo && { isTodo: true }) },
  ];
}

/** The weight of the rate where the draft has another than the form. */
export function rateWeight(table: TableIndex, { totals }: FormContext): readonly Fault[] {
  const { ratePart } = table;
  const column = table.byRole('weight');
  if (ratePart?.weight.kind !== 'cell' || column === undefined || totals.rateWeight === null) return [];
  const { usual } = ratePart.weight;
  if (decimal(totals.rateWeight).equals(decimal(usual))) return [];
  const subject = table.fixedRow(ratePart.row)?.label ?? '';
  const message = `${subject}的${column.label}为 ${totals.rateWeight}，本表规定为 ${usual}，请核对。`;
  const path = amountPath(table, ratePart.row, column.key);
  return [{ path, subject, column: column.label, message, severity: 'W' }];
}

/** Weights of level-1 groups against the published division that they come closest to. */
export function groupWeights(facts: TableFacts, { form, totals }: FormContext): readonly Fault[] {
  const { table } = facts;
  if (form.scoring === null || isOwnDivision(facts, totals, form.scoring.weightTotal)) return [];
  const column = weightColumn(table)?.label ?? '';
  return deviationsOf(facts).flatMap(({ groups, weight, usual }): readonly Fault[] => {
    const path = weightPath(facts, groups[0]);
    const subject = groupSubject(
      table,
      1,
      groups.map(({ name }) => name),
    );
    const message = `${subject}的${column}合计为 ${formatDecimal(weight)}，本表规定为 ${formatDecimal(usual)}，请核对。`;
    const isTodo = weight.lessThan(usual) && groups.some((group) => isUnfinished(facts, group));
    return path === null ? [] : [{ path, subject, column, message, severity: 'W', ...(isTodo && { isTodo: true }) }];
  });
}

/** Points behind a group's name against the weight that it has. */
export function pointsInNames(facts: TableFacts): readonly Fault[] {
  const { table } = facts;
  const word = weightColumn(table)?.label ?? '分值';
  return facts.groups.flatMap(withInnerGroups).flatMap((group): readonly Fault[] => {
    const said = pointsInName(group.name);
    const { weight, level, name } = group;
    const [first] = group.rows;
    const column = table.levels[level - 1];
    if (said === null || weight === null || weight.equals(decimal(said))) return [];
    if (first === undefined || column === undefined) return [];
    const own: DraftPath = { kind: 'groupName', table: table.key, row: first.row.id, column: column.key };
    const subject = groupSubject(table, level, [name]);
    const has = table.weights?.kind === 'given' ? '本表规定' : `${word}合计`;
    const message = `${subject}的名称里写的是 ${said} 分，而${has}为 ${formatDecimal(weight)}，请核对。`;
    const isTodo = weight.lessThan(decimal(said)) && isUnfinished(facts, group);
    return [{ path: own, subject, column: column.label, message, severity: 'W', ...(isTodo && { isTodo: true }) }];
  });
}

export function unusualWeight(facts: RowFacts, { form }: RowContext): readonly RowFault[] {
  const { weight, table } = facts;
  if (weight === null || !weight.greaterThan(zero)) return [];
  const { heavyWeight, lightWeight } = form.checks;
  const points = `的${labelOf(table, 'weight')} ${formatDecimal(weight)}`;
  if (weight.greaterThan(decimal(heavyWeight))) {
    return [atRole(facts, 'weight', `${points} 超过 ${heavyWeight}，一项指标占比过大，建议拆分或下调。`)];
  }
  if (!weight.lessThan(decimal(lightWeight))) return [];
  return [atRole(facts, 'weight', `${points} 不足 ${lightWeight}，一项指标占比过小，建议合并或上调。`)];
}

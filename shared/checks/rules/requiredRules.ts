/** Checks 5 and 23: cells that must be filled, and rows and texts that were left over. */
import type { DraftPath } from '../../draft/types.ts';
import { hasCell, type TableIndex } from '../../forms/indexForm.ts';
import type { ColumnDefinition, FixedRowDefinition } from '../../forms/types.ts';
import { zero } from '../../number/decimal.ts';
import { parseMoney } from '../../number/parseMoney.ts';
import { withInnerGroups } from '../groupFacts.ts';
import { amountPath, isTotalRow, moneyColumns, textAt } from '../money.ts';
import { cellPath, columnPath, type RowFacts } from '../rowFacts.ts';
import type { TableFacts } from '../tableFacts.ts';
import type { Fault, FormContext, RowContext, RowFault } from '../types.ts';
import { groupSubject, isBlank, quote, rowSubject, rowWord } from '../words.ts';

/** Weights of scored rows have a check of their own, which also says what a weight must be. */
const isCheckedElsewhere = ({ scored }: TableIndex, { role }: ColumnDefinition): boolean =>
  role === 'weight' && scored !== null;

export function requiredInRow(facts: RowFacts): readonly RowFault[] {
  const { table, row, isEmpty } = facts;
  if (isEmpty) return [];
  return table.columns
    .filter(({ required, per }) => required === true && per === undefined)
    .filter((column) => !isCheckedElsewhere(table, column) && isBlank(row[column.key]))
    .map((column) => ({
      path: columnPath(facts, column),
      column: column.label,
      problem: `的${column.label}没有填写，请填写。`,
      isTodo: true,
    }));
}

type Problem = readonly [problem: string, isTodo: boolean];

/** What is wrong with an amount, as the end of a sentence. */
function amountProblem(typed: string, { unit }: FormContext, isAsked: boolean): Problem | null {
  const parsed = parseMoney(typed, unit);
  switch (parsed.kind) {
    case 'blank':
      return isAsked ? [`没有填写，请填写金额（${unit}），没有就填 0`, true] : null;
    case 'invalid':
      return [`${quote(typed)}不是金额，没有计入，请只填数字（${unit}）`, false];
    case 'number':
      return parsed.value.lessThan(zero) ? [`${quote(typed)}小于 0，请填写 0 或以上的金额（${unit}）`, false] : null;
  }
}

function fixedCellProblem(
  table: TableIndex,
  row: FixedRowDefinition,
  column: ColumnDefinition,
  context: FormContext,
): Problem | null {
  const typed = textAt(context.draft, table, row.key, column.key);
  const isRequired = column.required === true;
  if (moneyColumns(table).includes(column)) {
    return amountProblem(typed, context, isRequired || isTotalRow(table, row));
  }
  const isRateWeight = column.role === 'weight' && table.ratePart !== null;
  return isRequired && !isRateWeight && isBlank(typed) ? ['没有填写，请填写', true] : null;
}

/** Amounts and other cells of the rows that the form prints itself. */
export function requiredInFixedRows(table: TableIndex, context: FormContext): readonly Fault[] {
  return table.fixedRows.flatMap((row) =>
    table.rowColumns
      .filter((column) => hasCell(column, row))
      .flatMap((column): readonly Fault[] => {
        const found = fixedCellProblem(table, row, column, context);
        if (found === null) return [];
        const [problem, isTodo] = found;
        const message = `${row.label}的${column.label}${problem}。`;
        const path = amountPath(table, row.key, column.key);
        return [{ path, subject: row.label, column: column.label, message, ...(isTodo && { isTodo }) }];
      }),
  );
}

export function requiredName({ index: { name }, draft }: FormContext): readonly Fault[] {
  if (!isBlank(draft.values[name.key])) return [];
  const { key, label } = name;
  const message = `${label}没有填写，请填写。`;
  return [{ path: { kind: 'value', value: key }, subject: label, column: label, message, isTodo: true }];
}

/** A table that asks for nothing may stay without rows, and its rows blank. */
const asksForRows = ({ scored, columns }: TableIndex): boolean =>
  scored !== null || columns.some(({ required }) => required === true);

/** A level-1 group with nothing but names of levels has no indicator at all, unless the table holds nothing else. */
export function emptyGroups({ table, groups }: TableFacts): readonly Fault[] {
  if (table.rowColumns.length === 0) return [];
  return groups.flatMap(({ name, filled, rows: own }) => {
    const [first] = own;
    if (name === '' || first === undefined || filled.length > 0 || !asksForRows(table)) return [];
    const subject = groupSubject(table, 1, [name]);
    const column = rowWord(table);
    const message = `${subject}下没有填写任何${column}，请至少填写一项。`;
    return [{ path: firstCell(first), subject, column, message, isTodo: true }];
  });
}

export function noRows({ table, rows }: TableFacts, { index: { name } }: FormContext): readonly Fault[] {
  if (rows.length > 0 || !asksForRows(table)) return [];
  const column = rowWord(table);
  const path: DraftPath = { kind: 'value', value: name.key };
  const message = `表中没有任何${column}，请添加${table.definition.name}行并填写。`;
  return [{ path, subject: name.label, column, message, isTodo: true }];
}

/** Where a row begins to be filled in: at its name, else in its first cell, else in the name of its innermost group. */
function firstCell(facts: RowFacts): DraftPath {
  const { table } = facts;
  const column = table.byRole('indicator') ?? table.rowColumns[0] ?? table.levels.at(-1);
  return column === undefined ? cellPath(facts, 'indicator') : columnPath(facts, column);
}

const hint = (label: string, word: string): string => `${label}里留有填表提示${quote(word)}，请换成实际内容。`;

export function leftoverInRow(facts: RowFacts, { form }: RowContext): readonly RowFault[] {
  const { table, row } = facts;
  if (!facts.isEmpty) {
    return table.rowColumns.flatMap((column) => {
      const word = form.checks.instructionWords.find((each) => row[column.key]?.includes(each));
      if (word === undefined) return [];
      return [{ path: columnPath(facts, column), column: column.label, problem: `的${hint(column.label, word)}` }];
    });
  }
  if (!asksForRows(table)) return [];
  const column = rowWord(table);
  const isBare = table.levelKeys.every((key) => isBlank(row[key]));
  if (!isBare && table.rowColumns.length === 0) return [];
  const problem = `${isBare ? '什么都没有填写' : '只有级别名称'}，请填写${column}等内容，用不到就删除这一行。`;
  return [{ path: firstCell(facts), column, problem, isTodo: true }];
}

/** The name of a group is told once, in its first row. */
export function leftoverInGroups({ table, rows, groups }: TableFacts, { form }: FormContext): readonly Fault[] {
  return groups.flatMap(withInnerGroups).flatMap((group): readonly Fault[] => {
    const word = form.checks.instructionWords.find((each) => group.name.includes(each));
    const [first] = group.rows;
    const column = table.levels[group.level - 1];
    if (word === undefined || first === undefined || column === undefined) return [];
    const subject = rowSubject(rows.indexOf(first) + 1, first.name);
    const message = `${subject}的${hint(column.label, word)}`;
    return [{ path: columnPath(first, column), subject, column: column.label, message }];
  });
}

export function leftoverInFixedRows(table: TableIndex, { form, draft }: FormContext): readonly Fault[] {
  return table.fixedRows.flatMap((row) =>
    table.rowColumns
      .filter((column) => hasCell(column, row))
      .flatMap(({ key, label }): readonly Fault[] => {
        const typed = textAt(draft, table, row.key, key);
        const word = form.checks.instructionWords.find((each) => typed.includes(each));
        if (word === undefined) return [];
        const message = `${row.label}的${hint(label, word)}`;
        return [{ path: amountPath(table, row.key, key), subject: row.label, column: label, message }];
      }),
  );
}

export function leftoverInValues({ form, draft }: FormContext): readonly Fault[] {
  return form.values.flatMap(({ key, label }) => {
    const word = form.checks.instructionWords.find((each) => draft.values[key]?.includes(each));
    if (word === undefined) return [];
    return [{ path: { kind: 'value', value: key }, subject: label, column: label, message: hint(label, word) }];
  });
}

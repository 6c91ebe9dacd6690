/** Checks 21 and 24: goal texts, lengths, the year and the units. */
import { yearOf } from '../../draft/yearOf.ts';
import { hasCell, type TableIndex } from '../../forms/indexForm.ts';
import type { ValueRole } from '../../forms/roles.ts';
import type { ValueDefinition } from '../../forms/types.ts';
import { foldTight } from '../../number/normalizeText.ts';
import { parseYear } from '../../number/parseDate.ts';
import { amountPath, textAt } from '../money.ts';
import { columnPath, type RowFacts } from '../rowFacts.ts';
import type { Fault, FormContext, RowFault } from '../types.ts';
import { isBlank, quote } from '../words.ts';

export function atValue({ key, label }: ValueDefinition, message: string): Fault {
  return { path: { kind: 'value', value: key }, subject: label, column: label, message };
}

const lengthOf = (text: string): number => [...text.trim()].length;

function tooLong(text: string, limit: number | undefined): string | null {
  const length = lengthOf(text);
  return limit === undefined || length <= limit ? null : `有 ${length} 个字，超过 ${limit} 个字的限制，请精简`;
}

function valuesOf({ form }: FormContext, ...roles: readonly ValueRole[]): readonly ValueDefinition[] {
  return form.values.filter(({ role }) => role !== undefined && roles.includes(role));
}

/** What was achieved is told in words of its own, not in those of the goal. */
function equalGoals(context: FormContext): readonly Fault[] {
  const { draft } = context;
  const folded = ({ key }: ValueDefinition): string => foldTight(draft.values[key] ?? '');
  const goals = valuesOf(context, 'expectedGoal', 'overallGoal');
  return valuesOf(context, 'achievedGoal').flatMap((achieved) => {
    const text = folded(achieved);
    const same = text === '' ? undefined : goals.find((goal) => folded(goal) === text);
    if (same === undefined) return [];
    return [atValue(achieved, `${achieved.label}与${same.label}的文字完全相同，请按实际完成的情况改写。`)];
  });
}

const isLong = ({ kind }: ValueDefinition): boolean => kind === 'longText';

export function goalText(context: FormContext): readonly Fault[] {
  const { form, draft } = context;
  const empty = form.values
    .filter((value) => value.required === true && isLong(value) && isBlank(draft.values[value.key]))
    .map((value): Fault => ({ ...atValue(value, `${value.label}没有填写，请填写。`), isTodo: true }));
  const long = form.values.flatMap((value) => {
    const problem = tooLong(draft.values[value.key] ?? '', value.limit);
    return problem === null ? [] : [atValue(value, `${value.label}${problem}。`)];
  });
  return [...empty, ...equalGoals(context), ...long];
}

/** Names of levels belong to groups, not to rows; their length shows in the sheet. */
export function longCells(facts: RowFacts): readonly RowFault[] {
  return facts.table.rowColumns.flatMap((column) => {
    const problem = tooLong(facts.row[column.key] ?? '', column.limit);
    if (problem === null) return [];
    return [{ path: columnPath(facts, column), column: column.label, problem: `的${column.label}${problem}。` }];
  });
}

export function longFixedCells(table: TableIndex, { draft }: FormContext): readonly Fault[] {
  return table.fixedRows.flatMap((row) =>
    table.rowColumns
      .filter((column) => hasCell(column, row))
      .flatMap(({ key, label, limit }): readonly Fault[] => {
        const problem = tooLong(textAt(draft, table, row.key, key), limit);
        if (problem === null) return [];
        const message = `${row.label}的${label}${problem}。`;
        return [{ path: amountPath(table, row.key, key), subject: row.label, column: label, message }];
      }),
  );
}

function printedYear({ form, draft }: FormContext): readonly Fault[] {
  if (form.year.kind !== 'printed') return [];
  const found = { path: { kind: 'year' }, subject: '年度', column: '年度' } as const;
  switch (parseYear(draft.year).kind) {
    case 'blank':
      return [{ ...found, message: '年度没有填写，请填写四位年份，例如 2022。', isTodo: true }];
    case 'invalid':
      return [{ ...found, message: `年度${quote(draft.year)}不是四位年份，请改正，例如 2022。` }];
    case 'year':
      return [];
  }
}

/** Units, departments, months and choices; the name and the long texts have checks of their own. */
function emptyValues({ form, index, draft }: FormContext): readonly Fault[] {
  return form.values
    .filter((value) => value.required === true && !isLong(value) && value.key !== index.name.key)
    .filter(({ key }) => isBlank(draft.values[key]))
    .map((value): Fault => ({ ...atValue(value, `${value.label}没有填写，请填写。`), isTodo: true }));
}

/** Years and spans of years (2021-2025年) that a text names. */
function spansIn(text: string): readonly (readonly [from: string, to: string])[] {
  const found = foldTight(text).matchAll(/(?<!\d)(?:((?:19|20)\d{2})年?[-~～—–至到]+)?((?:19|20)\d{2})年/g);
  return [...found].map(([, from, to = '']) => [from ?? to, to] as const);
}

/** The goals of the form's year; those of the whole project may name any. */
function otherYears(context: FormContext): readonly Fault[] {
  const { form, draft } = context;
  const year = yearOf(form, draft);
  if (year === null) return [];
  return valuesOf(context, 'expectedGoal', 'achievedGoal').flatMap((value) => {
    const spans = spansIn(draft.values[value.key] ?? '');
    if (spans.length === 0 || spans.some(([from, to]) => from <= year && year <= to)) return [];
    const named = [...new Set(spans.map(([, to]) => to))].join('、');
    return [atValue(value, `${value.label}里写的是 ${named} 年，而本表是 ${year} 年度，请核对年份。`)];
  });
}

export function yearAndUnits(context: FormContext): readonly Fault[] {
  return [...printedYear(context), ...emptyValues(context), ...otherYears(context)];
}

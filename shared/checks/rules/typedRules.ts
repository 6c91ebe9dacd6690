/** Check 24, second part: months, dates, years and choices that can't be read as such, and periods that end too early. */
import { hasCell, type TableIndex } from '../../forms/indexForm.ts';
import type { Typed, ValueDefinition } from '../../forms/types.ts';
import { parseDate, parseMonth, parseYear } from '../../number/parseDate.ts';
import { amountPath, textAt } from '../money.ts';
import { columnPath, type RowFacts } from '../rowFacts.ts';
import type { Fault, FormContext, RowFault } from '../types.ts';
import { quote } from '../words.ts';
import { atValue } from './textRules.ts';

/** What a text fails to say that its kind asks for, as the end of a sentence; null where nothing is wrong. */
function unreadable(text: string, { kind, choice }: Typed): string | null {
  switch (kind) {
    case 'month':
      return parseMonth(text).kind === 'invalid' ? `${quote(text)}看不出年月，请写成 2022-01 这样的年月` : null;
    case 'date':
      // a date without its day is one that receivers take
      return parseDate(text).kind === 'invalid' && parseMonth(text).kind === 'invalid'
        ? `${quote(text)}看不出日期，请写成 2022-01-05 这样的日期`
        : null;
    case 'year':
      return parseYear(text).kind === 'invalid' ? `${quote(text)}不是四位年份，请改正，例如 2022` : null;
    case 'choice': {
      const chosen = text.trim();
      if (choice === undefined || chosen === '' || choice.options.includes(chosen)) return null;
      return `${quote(text)}不是可选的内容，请从${choice.options.map(quote).join('、')}中选择`;
    }
    default:
      return null;
  }
}

export function unreadableInRow(facts: RowFacts): readonly RowFault[] {
  return facts.table.rowColumns.flatMap((column) => {
    const problem = unreadable(facts.row[column.key] ?? '', column);
    if (problem === null) return [];
    return [{ path: columnPath(facts, column), column: column.label, problem: `的${column.label}${problem}。` }];
  });
}

export function unreadableInFixedRows(table: TableIndex, { draft }: FormContext): readonly Fault[] {
  return table.fixedRows.flatMap((row) =>
    table.rowColumns
      .filter((column) => hasCell(column, row))
      .flatMap((column): readonly Fault[] => {
        const problem = unreadable(textAt(draft, table, row.key, column.key), column);
        if (problem === null) return [];
        const message = `${row.label}的${column.label}${problem}。`;
        return [{ path: amountPath(table, row.key, column.key), subject: row.label, column: column.label, message }];
      }),
  );
}

export function unreadableValues({ form, draft }: FormContext): readonly Fault[] {
  return form.values.flatMap((value) => {
    const problem = unreadable(draft.values[value.key] ?? '', value);
    return problem === null ? [] : [atValue(value, `${value.label}${problem}。`)];
  });
}

/** A month or a date as texts that compare, as exact as it was typed; null where none can be read. */
function pointInTime(text: string): string | null {
  const date = parseDate(text);
  if (date.kind === 'date') return date.date;
  const month = parseMonth(text);
  return month.kind === 'month' ? month.month : null;
}

/** A month beside a date only says which month. */
function isBefore(a: string, b: string): boolean {
  const exact = Math.min(a.length, b.length);
  return a.slice(0, exact) < b.slice(0, exact);
}

export function reversedPeriod({ index, draft }: FormContext): readonly Fault[] {
  const [start, end] = [index.valueByRole('periodStart'), index.valueByRole('periodEnd')];
  if (start === undefined || end === undefined) return [];
  const typed = ({ key }: ValueDefinition): string => draft.values[key] ?? '';
  const [from, to] = [pointInTime(typed(start)), pointInTime(typed(end))];
  if (from === null || to === null || !isBefore(to, from)) return [];
  const message = `${end.label}${quote(typed(end))}早于${start.label}${quote(typed(start))}，请核对。`;
  return [atValue(end, message)];
}

/** Checks 21 and 24: goal texts, lengths, the year and the units. */
import type { FieldDefinition } from '../../forms/types.ts';
import { foldTight, foldWidth } from '../../number/normalizeText.ts';
import { cellPath, type RowFacts } from '../rowFacts.ts';
import type { Fault, FormContext, RowContext } from '../types.ts';
import { isBlank, quote } from '../words.ts';

function atField({ key, label }: FieldDefinition, message: string): Fault {
  return { path: { kind: 'field', field: key }, place: label, column: label, message };
}

const lengthOf = (text: string): number => [...text.trim()].length;

function tooLong(text: string, limit: number | undefined): string | null {
  const length = lengthOf(text);
  return limit === undefined || length <= limit ? null : `有 ${length} 个字，超过 ${limit} 个字的限制，请精简`;
}

const goalsOf = ({ form }: FormContext): readonly FieldDefinition[] =>
  form.fields.filter(({ kind }) => kind === 'longText');

function equalGoals(context: FormContext): readonly Fault[] {
  const { draft } = context;
  const goals = goalsOf(context).filter(({ key }) => !isBlank(draft.fields[key]));
  return goals.flatMap((field, index) => {
    const text = foldTight(draft.fields[field.key] ?? '');
    const same = goals.slice(0, index).find(({ key }) => foldTight(draft.fields[key] ?? '') === text);
    if (same === undefined) return [];
    return [atField(field, `${field.label}与${same.label}的文字完全相同，请按实际完成的情况改写。`)];
  });
}

export function goalText(context: FormContext): readonly Fault[] {
  const { form, draft } = context;
  const empty = goalsOf(context)
    .filter(({ key, required }) => required && isBlank(draft.fields[key]))
    .map((field) => atField(field, `${field.label}没有填写，请填写。`));
  const long = form.fields.flatMap((field) => {
    const problem = tooLong(draft.fields[field.key] ?? '', field.limit);
    return problem === null ? [] : [atField(field, `${field.label}${problem}。`)];
  });
  return [...empty, ...equalGoals(context), ...long];
}

/** Names of levels belong to groups, not to rows; their length shows in the sheet. */
const groupColumns: ReadonlySet<string> = new Set(['level1', 'level2']);

export function longCells(facts: RowFacts, { words }: RowContext): readonly Fault[] {
  return words.columns.flatMap(({ key, label, limit }) => {
    const problem = groupColumns.has(key) ? null : tooLong(facts.row[key] ?? '', limit);
    if (problem === null) return [];
    const place = facts.name;
    return [{ path: cellPath(facts, key), place, column: label, message: `${place}的${label}${problem}。` }];
  });
}

/** The form's year: as printed, or the year that its month begins with. Null when none can be read. */
function yearOf({ form, draft }: FormContext): string | null {
  const source = form.yearSource;
  const text = foldWidth(source.kind === 'printed' ? draft.year : (draft.fields[source.field] ?? '')).trim();
  return (source.kind === 'printed' ? /^(\d{4})年?度?$/ : /^(\d{4})(?!\d)/).exec(text)?.[1] ?? null;
}

function printedYear({ form, draft }: FormContext): readonly Fault[] {
  if (form.yearSource.kind !== 'printed') return [];
  const found = { path: { kind: 'year' }, place: '年度', column: '年度' } as const;
  if (isBlank(draft.year)) return [{ ...found, message: '年度没有填写，请填写四位年份，例如 2022。' }];
  const isYear = /^(19|20)\d{2}年?度?$/.test(foldTight(draft.year));
  return isYear ? [] : [{ ...found, message: `年度${quote(draft.year)}不是四位年份，请改正，例如 2022。` }];
}

/** Units, departments and months; the name and the goals have checks of their own. */
function emptyFields({ form, draft }: FormContext): readonly Fault[] {
  return form.fields
    .filter(({ key, kind, required }) => required && kind !== 'longText' && key !== form.nameField)
    .filter(({ key }) => isBlank(draft.fields[key]))
    .map((field) => atField(field, `${field.label}没有填写，请填写。`));
}

/** Years and spans of years (2021-2025年) that a text names. */
function spansIn(text: string): readonly (readonly [from: string, to: string])[] {
  const found = foldTight(text).matchAll(/(?<!\d)(?:((?:19|20)\d{2})年?[-~～—–至到]+)?((?:19|20)\d{2})年/g);
  return [...found].map(([, from, to = '']) => [from ?? to, to] as const);
}

function otherYears(context: FormContext): readonly Fault[] {
  const year = yearOf(context);
  if (year === null) return [];
  return goalsOf(context).flatMap((field) => {
    const spans = spansIn(context.draft.fields[field.key] ?? '');
    if (spans.length === 0 || spans.some(([from, to]) => from <= year && year <= to)) return [];
    const named = [...new Set(spans.map(([, to]) => to))].join('、');
    return [atField(field, `${field.label}里写的是 ${named} 年，而本表是 ${year} 年度，请核对年份。`)];
  });
}

/** A month as people type it, comparable as text: 2022-01, 2022.1, 2022年1月 are 202201. Null for anything else. */
function monthOf(text: string): string | null {
  const [, year, month] = /^(\d{4})(?:[-./年]?)(\d{1,2})月?$/.exec(foldTight(text)) ?? [];
  return year === undefined || month === undefined ? null : `${year}${month.padStart(2, '0')}`;
}

function reversedMonths({ form, draft }: FormContext): readonly Fault[] {
  const [start, end] = form.fields.filter(({ kind }) => kind === 'month');
  if (start === undefined || end === undefined) return [];
  const from = monthOf(draft.fields[start.key] ?? '');
  const to = monthOf(draft.fields[end.key] ?? '');
  if (from === null || to === null || from <= to) return [];
  return [
    atField(
      end,
      `${end.label}${quote(draft.fields[end.key] ?? '')}早于${start.label}${quote(draft.fields[start.key] ?? '')}，请核对。`,
    ),
  ];
}

export function yearAndUnits(context: FormContext): readonly Fault[] {
  return [...printedYear(context), ...emptyFields(context), ...otherYears(context), ...reversedMonths(context)];
}

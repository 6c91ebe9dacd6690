/**
 * What the sheet can't show of the typed texts, so that our own workbook gives every one of them back.
 *
 * A cell holds the number 12000 where `１２，０００` or `1.2万` was typed, and nothing at all where blanks were; a merged cell
 * holds one name for all its rows. These few texts travel in a property of the file. They only ever complete what the
 * cells say: a text counts only as long as its cell still holds what the export made of it, and a file that lost the
 * property reads as well, with the text that the cell shows.
 */
import { groupIndicators } from '../../draft/groups.ts';
import { amountColumns } from '../../draft/newDraft.ts';
import type { Draft, Indicator } from '../../draft/types.ts';
import type { FormDefinition } from '../../forms/types.ts';
import { moneyContent, numberContent } from '../../sheet/content.ts';
import { printableText } from '../../sheet/printableText.ts';
import type { CellContent } from '../../sheet/types.ts';
import { isDash } from './isDash.ts';

/** Typed texts by place: `year`, `field/key`, `funding/row/column`, `weight/name`, `row/3/column` (rows from 0). */
export interface TypedTexts {
  readonly texts: ReadonlyMap<string, string>;
  /** rows, from 0, in which the sheet shows nothing */
  readonly blankRows: ReadonlySet<number>;
}

export const noTypedTexts: TypedTexts = { texts: new Map(), blankRows: new Set() };

const contentText = (content: CellContent): string => (content.kind === 'text' ? content.text : content.value);

/** What a cell of texts gives back for a typed text: white space alone is nothing. */
export function shownForm(typed: string): string {
  const text = printableText(typed);
  return text.trim() === '' ? '' : text;
}

/** What a cell of figures gives back. */
export function figureForm(typed: string): string {
  const text = shownForm(contentText(numberContent(typed)));
  return isDash(text) ? '' : text;
}

/** What a cell of an amount gives back. */
export function amountForm(typed: string, form: Pick<FormDefinition, 'moneyUnit'>): string {
  const text = shownForm(contentText(moneyContent(typed, form)));
  return isDash(text) ? '' : text;
}

const isPlainYear = (year: string): boolean => /^[1-9]\d{3}$/.test(year);

type Entry = readonly [key: string, typed: string];

const differing = (key: string, typed: string, form: string): readonly Entry[] =>
  typed === form ? [] : [[key, typed]];

function fieldEntries(form: FormDefinition, draft: Draft): readonly Entry[] {
  const fields = form.fields.flatMap(({ key }) => {
    const typed = draft.fields[key] ?? '';
    return differing(`field/${key}`, typed, shownForm(typed));
  });
  const weight = draft.fields['budgetWeight'];
  const own =
    form.scoring.budget === null || weight === undefined
      ? []
      : differing('field/budgetWeight', weight, figureForm(weight));
  const year =
    draft.year === '' || (form.yearSource.kind === 'printed' && isPlainYear(draft.year))
      ? []
      : [['year', draft.year] as const];
  return [...year, ...fields, ...own];
}

function fundingEntries(form: FormDefinition, draft: Draft): readonly Entry[] {
  return form.fundingRows.flatMap((row) =>
    amountColumns(form).flatMap((column) => {
      const typed = draft.funding[row.key]?.[column] ?? '';
      return differing(`funding/${row.key}/${column}`, typed, amountForm(typed, form));
    }),
  );
}

/** Weights that their cell shows otherwise, and those of names that no row has. */
function weightEntries(draft: Draft): readonly Entry[] {
  const names = new Set(draft.indicators.map((row) => row.level1.trim()));
  return Object.entries(draft.level1Weights)
    .filter(([name, typed]) => !names.has(name) || typed !== figureForm(typed))
    .map(([name, typed]) => [`weight/${name}`, typed] as const);
}

/** Names as typed, by row: a merged cell shows the first row's name, trimmed. */
function levelEntries(draft: Draft): readonly Entry[] {
  return groupIndicators(draft.indicators).flatMap((group) =>
    group.level2.flatMap((second) =>
      second.rows.flatMap((row, index) => {
        const place = `row/${second.start + index}`;
        return [
          ...(row.level1 === '' || row.level1 !== shownForm(group.name)
            ? [[`${place}/level1`, row.level1] as const]
            : []),
          ...(row.level2 === '' || row.level2 !== shownForm(second.name)
            ? [[`${place}/level2`, row.level2] as const]
            : []),
        ];
      }),
    ),
  );
}

function valueColumns(form: FormDefinition): readonly string[] {
  const columns = form.sections.flatMap((section) => (section.kind === 'indicators' ? section.columns : []));
  return columns.map(({ key }) => key).filter((key) => !['level1', 'level2', 'level1Weight'].includes(key));
}

export function indicatorForm(column: string, typed: string): string {
  return column === 'weight' || column === 'score' ? figureForm(typed) : shownForm(typed);
}

function rowEntries(form: FormDefinition, row: Indicator, index: number): readonly Entry[] {
  return valueColumns(form).flatMap((column) => {
    const typed = row[column] ?? '';
    return differing(`row/${index}/${column}`, typed, indicatorForm(column, typed));
  });
}

function isBlankRow(form: FormDefinition, row: Indicator): boolean {
  const shown = [row.level1, row.level2, ...valueColumns(form).map((column) => row[column] ?? '')];
  return shown.every((text) => shownForm(text) === '');
}

/** Whatever an export of the draft can't show. Of most drafts it is nothing. */
export function typedTextsOf(form: FormDefinition, draft: Draft): TypedTexts {
  const entries = [
    ...fieldEntries(form, draft),
    ...fundingEntries(form, draft),
    ...weightEntries(draft),
    ...levelEntries(draft),
    ...draft.indicators.flatMap((row, index) => rowEntries(form, row, index)),
  ];
  const blank = draft.indicators.flatMap((row, index) => (isBlankRow(form, row) ? [index] : []));
  return { texts: new Map(entries), blankRows: new Set(blank) };
}

/** Most characters that go into the property; a draft beyond them reads back as its cells show it. */
const longest = 30_000;

/** One line of ASCII; empty where there is nothing to say. */
export function printTypedTexts({ texts, blankRows }: TypedTexts): string {
  if (texts.size === 0 && blankRows.size === 0) return '';
  const json = JSON.stringify({ texts: Object.fromEntries(texts), blankRows: [...blankRows] });
  const ascii = json.replace(/[^ -~]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return ascii.length > longest ? '' : ascii;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Reads what `printTypedTexts` wrote; nothing of anything else. */
export function parseTypedTexts(text: string): TypedTexts {
  if (text === '' || text.length > longest) return noTypedTexts;
  try {
    const json: unknown = JSON.parse(text);
    if (!isRecord(json)) return noTypedTexts;
    const texts = isRecord(json['texts']) ? Object.entries(json['texts']) : [];
    const rows: readonly unknown[] = Array.isArray(json['blankRows']) ? json['blankRows'] : [];
    return {
      texts: new Map(texts.flatMap(([key, typed]) => (typeof typed === 'string' ? [[key, typed] as const] : []))),
      blankRows: new Set(rows.filter((row) => typeof row === 'number')),
    };
  } catch {
    return noTypedTexts;
  }
}

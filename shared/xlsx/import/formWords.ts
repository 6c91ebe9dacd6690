/** A definition's labels in the form in which they are looked for, made once for each definition. */
import { type FormIndex, indexForm, type TableIndex } from '../../forms/indexForm.ts';
import type {
  CellSource,
  ColumnDefinition,
  FixedRowDefinition,
  FormDefinition,
  RowDefinition,
  SectionDefinition,
  ValueDefinition,
} from '../../forms/types.ts';
import { fixedWords, wordsAround } from '../../sheet/words.ts';
import { type Labelled, type LabelText, type LabelWords, labelOf, spellings, squeeze, wordsOf } from './labels.ts';

/** A part of a definition with its words. */
export type Worded<T> = T & { readonly words: LabelWords };

export type WordsAround = readonly [before: string, behind: string];

export interface TableWords {
  readonly table: TableIndex;
  /** columns with a header */
  readonly columns: readonly Worded<ColumnDefinition>[];
  /** rows that the form prints itself */
  readonly rows: readonly Worded<FixedRowDefinition>[];
  /** whether the form prints it without a header */
  readonly isHeadless: boolean;
  /** every spelling of its headers */
  readonly headers: ReadonlySet<string>;
  /** words that begin what the form prints right below the table */
  readonly below: ReadonlySet<string>;
  /** whether that is a table without a header, the names of whose rows may stand in any of its columns */
  readonly isAboveHeadless: boolean;
}

export interface FormWords {
  readonly form: FormDefinition;
  readonly index: FormIndex;
  /** squeezed */
  readonly title: string;
  readonly values: readonly Worded<ValueDefinition>[];
  readonly tables: readonly TableWords[];
  readonly freeTables: readonly TableWords[];
  readonly fixedTables: readonly TableWords[];
  /** words of the rows that print computed figures */
  readonly totals: readonly string[];
  /** rows that the form places cell by cell */
  readonly placedRows: readonly RowDefinition[];
  /** words before and behind the values that stand among words in their cell, by key, for each unit of the form */
  readonly around: ReadonlyMap<string, readonly WordsAround[]>;
  /** bands, side labels and the like, squeezed; without the title */
  readonly fixed: readonly string[];
  /** words of the rows that the form places cell by cell, in every spelling */
  readonly placed: ReadonlySet<string>;
  /** every word that the form prints */
  readonly printed: ReadonlySet<string>;
}

const worded = <T extends Labelled>(part: T): Worded<T> => ({ ...part, words: wordsOf(part) });

const sourcesOf = (rows: readonly RowDefinition[]): readonly CellSource[] =>
  rows.flatMap(({ cells }) => cells.map(({ source }) => source));

/** Words around a blank with the form's title and each unit of its amounts filled in, 万元 before 元 that ends it. */
export function wordsAroundIn(form: FormDefinition, text: string, blank: 'value' | 'year'): readonly WordsAround[] {
  const units = form.moneyUnits.toSorted((a, b) => b.length - a.length);
  const texts = new Set(units.map((unit) => fixedWords(form, unit, text)));
  return [...texts].map((each) => wordsAround(each, blank));
}

function aroundValues(form: FormDefinition, rows: readonly RowDefinition[]): FormWords['around'] {
  const entries = sourcesOf(rows).flatMap((source) =>
    source.kind === 'value' && source.text !== undefined
      ? [[source.value, wordsAroundIn(form, source.text, 'value')] as const]
      : [],
  );
  return new Map(entries);
}

/** Words before a value in its own cell are one more label of it: `部门：` of `部门：{value}`. */
function wordedValue(value: ValueDefinition, around: FormWords['around']): Worded<ValueDefinition> {
  const words = wordsOf(value);
  const before = (around.get(value.key) ?? []).flatMap(([text]) => spellings(text));
  const own = [...new Set(before)].filter((word) => !words.exact.includes(word));
  return { ...value, words: { exact: [...words.exact, ...own], aliases: words.aliases } };
}

/** A fixed text of a form without the unit of its amounts, which a file may print otherwise. */
const plainWords = (form: FormDefinition, text: string): string =>
  text.replaceAll('{title}', () => form.title).replace(/[（(]?\{moneyUnit\}[）)]?/g, '');

function sideTexts(form: FormDefinition): readonly string[] {
  const sides = form.sections.flatMap(({ side }) => (side === undefined || side === 'continued' ? [] : [side.text]));
  return sides.map((text) => plainWords(form, text));
}

/** Words in the rows that a form places cell by cell: bands, labels, notes. */
export function fixedTexts(rows: readonly RowDefinition[]): readonly string[] {
  return sourcesOf(rows).flatMap((source) => (source.kind === 'text' && source.text !== '' ? [source.text] : []));
}

function totalWords(rows: readonly RowDefinition[]): readonly string[] {
  const withFigures = rows.filter(({ cells }) => cells.some(({ source }) => source.kind === 'figure'));
  return fixedTexts(withFigures).map(squeeze);
}

/** Words of a section that stand in its first row, the side label's among them. */
function firstWords(form: FormDefinition, section: SectionDefinition): readonly string[] {
  const side = section.side === undefined || section.side === 'continued' ? [] : [section.side.text];
  if (section.kind === 'table') {
    const table = indexForm(form).table(section.table);
    const [row] = table?.fixedRows ?? [];
    if (section.headless === true && row !== undefined) return [...side, row.label, row.shown ?? row.label];
    return [...side, ...(table?.columns ?? []).flatMap(({ heading }) => heading ?? [])];
  }
  const words = sourcesOf(section.rows.slice(0, 1)).flatMap((source) => {
    if (source.kind === 'text') return source.text === '' ? [] : [source.text];
    if (source.kind === 'figure') return [];
    const [before] = wordsAround(source.text ?? '', source.kind);
    return before === '' ? [] : [before];
  });
  return [...side, ...words];
}

/** The label beside a section, also one that reaches down from above; undefined where there is none. */
function sideBeside(form: FormDefinition, at: number): string | undefined {
  const side = form.sections[at]?.side;
  return side === 'continued' ? sideBeside(form, at - 1) : side?.text;
}

/** Words that begin the section right below a table. */
function wordsBelow(form: FormDefinition, table: TableIndex): ReadonlySet<string> {
  const at = form.sections.findIndex((section) => section.kind === 'table' && section.table === table.key);
  const next = form.sections[at + 1];
  if (next === undefined) return new Set();
  // on a new page the label beside the table is printed again, and ends nothing
  const besideIt = sideBeside(form, at);
  const words = firstWords(form, next).filter((text) => text !== besideIt);
  return new Set(words.flatMap((text) => spellings(plainWords(form, text))));
}

function tableWords(form: FormDefinition, table: TableIndex): TableWords {
  const at = form.sections.findIndex((each) => each.kind === 'table' && each.table === table.key);
  const [section, next] = [form.sections[at], form.sections[at + 1]];
  const columns = table.columns.filter(({ label }) => label !== '').map(worded);
  return {
    table,
    columns,
    rows: table.fixedRows.map(worded),
    isHeadless: section?.kind === 'table' && section.headless === true,
    headers: new Set(columns.flatMap(({ words }) => [...words.exact, ...words.aliases])),
    below: wordsBelow(form, table),
    isAboveHeadless: next?.kind === 'table' && next.headless === true,
  };
}

function makeWords(form: FormDefinition): FormWords {
  const index = indexForm(form);
  const placedRows = form.sections.flatMap((section) => (section.kind === 'rows' ? section.rows : []));
  const around = aroundValues(form, placedRows);
  const values = form.values.map((value) => wordedValue(value, around));
  const tables = index.tables.map((table) => tableWords(form, table));
  const freeTables = tables.filter(({ table }) => table.isFree);
  const fixedTables = tables.filter(({ table }) => !table.isFree);
  const parts = [...values, ...tables.flatMap(({ columns, rows }) => [...columns, ...rows])].map(({ words }) => words);
  const headings = index.tables.flatMap(({ columns }) => columns.flatMap(({ heading }) => heading ?? []));
  const texts = fixedTexts(placedRows).map((text) => plainWords(form, text));
  const placed = texts.filter((text) => text !== form.title);
  const fixed = [...sideTexts(form), ...placed];
  return {
    form,
    index,
    title: squeeze(form.title),
    values,
    tables,
    freeTables,
    fixedTables,
    totals: totalWords(placedRows),
    placedRows,
    around,
    fixed: fixed.map(squeeze),
    placed: new Set(placed.flatMap(spellings)),
    printed: new Set([
      ...[form.title, ...fixed, ...headings].flatMap(spellings),
      ...parts.flatMap(({ exact, aliases }) => [...exact, ...aliases]),
    ]),
  };
}

/** Definitions never change, so their words are good as long as they live. */
const known = new WeakMap<FormDefinition, FormWords>();

export function formWords(form: FormDefinition): FormWords {
  const before = known.get(form);
  if (before !== undefined) return before;
  const words = makeWords(form);
  known.set(form, words);
  return words;
}

/** The words of all forms that are looked for, for a quick look before each form is asked. */
export interface SoughtForms {
  readonly forms: readonly FormWords[];
  /** labels of the values that name a draft */
  readonly names: ReadonlySet<string>;
  /** headers of tables with free rows */
  readonly headers: ReadonlySet<string>;
}

const knownSought = new WeakMap<readonly FormDefinition[], SoughtForms>();

/** The same list gives the same words, made once. */
export function soughtForms(definitions: readonly FormDefinition[]): SoughtForms {
  const before = knownSought.get(definitions);
  if (before !== undefined) return before;
  const sought = makeSought(definitions);
  knownSought.set(definitions, sought);
  return sought;
}

function makeSought(definitions: readonly FormDefinition[]): SoughtForms {
  const forms = definitions.map(formWords);
  const names = forms.flatMap(({ values }) => values.filter(({ role }) => role === 'name').map(({ words }) => words));
  const tables = forms.flatMap(({ freeTables }) => freeTables);
  return {
    forms,
    names: new Set(names.flatMap(({ exact, aliases }) => [...exact, ...aliases])),
    headers: new Set(tables.flatMap(({ headers }) => [...headers])),
  };
}

export function isAmong(words: ReadonlySet<string>, { squeezed, bare }: LabelText): boolean {
  return words.has(squeezed) || words.has(bare);
}

/** Whether a text is one of the form's printed words. */
export function isPrintedWord({ printed }: FormWords, label: LabelText): boolean {
  return isAmong(printed, label);
}

/** Whether a text is a word that the form prints above or below its tables: the label of a value, a band. */
export function isWordBesideTables({ values, placed }: FormWords, text: string): boolean {
  const label = labelOf(text);
  if (label.squeezed === '') return false;
  return isAmong(placed, label) || values.some(({ words }) => words.exact.some((word) => word === label.squeezed));
}

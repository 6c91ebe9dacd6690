/** A definition's labels in the form in which they are looked for, made once for each definition. */
import type {
  FieldDefinition,
  FormDefinition,
  FundingColumnDefinition,
  FundingRowDefinition,
  IndicatorColumnDefinition,
} from '../../forms/types.ts';
import { type Labelled, type LabelText, type LabelWords, spellings, squeeze, wordsOf } from './labels.ts';

/** A part of a definition with its words. */
export type Worded<T> = T & { readonly words: LabelWords };

export interface FormWords {
  readonly form: FormDefinition;
  /** squeezed */
  readonly title: string;
  readonly fields: readonly Worded<FieldDefinition>[];
  readonly fundingRows: readonly Worded<FundingRowDefinition>[];
  /** columns with a header */
  readonly fundingColumns: readonly Worded<FundingColumnDefinition>[];
  readonly indicatorColumns: readonly Worded<IndicatorColumnDefinition>[];
  /** every spelling of a header of indicators */
  readonly headers: ReadonlySet<string>;
  /** words of the row that prints the total */
  readonly totals: readonly string[];
  /** bands, side labels and the like, squeezed; without the title */
  readonly fixed: readonly string[];
  /** every word that the form prints */
  readonly printed: ReadonlySet<string>;
}

const worded = <T extends Labelled>(part: T): Worded<T> => ({ ...part, words: wordsOf(part) });

export function indicatorColumns(form: FormDefinition): readonly IndicatorColumnDefinition[] {
  return form.sections.flatMap((section) => (section.kind === 'indicators' ? section.columns : []));
}

function fixedTexts(form: FormDefinition): readonly string[] {
  return form.sections.flatMap((section) => {
    const side = section.side === undefined ? [] : [section.side.text];
    if (section.kind !== 'rows') return side;
    const sources = section.rows.flatMap((row) => row.cells.map((cell) => cell.source));
    return [...side, ...sources.flatMap((source) => (source.kind === 'label' ? [source.text] : []))];
  });
}

function totalWords(form: FormDefinition): readonly string[] {
  const rows = form.sections.flatMap((section) => (section.kind === 'rows' ? section.rows : []));
  const row = rows.find(({ cells }) => cells.some(({ source }) => source.kind === 'totalScore'));
  const sources = row?.cells.map(({ source }) => source) ?? [];
  return sources.flatMap((source) => (source.kind === 'label' ? [squeeze(source.text)] : []));
}

export function formWords(form: FormDefinition): FormWords {
  const funding = form.sections.flatMap((section) => (section.kind === 'funding' ? section.columns : []));
  const fields = form.fields.map(worded);
  const fundingRows = form.fundingRows.map(worded);
  const fundingColumns = funding.filter((column) => column.label !== '').map(worded);
  const columns = indicatorColumns(form).map(worded);
  const labels = [...fields, ...fundingRows, ...fundingColumns, ...columns].map(({ words }) => words);
  const fixed = fixedTexts(form);
  return {
    form,
    title: squeeze(form.title),
    fields,
    fundingRows,
    fundingColumns,
    indicatorColumns: columns,
    headers: new Set(columns.flatMap(({ words }) => [...words.exact, ...words.aliases])),
    totals: totalWords(form),
    fixed: fixed.filter((text) => text !== form.title).map(squeeze),
    printed: new Set([...fixed.flatMap(spellings), ...labels.flatMap(({ exact, aliases }) => [...exact, ...aliases])]),
  };
}

export function isAmong(words: ReadonlySet<string>, { squeezed, bare }: LabelText): boolean {
  return words.has(squeezed) || words.has(bare);
}

/** Whether a text is one of the form's printed words. */
export function isPrintedWord({ printed }: FormWords, label: LabelText): boolean {
  return isAmong(printed, label);
}

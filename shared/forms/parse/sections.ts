import type {
  CellPlace,
  CellSource,
  CellStyle,
  PlacedCell,
  RowDefinition,
  SectionDefinition,
  Side,
  SideLabel,
} from '../types.ts';
import { object, oneKind, optional } from './object.ts';
import { list, number, oneOf, only, text, words } from './plain.ts';
import { expected, type Reader } from './reader.ts';
import { mostGridColumns, span } from './typed.ts';

/** Fixed words of a cell may be a whole note to the form, longer than any label. */
const noteLength = 1000;

/** Greatest height in points that a spreadsheet's row can have. */
const tallest = 409;

const styles: readonly CellStyle[] = [
  ...(['title', 'subtitle', 'band', 'label', 'text', 'centered', 'number', 'amount', 'note'] as const),
];

type FigureSource = Extract<CellSource, { readonly kind: 'figure' }>['figure'];

const source: Reader<CellSource> = oneKind<CellSource>({
  text: { text: text(noteLength) },
  year: { text: text(noteLength) },
  value: { value: text(), text: optional(text(noteLength)) },
  figure: { figure: oneKind<FigureSource>({ weightTotal: {}, totalScore: {}, grade: {} }) },
});

const under = object<Exclude<CellPlace, readonly [number, number]>>({ table: text(), column: text() });

const place: Reader<CellPlace> = (json, where) => (Array.isArray(json) ? span(json, where) : under(json, where));

const cell: Reader<PlacedCell> = object<PlacedCell>({ at: place, source, style: oneOf(styles) });

const row: Reader<RowDefinition> = object<RowDefinition>({
  cells: list(cell, { counter: '个', noun: '格子', least: 1, most: mostGridColumns }),
  minHeight: optional(number(1, tallest)),
});

const sideLabel: Reader<SideLabel> = object<SideLabel>({ text: words, at: span });

const side: Reader<Side> = (json, where) => {
  if (json === 'continued') return 'continued';
  return typeof json === 'string' ? expected(json, where, '标签或 continued') : sideLabel(json, where);
};

export const section: Reader<SectionDefinition> = oneKind<SectionDefinition>({
  rows: { side: optional(side), rows: list(row, { counter: '', noun: '行', least: 1, most: 200 }) },
  table: { side: optional(side), table: text(), headless: optional(only(true)) },
});

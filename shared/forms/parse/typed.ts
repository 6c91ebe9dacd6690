/** Values and columns of a definition. */
import { columnRoles, valueRoles } from '../roles.ts';
import type {
  ChoiceDefinition,
  ColumnDefinition,
  Labelled,
  Span,
  Typed,
  ValueDefinition,
  ValueKind,
} from '../types.ts';
import { object, optional, type Shape } from './object.ts';
import { list, oneOf, text, wholeNumber, words, yesOrNo } from './plain.ts';
import { expected, type Reader } from './reader.ts';

/** Most columns of a sheet. */
export const mostGridColumns = 60;

const kinds: readonly ValueKind[] = [
  ...(['text', 'longText', 'number', 'money', 'percent', 'month', 'date', 'year', 'choice'] as const),
];

export const key: Reader<string> = text(60);

export const span: Reader<Span> = (json, where) => {
  const [first, last, ...more]: readonly unknown[] = Array.isArray(json) ? json : [];
  const isPlace = (each: unknown): each is number => Number.isInteger(each);
  return isPlace(first) && isPlace(last) && more.length === 0
    ? [first, last]
    : expected(json, where, '首列和末列两个整数');
};

const choice: Reader<ChoiceDefinition> = object<ChoiceDefinition>({
  options: list(words, { counter: '个', noun: '选项', most: 100 }),
  print: oneOf(['boxes', 'word']),
});

export const aliases = optional(list(words, { counter: '个', noun: '别名', most: 50 }));

const typed: Shape<Typed> = {
  kind: oneOf(kinds),
  required: optional(yesOrNo),
  limit: optional(wholeNumber(1, 100_000)),
  choice: optional(choice),
};

const labelled: Shape<Labelled> = { label: text(), aliases };

export const value: Reader<ValueDefinition> = object<ValueDefinition>({
  ...labelled,
  ...typed,
  key,
  role: optional(oneOf(valueRoles)),
});

export const level: Reader<1 | 2 | 3> = (json, where) =>
  json === 1 || json === 2 || json === 3 ? json : expected(json, where, ' 1、2 或 3');

export const column: Reader<ColumnDefinition> = object<ColumnDefinition>({
  ...labelled,
  ...typed,
  key,
  role: optional(oneOf(columnRoles)),
  heading: optional(words),
  at: span,
  align: optional(oneOf(['left', 'center'])),
  per: optional(level),
  rows: optional(list(text(), { counter: '个', noun: '行键', most: 200 })),
  filler: optional(text()),
  blank: optional(text()),
});

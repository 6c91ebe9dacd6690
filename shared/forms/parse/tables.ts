import type { Rounding } from '../../number/decimal.ts';
import { rowRoles } from '../roles.ts';
import type {
  FixedRowDefinition,
  RateDefinition,
  SumDefinition,
  TableDefinition,
  TableRows,
  UsualGroup,
} from '../types.ts';
import { object, oneKind, optional } from './object.ts';
import { list, oneOf, text, wholeNumber, words, yesOrNo } from './plain.ts';
import { type Reader, refuse } from './reader.ts';
import { aliases, column, key } from './typed.ts';

export const rounding: Reader<Rounding> = object<Rounding>({
  mode: oneOf(['up', 'halfUp', 'down']),
  digits: wholeNumber(0, 6),
});

const fixedRow: Reader<FixedRowDefinition> = object<FixedRowDefinition>({
  key,
  label: words,
  aliases,
  role: optional(oneOf(rowRoles)),
  shown: optional(text()),
});

const rowKey = text();

const sum: Reader<SumDefinition> = object<SumDefinition>({
  total: rowKey,
  parts: list(rowKey, { counter: '个', noun: '加数', least: 1, most: 200 }),
  complete: yesOrNo,
});

/** Groups stand in three levels at most; deeper JSON is refused before it is followed. */
function usualGroup(deepest: number): Reader<UsualGroup> {
  return object<UsualGroup>({
    name: words,
    groups: optional(
      deepest > 1
        ? list((json, where) => usualGroup(deepest - 1)(json, where), { counter: '个', noun: '分组', most: 100 })
        : (json, where) => (Array.isArray(json) && json.length === 0 ? [] : refuse(where, '超过三级')),
    ),
  });
}

const rows: Reader<TableRows> = oneKind<TableRows>({
  fixed: {
    rows: list(fixedRow, { counter: '个', noun: '行', least: 1, most: 200 }),
    sums: list(sum, { counter: '个', noun: '合计', most: 200 }),
  },
  free: { usual: list(usualGroup(3), { counter: '个', noun: '分组', most: 100 }) },
});

const rate: Reader<RateDefinition> = object<RateDefinition>({ executed: text(), budget: text(), rounding });

export const table: Reader<TableDefinition> = object<TableDefinition>({
  key,
  name: words,
  rows,
  columns: list(column, { counter: '个', noun: '列', least: 1, most: 200 }),
  rate: optional(rate),
});

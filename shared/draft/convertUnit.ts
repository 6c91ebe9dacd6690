/** A draft's amounts in another unit of its form. */
import { indexForm } from '../forms/indexForm.ts';
import type { FormDefinition, Typed } from '../forms/types.ts';
import { convertMoney, type MoneyUnit } from '../number/parseMoney.ts';
import { moneyUnitOf } from './moneyUnit.ts';
import { tableOf } from './path.ts';
import type { Draft, Row } from './types.ts';

type Texts = Readonly<Record<string, string>>;

/** The same amounts in another unit, exact; texts that state their unit or are no amounts stay as typed. */
export function convertUnit(form: FormDefinition, draft: Draft, unit: MoneyUnit): Draft {
  const from = moneyUnitOf(form, draft);
  if (from === unit) return draft;
  const index = indexForm(form);
  const converted = (texts: Texts, find: (key: string) => Typed | undefined): Texts =>
    Object.fromEntries(
      Object.entries(texts).map(([key, text]) => [
        key,
        find(key)?.kind === 'money' ? convertMoney(text, from, unit) : text,
      ]),
    );
  const tables = index.tables.map(({ key, column }) => {
    const { rows, groups } = tableOf(draft, key);
    const inGroups = Object.entries(groups).map(([group, texts]) => [group, converted(texts, column)] as const);
    return [
      key,
      {
        rows: rows.map((row): Row => ({ ...converted(row, column), id: row.id })),
        groups: Object.fromEntries(inGroups),
      },
    ] as const;
  });
  return {
    ...draft,
    moneyUnit: unit,
    values: converted(draft.values, index.value),
    tables: { ...draft.tables, ...Object.fromEntries(tables) },
  };
}

/** What of a draft stands on the official sheet, for comparing one that went through a workbook with the original. */
import { moneyUnitOf } from '../../shared/draft/moneyUnit.ts';
import { tableOf } from '../../shared/draft/path.ts';
import type { Draft, Row } from '../../shared/draft/types.ts';
import { hasCell, indexForm, type TableIndex } from '../../shared/forms/indexForm.ts';
import type { FormDefinition } from '../../shared/forms/types.ts';

/** A text as XML can carry it: line ends of one kind, no control characters. */
export type TextRule = (text: string) => string;

/** The weight that a form gives to its rate is printed as long as the draft says nothing. */
function usualText({ ratePart }: TableIndex, row: string, role: string | undefined): string {
  const isUsual = role === 'weight' && ratePart?.row === row && ratePart.weight.kind === 'cell';
  return isUsual ? ratePart.weight.usual : '';
}

function fixedRows(table: TableIndex, rows: readonly Row[], rule: TextRule): unknown {
  return table.fixedRows.map((row) => {
    const texts = rows.find(({ id }) => id === row.key);
    return table.rowColumns
      .filter((column) => hasCell(column, row))
      .map(({ key, role }) => [row.key, key, rule(texts?.[key] ?? usualText(table, row.key, role))]);
  });
}

/** Texts of groups, also of names that no row has: an export keeps them beside the sheet. */
function groupTexts(draft: Draft, table: TableIndex, rule: TextRule): unknown {
  const texts = Object.entries(tableOf(draft, table.key).groups).flatMap(([group, own]) =>
    Object.entries(own).flatMap(([column, text]) => (text === '' ? [] : [[`${column} ${group}`, rule(text)] as const])),
  );
  return Object.fromEntries(texts);
}

function freeRows(table: TableIndex, rows: readonly Row[], rule: TextRule): unknown {
  const columns = [...table.levels, ...table.rowColumns];
  return rows.map((row) => columns.map(({ key }) => [key, rule(row[key] ?? '')]));
}

/**
 * Every text of the draft that the form prints, by place. Ids, options and findings set aside are not on the sheet.
 *
 * @param rule applied to each text
 */
export function comparable(form: FormDefinition, draft: Draft, rule: TextRule = (text) => text): unknown {
  return {
    form: draft.form,
    year: rule(draft.year),
    moneyUnit: moneyUnitOf(form, draft),
    values: form.values.map(({ key }) => [key, rule(draft.values[key] ?? '')]),
    tables: indexForm(form).tables.map((table) => {
      const { rows } = tableOf(draft, table.key);
      return {
        table: table.key,
        rows: table.isFree ? freeRows(table, rows, rule) : fixedRows(table, rows, rule),
        groups: groupTexts(draft, table, rule),
      };
    }),
  };
}

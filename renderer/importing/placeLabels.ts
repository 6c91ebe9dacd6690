/** Official names of the places of a draft, as the form prints them. */
import { groupKey } from '../../shared/draft/groups.ts';
import type { DraftPath, Row } from '../../shared/draft/types.ts';
import { type FormIndex, hasCell, type TableIndex } from '../../shared/forms/indexForm.ts';

export interface LabelledPath {
  readonly label: string;
  readonly path: DraftPath;
}

const plain = (label: string) => label.replace(/\s+/g, '');

/** The official label of a column; its key where the form has no such column. */
export const columnLabel = (table: TableIndex, key: string): string => plain(table.column(key)?.label ?? key);

/** The year where the form prints it by itself, then every value that is filled in once. */
export function yearAndValues({ form }: FormIndex, yearLabel: string): readonly LabelledPath[] {
  const year: LabelledPath = { label: yearLabel, path: { kind: 'year' } };
  const values = form.values.map(
    ({ key, label }): LabelledPath => ({ label: plain(label), path: { kind: 'value', value: key } }),
  );
  return form.year.kind === 'printed' ? [year, ...values] : values;
}

/** The cells of a table with rows of its own, row by row. */
export function fixedPlaces(table: TableIndex): readonly LabelledPath[] {
  return table.fixedRows.flatMap((row) =>
    table.rowColumns
      .filter((column) => hasCell(column, row))
      .map(
        (column): LabelledPath => ({
          label: `${row.label} ${plain(column.label)}`.trim(),
          path: { kind: 'cell', table: table.key, row: row.key, column: column.key },
        }),
      ),
  );
}

function columnPath(table: TableIndex, row: Row, column: string): DraftPath {
  const own = { table: table.key, row: row.id, column } as const;
  if (table.levelKeys.includes(column)) return { kind: 'groupName', ...own };
  const per = table.column(column)?.per;
  if (per === undefined) return { kind: 'cell', ...own };
  const names = table.levelKeys.slice(0, per).map((key) => row[key] ?? '');
  return { kind: 'group', table: table.key, group: groupKey(names), column };
}

/** The columns of one row in the form's order, then those that the row brought from elsewhere, under their own names. */
export function rowPlaces(table: TableIndex, row: Row): readonly LabelledPath[] {
  const own = table.columns.map(
    ({ key, label }): LabelledPath => ({ label: plain(label), path: columnPath(table, row, key) }),
  );
  const further = Object.keys(row).filter((key) => key !== 'id' && table.column(key) === undefined);
  return [...own, ...further.map((key): LabelledPath => ({ label: key, path: columnPath(table, row, key) }))];
}

/** What a row is called by: the name of its indicator, else its first text. */
export function rowName(table: TableIndex, row: Row): string {
  const column = table.byRole('indicator') ?? table.rowColumns[0];
  return (column === undefined ? '' : (row[column.key] ?? '')).trim();
}

/** The filled values of a row on one line, by their columns. */
export function filledText(table: TableIndex, row: Row): string {
  return rowPlaces(table, row)
    .flatMap(({ label, path }) => {
      const text = path.kind === 'cell' || path.kind === 'groupName' ? (row[path.column] ?? '') : '';
      return text === '' ? [] : [`${label}：${text}`];
    })
    .join('；');
}

/** Everything that is typed in a draft, each text once, with words for where it stands. */
import { groupNames, groupRows, groupsOfLevel } from '../draft/groups.ts';
import { pathKey } from '../draft/path.ts';
import type { Draft, DraftPath, Row, TableData } from '../draft/types.ts';
import { type FormIndex, hasCell, indexForm, type TableIndex } from '../forms/indexForm.ts';
import type { FormDefinition } from '../forms/types.ts';
import { rowText } from '../scoring/rowTexts.ts';
import { saysSomething } from './carryText.ts';

export interface SourceText {
  readonly path: DraftPath;
  /** by `pathKey` */
  readonly key: string;
  readonly label: string;
  readonly text: string;
  /** whether the form's definition has a cell for it */
  readonly isKnown: boolean;
}

type Found = Omit<SourceText, 'key'>;

function valuesOf(form: FormIndex, draft: Draft): readonly Found[] {
  return Object.entries(draft.values).map(([key, text]) => {
    const value = form.value(key);
    return {
      path: { kind: 'value', value: key },
      label: value === undefined || value.label === '' ? key : value.label,
      text,
      isKnown: value !== undefined,
    };
  });
}

/** What a row is called: its printed name, its indicator's name, else its place. */
function rowName(table: TableIndex, row: Row, index: number): string {
  const fixed = table.fixedRow(row.id);
  if (fixed !== undefined) return fixed.label;
  const name = rowText(table, row, 'indicator').trim();
  return name === '' ? `${table.definition.name}第${index + 1}行` : `${table.definition.name}“${name}”`;
}

function rowsOf(table: TableIndex, { rows }: TableData): readonly Found[] {
  return rows.flatMap((row, index) => {
    const fixed = table.fixedRow(row.id);
    return Object.entries(row).flatMap(([key, text]): readonly Found[] => {
      if (key === 'id' || table.levelKeys.includes(key)) return [];
      const column = table.rowColumns.find((each) => each.key === key);
      const printed = table.column(key)?.label ?? '';
      const label = printed === '' ? key : printed;
      return [
        {
          path: { kind: 'cell', table: table.key, row: row.id, column: key },
          label: `${rowName(table, row, index)}的${label}`,
          text,
          isKnown: column !== undefined && (table.isFree || (fixed !== undefined && hasCell(column, fixed))),
        },
      ];
    });
  });
}

/** A name of a group once, at its first row. */
function levelNamesOf(table: TableIndex, { rows }: TableData): readonly Found[] {
  const groups = groupRows(rows, table.levelKeys);
  return table.levels.flatMap((level, depth) =>
    groupsOfLevel(groups, depth + 1).map((group) => ({
      path: { kind: 'groupName', table: table.key, row: group.rows[0]?.id ?? '', column: level.key } as const,
      label: level.label,
      text: group.name,
      isKnown: true,
    })),
  );
}

function groupTextsOf(table: TableIndex, { groups }: TableData): readonly Found[] {
  return Object.entries(groups).flatMap(([group, texts]) =>
    Object.entries(texts).map(([key, text]) => {
      const column = table.groupColumns.find((each) => each.key === key);
      return {
        path: { kind: 'group', table: table.key, group, column: key } as const,
        label: `“${groupNames(group).at(-1) ?? ''}”的${column?.label ?? key}`,
        text,
        isKnown: column !== undefined && column.per === groupNames(group).length,
      };
    }),
  );
}

/** Every text that says something, in the order of the form; names of groups once. */
export function sourceTexts(form: FormDefinition, draft: Draft): readonly SourceText[] {
  const index = indexForm(form);
  const year: Found = { path: { kind: 'year' }, label: '年度', text: draft.year, isKnown: true };
  const tables = index.tables.flatMap((table) => {
    const data = draft.tables[table.key];
    return data === undefined
      ? []
      : [...levelNamesOf(table, data), ...groupTextsOf(table, data), ...rowsOf(table, data)];
  });
  return [year, ...valuesOf(index, draft), ...tables]
    .filter(({ text }) => saysSomething(text))
    .map((found) => ({ ...found, key: pathKey(found.path) }));
}

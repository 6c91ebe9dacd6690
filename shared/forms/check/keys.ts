/** Keys and roles: what they may be, and that each stands once. */
import { quoted } from '../parse/reader.ts';
import type { ColumnRole, ValueRole } from '../roles.ts';
import type { FormDefinition, TableDefinition } from '../types.ts';
import { repeated, tableName } from './names.ts';

/** Properties of a draft's rows that are no columns. */
const taken: ReadonlySet<string> = new Set(['id', 'tier']);

/** Keys stand in paths, ids of inputs and JSON; names that every object has would be found where nothing is. */
function isKey(key: string): boolean {
  return /^[A-Za-z][A-Za-z0-9_-]{0,59}$/.test(key) && !taken.has(key) && !(key in Object.prototype);
}

function keyProblems(where: string, noun: string, keys: readonly string[]): readonly string[] {
  const odd = keys.filter((key) => !isKey(key));
  return [
    ...odd.map(
      (key) =>
        `${where}${noun}的键${quoted(key)}不能用，键以英文字母开头，只含字母、数字、_ 和 -，也不能是程序自用的词`,
    ),
    ...repeated(keys).map((key) => `${where}${noun}的键${quoted(key)}用了不止一次`),
  ];
}

const fixedRowKeys = ({ rows }: TableDefinition): readonly string[] =>
  rows.kind === 'fixed' ? rows.rows.map(({ key }) => key) : [];

export function checkKeys(form: FormDefinition): readonly string[] {
  const keysOf = (parts: readonly { readonly key: string }[]): readonly string[] => parts.map(({ key }) => key);
  return [
    ...keyProblems('', '表格', [form.id]),
    ...keyProblems('', '填写项', keysOf(form.values)),
    ...keyProblems('', '表', keysOf(form.tables)),
    ...form.tables.flatMap((table) => [
      ...keyProblems(`${tableName(table)}中`, '列', keysOf(table.columns)),
      ...keyProblems(`${tableName(table)}中`, '固定行', fixedRowKeys(table)),
    ]),
  ];
}

/** Roles of which a form may have several: who signs, how to reach them, what is noted. */
const severalValues: ReadonlySet<ValueRole> = new Set(['person', 'phone', 'note', 'signature']);
const severalColumns: ReadonlySet<ColumnRole> = new Set(['note']);

function rolesTwice<Role extends string>(
  parts: readonly { readonly role?: Role }[],
  several: ReadonlySet<Role>,
): readonly string[] {
  return repeated(parts.flatMap(({ role }) => (role === undefined || several.has(role) ? [] : [role])));
}

export function checkRoles(form: FormDefinition): readonly string[] {
  const named = form.values.some(({ role }) => role === 'name');
  const none: ReadonlySet<string> = new Set();
  return [
    ...(named ? [] : ['没有作用为 name 的填写项，草稿就没有名称']),
    ...rolesTwice(form.values, severalValues).map((role) => `作用${quoted(role)}的填写项不止一个`),
    ...form.tables.flatMap((table) => [
      ...rolesTwice(table.columns, severalColumns).map(
        (role) => `${tableName(table)}中作用${quoted(role)}的列不止一个`,
      ),
      ...rolesTwice<string>(table.rows.kind === 'fixed' ? table.rows.rows : [], none).map(
        (role) => `${tableName(table)}中作用${quoted(role)}的固定行不止一个`,
      ),
    ]),
  ];
}

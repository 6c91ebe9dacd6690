/** Nothing outside of the definitions knows what a form calls its parts: meaning is asked for by role. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { forms } from '../../../shared/forms/index.ts';
import { columnRoles, rowRoles, valueRoles } from '../../../shared/forms/roles.ts';
import type { UsualGroup } from '../../../shared/forms/types.ts';

const root = new URL('../../..', import.meta.url).pathname;

/** Rooms that are read; each holds source files, also in folders. */
const rooms = [
  ...['shared/number', 'shared/draft', 'shared/scoring', 'shared/carry', 'shared/sheet', 'shared/checks'],
  ...['shared/summary'],
  ...['shared/xlsx/package', 'shared/xlsx/export', 'shared/xlsx/import'],
  ...['electron', 'renderer'],
];

/** Files that may hold some names, and why. */
const allowed: Readonly<Record<string, readonly [names: readonly string[], reason: string]>> = {
  'shared/draft/upgradeVersion1.ts': [
    ['funding', 'indicators', 'level1Weight'],
    'the properties of version 1 of a draft, which knew four forms of one shape',
  ],
  'renderer/pages/summary/pictures/options.ts': [['category'], 'what the chart library calls an axis of names'],
  'shared/draft/restoreDraft.ts': [['carriedOver'], 'a property of every draft, beside the row of the money'],
};

/** Words of the program's own that some form happens to use as a key. */
const ordinary: ReadonlySet<string> = new Set([
  // a style of cells and what they are for
  'label',
  // what the program computes, and calls so
  'executionRate',
  // what went wrong with files, and what else there is to say of them
  'problems',
  'remarks',
]);

const roles: ReadonlySet<string> = new Set([...columnRoles, ...valueRoles, ...rowRoles]);

const groupNames = (groups: readonly UsualGroup[]): readonly string[] =>
  groups.flatMap(({ name, groups: inner = [] }) => [name, ...groupNames(inner)]);

/** Keys that stand in rows, groups and values of drafts. */
const keys: ReadonlySet<string> = new Set(
  forms.flatMap(({ values, tables }) => [
    ...values.map(({ key }) => key),
    ...tables.flatMap(({ rows, columns }) => [
      ...columns.map(({ key }) => key),
      ...(rows.kind === 'fixed' ? rows.rows.map(({ key }) => key) : []),
    ]),
  ]),
);

const names: ReadonlySet<string> = new Set([
  ...keys,
  ...forms.flatMap(({ id, title, name, tables }) => [
    ...[id, title, name],
    ...tables.flatMap(({ key, rows }) => [key, ...(rows.kind === 'free' ? groupNames(rows.usual) : [])]),
  ]),
]);

const withoutComments = (code: string): string => code.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');

/** Whether the code before a literal asks for a part by key: `row['…']`, `column: '…'`, `table.column('…')`. */
const asksByKey = (before: string): boolean =>
  /[\w)\]]\??\.?\[$|\b(?:column|row|value|table|key|field|group)(?::| [!=]==) ?$|\.(?:column|value|fixedRow|table)\($/.test(
    before,
  );

/** Names of built-in forms that code uses; those that are also roles only where it asks by key. */
function namesIn(code: string): readonly string[] {
  const plain = withoutComments(code);
  const literals = [...plain.matchAll(/'([^'\n]*)'|"([^"\n]*)"|`([^`$]*)`/g)].flatMap((match) => {
    const text = match[1] ?? match[2] ?? match[3] ?? '';
    const isWord = roles.has(text) || ordinary.has(text);
    const before = plain.slice(Math.max(0, match.index - 40), match.index);
    return names.has(text) && (!isWord || asksByKey(before)) ? [text] : [];
  });
  const identifiers = [...plain.matchAll(/\b[a-z]\w*\b/g)].map(([word]) => word);
  const own = identifiers.filter((word) => keys.has(word) && !roles.has(word) && !ordinary.has(word));
  return [...new Set([...literals, ...own])];
}

describe('the search for names of forms', () => {
  it.each([
    ["row['score']", ['score']],
    ["rows.find(({ key }) => key === 'total')", ['total']],
    ["{ kind: 'cell', row: id, column: 'target' }", ['target']],
    ["table.column('weight')", ['weight']],
    ["values['projectName']", ['projectName']],
    ['const { deviationReason } = row;', ['deviationReason']],
    ["if (name === '产出指标') return;", ['产出指标']],
    ["findForm('shanghai-project')", ['shanghai-project']],
    ["draft.tables['funding']", ['funding']],
    ["table.byRole('target')", []],
    ["rowText(table, row, 'actual')", []],
    ["({ role }) => role === 'weight'", []],
    ["cell({ kind: 'label' })", []],
    ["// row['score'] is no way to ask", []],
  ] as const)('reads in %j the names %j', (code, found) => {
    expect(namesIn(code)).toEqual(found);
  });
});

describe.each(rooms)('the room %s', (room) => {
  const files = readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => `${room}/${name}`);

  it('holds files', () => {
    expect(files.length).toBeGreaterThan(2);
  });

  it.each(files)('%s knows no form', (file) => {
    const own = allowed[file]?.[0] ?? [];
    expect(namesIn(readFileSync(join(root, file), 'utf8')).filter((name) => !own.includes(name))).toEqual([]);
  });
});

it.each(Object.entries(allowed))('%s still holds the names that it may hold', (file, [own]) => {
  const found = namesIn(readFileSync(join(root, file), 'utf8'));
  expect(own.filter((name) => !found.includes(name))).toEqual([]);
});

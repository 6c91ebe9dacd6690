import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type Arrows, root, sourcesIn, wrongImports } from '../helpers/rooms.ts';

/** A tree of one-import files under the project's own lint rules, linted in one go. */
const tree = mkdtempSync(join(tmpdir(), 'ziping-borders-'));
afterAll(() => rmSync(tree, { recursive: true }));

const refused = [
  ['shared/draft/a.ts', 'decimal.js'],
  ['shared/draft/b.ts', 'node:fs'],
  ['shared/draft/c.ts', 'exceljs'],
  ['shared/scoring/a.ts', 'react'],
  ['shared/scoring/b.ts', '../../renderer/App.tsx'],
  ['shared/xlsx/package/write/a.ts', 'decimal.js'],
  ['shared/xlsx/package/read/a.ts', 'exceljs'],
  ['shared/xlsx/package/read/b.ts', 'fflate'],
  ['shared/xlsx/export/a.ts', 'exceljs'],
  ['shared/xlsx/export/b.ts', 'fflate'],
  ['renderer/a.ts', 'exceljs'],
  ['renderer/b.ts', 'node:path'],
  ['renderer/c.ts', 'electron'],
  ['renderer/pages/a.ts', 'dexie'],
  ['renderer/pages/b.ts', '../../electron/files.ts'],
  ['renderer/pages/c.ts', '../../tests/helpers/goldenDrafts.ts'],
  ['electron/a.ts', '../renderer/App.tsx'],
  ['electron/b.ts', 'node:http'],
  ['electron/preload.ts', 'node:fs'],
] as const;

const accepted = [
  ['shared/number/decimal.ts', 'decimal.js'],
  ['shared/xlsx/package/write/b.ts', 'exceljs'],
  ['shared/xlsx/package/write/c.ts', 'fflate'],
  ['shared/xlsx/package/read/platform.ts', 'fflate'],
  ['renderer/store/database.ts', 'dexie'],
  ['electron/browserShell.ts', 'node:http'],
] as const;

function lintTree(): ReadonlySet<string> {
  copyFileSync(join(root, '.biome.json'), join(tree, '.biome.json'));
  for (const [path, imported] of [...refused, ...accepted]) {
    mkdirSync(join(tree, dirname(path)), { recursive: true });
    writeFileSync(join(tree, path), `import * as thing from '${imported}';\n\nexport const it = thing;\n`);
  }
  const biome = join(root, 'node_modules/.bin/biome');
  const options = ['lint', '--vcs-enabled=false', '--max-diagnostics=200', '--only=style/noRestrictedImports', '.'];
  const { stdout, stderr } = spawnSync(biome, options, { cwd: tree, encoding: 'utf8' });
  const findings = (stdout + stderr).matchAll(/^(\S+?):\d+:\d+ lint\/style\/noRestrictedImports/gm);
  return new Set([...findings].map(([, path = '']) => path));
}

describe('the linter', () => {
  const found = lintTree();

  it.each(refused)('refuses in %s an import of %s', (path) => {
    expect(found).toContain(path);
  });

  it.each(accepted)('accepts in %s an import of %s', (path) => {
    expect(found).not.toContain(path);
  });
});

/** The rooms of the core, each with those it may import beside itself. */
const allowed: Arrows = {
  '.': [],
  number: ['.'],
  copies: ['.', 'number', 'forms', 'draft'],
  backup: ['.', 'number', 'forms', 'draft', 'copies'],
  forms: ['.', 'number'],
  draft: ['.', 'number', 'forms'],
  scoring: ['.', 'number', 'forms', 'draft'],
  carry: ['.', 'number', 'forms', 'draft', 'scoring'],
  sheet: ['.', 'number', 'forms', 'draft', 'scoring'],
  paper: ['.', 'number', 'forms', 'draft', 'scoring', 'sheet'],
  find: ['draft', 'forms', 'sheet'],
  checks: ['.', 'number', 'forms', 'draft', 'scoring', 'sheet'],
  summary: ['.', 'number', 'forms', 'draft', 'scoring', 'sheet', 'checks'],
  clipboard: ['.', 'number', 'forms', 'draft', 'scoring', 'sheet'],
  'xlsx/package': ['.', 'number', 'sheet'],
  zip: ['.', 'xlsx/package'],
  'xlsx/export': ['.', 'number', 'forms', 'draft', 'scoring', 'sheet', 'checks', 'xlsx/package'],
  'xlsx/import': ['.', 'number', 'forms', 'draft', 'scoring', 'sheet', 'checks', 'xlsx/package', 'xlsx/export'],
  compare: ['.', 'number', 'forms', 'draft', 'xlsx/import'],
};

/** Files beside the rooms are `.`, which every room may import; the house of workbooks has rooms of its own. */
function roomOf(path: string): string {
  const [, room = '', inner = '', file] = path.split('/');
  if (inner === '') return '.';
  return room === 'xlsx' && file !== undefined ? `xlsx/${inner}` : room;
}

describe('inside the core', () => {
  it('every room is one of the plan', () => {
    expect(sourcesIn('shared').filter((file) => allowed[roomOf(file)] === undefined)).toEqual([]);
  });

  it('each file imports only from its own room and those below', () => {
    expect(wrongImports('shared', allowed, roomOf)).toEqual([]);
  });
});

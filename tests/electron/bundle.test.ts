/** What the built page weighs and carries. Measures `dist/renderer`, so it needs a build. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';

const folder = new URL('../../dist/renderer/', import.meta.url);
const limit = 300 * 1024;

interface Chunk {
  readonly file: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
}

type Manifest = Readonly<Record<string, Chunk>>;

const read = (file: string) => readFileSync(new URL(file, folder));

function readManifest(): Manifest {
  const manifest: Manifest = JSON.parse(read('.vite/manifest.json').toString('utf8'));
  return manifest;
}

/** Files that load before anything is shown: the entry and, through all of them, its static imports. */
function initialFiles(manifest: Manifest): readonly string[] {
  const seen = new Set<string>();
  const visit = (key: string) => {
    if (seen.has(key)) return;
    seen.add(key);
    for (const next of manifest[key]?.imports ?? []) visit(next);
  };
  for (const [key, { isEntry }] of Object.entries(manifest)) if (isEntry === true) visit(key);
  return [...seen].map((key) => manifest[key]?.file ?? key);
}

beforeAll(() => {
  if (!existsSync(new URL('.vite/manifest.json', folder))) {
    throw new Error('dist/renderer is missing: run npm run build');
  }
});

test('the initial scripts are at most 300 KB gzipped', () => {
  const files = initialFiles(readManifest());
  expect(files.length).toBeGreaterThan(0);
  const sizes = files.map((file) => gzipSync(read(file), { level: 9 }).length);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(limit);
});

/** Words of the workbook library that no minifier renames. */
const exceljsMark = 'xl/worksheets/sheet';

test('ExcelJS is in the worker and not in the initial scripts', () => {
  for (const file of initialFiles(readManifest())) expect(read(file).includes(exceljsMark), file).toBe(false);
  const scripts = readdirSync(new URL('assets/', folder)).filter((name) => name.endsWith('.js'));
  const carriers = scripts.filter((name) => read(`assets/${name}`).includes(exceljsMark));
  expect(carriers).toEqual([expect.stringMatching(/^workbook\.worker-/)]);
});

test('the page has no inline script or style and names no other host', () => {
  const html = read('index.html').toString('utf8');
  expect(html).not.toMatch(/<script(?![^>]*\ssrc=)/);
  expect(html).not.toMatch(/<style|\sstyle=|\son\w+=/);
  expect(html).not.toMatch(/https?:|["']\/\//);
  for (const [, address] of html.matchAll(/(?:src|href)="([^"]*)"/g)) expect(address).toMatch(/^\.\/assets\//);
});

test('of the UI kit only Chinese strings are shipped', () => {
  const scripts = initialFiles(readManifest()).map((file) => read(file).toString('utf8'));
  expect(scripts.some((text) => text.includes('Выбрать') || text.includes('Auswählen'))).toBe(false);
});

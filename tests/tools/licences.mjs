/**
 * Writes assets/third-party-licences.txt: every package that the built program contains, with its licence text.
 * Run `npm run licences` after a dependency changes; a test holds the file against the installed packages.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The browser build of ExcelJS holds these, not all that its Node build asks for. */
const exceljsBundle = ['jszip', 'saxes', 'dayjs', 'fast-csv', 'uuid', 'pako', 'readable-stream'];

/** Packages of types only. @param {string} name */
const typesOnly = (name) => name.startsWith('@types/');

/** @typedef {{ readonly name: string, readonly version: string, readonly licence: string, readonly folder: string }} Package */

/** @param {string} name @param {string} from */
function folderOf(name, from) {
  for (let folder = from; ; folder = dirname(folder)) {
    const candidate = join(folder, 'node_modules', name);
    if (existsSync(join(candidate, 'package.json'))) return candidate;
    if (folder === dirname(folder)) throw new Error(`${name} is not installed: run npm ci`);
  }
}

/** @param {readonly string[]} names @param {string} from @param {Map<string, Package>} found */
function collect(names, from, found) {
  for (const name of names) {
    if (found.has(name) || typesOnly(name)) continue;
    const folder = folderOf(name, from);
    const { version, license, dependencies = {} } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    found.set(name, { name, version, licence: license, folder });
    collect(name === 'exceljs' ? exceljsBundle : Object.keys(dependencies), folder, found);
  }
  return found;
}

/** Everything that the built program contains, by name. @returns {readonly Package[]} */
export function shippedPackages() {
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const found = collect(Object.keys(dependencies), root, new Map());
  return [...found.values()].sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

/** @param {Package} one */
function licenceText({ folder }) {
  const file = readdirSync(folder).find((name) => /^(licen[cs]e|copying)/i.test(name));
  return file === undefined ? '' : readFileSync(join(folder, file), 'utf8').trim();
}

function main() {
  const packages = shippedPackages();
  const list = packages.map(({ name, version, licence }) => `${name} ${version}: ${licence}`).join('\n');
  /** @type {Map<string, Package[]>} */
  const texts = new Map();
  for (const one of packages) {
    const text = licenceText(one);
    texts.set(text, [...(texts.get(text) ?? []), one]);
  }
  const blocks = [...texts].map(([text, users]) => {
    const names = users.map(({ name }) => name).join(', ');
    return `${'='.repeat(80)}\n${names}\n${'-'.repeat(80)}\n${text === '' ? '(the package brings no licence file)' : text}`;
  });
  const path = join(root, 'assets/third-party-licences.txt');
  writeFileSync(path, `Packages contained in ziping, with their licences\n\n${list}\n\n${blocks.join('\n\n')}\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();

/** Which files import which, for the tests of the arrows between rooms. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/** The project's folder. */
export const root = join(import.meta.dirname, '../..');

const ways = [
  // import … from, export … from
  /\bfrom\s*(['"])(\.[^'"]*)\1/g,
  // for its effect: a stylesheet, a file that registers itself; also a stylesheet's own @import
  /\bimport\s*(['"])(\.[^'"]*)\1/g,
  // with the first use, or a type in place
  /\bimport\s*\(\s*(['"])(\.[^'"]*)\1/g,
  // a worker, a file by its address
  /\bnew URL\(\s*(['"])(\.[^'"]*)\1\s*,\s*import\.meta\.url/g,
];

/** What a source imports of ours, as written there, in whichever way. */
export function importsOf(source: string): readonly string[] {
  return ways.flatMap((way) => [...source.matchAll(way)].map(([, , path = '']) => path));
}

/** Sources and stylesheets of a folder, by their paths in the project. */
export function sourcesIn(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(tsx?|css)$/.test(name) && !name.endsWith('.config.ts'))
    .map((name) => `${folder}/${name}`);
}

/** By room: those it may import beside itself. */
export type Arrows = Readonly<Record<string, readonly string[]>>;

/** Imports that no arrow allows, `from -> to`. What lies outside of the folder is another test's. */
export function wrongImports(folder: string, arrows: Arrows, roomOf: (path: string) => string): readonly string[] {
  return sourcesIn(folder).flatMap((file) =>
    importsOf(readFileSync(join(root, file), 'utf8'))
      .map((path) => normalize(join(dirname(file), path)))
      .filter((target) => target.startsWith(`${folder}/`))
      .filter((target) => roomOf(target) !== roomOf(file) && !arrows[roomOf(file)]?.includes(roomOf(target)))
      .map((target) => `${file} -> ${target}`),
  );
}

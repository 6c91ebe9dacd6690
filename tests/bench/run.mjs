/**
 * `npm run bench`: each bench in a process of its own, one after the other, so that none warms up or litters the memory
 * of the next. `npm run bench export checks` runs those two. Exit 0 when all of them did.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';

const suffix = '.bench.ts';
const names = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith(suffix))
  .map((file) => file.slice(0, -suffix.length));
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(`no bench named ${unknown.join(', ')}; there are ${names.join(', ')}`);
  process.exit(2);
}

const failed = (wanted.length > 0 ? wanted : names).filter((name) => {
  console.log(`\n> ${name}`);
  const file = new URL(`${name}${suffix}`, import.meta.url).pathname;
  return spawnSync(process.execPath, ['--import', 'tsx', file], { stdio: 'inherit' }).status !== 0;
});
if (failed.length > 0) console.error(`\nfailed: ${failed.join(', ')}`);
process.exitCode = failed.length > 0 ? 1 : 0;

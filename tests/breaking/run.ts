/**
 * Breaks the built program in real Chromium and counts what is lost.
 *
 * npm run breaking fullDisk [RUNS=50] [SEED=1]   the disk is full for a moment
 * npm run breaking kill [RUNS=200] [SEED=1]      everything is killed while somebody types
 * npm run breaking damage [WORDS]                every kind of damage to every file, or those with these words in their name
 * npm run breaking soak [MINUTES=10]             four hours of use, compressed: memory and files
 *
 * Prints a line for each run and the figures at the end. Exit 0 when nothing was lost.
 */
import { join } from 'node:path';
import { isGood, type Outcome, runDamage } from './damageRun.ts';
import { type Ending, endings, openFullDiskChain, runFullDisk, type Variant, variants } from './fullDiskRun.ts';
import { openKillChain, runKill } from './killRun.ts';
import { prepare } from './prepared.ts';
import { soak } from './soak.ts';
import { damageCases } from './victims.ts';

interface Closable {
  readonly browser: { readonly close: () => Promise<void> };
  readonly remove: () => void;
}

async function end(chain: Closable): Promise<void> {
  await chain.browser.close();
  chain.remove();
}

const seconds = (begin: number): string => `${((performance.now() - begin) / 1000).toFixed(1)} s`;

const partly = (faults: readonly string[]): string => (faults.length === 0 ? 'all there' : faults.join(' | '));

async function fullDisk(runs: number, seed: number): Promise<boolean> {
  const figures = { lost: 0, untrue: 0, failed: 0, saved: 0 };
  for (const [place, variant] of variants.entries()) {
    // Half of the runs on a disk that holds everything.
    const count = place === 0 ? Math.ceil(runs / 2) : Math.floor((runs - Math.ceil(runs / 2) + place - 1) / 2);
    const good = await fullDiskVariant(variant, count, seed + place * 1000, figures);
    if (!good) return false;
  }
  console.log(
    `\n${runs} runs: ${figures.lost} lost drafts, ${figures.untrue} called something saved that stood nowhere; ` +
      `while the disk was full the page said ${figures.failed} times that it couldn't save and ${figures.saved} times that it had`,
  );
  return figures.lost + figures.untrue === 0;
}

async function fullDiskVariant(
  variant: Variant,
  runs: number,
  seed: number,
  figures: { lost: number; untrue: number; failed: number; saved: number },
): Promise<boolean> {
  let chain = await openFullDiskChain(variant);
  for (let run = 0; run < runs; run += 1) {
    if (chain === null) {
      console.error('no small disk can be mounted here: run it as root on Linux');
      return false;
    }
    const begin = performance.now();
    const ending: Ending = endings[run % endings.length] ?? 'close';
    const { faults, untrue, failed, saved } = await runFullDisk(chain, seed + run, ending);
    figures.failed += failed;
    figures.saved += saved;
    figures.lost += faults.length > 0 ? 1 : 0;
    figures.untrue += untrue.length > 0 ? 1 : 0;
    const words = untrue.length === 0 ? '' : `; untrue: ${untrue.join(', ')}`;
    console.log(`${variant} full, ${ending}, seed ${seed + run}: ${partly(faults)}${words} (${seconds(begin)})`);
    if (faults.length === 0) continue;
    await end(chain);
    chain = run + 1 < runs ? await openFullDiskChain(variant) : null;
  }
  if (chain !== null) await end(chain);
  return true;
}

async function kill(runs: number, seed: number): Promise<boolean> {
  const figures = { lost: 0, older: 0, actions: 0, acknowledged: 0 };
  let chain = await openKillChain();
  for (let run = 0; run < runs; run += 1) {
    const begin = performance.now();
    const result = await runKill(chain, seed + run);
    figures.actions += result.actions;
    figures.acknowledged += result.acknowledged;
    figures.lost += result.faults.length > 0 ? 1 : 0;
    figures.older += result.older.length > 0 ? 1 : 0;
    const words = result.older.length === 0 ? '' : `; older than 2 s and missing: ${result.older.join(', ')}`;
    console.log(`${result.moment}, seed ${seed + run}: ${partly(result.faults)}${words} (${seconds(begin)})`);
    if (result.faults.length === 0) continue;
    await end(chain);
    chain = await openKillChain();
  }
  await end(chain);
  console.log(
    `\n${runs} runs, ${figures.actions} actions, ${figures.acknowledged} saves seen: ${figures.lost} lost something ` +
      `called saved, ${figures.older} something older than 2 s`,
  );
  return figures.lost + figures.older === 0;
}

/** How often each outcome came about, by what was damaged. */
function printOutcomes(results: readonly { readonly name: string; readonly outcome: Outcome }[]): void {
  const counts = new Map<string, number>();
  for (const { outcome } of results) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  console.log(`\n${results.length} runs: ${[...counts].map(([outcome, count]) => `${count} ${outcome}`).join(', ')}`);
}

async function damage(words: string): Promise<boolean> {
  const prepared = await prepare();
  const results: { name: string; outcome: Outcome }[] = [];
  for (const each of damageCases.filter(({ name }) => name.includes(words))) {
    const begin = performance.now();
    const { outcome, faults, said } = await runDamage(prepared, each, join(prepared.folder, 'copy'));
    results.push({ name: each.name, outcome });
    const saidText = said.replaceAll(/\s+/g, ' ').slice(0, 120);
    console.log(`${each.name}: ${[outcome, ...faults].join(' | ')} (${seconds(begin)}) “${saidText}”`);
  }
  prepared.remove();
  printOutcomes(results);
  return results.every(({ outcome }) => isGood(outcome));
}

const [what = '', runs, seed = '1'] = process.argv.slice(2);
const commands: Readonly<Record<string, () => Promise<boolean>>> = {
  fullDisk: () => fullDisk(Number(runs ?? 50), Number(seed)),
  damage: () => damage(runs ?? ''),
  soak: () => soak(Number(runs ?? 10)),
  kill: () => kill(Number(runs ?? 200), Number(seed)),
};
const command = commands[what];
if (command === undefined) {
  console.error(`say what to break: ${Object.keys(commands).join(', ')}`);
  process.exitCode = 2;
} else {
  process.exitCode = (await command()) ? 0 : 1;
}

/**
 * Breaks the built program in real Chromium and counts what is lost.
 *
 * npm run breaking fullDisk [RUNS=50] [SEED=1]   the disk is full for a moment
 * npm run breaking kill [RUNS=200] [SEED=1]      everything is killed while somebody types
 *
 * Prints a line for each run and the figures at the end. Exit 0 when nothing was lost.
 */
import { type Ending, endings, openFullDiskChain, runFullDisk, type Variant, variants } from './fullDiskRun.ts';
import { openKillChain, runKill } from './killRun.ts';

interface Closable {
  readonly browser: { readonly close: () => Promise<void> };
  readonly remove: () => void;
}

async function end(chain: Closable): Promise<void> {
  await chain.browser.close();
  chain.remove();
}

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
    const ending: Ending = endings[run % endings.length] ?? 'close';
    const { faults, untrue, failed, saved } = await runFullDisk(chain, seed + run, ending);
    figures.failed += failed;
    figures.saved += saved;
    figures.lost += faults.length > 0 ? 1 : 0;
    figures.untrue += untrue.length > 0 ? 1 : 0;
    const words = untrue.length === 0 ? '' : `; untrue: ${untrue.join(', ')}`;
    console.log(`${variant} full, ${ending}, seed ${seed + run}: ${partly(faults)}${words}`);
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
    const result = await runKill(chain, seed + run);
    figures.actions += result.actions;
    figures.acknowledged += result.acknowledged;
    figures.lost += result.faults.length > 0 ? 1 : 0;
    figures.older += result.older.length > 0 ? 1 : 0;
    const words = result.older.length === 0 ? '' : `; older than 2 s and missing: ${result.older.join(', ')}`;
    console.log(`${result.moment}, seed ${seed + run}: ${partly(result.faults)}${words}`);
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

const [what = '', runs, seed = '1'] = process.argv.slice(2);
const commands: Readonly<Record<string, () => Promise<boolean>>> = {
  fullDisk: () => fullDisk(Number(runs ?? 50), Number(seed)),
  kill: () => kill(Number(runs ?? 200), Number(seed)),
};
const command = commands[what];
if (command === undefined) {
  console.error(`say what to break: ${Object.keys(commands).join(', ')}`);
  process.exitCode = 2;
} else {
  process.exitCode = (await command()) ? 0 : 1;
}

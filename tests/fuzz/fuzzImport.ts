/**
 * Reads mutated workbooks of the corpus and reports crashes, hangs and memory.
 *
 * `npx tsx tests/fuzz/fuzzImport.ts [COUNT] [SECONDS] [SEED]`: 10,000 files without an end in time unless told
 * otherwise. Prints one line of JSON; exit 0 when nothing failed. One process reads, this one watches it.
 */
import { fork } from 'node:child_process';
import type { FuzzMessage, FuzzReport } from './fuzzChild.ts';

const longestMs = 10_000;
const mostMb = 512;

type Outcome = { readonly report: FuzzReport } | { readonly broken: string };

function watch(args: readonly string[]): Promise<Outcome> {
  const child = fork(new URL('./fuzzChild.ts', import.meta.url), [...args]);
  let current = '';
  let since = performance.now();
  return new Promise((resolve) => {
    const timer = setInterval(() => {
      if (current === '' || performance.now() - since < longestMs) return;
      child.kill('SIGKILL');
      resolve({ broken: `hang: ${current}` });
    }, 250);
    child.on('message', (message: FuzzMessage) => {
      since = performance.now();
      if (message.kind === 'start') current = message.file;
      else resolve({ report: message.report });
    });
    child.on('exit', () => {
      clearInterval(timer);
      resolve({ broken: `crash: ${current}` });
    });
  });
}

const [count = '10000', seconds = '36000', seed = '1'] = process.argv.slice(2);
const outcome = await watch([seed, count, seconds]);
console.log(JSON.stringify(outcome));
const good =
  'report' in outcome &&
  outcome.report.failures.length === 0 &&
  outcome.report.slowestMs < longestMs &&
  outcome.report.peakMb < mostMb;
process.exitCode = good ? 0 : 1;

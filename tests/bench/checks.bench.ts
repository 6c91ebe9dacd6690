/**
 * What one keystroke costs in a form of 500 indicators: the edit, and everything that follows from it, beside the full
 * recomputation. `npm run bench -- --project core tests/bench/checks.bench.ts` prints the 95th percentile and fails when
 * the incremental path takes 4 ms or more there. The bar is processor time, so that other work on the machine doesn't
 * count; the time on the clock stands beside it.
 */
import { bench, describe } from 'vitest';
import { createLiveFigures } from '../../shared/checks/liveFigures.ts';
import { runChecks } from '../../shared/checks/runChecks.ts';
import { setValue } from '../../shared/draft/edit.ts';
import type { Draft, DraftPath } from '../../shared/draft/types.ts';
import type { FormDefinition } from '../../shared/forms/types.ts';
import { scoreDraft } from '../../shared/scoring/scoreDraft.ts';
import { statedGoldens } from '../shared/checks/statedGolden.ts';

const rowCount = 500;
const keystrokeLimit = 4;

/** The form with most indicators among the real ones, its rows repeated under names of their own. */
function longDraft(draft: Draft): Draft {
  const indicators = Array.from({ length: rowCount }, (_, index) => {
    const row = draft.indicators[index % draft.indicators.length];
    if (row === undefined) throw new Error('the golden form has no rows');
    return { ...row, id: `k${index}`, level3: `${row.level3}（${index + 1}）` };
  });
  return { ...draft, indicators };
}

const columns = ['actual', 'score', 'target', 'weight', 'deviationReason', 'level3'];
const typed = ['1', '12', '12场', '>=15', '95%', '2.5', '完成', ''];

/** The nth of an endless row of keystrokes, all over the table. */
function keystroke(draft: Draft, n: number): Draft {
  const path: DraftPath = {
    kind: 'indicator',
    id: `k${(n * 37) % rowCount}`,
    column: columns[n % columns.length] ?? '',
  };
  return setValue(draft, path, typed[n % typed.length] ?? '');
}

const samples = { time: 5000, warmupTime: 1000 };

/** Milliseconds that the process has computed, in all its threads. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function p95(times: readonly number[]): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length * 0.95)] ?? Number.POSITIVE_INFINITY;
}

interface Times {
  readonly clock: number[];
  readonly processor: number[];
}

function measure({ clock, processor }: Times, work: () => void): void {
  const [clockBefore, processorBefore] = [performance.now(), processorTime()];
  work();
  processor.push(processorTime() - processorBefore);
  clock.push(performance.now() - clockBefore);
}

/** Prints the percentile when the run is over; `limit` in milliseconds makes it a bar. */
function report(name: string, { clock, processor }: Times, limit: number): void {
  const took = p95(processor);
  const line = `${name}: p95 ${took.toFixed(2)} ms of processor time, ${p95(clock).toFixed(2)} ms on the clock`;
  process.stdout.write(`${line}, ${clock.length} keystrokes\n`);
  if (took >= limit) throw new Error(`${line}; the limit is ${limit} ms`);
}

function benchKeystrokes(name: string, start: Draft, limit: number, figures: (draft: Draft) => unknown): void {
  const times: Times = { clock: [], processor: [] };
  let draft = start;
  let n = 0;
  const work = (): void => {
    n += 1;
    draft = keystroke(draft, n);
    figures(draft);
  };
  const teardown = (_: unknown, mode?: 'warmup' | 'run'): void => {
    if (mode === 'run') report(name, times, limit);
    times.clock.length = 0;
    times.processor.length = 0;
  };
  bench(name, () => measure(times, work), { ...samples, teardown });
}

function benchForm(form: FormDefinition, start: Draft): void {
  benchKeystrokes(`${form.id}, a keystroke, incremental`, start, keystrokeLimit, createLiveFigures(form));
  benchKeystrokes(`${form.id}, a keystroke, all computed again`, start, Number.POSITIVE_INFINITY, (draft) =>
    runChecks(form, draft, scoreDraft(form, draft)),
  );
}

for (const index of [0, 6]) {
  const golden = statedGoldens[index];
  if (golden === undefined) throw new Error('golden forms are missing');
  describe(`${golden.form.id}, ${rowCount} indicators`, () => benchForm(golden.form, longDraft(golden.draft)));
}

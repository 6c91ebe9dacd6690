/**
 * What one keystroke costs in a form of 500 indicators: the edit, and everything that follows from it, beside the full
 * recomputation. `npm run bench checks` prints the 95th percentile and fails when the incremental path takes a fifth of
 * the full one or more there. Processor time judges, so that other work on the machine counts little; the time on the
 * clock stands beside it.
 */
import { createLiveFigures } from '../../shared/checks/liveFigures.ts';
import { runChecks } from '../../shared/checks/runChecks.ts';
import { setValue } from '../../shared/draft/edit.ts';
import type { Draft, DraftPath } from '../../shared/draft/types.ts';
import type { FormDefinition } from '../../shared/forms/types.ts';
import { scoreDraft } from '../../shared/scoring/scoreDraft.ts';
import { statedGoldens } from '../shared/checks/statedGolden.ts';
import { judge, printTable, processorTime, quantile } from './measure.ts';

const rowCount = 500;
const incrementalLimit = 0.2;

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

const keystrokes = { warmup: 300, measured: 1500 };

/** Works through keystrokes from a draft on; milliseconds of processor time and on the clock that each took. */
function type(start: Draft, figures: (draft: Draft) => unknown): { processor: number[]; clock: number[] } {
  const times = { processor: [] as number[], clock: [] as number[] };
  let draft = start;
  for (let n = 1; n <= keystrokes.warmup + keystrokes.measured; n += 1) {
    const [clock, processor] = [performance.now(), processorTime()];
    draft = keystroke(draft, n);
    figures(draft);
    if (n <= keystrokes.warmup) continue;
    times.processor.push(processorTime() - processor);
    times.clock.push(performance.now() - clock);
  }
  return times;
}

function benchForm(form: FormDefinition, start: Draft): void {
  const ways = [
    { name: 'incremental', figures: createLiveFigures(form) },
    { name: 'all computed again', figures: (draft: Draft) => runChecks(form, draft, scoreDraft(form, draft)) },
  ];
  const results = ways.map(({ name, figures }) => {
    const { processor, clock } = type(start, figures);
    return { name, processor: quantile(processor, 0.95), clock: quantile(clock, 0.95) };
  });
  const [incremental = Number.NaN, full = Number.NaN] = results.map(({ processor }) => processor);
  printTable(
    `${form.id}, ${rowCount} indicators: a keystroke, 95th percentile of ${keystrokes.measured}`,
    ['', 'ms', 'ms on the clock', '÷ all again'],
    results.map(({ name, processor, clock }) => [
      name,
      processor.toFixed(2),
      clock.toFixed(2),
      (processor / full).toFixed(2),
    ]),
  );
  judge(`${form.id}, a keystroke, incremental ÷ all again`, incremental / full, incrementalLimit);
}

for (const index of [0, 6]) {
  const golden = statedGoldens[index];
  if (golden === undefined) throw new Error('golden forms are missing');
  benchForm(golden.form, longDraft(golden.draft));
}

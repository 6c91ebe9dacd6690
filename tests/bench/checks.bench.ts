/**
 * What the page computes for a keystroke, for F9 and for a new row in a form of 40, 200 and 500 indicators: the open
 * draft, its totals, the findings brought up to date and, where rows change, the sheet, beside all of it computed again.
 * `npm run bench checks` prints medians of processor time and fails when a keystroke or F9 takes more of the full
 * recomputation in the longest form than its limit. What the browser then draws isn't in it.
 */
import { createEditorStore, type EditorStore } from '../../renderer/session/draft/editorStore.ts';
import { runRowCommand } from '../../renderer/session/draft/rowActions.ts';
import { createLiveChecks, type LiveChecks } from '../../renderer/session/review/liveChecks.ts';
import { sortFindings } from '../../shared/checks/ignored.ts';
import { runChecks } from '../../shared/checks/runChecks.ts';
import { setValue } from '../../shared/draft/edit.ts';
import { tableOf } from '../../shared/draft/path.ts';
import type { DraftPath } from '../../shared/draft/types.ts';
import type { FormDefinition } from '../../shared/forms/types.ts';
import { scoreDraft } from '../../shared/scoring/scoreDraft.ts';
import { applySuggestions } from '../../shared/scoring/suggestScore.ts';
import { layout } from '../../shared/sheet/layout.ts';
import { formOf } from '../helpers/formOf.ts';
import { longDraft } from '../helpers/longDraft.ts';
import { judge, printTable, processorTime, quantile } from './measure.ts';

const sizes = [40, 200, 500];
const rounds = { warmup: 60, measured: 200 };
/** the most of a full recomputation that following an action may cost in the longest form */
const limits = new Map([
  ['keystroke', 0.2],
  ['F9', 0.6],
]);

const table = 'indicators';
const columns = ['actual', 'score', 'target', 'weight', 'deviationReason', 'level3'];
const typed = ['1', '12', '12场', '>=15', '95%', '2.5', '完成', ''];

interface Page {
  readonly form: FormDefinition;
  readonly store: EditorStore;
  readonly checks: LiveChecks;
  /** ids of the rows that the draft was opened with */
  readonly ids: readonly string[];
}

function openPage(form: FormDefinition, count: number): Page {
  const opened = longDraft(form, count);
  const now = (): number => performance.now();
  const store = createEditorStore(form, opened, { layout, now });
  const checks = createLiveChecks(store, { later: (run) => run() });
  return { form, store, checks, ids: tableOf(opened, table).rows.map(({ id }) => id) };
}

/** The nth of an endless row of cells all over the table. */
function cellAt({ ids }: Page, round: number): DraftPath {
  const row = ids[(round * 37) % ids.length] ?? '';
  return { kind: 'cell', table, row, column: columns[round % columns.length] ?? '' };
}

function typeAt(page: Page, round: number): void {
  // a cell comes round again after 120 rounds at the soonest, and gets another text then
  page.store.type(cellAt(page, round), typed[(round + Math.floor(round / 48)) % typed.length] ?? '');
}

/** One score less, so that F9 finds one to fill in. */
function clearScore({ form, store, ids }: Page, round: number): void {
  const row = ids[(round * 37) % ids.length] ?? '';
  store.apply((draft) => ({
    draft: setValue(form, draft, { kind: 'cell', table, row, column: 'score' }, ''),
    focus: null,
  }));
}

function fillScores({ form, store }: Page): void {
  store.apply((draft) => ({ draft: applySuggestions(form, draft), focus: null }));
}

function insertRow({ form, store, ids }: Page, round: number): void {
  const place = { table, row: ids[(round * 37) % ids.length] ?? '', column: 'level3' };
  store.apply((draft) => runRowCommand(form, draft, { action: 'insert', scope: 'row', table, place, newId: 'new' }));
}

interface Action {
  readonly name: string;
  /** brings the page to where the action starts, outside what is measured */
  readonly before: (page: Page, round: number) => void;
  readonly run: (page: Page, round: number) => void;
  /** takes back what would grow from round to round */
  readonly after: (page: Page) => void;
}

const nothing = (): void => undefined;
const undo = ({ store }: Page): void => store.undo();

const actions: readonly Action[] = [
  { name: 'keystroke', before: nothing, run: typeAt, after: nothing },
  { name: 'F9', before: clearScore, run: fillScores, after: nothing },
  { name: 'new row', before: nothing, run: insertRow, after: undo },
];

/** Everything that the page shows, from the draft alone. */
function allAgain({ form, store }: Page): unknown {
  const { draft } = store.getSnapshot();
  const totals = scoreDraft(form, draft);
  return [sortFindings(runChecks(form, draft, totals), draft.ignoredFindings), layout(form, draft, totals, 'screen')];
}

function timeOf(work: () => unknown): number {
  const start = processorTime();
  work();
  return processorTime() - start;
}

/** Medians of processor time: the action with all that follows it, and the same state computed again. */
function measure(page: Page, action: Action): { followed: number; again: number } {
  const followed: number[] = [];
  const again: number[] = [];
  for (let round = -rounds.warmup; round < rounds.measured; round += 1) {
    const turn = round + rounds.warmup;
    action.before(page, turn);
    page.checks.settle();
    const time = timeOf(() => {
      action.run(page, turn);
      page.checks.settle();
    });
    const whole = timeOf(() => allAgain(page));
    action.after(page);
    if (round < 0) continue;
    followed.push(time);
    again.push(whole);
  }
  return { followed: quantile(followed, 0.5), again: quantile(again, 0.5) };
}

function benchForm(form: FormDefinition): void {
  const lines = sizes.flatMap((count) =>
    actions.map((action) => {
      const { followed, again } = measure(openPage(form, count), action);
      const limit = limits.get(action.name);
      if (count === sizes.at(-1) && limit !== undefined) judge(`${form.id}, ${action.name}`, followed / again, limit);
      return [
        `${count} indicators, ${action.name}`,
        followed.toFixed(2),
        again.toFixed(2),
        (followed / again).toFixed(2),
      ];
    }),
  );
  printTable(
    `${form.id}: processor time, median of ${rounds.measured}`,
    ['', 'ms', 'ms all again', '÷ all again'],
    lines,
  );
}

for (const id of ['shanghai-project', 'shanghai-policy']) benchForm(formOf(id));

/**
 * What the checks find in the open draft, kept up to date while it is typed. The total is never behind; findings come
 * after it is on the screen, so that no key waits for them. Those of an edit come with it.
 */
import { type SortedFindings, sortFindings } from '../../../shared/checks/ignored.ts';
import { createChecker } from '../../../shared/checks/runChecks.ts';
import type { Finding, FindingSeverity } from '../../../shared/checks/types.ts';
import type { EditorSnapshot, EditorStore } from '../draft/editorStore.ts';
import { findingKey, markKeys } from './placeKey.ts';

/** By severity; what is only still to be filled in is counted apart. */
export type CountedAs = FindingSeverity | 'todo';

export type Counts = Readonly<Record<CountedAs, number>>;

export interface ChecksSnapshot {
  readonly findings: SortedFindings;
  /** open findings */
  readonly counts: Counts;
  /** open findings by the cells they mark, the most serious first */
  readonly marks: ReadonlyMap<string, readonly Finding[]>;
}

export interface LiveChecks {
  readonly getSnapshot: () => ChecksSnapshot;
  /** called when the findings have changed */
  readonly subscribe: (listener: () => void) => () => void;
  /** brings the findings up to date with the draft at once; for what must not be a frame behind */
  readonly settle: () => ChecksSnapshot;
}

export interface CheckParts {
  /** Runs something once, soon, after the page has been painted. Asked again before that, it runs the last and may wait on. */
  readonly later: (run: () => void) => void;
}

const order: Readonly<Record<CountedAs, number>> = { E: 0, W: 1, I: 2, todo: 3 };

export const countedAs = ({ isTodo, severity }: Pick<Finding, 'isTodo' | 'severity'>): CountedAs =>
  isTodo ? 'todo' : severity;

export const bySeverity = (a: Finding, b: Finding): number => order[countedAs(a)] - order[countedAs(b)];

function marksOf(open: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const marks = new Map<string, Finding[]>();
  for (const finding of open.toSorted(bySeverity)) {
    for (const key of markKeys(finding)) {
      const own = marks.get(key);
      if (own === undefined) marks.set(key, [finding]);
      else own.push(finding);
    }
  }
  return marks;
}

function snapshotOf(findings: SortedFindings): ChecksSnapshot {
  const counts = { E: 0, W: 0, I: 0, todo: 0 };
  for (const finding of findings.open) counts[countedAs(finding)] += 1;
  return { findings, counts, marks: marksOf(findings.open) };
}

function sameFinding(a: Finding | undefined, b: Finding | undefined): boolean {
  if (a === b) return true;
  if (a === undefined || b === undefined) return false;
  return a.message === b.message && countedAs(a) === countedAs(b) && findingKey(a) === findingKey(b);
}

function sameFindings(a: SortedFindings, b: SortedFindings): boolean {
  return (
    a.open.length === b.open.length &&
    a.ignored.length === b.ignored.length &&
    a.open.every((finding, index) => sameFinding(finding, b.open[index])) &&
    a.ignored.every((each, index) => {
      const other = b.ignored[index];
      return sameFinding(each.finding, other?.finding) && each.reason === other?.reason;
    })
  );
}

/** Lives as long as the store. */
export function createLiveChecks(store: EditorStore, { later }: CheckParts): LiveChecks {
  const listeners = new Set<() => void>();
  const checker = createChecker(store.form);
  const find = ({ draft, totals }: EditorSnapshot): SortedFindings =>
    sortFindings(checker.check(draft, totals), draft.ignoredFindings);

  let { draft: checked, edits: followed } = store.getSnapshot();
  let snapshot = snapshotOf(find(store.getSnapshot()));

  function settle(): ChecksSnapshot {
    const current = store.getSnapshot();
    if (current.draft === checked) return snapshot;
    checked = current.draft;
    const found = find(current);
    if (sameFindings(found, snapshot.findings)) return snapshot;
    snapshot = snapshotOf(found);
    for (const listener of [...listeners]) listener();
    return snapshot;
  }

  function follow(): void {
    const { draft, edits } = store.getSnapshot();
    const isTyped = edits === followed;
    followed = edits;
    // an edit draws much anew, and its findings with it: once for both is quicker than one after the other
    if (!isTyped) settle();
    else if (draft !== checked) later(settle);
  }

  store.subscribe(follow);

  return {
    getSnapshot: () => snapshot,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    settle,
  };
}

/** Milliseconds without a key after which the findings come, and the longest that one who types on is kept from them. */
const pause = 80;
const longestTyping = 400;

/** For what may be a moment behind the typing: runs the last thing asked for, in a pause and after a frame. */
export function createPausedWork(): (run: () => void) => void {
  let since: number | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (run) => {
    const now = performance.now();
    since ??= now;
    clearTimeout(timer);
    const wait = Math.max(0, Math.min(pause, since + longestTyping - now));
    timer = setTimeout(() => {
      since = null;
      afterPaint(run);
    }, wait);
  };
}

/** Milliseconds after a frame at which findings come even if the page has something to do all the time. */
const longestWait = 200;

/** After the next frame is on the screen, once the page has nothing else to do. */
export function afterPaint(run: () => void): void {
  requestAnimationFrame(() => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => run(), { timeout: longestWait });
    else setTimeout(run);
  });
}

import { afterEach, describe, expect, it, vi } from 'vitest';
import { countedAs, createLiveChecks, createPausedWork } from '../../../../renderer/session/review/liveChecks.ts';
import { ignoreFinding, sortFindings } from '../../../../shared/checks/ignored.ts';
import { runChecks } from '../../../../shared/checks/runChecks.ts';
import { pathKey } from '../../../../shared/draft/path.ts';
import type { DraftPath } from '../../../../shared/draft/types.ts';
import { scoreDraft } from '../../../../shared/scoring/scoreDraft.ts';
import { formOf } from '../../../helpers/formOf.ts';
import { goldenDrafts } from '../../../helpers/goldenDrafts.ts';
import { fiveRowDraft, storeOf } from '../sampleDraft.ts';

const cell = (id: string, column: string): DraftPath => ({ kind: 'cell', table: 'indicators', row: id, column });

function live() {
  const { store } = storeOf(fiveRowDraft());
  const waiting: (() => void)[] = [];
  const later = (run: () => void) => {
    waiting[0] = run;
  };
  const checks = createLiveChecks(store, { later });
  const painted = () => {
    for (const run of waiting.splice(0)) run();
  };
  return { store, checks, waiting, painted };
}

const expectedOf = (store: ReturnType<typeof live>['store']) => {
  const { draft } = store.getSnapshot();
  return sortFindings(runChecks(store.form, draft, scoreDraft(store.form, draft)), draft.ignoredFindings);
};

describe('findings while typing', () => {
  it('are those of the draft as it is, once the total is on the screen', () => {
    const { store, checks, painted } = live();
    const told = vi.fn();
    checks.subscribe(told);
    store.type(cell('a', 'score'), '99');
    painted();
    expect(checks.getSnapshot().findings).toEqual(expectedOf(store));
    expect(checks.getSnapshot().marks.get('cell/indicators/a/score')?.[0]?.check).toBe('scoreOutOfRange');
    expect(told).toHaveBeenCalledOnce();
  });

  it('keep no key waiting, and are worked out once for all keys before a frame', () => {
    const { store, checks, waiting, painted } = live();
    const before = checks.getSnapshot();
    for (const score of ['98', '99', '9']) store.type(cell('a', 'score'), score);
    expect(checks.getSnapshot()).toBe(before);
    expect(waiting).toHaveLength(1);
    painted();
    expect(checks.getSnapshot().findings).toEqual(expectedOf(store));
    store.type(cell('a', 'score'), '97');
    expect(waiting).toHaveLength(1);
    painted();
    expect(checks.getSnapshot().findings).toEqual(expectedOf(store));
  });

  it('are brought up to date at once when asked', () => {
    const { store, checks } = live();
    store.type(cell('a', 'score'), '98');
    store.type(cell('a', 'score'), '1');
    expect(checks.settle().findings).toEqual(expectedOf(store));
  });

  it('tell nobody when they stay the same', () => {
    const { store, checks, painted } = live();
    const told = vi.fn();
    checks.subscribe(told);
    const before = checks.getSnapshot();
    store.type({ kind: 'value', value: 'department' }, '');
    store.type(cell('a', 'deviationReason'), '已按计划完成');
    painted();
    expect(told).not.toHaveBeenCalled();
    expect(checks.getSnapshot()).toBe(before);
  });

  it('are ignored and counted no more as soon as they are set aside', () => {
    const { store, checks, waiting } = live();
    const [first] = checks.getSnapshot().findings.open;
    if (first === undefined) throw new Error('a blank form has findings');
    const before = checks.getSnapshot().counts[countedAs(first)];
    store.apply((draft) => ({ draft: ignoreFinding(draft, first, '已确认'), focus: null }));
    const { findings, counts, marks } = checks.getSnapshot();
    expect(counts[countedAs(first)]).toBe(before - 1);
    expect(findings.ignored).toEqual([{ finding: first, reason: '已确认' }]);
    expect(marks.get(pathKey(first.path)) ?? []).not.toContain(first);
    expect(waiting).toEqual([]);
  });
});

describe('work that waits for a pause', () => {
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  function paused() {
    vi.useFakeTimers();
    vi.stubGlobal('requestAnimationFrame', (run: FrameRequestCallback) => setTimeout(() => run(0), 0));
    vi.stubGlobal('requestIdleCallback', (run: () => void) => setTimeout(run, 0));
    const later = createPausedWork();
    const ran: number[] = [];
    const ask = (what: number) => later(() => ran.push(what));
    return { ask, ran };
  }

  it('runs once for keys that follow each other, the last of what was asked', () => {
    const { ask, ran } = paused();
    for (const key of [1, 2, 3]) {
      ask(key);
      vi.advanceTimersByTime(50);
    }
    expect(ran).toEqual([]);
    vi.runAllTimers();
    expect(ran).toEqual([3]);
  });

  it('runs all the same while somebody types on and on', () => {
    const { ask, ran } = paused();
    for (let key = 0; key < 40; key += 1) {
      ask(key);
      vi.advanceTimersByTime(50);
    }
    expect(ran.length).toBeGreaterThanOrEqual(4);
    expect(ran.length).toBeLessThanOrEqual(6);
  });
});

it.each(goldenDrafts)('$name: every open finding marks a cell, the most serious first', ({ draft }) => {
  const { store } = storeOf(draft, formOf(draft.form));
  const { findings, marks, counts } = createLiveChecks(store, { later: (run) => run() }).getSnapshot();
  const marked = new Set([...marks.values()].flat());
  expect(findings.open.every((finding) => marked.has(finding))).toBe(true);
  expect(counts.E + counts.W + counts.I + counts.todo).toBe(findings.open.length);
  for (const own of marks.values()) {
    const order = own.map((finding) => ['E', 'W', 'I', 'todo'].indexOf(countedAs(finding)));
    expect(order).toEqual(order.toSorted());
  }
});

import { describe, expect, it } from 'vitest';
import { createEditorStore, type EditorStore } from '../../../../renderer/session/draft/editorStore.ts';
import { emptyHistory, longest } from '../../../../renderer/session/draft/history.ts';
import { mostBytes, readHistory, writeHistory } from '../../../../renderer/session/draft/historyLog.ts';
import { removeRows } from '../../../../shared/draft/editRows.ts';
import type { Draft, DraftPath } from '../../../../shared/draft/types.ts';
import { layout } from '../../../../shared/sheet/layout.ts';
import { fiveRowDraft, projectForm, storeOf, typed } from '../sampleDraft.ts';

const at = (row: string, column: string): DraftPath => ({ kind: 'cell', table: 'indicators', row, column });

function edited(steps: number): { store: EditorStore; states: readonly Draft[] } {
  const { store, clock } = storeOf(fiveRowDraft());
  const states = [store.getSnapshot().draft];
  for (let step = 0; step < steps; step += 1) {
    clock.ms += 1_000;
    store.type(at('a', 'actual'), `第${step}稿`);
    states.push(store.getSnapshot().draft);
  }
  return { store, states };
}

/** The store of another page, with the draft and the log as they come out of a database. */
function reloaded(store: EditorStore): EditorStore {
  const draft: Draft = JSON.parse(JSON.stringify(store.getSnapshot().draft));
  const log: unknown = structuredClone(writeHistory(store.getHistory(), draft));
  return createEditorStore(projectForm, draft, { layout, now: () => 0, history: readHistory([log], draft) });
}

const logOf = (store: EditorStore) => writeHistory(store.getHistory(), store.getSnapshot().draft);

describe('an undo log after a reload', () => {
  it('leads back through every state, and forth again, the cursor with it', () => {
    const { store, states } = edited(600);
    const next = reloaded(store);
    expect(next.getSnapshot().canUndo).toBe(true);
    for (const state of states.toReversed().slice(1)) {
      next.undo();
      expect(next.getSnapshot().draft).toEqual(state);
    }
    expect(next.takeFocus()).toEqual(at('a', 'actual'));
    expect(next.getSnapshot().canUndo).toBe(false);
    for (const state of states.slice(1)) {
      next.redo();
      expect(next.getSnapshot().draft).toEqual(state);
    }
    expect(next.getSnapshot().canRedo).toBe(false);
  });

  it('has what was undone before it', () => {
    const { store, states } = edited(3);
    store.undo();
    store.undo();
    const next = reloaded(store);
    expect(next.getSnapshot().canRedo).toBe(true);
    next.redo();
    next.redo();
    expect(next.getSnapshot().draft).toEqual(states[3]);
  });

  it('has a name of a group that was still being typed, as a step', () => {
    const { store, states } = edited(1);
    store.type({ kind: 'groupName', table: 'indicators', row: 'a', column: 'level2' }, '时效指标');
    const next = reloaded(store);
    next.undo();
    expect(next.getSnapshot().draft).toEqual(states[1]);
  });

  it('takes no further typing into its last step', () => {
    const { store, states } = edited(1);
    const next = reloaded(store);
    next.type(at('a', 'actual'), '第0稿，');
    next.undo();
    expect(next.getSnapshot().draft).toEqual(states[1]);
  });
});

describe('a stored log', () => {
  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'log'],
    ['a list', []],
    ['another version', { ...logOf(edited(1).store), version: 2 }],
    ['a log without steps', { ...logOf(edited(1).store), past: null }],
    ['steps that are no texts', { ...logOf(edited(1).store), past: [1] }],
    ['broken steps', { ...logOf(edited(1).store), past: ['{'] }],
    ['steps without a change', { ...logOf(edited(1).store), past: ['{"place":null,"next":null,"kind":"edit"}'] }],
    [
      'a change of an unknown kind',
      { ...logOf(edited(1).store), future: ['{"patch":{"kind":"x"},"place":null,"next":null,"kind":"edit"}'] },
    ],
    [
      'an unknown place',
      {
        ...logOf(edited(1).store),
        past: ['{"patch":{"kind":"parts","parts":{}},"place":{"kind":"cell"},"next":null,"kind":"edit"}'],
      },
    ],
  ])('that is %s is none', (_what, log) => {
    expect(readHistory([log], edited(1).store.getSnapshot().draft)).toEqual(emptyHistory);
  });

  it('of another state of the draft is none; of several the one that ends at it counts', () => {
    const { store, states } = edited(2);
    const log = logOf(store);
    const older = states[1] ?? fiveRowDraft();
    expect(readHistory([log], older)).toEqual(emptyHistory);
    store.undo();
    expect(readHistory([log, logOf(store)], older).past).toHaveLength(1);
  });

  it('loses its oldest steps where it would grow too long, and never more than it must', () => {
    const { store } = edited(40);
    const whole = logOf(store);
    const most = whole.past.slice(-10).reduce((sum, text) => sum + text.length * 2, 0);
    expect(writeHistory(store.getHistory(), store.getSnapshot().draft, most + 1).past).toEqual(whole.past.slice(-10));
  });

  it('of a thousand steps of typing has room', () => {
    const { store } = edited(longest + 5);
    const { past } = logOf(store);
    expect(past).toHaveLength(longest);
    expect(past.reduce((sum, text) => sum + text.length * 2, 0)).toBeLessThan(mostBytes / 2);
  });

  it('that doesn’t fit after all ends the undoing without harm', () => {
    const draft = fiveRowDraft();
    const strange = storeOf(typed(draft, at('a', 'score'), '7'));
    strange.store.type(at('a', 'score'), '8');
    const { store } = {
      store: createEditorStore(projectForm, draft, { layout, now: () => 0, history: strange.store.getHistory() }),
    };
    store.undo();
    expect(store.getSnapshot()).toMatchObject({ draft, canUndo: false });
    store.apply((now) => ({ draft: removeRows(now, 'indicators', ['a']), focus: null }));
    store.undo();
    expect(store.getSnapshot().draft).toEqual(draft);
  });
});

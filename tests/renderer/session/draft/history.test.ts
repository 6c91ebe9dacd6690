import { expect, test } from 'vitest';
import { longest, typingOf } from '../../../../renderer/session/draft/history.ts';
import type { DraftPath } from '../../../../shared/draft/types.ts';
import { fiveRowDraft, storeOf } from '../sampleDraft.ts';

test.each([
  ['', '完', 'adds'],
  ['完成', '已完成', 'adds'],
  ['完成', '完全成', 'adds'],
  ['aa', 'aaa', 'adds'],
  ['完成', '完', 'takes'],
  ['完成', '', 'takes'],
  ['aaa', 'aa', 'takes'],
  ['完成', '未达', 'replaces'],
  ['2.5', '3.5', 'replaces'],
  ['完成', '未完', 'replaces'],
] as const)('from %j to %j typing %s', (before, after, typing) => {
  expect(typingOf(before, after)).toBe(typing);
});

const actual: DraftPath = { kind: 'cell', table: 'indicators', row: 'a', column: 'actual' };

/** A store in which texts were typed one after the other, with so many milliseconds between them. */
function typing(texts: readonly string[], pause: number) {
  const { store, clock } = storeOf(fiveRowDraft());
  for (const text of texts) {
    clock.ms += pause;
    store.type(actual, text);
  }
  return store;
}

test.each([
  ['letters typed without a pause', ['完', '完成', '完成了'], 100, 1],
  ['letters after a pause', ['完', '完成'], 1_000, 2],
  ['letters taken away after they came', ['完', '完成', '完'], 100, 2],
  ['letters taken away and typed again', ['完成', '完', '完成'], 100, 1],
])('%s are steps', (_what, texts, pause, steps) => {
  const store = typing(texts, pause);
  expect(store.getHistory().past).toHaveLength(steps);
  for (let step = 0; step < steps; step += 1) store.undo();
  expect(store.getSnapshot()).toMatchObject({ draft: fiveRowDraft(), canUndo: false });
});

test('of more steps than are kept, the oldest go', () => {
  const store = typing(
    Array.from({ length: longest + 20 }, (_, n) => `${n}`),
    1_000,
  );
  expect(store.getHistory().past).toHaveLength(longest);
});

test('an edit that leaves all texts as they were is no step, and what was undone can still be redone', () => {
  const { store } = storeOf(fiveRowDraft());
  store.type(actual, '完成');
  store.undo();
  const before = store.getSnapshot();
  store.apply((draft) => ({ draft: structuredClone(draft), focus: actual }));
  expect(store.getSnapshot()).toBe(before);
  store.redo();
  expect(store.getSnapshot().canUndo).toBe(true);
});

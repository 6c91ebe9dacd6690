import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keepPointsOf } from '../../../renderer/session/pointKeeper.ts';
import { fiveRowDraft, storeOf } from './sampleDraft.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const name = { kind: 'value', value: 'projectName' } as const;

function open() {
  const { store } = storeOf(fiveRowDraft());
  const kept: string[] = [];
  const points = keepPointsOf(store, 'draft', {
    every: 600,
    later: (work) => void setTimeout(work, 10),
    keep: async (_, draft, reason) => {
      kept.push(`${reason} ${draft.values['projectName'] ?? ''}`);
      return true;
    },
  });
  const leave = points.follow();
  return { store, points, leave, kept };
}

it('keeps nothing of a draft that was only looked at', () => {
  const { leave, kept } = open();
  vi.advanceTimersByTime(5_000);
  leave();
  expect(kept).toEqual([]);
});

it('keeps what was there before the first change, and what is left at the end', () => {
  const { store, leave, kept } = open();
  store.type(name, '甲');
  expect(kept).toEqual([]);
  vi.advanceTimersByTime(10);
  leave();
  expect(kept).toEqual([expect.stringMatching(/^automatic (?!甲)/), 'automatic 甲']);
});

it('keeps them in their order, however soon the draft is left', () => {
  const { store, leave, kept } = open();
  store.type(name, '甲');
  leave();
  vi.advanceTimersByTime(5_000);
  expect(kept).toEqual([expect.stringMatching(/^automatic (?!甲)/), 'automatic 甲']);
});

it('keeps a state now and then while the draft changes, and none while it rests', () => {
  const { store, leave, kept } = open();
  store.type(name, '甲');
  vi.advanceTimersByTime(610);
  expect(kept.slice(1)).toEqual(['automatic 甲']);
  vi.advanceTimersByTime(5_000);
  expect(kept).toHaveLength(2);
  store.type(name, '乙');
  vi.advanceTimersByTime(700);
  expect(kept.slice(2)).toEqual(['automatic 乙']);
  leave();
  expect(kept).toHaveLength(3);
});

it('keeps what stands before much is changed, with the reason', async () => {
  const { store, points, kept } = open();
  store.type(name, '甲');
  await points.before('paste');
  expect(kept.slice(1)).toEqual(['paste 甲']);
});

it('keeps what stands before a paste once nobody waits, with the moment of the paste', () => {
  const { store, points, kept } = open();
  store.type(name, '甲');
  points.soon('paste');
  store.type(name, '乙');
  expect(kept).toEqual([]);
  vi.advanceTimersByTime(10);
  expect(kept.slice(1)).toEqual(['paste 甲']);
});

it('keeps it before any later state, and when the draft is left', async () => {
  const { store, points, leave, kept } = open();
  store.type(name, '甲');
  points.soon('paste');
  store.type(name, '乙');
  await points.before('restore');
  points.soon('paste');
  store.type(name, '丙');
  leave();
  expect(kept.slice(1)).toEqual(['paste 甲', 'restore 乙', 'paste 乙', 'automatic 丙']);
  vi.advanceTimersByTime(5_000);
  expect(kept).toHaveLength(5);
});

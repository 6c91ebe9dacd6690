import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchPace } from '../../../renderer/importing/watchPace.ts';
import type { PaceReply, PaceRequest } from '../../../renderer/workers/pace.ts';
import { type FakeWorker, fakeWorker } from '../fakeWorker.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const limits = { quiet: 1_000, rounds: 5, atMost: 200_000 };

function watch() {
  const companions: FakeWorker<PaceRequest, PaceReply>[] = [];
  const onSpent = vi.fn();
  const stop = watchPace(limits, onSpent, () => {
    const companion = fakeWorker<PaceRequest, PaceReply>();
    companions.push(companion);
    return companion;
  });
  return { companions, onSpent, stop };
}

test('a reading that is soon done needs no companion', () => {
  const { companions, stop } = watch();
  vi.advanceTimersByTime(limits.quiet - 1);
  stop();
  vi.advanceTimersByTime(limits.atMost);
  expect(companions).toEqual([]);
  expect(vi.getTimerCount()).toBe(0);
});

test('a companion does one round after the other until the share is had, and is asked for no more', () => {
  const { companions, onSpent } = watch();
  vi.advanceTimersByTime(limits.quiet);
  for (let round = 1; round <= limits.rounds; round += 1) {
    expect(onSpent).not.toHaveBeenCalled();
    expect(companions[0]?.requests).toHaveLength(round);
    companions[0]?.reply({ result: 0 });
  }
  expect(onSpent).toHaveBeenCalledOnce();
  expect(companions).toHaveLength(1);
  expect([companions[0]?.requests.length, companions[0]?.terminated]).toEqual([limits.rounds, 1]);
  vi.advanceTimersByTime(limits.atMost);
  expect(onSpent).toHaveBeenCalledOnce();
});

test('time alone spends nothing before the last limit', () => {
  const { companions, onSpent } = watch();
  vi.advanceTimersByTime(limits.atMost - 250);
  expect(onSpent).not.toHaveBeenCalled();
  vi.advanceTimersByTime(250);
  expect(onSpent).toHaveBeenCalledOnce();
  expect(companions[0]?.terminated).toBe(1);
});

test('a computer that slept for a night has not read for a night', () => {
  const { onSpent } = watch();
  const clock = vi.spyOn(performance, 'now').mockReturnValue(8 * 60 * 60 * 1000);
  vi.advanceTimersByTime(250);
  expect(onSpent).not.toHaveBeenCalled();
  clock.mockRestore();
});

test.each([
  ['dies', (companion: FakeWorker<PaceRequest, PaceReply> | undefined) => companion?.crash('out of memory')],
  ['says nothing', () => undefined],
])('where the companion %s, the last limit alone holds', (_what, happen) => {
  const { companions, onSpent } = watch();
  vi.advanceTimersByTime(limits.quiet);
  happen(companions[0]);
  vi.advanceTimersByTime(limits.atMost - limits.quiet - 250);
  expect([companions.length, onSpent.mock.calls.length]).toEqual([1, 0]);
  vi.advanceTimersByTime(250);
  expect(onSpent).toHaveBeenCalledOnce();
});

test('where no companion can be made, the last limit alone holds', () => {
  const onSpent = vi.fn();
  watchPace(limits, onSpent, () => {
    throw new Error('no more workers');
  });
  vi.advanceTimersByTime(limits.atMost - 250);
  expect(onSpent).not.toHaveBeenCalled();
  vi.advanceTimersByTime(250);
  expect(onSpent).toHaveBeenCalledOnce();
});

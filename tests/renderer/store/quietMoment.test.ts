import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { noteTouches, quietMoment } from '../../../renderer/store/quietMoment.ts';

let stop: () => void = () => undefined;

beforeEach(() => {
  vi.useFakeTimers();
  stop = noteTouches();
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

/** Whether a moment asked for now has come, to be asked again and again. */
function waiting(): () => boolean {
  let isHere = false;
  void quietMoment().then(() => {
    isHere = true;
  });
  return () => isHere;
}

const touch = (type: string) => window.dispatchEvent(new Event(type));

test.each(['keydown', 'input', 'compositionstart', 'pointerdown', 'wheel'])(
  'after %s, half a second has to pass without another',
  async (type) => {
    await vi.advanceTimersByTimeAsync(5_000);
    touch(type);
    const isHere = waiting();
    await vi.advanceTimersByTimeAsync(400);
    touch(type);
    await vi.advanceTimersByTimeAsync(400);
    expect(isHere()).toBe(false);
    await vi.advanceTimersByTimeAsync(300);
    expect(isHere()).toBe(true);
  },
);

test('where nobody does anything it comes at once', async () => {
  await vi.advanceTimersByTimeAsync(60_000);
  const isHere = waiting();
  await vi.advanceTimersByTimeAsync(100);
  expect(isHere()).toBe(true);
});

test('somebody who types without end makes it wait for ten seconds, not for ever', async () => {
  await vi.advanceTimersByTimeAsync(60_000);
  const keys = setInterval(() => touch('input'), 100);
  await vi.advanceTimersByTimeAsync(1_000);
  const isHere = waiting();
  await vi.advanceTimersByTimeAsync(9_900);
  expect(isHere()).toBe(false);
  await vi.advanceTimersByTimeAsync(300);
  expect(isHere()).toBe(true);
  clearInterval(keys);
});

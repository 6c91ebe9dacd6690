import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type ProcessorClock, systemClock, watchProcessor } from '../../../electron/cli/watchProcessor.ts';

const limits = { processor: 10_000, atMost: 60_000 };

/** A clock that a test turns: each look says how much has been used by then. */
function turned() {
  let used = 5_000;
  let look: (() => void) | null = null;
  let step = 0;
  const clock: ProcessorClock = {
    used: () => used,
    every: (milliseconds, called) => {
      step = milliseconds;
      look = called;
      return () => {
        look = null;
      };
    },
  };
  const pass = (share: number) => {
    used += share * step;
    look?.();
  };
  return { clock, pass, step: () => step, isOn: () => look !== null };
}

/** Milliseconds on the wall until the time is used up, with this share of a processor at each look. */
function untilSpent(shares: (look: number) => number): number {
  const { clock, pass, step } = turned();
  let spent = 0;
  watchProcessor(limits, () => (spent += 1), clock);
  let looks = 0;
  for (; spent === 0 && looks < 10_000; looks += 1) pass(shares(looks));
  pass(1);
  expect(spent).toBe(1);
  return looks * step();
}

it.each([
  ['a whole processor', 1, 10_000],
  ['half of one', 0.5, 20_000],
  ['a fifth of one', 0.2, 50_000],
  ['nearly nothing', 0.01, 60_000],
  ['nothing', 0, 60_000],
  ['two, with the threads that tidy up', 2, 5_000],
])('with %s the time is used up when it was used', (_what, share, milliseconds) => {
  expect(untilSpent(() => share)).toBe(milliseconds);
});

it('what was used before does not count, and nothing is looked at after the end', () => {
  const { clock, pass, isOn } = turned();
  let spent = 0;
  const stop = watchProcessor(limits, () => (spent += 1), clock);
  pass(1);
  stop();
  expect([spent, isOn()]).toEqual([0, false]);
});

it('never comes before the processor has worked for it or the last limit is reached', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 50 }), (shares) => {
      const milliseconds = untilSpent((look) => shares[look % shares.length] ?? 0);
      expect(milliseconds).toBeGreaterThanOrEqual(limits.processor);
      expect(milliseconds).toBeLessThanOrEqual(limits.atMost);
    }),
  );
});

it('the clock of the system grows with work and looks until it is told to stop', async () => {
  const before = systemClock.used();
  let looks = 0;
  await new Promise<void>((resolve) => {
    const stop = systemClock.every(1, () => {
      looks += 1;
      if (systemClock.used() > before && looks > 2) {
        stop();
        resolve();
      }
    });
  });
  expect(looks).toBeGreaterThan(2);
});

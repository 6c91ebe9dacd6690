import { describe, expect, it } from 'vitest';
import { createLease, parseLease, usualLease } from '../../electron/copiesLease.ts';

type Step = readonly [at: number, browser: string, call: string, admitted: boolean];

const tables: Readonly<Record<string, readonly Step[]>> = {
  'serves the first that calls, whatever it calls': [
    [0, 'a', 'keep', true],
    [0, 'b', 'open', false],
  ],
  'refuses every call of another one while the holder is heard of': [
    [0, 'a', 'open', true],
    [1, 'b', 'open', false],
    [1, 'b', 'keep', false],
    [1, 'b', 'freeSpace', false],
    [99, 'b', 'open', false],
  ],
  'runs anew from every call of the holder': [
    [0, 'a', 'open', true],
    [90, 'a', 'freeSpace', true],
    [189, 'b', 'open', false],
    [190, 'b', 'open', true],
  ],
  'does not run longer for a call that was refused': [
    [0, 'a', 'open', true],
    [99, 'b', 'open', false],
    [100, 'b', 'open', true],
  ],
  'stays with a holder that slept, where nobody else came': [
    [0, 'a', 'open', true],
    [5_000, 'a', 'keep', true],
    [5_001, 'b', 'open', false],
  ],
  'refuses a holder that slept while another one took over': [
    [0, 'a', 'open', true],
    [100, 'b', 'open', true],
    [101, 'a', 'keep', false],
    [101, 'a', 'open', false],
  ],
  'refuses what such a one knows from before, also after the other one left': [
    [0, 'a', 'open', true],
    [100, 'b', 'open', true],
    [300, 'a', 'keep', false],
    [300, 'a', 'freeSpace', true],
    [300, 'a', 'mark', false],
    [300, 'a', 'open', true],
    [301, 'a', 'keep', true],
    [302, 'b', 'keep', false],
  ],
  'is not taken by a question for space': [
    [0, 'a', 'open', true],
    [100, 'b', 'freeSpace', true],
    [101, 'a', 'keep', true],
    [102, 'b', 'open', false],
  ],
};

describe('the lease of the copies', () => {
  it.each(Object.entries(tables))('%s', (_what, steps) => {
    let time = 0;
    const lease = createLease(100, () => time);
    for (const [at, browser, call, admitted] of steps) {
      time = at;
      expect([at, browser, call, lease.admits(browser, call)]).toEqual([at, browser, call, admitted]);
    }
  });

  it('of no length gives way to every start', () => {
    const lease = createLease(0, () => 0);
    expect([lease.admits('a', 'open'), lease.admits('b', 'open'), lease.admits('a', 'keep')]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('outlasts a hidden page, which may speak once a minute only', () => {
    expect(usualLease).toBeGreaterThan(60_000);
  });

  it.each([
    [undefined, usualLease],
    ['', usualLease],
    ['-1', usualLease],
    ['1e3', usualLease],
    ['0', 0],
    ['2500', 2500],
  ])('given as %j is %j long', (text, length) => {
    expect(parseLease(text)).toBe(length);
  });
});

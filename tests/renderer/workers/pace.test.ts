import { expect, test } from 'vitest';
import { workRound } from '../../../renderer/workers/pace.ts';

test('a round is work that no compiler can leave out: each loop changes its result', () => {
  const results = Array.from({ length: 1000 }, (_, loops) => workRound(loops));
  expect(new Set(results).size).toBe(1000);
  expect(workRound(999)).toBe(results[999]);
});

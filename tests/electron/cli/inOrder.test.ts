import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inOrder } from '../../../electron/cli/inOrder.ts';

async function* each<Item>(items: readonly Item[]) {
  yield* items;
}

it('gives results in the order of the items, however long each takes, with so many under way at most', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 30 }),
      fc.integer({ min: 1, max: 6 }),
      async (waits, width) => {
        let [running, most] = [0, 0];
        const work = async ([turns, at]: readonly [number, number]): Promise<number> => {
          running += 1;
          most = Math.max(most, running);
          for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
          running -= 1;
          return at;
        };
        const results: number[] = [];
        for await (const result of inOrder(each(waits.map((wait, at) => [wait, at] as const)), width, work)) {
          results.push(result);
        }
        expect(results).toEqual(waits.map((_, at) => at));
        expect(most).toBeLessThanOrEqual(width);
      },
    ),
  );
});

it('takes no item before its turn', async () => {
  let taken = 0;
  async function* items() {
    for (; taken < 100; ) {
      taken += 1;
      yield taken;
    }
  }
  for await (const result of inOrder(items(), 4, async (item) => item)) {
    expect(taken - result).toBeLessThan(4);
  }
  expect(taken).toBe(100);
});

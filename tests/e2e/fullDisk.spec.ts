/**
 * A disk that is full for a moment takes nothing away. Chromium discards a whole store in whose log a record was torn,
 * at its next start and without a word, though all that was written after it had been called well.
 */
import { expect, test } from '@playwright/test';
import { endings, type FullDiskChain, openFullDiskChain, runFullDisk, type Variant } from '../breaking/fullDiskRun.ts';

const held: readonly (readonly [variant: Variant, holds: string, runs: number, seed: number])[] = [
  ['all', 'profile, journal and backups', 13, 100],
  ['profile', 'the profile alone', 6, 200],
  ['data', 'the journal alone', 6, 300],
];

for (const [variant, holds, runs, firstSeed] of held) {
  test.describe(`on a full disk with ${holds}`, () => {
    let chain: FullDiskChain | null = null;
    test.beforeAll(async () => {
      chain = await openFullDiskChain(variant);
    });
    test.afterAll(async () => {
      await chain?.browser.close();
      chain?.remove();
    });
    for (let run = 0; run < runs; run += 1) {
      const ending = endings[run % endings.length] ?? 'close';
      const seed = firstSeed + run;
      test(`nothing called saved is lost, seed ${seed}, ended by ${ending}`, async () => {
        test.skip(chain === null, 'no small disk can be mounted here: only root can, on Linux');
        if (chain === null) return;
        const { faults, untrue } = await runFullDisk(chain, seed, ending);
        expect(faults, 'what was called saved').toEqual([]);
        expect(untrue, 'called saved though it stood in no journal').toEqual([]);
      });
    }
  });
}

/** A power cut in the midst of typing, pasting and undoing takes nothing away that the page had called saved. */
import { expect, test } from '@playwright/test';
import { type KillChain, openKillChain, runKill } from '../breaking/killRun.ts';

let chain: KillChain;
test.beforeAll(async () => {
  chain = await openKillChain();
});
test.afterAll(async () => {
  await chain.browser.close();
  chain.remove();
});

for (let seed = 1; seed <= 25; seed += 1) {
  test(`everything killed at once, seed ${seed}: nothing called saved is lost`, async () => {
    const { faults, moment, actions } = await runKill(chain, seed);
    test.info().annotations.push({ type: 'killed', description: `${moment}, after ${actions} actions` });
    expect(faults).toEqual([]);
  });
}

/** Somebody works on a draft, and in the midst of it everything is gone at once, as in a power cut. */
import { seeded } from '../fuzz/random.ts';
import { makePlace, temporaryFolder } from './browserRun.ts';
import { type Chain, openChain, restart } from './chain.ts';
import { goHome, goTo, note } from './clerk.ts';
import { isSaved, shownNow } from './pageState.ts';
import { nextAction } from './typing.ts';
import { pause, until } from './until.ts';

export interface KillChain extends Chain {
  readonly remove: () => void;
}

export async function openKillChain(): Promise<KillChain> {
  const folder = temporaryFolder('kill');
  return { ...(await openChain(await makePlace(folder.path))), remove: folder.remove };
}

/** At which moment it happens: right when something new is called saved, within an action, or soon after one. */
export const moments = ['atSaved', 'within', 'after'] as const;

export interface KillResult {
  readonly moment: (typeof moments)[number];
  readonly faults: readonly string[];
  /** drafts of which something older than two seconds was missing, called saved or not */
  readonly older: readonly string[];
  /** actions done, and how often something new was called saved meanwhile */
  readonly actions: number;
  readonly acknowledged: number;
}

/** @param seed chooses the actions and the moment */
export async function runKill(chain: KillChain, seed: number): Promise<KillResult> {
  const random = seeded(seed);
  const { page, kill } = chain.browser;
  const moment = random.pick(moments);
  const last = 2 + random.below(14);
  const shellFirst = random.below(2) === 0;
  let ledger = random.pick(chain.ledgers);
  const before = chain.ledgers.reduce((sum, each) => sum + each.acknowledged(), 0);
  await goTo(page, ledger);
  for (let count = 0; count < last; count += 1) {
    const { texts } = await shownNow(page);
    const action = nextAction(random, ledger, texts);
    ledger.begin(action.passing, action.endings);
    await action.run(page);
    const shown = await shownNow(page);
    ledger.end(shown.texts);
    note(ledger, shown);
    if (random.below(12) > 0) continue;
    if (!(await goHome(page, ledger))) continue;
    ledger = random.pick(chain.ledgers);
    await goTo(page, ledger);
  }

  if (moment === 'within') {
    const action = nextAction(random, ledger, (await shownNow(page)).texts);
    ledger.begin(action.passing, action.endings);
    const delay = random.below(120);
    // The page is gone before its answer comes.
    const working = action.run(page).catch(() => undefined);
    await pause(delay);
    await kill(shellFirst);
    await working;
  } else {
    if (moment === 'after') await pause(random.below(700));
    else note(ledger, await until(() => shownNow(page), isSaved));
    await kill(shellFirst);
  }
  const acknowledged = chain.ledgers.reduce((sum, each) => sum + each.acknowledged(), 0) - before;
  const floors = chain.ledgers.map(({ id, title, floor }) => ({ id, title, isOlder: floor(2_000) }));
  const { faults, stored } = await restart(chain);
  const older = floors.filter(({ id, isOlder }) => isOlder(stored.get(id)?.texts ?? null));
  return { moment, faults, older: older.map(({ title }) => title), actions: last, acknowledged };
}

/** One damage done to a copy of prepared folders, then a start. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { startRun } from './browserRun.ts';
import { findAll } from './chain.ts';
import { journalHolds } from './copyFolder.ts';
import { type Home, readHome } from './pageState.ts';
import { canary, copyPlace, type Prepared } from './prepared.ts';
import type { DamageCase } from './victims.ts';

export type Outcome =
  /** the damage did nothing to the drafts */
  | 'unharmed'
  /** all drafts are back, and a sentence says so */
  | 'restored'
  /** the page can't go on by itself, says why and offers the ways back; the copies are whole */
  | 'recovery'
  /** all drafts are back, and nothing says so */
  | 'unsaid'
  /** something is gone, or the page is blank, or it doesn't say where the drafts are */
  | 'lost'
  /** there was nothing of that kind to damage */
  | 'none';

export interface DamageResult {
  readonly outcome: Outcome;
  readonly faults: readonly string[];
  /** what the page said */
  readonly said: string;
}

export const isGood = (outcome: Outcome): boolean => outcome !== 'lost' && outcome !== 'unsaid';

/** Whether the browser has kept what stood in the store beside the program's data. */
async function isCanaryAlive(page: Page): Promise<boolean> {
  const names = await page
    .evaluate(async () => (await indexedDB.databases()).map(({ name }) => name ?? ''))
    .catch((): string[] => []);
  return names.includes(canary);
}

const saysRestored = (said: string): boolean => /恢复了?\s*\d+\s*份/.test(said);
const offersRecovery = ({ said }: Home): boolean => /备份/.test(said) && /恢复|副本/.test(said);

async function judge(page: Page, { ledgers }: Prepared, data: string): Promise<DamageResult> {
  const listed = ledgers.slice(0, 2);
  const home = await readHome(page);
  if (home.kind === 'refused' && offersRecovery(home)) {
    const lost = ledgers.filter(({ id, acknowledgedTexts }) => !journalHolds(data, id, acknowledgedTexts()));
    const faults = lost.map(({ title }) => `${title} stands in no journal`);
    return { outcome: faults.length === 0 ? 'recovery' : 'lost', faults, said: home.said };
  }
  // A page that shows no list won't mend what it doesn't know of.
  const found = await findAll(page, ledgers, listed, home.kind === 'list' ? 20_000 : 0);
  const { said } = found.home;
  if (found.faults.length > 0) return { outcome: 'lost', faults: found.faults, said };
  if (saysRestored(said)) return { outcome: 'restored', faults: [], said };
  return { outcome: (await isCanaryAlive(page)) ? 'unharmed' : 'unsaid', faults: [], said };
}

/** @param root an empty folder for the copy; it is removed afterwards */
export async function runDamage(prepared: Prepared, damage: DamageCase, root: string): Promise<DamageResult> {
  if (!damage.applies(prepared)) return { outcome: 'none', faults: [], said: '' };
  const place = copyPlace(prepared.whole, root);
  try {
    damage.harm(place, prepared);
    const { page, kill } = await startRun(place);
    try {
      return await judge(page, prepared, place.data);
    } finally {
      await kill();
    }
  } finally {
    rmSync(join(root), { recursive: true, force: true, maxRetries: 5 });
  }
}

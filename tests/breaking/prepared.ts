/** Folders of the program with drafts in them, made once; every damage gets a copy of its own. */
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { chooseFromMenu } from '../e2e/helpers/homePage.ts';
import { makePlace, type Place, startRun, temporaryFolder } from './browserRun.ts';
import { goHome, goTo, makeDraft, note, waitForSaved, write } from './clerk.ts';
import { journalFiles } from './copyFolder.ts';
import type { Ledger } from './ledger.ts';
import { storedDrafts } from './pageState.ts';
import { until } from './until.ts';

/** A database beside the program's in the same store: where it is gone, the browser has thrown all of the store away. */
export const canary = 'canary';

export interface Prepared {
  /** the drafts as they are, and as they were when there was only the first */
  readonly whole: Place;
  readonly early: Place;
  /** two in the list and one deleted, in this order */
  readonly ledgers: readonly [Ledger, Ledger, Ledger];
  /** a folder around both of them */
  readonly folder: string;
  readonly remove: () => void;
}

const reason = '第1行 偏差原因分析及改进措施';

async function makeWith(page: Page, title: string): Promise<Ledger> {
  const ledger = await makeDraft(page, title);
  await goTo(page, ledger);
  await write(page, ledger, reason, `${title}的原因，`.repeat(60));
  note(ledger, await waitForSaved(page));
  await goHome(page, ledger);
  return ledger;
}

/** Fills the log of the store, so that what stands in it moves into a table file. */
async function fillLog(page: Page): Promise<void> {
  await page.evaluate(async (name) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open(name, 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore('blocks');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    for (let round = 0; round < 100; round += 1) {
      await new Promise<void>((resolve, reject) => {
        const transaction = database.transaction('blocks', 'readwrite');
        // Larger ones would be put into files of their own. Always in the same places, so that little of it stays.
        const bytes = crypto.getRandomValues(new Uint8Array(48_000));
        transaction.objectStore('blocks').put(bytes, round % 4);
        transaction.oncomplete = () => resolve();
        transaction.onabort = () => reject(transaction.error);
      });
    }
    database.close();
  }, canary);
}

/** Waits until the journal has caught up with the store, where there is a journal. */
async function settle(page: Page, { data }: Place): Promise<void> {
  await until(
    async () => {
      const kept = new Map(journalFiles(data).map(({ id, revision }) => [id, revision]));
      const stored = [...(await storedDrafts(page)).values()];
      return kept.size === 0 || stored.every(({ id, revision }) => kept.get(id) === revision);
    },
    (isSettled) => isSettled,
    10_000,
  );
}

/** What a start needs of a profile: caches only cost time to copy, and locks belong to a process that is gone. */
function isKept(path: string): boolean {
  return !/(Cache|Singleton|ShaderCache|component_crx_cache)[^/]*$/.test(path);
}

/** Copies a place into another folder. The port stays: to the browser it is the same program. */
export function copyPlace(from: Place, root: string): Place {
  const to: Place = {
    ...from,
    profile: join(root, 'profile'),
    data: join(root, 'data'),
    backups: join(root, 'backups'),
  };
  mkdirSync(root, { recursive: true });
  for (const folder of ['profile', 'data', 'backups'] as const) {
    cpSync(from[folder], to[folder], { recursive: true, filter: isKept, verbatimSymlinks: true });
  }
  return to;
}

export async function prepare(): Promise<Prepared> {
  const folder = temporaryFolder('damage');
  const place = await makePlace(join(folder.path, 'live'));
  const before = await startRun(place);
  const first = await makeWith(before.page, '甲：道路养护');
  await settle(before.page, place);
  await before.close();
  const early = copyPlace(place, join(folder.path, 'early'));

  const { page, close } = await startRun(place);
  const second = await makeWith(page, '乙：图书馆开放');
  await fillLog(page);
  const third = await makeWith(page, '丙：科技创新券');
  await goTo(page, first);
  await write(page, first, '第2行 实际完成值', '后来补上的');
  note(first, await waitForSaved(page));
  await goHome(page, first);
  await chooseFromMenu(page, third.title, '删除');
  await page.getByRole('button', { name: /^最近删除/ }).waitFor();
  await settle(page, place);
  await close();
  const whole = copyPlace(place, join(folder.path, 'whole'));
  return { whole, early, ledgers: [first, second, third], folder: folder.path, remove: folder.remove };
}

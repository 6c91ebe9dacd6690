/**
 * The start with 10,000 drafts beside the start with 100, in real Chromium on the built program, and the start that
 * finds its store gone and takes them all from the journal. `npm run bench home` prints medians and fails where the
 * list of 10,000 takes more of that of 100 than its limit, or where restoring ten times as many takes much more than
 * ten times as long.
 */
import { rmSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { makePlace, type Place, startRun, temporaryFolder } from '../breaking/browserRun.ts';
import { journalFiles } from '../breaking/copyFolder.ts';
import { until } from '../breaking/until.ts';
import { storeFolder } from '../breaking/victims.ts';
import { importFile } from '../e2e/helpers/homePage.ts';
import { goldenDrafts } from '../helpers/goldenDrafts.ts';
import { judge, printTable, quantile } from './measure.ts';

const sizes = [100, 1000, 10_000];
const rounds = 5;
const limits = { list: 4, restore: 20 };
/** ms: longer than any machine should need to copy or to list ten thousand drafts */
const longest = 600_000;

const firstRow = (page: Page) => page.getByRole('rowheader').first();

/** Puts as many drafts into the store as are missing, each a copy of the one that is there. */
async function multiply(page: Page, count: number): Promise<void> {
  await page.evaluate(async (wanted) => {
    const answer = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await answer(indexedDB.open('ziping'));
    const transaction = database.transaction(['drafts', 'contents'], 'readwrite');
    const [drafts, contents] = [transaction.objectStore('drafts'), transaction.objectStore('contents')];
    const [[row], [content]] = await Promise.all([answer(drafts.getAll()), answer(contents.getAll())]);
    for (let index = 1; index < wanted; index += 1) {
      const id = crypto.randomUUID();
      drafts.put({ ...row, id, givenTitle: `第${index}份` });
      contents.put({ ...content, id });
    }
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
    });
    database.close();
  }, count);
}

interface Figures {
  /** ms from the address to the first row */
  readonly list: number;
  /** MB of the page's heap then */
  readonly heap: number;
  /** ms of a start that restores everything; null where there is no journal */
  readonly restore: number | null;
}

async function listTimes(page: Page): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const begin = performance.now();
    await page.reload();
    await firstRow(page).waitFor({ timeout: longest });
    times.push(performance.now() - begin);
  }
  return quantile(times, 0.5);
}

async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 1024 / 1024;
}

/** Waits for the journal to have everything, takes the store away, and starts. */
async function restoreTime(place: Place, count: number): Promise<number | null> {
  const before = await startRun(place);
  await firstRow(before.page).waitFor({ timeout: longest });
  const kept = await until(
    () => journalFiles(place.data).length,
    (files) => files >= count || files === 0,
    longest,
  );
  await before.close();
  if (kept < count) return null;
  rmSync(storeFolder(place), { recursive: true });
  const begin = performance.now();
  const { page, close } = await startRun(place);
  await firstRow(page).waitFor({ timeout: longest });
  const time = performance.now() - begin;
  await close();
  return time;
}

async function measure(count: number): Promise<Figures> {
  const folder = temporaryFolder('home');
  const place = await makePlace(folder.path);
  const { page, close } = await startRun(place);
  await page.getByRole('button', { name: '新建', exact: true }).waitFor();
  await importFile(page, '一份.ziping', JSON.stringify(goldenDrafts[0]?.json));
  await firstRow(page).waitFor();
  await multiply(page, count);
  const list = await listTimes(page);
  const heap = await heapOf(page);
  await close();
  const restore = await restoreTime(place, count);
  folder.remove();
  return { list, heap, restore };
}

const figures: Figures[] = [];
for (const count of sizes) figures.push(await measure(count));
printTable(
  `the start of the program, median of ${rounds}`,
  ['drafts', 'list ms', 'heap MB', 'all restored ms'],
  figures.map(({ list, heap, restore }, index) => [
    String(sizes[index]),
    list.toFixed(0),
    heap.toFixed(1),
    restore?.toFixed(0) ?? 'no journal',
  ]),
);
const [few, some, many] = figures;
judge('the list of 10,000 drafts beside that of 100', (many?.list ?? Number.NaN) / (few?.list ?? 1), limits.list);
if (many?.restore == null || some?.restore == null) judge('10,000 drafts restored', Number.POSITIVE_INFINITY, 1);
else judge('10,000 drafts restored beside 1,000', many.restore / some.restore, limits.restore);

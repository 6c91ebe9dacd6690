/**
 * The start with up to 10,000 drafts beside that of the empty page, in real Chromium on the built program, the keys of a
 * search, and the start that finds its store gone and takes all drafts from the journal. `npm run bench home` prints
 * medians and fails where the first row of 10,000 comes later after that of the empty page than its limit, where a key
 * costs the page's thread more than its own, or where restoring ten times as many takes much more than ten times as long.
 */
import { rmSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { makePlace, type Place, startRun, temporaryFolder } from '../breaking/browserRun.ts';
import { journalFiles } from '../breaking/copyFolder.ts';
import { pause, until } from '../breaking/until.ts';
import { storeFolder } from '../breaking/victims.ts';
import { importFile } from '../e2e/helpers/homePage.ts';
import { goldenDrafts } from '../helpers/goldenDrafts.ts';
import { judge, printTable, quantile } from './measure.ts';

const sizes = [100, 1000, 10_000];
const rounds = 5;
/** ms that the first row of 10,000 comes after that of the empty page; ms of the main thread a key; a ratio */
const limits = { later: 300, key: 50, restore: 20 };
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
  /** drafts in the list */
  readonly count: number;
  /** ms from the navigation to the first row, and to the words of the blank list right before it */
  readonly list: number;
  readonly empty: number;
  /** ms that nothing but reading all rows of the store takes in the same page */
  readonly floor: number;
  /** MB of the page's heap then */
  readonly heap: number;
  /** ms of the page's main thread for each key typed into the search; null where there is none */
  readonly keys: readonly number[] | null;
  /** ms of a start that restores everything; null where there is no journal */
  readonly restore: number | null;
}

/** The page itself notes when its first row stands, so that no driver's way to and fro counts. */
async function noteFirstRow(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const note = () => {
      if (document.querySelector('[role="rowheader"], .empty h1') === null) return;
      observer.disconnect();
      document.documentElement.dataset['firstRow'] = String(performance.now());
    };
    const observer = new MutationObserver(note);
    observer.observe(document, { childList: true, subtree: true });
  });
}

/** Starts from a blank page, once the one before has nothing left to do: it is no reload that is measured. */
async function listTimes(page: Page, url: string): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await page.goto('about:blank');
    await pause(1000);
    await page.goto(url);
    await page.locator('html[data-first-row]').waitFor({ state: 'attached', timeout: longest });
    times.push(Number(await page.locator('html').getAttribute('data-first-row')));
  }
  return quantile(times, 0.5);
}

async function floorOf(page: Page): Promise<number> {
  const times = await page.evaluate(async (count) => {
    const answer = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await answer(indexedDB.open('ziping'));
    const taken: number[] = [];
    for (let round = 0; round < count; round += 1) {
      const begin = performance.now();
      await answer(database.transaction('drafts').objectStore('drafts').getAll());
      taken.push(performance.now() - begin);
    }
    database.close();
    return taken;
  }, rounds);
  return quantile(times, 0.5);
}

/** What is typed: each letter alone, and one word longer and longer; all are found in every draft or in none. */
const typed = '第9份 科技委员会 kpzx';

/** The main thread's time for each key of a search, from before it to two frames after. */
async function keyTimes(page: Page): Promise<readonly number[] | null> {
  const field = page.getByRole('searchbox');
  if ((await field.count()) === 0) return null;
  const session = await page.context().newCDPSession(page);
  // The thread's own time: what other work on the machine takes is not the page's.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const taskTime = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
  };
  const settle = () =>
    page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  const times: number[] = [];
  await field.focus();
  for (const letter of typed) {
    await settle();
    const before = await taskTime();
    await page.keyboard.insertText(letter);
    await settle();
    times.push((await taskTime()) - before);
  }
  await session.detach();
  return times;
}

async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 1024 / 1024;
}

/** Waits for the journal to have everything; how many drafts it has, none where there is no journal. */
function journalOf(place: Place, count: number): Promise<number> {
  return until(
    () => journalFiles(place.data).length,
    (files) => files >= count || files === 0,
    longest,
  );
}

/** Waits for the journal to have everything, takes the store away, and starts. */
async function restoreTime(place: Place, count: number): Promise<number | null> {
  const before = await startRun(place);
  await firstRow(before.page).waitFor({ timeout: longest });
  const kept = await journalOf(place, count);
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

async function measure(count: number, emptyPage: Page, emptyUrl: string): Promise<Figures> {
  const folder = temporaryFolder('home');
  const place = await makePlace(folder.path);
  const { page, close } = await startRun(place);
  await page.getByRole('button', { name: '新建', exact: true }).waitFor();
  await importFile(page, '一份.ziping', JSON.stringify(goldenDrafts[0]?.json));
  await firstRow(page).waitFor();
  await multiply(page, count);
  await noteFirstRow(page);
  await page.reload();
  await firstRow(page).waitFor({ timeout: longest });
  // What is new is copied first: the work of another day.
  await journalOf(place, count);
  const url = page.url();
  // What runs behind one list must not slow the other.
  await page.goto('about:blank');
  const empty = await listTimes(emptyPage, emptyUrl);
  await emptyPage.goto('about:blank');
  const list = await listTimes(page, url);
  const heap = await heapOf(page);
  const floor = await floorOf(page);
  const keys = await keyTimes(page);
  await close();
  const restore = withRestore ? await restoreTime(place, count) : null;
  folder.remove();
  return { count, list, empty, floor, heap, keys, restore };
}

/** `ZIPING_BENCH=list` leaves out the starts that restore everything, which take minutes. */
const withRestore = process.env['ZIPING_BENCH'] !== 'list';
const ms = (value: number): string => value.toFixed(0);
// A page without a draft, measured right before each of the others.
const folder = temporaryFolder('home');
const blank = await startRun(await makePlace(folder.path));
await noteFirstRow(blank.page);
const emptyUrl = blank.page.url();
const figures: Figures[] = [];
for (const count of sizes) figures.push(await measure(count, blank.page, emptyUrl));
await blank.close();
folder.remove();
printTable(
  `the start of the program, median of ${rounds}`,
  [
    'drafts',
    'first row ms',
    'empty page',
    'later by',
    '× empty page',
    'bare read ms',
    'heap MB',
    'search key ms',
    'p95',
    'all restored ms',
  ],
  figures.map(({ count, list, empty, floor, heap, keys, restore }) => [
    String(count),
    ms(list),
    ms(empty),
    ms(list - empty),
    (list / empty).toFixed(2),
    floor.toFixed(1),
    heap.toFixed(1),
    keys === null ? '–' : quantile(keys, 0.5).toFixed(1),
    keys === null ? '–' : quantile(keys, 0.95).toFixed(1),
    restore === null ? '–' : ms(restore),
  ]),
);
const [, some, many] = figures;
const later = many === undefined ? Number.NaN : many.list - many.empty;
const keys = many?.keys ?? [];
judge('ms by which the first of 10,000 drafts comes later', later, limits.later);
judge('ms of a search key, median', quantile(keys, 0.5), limits.key);
judge('ms of a search key, p95', quantile(keys, 0.95), limits.key);
if (withRestore) {
  if (many?.restore == null || some?.restore == null) judge('10,000 drafts restored', Number.POSITIVE_INFINITY, 1);
  else judge('10,000 drafts restored beside 1,000', many.restore / some.restore, limits.restore);
}

/**
 * What the copies cost whoever types: the page in real Chromium with the journal, beside the same page without any
 * copies, in forms of 40, 200 and 500 indicators. Both type in turns, so that a slow stretch of the machine meets both.
 * `npm run bench journal` needs the built program and prints two times of a key: what the main thread computes until the
 * next key, and how long it takes from the press until the page is free again. It fails where one of twenty keys computes
 * longer with copies than the limit; the other time counts what else the machine does, and judges nothing.
 */
import { join } from 'node:path';
import type { CDPSession, Page } from '@playwright/test';
import { draftToJson } from '../../shared/draft/draftJson.ts';
import { type BrowserRun, makePlace, startRun, temporaryFolder } from '../breaking/browserRun.ts';
import { pause } from '../breaking/until.ts';
import { inputOf } from '../e2e/helpers/anyForm.ts';
import { sheetOf } from '../e2e/helpers/editorPage.ts';
import { importFile } from '../e2e/helpers/homePage.ts';
import { formOf } from '../helpers/formOf.ts';
import { longDraft } from '../helpers/longDraft.ts';
import { judge, printTable, quantile } from './measure.ts';

const sizes = [40, 200, 500];
const blocks = 8;
const keysInBlock = 60;
/** ms between keys: a block lasts longer than the copies wait */
const between = 45;
const limit = 1.3;

const form = formOf('shanghai-project');

declare global {
  /** ms from a press until the page is free again; of the bench alone */
  var keyTimes: number[];
}

async function openLong(page: Page, count: number): Promise<CDPSession> {
  await page.getByRole('button', { name: '新建', exact: true }).waitFor();
  await importFile(page, `${count}.ziping`, JSON.stringify(draftToJson(longDraft(form, count))));
  await page.getByRole('rowheader').first().click();
  await sheetOf(page).waitFor();
  await page.evaluate(() => {
    globalThis.keyTimes = [];
    document.addEventListener(
      'keydown',
      ({ timeStamp }) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => globalThis.keyTimes.push(performance.now() - timeStamp);
        port2.postMessage(null);
      },
      true,
    );
  });
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return session;
}

/** Milliseconds that the page's main thread has computed. */
async function computed(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
}

interface Typist {
  readonly page: Page;
  readonly session: CDPSession;
  /** processor ms of the main thread from each key to the next */
  readonly keys: number[];
}

async function typeBlock({ page, session, keys }: Typist, block: number): Promise<void> {
  await inputOf(page, `第${1 + (block % 6)}行 偏差原因分析及改进措施`).focus();
  let before = await computed(session);
  for (let key = 0; key < keysInBlock; key += 1) {
    await page.keyboard.press(String((block + key) % 10));
    await pause(between);
    const after = await computed(session);
    keys.push(after - before);
    before = after;
  }
}

interface Cost {
  readonly work50: number;
  readonly work95: number;
  readonly wait50: number;
  readonly wait95: number;
}

async function costOf({ page, keys }: Typist): Promise<Cost> {
  const waits = await page.evaluate(() => globalThis.keyTimes);
  return {
    work50: quantile(keys, 0.5),
    work95: quantile(keys, 0.95),
    wait50: quantile(waits, 0.5),
    wait95: quantile(waits, 0.95),
  };
}

async function measure(count: number, runs: readonly BrowserRun[]): Promise<readonly Cost[]> {
  const typists: Typist[] = [];
  for (const { page } of runs) typists.push({ page, session: await openLong(page, count), keys: [] });
  for (let block = 0; block < blocks; block += 1) {
    for (const typist of typists) await typeBlock(typist, block);
  }
  return Promise.all(typists.map(costOf));
}

/** Both pages in places of their own, new for each size. */
async function benchSize(count: number): Promise<readonly string[]> {
  const folder = temporaryFolder('journal');
  const runs: BrowserRun[] = [];
  for (const name of ['with', 'without']) {
    runs.push(await startRun(await makePlace(join(folder.path, name)), name === 'with'));
  }
  const [kept, plain] = await measure(count, runs);
  for (const run of runs) await run.close();
  folder.remove();
  if (kept === undefined || plain === undefined) throw new Error('nothing measured');
  judge(`${count} indicators, one of twenty keys with copies`, kept.work95 / plain.work95, limit);
  const beside = (of: (cost: Cost) => number) => `${of(kept).toFixed(1)} / ${of(plain).toFixed(1)}`;
  return [
    `${count} indicators`,
    beside(({ work50 }) => work50),
    beside(({ work95 }) => work95),
    (kept.work95 / plain.work95).toFixed(2),
    beside(({ wait50 }) => wait50),
    beside(({ wait95 }) => wait95),
  ];
}

const lines: (readonly string[])[] = [];
for (const count of sizes) lines.push(await benchSize(count));
printTable(
  `ms of a key, with copies / without, of ${blocks * keysInBlock} keys each`,
  ['', 'computed, median', 'of 1 in 20', '÷ without', 'until free, median', 'of 1 in 20'],
  lines,
);

/**
 * The open form at 6, 60 and 500 rows, in real Chromium on the built program. `npm run bench editor` prints what the
 * main thread computes from a key to the painted total, beside a bare input with a text node in the same page and beside
 * SurveyJS's dynamic matrix of the same size; then a paste of 60 × 8, an inserted row, an undo, a mend by key and the
 * opening at 40, 200 and 500 rows. It fails where a key costs more than its limit of the bare input, where an edit of
 * 500 rows takes longer than its limit or grows with the form, and where opening 500 rows costs more than opening 40.
 */
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { draftToJson } from '../../shared/draft/draftJson.ts';
import { type BrowserRun, makePlace, startRun, temporaryFolder } from '../breaking/browserRun.ts';
import { pause } from '../breaking/until.ts';
import { inputOf } from '../e2e/helpers/anyForm.ts';
import { sheetOf } from '../e2e/helpers/editorPage.ts';
import { importFile } from '../e2e/helpers/homePage.ts';
import { formOf } from '../helpers/formOf.ts';
import { longDraft } from '../helpers/longDraft.ts';
import { createMeter, idleWork, type Meter, workOf } from './mainThread.ts';
import { judge, printTable, quantile } from './measure.ts';
import { buildSurvey, openSurvey } from './surveyPeer.ts';

const keySizes = [6, 60, 500];
const editSizes = [40, 200, 500];
const [blocks, keysInBlock, rounds] = [8, 20, 7];
/** of the bare input; ms of the main thread; of the form of 40 rows */
const limits = { key: 2, edit: 60, growth: 1.5, opening: 1.2 };
/** ms of the clock in which the checks follow an edit; the draft is saved later */
const settled = 120;

const form = formOf('shanghai-project');
const folder = temporaryFolder('editor');

async function openForm(page: Page, count: number): Promise<void> {
  await page.getByRole('button', { name: '新建', exact: true }).waitFor();
  await importFile(page, `${count}.ziping`, JSON.stringify(draftToJson(longDraft(form, count))));
  await page.getByRole('rowheader').first().click();
  await sheetOf(page).waitFor();
}

async function start(name: string): Promise<BrowserRun> {
  return startRun(await makePlace(join(folder.path, name)));
}

/** An input and a text node that says what is in it, beside the program in the same page. */
async function addBareInput(page: Page): Promise<void> {
  await page.evaluate(() => {
    const [input, text] = [document.createElement('input'), document.createTextNode('')];
    const box = document.createElement('div');
    Object.assign(input, { id: 'bare' });
    Object.assign(box.style, { position: 'fixed', bottom: '0', left: '0', zIndex: '9' });
    input.addEventListener('input', () => {
      text.data = String(input.value.length);
    });
    box.append(input, text);
    document.body.append(box);
  });
}

/** Milliseconds of each key of a block, typed into a score as into any field. */
async function typeBlock(meter: Meter, idle: number, focus: () => Promise<void>, turn: number): Promise<number[]> {
  await focus();
  await meter.page.keyboard.press('ControlOrMeta+a');
  await meter.page.keyboard.press('Delete');
  await pause(500);
  const times: number[] = [];
  for (let key = 0; key < keysInBlock; key += 1) {
    times.push((await workOf(meter, () => meter.press(String((turn + key) % 10)))) - idle);
    await pause(25);
  }
  return times;
}

interface KeyTimes {
  readonly own: readonly number[];
  readonly bare: readonly number[];
}

async function ownKeys(count: number): Promise<KeyTimes> {
  const { page, close } = await start(`keys-${count}`);
  await openForm(page, count);
  await addBareInput(page);
  const meter = await createMeter(page);
  await pause(500);
  const idle = await idleWork(meter);
  const [own, bare]: [number[], number[]] = [[], []];
  for (let block = 0; block < blocks; block += 1) {
    own.push(...(await typeBlock(meter, idle, () => inputOf(page, `第${1 + (block % 6)}行 得分`).focus(), block)));
    bare.push(...(await typeBlock(meter, idle, () => page.locator('#bare').focus(), block)));
  }
  await close();
  return { own, bare };
}

async function surveyKeys(page: Page, script: string, count: number): Promise<readonly number[]> {
  await openSurvey(page, script, count);
  const meter = await createMeter(page);
  const idle = await idleWork(meter);
  return typeBlock(meter, idle, () => page.locator('td input').nth(1).focus(), 0);
}

async function benchKeys(): Promise<void> {
  const script = await buildSurvey(join(folder.path, 'survey'));
  const peer = await start('peer');
  const lines: string[][] = [];
  for (const count of keySizes) {
    const { own, bare } = await ownKeys(count);
    const survey = await surveyKeys(peer.page, script, count);
    const at = (share: number) => [own, bare, survey].map((times) => quantile(times, share));
    for (const share of [0.5, 0.95]) {
      const [mine = Number.NaN, least = Number.NaN, theirs = Number.NaN] = at(share);
      const name = `${count} rows, ${share === 0.5 ? 'median' : 'p95'}`;
      const shown = [mine, least, theirs].map((time) => time.toFixed(2));
      lines.push([name, ...shown, (mine / least).toFixed(2), (theirs / least).toFixed(1)]);
      judge(`a key at ${name} beside the bare input`, mine / least, limits.key);
    }
  }
  await peer.close();
  const header = ['', 'form', 'bare input', 'SurveyJS', 'form ÷ bare', 'SurveyJS ÷ bare'];
  printTable('main thread ms from a key to the painted total', header, lines);
}

/** As a spreadsheet copies it: 60 lines of an indicator's name and what stands to the right of it. */
const pasted = Array.from({ length: 60 }, (_, row) =>
  [`粘贴的指标${row}`, '≥10场', '12场', '0.75', '0.5', '', '', ''].join('\t'),
).join('\n');

async function paste(page: Page): Promise<void> {
  await page.locator(':focus').evaluate((element, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, pasted);
  // it writes over rows that say something: the page asks, and the answer is part of the price
  await page.getByRole('alertdialog').getByRole('button', { name: '覆盖' }).click();
}

const edits = ['paste', 'insertion', 'undo', 'F9'] as const;
type Measured = (typeof edits)[number] | 'opening';

async function openAgain(meter: Meter): Promise<number> {
  const { page } = meter;
  await page.getByRole('button', { name: '返回' }).first().click();
  const row = page.getByRole('rowheader').first();
  await row.waitFor();
  await pause(settled * 3);
  return workOf(
    meter,
    async () => {
      await row.click();
      await sheetOf(page).waitFor();
    },
    settled,
  );
}

async function editTimes(count: number): Promise<Readonly<Record<Measured, number>>> {
  const { page, close } = await start(`edits-${count}`);
  await openForm(page, count);
  const meter = await createMeter(page);
  const idle = await idleWork(meter, settled);
  const times: Record<Measured, number[]> = { paste: [], insertion: [], undo: [], F9: [], opening: [] };
  const measure = async (what: Measured, act: () => Promise<unknown>) => {
    await pause(settled * 5);
    times[what].push((await workOf(meter, act, settled)) - idle);
  };
  for (let round = -1; round < rounds; round += 1) {
    if (round === 0) for (const each of Object.values(times)) each.length = 0;
    await inputOf(page, '第3行 三级指标').focus();
    await measure('insertion', () => page.keyboard.press('ControlOrMeta+Shift+Equal'));
    await measure('undo', () => page.keyboard.press('ControlOrMeta+z'));
    await inputOf(page, '第2行 得分').focus();
    await measure('F9', () => page.keyboard.press('F9'));
    await page.keyboard.press('ControlOrMeta+z');
    await inputOf(page, '第1行 三级指标').focus();
    await measure('paste', () => paste(page));
    await measure('undo', () => page.keyboard.press('ControlOrMeta+z'));
  }
  for (let round = -1; round < rounds; round += 1) {
    const time = await openAgain(meter);
    if (round >= 0) times.opening.push(time - idle);
  }
  await close();
  const median = (what: Measured) => quantile(times[what], 0.5);
  return {
    paste: median('paste'),
    insertion: median('insertion'),
    undo: median('undo'),
    F9: median('F9'),
    opening: median('opening'),
  };
}

async function benchEdits(): Promise<void> {
  const figures: Readonly<Record<Measured, number>>[] = [];
  for (const count of editSizes) figures.push(await editTimes(count));
  const [few, many] = [figures[0], figures.at(-1)];
  const names = [...edits, 'opening'] as const;
  const growth = (what: Measured) => (many?.[what] ?? Number.NaN) / (few?.[what] ?? Number.NaN);
  printTable(
    `main thread ms of an edit and the checks after it, medians of ${rounds}`,
    ['', ...editSizes.map((size) => `${size} rows`), 'most ÷ least'],
    names.map((what) => [what, ...figures.map((each) => each[what].toFixed(0)), growth(what).toFixed(2)]),
  );
  for (const what of edits) {
    judge(`${what} at 500 rows, ms`, many?.[what] ?? Number.NaN, limits.edit);
    judge(`${what} at 500 rows beside 40`, growth(what), limits.growth);
  }
  judge('opening 500 rows beside 40', growth('opening'), limits.opening);
}

try {
  await benchKeys();
  await benchEdits();
} finally {
  folder.remove();
}

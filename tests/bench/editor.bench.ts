/**
 * The open form at 6, 60 and 500 rows, in real Chromium on the built program. `npm run bench editor` prints what the
 * main thread computes from a key to the painted total, beside a bare input with a text node in the same page and beside
 * SurveyJS's dynamic matrix of the same size; then a paste of 60 × 8 into blank rows, the question before one that
 * writes over typed text and the paste after its answer, an inserted row, an undo, a mend by key and the opening at 40,
 * 200 and 500 rows. It fails where a key costs more than its limit of the bare input, where an edit of 500 rows takes
 * longer than its limit or grows with the form, and where opening 500 rows costs more than opening 40. The question is a
 * dialog over the page, not an edit: it is printed and not judged.
 */
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { draftToJson } from '../../shared/draft/draftJson.ts';
import type { Draft } from '../../shared/draft/types.ts';
import { type BrowserRun, makePlace, startRun, temporaryFolder } from '../breaking/browserRun.ts';
import { pause } from '../breaking/until.ts';
import { inputOf } from '../e2e/helpers/anyForm.ts';
import { sheetOf } from '../e2e/helpers/editorPage.ts';
import { importFile } from '../e2e/helpers/homePage.ts';
import { longDraft } from '../helpers/longDraft.ts';
import { form, pasted, pastedAt, withBlankRows, withSuggestion } from './editorForms.ts';
import { createMeter, idleWork, type Meter, workOf } from './mainThread.ts';
import { judge, printTable, quantile } from './measure.ts';
import { buildSurvey, openSurvey } from './surveyPeer.ts';

const keySizes = [6, 60, 500];
const editSizes = [40, 200, 500];
const [blocks, keysInBlock, rounds] = [8, 20, 7];
/** of the bare input; ms of the main thread; of the form of 40 rows */
const limits = { key: 2, edit: 60, growth: 1.5, opening: 1.2 };
/** ms of the clock in which all of an edit is done but its saving, which waits for 250 ms of quiet */
const settled = 150;
/** ms of the clock after a paste in which the version before it is stored */
const versionKept = 2_500;

const folder = temporaryFolder('editor');

async function openForm(page: Page, draft: Draft): Promise<void> {
  await page.getByRole('button', { name: '新建', exact: true }).waitFor();
  await importFile(page, 'draft.ziping', JSON.stringify(draftToJson(draft)));
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
  await openForm(page, longDraft(form, count));
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

/** Lays the block ready in the page, so that finding the cell and filling the clipboard count for nothing. */
async function copyBlock(page: Page): Promise<void> {
  await page.evaluate((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    Object.assign(window, { pasteBlock: () => void document.activeElement?.dispatchEvent(event) });
  }, pasted);
}

const paste = ({ run }: Meter): Promise<void> => run('window.pasteBlock()');

const question = (page: Page) => page.getByRole('alertdialog', { name: /^粘贴会改掉/ });

const edits = ['paste', 'undo of it', 'insertion', 'undo', 'F9'] as const;
const shown = [...edits, 'question', 'answer', 'opening'] as const;
type Measured = (typeof shown)[number];

async function openAgain(page: Page): Promise<void> {
  await page.getByRole('rowheader').first().click();
  await sheetOf(page).waitFor();
}

type Figures = Readonly<Record<Measured, number>>;

/** Measures edits of one open form, one after the other, and once before it counts. */
async function edited(
  name: string,
  draft: Draft,
  acts: (meter: Meter, measure: (what: Measured, act: () => Promise<unknown>) => Promise<void>) => Promise<void>,
): Promise<Partial<Figures>> {
  const { page, close } = await start(name);
  await openForm(page, draft);
  const meter = await createMeter(page);
  const idle = await idleWork(meter, settled);
  const times = new Map<Measured, number[]>();
  for (let round = -1; round < rounds; round += 1) {
    await copyBlock(page);
    await acts(meter, async (what, act) => {
      await pause(600);
      const time = (await workOf(meter, act, settled)) - idle;
      if (round >= 0) times.set(what, [...(times.get(what) ?? []), time]);
    });
  }
  await close();
  return Object.fromEntries([...times].map(([what, each]) => [what, quantile(each, 0.5)]));
}

async function editTimes(count: number): Promise<Partial<Figures>> {
  const whole = await edited(`edits-${count}`, withSuggestion(longDraft(form, count)), async (meter, measure) => {
    const { page } = meter;
    await inputOf(page, '第3行 三级指标').focus();
    await measure('insertion', () => page.keyboard.press('ControlOrMeta+Shift+Equal'));
    await measure('undo', () => page.keyboard.press('ControlOrMeta+z'));
    await inputOf(page, '第2行 得分').focus();
    await measure('F9', () => page.keyboard.press('F9'));
    await page.keyboard.press('ControlOrMeta+z');
    await inputOf(page, '第1行 三级指标').focus();
    await measure('question', async () => {
      await paste(meter);
      await question(page).waitFor();
    });
    await measure('answer', () => question(page).getByRole('button', { name: '覆盖' }).click());
    await question(page).waitFor({ state: 'detached' });
    await inputOf(page, '第1行 三级指标').focus();
    await page.keyboard.press('ControlOrMeta+z');
    await page.getByRole('button', { name: '返回' }).first().click();
    await page.getByRole('rowheader').first().waitFor();
    await measure('opening', () => openAgain(page));
  });
  const blank = await edited(`blank-${count}`, withBlankRows(longDraft(form, count)), async (meter, measure) => {
    const { page } = meter;
    await inputOf(page, `第${pastedAt + 1}行 三级指标`).focus();
    await measure('paste', () => paste(meter));
    await pause(versionKept);
    await measure('undo of it', () => page.keyboard.press('ControlOrMeta+z'));
  });
  return { ...whole, ...blank };
}

async function benchEdits(): Promise<void> {
  const figures: Partial<Figures>[] = [];
  for (const count of editSizes) figures.push(await editTimes(count));
  const [few, many] = [figures[0], figures.at(-1)];
  const growth = (what: Measured) => (many?.[what] ?? Number.NaN) / (few?.[what] ?? Number.NaN);
  printTable(
    `main thread ms of an edit and the checks after it, medians of ${rounds}`,
    ['', ...editSizes.map((size) => `${size} rows`), 'most ÷ least'],
    shown.map((what) => [
      what,
      ...figures.map((each) => (each[what] ?? Number.NaN).toFixed(0)),
      growth(what).toFixed(2),
    ]),
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

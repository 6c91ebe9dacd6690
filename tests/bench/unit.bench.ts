/**
 * A whole city's forms in the page: real Chromium on the built program takes a folder of workbooks of 40 rows in, stores
 * them, sums them up, takes changed ones in again, and exports all into a folder. `npm run bench unit` with 500 forms,
 * `UNIT=5000 npm run bench unit` with more. Fails where the page doesn't answer or its memory grows without an end.
 */
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { makePlace, startRun, temporaryFolder } from '../breaking/browserRun.ts';
import { pause } from '../breaking/until.ts';
import { createFrameMeter, type StepFigures } from './frameMeter.ts';
import { judge, printTable } from './measure.ts';
import { changedFolder, workbookFolder } from './unitFiles.ts';

const count = Number(process.env['UNIT'] ?? '500');
/** ms: longer than any machine should need */
const longest = 900_000;

const limits = {
  /** share of frames over 50 ms beyond that of the idle page, at most */
  slow: 0.01,
  /** processor seconds of the main thread for one choice, whose few frames make no share */
  choice: 0.3,
  /** heap at most ÷ heap at the first fifth, where a step keeps nothing */
  growth: 1.25,
  /** MB for each 1,000 forms, where the window keeps what it has read until it is closed */
  kept: 25,
};

/** fewer frames make no share */
const fewFrames = 100;

/** Looks a few times a second, at little price to the page. */
async function waitFor(page: Page, isThere: () => Promise<boolean>): Promise<void> {
  const begin = performance.now();
  while (!(await isThere())) {
    if (performance.now() - begin > longest) throw new Error(await page.locator('body').innerText());
    await pause(100);
  }
}

/** Text of the window in front; empty where there is none. A message beside the work is none. */
const dialogText = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const dialogs = [...document.querySelectorAll('[role="dialog"], [role="alertdialog"]')];
    return dialogs.filter((each) => each.closest('[role="region"]') === null).at(-1)?.textContent ?? '';
  });

/** Takes a sample of the heap at each fifth that the words of the window say is done, until they end. */
async function followProgress(
  page: Page,
  words: RegExp,
  isOver: (text: string) => boolean,
  sample: () => Promise<void>,
): Promise<void> {
  let fifth = 1;
  await waitFor(page, async () => {
    const text = await dialogText(page);
    const done = Number(words.exec(text)?.[1] ?? '0');
    const all = Number(words.exec(text)?.[2] ?? '1');
    if (fifth < 5 && done / all >= fifth / 5) {
      fifth = Math.floor((done / all) * 5) + 1;
      await sample();
    }
    return isOver(text);
  });
  await sample();
}

async function offer(page: Page, folder: string): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: '导入文件夹' }).click(),
  ]);
  await chooser.setFiles(folder);
}

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();

const reading = /已读取 (\d+) \/ (\d+) 个文件/;
const exporting = /(\d+) ?(?:\/|份，共) ?(\d+)/;

const growthOf = ({ heaps }: StepFigures): number => Math.max(...heaps) / (heaps[0] ?? Number.NaN);

const header = [
  '',
  's',
  'forms a s',
  'main thread s',
  'frames',
  'over 50 ms',
  'worst ms',
  'heap MB, by fifths',
  'growth',
];

const cellsOf = (each: StepFigures): readonly string[] => [
  each.name,
  each.seconds.toFixed(1),
  (count / each.seconds).toFixed(0),
  each.computed.toFixed(2),
  String(each.frames),
  `${(each.slow * 100).toFixed(2)} %`,
  each.worst.toFixed(0),
  each.heaps.map((heap) => heap.toFixed(0)).join(' '),
  growthOf(each).toFixed(2),
];

async function measure(page: Page, folders: { readonly first: string; readonly again: string }) {
  const meter = await createFrameMeter(page);
  const steps: StepFigures[] = [];
  const step = async (...given: Parameters<typeof meter.step>) => {
    const figures = await meter.step(...given);
    steps.push(figures);
    process.stderr.write(`  ${cellsOf(figures).join('  ')}\n`);
  };
  const isReady = (text: string) => /个文件，\d+ 张表格/.test(text) && !text.includes('正在与已有草稿比较');
  const isListed = () => page.evaluate((words) => document.body.innerText.includes(words), `${count} 份`);

  await step('idle, no draft', () => pause(5000));
  await step('folder read', async (sample) => {
    await offer(page, folders.first);
    await followProgress(page, reading, isReady, sample);
  });
  await step('stored', async () => {
    await press(page, /^导入：新建/);
    await waitFor(page, async () => (await dialogText(page)) === '' && (await isListed()));
  });
  await step('copied into the journal behind', () => pause(10_000));
  await step('changed ones read, compared', async (sample) => {
    await offer(page, folders.again);
    await followProgress(page, reading, isReady, sample);
  });
  await step('all updated', async () => {
    await page.getByRole('dialog').getByLabel('已有的草稿全部').selectOption('update');
    await press(page, /^导入：更新/);
    await waitFor(page, async () => (await dialogText(page)) === '' && (await isListed()));
  });
  await page.getByRole('checkbox', { name: '全选' }).check();
  await step('read for the summary', async (sample) => {
    await page.getByRole('button', { name: '汇总', exact: true }).click();
    await followProgress(page, exporting, (text) => text.includes('合计（'), sample);
  });
  const window = page.getByRole('dialog', { name: '汇总和审核意见' });
  for (const grouping of ['按主管部门', '按等级', '按表格', '不分组']) {
    await step(`summary ${grouping}`, () => window.getByLabel('分组').selectOption({ label: grouping }));
  }
  await step('summary in 万元', () => window.getByLabel('金额单位').selectOption('万元'));
  await step('summary sorted', () => window.getByRole('button', { name: '得分', exact: true }).click());
  for (const view of ['审核意见', '分析']) {
    await step(`summary: ${view}`, async () => {
      await window.getByLabel('内容').selectOption(view);
      await pause(1000);
    });
  }
  await window.getByRole('button', { name: '关闭' }).click();
  await step('exported into a folder', async (sample) => {
    await press(page, '导出所选');
    const faulty = page.getByRole('radio', { name: '仍然导出' });
    if ((await faulty.count()) > 0) await faulty.check();
    await press(page, '选择文件夹并导出');
    await followProgress(page, exporting, (text) => /已导出 \d+ 份/.test(text), sample);
  });
  const ending = await dialogText(page);
  if (!ending.startsWith(`已导出 ${count} 份`)) throw new Error(ending.slice(0, 400));
  await press(page, '关闭');
  await step('idle, all drafts', () => pause(5000));
  return steps;
}

const folder = temporaryFolder('unit');
const folders = { first: join(folder.path, '报送'), again: join(folder.path, '退回') };
await workbookFolder(folders.first, count);
changedFolder(folders.again, count);
const { page, close } = await startRun(await makePlace(join(folder.path, 'place')));
// No window of the system can be answered here: the folder is one of the browser's own.
await page.addInitScript(() => {
  const picker = async () => (await navigator.storage.getDirectory()).getDirectoryHandle('导出', { create: true });
  Object.defineProperty(window, 'showDirectoryPicker', { value: picker, configurable: true });
});
await page.reload();
await page.getByRole('button', { name: '新建', exact: true }).waitFor();
const steps = await measure(page, folders);
await close();
folder.remove();

printTable(`${count} forms of 40 rows in the page`, header, steps.map(cellsOf));
const idle = Math.max(...steps.filter(({ name }) => name.startsWith('idle')).map(({ slow }) => slow));
for (const each of steps) {
  const { name, heaps } = each;
  if (each.frames < fewFrames) judge(`main thread's seconds: ${name}`, each.computed, limits.choice);
  else judge(`share of frames over 50 ms beyond the idle page: ${name}`, each.slow - idle, limits.slow);
  if (/read/.test(name)) {
    const kept = Math.max(...heaps) - (steps[0]?.heaps[0] ?? Number.NaN);
    judge(`MB kept for each 1,000 forms: ${name}`, kept / (count / 1000), limits.kept);
  } else judge(`heap at most ÷ at the first fifth: ${name}`, growthOf(each), limits.growth);
}

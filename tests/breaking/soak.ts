/**
 * Four hours of use in ten minutes: drafts are opened, typed in, taken back, exported and left again without a pause.
 * Memory, files and bytes must not grow with it.
 */
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { printTable } from '../bench/measure.ts';
import { inputOf } from '../e2e/helpers/anyForm.ts';
import { sheetOf } from '../e2e/helpers/editorPage.ts';
import { importFile } from '../e2e/helpers/homePage.ts';
import { seeded } from '../fuzz/random.ts';
import { goldenDrafts } from '../helpers/goldenDrafts.ts';
import { makePlace, startRun, temporaryFolder } from './browserRun.ts';
import { type Usage, usageNow } from './usage.ts';

const blanks = ['第1行 三级指标', '第2行 年度指标值', '第3行 实际完成值', '预期目标'];
const samples = 20;
const mb = (bytes: number): string => (bytes / 1024 / 1024).toFixed(1);

interface Sample extends Usage {
  /** of the whole time */
  readonly share: number;
}

interface Work {
  keys: number;
  opened: number;
  exported: number;
  undone: number;
}

async function importAll(page: Page): Promise<void> {
  const all = { format: 'ziping-drafts', version: 1, drafts: goldenDrafts.map(({ json }) => json) };
  await importFile(page, '全部.ziping', JSON.stringify(all));
  await page
    .getByRole('rowheader')
    .nth(goldenDrafts.length - 1)
    .waitFor();
}

async function exportOnce(page: Page): Promise<void> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出', exact: true }).click();
  const question = page.getByRole('alertdialog', { name: /^还有 / });
  const first = await Promise.race([download.then(() => 'done'), question.waitFor().then(() => 'asked')]);
  if (first === 'asked') await question.getByRole('button', { name: '仍然导出' }).click();
  await (await download).delete();
}

/** One draft opened, worked on and left. */
async function workOn(page: Page, turn: number, work: Work): Promise<void> {
  const random = seeded(turn);
  const heads = page.getByRole('rowheader');
  await heads.nth(random.below(goldenDrafts.length)).click();
  await sheetOf(page).waitFor();
  work.opened += 1;
  for (let cell = 0; cell < 8; cell += 1) {
    const input = inputOf(page, random.pick(blanks));
    if ((await input.count()) !== 1) continue;
    await input.focus();
    // In place of what is there: the drafts themselves do not grow.
    const text = `第${turn}次：完成${random.below(1000)}场，推进全市科技创新券与“小巨人”企业扶持工作`;
    await page.keyboard.type(text);
    work.keys += text.length;
    if (random.below(3) > 0) continue;
    for (let time = 0; time < 5; time += 1) await page.keyboard.press('ControlOrMeta+z');
    work.undone += 5;
  }
  if (turn % 8 === 0) {
    await exportOnce(page);
    work.exported += 1;
  }
  await page.getByRole('button', { name: '返回草稿列表' }).click();
  await heads.first().waitFor();
}

function printUsages(usages: readonly Sample[]): void {
  printTable(
    'memory and files',
    ['', 'heap MB', 'nodes', 'listeners', 'data files', 'MB', 'backup files', 'MB', 'store MB'],
    usages.map(({ share, heap, nodes, listeners, journal, backups, store }) => [
      `${Math.round(share * 240)} min`,
      mb(heap),
      String(nodes),
      String(listeners),
      String(journal.files),
      mb(journal.bytes),
      String(backups.files),
      mb(backups.bytes),
      mb(store.bytes),
    ]),
  );
}

/** The last third beside the third after the first: what grows without an end is still growing then. */
function growth(usages: readonly Sample[], of: (usage: Usage) => number): number {
  const third = Math.floor(usages.length / 3);
  const most = (part: readonly Usage[]) => Math.max(...part.map(of));
  return most(usages.slice(-third)) / most(usages.slice(third, 2 * third));
}

/** @param minutes of real time. True where nothing grows without an end. */
export async function soak(minutes: number): Promise<boolean> {
  const folder = temporaryFolder('soak');
  const place = await makePlace(join(folder.path, 'place'));
  const { page, close } = await startRun(place);
  const work: Work = { keys: 0, opened: 0, exported: 0, undone: 0 };
  await importAll(page);
  const session = await page.context().newCDPSession(page);
  const usages: Sample[] = [];
  const begin = performance.now();
  for (let turn = 0, share = 0; share < 1; turn += 1) {
    await workOn(page, turn, work);
    share = (performance.now() - begin) / (minutes * 60_000);
    if (share * samples >= usages.length) usages.push({ share, ...(await usageNow(session, place)) });
  }
  await close();
  folder.remove();
  printUsages(usages);
  const figures = {
    heap: growth(usages, ({ heap }) => heap),
    nodes: growth(usages, ({ nodes }) => nodes),
    'data files': growth(usages, ({ journal }) => journal.files || 1),
    'backup files': growth(usages, ({ backups }) => backups.files || 1),
  };
  console.log(
    `\n${work.keys} keys, ${work.opened} drafts opened, ${work.undone} steps undone, ${work.exported} exports`,
  );
  for (const [name, ratio] of Object.entries(figures))
    console.log(`${name}: last third ÷ middle third ${ratio.toFixed(2)}`);
  return Object.values(figures).every((ratio) => ratio < 1.25);
}

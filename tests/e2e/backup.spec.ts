/** A backup of every draft as one file, and a new computer that has them all in two clicks. */
import { readFileSync } from 'node:fs';
import { type Browser, expect, type Locator, type Page } from '@playwright/test';
import { appVersion } from '../../shared/appVersion.ts';
import { goldenDrafts } from '../helpers/goldenDrafts.ts';
import { expectAccessible } from './helpers/axe.ts';
import { test } from './helpers/browserTest.ts';
import { expectSaved, expectTexts, type } from './helpers/editorPage.ts';
import { expectClean, watch } from './helpers/guard.ts';
import { chooseFromMenu, closeToast, openDraft, openHome, toast } from './helpers/homePage.ts';
import { officialForm } from './helpers/officialForms.ts';
import { openFilledHome } from './helpers/places.ts';

const [first, second, edited] = goldenDrafts;
if (first === undefined || second === undefined || edited === undefined) throw new Error('no golden forms');

const titles = (page: Page): Locator => page.getByRole('rowheader');
const restoreWindow = (page: Page): Locator => page.getByRole('dialog', { name: '从备份恢复' });

/** Names in the list, once it has all the drafts of the import. */
async function listedTitles(page: Page): Promise<string[]> {
  await expect(titles(page)).toHaveCount(goldenDrafts.length);
  return titles(page).allTextContents();
}

async function backUp(page: Page): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '备份全部草稿' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^绩效自评草稿备份 \d{4}-\d\d-\d\d\.ziping$/);
  return readFileSync(await download.path());
}

/** An empty list offers it at once; beside drafts it stands with the other ways back. */
async function pickBackup(page: Page, buffer: Buffer, name = '备份.ziping'): Promise<void> {
  const isEmpty = await page.getByText('还没有草稿').isVisible();
  if (!isEmpty) await page.getByRole('button', { name: '备份与恢复…' }).click();
  const button = page.getByRole('button', { name: isEmpty ? '从备份恢复…' : '从备份文件恢复…' });
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button.click()]);
  await chooser.setFiles({ name, mimeType: 'application/json', buffer });
}

/** A computer that has never seen the program. */
async function onNewComputer(browser: Browser, url: string, work: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext();
  const watched = watch(context, new URL(url).origin);
  const page = await context.newPage();
  await page.goto(url);
  await expect(page.getByText('还没有草稿')).toBeVisible();
  await work(page);
  await context.close();
  expectClean(watched);
}

test('a new computer has every draft in two clicks', async ({ page, browser, shellUrl }) => {
  await openFilledHome(page);
  const listed = await listedTitles(page);
  const file = await backUp(page);
  expect(JSON.parse(file.toString().split('\n')[0] ?? '')).toMatchObject({ appVersion, drafts: 7 });
  await expect(toast(page, /^已备份全部 7 份草稿，保存到 /)).toBeVisible();
  await onNewComputer(browser, shellUrl, async (other) => {
    await pickBackup(other, file);
    await expect(restoreWindow(other).getByRole('row', { name: '这台电脑没有 7 加入列表 加入列表' })).toBeVisible();
    await expectAccessible(other);
    await other.keyboard.press('Enter');
    await expect(toast(other, '已从备份恢复：加入 7 份。')).toBeVisible();
    await expect(titles(other)).toHaveText(listed);
    await other.reload();
    await expect(titles(other)).toHaveText(listed);
    for (const each of goldenDrafts) {
      await openDraft(other, each.name);
      await expectTexts(other, officialForm(each.draft.form), each.draft);
      await other.getByRole('button', { name: '返回草稿列表' }).click();
    }
  });
});

test('merging keeps what is newer here; replacing makes the list what it was', async ({ page }) => {
  await openFilledHome(page);
  const listed = await listedTitles(page);
  const file = await backUp(page);
  await openDraft(page, edited.name);
  await type(page, '第1行 实际完成值', '备份之后');
  await expectSaved(page);
  await page.getByRole('button', { name: '返回草稿列表' }).click();
  await chooseFromMenu(page, first.name, '删除');
  await chooseFromMenu(page, second.name, '复制一份');
  await expect(titles(page)).toHaveCount(7);

  await pickBackup(page, file);
  for (const line of [
    '在“最近删除”中 1 放回列表 换成备份里的',
    '这台电脑的较新 1 保留这台电脑的 换成备份里的',
    '两边相同 5 不变 不变',
    '备份里没有，只在这台电脑 1 保留这台电脑的 移到“最近删除”',
  ]) {
    await expect(restoreWindow(page).getByRole('row', { name: line })).toBeVisible();
  }
  await restoreWindow(page).getByRole('button', { name: '合并' }).click();
  await expect(toast(page, '已从备份恢复：加入 1 份。')).toBeVisible();
  await expect(titles(page)).toHaveCount(8);

  await pickBackup(page, file);
  await restoreWindow(page).getByRole('button', { name: '全部替换' }).click();
  const question = page.getByRole('alertdialog', { name: '用备份替换全部草稿？' });
  await expect(question).toContainText('1 份草稿会移到“最近删除”');
  await question.getByRole('button', { name: '全部替换' }).click();
  await expect(toast(page, /^已从备份恢复：更新 2 份，移到“最近删除” 1 份。$/)).toBeVisible();
  await expect(titles(page)).toHaveText(listed);
  await page.reload();
  await expect(titles(page)).toHaveText(listed);
  await expect(page.getByRole('button', { name: '最近删除（1）' })).toBeVisible();
  await openDraft(page, edited.name);
  await expectTexts(page, officialForm(edited.draft.form), edited.draft);
});

test('a cut backup says so and still brings what is whole in it', async ({ page, browser, shellUrl }) => {
  await openFilledHome(page);
  await expect(titles(page)).toHaveCount(goldenDrafts.length);
  const file = await backUp(page);
  await onNewComputer(browser, shellUrl, async (other) => {
    await pickBackup(other, file.subarray(0, file.length - 300));
    await expect(restoreWindow(other)).toContainText('这份备份不完整');
    await expect(restoreWindow(other).getByRole('row', { name: '备份里已损坏 1 无法恢复 无法恢复' })).toBeVisible();
    await restoreWindow(other).getByRole('button', { name: '恢复', exact: true }).click();
    await expect(toast(other, '备份里有 1 份草稿已损坏，没有恢复；备份文件没有改动。')).toBeVisible();
    await closeToast(other);
    await expect(toast(other, '已从备份恢复：加入 6 份。')).toBeVisible();
    await expect(titles(other)).toHaveCount(6);
  });
});

test('a backup that is dropped or imported opens the same window, and closing it changes nothing', async ({ page }) => {
  await openFilledHome(page);
  await expect(titles(page)).toHaveCount(goldenDrafts.length);
  const file = await backUp(page);
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: '导入草稿' }).click(),
  ]);
  await chooser.setFiles({ name: '备份.ziping', mimeType: 'application/json', buffer: file });
  await expect(restoreWindow(page).getByRole('row', { name: '两边相同 7 不变 不变' })).toBeVisible();
  await expect(restoreWindow(page).getByRole('button', { name: '合并' })).toBeDisabled();
  await page.keyboard.press('Escape');
  await expect(restoreWindow(page)).toBeHidden();
  await expect(titles(page)).toHaveCount(7);
});

test('nothing is restored under a draft that is being edited', async ({ page, context }) => {
  await openFilledHome(page);
  await expect(titles(page)).toHaveCount(goldenDrafts.length);
  const file = await backUp(page);
  await chooseFromMenu(page, first.name, '删除');
  const other = await context.newPage();
  await openHome(other);
  await openDraft(other, second.name);
  await pickBackup(page, file);
  await restoreWindow(page).getByRole('button', { name: '合并' }).click();
  await expect(restoreWindow(page).getByRole('alert')).toContainText('有草稿正在编辑');
  await other.close();
  await restoreWindow(page).getByRole('button', { name: '合并' }).click();
  await expect(toast(page, '已从备份恢复：加入 1 份。')).toBeVisible();
});

const wrongFiles: readonly (readonly [string, Buffer, string])[] = [
  ['照片.ziping', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), '“照片.ziping”不是本程序的整套备份'],
  ['表格.ziping', Buffer.from('PK\u0003\u0004'), '“表格.ziping”不是本程序的整套备份'],
];

for (const [name, content, text] of wrongFiles) {
  test(`${name} is refused in a sentence`, async ({ page }) => {
    await openHome(page);
    await pickBackup(page, content, name);
    await expect(toast(page, text)).toBeVisible();
    await expect(page.getByText('还没有草稿')).toBeVisible();
  });
}

test('a backup of a newer program is refused, and one without a whole draft', async ({ page }) => {
  await openHome(page);
  await pickBackup(page, Buffer.from('{"format":"ziping-backup","version":2,"drafts":1}\n{}\n'));
  await expect(restoreWindow(page)).toContainText('由更新版本的程序保存，请先升级本程序再恢复');
  await restoreWindow(page).getByRole('button', { name: '关闭' }).click();
  await pickBackup(page, Buffer.from('{"format":"ziping-backup","version":1,"drafts":1}\n{"sha'));
  await expect(restoreWindow(page)).toContainText('里面没有一份完整的草稿');
});

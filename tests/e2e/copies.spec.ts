/** What the program says of its copies, of every save, and the way back to an earlier moment. */
import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { expectAccessible } from './helpers/axe.ts';
import { test } from './helpers/browserTest.ts';
import { answerCopies, diskFull, fillDisk, kept } from './helpers/copyFaults.ts';
import { cell, expectSaved, type } from './helpers/editorPage.ts';
import { createDraft, openHome, toast } from './helpers/homePage.ts';
import { officialForm } from './helpers/officialForms.ts';

const form = officialForm('shanghai-project');
const name = '项目名称';
const field = '第1行 偏差原因分析及改进措施';

/** Of drafts that no copy was made of, the shell is told nothing: the next test would miss them at its start. */
const unmarked = { mark: kept };

async function newDraft(page: Page, title: string): Promise<void> {
  await createDraft(page, form.listed, '2022');
  await type(page, name, title);
  await expectSaved(page);
}

async function goHome(page: Page): Promise<void> {
  await page.getByRole('button', { name: '返回草稿列表' }).click();
  await expect(page.getByRole('button', { name: '新建', exact: true })).toBeVisible();
}

async function openCopies(page: Page) {
  await page.getByRole('button', { name: '备份与恢复…' }).click();
  return page.getByRole('dialog', { name: '备份与恢复' });
}

/** All versions in the backups that a browser alone keeps. */
function versionsIn(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const texts: string[] = [];
    async function read(folder: FileSystemDirectoryHandle, path: string): Promise<void> {
      for await (const [name, handle] of folder.entries()) {
        if (handle instanceof FileSystemDirectoryHandle) await read(handle, `${path}/${name}`);
        else if (path.includes('/草稿/')) texts.push(await (await handle.getFile()).text());
      }
    }
    await read(await navigator.storage.getDirectory(), '');
    return texts.join('\n');
  });
}

test('drafts go back to an earlier moment, after a look at what changes', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-11-25T09:10:00+08:00'));
  await openHome(page);
  await newDraft(page, '社保卡管理');
  await type(page, field, '上午写的');
  await expectSaved(page);
  await goHome(page);
  await expect.poll(() => versionsIn(page)).toContain('上午写的');
  await page.clock.setFixedTime(new Date('2026-11-25T11:20:00+08:00'));
  await page.getByRole('rowheader', { name: '社保卡管理' }).click();
  await type(page, field, '改坏了');
  await expectSaved(page);
  await goHome(page);
  await expect.poll(() => versionsIn(page)).toContain('改坏了');

  const dialog = await openCopies(page);
  await expect(dialog).toContainText('都只在这个浏览器里');
  await expect(dialog.getByRole('row')).not.toHaveCount(0);
  await expectAccessible(page);
  await dialog.getByRole('button', { name: '恢复到这一时刻…（今天 09:10）' }).click();
  const moment = page.getByRole('dialog', { name: '恢复到 今天 09:10' });
  await expect(moment).toContainText('现在的内容改于 今天 11:20，会换成 今天 09:10 的');
  await expectAccessible(page);
  await moment.getByRole('button', { name: '恢复 1 份' }).click();
  await expect(toast(page, '已恢复 1 份草稿，来自 今天 09:10 的备份。')).toBeVisible();
  await page.getByRole('rowheader', { name: '社保卡管理' }).click();
  await expect(cell(page, field)).toHaveValue('上午写的');
});

test('with a shell, the backups stand in a folder that is named', async ({ page, keyedUrl, shellFolder }) => {
  await page.goto(keyedUrl);
  const dialog = await openCopies(page);
  await expect(dialog).toContainText(`草稿自动备份到：${shellFolder}`);
  await dialog.getByRole('button', { name: '诊断日志…' }).click();
  const log = page.getByRole('dialog', { name: '诊断日志' });
  await expect(log.getByRole('textbox')).toHaveValue(/store/);
  await expectAccessible(page);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    log.getByRole('button', { name: '导出…' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^绩效自评诊断日志 \d{4}-\d\d-\d\d\.txt$/);
});

test('a full disk is called one, the draft can be saved elsewhere, and nothing is called saved', async ({
  page,
  keyedUrl,
}) => {
  await answerCopies(page, { ...unmarked, keep: { journal: diskFull, backup: diskFull }, freeSpace: 10 * 1024 * 1024 });
  await page.clock.install();
  await page.goto(keyedUrl);
  await createDraft(page, form.listed, '2022');
  await expectSaved(page);
  await fillDisk(page, true);
  await type(page, name, '另存的项目');
  const failure = page.locator('.editor').getByRole('alert');
  await expect(failure).toContainText('磁盘空间不足');
  await expect(page.getByText('已保存', { exact: true })).toBeHidden();
  await expect(page.getByText('磁盘几乎已满')).toBeVisible();
  await expectAccessible(page);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    failure.getByRole('button', { name: '另存为…' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('2022 另存的项目.ziping');
  expect(readFileSync(await download.path(), 'utf8')).toContain('另存的项目');
  // The program tries again by itself every few seconds; with its clock stopped, only the button can.
  await page.clock.pauseAt(Date.now() + 60 * 60 * 1000);
  await expect(failure).toBeVisible();
  await fillDisk(page, false);
  await page.unroute('**/copies');
  const kept = page.waitForResponse((response) => response.request().postData()?.includes('另存的项目') === true);
  await failure.getByRole('button', { name: '重试' }).click();
  await kept;
  await page.clock.resume();
  await expect(failure).toBeHidden();
  await expect(page.getByText('已保存到备用日志')).toBeVisible();
});

test('what stands in the journal alone says so, and what sets it right', async ({ page, keyedUrl }) => {
  await page.goto(keyedUrl);
  await createDraft(page, form.listed, '2022');
  await expectSaved(page);
  await fillDisk(page, true);
  await type(page, name, '只在日志里');
  const badge = page.getByRole('button', { name: '已保存到备用日志' });
  await expect(badge).toBeVisible();
  await expect(page.getByText('已保存', { exact: true })).toBeHidden();
  await badge.click();
  await expect(page.getByRole('dialog', { name: '已保存到备用日志' })).toContainText('关闭并重新打开程序');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(badge).toBeFocused();
});

test('a line says that the disk fills up and the backups fail; closed, it stays away', async ({ page, keyedUrl }) => {
  const notFound = { kind: 'failed', fault: 'notFound' };
  await answerCopies(page, { ...unmarked, keep: { journal: kept, backup: notFound }, freeSpace: 100 * 1024 * 1024 });
  await page.goto(keyedUrl);
  await createDraft(page, form.listed, '2022');
  const lines = page.getByRole('region', { name: '草稿副本的情况' });
  await expect(lines).toContainText('磁盘剩余不足 200 MB');
  await expect(lines).toContainText('备份文件夹写不进去（找不到文件夹，U 盘可能已拔出）');
  await expectAccessible(page);
  await lines.getByRole('button', { name: '关闭提示' }).first().click();
  await expect(lines).not.toContainText('备份文件夹写不进去');
  await goHome(page);
  await expect(lines).not.toContainText('备份文件夹写不进去');
  await expect(lines).toContainText('磁盘剩余不足 200 MB');
});

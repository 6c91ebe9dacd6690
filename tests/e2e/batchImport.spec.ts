/** Many files at once: what is in them beside the drafts that are there, one import, one way back. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { printDraftFile } from '../../shared/draft/draftFile.ts';
import type { Draft } from '../../shared/draft/types.ts';
import { goldenDrafts } from '../helpers/goldenDrafts.ts';
import { expectAccessible } from './helpers/axe.ts';
import { test } from './helpers/browserTest.ts';
import { draftRow, importFile, openHome, toast } from './helpers/homePage.ts';

function named(name: string, department = '区教育局'): Draft {
  const draft = goldenDrafts[0]?.draft;
  if (draft === undefined) throw new Error('no golden draft');
  return { ...draft, values: { ...draft.values, projectName: name, department } };
}

const file = (name: string, content: string) => ({ name, mimeType: 'application/json', buffer: Buffer.from(content) });

/** 60 files: 56 new ones, one as stored, one that differs, one damaged, one that is no form. */
const files = [
  ...Array.from({ length: 56 }, (_, n) => file(`新${n}.ziping`, printDraftFile([named(`批量项目${n}`)]))),
  file('相同.ziping', printDraftFile([named('已有甲')])),
  file('不同.ziping', printDraftFile([named('已有乙', '退回后的部门')])),
  file('坏了.xlsx', 'PK\u0003\u0004 damaged'),
  file('不认识.json', '{"other": 1}'),
];

const table = (page: Page): Locator => page.getByRole('dialog', { name: '批量导入' });

async function pick(page: Page, given: typeof files): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: '导入草稿' }).first().click(),
  ]);
  await chooser.setFiles(given);
}

test('60 files: duplicates are told, the wanted are stored at once, and all is taken back as one', async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await openHome(page);
  await importFile(page, '已有.ziping', printDraftFile([named('已有甲'), named('已有乙')]));
  await expect(draftRow(page, '已有乙')).toBeVisible();
  await pick(page, files);
  await expect(table(page).getByText('60 个文件，58 张表格，2 个没有读入')).toBeVisible();
  const choose = table(page).getByRole('button', { name: /^导入/ });
  await expect(choose).toHaveText('导入：新建 56 份');
  await table(page)
    .getByRole('rowgroup')
    .evaluate((body) => body.scrollTo(0, body.scrollHeight));
  await expect(table(page).getByRole('row', { name: /相同.ziping/ })).toContainText('与草稿“已有甲”相同');
  await expect(table(page).getByRole('row', { name: /坏了.xlsx/ })).toContainText('。');
  await table(page).getByRole('combobox', { name: '如何处理“已有乙”' }).selectOption('更新已有的');
  await expect(choose).toHaveText('导入：新建 56 份，更新 1 份');
  await expectAccessible(page);
  await choose.click();
  await toast(page, /已导入 56 份草稿。已在草稿“已有乙”中接受 1 处差异。/).waitFor();
  await expect(page.getByText('58 份', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: '撤销', exact: true }).click();
  await toast(page, '已撤销这次导入的 57 项。').waitFor();
  await expect(page.getByText('2 份', { exact: true })).toBeVisible();
});

test('a line opens the window of its file; a table that is left stores nothing', async ({ page }) => {
  await openHome(page);
  await pick(page, files.slice(0, 12));
  await expect(table(page).getByText('12 个文件，12 张表格')).toBeVisible();
  await table(page).getByRole('button', { name: '查看“新3.ziping”' }).click();
  const window = page.getByRole('dialog', { name: '导入表格' });
  await expect(window.getByRole('option')).toHaveText([/批量项目3/]);
  await window.getByRole('button', { name: '取消' }).click();
  await table(page).getByRole('button', { name: '取消' }).click();
  await expect(draftRow(page, '批量项目3')).toHaveCount(0);
});

test('a folder, with the folders in it: what is no form of ours stays out, and the rest is stored', async ({
  page,
}, testInfo) => {
  const folder = testInfo.outputPath('报送');
  mkdirSync(join(folder, '街道'), { recursive: true });
  writeFileSync(join(folder, '一.ziping'), printDraftFile([named('文件夹项目一')]));
  writeFileSync(join(folder, '街道', '二.ziping'), printDraftFile([named('文件夹项目二')]));
  writeFileSync(join(folder, '~$一.xlsx'), 'lock');
  writeFileSync(join(folder, '说明.docx'), 'text');
  await openHome(page);
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: '导入文件夹' }).click(),
  ]);
  await chooser.setFiles(folder);
  await expect(table(page).getByText('2 个文件，2 张表格')).toBeVisible();
  await expect(table(page).getByRole('button', { name: '查看“街道/二.ziping”' })).toBeVisible();
  await table(page).getByRole('button', { name: '导入：新建 2 份' }).click();
  await expect(draftRow(page, '文件夹项目二')).toBeVisible();
});

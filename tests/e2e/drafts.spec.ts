import { expect, type Page } from '@playwright/test';
import { goldenDrafts } from '../helpers/goldenDrafts.ts';
import { test } from './helpers/browserTest.ts';
import { cell, expectSaved, expectTexts, type } from './helpers/editorPage.ts';
import { chooseFromMenu, createDraft, draftRow, importFile, openDraft, openHome } from './helpers/homePage.ts';
import { officialForm } from './helpers/officialForms.ts';

const golden = goldenDrafts[2];
if (golden === undefined) throw new Error('no golden form');
const { draft, json, name } = golden;
const form = officialForm(draft.form);

async function withGolden(page: Page): Promise<void> {
  await openHome(page);
  await importFile(page, '草稿.ziping', JSON.stringify(json));
  await expect(draftRow(page, name)).toBeVisible();
}

/** The list reads the same after a reload: it is in the database, not on the screen only. */
async function expectTitles(page: Page, titles: readonly string[]): Promise<void> {
  const shown = page.getByRole('rowheader');
  await expect(shown).toHaveText([...titles]);
  await page.reload();
  await expect(shown).toHaveText([...titles]);
}

test('the list shows name, form, year, total and state', async ({ page }) => {
  await withGolden(page);
  for (const text of [form.listed, '2022', '99.78']) await expect(draftRow(page, name)).toContainText(text);
  await expect(draftRow(page, name)).toContainText(/今天 \d\d:\d\d/);
});

test('renamed in the list only: the form keeps its own name, and an empty name returns to it', async ({ page }) => {
  await withGolden(page);
  await chooseFromMenu(page, name, '重命名');
  const dialog = page.getByRole('dialog', { name: '重命名草稿' });
  await dialog.getByLabel('草稿名称').fill('上报版');
  await page.keyboard.press('Enter');
  await expectTitles(page, ['上报版']);
  await openDraft(page, '上报版');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('上报版');
  await expectTexts(page, form, draft);
  await page.goBack();
  await chooseFromMenu(page, '上报版', '重命名');
  await dialog.getByLabel('草稿名称').fill('');
  await dialog.getByRole('button', { name: '重命名' }).click();
  await expectTitles(page, [name]);
});

test('a copy is a draft of its own', async ({ page }) => {
  await withGolden(page);
  await chooseFromMenu(page, name, '复制一份');
  await expect(draftRow(page, `${name} 副本`)).toBeVisible();
  await openDraft(page, `${name} 副本`);
  await expectTexts(page, form, draft);
  await type(page, '第1行 实际完成值', '改在副本里');
  await expectSaved(page);
  await page.getByRole('button', { name: '返回草稿列表' }).click();
  await openDraft(page, name);
  await expectTexts(page, form, draft);
});

test('deleted with a way back: at once by 撤销, later from 最近删除', async ({ page }) => {
  await withGolden(page);
  await chooseFromMenu(page, name, '删除');
  await expect(page.getByText('还没有草稿')).toBeVisible();
  const said = page.getByRole('alertdialog', { name: `已删除“${name}”，30 个使用日内可以在“最近删除”中恢复。` });
  await said.getByRole('button', { name: '撤销', exact: true }).click();
  await expectTitles(page, [name]);

  await draftRow(page, name).focus();
  await page.keyboard.press('Delete');
  await expect(page.getByText('还没有草稿')).toBeVisible();
  await page.reload();
  await page.getByRole('button', { name: '最近删除（1）' }).click();
  await page.getByRole('button', { name: `恢复“${name}”` }).click();
  await page.getByRole('dialog').getByRole('button', { name: '关闭' }).click();
  await expectTitles(page, [name]);
  await openDraft(page, name);
  await expectTexts(page, form, draft);
});

test('the same draft in a second window says so, and opens there once the first lets go', async ({ page, context }) => {
  await withGolden(page);
  await openDraft(page, name);
  const second = await context.newPage();
  await second.goto(page.url());
  await expect(second.getByRole('heading', { name: '这份草稿正在另一个窗口中编辑' })).toBeVisible();
  await page.close();
  await expectTexts(second, form, draft);
});

test('a draft of nowhere is said to be missing', async ({ page }) => {
  await page.goto('/#/draft/0000');
  await expect(page.getByRole('heading', { name: '找不到这份草稿' })).toBeVisible();
  await page.getByRole('button', { name: '返回草稿列表' }).click();
  await expect(page.getByText('还没有草稿')).toBeVisible();
});

test('typed again and again, 保存中 and 已保存 follow each other', async ({ page }) => {
  await openHome(page);
  await createDraft(page, form.listed, '2022');
  await type(page, '主管部门', '科委');
  await expect(page.getByText('保存中…')).toBeVisible();
  await expectSaved(page);
  await expect(cell(page, '主管部门')).toHaveValue('科委');
});

test('a cell that is only visited changes nothing, whatever line breaks a file brought', async ({ page }) => {
  const fields = { ...draft.values, expectedGoal: '第一段\r\n第二段' };
  await openHome(page);
  await importFile(page, '草稿.ziping', JSON.stringify({ ...json, fields }));
  await openDraft(page, name);
  await cell(page, '预期目标').focus();
  await page.keyboard.press('Tab');
  await expect(cell(page, '预期目标')).toHaveValue('第一段\n第二段');
  await expect(page.getByRole('banner').getByRole('button', { name: '撤销', exact: true })).toBeDisabled();
});

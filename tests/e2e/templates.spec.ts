/** Templates as a clerk uses them: saved from a form, used for the next one, managed. */
import { expect, type Page } from '@playwright/test';
import { expectAccessible } from './helpers/axe.ts';
import { test } from './helpers/browserTest.ts';
import { cell, sheetOf } from './helpers/editorPage.ts';
import { draftRow, openDraft, toast } from './helpers/homePage.ts';
import { openFilledHome } from './helpers/places.ts';

const project = '科学技术普及发展专项';
const dialog = (page: Page) => page.getByRole('dialog', { name: '从模板新建' });

async function saveTemplate(page: Page): Promise<void> {
  await openFilledHome(page);
  await openDraft(page, project);
  await page.getByRole('button', { name: '存为模板', exact: true }).click();
  const window = page.getByRole('dialog', { name: '存为模板' });
  await expectAccessible(page);
  await window.getByLabel('模板名称').fill('科普模板');
  await window.getByRole('button', { name: '存为模板' }).click();
  await toast(page, /已存为模板“科普模板”/).waitFor();
}

async function openTemplates(page: Page): Promise<void> {
  await page.getByRole('button', { name: '返回草稿列表' }).click();
  await page.getByRole('button', { name: '新建', exact: true }).click();
  await page.getByRole('menuitem', { name: '从模板新建…' }).click();
  await expect(dialog(page).getByRole('button', { name: /^科普模板/ })).toBeVisible();
}

test('the rows of a form begin the next one, without what was reached', async ({ page }, info) => {
  await saveTemplate(page);
  const name = await cell(page, '第1行 三级指标').inputValue();
  const target = await cell(page, '第1行 年度指标值').inputValue();
  await openTemplates(page);
  await expectAccessible(page);
  await page.screenshot({ path: info.outputPath('templates.png') });
  await dialog(page).getByLabel('年度', { exact: true }).fill('2026');
  await dialog(page).getByRole('button', { name: '新建', exact: true }).click();
  await expect(sheetOf(page)).toBeVisible();
  await expect(cell(page, '年度')).toHaveValue('2026');
  await expect(cell(page, '项目名称')).toHaveValue('');
  await expect(cell(page, '第1行 三级指标')).toHaveValue(name);
  await expect(cell(page, '第1行 年度指标值')).toHaveValue(target);
  await expect(cell(page, '第1行 实际完成值')).toHaveValue('');
  await expect(cell(page, '第1行 得分')).toHaveValue('');
});

test('a template serves another form, and what finds no place there is said', async ({ page }) => {
  await saveTemplate(page);
  const name = await cell(page, '第1行 三级指标').inputValue();
  await openTemplates(page);
  await dialog(page).getByLabel('用于哪种表格').selectOption({ label: '项目支出绩效自评表（全国）' });
  await dialog(page).getByRole('button', { name: '新建', exact: true }).click();
  const made = page.getByRole('dialog', { name: '已新建，有内容放不进新表' });
  await expect(made.or(sheetOf(page))).toBeVisible();
  if (await made.isVisible()) await made.getByRole('button', { name: '打开草稿' }).click();
  await expect(cell(page, '第1行 三级指标')).toHaveValue(name);
});

test('a template is renamed, deleted and taken back, and is no draft of the list', async ({ page }) => {
  await saveTemplate(page);
  await openTemplates(page);
  await dialog(page).getByRole('button', { name: '重命名' }).click();
  await dialog(page).getByLabel('模板名称').fill('年度科普');
  await page.keyboard.press('Enter');
  await expect(dialog(page).getByRole('button', { name: /^年度科普/ })).toBeVisible();
  await dialog(page).getByRole('button', { name: '删除模板' }).click();
  await expect(dialog(page)).toContainText('还没有模板');
  await dialog(page).getByRole('button', { name: '关闭' }).click();
  const notice = page.getByRole('alertdialog').filter({ hasText: '已删除模板“年度科普”' });
  await notice.getByRole('button', { name: '撤销' }).click();
  await expect(draftRow(page, '年度科普')).toHaveCount(0);
  await page.getByRole('button', { name: '新建', exact: true }).click();
  await page.getByRole('menuitem', { name: '从模板新建…' }).click();
  await expect(dialog(page).getByRole('button', { name: /^年度科普/ })).toBeVisible();
});

/** Next year's draft and the next form of the year, made of a real one in the browser; what the sheet says of it. */
import { expect } from '@playwright/test';
import { expectAccessible } from './helpers/axe.ts';
import { test } from './helpers/browserTest.ts';
import { cell, expectSaved, sheetOf, type } from './helpers/editorPage.ts';
import { chooseFromMenu, createDraft, draftRow, openHome } from './helpers/homePage.ts';
import { openFilledHome } from './helpers/places.ts';

const project = '科学技术普及发展专项';

test('a draft is carried into the next year, looked at cell by cell, and confirmed', async ({ page }) => {
  await openFilledHome(page);
  await chooseFromMenu(page, project, '结转到新年度…');
  const dialog = page.getByRole('dialog', { name: /结转到新年度$/ });
  await expect(dialog.getByLabel('新年度')).toHaveValue('2023');
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(cell(page, '年度')).toHaveValue('2023');
  await expect(cell(page, '项目名称')).toHaveValue(project);
  const line = page.getByRole('status').filter({ hasText: '处沿用自 2022年度 财政项目支出绩效自评表' });
  await expect(line).toBeVisible();
  const score = page.getByRole('textbox', { name: '第1行 得分', exact: true });
  const blank = sheetOf(page).getByRole('gridcell').filter({ has: score });
  await expect(blank).toContainText(/上年：[\d.]+/);
  await expectAccessible(page);
  await type(page, '第1行 得分', '1');
  await expect(blank).not.toContainText('上年');
  await line.getByRole('button', { name: '全部确认' }).click();
  await expect(line).toBeHidden();
  await expectSaved(page);
  await page.reload();
  await expect(cell(page, '第1行 得分')).toHaveValue('1');
  await expect(line).toBeHidden();
});

test('another form is made of a draft, and says what found no place', async ({ page }) => {
  await openFilledHome(page);
  await chooseFromMenu(page, project, '由此生成…');
  await page.getByRole('radio', { name: /^项目支出绩效自评表（全国）/ }).check();
  await expectAccessible(page);
  await page.getByRole('button', { name: '生成', exact: true }).click();
  const made = page.getByRole('dialog', { name: '已生成新草稿' });
  await expect(made.or(sheetOf(page))).toBeVisible();
  if (await made.isVisible()) await made.getByRole('button', { name: '打开新草稿' }).click();
  await expect(cell(page, '项目名称')).toHaveValue(project);
  // a receiver that leaves the unit open takes the old one, so that no amount is converted
  await expect(page.getByLabel('金额单位')).toHaveValue('元');
  await page.getByRole('button', { name: '返回草稿列表' }).click();
  await expect(draftRow(page, project)).toHaveCount(2);
});

test('the unit of money changes the sheet and no amount, and survives a reload', async ({ page }) => {
  await openHome(page);
  await createDraft(page, '项目支出绩效自评表（全国）', '2022');
  await type(page, '年度资金总额 全年预算数', '250');
  await expect(sheetOf(page)).toContainText('（万元）');
  await page.getByLabel('金额单位').selectOption('元');
  await expect(sheetOf(page)).toContainText('（元）');
  await expect(cell(page, '年度资金总额 全年预算数')).toHaveValue('250');
  await expectSaved(page);
  await page.reload();
  await expect(page.getByLabel('金额单位')).toHaveValue('元');
});

test('a form that scores nothing shows no score anywhere, and takes choices from lists', async ({ page }) => {
  await openHome(page);
  await page.getByRole('button', { name: '新建', exact: true }).click();
  await page.getByRole('menuitem', { name: /监控/ }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: '新建', exact: true }).click();
  await expect(sheetOf(page)).toBeVisible();
  await expect(page.getByRole('complementary')).not.toContainText(/总分|得分|分值|等级/);
  const choice = sheetOf(page).getByRole('combobox').first();
  await choice.selectOption({ index: 1 });
  await expect(choice).not.toHaveValue('');
  await expectAccessible(page);
  await expectSaved(page);
});

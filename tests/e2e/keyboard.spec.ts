/** Everything without a mouse. */
import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { readRawWorkbook } from '../helpers/rawWorkbook.ts';
import { test } from './helpers/browserTest.ts';
import { cell, expectSaved } from './helpers/editorPage.ts';
import { createDraft, openHome } from './helpers/homePage.ts';
import { officialForm } from './helpers/officialForms.ts';

const form = officialForm('shanghai-project');

/** The accessible name of what has the focus. */
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '');

/** Presses a key until the focus is on something of this name. */
async function goTo(page: Page, name: string, key = 'Tab', most = 150): Promise<void> {
  for (let count = 0; count < most; count += 1) {
    if ((await focused(page)) === name) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} never came to ${name}`);
}

async function write(page: Page, text: string): Promise<void> {
  await page.keyboard.type(text);
}

test('a draft is made, filled in, its rows moved, and exported without a mouse', async ({ page }) => {
  await openHome(page);
  await goTo(page, '新建');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menu')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await expect(page.getByLabel('年度', { exact: true })).toBeFocused();
  await page.keyboard.press('ControlOrMeta+a');
  await write(page, '2023');
  await page.keyboard.press('Tab');
  await write(page, '键盘填报');
  await page.keyboard.press('Enter');

  await expect(cell(page, '项目名称')).toHaveValue('键盘填报');
  await goTo(page, '第1行 三级指标');
  for (const text of ['培训场次', '>=150场', '160场', '2.5', '2.5']) {
    await write(page, text);
    await page.keyboard.press('Tab');
  }
  expect(await focused(page)).toBe('第1行 偏差原因分析及改进措施');
  await goTo(page, '第1行 三级指标', 'Shift+Tab');
  await page.keyboard.press('ControlOrMeta+Shift+Equal');
  await expect(cell(page, '第2行 三级指标')).toBeFocused();
  await write(page, '第二项');
  await page.keyboard.press('Alt+ArrowUp');
  await expect(cell(page, '第1行 三级指标')).toBeFocused();
  await expect(cell(page, '第1行 三级指标')).toHaveValue('第二项');
  await expect(cell(page, '第2行 三级指标')).toHaveValue('培训场次');
  await page.keyboard.press('Alt+ArrowDown');
  await expect(cell(page, '第2行 三级指标')).toHaveValue('第二项');
  await page.keyboard.press('Enter');
  await expect(cell(page, '第3行 三级指标')).toBeFocused();
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.press('ControlOrMeta+Shift+Backspace');
  await expect(cell(page, '第2行 三级指标')).toHaveValue('');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(cell(page, '第2行 三级指标')).toHaveValue('第二项');
  await expectSaved(page);

  await goTo(page, '导出', 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alertdialog', { name: /^还有 \d+ 处待填$/ })).toBeVisible();
  await goTo(page, '仍然导出', 'Shift+Tab');
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  const { sheets } = readRawWorkbook(readFileSync(await download.path()));
  const texts = sheets[0]?.cells.flatMap(({ value }) => (value.kind === 'text' ? [value.text] : [])) ?? [];
  expect(texts).toEqual(expect.arrayContaining(['键盘填报', '培训场次', '第二项', '（2023年度）']));
});

test('whole groups are added, moved, renamed and removed by the keyboard', async ({ page }) => {
  await openHome(page);
  await createDraft(page, form.listed, '2022');
  await cell(page, '第5行 一级指标').focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(cell(page, '第1行 一级指标')).toHaveValue('效益指标');
  await expect(cell(page, '第1行 一级指标')).toBeFocused();
  await expect(cell(page, '第5行 一级指标')).toHaveValue('产出指标');
  await write(page, '项目效益');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('complementary')).toContainText('项目效益');
  await cell(page, '第1行 一级指标').focus();
  await page.keyboard.press('ControlOrMeta+Shift+Backspace');
  await expect(cell(page, '第1行 一级指标')).toHaveValue('产出指标');
  await expect(page.getByRole('textbox', { name: /三级指标$/ })).toHaveCount(5);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.getByRole('textbox', { name: /三级指标$/ })).toHaveCount(9);
});

test('Escape closes what is open and gives the focus back', async ({ page }) => {
  await openHome(page);
  await goTo(page, '新建');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByRole('button', { name: '新建', exact: true })).toBeFocused();
});

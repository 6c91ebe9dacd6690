/** A form of twelve rows without the mouse, its key strokes counted beside those of the same rows in a plain table. */
import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { readRawWorkbook } from '../helpers/rawWorkbook.ts';
import { test } from './helpers/browserTest.ts';
import { cell, expectSaved, sheetOf } from './helpers/editorPage.ts';
import { createDraft, openHome } from './helpers/homePage.ts';
import { officialForm } from './helpers/officialForms.ts';

const form = officialForm('shanghai-project');

const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');

/** The same twelve rows typed into a plain table of inputs: no merges, no checks, Tab from cell to cell. */
async function keysInPlainTable(page: Page, rows: readonly (readonly string[])[]): Promise<number> {
  const other = await page.context().newPage();
  await other.setContent(
    `<table>${rows.map((row) => `<tr>${row.map(() => '<td><input></td>').join('')}</tr>`).join('')}</table>`,
  );
  let keys = 0;
  await other.locator('input').first().focus();
  for (const text of rows.flat()) {
    await other.keyboard.type(text);
    await other.keyboard.press('Tab');
    keys += text.length + 1;
  }
  await other.close();
  return keys;
}

test('a form of twelve rows is filled, checked and exported without the mouse', async ({ page }) => {
  await openHome(page);
  await createDraft(page, form.listed, '2022');
  let keys = 0;
  const type = async (text: string) => {
    await page.keyboard.type(text);
    keys += text.length;
  };
  const key = async (...names: readonly string[]) => {
    for (const name of names) await page.keyboard.press(name);
    keys += names.length;
  };
  await expect(cell(page, '项目名称')).toBeFocused();
  await type('数字政府项目');
  await key('Tab');
  await type('市科委');
  await key('Tab');
  await type('市信息中心');
  await key('Tab');
  await type('1000000');
  await key('Tab');
  await type('1000000');
  await key('Tab');
  await type('950000');
  await key('Tab');
  for (const text of ['1000000', '1000000', '950000']) {
    await type(text);
    await key('Tab');
  }
  while ((await focused(page)) !== '预期目标') await key('Tab');
  await type('完成年度建设任务。');
  await key('Tab');
  await type('按期完成。');
  await key('Tab');
  while ((await focused(page)) !== '第1行 三级指标') await key('Tab');
  // 产出 50 in six rows, 效益 30 in five, 满意度 10 in one
  const weights = ['10', '10', '10', '10', '5', '5', '6', '6', '6', '6', '6', '10'];
  const rows = weights.map((weight, at) => [`指标${at + 1}`, `>=${at + 10}个`, `${at + 10}个`, weight, weight]);
  await key('ControlOrMeta+Shift+Equal', 'ControlOrMeta+Shift+Equal', 'ArrowUp', 'ArrowUp');
  const wanted = 12;
  while ((await page.getByRole('textbox', { name: /^第\d+行 三级指标$/ }).count()) < wanted) {
    while ((await focused(page)) !== '第8行 三级指标') await key('ArrowDown');
    await key('ControlOrMeta+Shift+Equal');
  }
  await key('Home');
  while ((await focused(page)) !== '第1行 三级指标')
    await key(/一级|二级/.test(await focused(page)) ? 'ArrowRight' : 'ArrowUp');
  let inTable = 0;
  for (const row of rows) {
    const before = keys;
    for (const [index, text] of row.entries()) {
      await type(text);
      if (index < row.length - 1) await key('Tab');
    }
    await key('Enter');
    inTable += keys - before;
  }
  const plain = await keysInPlainTable(page, rows);
  console.log(`twelve rows: ${inTable} keys here, ${plain} in a plain table; the whole form ${keys} keys`);
  expect(inTable).toBeLessThanOrEqual(plain);
  await expectSaved(page);
  await expect(page.getByRole('complementary')).toContainText('100');
  await key('F8');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    (async () => {
      const button = page.getByRole('button', { name: '导出', exact: true });
      while (!(await button.evaluate((each) => each === document.activeElement)))
        await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Enter');
      const question = page.getByRole('alertdialog', { name: /^还有 / });
      if (await question.isVisible()) await question.getByRole('button', { name: '仍然导出' }).press('Enter');
    })(),
  ]);
  const { sheets } = readRawWorkbook(readFileSync(await download.path()));
  const texts = sheets[0]?.cells.flatMap(({ value }) => (value.kind === 'text' ? [value.text] : [])) ?? [];
  expect(texts).toEqual(expect.arrayContaining(['数字政府项目', '指标1', '指标12', '>=21个']));
  await expect(sheetOf(page)).toBeVisible();
});

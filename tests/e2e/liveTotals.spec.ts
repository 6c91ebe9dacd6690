/** The totals follow every single key, in the panel and in the form, and are exact where binary floats are not. */
import { expect } from '@playwright/test';
import { test } from './helpers/browserTest.ts';
import { cell, sheetOf, shownTotals, type } from './helpers/editorPage.ts';
import { createDraft, openHome } from './helpers/homePage.ts';
import { officialForm } from './helpers/officialForms.ts';

const form = officialForm('shanghai-project');

/** After each key: what stands in the score, and the total that must be on the screen by then. */
const keys: readonly (readonly [key: string, total: string])[] = [
  ['8', '16.18'],
  ['6', '94.18'],
  ['.', '94.18'],
  ['3', '94.48'],
  ['Backspace', '94.18'],
  ['5', '94.68'],
];

test('no figure is behind by a key: 86.3 + 8.18 is 94.48', async ({ page }) => {
  await openHome(page);
  await createDraft(page, form.listed, '2022');
  await type(page, '年度资金总额 全年预算数', '17556000');
  await type(page, '年度资金总额 全年执行数', '14366388.61');
  expect(await shownTotals(page)).toMatchObject({ rate: '81.84%', rateScore: '8.18', total: '8.18', grade: '' });
  await cell(page, '第1行 得分').focus();
  for (const [key, total] of keys) {
    await page.keyboard.press(key);
    expect((await shownTotals(page)).total).toBe(total);
    expect(await cell(page, '总分 得分').inputValue()).toBe(total);
  }
});

/** Executed of 50000, after each key: the rate is rounded up. */
test('255 of 50000 is 0.51%, whatever binary floats make of it', async ({ page }) => {
  await openHome(page);
  await createDraft(page, form.listed, '2022');
  await type(page, '年度资金总额 全年预算数', '50000');
  await cell(page, '年度资金总额 全年执行数').focus();
  for (const [key, rate] of [
    ['2', '0.01%'],
    ['5', '0.05%'],
    ['5', '0.51%'],
  ] as const) {
    await page.keyboard.press(key);
    expect(await cell(page, '年度资金总额 执行率').inputValue()).toBe(rate);
  }
});

test('the sheet is not drawn again by typing: marks come and go, no cell and no input is replaced', async ({
  page,
}) => {
  await openHome(page);
  await createDraft(page, form.listed, '2022');
  const replaced = await sheetOf(page).evaluateHandle((grid) => {
    const seen: string[] = [];
    const parts = 'input, textarea, [role="row"], [role="gridcell"], [role="columnheader"]';
    new MutationObserver((records) => {
      for (const node of records.flatMap(({ addedNodes, removedNodes }) => [...addedNodes, ...removedNodes])) {
        if (!(node instanceof Element)) continue;
        if (node.matches(parts) || node.querySelector(parts) !== null) seen.push(node.outerHTML.slice(0, 200));
      }
    }).observe(grid, { childList: true, subtree: true });
    return seen;
  });
  await type(page, '第1行 三级指标', '举办科技教育培训场次');
  await type(page, '第1行 分值', '2.5');
  await type(page, '第1行 得分', '2.5');
  expect(await replaced.jsonValue()).toEqual([]);
  // a change of rows is seen, so the rule above can fail
  await page.keyboard.press('ControlOrMeta+Shift+Equal');
  await expect(cell(page, '第2行 三级指标')).toBeFocused();
  expect((await replaced.jsonValue()).length).toBeGreaterThan(0);
});

/** Cells as those of a spreadsheet, with real keys, a real mouse and an input method. */
import { expect, type Page } from '@playwright/test';
import { test } from './helpers/browserTest.ts';
import { cell, expectSaved } from './helpers/editorPage.ts';
import { createDraft, openHome } from './helpers/homePage.ts';
import { officialForm } from './helpers/officialForms.ts';

const form = officialForm('shanghai-project');

const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');

const rangeOf = (page: Page) => page.locator('.cellRange');

/** The page's frame around what is selected covers these cells and no others. */
async function expectRange(page: Page, first: string, last: string): Promise<void> {
  const [frame, from, to] = await Promise.all([
    rangeOf(page).boundingBox(),
    cell(page, first).locator('xpath=ancestor::*[@data-row][1]').boundingBox(),
    cell(page, last).locator('xpath=ancestor::*[@data-row][1]').boundingBox(),
  ]);
  if (frame === null || from === null || to === null) throw new Error('not drawn');
  expect(Math.abs(frame.x - from.x)).toBeLessThanOrEqual(2);
  expect(Math.abs(frame.y - from.y)).toBeLessThanOrEqual(2);
  expect(Math.abs(frame.x + frame.width - to.x - to.width)).toBeLessThanOrEqual(2);
  expect(Math.abs(frame.y + frame.height - to.y - to.height)).toBeLessThanOrEqual(2);
}

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

test.beforeEach(async ({ page }) => {
  await openHome(page);
  await createDraft(page, form.listed, '2022');
});

test('a new form has the cursor in its first blank; a reload and a return bring it back to where it was', async ({
  page,
}) => {
  await expect(cell(page, '项目名称')).toBeFocused();
  await page.keyboard.type('数字政府项目');
  await press(page, 'Tab');
  await page.keyboard.type('市科委');
  await cell(page, '第3行 三级指标').click();
  await page.keyboard.type('办结率');
  await expectSaved(page);
  await page.reload();
  await expect(cell(page, '第3行 三级指标')).toBeFocused();
  await page.getByRole('button', { name: '返回草稿列表' }).click();
  await page.getByRole('rowheader', { name: '数字政府项目' }).click();
  await expect(cell(page, '第3行 三级指标')).toBeFocused();
  await page.keyboard.type('x');
  await expect(cell(page, '第3行 三级指标')).toHaveValue('x');
});

test('typing replaces a selected cell, F2 and a press in its text edit it, Esc takes back, Delete clears', async ({
  page,
}) => {
  const name = cell(page, '第1行 三级指标');
  await name.click();
  await page.keyboard.type('培训场次');
  await press(page, 'Enter', 'ArrowUp');
  await page.keyboard.type('办班');
  await expect(name).toHaveValue('办班');
  await press(page, 'Escape');
  await expect(name).toHaveValue('培训场次');
  await press(page, 'F2');
  await page.keyboard.type('（次）');
  await expect(name).toHaveValue('培训场次（次）');
  await press(page, 'ArrowLeft', 'Backspace');
  await expect(name).toHaveValue('培训场次（）');
  await press(page, 'Escape');
  await expect(name).toHaveValue('培训场次');
  await name.click();
  await press(page, 'End');
  await page.keyboard.type('甲');
  await expect(name).toHaveValue('培训场次甲');
  await press(page, 'Enter', 'ArrowUp', 'Delete');
  await expect(name).toHaveValue('');
  await press(page, 'ControlOrMeta+z');
  await expect(name).toHaveValue('培训场次甲');
  await expect(name).toBeFocused();
});

test('an input method replaces a selected cell from its first letter', async ({ page, context }) => {
  const cdp = await context.newCDPSession(page);
  const name = cell(page, '第1行 三级指标');
  await name.click();
  await page.keyboard.type('旧名称');
  await press(page, 'Enter', 'ArrowUp');
  await cdp.send('Input.imeSetComposition', { text: 'p', selectionStart: 1, selectionEnd: 1 });
  await cdp.send('Input.imeSetComposition', { text: 'peixun', selectionStart: 6, selectionEnd: 6 });
  await cdp.send('Input.insertText', { text: '培训' });
  await expect(name).toHaveValue('培训');
});

test('what the form states is no Tab stop and changes only after F2', async ({ page }) => {
  const weight = cell(page, '年度资金总额 分值');
  await cell(page, '年度资金总额 全年执行数').click();
  await page.keyboard.type('215000.5');
  await press(page, 'Tab');
  expect(await focused(page)).not.toBe('年度资金总额 分值');
  await press(page, 'Shift+Tab', 'ArrowRight');
  await expect(weight).toBeFocused();
  await page.keyboard.type('99');
  await press(page, 'Delete');
  await expect(weight).toHaveValue('10');
  await press(page, 'F2', 'ControlOrMeta+a');
  await page.keyboard.type('20');
  await expect(weight).toHaveValue('20');
});

test('rows are filled in with Tab, and Enter goes back to the column where they began', async ({ page }) => {
  await cell(page, '第1行 三级指标').click();
  for (const row of [
    ['培训场次', '>=150场', '160场', '5', '5'],
    ['参训人次', '>=3000人次', '3100人次', '5', '5'],
  ]) {
    for (const [index, text] of row.entries()) {
      await page.keyboard.type(text);
      if (index < row.length - 1) await press(page, 'Tab');
    }
    await press(page, 'Enter');
  }
  await expect(cell(page, '第3行 三级指标')).toBeFocused();
  await expect(cell(page, '第2行 得分')).toHaveValue('5');
});

test('keys go through the sheet as in a spreadsheet', async ({ page }) => {
  await cell(page, '第2行 三级指标').click();
  const stops: string[] = [];
  for (const key of [
    ...['ArrowRight', 'ArrowDown', 'ArrowLeft', 'Home', 'End', 'ControlOrMeta+Home', 'ControlOrMeta+End'],
    ...['Home', 'ArrowRight', 'ControlOrMeta+ArrowUp', 'PageDown'],
  ]) {
    await press(page, key);
    stops.push(`${key}: ${await focused(page)}`);
  }
  expect(stops.slice(0, 7)).toEqual([
    'ArrowRight: 第2行 年度指标值',
    'ArrowDown: 第3行 年度指标值',
    'ArrowLeft: 第3行 三级指标',
    'Home: 第1行 一级指标',
    'End: 第3行 偏差原因分析及改进措施',
    'ControlOrMeta+Home: 年度',
    'ControlOrMeta+End: 第9行 偏差原因分析及改进措施',
  ]);
});

test('ranges are stretched by Shift, drawn by the mouse, cleared and filled in one step each', async ({ page }) => {
  await cell(page, '第1行 分值').click();
  await page.keyboard.type('2.5');
  await press(page, 'Enter', 'ArrowUp', 'Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowRight');
  await expectRange(page, '第1行 分值', '第3行 得分');
  await expect(page.getByText('已选中 3 行 × 2 列')).toBeAttached();
  await press(page, 'ControlOrMeta+d');
  await expect(cell(page, '第3行 分值')).toHaveValue('2.5');
  await press(page, 'ControlOrMeta+r');
  await expect(cell(page, '第2行 得分')).toHaveValue('2.5');
  await press(page, 'Delete');
  await expect(cell(page, '第1行 分值')).toHaveValue('');
  await expect(cell(page, '第3行 得分')).toHaveValue('');
  await press(page, 'ControlOrMeta+z');
  await expect(cell(page, '第3行 得分')).toHaveValue('2.5');
  await press(page, 'ControlOrMeta+z', 'ControlOrMeta+z');
  await expect(cell(page, '第2行 分值')).toHaveValue('');

  const from = await cell(page, '第4行 分值').boundingBox();
  const to = await cell(page, '第6行 得分').boundingBox();
  if (from === null || to === null) throw new Error('not drawn');
  await page.mouse.move(from.x + 5, from.y + 5);
  await page.mouse.down();
  await page.mouse.move(to.x + 5, to.y + 5, { steps: 6 });
  await page.mouse.up();
  await expectRange(page, '第4行 分值', '第6行 得分');
  await page.keyboard.type('3');
  await press(page, 'ControlOrMeta+Enter');
  for (const name of ['第4行 分值', '第5行 得分', '第6行 得分']) await expect(cell(page, name)).toHaveValue('3');
  await press(page, 'ArrowDown');
  await expect(rangeOf(page)).toHaveCount(0);
  await expect(cell(page, '第5行 分值')).toBeFocused();

  await cell(page, '第2行 分值').click();
  await cell(page, '第4行 得分').click({ modifiers: ['Shift'] });
  await expectRange(page, '第2行 分值', '第4行 得分');
  await press(page, 'ControlOrMeta+a');
  await expect(page.getByText('已选中 9 行 × 9 列')).toBeAttached();
  await press(page, 'Escape');
  await expect(rangeOf(page)).toHaveCount(0);
});

test('a drag to the edge of the window scrolls and goes on selecting', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 600 });
  await cell(page, '第1行 分值').focus();
  const from = await cell(page, '第1行 分值').boundingBox();
  if (from === null) throw new Error('not drawn');
  await page.mouse.move(from.x + 5, from.y + 5);
  await page.mouse.down();
  const desk = await page.locator('.desk').boundingBox();
  if (desk === null) throw new Error('no desk');
  await page.mouse.move(from.x + 5, desk.y + desk.height - 2, { steps: 4 });
  const isAtEnd = () => page.locator('.desk').evaluate((it) => it.scrollTop + it.clientHeight >= it.scrollHeight - 1);
  await expect.poll(isAtEnd).toBe(true);
  const to = await cell(page, '第9行 分值').boundingBox();
  if (to === null) throw new Error('not in view');
  await page.mouse.move(to.x + 5, to.y + 5, { steps: 4 });
  await page.mouse.up();
  await expectRange(page, '第1行 分值', '第9行 分值');
});

test('rows that are selected are moved and removed together', async ({ page }) => {
  for (const [index, text] of ['甲', '乙', '丙'].entries()) {
    await cell(page, `第${index + 1}行 三级指标`).click();
    await page.keyboard.type(text);
  }
  await cell(page, '第1行 三级指标').click();
  await press(page, 'Shift+ArrowDown', 'ControlOrMeta+-');
  await expect(cell(page, '第1行 三级指标')).toHaveValue('丙');
  await expect(page.getByText('已删除 2 行。')).toBeVisible();
  await press(page, 'ControlOrMeta+z');
  await expect(cell(page, '第1行 三级指标')).toHaveValue('甲');
  await expect(page.getByText('已删除 2 行。')).toBeHidden();
});

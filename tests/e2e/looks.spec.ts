/** What a clerk sees at the sizes that office screens have: nothing hidden, nothing over anything, nothing too small. */
import { expect, type Locator, type Page } from '@playwright/test';
import { goldenDrafts } from '../helpers/goldenDrafts.ts';
import { expectAccessible } from './helpers/axe.ts';
import { test } from './helpers/browserTest.ts';
import { cell, expectSaved, sheetOf, type } from './helpers/editorPage.ts';
import { createDraft, openDraft, openHome } from './helpers/homePage.ts';
import { officialForm } from './helpers/officialForms.ts';
import { openFilledHome } from './helpers/places.ts';

const form = officialForm('shanghai-project');
const long = goldenDrafts[0]?.name ?? '';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

async function boxOf(locator: Locator): Promise<Box> {
  const box = await locator.boundingBox();
  if (box === null) throw new Error('not on the page');
  return box;
}

const overlap = (a: Box, b: Box) =>
  Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x) > 1 &&
  Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y) > 1;

/** Whether a row of the sheet can be seen whole, above what stands at the window's foot. */
async function expectInView(page: Page, name: string): Promise<void> {
  const [box, desk] = [await boxOf(cell(page, name)), await boxOf(page.locator('.desk'))];
  expect(box.y).toBeGreaterThanOrEqual(desk.y);
  expect(box.y + box.height).toBeLessThanOrEqual(desk.y + desk.height);
}

async function expectNoSideways(page: Page): Promise<void> {
  const [wide, seen] = await page.evaluate(() => {
    const root = document.documentElement;
    return [root.scrollWidth, root.clientWidth];
  });
  expect(wide).toBeLessThanOrEqual(seen ?? 0);
}

test.describe('above the indicators', () => {
  test('the first row is in sight in a new form', async ({ page }) => {
    await openHome(page);
    await createDraft(page, form.listed, '2022');
    await expectInView(page, '第1行 三级指标');
  });

  test('long goals fold, stay folded for the form, and open for F8 and for the keyboard', async ({ page }) => {
    await openFilledHome(page);
    await openDraft(page, long);
    await page.getByRole('button', { name: '收起上部' }).click();
    await expect(cell(page, '项目名称')).toHaveCount(0);
    await expectInView(page, '第12行 三级指标');
    await page.reload();
    await expect(page.getByRole('button', { name: /^年度总体目标/ })).toContainText('预期目标：');
    // the first finding stands in the money
    await page.getByRole('button', { name: /^自查：/ }).click();
    await page.keyboard.press('F8');
    await expect(page.getByRole('button', { name: /^收起“(项目资金|年度总体目标)/ }).first()).toBeVisible();
    await expect(page.locator('.cell :focus')).toBeInViewport();
    const head = page.getByRole('button', { name: /^表头/ });
    await head.focus();
    await page.keyboard.press('Enter');
    await expect(cell(page, '项目名称')).toBeVisible();
  });
});

for (const [width, height] of [
  [1366, 768],
  [1024, 600],
] as const) {
  test(`names of levels stay in sight under the header at ${width}×${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await openFilledHome(page);
    await openDraft(page, long);
    await cell(page, '第20行 三级指标').focus();
    await page.locator('.desk').evaluate((desk) => desk.scrollBy(0, 160));
    const header = await boxOf(page.getByRole('columnheader', { name: '一级指标' }));
    const name = await boxOf(cell(page, '第1行 一级指标'));
    const desk = await boxOf(page.locator('.desk'));
    expect(name.y).toBeGreaterThanOrEqual(header.y + header.height - 1);
    expect(name.y + name.height).toBeLessThanOrEqual(desk.y + desk.height);
  });
}

test('a fault stands above its cell and never over the row below', async ({ page }) => {
  await openHome(page);
  await createDraft(page, form.listed, '2022');
  await type(page, '第1行 得分', '两分');
  const fault = page.locator('.cellFault', { hasText: '两分' });
  await expect(fault).toHaveCSS('opacity', '1');
  expect(overlap(await boxOf(fault), await boxOf(cell(page, '第2行 得分')))).toBe(false);
});

for (const [width, height] of [
  [1024, 600],
  [1366, 768],
  [1920, 1080],
] as const) {
  test(`an amount of 13 digits keeps to its cell at ${width}×${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await openHome(page);
    await createDraft(page, form.listed, '2022');
    for (const name of ['年初预算数', '全年预算数', '全年执行数']) {
      await type(page, `年度资金总额 ${name}`, '1234567890123.45');
    }
    await cell(page, '项目名称').focus();
    const printed = page.locator('.cellPrinted .fitText');
    await expect(printed).toHaveText(['1,234,567,890,123.45', '1,234,567,890,123.45', '1,234,567,890,123.45']);
    const spills = await printed.evaluateAll((all) =>
      all.flatMap((text) => {
        const range = document.createRange();
        range.selectNodeContents(text);
        const [inner, outer] = [range.getBoundingClientRect(), text.closest('.cell')?.getBoundingClientRect()];
        const isIn =
          outer !== undefined &&
          inner.left >= outer.left &&
          inner.right <= outer.right &&
          inner.top >= outer.top - 1 &&
          inner.bottom <= outer.bottom + 1;
        return isIn ? [] : [`${inner.left}–${inner.right} in ${outer?.left}–${outer?.right}`];
      }),
    );
    expect(spills).toEqual([]);
  });
}

for (const [width, height] of [
  [1366, 768],
  [1024, 600],
  [683, 384],
] as const) {
  test(`every tool is in reach at ${width}×${height}`, async ({ page }) => {
    await openFilledHome(page);
    await openDraft(page, long);
    await page.setViewportSize({ width, height });
    await expectNoSideways(page);
    const bar = page.locator('.editorTools');
    await expect.poll(() => bar.evaluate((each) => each.scrollWidth - each.clientWidth)).toBeLessThanOrEqual(1);
    for (const name of ['插入行', '删除行', '撤销', '重做', '快捷键', '收起上部']) {
      const button = page.locator('.editorBar').getByRole('button', { name, exact: true });
      if ((await button.count()) === 0) {
        await page.getByRole('button', { name: '更多', exact: true }).click();
        await expect(page.getByRole('menuitem', { name })).toBeVisible();
        await page.keyboard.press('Escape');
      } else await expect(button).toBeInViewport({ ratio: 1 });
    }
    await expect(page.getByRole('button', { name: '导出', exact: true })).toBeInViewport({ ratio: 1 });
    const desk = await boxOf(page.locator('.desk'));
    expect(desk.height).toBeGreaterThan(height / 3);
    await page.getByRole('tab', { name: '自查' }).click();
    await expectNoSideways(page);
    expect((await boxOf(page.locator('.desk'))).height).toBeGreaterThan(height / 4);
  });
}

test('what is pressed is at least 24 pixels high and wide', async ({ page }) => {
  await openFilledHome(page);
  await openDraft(page, long);
  await page.getByRole('tab', { name: '自查' }).click();
  const small = await page.evaluate(() =>
    [...document.querySelectorAll('button, [role="tab"], select, summary')].flatMap((each) => {
      const { width, height } = each.getBoundingClientRect();
      // a help inside of a cell: its own key and the list beside do the same
      const isSmall = width > 0 && !each.closest('.cell') && (width < 24 || height < 24);
      return isSmall ? [`${each.textContent || each.getAttribute('aria-label')} ${width}×${height}`] : [];
    }),
  );
  expect(small).toEqual([]);
});

test('text of twice the size grows with everything around it', async ({ page }) => {
  await openFilledHome(page);
  await openDraft(page, long);
  const before = await cell(page, '第1行 三级指标').evaluate((each) => getComputedStyle(each).fontSize);
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });
  await page.setViewportSize({ width: 1365, height: 768 });
  await expect
    .poll(() => cell(page, '第1行 三级指标').evaluate((each) => Number.parseFloat(getComputedStyle(each).fontSize)))
    .toBeGreaterThan(Number.parseFloat(before) * 1.6);
  await expectNoSideways(page);
  const bar = page.locator('.editorTools');
  await expect.poll(() => bar.evaluate((each) => each.scrollWidth - each.clientWidth)).toBeLessThanOrEqual(1);
});

test.describe('the very first start', () => {
  test.use({ welcomed: false });

  test('offers a sample and three hints, once', async ({ page }) => {
    await openHome(page);
    await expectAccessible(page);
    const welcome = page.getByRole('region', { name: '初次使用' });
    await welcome.getByRole('button', { name: '打开示例' }).click();
    await expect(page.getByRole('heading', { name: '示例：社区图书角建设' })).toBeVisible();
    await expect(sheetOf(page)).toBeVisible();
    await expect(page.getByRole('complementary').getByText('99.34')).toBeVisible();
    for (const hint of [/^从“项目名称”开始/, /^不用点保存/, /^右侧“自查”/]) {
      await expect(welcome).toContainText(hint);
      await welcome.getByRole('button', { name: '不再显示' }).click();
    }
    await expect(welcome).toHaveCount(0);
    await expectSaved(page);
    await page.getByRole('button', { name: '返回草稿列表' }).click();
    await expect(page.getByRole('rowheader', { name: '示例：社区图书角建设' })).toBeVisible();
    await expect(welcome).toHaveCount(0);
    await page.reload();
    await expect(page.getByRole('rowheader', { name: '示例：社区图书角建设' })).toBeVisible();
    await expect(welcome).toHaveCount(0);
  });
});

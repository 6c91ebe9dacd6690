/** Finding and replacing in the form, and the keys that the browser must not get. */
import { expect, type Page } from '@playwright/test';
import { printDraftFile } from '../../shared/draft/draftFile.ts';
import { formOf } from '../helpers/formOf.ts';
import { longDraft } from '../helpers/longDraft.ts';
import { expectAccessible } from './helpers/axe.ts';
import { test } from './helpers/browserTest.ts';
import { fillDisk } from './helpers/copyFaults.ts';
import { cell, expectSaved, sheetOf } from './helpers/editorPage.ts';
import { createDraft, importFile, openHome, toast } from './helpers/homePage.ts';
import { officialForm } from './helpers/officialForms.ts';
import { storedOf } from './helpers/storedRecords.ts';

const form = officialForm('shanghai-project');
const bar = (page: Page) => page.getByRole('search', { name: '查找和替换' });
const query = (page: Page) => bar(page).getByRole('textbox', { name: '查找', exact: true });
const replacement = (page: Page) => bar(page).getByRole('textbox', { name: '替换为' });
const count = (page: Page, text: string) => expect(bar(page).locator('.findCount')).toHaveText(text);
const content = async (page: Page) => {
  await expectSaved(page);
  return JSON.stringify(await storedOf(page, 'contents'));
};

async function fillSome(page: Page): Promise<void> {
  await openHome(page);
  await createDraft(page, form.listed, '2022');
  await cell(page, '项目名称').fill('科普培训');
  await cell(page, '第2行 三级指标').fill('培训１５０场');
  await cell(page, '第4行 实际完成值').fill('已培训150场，培训合格');
}

/** A form of 200 rows, most of them not drawn. */
async function openLong(page: Page): Promise<void> {
  const draft = longDraft(formOf('shanghai-project'), 200);
  await openHome(page);
  await importFile(page, 'long.ziping', printDraftFile([draft]));
  await page.getByRole('rowheader').first().click();
  await expect(sheetOf(page)).toBeVisible();
}

test('Ctrl+F finds from cell to cell, full width and half width alike, and Esc goes into the hit', async ({ page }) => {
  await fillSome(page);
  await page.keyboard.press('ControlOrMeta+f');
  await expect(query(page)).toBeFocused();
  await page.keyboard.type('培训');
  await count(page, '3/3');
  await page.keyboard.press('Enter');
  await count(page, '1/3');
  await page.keyboard.press('Shift+Enter');
  await count(page, '3/3');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('150场');
  await count(page, '2/2');
  await page.keyboard.press('F3');
  await count(page, '1/2');
  await expect(query(page)).toBeFocused();
  await expect(bar(page).getByRole('status')).toHaveText('第 1 个，共 2 个：第2行 三级指标，培训１５０场');
  await bar(page).getByRole('checkbox', { name: '全角半角不分' }).uncheck();
  await count(page, '1/1');
  await page.keyboard.press('Escape');
  await expect(bar(page)).toHaveCount(0);
  await expect(cell(page, '第4行 实际完成值')).toBeFocused();
  // the keys go on without the bar, the cursor along with them
  await page.keyboard.press('ControlOrMeta+f');
  await query(page).fill('培训');
  await page.keyboard.press('Escape');
  await page.keyboard.press('F3');
  await expect(cell(page, '项目名称')).toBeFocused();
  await page.keyboard.press('Shift+F3');
  await expect(cell(page, '第4行 实际完成值')).toBeFocused();
});

test('an input method composes in the bar undisturbed', async ({ page, context }) => {
  await fillSome(page);
  await page.keyboard.press('ControlOrMeta+f');
  const cdp = await context.newCDPSession(page);
  await cdp.send('Input.imeSetComposition', { text: 'peixun', selectionStart: 6, selectionEnd: 6 });
  await expect(bar(page).getByText('没有找到')).toHaveCount(0);
  await cdp.send('Input.insertText', { text: '培训' });
  await count(page, '3/3');
  await expect(query(page)).toHaveValue('培训');
});

test('the bar is accessible, and the hits are marked in the sheet', async ({ page }) => {
  await fillSome(page);
  await page.keyboard.press('ControlOrMeta+h');
  await page.keyboard.type('培训');
  await count(page, '3/3');
  await expect(cell(page, '项目名称')).toHaveCSS('outline-style', 'solid');
  await expect(cell(page, '第1行 三级指标')).not.toHaveCSS('outline-width', '2px');
  await expectAccessible(page);
});

test('in a form of 200 rows it goes to rows that are not drawn, and 全部替换 reaches them all as one step', async ({
  page,
}) => {
  await openLong(page);
  await cell(page, '第1行 实际完成值').fill('独一无二的头');
  await expectSaved(page);
  const before = await content(page);
  await page.keyboard.press('ControlOrMeta+h');
  await query(page).fill('小巨人');
  const status = bar(page).getByRole('status');
  await expect(status).toContainText(/^第 \d 个/);
  for (let back = 0; back < 4; back += 1) await page.keyboard.press('Shift+Enter');
  await expect(status).toContainText('个：第');
  const name = /：(第\d+行 [^，]+)，/.exec(await status.innerText())?.[1] ?? '';
  expect(name).not.toBe('');
  await expect(cell(page, name)).toBeInViewport();
  await expect(query(page)).toBeFocused();

  await replacement(page).fill('大巨人');
  await bar(page).getByRole('button', { name: '全部替换' }).click();
  await expect(toast(page, /已(在 \d+ 个格子里)?替换 \d+ 处/)).toBeVisible();
  await count(page, '没有找到');
  const after = await content(page);
  expect(after).not.toContain('小巨人');
  const texts = (json: string) => json.replace(/"revision":\d+/g, '');
  expect(texts(after).replaceAll('大巨人', '小巨人')).toBe(texts(before));

  const said = page.getByRole('alertdialog').filter({ hasText: /已(在 \d+ 个格子里)?替换/ });
  await said.getByRole('button', { name: '撤销' }).click();
  await expect(toast(page, /已(在 \d+ 个格子里)?替换/)).toHaveCount(0);
  await expect.poll(async () => texts(await content(page))).toBe(texts(before));
});

test('替换 goes from hit to hit; a group keeps a name', async ({ page }) => {
  await fillSome(page);
  await page.keyboard.press('ControlOrMeta+h');
  await query(page).fill('培训');
  await replacement(page).fill('讲座');
  await query(page).press('Enter');
  await count(page, '1/3');
  const one = bar(page).getByRole('button', { name: '替换', exact: true });
  await one.click();
  await expect(cell(page, '项目名称')).toHaveValue('科普讲座');
  await count(page, '1/2');
  await one.click();
  await one.click();
  await expect(cell(page, '第4行 实际完成值')).toHaveValue('已讲座150场，讲座合格');
  await count(page, '没有找到');
  await query(page).fill('产出指标');
  await replacement(page).fill('');
  await bar(page).getByRole('button', { name: '全部替换' }).click();
  await expect(toast(page, /分组名称不能为空/)).toBeVisible();
  await expect(cell(page, '第1行 一级指标')).toHaveValue('产出指标');
});

test('Ctrl+S says where the form is saved, and says the truth when it is not', async ({ page }) => {
  await fillSome(page);
  await page.keyboard.press('ControlOrMeta+s');
  await expect(toast(page, /^已保存在本机/)).toBeVisible();
  expect(await content(page)).toContain('培训合格');
  await fillDisk(page, true);
  await cell(page, '项目名称').fill('不保存');
  await page.keyboard.press('ControlOrMeta+s');
  await expect(toast(page, /^已保存在本机/)).toHaveCount(0);
  await expect(page.getByRole('region', { name: /通知/ }).getByText(/没有保存|备用日志/)).toBeVisible();
  await fillDisk(page, false);
});

test('no key reaches what the browser would do with it, in a cell, in the bar or beside them', async ({ page }) => {
  await fillSome(page);
  await page.evaluate(() => {
    const own = window as unknown as { passed: string[] };
    own.passed = [];
    // the last to hear of a key
    window.addEventListener('keydown', (event) => {
      if (!event.defaultPrevented && event.key !== 'Control') own.passed.push(event.key);
    });
  });
  const everywhere = [
    () => cell(page, '第2行 三级指标').focus(),
    () => page.getByRole('button', { name: '撤销', exact: true }).focus(),
    () => page.keyboard.press('ControlOrMeta+f'),
  ];
  for (const go of everywhere) {
    await go();
    for (const key of ['s', 'd', 'r', 'g', 'u', 'j', 'o', 'n', 'e', 'f', 'h']) {
      await page.keyboard.press(`ControlOrMeta+${key}`);
    }
    await page.keyboard.press('F3');
    await page.keyboard.press('F7');
    // its window has the keys then
    await page.keyboard.press('ControlOrMeta+p');
    const preview = page.getByRole('dialog', { name: /^打印预览：/ });
    await expect(preview).toBeVisible();
    for (const key of ['s', 'f', 'd']) await page.keyboard.press(`ControlOrMeta+${key}`);
    await page.keyboard.press('Escape');
    await expect(preview).toHaveCount(0);
  }
  expect(await page.evaluate(() => (window as unknown as { passed: string[] }).passed)).toEqual([]);
});

/** The pictures in assets/screenshots, taken of the program as built, with the real forms in it. */
import { fileURLToPath } from 'node:url';
import { expect, type Page } from '@playwright/test';
import { goldenDrafts } from '../helpers/goldenDrafts.ts';
import { test } from './helpers/browserTest.ts';
import { openDraft } from './helpers/homePage.ts';
import { openFilledHome } from './helpers/places.ts';

const folder = fileURLToPath(new URL('../../assets/screenshots/', import.meta.url));
const nameOf = (index: number) => goldenDrafts[index]?.name ?? '';

/** Pictures differ only where the program does: time stands still, nothing blinks. */
async function still(page: Page): Promise<void> {
  await page.clock.setFixedTime(new Date('2023-03-08T10:12:30+08:00'));
}

/** Nothing is wider than the window, so nothing is cut or hidden at its edge. */
async function expectNoSideways(page: Page): Promise<void> {
  const { scrollWidth, clientWidth } = await page.evaluate(() => {
    const root = document.documentElement;
    return { scrollWidth: root.scrollWidth, clientWidth: root.clientWidth };
  });
  expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
}

async function take(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await page.mouse.move(2, 760);
  await page.waitForTimeout(400);
  await expectNoSideways(page);
  await page.screenshot({ path: `${folder}${name}.png`, animations: 'disabled', caret: 'hide' });
}

/** The list with the seven real forms, without the message of their import. */
async function openList(page: Page): Promise<void> {
  await still(page);
  await openFilledHome(page);
  const message = page.getByRole('alertdialog', { name: '已导入 7 份草稿。' });
  await message.getByRole('button', { name: '关闭' }).click();
  await expect(message).toBeHidden();
}

test('the list of drafts', async ({ page }) => {
  await openList(page);
  await take(page, 'home');
});

test('the editor with 6 and with 40 indicators', async ({ page }) => {
  await openList(page);
  await openDraft(page, nameOf(2));
  await take(page, 'editor-6');
  await page.getByRole('button', { name: '返回草稿列表' }).click();
  await openDraft(page, nameOf(0));
  await page.getByRole('textbox', { name: '第9行 实际完成值' }).focus();
  await take(page, 'editor-40');
});

test('the word after an export', async ({ page }) => {
  await openList(page);
  await openDraft(page, nameOf(2));
  await page.getByRole('button', { name: '导出', exact: true }).click();
  await expect(page.getByText(/^已保存到/)).toBeVisible();
  await take(page, 'export');
});

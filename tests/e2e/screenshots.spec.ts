/**
 * Pictures of the program as built, with the real forms in it: those of the README in assets/screenshots, and beside the
 * results of the tests the same places at every size and in every theme that an office has, to be looked at.
 */
import { fileURLToPath } from 'node:url';
import { expect, type Page, type TestInfo } from '@playwright/test';
import { goldenDrafts } from '../helpers/goldenDrafts.ts';
import { test } from './helpers/browserTest.ts';
import { openDraft } from './helpers/homePage.ts';
import { openFilledHome } from './helpers/places.ts';
import { dark, highContrast, light } from './helpers/themes.ts';

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

interface Look {
  readonly name: string;
  readonly size: readonly [width: number, height: number];
  readonly theme?: typeof light;
  /** size of letters wished for in every page, in percent */
  readonly text?: number;
}

const looks: readonly Look[] = [
  { name: '1366x768', size: [1366, 768] },
  { name: '1024x600', size: [1024, 600] },
  { name: '1920x1080', size: [1920, 1080] },
  { name: 'zoom-200', size: [683, 384] },
  { name: 'dark', size: [1366, 768], theme: dark },
  { name: 'high-contrast', size: [1366, 768], theme: highContrast },
  { name: 'text-80', size: [1366, 768], text: 80 },
  { name: 'text-200', size: [1366, 768], text: 200 },
];

async function dress(page: Page, { size: [width, height], theme = light, text = 100 }: Look): Promise<void> {
  await page.emulateMedia(theme.media);
  await page.evaluate((percent) => {
    document.documentElement.style.fontSize = percent === 100 ? '' : `${percent}%`;
  }, text);
  // another width in between, so that what follows the size of the window measures anew
  await page.setViewportSize({ width: width - 1, height });
  await page.setViewportSize({ width, height });
}

async function takeAll(page: Page, place: string, testInfo: TestInfo): Promise<void> {
  for (const look of looks) {
    await test.step(look.name, async () => {
      await dress(page, look);
      await page.evaluate(() => document.fonts.ready);
      await page.waitForTimeout(400);
      await expectNoSideways(page);
      const path = testInfo.outputPath(`${place}-${look.name}.png`);
      await page.screenshot({ path, animations: 'disabled', caret: 'hide' });
    });
  }
}

test('the list of drafts at every size', async ({ page }, testInfo) => {
  await openList(page);
  await takeAll(page, 'home', testInfo);
});

test('40 indicators at every size', async ({ page }, testInfo) => {
  await openList(page);
  await openDraft(page, nameOf(0));
  await page.getByRole('textbox', { name: '第9行 实际完成值' }).focus();
  await takeAll(page, 'editor', testInfo);
});

test('the findings at every size, the upper parts folded', async ({ page }, testInfo) => {
  await openList(page);
  await openDraft(page, nameOf(0));
  await page.getByRole('button', { name: '收起上部' }).click();
  await page.getByRole('tab', { name: '自查' }).click();
  await page.keyboard.press('F8');
  await takeAll(page, 'findings', testInfo);
});

test('a window at every size', async ({ page }, testInfo) => {
  await openList(page);
  await openDraft(page, nameOf(5));
  await page.getByRole('button', { name: '导出', exact: true }).click();
  await expect(page.getByRole('alertdialog', { name: /^还有 / })).toBeVisible();
  await takeAll(page, 'window', testInfo);
});

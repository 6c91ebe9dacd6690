/** Nothing that the program called saved is ever lost, however the page ends. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, expect, type Page } from '@playwright/test';
import { test } from './helpers/browserTest.ts';
import { cell, type } from './helpers/editorPage.ts';
import { createDraft, openHome } from './helpers/homePage.ts';
import { officialForm } from './helpers/officialForms.ts';

const form = officialForm('shanghai-project');
const field = '第1行 偏差原因分析及改进措施';

/**
 * Types without a pause, then waits until the program says that it is saved, the cursor where it is. That this takes
 * half a second at most is held by the autosave's own tests, on a clock that no busy machine slows down.
 */
async function typeUntilSaved(page: Page, text: string): Promise<void> {
  await type(page, field, text);
  await expect(page.getByText('已保存', { exact: true })).toBeVisible();
}

/** A new page at the same address, in the same profile. */
async function reopen(context: BrowserContext, url: string): Promise<Page> {
  const next = await context.newPage();
  await next.goto(url);
  return next;
}

test('a page that vanishes once its text is called saved has everything', async ({ page, context }) => {
  await openHome(page);
  await createDraft(page, form.listed, '2022');
  const url = page.url();
  await typeUntilSaved(page, '因疫情推迟到次年一季度');
  await page.close({ runBeforeUnload: false });
  await expect(cell(await reopen(context, url), field)).toHaveValue('因疫情推迟到次年一季度');
});

test('a renderer that is killed once its text is called saved has everything', async ({ page, context }) => {
  await openHome(page);
  await createDraft(page, form.listed, '2022');
  const url = page.url();
  await typeUntilSaved(page, '断电前的内容');
  const session = await context.newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  // The answer never comes: whoever would give it is gone.
  session.send('Page.crash').catch(() => undefined);
  await crashed;
  await expect(cell(await reopen(context, url), field)).toHaveValue('断电前的内容');
});

test('a browser that is killed once its text is called saved has everything at the next start', async ({
  playwright,
  shellUrl,
  launchOptions,
}) => {
  const profile = mkdtempSync(join(tmpdir(), 'ziping-profile-'));
  const start = () => playwright.chromium.launchPersistentContext(profile, { ...launchOptions, locale: 'zh-CN' });
  try {
    const first = await start();
    const page = await first.newPage();
    await page.goto(shellUrl);
    await createDraft(page, form.listed, '2022');
    const url = page.url();
    await typeUntilSaved(page, '重启之前');
    const cdp = await first.newCDPSession(page);
    await cdp.send('Browser.crash').catch(() => undefined);
    await first.close().catch(() => undefined);
    const second = await start();
    await expect(cell(await reopen(second, url), field)).toHaveValue('重启之前');
    await second.close();
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
});

test('typing without a pause is saved meanwhile', async ({ page, context }) => {
  await openHome(page);
  await createDraft(page, form.listed, '2022');
  const url = page.url();
  await cell(page, field).focus();
  // 20 keys, 60 ms apart: never a quiet quarter of a second
  await cell(page, field).pressSequentially('12345678901234567890', { delay: 60 });
  await page.close({ runBeforeUnload: false });
  const kept = await cell(await reopen(context, url), field).inputValue();
  expect('12345678901234567890'.startsWith(kept)).toBe(true);
  expect(kept.length).toBeGreaterThan(0);
});

for (const [what, leave] of [
  ['leaving the cells', (page: Page) => page.getByRole('button', { name: '返回草稿列表' }).focus()],
  ['hiding the window', (page: Page) => page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))],
  ['leaving the window', (page: Page) => page.evaluate(() => window.dispatchEvent(new Event('blur')))],
] as const) {
  test(`${what} saves at once, before the quiet time is over`, async ({ page }) => {
    await openHome(page);
    await createDraft(page, form.listed, '2022');
    if (what === 'hiding the window') {
      await page.evaluate(() => Object.defineProperty(document, 'visibilityState', { value: 'hidden' }));
    }
    await type(page, field, '马上离开');
    const started = Date.now();
    await leave(page);
    await expect(page.getByText('已保存', { exact: true })).toBeVisible({ timeout: 2_000 });
    // in the database, not on the screen only
    const stored = await page.evaluate(
      () =>
        new Promise<string>((resolve, reject) => {
          const open = indexedDB.open('ziping');
          open.onerror = () => reject(open.error);
          open.onsuccess = () => {
            const all = open.result.transaction('contents').objectStore('contents').getAll();
            all.onsuccess = () => {
              open.result.close();
              resolve(JSON.stringify(all.result));
            };
          };
        }),
    );
    expect(stored).toContain('马上离开');
    test.info().annotations.push({ type: 'saved after', description: `${Date.now() - started} ms` });
  });
}

test('a reload in the middle of typing keeps every key', async ({ page }) => {
  await openHome(page);
  await createDraft(page, form.listed, '2022');
  await type(page, field, '刚打到一半就刷新');
  page.on('dialog', (dialog) => dialog.accept());
  await page.reload();
  await expect(cell(page, field)).toHaveValue('刚打到一半就刷新');
});

/** The list of drafts as a clerk uses it. */
import { expect, type Locator, type Page } from '@playwright/test';
import { sheetOf } from './editorPage.ts';

export async function openHome(page: Page): Promise<void> {
  await page.goto('/');
  await expect(page.getByRole('button', { name: '新建', exact: true })).toBeVisible();
}

/** 新建 → form → year → the editor. `year` is left out where the form prints none. */
export async function createDraft(page: Page, form: string, year: string): Promise<void> {
  await page.getByRole('button', { name: '新建', exact: true }).click();
  await page.getByRole('menuitem', { name: form, exact: true }).click();
  const dialog = page.getByRole('dialog', { name: `新建${form}` });
  if (year !== '') await dialog.getByLabel('年度', { exact: true }).fill(year);
  await dialog.getByRole('button', { name: '新建', exact: true }).click();
  await expect(sheetOf(page)).toBeVisible();
}

/** A draft in the list, by its name. */
export function draftRow(page: Page, title: string): Locator {
  return page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: title, exact: true }) });
}

export async function openDraft(page: Page, title: string): Promise<void> {
  await page.getByRole('rowheader', { name: title, exact: true }).click();
  await expect(sheetOf(page)).toBeVisible();
}

/** An entry of a draft's own menu. */
export async function chooseFromMenu(page: Page, title: string, entry: string): Promise<void> {
  await page.getByRole('button', { name: `“${title}”的更多操作`, exact: true }).click();
  await page.getByRole('menuitem', { name: entry }).click();
}

/** Imports a file by the page's own file window. The page must be the list of drafts. */
export async function importFile(page: Page, name: string, content: string | Buffer): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: '导入草稿' }).first().click(),
  ]);
  const buffer = typeof content === 'string' ? Buffer.from(content) : content;
  await chooser.setFiles({ name, mimeType: 'application/json', buffer });
}

/** The page's message beside the work. */
/** Closes the message in front, an error that stays until then: one message is shown at a time. */
export async function closeToast(page: Page): Promise<void> {
  await page.getByRole('region', { name: /通知/ }).getByRole('button', { name: '关闭', exact: true }).click();
}

export function toast(page: Page, text: string | RegExp): Locator {
  return page.getByRole('region', { name: /通知/ }).getByText(text);
}

/** Whatever was done to a form can be undone, all of it, also after a reload or a crash of the page. */
import { expect, type Locator, type Page } from '@playwright/test';
import { test } from './helpers/browserTest.ts';
import { cell, expectSaved, sheetOf } from './helpers/editorPage.ts';
import { createDraft, openHome, toast } from './helpers/homePage.ts';
import { officialForm } from './helpers/officialForms.ts';
import { storedOf } from './helpers/storedRecords.ts';

const form = officialForm('shanghai-project');
const undo = (page: Page) => page.locator('header').getByRole('button', { name: '撤销', exact: true });
const redo = (page: Page) => page.locator('header').getByRole('button', { name: '重做', exact: true });

/** Over something typed a paste asks first. */
async function answerOverwriting(page: Page, pasted: Locator, text: string): Promise<void> {
  const overwrite = page.getByRole('alertdialog').getByRole('button', { name: '覆盖' });
  await expect(async () => {
    if (await overwrite.isVisible()) await overwrite.click();
    expect(await pasted.inputValue()).toBe(text);
  }).toPass();
}

/** One edit of many kinds, each a step of its own: a row more or less, moved, filled from a spreadsheet, a text. */
async function edit(page: Page, turn: number): Promise<void> {
  const row = (turn % 7) + 1;
  switch (turn % 10) {
    case 0:
      await cell(page, `第${row}行 三级指标`).focus();
      await page.getByRole('button', { name: turn % 20 === 0 ? '插入行' : '删除行', exact: true }).click();
      return;
    case 3:
      await cell(page, `第${row}行 三级指标`).focus();
      await page.keyboard.press('Alt+ArrowDown');
      return;
    case 6:
      await page.evaluate(
        (text) => navigator.clipboard.writeText(text),
        `第${turn}步\t≥${turn}\r\n又一行\t${turn}%\r\n`,
      );
      await cell(page, `第${row}行 三级指标`).focus();
      await page.keyboard.press('ControlOrMeta+v');
      await answerOverwriting(page, cell(page, `第${row}行 三级指标`), `第${turn}步`);
      return;
    case 8:
      await cell(page, '项目名称').fill(`项目${turn}`);
      return;
    default:
      await cell(page, `第${row}行 实际完成值`).fill(`完成${turn}`);
  }
}

/** Steps of the stored log; 0 without one. */
async function stepsStored(page: Page): Promise<number> {
  const log = (await storedOf(page, 'histories')) as { log?: { past: readonly string[] } } | null;
  return log?.log?.past.length ?? 0;
}

async function content(page: Page): Promise<string> {
  await expectSaved(page);
  const stored = (await storedOf(page, 'contents')) as { json: unknown } | null;
  return JSON.stringify(stored?.json, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}

async function pressAll(page: Page, keys: string, times: number): Promise<void> {
  for (let press = 0; press < times; press += 1) await page.keyboard.press(keys);
}

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

for (const [how, edits, leave] of [
  ['a reload', 500, (page: Page) => page.reload().then(() => page)],
  [
    'a crash of the page',
    100,
    async (page: Page) => {
      const url = page.url();
      const session = await page.context().newCDPSession(page);
      const crashed = page.waitForEvent('crash');
      // The answer never comes: whoever would give it is gone.
      session.send('Page.crash').catch(() => undefined);
      await crashed;
      const next = await page.context().newPage();
      await next.goto(url);
      return next;
    },
  ],
] as const) {
  test(`${edits} edits are undone one by one after ${how}, and redone`, async ({ page: first }) => {
    test.setTimeout(600_000);
    await openHome(first);
    await createDraft(first, form.listed, '2022');
    const blank = await content(first);
    for (let turn = 0; turn < edits; turn += 1) await edit(first, turn);
    const full = await content(first);
    expect(full).not.toBe(blank);
    await expect.poll(() => stepsStored(first)).toBe(edits);

    const page = await leave(first);
    await expect(sheetOf(page)).toBeVisible();
    await expect(undo(page)).toBeEnabled();
    await pressAll(page, 'ControlOrMeta+z', edits);
    await expect(undo(page)).toBeDisabled();
    expect(await content(page)).toBe(blank);
    await pressAll(page, 'ControlOrMeta+y', edits);
    await expect(redo(page)).toBeDisabled();
    expect(await content(page)).toBe(full);
    await expect.poll(() => stepsStored(page)).toBe(edits);
  });
}

test('the cursor goes where the undone change was, and what was undone can be redone after a reload', async ({
  page,
}) => {
  await openHome(page);
  await createDraft(page, form.listed, '2022');
  await cell(page, '第2行 实际完成值').fill('做完了');
  await cell(page, '第5行 三级指标').fill('次数');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(cell(page, '第5行 三级指标')).toHaveValue('');
  await expectSaved(page);
  await page.reload();
  await expect(redo(page)).toBeEnabled();
  await undo(page).click();
  await expect(cell(page, '第2行 实际完成值')).toBeFocused();
  await expect(cell(page, '第2行 实际完成值')).toHaveValue('');
  await pressAll(page, 'ControlOrMeta+y', 2);
  await expect(cell(page, '第5行 三级指标')).toHaveValue('次数');
  await expect(redo(page)).toBeDisabled();
});

test('the last keys before a reload, not stored yet, can be undone after it', async ({ page }) => {
  await openHome(page);
  await createDraft(page, form.listed, '2022');
  await cell(page, '第2行 实际完成值').fill('做完了');
  await expectSaved(page);
  await cell(page, '第3行 实际完成值').fill('没做完');
  await page.reload();
  await expect(cell(page, '第3行 实际完成值')).toHaveValue('没做完');
  await undo(page).click();
  await expect(cell(page, '第3行 实际完成值')).toHaveValue('');
  await undo(page).click();
  await expect(cell(page, '第2行 实际完成值')).toHaveValue('');
  await expect(undo(page)).toBeDisabled();
});

test('the message of a removed row goes with its undo, and with the next change', async ({ page }) => {
  await openHome(page);
  await createDraft(page, form.listed, '2022');
  const remove = async () => {
    await cell(page, '第2行 三级指标').focus();
    await page.getByRole('button', { name: '删除行', exact: true }).click();
    await expect(toast(page, '已删除第2行。')).toBeVisible();
  };
  await remove();
  await undo(page).click();
  await expect(toast(page, '已删除第2行。')).toHaveCount(0);
  await remove();
  await cell(page, '第4行 实际完成值').fill('好');
  await expect(toast(page, '已删除第2行。')).toHaveCount(0);
});

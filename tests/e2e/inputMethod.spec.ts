/** Chinese through an input method: letters are composed, words chosen, and nothing is taken for typing meanwhile. */
import { type CDPSession, expect } from '@playwright/test';
import { test } from './helpers/browserTest.ts';
import { cell, expectSaved, shownTotals } from './helpers/editorPage.ts';
import { createDraft, openHome } from './helpers/homePage.ts';
import { officialForm } from './helpers/officialForms.ts';

const form = officialForm('shanghai-project');

/** Composes letter by letter, as an input method does, then puts the chosen words in. */
async function compose(cdp: CDPSession, letters: string, words: string): Promise<void> {
  for (let end = 1; end <= letters.length; end += 1) {
    const text = letters.slice(0, end);
    await cdp.send('Input.imeSetComposition', { text, selectionStart: end, selectionEnd: end });
  }
  await cdp.send('Input.insertText', { text: words });
}

test('an input method composes undisturbed: nothing counts before the words are chosen', async ({ page, context }) => {
  await openHome(page);
  await createDraft(page, form.listed, '2022');
  const cdp = await context.newCDPSession(page);
  await cell(page, '项目名称').focus();
  await compose(cdp, 'shebaoka', '社保卡');
  await compose(cdp, 'guanli', '管理');
  await expect(cell(page, '项目名称')).toHaveValue('社保卡管理');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('社保卡管理');

  await cell(page, '第1行 得分').focus();
  await cdp.send('Input.imeSetComposition', { text: '85', selectionStart: 2, selectionEnd: 2 });
  expect((await shownTotals(page)).total).toBe('—');
  await cdp.send('Input.insertText', { text: '８５．５' });
  expect((await shownTotals(page)).total).toBe('85.5');

  await cell(page, '第1行 二级指标').focus();
  await compose(cdp, 'shuliang', '产出数量');
  await page.keyboard.press('Tab');
  await expect(cell(page, '第1行 二级指标')).toHaveValue('产出数量');
  await expectSaved(page);
  await page.reload();
  await expect(cell(page, '项目名称')).toHaveValue('社保卡管理');
  await expect(cell(page, '第1行 得分')).toHaveValue('８５．５');
  await expect(cell(page, '第1行 二级指标')).toHaveValue('产出数量');
});

test('Enter that chooses a candidate neither moves the cursor nor adds a row', async ({ page, context }) => {
  await openHome(page);
  await createDraft(page, form.listed, '2022');
  const cdp = await context.newCDPSession(page);
  await cell(page, '第1行 三级指标').focus();
  await cdp.send('Input.imeSetComposition', { text: 'ban', selectionStart: 3, selectionEnd: 3 });
  for (const key of ['Enter', 'ArrowDown', 'Escape']) {
    await cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key, windowsVirtualKeyCode: 229 });
    await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', key, windowsVirtualKeyCode: 229 });
  }
  await expect(cell(page, '第1行 三级指标')).toBeFocused();
  await cdp.send('Input.insertText', { text: '办卡数' });
  await expect(cell(page, '第1行 三级指标')).toHaveValue('办卡数');
  await expect(page.getByRole('textbox', { name: /三级指标$/ })).toHaveCount(9);
});

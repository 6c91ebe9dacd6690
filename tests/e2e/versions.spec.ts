/** The history of a draft as a clerk uses it: kept on the way, compared cell by cell, named, restored. */
import { expect, type Page } from '@playwright/test';
import { expectAccessible } from './helpers/axe.ts';
import { test } from './helpers/browserTest.ts';
import { cell, expectSaved, sheetOf, type } from './helpers/editorPage.ts';
import { chooseFromMenu, createDraft, draftRow, openDraft, openHome, toast } from './helpers/homePage.ts';

const form = '财政项目支出绩效自评表（上海）';
const project = '科普活动';

/** A draft with one indicator, left once. */
async function filledDraft(page: Page): Promise<void> {
  await openHome(page);
  await createDraft(page, form, '2025');
  await type(page, '项目名称', project);
  await type(page, '第1行 三级指标', '举办培训');
  await type(page, '第1行 实际完成值', '3期');
  await expectSaved(page);
  await leave(page);
}

async function leave(page: Page): Promise<void> {
  await page.getByRole('button', { name: '返回草稿列表' }).click();
  await expect(draftRow(page, project)).toBeVisible();
}

const history = (page: Page) => page.getByRole('dialog', { name: `“${project}”的历史版本` });
const entry = (page: Page, name: string | RegExp) => history(page).getByRole('button', { name });
const openTools = (page: Page) => page.getByRole('button', { name: '历史版本', exact: true }).click();

async function change(page: Page): Promise<void> {
  await openDraft(page, project);
  await type(page, '第1行 实际完成值', '4期');
  await expectSaved(page);
}

test('what was there before is shown cell by cell, and restored as one step', async ({ page }, info) => {
  await filledDraft(page);
  await change(page);
  await openTools(page);
  await entry(page, /自动保留/)
    .first()
    .click();
  const line = history(page).getByRole('row').filter({ hasText: '产出指标 › 数量指标 › 举办培训 · 实际完成值' });
  await expect(line.getByRole('cell')).toHaveText(['3期', '4期']);
  await expect(history(page)).toContainText('与现在相比，有 1 处不同');
  await expectAccessible(page);
  await page.screenshot({ path: info.outputPath('history.png') });

  await history(page).getByRole('button', { name: '恢复为新版本' }).click();
  await expect(cell(page, '第1行 实际完成值')).toHaveValue('3期');
  await toast(page, /已恢复到/).waitFor();
  await page.getByRole('button', { name: '撤销', exact: true }).first().click();
  await expect(cell(page, '第1行 实际完成值')).toHaveValue('4期');
  await page.getByRole('button', { name: '重做', exact: true }).click();
  await expectSaved(page);
  await page.reload();
  await expect(cell(page, '第1行 实际完成值')).toHaveValue('3期');

  // what stood before the restore is kept
  await openTools(page);
  await entry(page, /恢复前/).click();
  await expect(line.getByRole('cell')).toHaveText(['4期', '3期']);
});

test('a version is named, renamed, deleted and taken back, and the list counts one draft', async ({ page }) => {
  await filledDraft(page);
  await openDraft(page, project);
  await openTools(page);
  await history(page).getByLabel('给当前版本命名').fill('报送初稿');
  await page.keyboard.press('Enter');
  await entry(page, /命名版本：报送初稿/).click();
  await expect(history(page)).toContainText('这个版本与现在的内容相同');
  await history(page).getByRole('button', { name: '重命名' }).click();
  await history(page).getByLabel('版本名称', { exact: true }).fill('第一稿');
  await page.keyboard.press('Enter');
  await expect(entry(page, /命名版本：第一稿/)).toBeVisible();
  await history(page).getByRole('button', { name: '删除此版本' }).click();
  await expect(entry(page, /第一稿/)).toBeHidden();
  await history(page).getByRole('button', { name: '关闭' }).click();
  const notice = page.getByRole('alertdialog').filter({ hasText: '已删除版本“第一稿”' });
  await notice.getByRole('button', { name: '撤销' }).click();
  await leave(page);
  await expect(page.getByRole('row').filter({ has: page.getByRole('rowheader') })).toHaveCount(1);
  await chooseFromMenu(page, project, '历史版本…');
  await expect(entry(page, /命名版本：第一稿/)).toBeVisible();
});

test('a closed draft is restored from the list', async ({ page }) => {
  await filledDraft(page);
  await change(page);
  await leave(page);
  await chooseFromMenu(page, project, '历史版本…');
  await entry(page, /自动保留/)
    .nth(1)
    .click();
  await expect(history(page)).toContainText('有 1 处不同');
  await history(page).getByRole('button', { name: '恢复为新版本' }).click();
  await toast(page, /已恢复到/).waitFor();
  await openDraft(page, project);
  await expect(cell(page, '第1行 实际完成值')).toHaveValue('3期');
});

test('pasting a block keeps what stood before', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await filledDraft(page);
  await openDraft(page, project);
  await page.evaluate(() => navigator.clipboard.writeText('甲\t>=1期\n乙\t>=2期\n'));
  await cell(page, '第1行 三级指标').focus();
  await page.keyboard.press('ControlOrMeta+v');
  await page.getByRole('alertdialog').getByRole('button', { name: '覆盖' }).click();
  await expect(cell(page, '第2行 三级指标')).toHaveValue('乙');
  await openTools(page);
  await entry(page, /粘贴前/).click();
  await expect(history(page).getByRole('row').filter({ hasText: '· 三级指标' }).first()).toContainText('举办培训');
});

test('common indicators are offered while a name is typed, chosen by keys, and undone in one step', async ({
  page,
}, info) => {
  await openHome(page);
  await createDraft(page, form, '2025');
  const name = cell(page, '第2行 三级指标');
  await name.focus();
  await expect(page.getByRole('listbox')).toBeHidden();
  await page.keyboard.type('px');
  const list = page.getByRole('listbox', { name: '常用指标' });
  await expect(list.getByRole('option')).toHaveCount(2);
  await page.screenshot({ path: info.outputPath('offers.png') });
  await expectAccessible(page);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(name).toHaveValue('培训合格率');
  await expect(cell(page, '第2行 年度指标值')).toHaveValue('≥95%');
  await expect(list).toBeHidden();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(name).toHaveValue('px');
  await expect(cell(page, '第2行 年度指标值')).toHaveValue('');
  await sheetOf(page).getByRole('textbox', { name: '第3行 三级指标', exact: true }).focus();
  await page.keyboard.type('按时');
  await list.getByRole('option').first().click();
  await expect(cell(page, '第3行 三级指标')).toHaveValue(/按时/);
});

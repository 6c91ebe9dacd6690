/** What people mistype, and files that are none: the text is kept and a clear Chinese sentence says what to do. */
import { expect, type Page } from '@playwright/test';
import { goldenDrafts } from '../helpers/goldenDrafts.ts';
import { test } from './helpers/browserTest.ts';
import { cell, expectSaved, shownTotals, type } from './helpers/editorPage.ts';
import { closeToast, createDraft, draftRow, importFile, openHome, toast } from './helpers/homePage.ts';
import { officialForm } from './helpers/officialForms.ts';

const form = officialForm('shanghai-project');

/** The input is marked as wrong, and what describes it is this sentence. */
async function expectFault(page: Page, name: string, text: string, sentence: string | RegExp): Promise<void> {
  const input = cell(page, name);
  await expect(input).toHaveValue(text);
  await expect(input).toHaveAttribute('aria-invalid', 'true');
  await expect(input).toHaveAccessibleDescription(sentence);
}

async function expectNoFault(page: Page, name: string): Promise<void> {
  await expect(cell(page, name)).not.toHaveAttribute('aria-invalid', 'true');
}

test('letters in an amount stay as typed, are said at the cell and computed with nowhere', async ({ page }) => {
  await openHome(page);
  await createDraft(page, form.listed, '2022');
  await type(page, '年度资金总额 全年预算数', '12万元abc');
  await type(page, '年度资金总额 全年执行数', '100');
  await expectFault(
    page,
    '年度资金总额 全年预算数',
    '12万元abc',
    '“12万元abc”不是金额，请改为数字，如 1234.56（元）。',
  );
  const { rate, total } = await shownTotals(page);
  expect([rate, total]).toEqual(['金额有误，算不出执行率', '—']);
  await expectSaved(page);
  await page.reload();
  await expectFault(page, '年度资金总额 全年预算数', '12万元abc', /不是金额/);
  await type(page, '年度资金总额 全年预算数', '400');
  await expectNoFault(page, '年度资金总额 全年预算数');
  await expect(cell(page, '年度资金总额 执行率')).toHaveValue('25.00%');
});

test('a score over its weight stays, is said, and is mended by either of the two', async ({ page }) => {
  await openHome(page);
  await createDraft(page, form.listed, '2022');
  await type(page, '第1行 分值', '2.5');
  await type(page, '第1行 得分', '25');
  await expectFault(page, '第1行 得分', '25', '得分 25 高于分值 2.5，请核对得分或分值。');
  await type(page, '第1行 分值', '30');
  await expectNoFault(page, '第1行 得分');
});

const faults: readonly (readonly [name: string, text: string, sentence: RegExp])[] = [
  ['第1行 得分', '两分', /^“两分”不是数字，请改为/],
  ['第1行 得分', '-1', /^得分不能小于 0，/],
  ['第1行 得分', '95%', /不带百分号/],
  ['第1行 分值', '0', /^分值应大于 0，/],
  ['年度资金总额 年初预算数', '-5', /^金额不能小于 0，/],
];

test('every other figure that can stand for nothing is kept and said', async ({ page }) => {
  await openHome(page);
  await createDraft(page, form.listed, '2022');
  for (const [name, text, sentence] of faults) {
    await type(page, name, text);
    await expectFault(page, name, text, sentence);
    await type(page, name, '');
    await expectNoFault(page, name);
  }
});

test('a fault is there for the eye too: the sentence shows at the cell that has the cursor', async ({ page }) => {
  await openHome(page);
  await createDraft(page, form.listed, '2022');
  await type(page, '第1行 得分', '两分');
  await expect(page.getByText('“两分”不是数字')).toBeVisible();
});

const [golden] = goldenDrafts;
const files: readonly (readonly [what: string, content: string, sentence: string])[] = [
  ['broken JSON', '{"format":"ziping-draft",', '不是完整的 JSON'],
  ['JSON that is no draft', '{"a":1}', '内容不是绩效自评草稿'],
  ['a newer version', JSON.stringify({ ...golden?.json, version: 3 }), '草稿由更新版本的程序保存（版本 3），请先升级'],
  ['an unknown version', JSON.stringify({ ...golden?.json, version: 'x' }), '版本号“x”无法识别'],
  ['an unknown form', JSON.stringify({ ...golden?.json, form: 'mars' }), '表格“mars”本程序没有收录'],
  [
    'a list of a newer version',
    JSON.stringify({ format: 'ziping-drafts', version: 9, drafts: [golden?.json] }),
    '版本 9',
  ],
];

for (const [what, content, sentence] of files) {
  test(`opening ${what} is refused with its name and the reason, and stores nothing`, async ({ page }) => {
    await openHome(page);
    await importFile(page, '坏文件.ziping', content);
    const said = toast(page, sentence);
    await expect(said).toBeVisible();
    await expect(said).toContainText('坏文件.ziping：');
    await expect(page.getByText('还没有草稿')).toBeVisible();
    await page.reload();
    await expect(page.getByText('还没有草稿')).toBeVisible();
  });
}

test('one bad draft among good ones hinders none of them', async ({ page }) => {
  await openHome(page);
  const drafts = [golden?.json, { ...golden?.json, version: 3 }, goldenDrafts[2]?.json];
  await importFile(page, '备份.ziping', JSON.stringify({ format: 'ziping-drafts', version: 1, drafts }));
  await expect(toast(page, /备份\.ziping：草稿由更新版本的程序保存/)).toBeVisible();
  await closeToast(page);
  await expect(toast(page, '已导入 2 份草稿。')).toBeVisible();
  for (const good of [golden, goldenDrafts[2]]) await expect(draftRow(page, good?.name ?? '')).toBeVisible();
});

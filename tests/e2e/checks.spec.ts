/** The checks as a clerk meets them: found, walked through, mended, set aside with a reason, listed before an export. */
import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';
import { draftToJson } from '../../shared/draft/draftJson.ts';
import { findForm } from '../../shared/forms/index.ts';
import { longDraft } from '../helpers/longDraft.ts';
import { readRawWorkbook } from '../helpers/rawWorkbook.ts';
import { expectAccessible } from './helpers/axe.ts';
import { test } from './helpers/browserTest.ts';
import { cell, expectSaved, type } from './helpers/editorPage.ts';
import { importFile, openDraft, openHome } from './helpers/homePage.ts';
import { openFilledHome } from './helpers/places.ts';

const faulty = '产业扶持';

async function openFaulty(page: Page): Promise<void> {
  await openFilledHome(page);
  await openDraft(page, faulty);
}

const counts = (page: Page): Locator => page.getByRole('button', { name: /^自查：/ });
const list = (page: Page): Locator => page.getByRole('region', { name: '自查结果' });
const finding = (page: Page, text: string): Locator => list(page).getByRole('listitem').filter({ hasText: text });

/** What a screen reader says about a cell besides its name and text. */
function descriptionOf(input: Locator): Promise<string> {
  return input.evaluate((element) =>
    (element.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent ?? '')
      .join(' '),
  );
}

/** The cell under the sheet's header, inside of the window. */
async function expectInView(input: Locator): Promise<void> {
  await expect(input).toBeFocused();
  await expect(input).toBeInViewport({ ratio: 1 });
}

test('the faults of a real form are counted, listed and marked, without a word having been asked for', async ({
  page,
}) => {
  await openFaulty(page);
  await expect(counts(page)).toContainText('错误 3');
  await expect(counts(page)).toContainText('警告 9');
  await expect(counts(page)).toContainText('待填 2 处');
  await expect(page.locator('[data-figure="total"]')).toHaveText('94.49');
  expect(await descriptionOf(cell(page, '年度资金总额 年初预算数'))).toBe(
    '错误：年度资金总额的年初预算数 964,246,000 不等于各项来源之和 0，请核对总额和各项来源。',
  );
  expect(await descriptionOf(cell(page, '第17行 得分'))).toContain('“0%”没有达到年度指标值“>=100%”，得分却是满分');
  await counts(page).click();
  await expect(finding(page, '不等于各项来源之和')).toBeVisible();
  await expect(finding(page, '第17行“软件和集成电路拨付企业是否按时验收项目”')).toBeVisible();
  // the total stays in view beside the list
  await expect(page.locator('[data-figure="total"]')).toBeInViewport({ ratio: 1 });
});

test('F8 walks from finding to finding and around, Shift+F8 back, each cell brought into view', async ({ page }) => {
  await openFaulty(page);
  await page.keyboard.press('F8');
  await expectInView(cell(page, '年度资金总额 年初预算数'));
  await page.keyboard.press('F8');
  await expectInView(cell(page, '第17行 得分'));
  await page.keyboard.press('F8');
  await expectInView(cell(page, '第19行 得分'));
  for (let warning = 1; warning <= 11; warning += 1) await page.keyboard.press('F8');
  await expect(list(page).locator('[aria-current]')).toContainText('第33行');
  await page.keyboard.press('F8');
  await expectInView(cell(page, '年度资金总额 年初预算数'));
  await page.keyboard.press('Shift+F8');
  await expect(list(page).locator('[aria-current]')).toContainText('第33行');
});

test('F9 mends the cell, the total follows, an undo takes it back', async ({ page }) => {
  await openFaulty(page);
  await cell(page, '第17行 得分').focus();
  await page.keyboard.press('F9');
  await expect(cell(page, '第17行 得分')).toHaveValue('0');
  await expect(page.locator('[data-figure="total"]')).toHaveText('92.49');
  await expect(counts(page)).toContainText('错误 2');
  expect(await descriptionOf(cell(page, '第17行 得分'))).toBe('');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(cell(page, '第17行 得分')).toHaveValue('2');
  await expect(counts(page)).toContainText('错误 3');
  await counts(page).click();
  await finding(page, '连符号照抄').getByRole('button', { name: '去掉符号' }).click();
  await expect(cell(page, '第27行 实际完成值')).toHaveValue('95%');
});

test('a suggestion stands beside the score, moves nothing, and fills blanks only', async ({ page }) => {
  await openFaulty(page);
  const score = cell(page, '第1行 得分');
  const box = await score.locator('..').boundingBox();
  await type(page, '第1行 得分', '1.458');
  await expect(page.getByRole('button', { name: '建议 2.5' })).toBeVisible();
  expect(await score.locator('..').boundingBox()).toEqual(box);
  await type(page, '第2行 得分', '');
  await counts(page).click();
  await page.getByRole('button', { name: '填入建议分' }).click();
  await expect(cell(page, '第2行 得分')).toHaveValue('2.5');
  await expect(score).toHaveValue('1.458');
  await expect(page.getByText('已填入 1 个建议分，已填的得分没有改动。')).toBeVisible();
});

test('a suggestion covers no figure, at any scale of the sheet', async ({ page }) => {
  await openFaulty(page);
  for (const width of [1000, 1366, 1920]) {
    await page.setViewportSize({ width, height: 900 });
    await type(page, '第1行 得分', '1.458');
    await cell(page, '第3行 得分').focus();
    const gap = await cell(page, '第1行 得分').evaluate((input) => {
      const aid = input.parentElement?.querySelector('.scoreAid');
      if (aid === null || aid === undefined) throw new Error('no suggestion');
      // figures stand on the line's baseline and are about 0.7 em high; a line box is 1.35 em
      const line = input.getBoundingClientRect();
      const size = Number.parseFloat(getComputedStyle(input).fontSize);
      const figuresEnd = line.top + line.height / 2 + 0.36 * size;
      const own = aid.getBoundingClientRect();
      const cellBox = input.parentElement?.getBoundingClientRect();
      return { below: own.top - figuresEnd, inside: (cellBox?.bottom ?? 0) - own.bottom };
    });
    expect(gap.below).toBeGreaterThanOrEqual(-1);
    expect(gap.inside).toBeGreaterThanOrEqual(0);
  }
});

test('the tier of a target in words is picked with keys, and kept', async ({ page }) => {
  await openFaulty(page);
  await cell(page, '第32行 得分').focus();
  await page.keyboard.press('F9');
  await expect(page.getByRole('menu', { name: '完成档次' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(cell(page, '第32行 得分')).toBeFocused();
  await expect(page.getByRole('button', { name: '达成', exact: true })).toHaveCount(1);
  await expectSaved(page);
  await page.reload();
  await expect(page.getByRole('button', { name: '达成', exact: true })).toHaveCount(1);
});

test('a finding is set aside with a reason, which survives a reload and can be taken back', async ({ page }) => {
  await openFaulty(page);
  await counts(page).click();
  await finding(page, '不等于各项来源之和').getByRole('button', { name: '忽略' }).click();
  const reason = list(page).getByLabel('忽略的理由');
  await expect(reason).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(list(page).getByText(/^请写明理由/)).toBeVisible();
  await reason.fill('已与主管部门确认口径');
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(reason).toBeHidden();
  await expect(list(page)).toBeFocused();
  await expect(counts(page)).toContainText('错误 2');
  await expectSaved(page);

  await page.reload();
  await expect(counts(page)).toContainText('错误 2');
  await counts(page).click();
  await page.getByText('已忽略 1').click();
  await expect(page.getByText('理由：已与主管部门确认口径')).toBeVisible();
  await expectAccessible(page);
  await list(page).getByRole('button', { name: '恢复' }).click();
  await expect(counts(page)).toContainText('错误 3');
});

test('an export asks once, lists errors and ignored findings, and takes the findings along', async ({ page }) => {
  await openFaulty(page);
  await page.getByRole('button', { name: '导出', exact: true }).click();
  const question = page.getByRole('alertdialog', { name: '还有 3 条错误没有处理，2 处待填' });
  await expect(question.getByRole('listitem')).toHaveCount(5);
  await question.getByRole('button', { name: '返回修改' }).click();
  await expect(list(page)).toBeVisible();
  await page.getByRole('button', { name: '导出', exact: true }).click();
  await question.getByRole('checkbox', { name: '附自查结果表' }).check();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    question.getByRole('button', { name: '仍然导出' }).click(),
  ]);
  const { sheets } = readRawWorkbook(readFileSync(await download.path()));
  expect(sheets.map(({ name }) => name).at(-1)).toBe('自查结果');
  expect(sheets).toHaveLength(2);
  const texts = sheets[1]?.cells.flatMap(({ value }) => (value.kind === 'text' ? [value.text] : [])) ?? [];
  expect(texts.filter((text) => text === '错误')).toHaveLength(3);
});

test('F8 reaches a cell of 300 rows that is far out of view', async ({ page }) => {
  const form = findForm('shanghai-project');
  if (form === undefined) throw new Error('no form');
  const long = longDraft(form, 300);
  const file = draftToJson({ ...long, values: { ...long.values, projectName: '三百行' } });
  await openHome(page);
  await importFile(page, '长.ziping', JSON.stringify(file));
  await openDraft(page, '三百行');
  await page.keyboard.press('Shift+F8');
  const focused = page.locator('.cell :focus');
  await expect(focused).toBeInViewport();
  await expect(focused).toHaveAttribute('aria-label', /^第(29\d|300)行/);
  await page.keyboard.press('F8');
  await expect(focused).toBeInViewport();
  await expect(focused).not.toHaveAttribute('aria-label', /^第(29\d|300)行/);
});

/** The list of many drafts: found, filtered, put side by side by project, and several of them handled at once. */
import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { draftToJson } from '../../shared/draft/draftJson.ts';
import { newDraft } from '../../shared/draft/newDraft.ts';
import type { Draft } from '../../shared/draft/types.ts';
import { findForm } from '../../shared/forms/index.ts';
import { indexForm } from '../../shared/forms/indexForm.ts';
import { goldenDrafts } from '../helpers/goldenDrafts.ts';
import { expectAccessible } from './helpers/axe.ts';
import { test } from './helpers/browserTest.ts';
import { sheetOf } from './helpers/editorPage.ts';
import { draftRow, importFile, openHome, toast } from './helpers/homePage.ts';

function made(formId: string, year: string, name: string, department = ''): Draft {
  const form = findForm(formId);
  if (form === undefined) throw new Error(`no form ${formId}`);
  const index = indexForm(form);
  const draft = newDraft(form, year);
  const place = index.valueByRole('department')?.key;
  return {
    ...draft,
    values: { ...draft.values, [index.name.key]: name, ...(place !== undefined && { [place]: department }) },
  };
}

/** Ten drafts: three forms of one project, others beside it. */
const drafts: readonly Draft[] = [
  made('shanghai-goal', '2024', '社区养老服务', '民政局'),
  made('shanghai-monitoring', '2024', '社区养老服务', '民政局'),
  made('shanghai-project', '2024', '社区养老服务', '民政局'),
  made('shanghai-project', '2023', '社区养老服务', '民政局'),
  made('shanghai-project', '2024', '科普专项经费', '科学技术委员会'),
  made('national-project', '2023', '河道清淤', '水务局'),
  made('national-project', '2024', '', '教育局'),
  ...goldenDrafts.slice(0, 3).map(({ draft }) => draft),
];

async function withDrafts(page: Page, some: readonly Draft[] = drafts): Promise<void> {
  await openHome(page);
  const all = { format: 'ziping-drafts', version: 2, drafts: some.map((draft) => draftToJson(draft)) };
  await importFile(page, '十份.ziping', JSON.stringify(all));
  await expect(page.getByText(`${some.length} 份`, { exact: true })).toBeVisible();
  await page.getByRole('region', { name: /通知/ }).getByRole('button', { name: '关闭' }).first().click();
}

const rows = (page: Page): Locator => page.getByRole('rowheader');

async function choose(page: Page, menu: string, entry: RegExp): Promise<void> {
  await page.getByRole('button', { name: menu, exact: true }).click();
  await page.getByRole('menuitemcheckbox', { name: entry }).click();
  await page.keyboard.press('Escape');
}

test('found by name, by form and year, by initials, by department, and by what stands inside', async ({ page }) => {
  await withDrafts(page);
  const search = page.getByRole('searchbox');
  await search.fill('养老 2023');
  await expect(rows(page)).toHaveText(['社区养老服务']);
  await search.fill('kpzx');
  await expect(rows(page)).toHaveText(['科普专项经费']);
  await search.fill('hdqy');
  await expect(rows(page)).toHaveText(['河道清淤']);
  await search.fill('水务');
  await expect(rows(page)).toContainText(['河道清淤']);
  await expect(rows(page).first()).toContainText('水务局');
  await expect(page.getByText(/^正在查找/)).toHaveCount(0);
  const inside = goldenDrafts[1]?.draft.tables['indicators']?.rows[0]?.['level3'] ?? '';
  expect(inside).not.toBe('');
  await search.fill(inside.slice(0, 6));
  await expect(rows(page).filter({ hasText: goldenDrafts[1]?.name ?? '' })).toBeVisible();
  await expect(page.locator('mark').first()).toHaveText(inside.slice(0, 6));
  await expectAccessible(page);
  await search.press('Escape');
  await expect(rows(page)).toHaveCount(drafts.length);
  await search.fill('没有这样的');
  await expect(page.getByText('没有符合的草稿')).toBeVisible();
});

test('filtered by year, form and state, sorted, and so again after a reload', async ({ page }) => {
  await withDrafts(page);
  await choose(page, '年度', /2024/);
  await choose(page, '表格', /财政项目支出绩效自评表/);
  await expect(page.getByRole('status')).toHaveText('找到 2 份，共 10 份');
  await page.getByRole('columnheader', { name: '名称' }).click();
  const titles = ['科普专项经费', '社区养老服务'];
  await expect(rows(page)).toHaveText(titles);
  await page.reload();
  await expect(rows(page)).toHaveText(titles);
  await choose(page, '状态', /已填完/);
  await expect(page.getByText('没有符合所选年度、表格和状态的草稿。')).toBeVisible();
  await page.getByRole('button', { name: '显示全部草稿' }).click();
  await expect(rows(page)).toHaveCount(drafts.length);
});

test('a project stands in one line with its goal, monitoring and self-evaluation of the year', async ({ page }) => {
  await withDrafts(page);
  await page.getByRole('checkbox', { name: '按项目排列' }).check();
  const line = page.getByRole('row').filter({ hasText: '社区养老服务' });
  await expect(line).toHaveCount(2);
  const whole = line.filter({ hasText: '2024' });
  await expect(whole.getByRole('button', { name: /^打开/ })).toHaveCount(3);
  await expectAccessible(page);
  await whole.getByRole('button', { name: /打开项目支出绩效运行监控表/ }).click();
  await expect(sheetOf(page)).toBeVisible();
  await page.goBack();
  await expect(line).toHaveCount(2);
});

test('at 683 pixels a project’s forms stand beneath their names, and two of a kind each say when they changed', async ({
  page,
}) => {
  await page.setViewportSize({ width: 683, height: 560 });
  await withDrafts(page, [...drafts, made('shanghai-project', '2024', '社区养老服务', '民政局')]);
  await page.getByRole('checkbox', { name: '按项目排列' }).check();
  const line = page.getByRole('row').filter({ hasText: '社区养老服务' }).filter({ hasText: '2024' });
  const chips = line.getByRole('button', { name: /打开财政项目支出绩效自评表/ });
  await expect(chips).toHaveCount(2);
  for (const chip of await chips.all()) await expect(chip).toContainText(/今天 \d\d:\d\d/);
  const left = async (of: Locator) => Math.round((await of.boundingBox())?.x ?? Number.NaN);
  for (const name of ['year', 'goal', 'monitoring', 'selfEvaluation']) {
    const cell = name === 'year' ? '.draftsYear' : `.draftsPurpose-${name}`;
    expect(await left(page.locator(`.draftsColumn-${name}`)), name).toBe(await left(line.locator(cell)));
  }
  const cut = await page.evaluate(() =>
    [...document.querySelectorAll('.draftsRow, .draftsRow > *, .draftsChip, .draftsHead > *')]
      .filter((each) => each.scrollWidth > each.clientWidth + 1 || each.scrollHeight > each.clientHeight + 1)
      .map((each) => each.className),
  );
  expect(cut).toEqual([]);
  await expectAccessible(page);
});

test('keys move, select and come back: arrows, Shift, Space, Ctrl+A, Escape, a letter', async ({ page }) => {
  await withDrafts(page);
  await page.getByRole('columnheader', { name: '名称' }).click();
  await rows(page)
    .first()
    .click({ modifiers: ['ControlOrMeta'] });
  await expect(page.getByText('已选 1 份')).toBeVisible();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByText('已选 3 份')).toBeVisible();
  await page.keyboard.press('Shift+ArrowUp');
  await expect(page.getByText('已选 2 份')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+a');
  await expect(page.getByText(`已选 ${drafts.length} 份`)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText(/^已选/)).toHaveCount(0);
  await page.keyboard.press('Space');
  await expect(page.getByText('已选 1 份')).toBeVisible();
  await page.keyboard.press('End');
  await expect(page.getByRole('row').last()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(sheetOf(page)).toBeVisible();
});

test('several exported: one ZIP with a workbook each, and which of them are not complete', async ({ page }) => {
  await withDrafts(page);
  await page.getByRole('checkbox', { name: '全选' }).check();
  await page.getByRole('button', { name: '导出所选' }).click();
  await expect(page.getByRole('dialog', { name: '批量导出 10 份' })).toContainText('没有填完或有错误');
  await page.getByRole('radio', { name: '一个 ZIP 压缩文件' }).check();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出', exact: true }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^绩效自评表 10 份 .*\.zip$/);
  const files = unzipSync(readFileSync(await download.path()));
  expect(Object.keys(files)).toHaveLength(drafts.length);
  for (const [name, bytes] of Object.entries(files)) {
    expect(name).toMatch(/\.xlsx$/);
    expect(Object.keys(unzipSync(bytes))).toContain('xl/workbook.xml');
  }
  await expect(page.getByRole('dialog', { name: '已导出 10 份' })).toContainText('已导出，但没有填完或有错误');
  await expectAccessible(page);
});

test('several carried into the next year, and taken back', async ({ page }) => {
  await withDrafts(page);
  await page.getByRole('searchbox').fill('养老 2024');
  await expect(rows(page)).toHaveCount(3);
  await page.getByRole('checkbox', { name: '全选' }).check();
  await page.getByRole('button', { name: '结转所选' }).click();
  const said = toast(page, '已生成 3 份新年度的草稿。');
  await expect(said).toBeVisible();
  await page.getByRole('searchbox').fill('养老 2025');
  await expect(rows(page)).toHaveCount(3);
  await page.getByRole('button', { name: '撤销', exact: true }).click();
  await expect(rows(page)).toHaveCount(0);
});

test('several deleted and brought back by one undo', async ({ page }) => {
  await withDrafts(page);
  await page.getByRole('searchbox').fill('养老');
  await expect(rows(page)).toHaveCount(4);
  await page.getByRole('checkbox', { name: '全选' }).check();
  await page.getByRole('button', { name: '删除所选' }).click();
  await expect(toast(page, /已删除 4 份草稿/)).toBeVisible();
  await expect(page.getByRole('status').first()).toHaveText('6 份');
  await page.getByRole('button', { name: '撤销', exact: true }).click();
  await expect(rows(page)).toHaveCount(4);
});

test('a draft without a name is called the same in the list and in the form', async ({ page }) => {
  await withDrafts(page);
  await draftRow(page, '未命名草稿').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('未命名草稿');
});

test('at 683 pixels nothing of the list is cut off', async ({ page }) => {
  await page.setViewportSize({ width: 683, height: 384 });
  await withDrafts(page);
  const cut = await page.evaluate(() => {
    const isCut = ({ scrollWidth, clientWidth, scrollHeight, clientHeight }: Element) =>
      scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 1;
    return [...document.querySelectorAll('.draftsRow, .draftsRow > *, .homeBar, .homeTitleBar, .homeTools')]
      .filter((each) => each.scrollWidth > 0 && isCut(each))
      .map((each) => each.className);
  });
  expect(cut).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(683);
  await expectAccessible(page);
});

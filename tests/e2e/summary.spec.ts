/** Many forms summed up in one table and listed with what is found in them, shown and exported. */
import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { draftToJson } from '../../shared/draft/draftJson.ts';
import { newDraft } from '../../shared/draft/newDraft.ts';
import type { Draft } from '../../shared/draft/types.ts';
import { formOf } from '../helpers/formOf.ts';
import { goldenDrafts } from '../helpers/goldenDrafts.ts';
import { readRawWorkbook } from '../helpers/rawWorkbook.ts';
import { expectAccessible } from './helpers/axe.ts';
import { test } from './helpers/browserTest.ts';
import { importFile, openHome } from './helpers/homePage.ts';

const goal: Draft = {
  ...newDraft(formOf('shanghai-goal'), '2022'),
  values: { projectName: '社区养老服务', department: '民政局' },
};

const drafts: readonly Draft[] = [...goldenDrafts.map(({ draft }) => draft), goal];

async function summarizeAll(page: Page, entry: string): Promise<void> {
  await openHome(page);
  const all = { format: 'ziping-drafts', version: 2, drafts: drafts.map((draft) => draftToJson(draft)) };
  await importFile(page, '八份.ziping', JSON.stringify(all));
  await expect(page.getByText(`${drafts.length} 份`, { exact: true })).toBeVisible();
  await page.getByRole('checkbox', { name: '全选' }).check();
  await page.getByRole('button', { name: entry, exact: true }).click();
}

/** All that the first sheet of a downloaded workbook says. */
async function exported(page: Page, button: string): Promise<readonly string[]> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  const [sheet] = readRawWorkbook(readFileSync(await download.path())).sheets;
  return (sheet?.cells ?? []).flatMap(({ value }) =>
    value.kind === 'blank' ? [] : [value.kind === 'number' ? String(Number(value.digits)) : value.text],
  );
}

test('selected forms are summed up, grouped, in either unit, sorted, and exported as shown', async ({ page }) => {
  await summarizeAll(page, '汇总');
  const window = page.getByRole('dialog', { name: '汇总和审核意见' });
  const total = window.getByRole('row', { name: /^合计（8 份）/ });
  await expect(total).toContainText('1,457,289,566.00');
  await expect(total).toContainText('1,389,392,316.00');
  await expect(total).toContainText('1,346,727,634.28');
  await expect(total).toContainText('96.93%');
  await expect(total).toContainText('97.63');
  await expect(window).toContainText('1 份表的得分还没有填齐');
  await expectAccessible(page);

  await window.getByLabel('分组').selectOption('按表格');
  await window.getByLabel('金额单位').selectOption('万元');
  await expect(window.getByRole('row', { name: /^小计（5 份）/ })).toContainText('138,039.2316');
  await expect(total).toContainText('134,672.763428');

  await window.getByRole('button', { name: '得分', exact: true }).click();
  await window.getByRole('button', { name: '得分', exact: true }).click();
  await window.getByLabel('分组').selectOption('不分组');
  await expect(window.getByRole('rowheader').first()).toHaveText('《杨浦区推进区块链产业升级发展政策》');

  const texts = await exported(page, '导出汇总表');
  expect(texts).toEqual(expect.arrayContaining(['绩效自评汇总表', '合计（8 份）', '134672.763428', '0.9693', '97.63']));
  expect(texts.indexOf('《杨浦区推进区块链产业升级发展政策》')).toBeLessThan(texts.indexOf('科学技术普及发展专项'));
  await window.getByRole('button', { name: '关闭' }).click();
  await expect(page.getByText('已选 8 份')).toBeVisible();
});

test('the memo lists what is found in each form and is exported to send back', async ({ page }) => {
  await summarizeAll(page, '审核意见');
  const memos = page.getByRole('region', { name: '审核意见' });
  await expect(memos.getByRole('heading')).toHaveCount(8);
  await expect(memos).toContainText('错误 0 条，警告 15 条，提示 1 条');
  await expectAccessible(page);
  const texts = await exported(page, '导出审核意见');
  expect(texts.filter((text) => text === '审核人：')).toHaveLength(8);

  await page.getByLabel('内容').selectOption('分析');
  const figures = page.getByRole('region', { name: '分析' });
  await expect(figures.getByRole('row', { name: /^95 分及以上/ })).toContainText('66.67%');
  await expect(figures.getByRole('row', { name: /^产出指标/ })).toBeVisible();
  await expect(figures.getByRole('img')).toHaveCount(4);
  await expect(figures.getByRole('img', { name: /^图：得分分布.*95 分及以上 4 66\.67%/ })).toBeVisible();
  await expect(figures.locator('svg [style], svg style')).toHaveCount(0);
  await expectAccessible(page);

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    figures.getByRole('button', { name: /^存为图片：得分分布/ }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^得分分布.*\.png$/);
  const bytes = readFileSync(await download.path());
  expect([...bytes.subarray(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  expect(bytes.readUInt32BE(16)).toBe(1600);
});

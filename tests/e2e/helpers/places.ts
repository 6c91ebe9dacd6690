/** The places of the page that every rule about the page as a whole is held against. */
import { expect, type Page } from '@playwright/test';
import { goldenDrafts } from '../../helpers/goldenDrafts.ts';
import { type } from './editorPage.ts';
import { chooseFromMenu, createDraft, draftRow, importFile, openDraft, openHome } from './homePage.ts';
import { officialForm } from './officialForms.ts';

const all = JSON.stringify({ format: 'ziping-drafts', version: 1, drafts: goldenDrafts.map(({ json }) => json) });
const form = officialForm('shanghai-project');
const nameOf = (index: number) => goldenDrafts[index]?.name ?? '';

/** The list with the seven real forms in it. */
export async function openFilledHome(page: Page): Promise<void> {
  await openHome(page);
  await importFile(page, '七份.ziping', all);
  // all of them: what stands below the list moves down with each
  await expect(page.getByRole('rowheader')).toHaveCount(goldenDrafts.length);
  await expect(draftRow(page, nameOf(0))).toBeVisible();
}

async function openGolden(page: Page, index: number): Promise<void> {
  await openFilledHome(page);
  await openDraft(page, nameOf(index));
}

export interface Place {
  readonly name: string;
  readonly open: (page: Page) => Promise<void>;
}

export const places: readonly Place[] = [
  { name: 'the first start', open: openHome },
  { name: 'the list of drafts', open: openFilledHome },
  {
    name: 'the menu of new drafts',
    open: async (page) => {
      await openHome(page);
      await page.getByRole('button', { name: '新建', exact: true }).click();
    },
  },
  {
    name: 'the window of a new draft with a wrong year',
    open: async (page) => {
      await openHome(page);
      await page.getByRole('button', { name: form.listed }).click();
      await page.getByLabel('年度', { exact: true }).fill('二〇二二');
      await page.keyboard.press('Enter');
    },
  },
  {
    name: 'the menu of a draft',
    open: async (page) => {
      await openFilledHome(page);
      await page.getByRole('button', { name: `“${nameOf(0)}”的更多操作` }).click();
    },
  },
  {
    name: 'the window of a new name',
    open: async (page) => {
      await openFilledHome(page);
      await chooseFromMenu(page, nameOf(0), '重命名');
    },
  },
  {
    name: 'the deleted drafts',
    open: async (page) => {
      await openFilledHome(page);
      await chooseFromMenu(page, nameOf(0), '删除');
      await page.getByRole('button', { name: '最近删除（1）' }).click();
    },
  },
  {
    name: 'the window of the batch export',
    open: async (page) => {
      await openFilledHome(page);
      await page.getByRole('button', { name: '批量导出…' }).click();
      await expect(page.getByText(/^例如：.*\.xlsx$/)).toBeVisible();
    },
  },
  {
    name: 'the backups and the ways back',
    open: async (page) => {
      await openFilledHome(page);
      await page.getByRole('button', { name: '备份与恢复…' }).click();
      await expect(page.getByText(/^最近一次备份：/)).toBeVisible();
    },
  },
  {
    name: 'a refused file',
    open: async (page) => {
      await openHome(page);
      await importFile(page, '坏文件.ziping', '{');
    },
  },
  { name: 'the editor of a project form', open: (page) => openGolden(page, 0) },
  { name: 'the editor of a policy form', open: (page) => openGolden(page, 5) },
  {
    name: 'the editor with wrong figures',
    open: async (page) => {
      await openHome(page);
      await createDraft(page, form.listed, '2022');
      await type(page, '年度资金总额 全年预算数', '一百万');
      await type(page, '第1行 得分', '两分');
    },
  },
  {
    name: 'the menu of a row',
    open: async (page) => {
      await openGolden(page, 2);
      await page.getByRole('textbox', { name: '第1行 三级指标' }).focus();
      await page.getByRole('button', { name: '第1行的操作' }).click();
    },
  },
  {
    name: 'the bar that finds and replaces',
    open: async (page) => {
      await openGolden(page, 2);
      await page.keyboard.press('ControlOrMeta+h');
      await page.getByRole('textbox', { name: '查找', exact: true }).fill('指标');
    },
  },
  {
    name: 'the help on keys',
    open: async (page) => {
      await openGolden(page, 2);
      await page.getByRole('button', { name: '快捷键' }).click();
    },
  },
  {
    name: 'the checks of a form with errors',
    open: async (page) => {
      await openGolden(page, 5);
      await page.getByRole('tab', { name: '自查' }).click();
    },
  },
  {
    name: 'the reason for setting a finding aside',
    open: async (page) => {
      await openGolden(page, 5);
      await page.getByRole('tab', { name: '自查' }).click();
      await page.getByRole('button', { name: '忽略', exact: true }).first().click();
      await page.keyboard.press('Enter');
    },
  },
  {
    name: 'the editor with all above the indicators folded',
    open: async (page) => {
      await openGolden(page, 0);
      await page.getByRole('button', { name: '收起上部' }).click();
    },
  },
  {
    name: 'the question before an export with errors',
    open: async (page) => {
      await openGolden(page, 5);
      await page.getByRole('button', { name: '导出', exact: true }).click();
      await expect(page.getByRole('alertdialog', { name: /^还有 / })).toBeVisible();
    },
  },
  {
    name: 'the word after an export',
    open: async (page) => {
      await openGolden(page, 2);
      await page.getByRole('button', { name: '导出', exact: true }).click();
      await expect(page.getByText(/^已保存到/)).toBeVisible();
    },
  },
];

/** Files from elsewhere: looked at, chosen, stored, taken back; and files that mean no good. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, type Locator, type Page } from '@playwright/test';
import { printDraftFile } from '../../shared/draft/draftFile.ts';
import type { Draft } from '../../shared/draft/types.ts';
import { goldenDrafts } from '../helpers/goldenDrafts.ts';
import { expectAccessible } from './helpers/axe.ts';
import { test } from './helpers/browserTest.ts';
import { draftRow, importFile, openDraft, openHome, toast } from './helpers/homePage.ts';

test.describe.configure({ mode: 'parallel' });

interface GivenFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** A workbook of the import's corpus, made by programs that are not ours. */
function corpusFile(name: string): GivenFile {
  const path = fileURLToPath(new URL(`../fixtures/workbooks/${name}`, import.meta.url));
  return { name, bytes: readFileSync(path) };
}

function golden(index: number): { readonly name: string; readonly draft: Draft } {
  const form = goldenDrafts[index];
  if (form === undefined) throw new Error(`no golden draft ${index}`);
  return form;
}

const renamedProgram: GivenFile = {
  name: '自评表.xlsx',
  bytes: Buffer.concat([Buffer.from('MZ'), Buffer.alloc(4096, 0x90)]),
};

/** Drops files on the window, as from the desktop. */
async function dropFiles(page: Page, files: readonly GivenFile[]): Promise<void> {
  const given = files.map(({ name, bytes }) => ({ name, base64: bytes.toString('base64') }));
  await page.evaluate((list) => {
    const transfer = new DataTransfer();
    for (const { name, base64 } of list) {
      const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
      transfer.items.add(new File([bytes], name));
    }
    for (const type of ['dragover', 'drop']) {
      window.dispatchEvent(new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }));
    }
  }, given);
}

const importWindow = (page: Page): Locator => page.getByRole('dialog', { name: '导入表格' });
const importButton = (page: Page): Locator => importWindow(page).getByRole('button', { name: /^导入/ });
const entries = (page: Page): Locator => importWindow(page).getByRole('option');

async function exportOpenDraft(page: Page): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出', exact: true }).click(),
  ]);
  return readFileSync(await download.path());
}

test('our own workbook comes back without a doubt and without a difference', async ({ page }) => {
  const { name, draft } = golden(0);
  await openHome(page);
  await importFile(page, '一份.ziping', printDraftFile([draft]));
  await openDraft(page, name);
  const bytes = await exportOpenDraft(page);
  await openHome(page);
  await importFile(page, '导出.xlsx', bytes);
  await expect(entries(page)).toHaveText([/把握：高/]);
  await expect(importWindow(page).getByRole('tab', { name: '疑点（0）' })).toBeVisible();
  await importWindow(page).getByRole('tab', { name: '读出的内容' }).click();
  await expect(importWindow(page).getByRole('row', { name: new RegExp(`^项目名称 ${name} .*D3$`) })).toBeVisible();
  await importWindow(page).getByRole('button', { name: '与它比较' }).click();
  await expect(importWindow(page).getByText('内容完全一致，没有差异。')).toBeVisible();
  await expect(importButton(page)).toBeDisabled();
});

test('a workbook of another program: totals beside the exact ones, imported, and taken back', async ({ page }) => {
  await openHome(page);
  await importFile(page, 'wrong-totals.xlsx', corpusFile('wrong-totals.xlsx').bytes);
  const row = importWindow(page)
    .getByRole('tabpanel')
    .getByRole('row', { name: /^总分得分/ });
  await expect(row).toContainText('96.17999999999999');
  await expect(row).toContainText('96.18');
  await expect(row).toContainText('不符');
  await expect(draftRow(page, '社区科普活动专项')).toHaveCount(0);
  await row.getByRole('button', { name: /^在原表中查看/ }).click();
  const source = importWindow(page).getByRole('region', { name: '原表的单元格' });
  await expect(source.locator('[aria-current]')).toHaveText('96.17999999999999');
  await expect(source.locator('[aria-current]')).toBeInViewport({ ratio: 1 });
  await expectAccessible(page);
  await importButton(page).click();
  await expect(draftRow(page, '社区科普活动专项')).toContainText('96.18');
  await toast(page, '已导入“社区科普活动专项”。').waitFor();
  await page.getByRole('button', { name: '撤销', exact: true }).click();
  await expect(draftRow(page, '社区科普活动专项')).toHaveCount(0);
});

test("a reviewer's return: chosen cells change, a reload later the draft can be put back", async ({ page }) => {
  const { name, draft } = golden(0);
  const values = { ...draft.values, implementingUnit: '退回后的单位', department: '退回后的部门' };
  const returned = { ...draft, values };
  await openHome(page);
  await importFile(page, '退回.ziping', printDraftFile([returned]));
  await openDraft(page, name);
  const bytes = await exportOpenDraft(page);
  await openHome(page);
  await page.getByRole('button', { name: '最近导入（1）' }).click();
  await page.getByRole('button', { name: /^撤销导入：/ }).click();
  await page.getByRole('dialog', { name: '最近导入' }).getByRole('button', { name: '关闭' }).click();
  await importFile(page, '原稿.ziping', printDraftFile([draft]));

  await importFile(page, '退回.xlsx', bytes);
  await importWindow(page).getByRole('button', { name: '与它比较' }).click();
  const difference = importWindow(page)
    .getByRole('tabpanel')
    .getByRole('row', { name: /实施单位/ });
  await expect(difference).toContainText(draft.values['implementingUnit'] ?? '-');
  await expect(difference).toContainText('退回后的单位');
  await difference.getByRole('checkbox').check();
  await expectAccessible(page);
  await importButton(page).click();
  await expect(toast(page, `已在草稿“${name}”中接受 1 处差异。`)).toBeVisible();
  await openDraft(page, name);
  await expect(page.getByRole('textbox', { name: '实施单位' })).toHaveValue('退回后的单位');
  await expect(page.getByRole('textbox', { name: '主管部门' })).toHaveValue(draft.values['department'] ?? '-');

  await openHome(page);
  await page.reload();
  await page.getByRole('button', { name: '最近导入（2）' }).click();
  await page.getByRole('button', { name: /^撤销导入：已在草稿/ }).click();
  await expect(toast(page, '已撤销这次导入。')).toBeVisible();
  await page.getByRole('dialog', { name: '最近导入' }).getByRole('button', { name: '关闭' }).click();
  await openDraft(page, name);
  await expect(page.getByRole('textbox', { name: '实施单位' })).toHaveValue(draft.values['implementingUnit'] ?? '-');
});

test('many files dropped at once, good and bad: each has its form or its sentence', async ({ page }) => {
  await openHome(page);
  await dropFiles(page, [
    corpusFile('two-forms-stacked.xlsx'),
    { name: '草稿.ziping', bytes: Buffer.from(printDraftFile([golden(1).draft])) },
    renamedProgram,
    { name: '旧表.xls', bytes: Buffer.from('d0cf11e0a1b11ae100000000', 'hex') },
    { name: '明细.csv', bytes: Buffer.from('项目名称,社区科普\n') },
    { name: '空.xlsx', bytes: Buffer.alloc(0) },
    { name: '半个.xlsx', bytes: corpusFile('official-project.xlsx').bytes.subarray(0, 3000) },
  ]);
  await expect(importButton(page)).toHaveText('导入 3 份新草稿');
  await expect(entries(page)).toHaveText([
    /two-forms-stacked/,
    /two-forms-stacked/,
    new RegExp(golden(1).name),
    /自评表\.xlsx.*程序文件/,
    /旧表\.xls.*另存为“Excel 工作簿（\*\.xlsx）”/,
    /明细\.csv.*另存为“Excel 工作簿（\*\.xlsx）”/,
    /空\.xlsx.*0 字节/,
    /半个\.xlsx.*损坏/,
  ]);
  await page.keyboard.press('Escape');
  await expect(importWindow(page)).toHaveCount(0);
  await expect(page.getByRole('heading', { name: '还没有草稿' })).toBeVisible();
});

/** A reader that begins with a file and never ends. */
const hungWorker = 'self.onmessage = () => { self.postMessage({ kind: "started" }); for (;;); };';

test('a file that hangs the reader leaves the page alive, can be given up, and is stopped in the end', async ({
  page,
}) => {
  await page.route(/import\.worker-.*\.js$/, (route) =>
    route.fulfill({ contentType: 'text/javascript', body: hungWorker }),
  );
  await openHome(page);
  const file = corpusFile('official-project.xlsx');
  await dropFiles(page, [file, { ...file, name: '第二个.xlsx' }]);
  await expect(importWindow(page).getByText('已读取 0 / 2 个文件')).toBeVisible();
  await importWindow(page).getByRole('button', { name: '取消读取这个文件' }).click();
  await expect(entries(page).first()).toContainText('已取消');
  await expect(entries(page).nth(1)).toContainText('正在读取');
  // Its share of the processor comes late where others use it.
  await expect(entries(page).nth(1)).toContainText('用时过长', { timeout: 240_000 });

  await page.unroute(/import\.worker-.*\.js$/);
  await dropFiles(page, [{ ...file, name: '第三个.xlsx' }]);
  await expect(importButton(page)).toHaveText('导入 1 份新草稿');
});

test('files dropped on an open draft are shown over it, and the draft is still there', async ({ page }) => {
  const { name, draft } = golden(0);
  await openHome(page);
  await importFile(page, '一份.ziping', printDraftFile([draft]));
  await openDraft(page, name);
  await dropFiles(page, [corpusFile('official-project.xlsx')]);
  await expect(importButton(page)).toHaveText('导入 1 份新草稿');
  await importWindow(page).getByRole('radio', { name: '与已有草稿比较' }).focus();
  await page.keyboard.press('Space');
  await importWindow(page).getByRole('checkbox', { name: '全选' }).check();
  await importButton(page).click();
  await expect(toast(page, /正在编辑，没有接受差异/)).toBeVisible();
  await expect(page.getByRole('textbox', { name: '实施单位' })).toHaveValue(draft.values['implementingUnit'] ?? '-');
});

test('everything can be done by keyboard', async ({ page }) => {
  await openHome(page);
  await dropFiles(page, [corpusFile('two-forms-stacked.xlsx')]);
  await expect(entries(page)).toHaveCount(2);
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await expect(importWindow(page).getByRole('heading', { name: '《某区促进科技创新若干办法》' })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(importWindow(page).getByRole('radio', { name: '作为新草稿导入' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(importWindow(page).getByRole('radio', { name: '不导入' })).toBeChecked();
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await expect(importWindow(page).getByRole('tab', { selected: true })).toBeFocused();
  await page.keyboard.press('End');
  await expect(importWindow(page).getByRole('tabpanel', { name: '读出的内容' })).toBeVisible();
  const places = importWindow(page).getByRole('button', { name: /^在原表中查看/ });
  await page.keyboard.press('Tab');
  await expect(places.first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(places.nth(1)).toBeFocused();
  const source = importWindow(page).getByRole('region', { name: '原表的单元格' });
  await expect(source.locator('[aria-current]')).toBeInViewport();
  // the source's own button, its cells, 取消, 导入: however many cells the form has
  for (let stop = 0; stop < 4; stop += 1) await page.keyboard.press('Tab');
  await expect(importButton(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(draftRow(page, '社区科普活动专项')).toBeVisible();
  await expect(page.getByRole('row')).toHaveCount(2);
});

/** The preview of the printed pages, and the ways from it to the printer and to a PDF. */
import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { printDraftFile } from '../../shared/draft/draftFile.ts';
import type { Draft } from '../../shared/draft/types.ts';
import { scoreDraft } from '../../shared/scoring/scoreDraft.ts';
import { layout } from '../../shared/sheet/layout.ts';
import type { ElectronStandIn } from '../helpers/electronStandIn.ts';
import { formOf } from '../helpers/formOf.ts';
import { type GoldenForm, goldenDrafts } from '../helpers/goldenDrafts.ts';
import { expectAccessible } from './helpers/axe.ts';
import { test } from './helpers/browserTest.ts';
import { chromiumPrinter } from './helpers/chromiumPrinter.ts';
import { desktopTest } from './helpers/desktopTest.ts';
import { cell } from './helpers/editorPage.ts';
import { questionOf } from './helpers/exportDraft.ts';
import { importFile, openDraft, openHome, toast } from './helpers/homePage.ts';

const goldenWith = (isRight: (golden: GoldenForm) => boolean): GoldenForm => {
  const found = goldenDrafts.find(isRight);
  if (found === undefined) throw new Error('no such golden form');
  return found;
};

/** As many pages as its workbook has. */
function pagesOf(draft: Draft): number {
  const form = formOf(draft.form);
  return layout(form, draft, scoreDraft(form, draft), 'paper').pageBreaks.length + 1;
}

const whole = goldenWith(({ draft }) => questionOf(draft) === null && pagesOf(draft) > 1);
const faulty = goldenWith(({ draft }) => questionOf(draft) !== null);

const preview = (page: Page) => page.getByRole('dialog', { name: /^打印预览：/ });
const paper = (page: Page) => preview(page).frameLocator('iframe');
const button = (page: Page, name: string) => preview(page).getByRole('button', { name, exact: true });
const pageText = (at: number, all: number) => `第 ${at} 页，共 ${all} 页`;

async function importBoth(page: Page): Promise<void> {
  await importFile(page, '两份.ziping', printDraftFile([whole.draft, faulty.draft]));
  await expect(page.getByRole('rowheader')).toHaveCount(2);
}

/** A print window would wait for somebody: what was to be printed is told instead, by the title of each document. */
async function stubPrint(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.addInitScript(() => {
    const top = window.top as unknown as { printed?: string[] };
    top.printed ??= [];
    window.print = () => {
      top.printed?.push(document.title);
    };
  });
  return () => page.evaluate(() => (window as unknown as { printed: readonly string[] }).printed);
}

test('Ctrl+P shows the pages of the open form, prints them alone, and closes back to the cell', async ({ page }) => {
  const printed = await stubPrint(page);
  await openHome(page);
  await importBoth(page);
  await openDraft(page, whole.name);
  await cell(page, '第2行 三级指标').focus();
  await page.keyboard.press('ControlOrMeta+p');
  const all = pagesOf(whole.draft);
  await expect(paper(page).locator('.page')).toHaveCount(all);
  await expect(paper(page).getByRole('heading', { level: 1 })).toHaveText(whole.name);
  await expect(preview(page).getByRole('status')).toHaveText(pageText(1, all));
  await page.keyboard.press('PageDown');
  await expect(preview(page).getByRole('status')).toHaveText(pageText(2, all));
  await page.keyboard.press('End');
  await page.keyboard.press('PageUp');
  await expect(preview(page).getByRole('status')).toHaveText(pageText(all - 1, all));
  // in the frame the keys are the same
  await paper(page).locator('.page').nth(1).click();
  await page.keyboard.press('Home');
  await expect(preview(page).getByRole('status')).toHaveText(pageText(1, all));
  await expectAccessible(page);
  await preview(page).getByLabel('显示比例').selectOption('整页');
  await expect(paper(page).locator('.page').first()).toBeInViewport({ ratio: 1 });

  await preview(page).getByRole('checkbox', { name: '附自查结果表' }).check();
  await expect.poll(() => paper(page).locator('.page').count()).toBeGreaterThan(all);
  await preview(page).getByRole('checkbox', { name: '附自查结果表' }).uncheck();
  await expect(paper(page).locator('.page')).toHaveCount(all);

  await button(page, '打印').click();
  expect(await printed()).toEqual([whole.name]);
  await paper(page).locator('.page').first().click();
  await page.keyboard.press('ControlOrMeta+p');
  expect(await printed()).toEqual([whole.name, whole.name]);
  await page.keyboard.press('Escape');
  await expect(preview(page)).toHaveCount(0);
  await expect(cell(page, '第2行 三级指标')).toBeFocused();
});

test('in the list, selected drafts are shown one after the other, and errors are asked about once', async ({
  page,
}) => {
  const printed = await stubPrint(page);
  await openHome(page);
  await importBoth(page);
  await page.keyboard.press('ControlOrMeta+p');
  await expect(toast(page, /请先选择要打印的草稿/)).toBeVisible();
  await page.getByRole('checkbox', { name: '全选' }).check();
  await page.keyboard.press('ControlOrMeta+p');
  const all = pagesOf(whole.draft) + pagesOf(faulty.draft);
  await expect(paper(page).locator('.page')).toHaveCount(all);
  const forms = preview(page).getByRole('navigation', { name: '表格' }).getByRole('button');
  await expect(forms).toHaveCount(2);
  const [upper = '', lower = ''] = await forms.locator('.printFormTitle').allTextContents();
  expect([upper, lower].toSorted()).toEqual([whole.name, faulty.name].toSorted());
  await forms.nth(1).click();
  await expect(forms.nth(1)).toHaveAttribute('aria-current', 'true');

  await button(page, '导出 PDF').click();
  const question = page.getByRole('alertdialog', { name: /^所选草稿中有 1 份还有错误/ });
  await expect(question).toContainText(faulty.name);
  await question.getByRole('button', { name: '仍然导出' }).click();
  const how = page.getByRole('alertdialog', { name: '导出 PDF' });
  await expect(how).toContainText('另存为 PDF');
  await how.getByRole('button', { name: '打开打印窗口' }).click();
  await expect.poll(async () => (await printed()).length).toBe(1);
  // the question was answered
  await button(page, '打印').click();
  await expect.poll(async () => (await printed()).length).toBe(2);
  await button(page, '关闭').click();
  await expect(preview(page)).toHaveCount(0);
});

/** Through the shell's own window of files. */
async function openOnDesktop(page: Page, standIn: ElectronStandIn, folder: string, title: string): Promise<void> {
  const path = join(folder, '两份.ziping');
  writeFileSync(path, printDraftFile([whole.draft, faulty.draft]));
  standIn.dialogs.open([path]);
  await page.getByRole('button', { name: '导入草稿' }).first().click();
  await expect(page.getByRole('rowheader')).toHaveCount(2);
  await openDraft(page, title);
}

desktopTest('on the desktop 导出 PDF asks about errors and writes the file', async ({ page, standIn, folder }) => {
  standIn.printing.print = chromiumPrinter(page);
  await openOnDesktop(page, standIn, folder, faulty.name);
  await page.getByRole('button', { name: '打印', exact: true }).click();
  await expect(paper(page).locator('.page')).toHaveCount(pagesOf(faulty.draft));
  const path = join(folder, '上报.pdf');
  standIn.dialogs.saveTo(path);
  await button(page, '导出 PDF').click();
  const question = page.getByRole('alertdialog', { name: questionOf(faulty.draft) ?? '' });
  await question.getByRole('button', { name: '仍然导出' }).click();
  await expect(toast(page, `PDF 已保存到 ${path}`)).toBeVisible();
  expect(standIn.dialogs.asked.at(-1)?.options['defaultPath']).toBe(
    join(standIn.documents, `${formOf(faulty.draft.form).title}_2022_${faulty.name}.pdf`),
  );
  const info = spawnSync('pdfinfo', [path], { encoding: 'utf8' }).stdout;
  expect(info).toMatch(new RegExp(`^Title: +${faulty.name}$`, 'm'));
  expect(info).toMatch(new RegExp(`^Pages: +${pagesOf(faulty.draft)}$`, 'm'));
  expect(info).toMatch(/^Tagged: +yes$/m);
  const text = spawnSync('pdftotext', [path, '-'], { encoding: 'utf8' }).stdout;
  expect(text.replace(/\s/g, '')).toContain(formOf(faulty.draft.form).title);
  await page.getByRole('button', { name: '打开所在文件夹' }).click();
  await expect.poll(() => standIn.shown).toEqual([path]);
});

desktopTest('closing the preview ends the PDF that is being made', async ({ page, standIn, folder }) => {
  const printing = new Promise<void>((reached) => {
    standIn.printing.print = () => {
      reached();
      return new Promise(() => undefined);
    };
  });
  await openOnDesktop(page, standIn, folder, whole.name);
  await page.getByRole('button', { name: '打印', exact: true }).click();
  await expect(paper(page).locator('.page')).toHaveCount(pagesOf(whole.draft));
  const path = join(folder, '上报.pdf');
  standIn.dialogs.saveTo(path);
  await button(page, '导出 PDF').click();
  await printing;
  await expect(preview(page)).toContainText('正在生成 PDF');
  await button(page, '关闭').click();
  await expect(toast(page, '已取消导出 PDF，没有写入文件。')).toBeVisible();
  expect([existsSync(path), standIn.printing.windows.at(-1)?.isDestroyed()]).toEqual([false, true]);
});

desktopTest('打印 of the window’s menu opens the preview', async ({ page, standIn, folder }) => {
  await openOnDesktop(page, standIn, folder, whole.name);
  standIn.window.webContents.send('print-requested');
  await expect(paper(page).locator('.page')).toHaveCount(pagesOf(whole.draft));
});

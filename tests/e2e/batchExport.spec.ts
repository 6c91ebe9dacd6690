/** Fifty forms leave the program at once, each way; whatever happens meanwhile, only whole files stay and the report is right. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { printDraftFile } from '../../shared/draft/draftFile.ts';
import { draftToJson } from '../../shared/draft/draftJson.ts';
import { newDraft } from '../../shared/draft/newDraft.ts';
import type { Draft } from '../../shared/draft/types.ts';
import { indexForm } from '../../shared/forms/indexForm.ts';
import { scoreDraft } from '../../shared/scoring/scoreDraft.ts';
import { layout } from '../../shared/sheet/layout.ts';
import { readWorkbook } from '../../shared/xlsx/import/readWorkbook.ts';
import { formOf } from '../helpers/formOf.ts';
import { goldenDrafts } from '../helpers/goldenDrafts.ts';
import { pdfBookmarks } from '../helpers/pdfFacts.ts';
import { expectAccessible } from './helpers/axe.ts';
import { test as browserTest } from './helpers/browserTest.ts';
import { chromiumPrinter } from './helpers/chromiumPrinter.ts';
import { desktopTest } from './helpers/desktopTest.ts';
import { questionOf } from './helpers/exportDraft.ts';
import { exportFolderName, healDisk, onPlaced, systemError } from './helpers/folderFaults.ts';
import { importFile, openHome } from './helpers/homePage.ts';

const count = 50;

function named(draft: Draft, name: string): Draft {
  return { ...draft, values: { ...draft.values, [indexForm(formOf(draft.form)).name.key]: name } };
}

/** Filled ones and, at every tenth, one that nobody has begun. */
const drafts: readonly Draft[] = Array.from({ length: count }, (_, at) => {
  const golden = goldenDrafts[at % goldenDrafts.length]?.draft;
  const draft = at % 10 === 9 || golden === undefined ? newDraft(formOf('shanghai-project'), '2022') : golden;
  return named(draft, `第${String(at + 1).padStart(2, '0')}项`);
});

const file = JSON.stringify({ format: 'ziping-drafts', version: 2, drafts: drafts.map((draft) => draftToJson(draft)) });

const report = (page: Page, name: RegExp) => page.getByRole('dialog', { name });

/** How many a report calls written and failed: two workers are not at the same place each time. */
async function countsOf(dialog: Locator): Promise<readonly [written: number, failed: number]> {
  const title = await dialog.getByRole('heading', { level: 2 }).textContent();
  const [, written, failed] = /^已导出 (\d+) 份，失败 (\d+) 份$/.exec(title ?? '') ?? [];
  return [Number(written), Number(failed)];
}

async function openBatch(page: Page, all: number = count): Promise<void> {
  await expect(page.getByText(`${all} 份`, { exact: true })).toBeVisible();
  await page.getByRole('region', { name: /通知/ }).getByRole('button', { name: '关闭' }).first().click();
  await page.getByRole('button', { name: '批量导出…' }).click();
  await expect(page.getByRole('dialog', { name: `批量导出 ${all} 份` })).toBeVisible();
}

async function namesIn(bytes: Uint8Array): Promise<readonly string[]> {
  const read = await readWorkbook(bytes);
  if (read.kind !== 'read') throw new Error(read.text);
  return read.forms.map(({ draft }) => draft.values[indexForm(formOf(draft.form)).name.key] ?? '');
}

const allNames = drafts.map((_, at) => `第${String(at + 1).padStart(2, '0')}项`);

desktopTest.describe('into a folder', () => {
  desktopTest.afterEach(healDisk);

  async function begin(page: Page, folder: string, open: (paths: readonly string[]) => void): Promise<string> {
    const source = join(folder, '五十份.ziping');
    const target = join(folder, exportFolderName);
    writeFileSync(source, file);
    mkdirSync(target);
    open([source]);
    await page.getByRole('button', { name: '导入草稿' }).first().click();
    await openBatch(page);
    open([target]);
    return target;
  }

  /** Every file is a whole workbook, and none is left of those that were being written. */
  function expectWhole(target: string, names: number): void {
    const files = readdirSync(target);
    expect(files).toHaveLength(names);
    for (const name of files) {
      expect(name).toMatch(/\.xlsx$/);
      expect(Object.keys(unzipSync(readFileSync(join(target, name))))).toContain('xl/workbook.xml');
    }
  }

  const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();

  desktopTest('fifty, one of them open elsewhere, which is tried again', async ({ page, standIn, folder }) => {
    const target = await begin(page, folder, standIn.dialogs.open);
    await expectAccessible(page);
    await press(page, '项目名称');
    await press(page, '表名');
    await press(page, '序号');
    await expect(page.getByRole('status').filter({ hasText: '例如' })).toHaveText(/例如：2022_01\.xlsx|例如：\d{4}_01/);
    await press(page, '项目名称');
    let isLocked = true;
    onPlaced((name) => {
      if (isLocked && name.includes('第07项')) throw systemError('EBUSY');
    });
    await press(page, '选择文件夹并导出');
    const dialog = report(page, /^已导出 49 份，失败 1 份$/);
    await expect(dialog).toContainText('第07项');
    await expect(dialog).toContainText('正在 Excel 或 WPS 中打开，请关闭它后重试');
    await expect(dialog).toContainText('已导出，但没有填完或有错误的');
    await expectAccessible(page);
    expectWhole(target, 49);
    isLocked = false;
    await press(page, '重试失败的 1 份');
    await expect(report(page, /^已导出 50 份$/)).toBeVisible();
    expectWhole(target, 50);
    await press(page, '打开文件夹');
    expect(standIn.shown).toEqual([target]);
  });

  desktopTest('cancelled halfway: whole files and none else; then the rest', async ({ page, standIn, folder }) => {
    const target = await begin(page, folder, standIn.dialogs.open);
    let reached = (): void => undefined;
    let goOn = (): void => undefined;
    const halfway = new Promise<void>((resolve) => {
      reached = resolve;
    });
    const gate = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    onPlaced(async (_, placed) => {
      if (placed < 20) return;
      reached();
      await gate;
    });
    await page.getByRole('radio', { name: '跳过，不导出' }).check();
    await press(page, '选择文件夹并导出');
    await halfway;
    await expect(page.getByRole('dialog', { name: '正在批量导出' })).toContainText(/共 50 份/);
    await press(page, '取消导出');
    goOn();
    const dialog = report(page, /^已取消：已导出 \d+ 份/);
    await expect(dialog).toContainText('已经写入的文件都是完整的');
    const written = readdirSync(target).length;
    expect(written).toBeGreaterThanOrEqual(20);
    expect(written).toBeLessThan(25);
    expectWhole(target, written);
    healDisk();
    await press(page, /^继续导出其余/);
    const good = drafts.filter((draft) => questionOf(draft) === null).length;
    const done = report(page, new RegExp(`^已导出 ${good} 份，跳过 ${count - good} 份$`));
    await expect(done).toContainText('第50项');
    expectWhole(target, good);
  });

  desktopTest(
    'the folder vanishes, then the disk is full: said, and no half file',
    async ({ page, standIn, folder }) => {
      const target = await begin(page, folder, standIn.dialogs.open);
      const partly = report(page, /^已导出 \d+ 份，失败 \d+ 份$/);
      let isThere = true;
      onPlaced((_, placed) => {
        if (placed < 10 || !isThere) return;
        isThere = false;
        rmSync(target, { recursive: true, maxRetries: 3 });
      });
      await press(page, '选择文件夹并导出');
      await expect(partly).toContainText('找不到文件夹，U 盘可能已拔出');
      await expect(partly).toContainText('没有轮到就停下了');
      expect(existsSync(target)).toBe(false);
      const [before, missing] = await countsOf(partly);
      expect(before + missing).toBe(count);
      mkdirSync(target);
      onPlaced((_, placed) => {
        if (placed >= 5) throw systemError('ENOSPC');
      });
      await press(page, `重试失败的 ${missing} 份`);
      await expect(partly).toContainText('磁盘已满');
      const [now, left] = await countsOf(partly);
      expect(now + left).toBe(count);
      expectWhole(target, now - before);
      healDisk();
      writeFileSync(join(target, readdirSync(target)[0] ?? ''), '别人的文件');
      standIn.dialogs.open([target]);
      await press(page, '换一个文件夹…');
      await expect(report(page, new RegExp(`^已导出 ${left} 份$`))).toBeVisible();
      expect(readdirSync(target)).toHaveLength(missing);
    },
  );
});

desktopTest.describe('as PDFs', () => {
  /** Two are filled in. */
  const few = [0, 1, 9].flatMap((at) => drafts[at] ?? []);
  const nameIn = (draft: Draft) => draft.values[indexForm(formOf(draft.form)).name.key] ?? '';
  const pagesOf = (draft: Draft) => {
    const form = formOf(draft.form);
    return layout(form, draft, scoreDraft(form, draft), 'paper').pageBreaks.length + 1;
  };
  const info = (path: string) => spawnSync('pdfinfo', [path], { encoding: 'utf8' }).stdout;
  const pagesIn = (path: string) => Number(/^Pages: +(\d+)$/m.exec(info(path))?.[1]);

  desktopTest('a few into a folder, then all in one with bookmarks', async ({ page, standIn, folder }) => {
    standIn.printing.print = chromiumPrinter(page);
    const source = join(folder, '三份.ziping');
    const target = join(folder, exportFolderName);
    writeFileSync(source, printDraftFile(few));
    mkdirSync(target);
    standIn.dialogs.open([source]);
    await page.getByRole('button', { name: '导入草稿' }).first().click();
    await openBatch(page, few.length);
    await page.getByRole('radio', { name: 'PDF', exact: true }).check();
    await expect(page.getByRole('status').filter({ hasText: '例如' })).toHaveText(/\.pdf$/);
    standIn.dialogs.open([target]);
    await page.getByRole('button', { name: '选择文件夹并导出' }).click();
    const dialog = report(page, /^已导出 3 份$/);
    await expect(dialog).toContainText('已导出，但没有填完或有错误的');
    expect(readdirSync(target)).toHaveLength(few.length);
    for (const draft of few) {
      const file = readdirSync(target).find((name) => name.endsWith(`${nameIn(draft)}.pdf`));
      const path = join(target, file ?? '');
      expect(pagesIn(path)).toBe(pagesOf(draft));
      expect(info(path)).toMatch(new RegExp(`^Title: +${nameIn(draft)}$`, 'm'));
    }
    expect(standIn.printing.windows.every((window) => window.isDestroyed())).toBe(true);
    await dialog.getByRole('button', { name: '关闭' }).click();

    await page.getByRole('button', { name: '批量导出…' }).click();
    await page.getByRole('radio', { name: '一个 PDF，每份一个书签' }).check();
    const whole = join(folder, '全部.pdf');
    standIn.dialogs.saveTo(whole);
    await page.getByRole('button', { name: '导出', exact: true }).click();
    await expect(report(page, /^已导出 3 份$/)).toContainText(whole);
    expect(pagesIn(whole)).toBe(few.reduce((sum, draft) => sum + pagesOf(draft), 0));
    const marks = pdfBookmarks(readFileSync(whole)).map(([title]) => title);
    expect(marks.toSorted()).toEqual(few.map(nameIn).toSorted());
  });
});

browserTest.describe('from a browser', () => {
  browserTest('fifty in one ZIP, then fifty in one workbook that reads back form by form', async ({ page }) => {
    await openHome(page);
    await importFile(page, '五十份.ziping', file);
    await openBatch(page);
    await expect(page.getByRole('radio', { name: 'PDF', exact: true })).toBeDisabled();
    await expect(page.getByText(/^批量生成 PDF 请用桌面版/)).toBeVisible();
    await page.getByRole('radio', { name: '一个 ZIP 压缩文件' }).check();
    const [zip] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '导出', exact: true }).click(),
    ]);
    expect(zip.suggestedFilename()).toMatch(/^绩效自评表 50 份 \d{4}-\d\d-\d\d\.zip$/);
    const entries = Object.entries(unzipSync(readFileSync(await zip.path())));
    const inside = await Promise.all(entries.map(async ([, bytes]) => (await namesIn(bytes))[0] ?? ''));
    expect(inside.toSorted()).toEqual(allNames);
    await report(page, /^已导出 50 份$/)
      .getByRole('button', { name: '关闭' })
      .click();

    await page.getByRole('button', { name: '批量导出…' }).click();
    await page.getByRole('radio', { name: '一个工作簿，每份一张工作表' }).check();
    const [book] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '导出', exact: true }).click(),
    ]);
    expect(await namesIn(readFileSync(await book.path()))).toEqual(allNames);
  });

  browserTest('into a folder that the browser gives; files of the same name are asked about once', async ({ page }) => {
    await page.addInitScript(() => {
      const picker = async () => (await navigator.storage.getDirectory()).getDirectoryHandle('导出', { create: true });
      Object.defineProperty(window, 'showDirectoryPicker', { value: picker, configurable: true });
    });
    await openHome(page);
    await importFile(page, '五十份.ziping', file);
    await openBatch(page);
    const inFolder = () =>
      page.evaluate(async () => {
        const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('导出');
        const sizes: number[] = [];
        for await (const handle of folder.values()) {
          if (handle instanceof FileSystemFileHandle) sizes.push((await handle.getFile()).size);
        }
        return sizes;
      });
    await page.getByRole('button', { name: '选择文件夹并导出' }).click();
    await report(page, /^已导出 50 份$/)
      .getByRole('button', { name: '关闭' })
      .click();
    expect(await inFolder()).toHaveLength(50);
    await page.getByRole('button', { name: '批量导出…' }).click();
    await page.getByRole('button', { name: '选择文件夹并导出' }).click();
    const question = page.getByRole('alertdialog', { name: '文件夹里已有同名文件' });
    await expectAccessible(page);
    await question.getByRole('button', { name: '保留原文件，新文件加编号' }).click();
    await expect(report(page, /^已导出 50 份$/)).toBeVisible();
    const sizes = await inFolder();
    expect(sizes).toHaveLength(100);
    expect(Math.min(...sizes)).toBeGreaterThan(5000);
  });
});

/** Every way an export can end is said in one sentence, and no way harms a file that was there before. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { readRawWorkbook } from '../helpers/rawWorkbook.ts';
import { test as browserTest } from './helpers/browserTest.ts';
import { desktopTest } from './helpers/desktopTest.ts';
import { expectSaved, type } from './helpers/editorPage.ts';
import { exportWithErrors } from './helpers/exportDraft.ts';
import { createDraft, openHome, toast } from './helpers/homePage.ts';
import { officialForm } from './helpers/officialForms.ts';

const form = officialForm('shanghai-project');

async function fillName(page: Page): Promise<void> {
  await createDraft(page, form.listed, '2022');
  await type(page, '项目名称', '社保卡');
  await expectSaved(page);
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

desktopTest.describe('on the desktop', () => {
  desktopTest('cancelled in the save window: said, and nothing is written', async ({ page, standIn }) => {
    await fillName(page);
    standIn.dialogs.saveTo('cancel');
    await exportWithErrors(page);
    await expect(toast(page, '已取消导出，没有写入文件。')).toBeVisible();
    // beside the copies of the drafts, which are kept there
    expect(readdirSync(standIn.documents)).toEqual(['绩效自评备份']);
    await expect(page.getByRole('button', { name: '导出', exact: true })).toBeEnabled();
  });

  desktopTest(
    'a folder that is not there: said with what to do, and another place takes the same workbook',
    async ({ page, standIn, folder }) => {
      await fillName(page);
      writeFileSync(join(folder, '文件'), '');
      standIn.dialogs.saveTo(join(folder, '文件', '表.xlsx'));
      await exportWithErrors(page);
      await expect(toast(page, /没有保存：找不到“.*表\.xlsx”所在的文件夹.*请换一个位置。/)).toBeVisible();
      const other = join(folder, '另存.xlsx');
      standIn.dialogs.saveTo(other);
      await press(page, '另选位置');
      await expect(toast(page, `已保存到 ${other}`)).toBeVisible();
      expect(readRawWorkbook(readFileSync(other)).sheets).toHaveLength(1);
    },
  );

  desktopTest('a place that can be no file: said, and what is there stays', async ({ page, standIn, folder }) => {
    await fillName(page);
    const taken = join(folder, '表.xlsx');
    mkdirSync(taken);
    writeFileSync(join(taken, '内容'), '原样');
    standIn.dialogs.saveTo(taken);
    await exportWithErrors(page);
    await expect(toast(page, /^没有保存/)).toBeVisible();
    expect(readFileSync(join(taken, '内容'), 'utf8')).toBe('原样');
    expect(readdirSync(folder).filter((name) => name.includes('表'))).toEqual(['表.xlsx']);
  });

  desktopTest(
    'a name without its extension that is taken: asked before, the old file stays unless told',
    async ({ page, standIn, folder }) => {
      await fillName(page);
      const path = join(folder, '表.xlsx');
      writeFileSync(path, '旧文件');
      standIn.dialogs.saveTo(join(folder, '表'));
      standIn.dialogs.choose(2);
      await exportWithErrors(page);
      await expect(toast(page, '已取消导出，没有写入文件。')).toBeVisible();
      expect(readFileSync(path, 'utf8')).toBe('旧文件');
      expect(standIn.dialogs.asked.at(-1)?.options['message']).toBe('“表.xlsx”已经存在，要替换它吗？');

      standIn.dialogs.saveTo(join(folder, '表'));
      standIn.dialogs.choose(0);
      await exportWithErrors(page);
      await expect(toast(page, `已保存到 ${path}`)).toBeVisible();
      expect(readRawWorkbook(readFileSync(path)).sheets[0]?.name).toBe(form.title);
    },
  );

  desktopTest('the window closes only after what was typed is stored', async ({ page, standIn }) => {
    await fillName(page);
    await type(page, '项目名称', '关窗前一刻');
    standIn.window.close();
    await expect.poll(() => standIn.window.isDestroyed()).toBe(true);
    expect(standIn.dialogs.asked.filter(({ kind }) => kind === 'message')).toEqual([]);
    await page.reload();
    await expect(page.getByRole('textbox', { name: '项目名称' })).toHaveValue('关窗前一刻');
  });
});

browserTest.describe('in a browser with a save picker', () => {
  /** The picker gives a real file handle, of the browser's own file system for the page, or is cancelled. */
  async function pick(page: Page, answer: 'file' | 'cancel'): Promise<void> {
    await page.evaluate((kind) => {
      const picker = async ({ suggestedName }: { readonly suggestedName: string }) => {
        if (kind === 'cancel') throw new DOMException('cancelled', 'AbortError');
        const root = await navigator.storage.getDirectory();
        return root.getFileHandle(suggestedName, { create: true });
      };
      Object.defineProperty(window, 'showSaveFilePicker', { value: picker, configurable: true });
    }, answer);
  }

  browserTest('the workbook goes where was picked, whole', async ({ page }) => {
    await openHome(page);
    await fillName(page);
    await pick(page, 'file');
    await exportWithErrors(page);
    const name = `${form.title}_2022_社保卡.xlsx`;
    await expect(toast(page, `已保存到 ${name}`)).toBeVisible();
    const bytes = await page.evaluate(async (file) => {
      const root = await navigator.storage.getDirectory();
      const handle = await root.getFileHandle(file);
      return [...new Uint8Array(await (await handle.getFile()).arrayBuffer())];
    }, name);
    expect(readRawWorkbook(Uint8Array.from(bytes)).sheets[0]?.name).toBe(form.title);
  });

  browserTest('cancelled: said', async ({ page }) => {
    await openHome(page);
    await fillName(page);
    await pick(page, 'cancel');
    await exportWithErrors(page);
    await expect(toast(page, '已取消导出，没有写入文件。')).toBeVisible();
  });
});

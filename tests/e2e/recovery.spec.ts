/** A start that can't believe its store never shows a blank page: it restores, or says what is wrong and what is safe. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { appVersion } from '../../shared/appVersion.ts';
import { expectAccessible } from './helpers/axe.ts';
import { test } from './helpers/browserTest.ts';
import { answerCopies, damageStore, mendStore } from './helpers/copyFaults.ts';
import { cell, expectSaved, type } from './helpers/editorPage.ts';
import { createDraft, draftRow, openDraft, openHome, toast } from './helpers/homePage.ts';
import { officialForm } from './helpers/officialForms.ts';

const form = officialForm('shanghai-project');

const create = (page: Page) => page.getByRole('button', { name: '新建', exact: true });

/** All that the shell's journal holds. */
function journalIn(shellFolder: string): string {
  const folder = join(shellFolder, 'data', 'journal');
  return readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');
}

test('a store that vanished is restored from the shell’s files, and a sentence says so', async ({
  page,
  browser,
  keyedUrl,
  shellFolder,
}) => {
  await page.goto(keyedUrl);
  await createDraft(page, form.listed, '2022');
  await type(page, '项目名称', '不会丢的项目');
  await expectSaved(page);
  await expect.poll(() => journalIn(shellFolder)).toContain('不会丢的项目');
  await page.close();

  const other = await browser.newContext();
  const fresh = await other.newPage();
  await fresh.goto(keyedUrl);
  await expect(fresh.getByRole('rowheader', { name: '不会丢的项目' })).toBeVisible();
  await expect(toast(fresh, /^恢复了 \d+ 份草稿，来自 .+ 的备份。$/)).toBeVisible();
  await other.close();
});

/** All that the browser's own journal holds, where no shell keeps it. */
function privateJournal(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const data = await (await navigator.storage.getDirectory()).getDirectoryHandle('data');
    const texts: string[] = [];
    for await (const handle of (await data.getDirectoryHandle('journal')).values()) {
      if (handle instanceof FileSystemFileHandle) texts.push(await (await handle.getFile()).text());
    }
    return texts.join('\n');
  });
}

/** Saves the copies from the recovery window. */
async function takeCopiesAlong(page: Page): Promise<Buffer> {
  const button = page.getByRole('button', { name: '把副本存成文件…' });
  await expect(button).toBeFocused();
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  await expect(toast(page, /^已把 1 份草稿的副本保存到 .+“从备份恢复…”选择这个文件。$/)).toBeVisible();
  return readFileSync(await download.path());
}

test('a store that can’t be opened is named as damaged, what is safe is said, and its copies go to another browser', async ({
  page,
  browser,
  shellUrl,
  watched,
}) => {
  await openHome(page);
  await createDraft(page, form.listed, '2022');
  await type(page, '项目名称', '带得走的项目');
  await expectSaved(page);
  await expect.poll(() => privateJournal(page)).toContain('带得走的项目');
  await damageStore(page);
  await page.goto('/');
  await expect(page.getByRole('heading', { name: '本机的草稿存储损坏，打不开' })).toBeVisible();
  await expect(page.getByText('还没有草稿')).toBeHidden();
  await expect(page.getByText('1 份草稿的副本完好。')).toBeVisible();
  await expectAccessible(page);
  const file = await takeCopiesAlong(page);
  expect(JSON.parse(file.toString().split('\n')[0] ?? '')).toMatchObject({ appVersion, drafts: 1 });

  const other = await browser.newContext();
  const fresh = await other.newPage();
  await fresh.goto(shellUrl);
  await expect(fresh.getByText('还没有草稿')).toBeVisible();
  const open = fresh.getByRole('button', { name: '从备份恢复…' });
  const [chooser] = await Promise.all([fresh.waitForEvent('filechooser'), open.click()]);
  await chooser.setFiles({ name: '副本.ziping', mimeType: 'application/json', buffer: file });
  await expect(fresh.getByRole('row', { name: '这台电脑没有 1 加入列表 加入列表' })).toBeVisible();
  await fresh.keyboard.press('Enter');
  await expect(toast(fresh, '已从备份恢复：加入 1 份。')).toBeVisible();
  await openDraft(fresh, '带得走的项目');
  await expect(cell(fresh, '项目名称')).toHaveValue('带得走的项目');
  await other.close();

  await mendStore(page);
  await page.getByRole('button', { name: '重试' }).click();
  await expect(draftRow(page, '带得走的项目')).toBeVisible();
  // Dexie tries a store that can't be opened again and warns of it, which is no fault of the page.
  expect(watched.faults.splice(0).every((text) => text.startsWith('Dexie: Workaround'))).toBe(true);
});

test('drafts that nothing holds any more are not passed over in silence', async ({ page, keyedUrl }) => {
  const marker = {
    ...{ storeId: 'another', drafts: 5, deleted: 0, revision: 40, schema: 30, appVersion: '0.1.0' },
    ...{ useDays: 3, lastDay: '2026-11-24', at: 1_795_500_000_000 },
  };
  const folder = { path: '文档/绩效自评备份', fault: null };
  await answerCopies(page, {
    open: { marker: { kind: 'read', marker }, journal: [], backups: [], folder, appVersion: '0.1.0' },
    moments: [],
  });
  await page.goto(keyedUrl);
  await expect(page.getByRole('heading', { name: '有 5 份草稿没有找回来' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: '从备份中选择…' }).click();
  const choice = page.getByRole('dialog', { name: '从备份中选择' });
  await expect(choice).toContainText('还没有备份');
  await choice.getByRole('button', { name: '关闭' }).click();
  await page.getByRole('button', { name: '继续…' }).click();
  const question = page.getByRole('alertdialog', { name: '不处理就继续？' });
  await expect(question).toContainText('原样保留');
  await expectAccessible(page);
  await question.getByRole('button', { name: '继续' }).click();
  await expect(create(page)).toBeVisible();
});

test('an ordinary start says nothing', async ({ page }) => {
  await openHome(page);
  await expect(page.getByText('还没有草稿')).toBeVisible();
  await expect(page.getByRole('region', { name: /通知/ })).toBeHidden();
});

/** Two browsers at one shell: they have a store each, but one journal, so only one is at work at a time. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { startShell } from '../breaking/shellProcess.ts';
import { expectSaved, type } from './helpers/editorPage.ts';
import { createDraft } from './helpers/homePage.ts';
import { officialForm } from './helpers/officialForms.ts';

const form = officialForm('shanghai-project');

/** Milliseconds; the first page speaks far more often, and the second one asks until it is over. */
const lease = 8_000;

test('a second browser opens nothing while the first is at work, and all of its drafts once that is closed', async ({
  browser,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'ziping-two-'));
  const shell = await startShell({ port: 0, data: join(folder, 'data'), backups: join(folder, 'backups') }, lease);
  const [one, other] = [await browser.newContext(), await browser.newContext()];
  try {
    const first = await one.newPage();
    await first.goto(shell.url);
    await createDraft(first, form.listed, '2022');
    await type(first, '项目名称', '只在一处改');
    await expectSaved(first);
    await first.evaluate(() => {
      const sign = () => {
        const headers = { 'content-type': 'application/json' };
        void fetch('/copies', { method: 'POST', headers, body: '{"call":"freeSpace","argument":null}' });
      };
      setInterval(sign, 200);
    });

    const second = await other.newPage();
    await second.goto(shell.url);
    await expect(second.getByRole('heading', { name: '草稿正在另一个浏览器中使用' })).toBeVisible();
    const retry = second.getByRole('button', { name: '重试' });
    await retry.click();
    await expect(second.getByRole('heading', { name: '草稿正在另一个浏览器中使用' })).toBeVisible();
    await type(first, '项目名称', '第一个还在改');
    await expectSaved(first);

    const journal = join(folder, 'data', 'journal');
    const kept = () => readdirSync(journal).map((name) => readFileSync(join(journal, name), 'utf8'));
    await expect.poll(() => kept().join('\n')).toContain('第一个还在改');

    await first.close();
    await expect(async () => {
      if (await retry.isVisible()) await retry.click();
      await expect(second.getByRole('rowheader', { name: '第一个还在改' })).toBeVisible({ timeout: 1_000 });
    }).toPass({ timeout: 120_000 });
  } finally {
    await one.close();
    await other.close();
    await shell.kill('SIGTERM');
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
});

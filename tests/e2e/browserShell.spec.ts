/** The page of the browser shell and the files that the shell keeps for it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { test } from './helpers/browserTest.ts';
import { openHome } from './helpers/homePage.ts';

/** What the page's own script sends, sent by hand. */
const ask = (page: Page, path: string, body: unknown) =>
  page.evaluate(
    async ([to, text]) => {
      const headers = { 'content-type': 'application/json' };
      const response = await fetch(to, { method: 'POST', headers, body: text });
      return { status: response.status, answer: await response.json().catch(() => null) };
    },
    [path, JSON.stringify(body)] as const,
  );

const row = {
  ...{ id: 'a-1', givenTitle: '', formTitle: '项目', form: 'shanghai-project', year: '2022', total: null },
  ...{ state: 'filling', errors: 0, createdAt: 1, updatedAt: 2, revision: 1 },
};

test('a page opened by the address with the key keeps copies in the files of the shell', async ({
  page,
  keyedUrl,
  shellUrl,
  shellFolder,
}) => {
  await page.goto(keyedUrl);
  await expect(page.getByRole('heading').first()).toBeVisible();
  expect(page.url()).toBe(shellUrl);
  const argument = { records: [{ row, json: { text: '一' } }], settled: true };
  expect(await ask(page, '/copies', { call: 'keep', argument })).toEqual({
    status: 200,
    answer: { journal: { kind: 'kept' }, backup: { kind: 'kept' } },
  });
  expect(readdirSync(join(shellFolder, 'data', 'journal')).some((name) => name.startsWith('a-1.1.'))).toBe(true);
  expect(readdirSync(join(shellFolder, 'backups', '草稿', 'a-1'))).toHaveLength(1);
  await ask(page, '/copies', { call: 'forget', argument: ['a-1'] });
});

test('the log of a page with a shell is in the files of the shell', async ({ page, keyedUrl, shellFolder }) => {
  await page.goto(keyedUrl);
  expect(await ask(page, '/log', { level: 'info', event: 'page.tested', detail: '1' })).toMatchObject({ status: 200 });
  expect(readFileSync(join(shellFolder, 'data', 'log', 'current.txt'), 'utf8')).toContain('info page.tested 1');
});

test('a page opened without the key asks the shell for nothing beside its files', async ({ page, watched }) => {
  await openHome(page);
  const paths = watched.asked.map((address) => new URL(address).pathname);
  expect(paths.filter((path) => path === '/copies' || path === '/log')).toEqual([]);
});

test('the private file system of the browser has room for the copies of a page without a shell', async ({ page }) => {
  await openHome(page);
  const kept = await page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const names: string[] = [];
    for await (const name of root.keys()) names.push(name);
    return names.sort();
  });
  expect(kept).toEqual(['backups', 'data']);
});

/** The built page joined to the real preload script and the real main process, with real files; no Electron needed. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import type { Desktop } from '../../shared/desktop.ts';
import { createElectronStandIn, type ElectronStandIn, pageOrigin, startBuiltMain } from '../helpers/electronStandIn.ts';

declare global {
  interface Window {
    readonly desktop?: Desktop;
  }
}

const shellTest = test.extend<{ folder: string; standIn: ElectronStandIn; violations: readonly string[] }>({
  // Playwright reads the fixtures a fixture needs from its destructured parameter.
  // biome-ignore lint/correctness/noEmptyPattern: see above
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'ziping-shell-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  },
  standIn: async ({ folder }, use) => {
    const standIn = createElectronStandIn(folder);
    startBuiltMain(standIn);
    await use(standIn);
  },
  violations: async ({ page }, use) => {
    const violations: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') violations.push(message.text());
    });
    page.on('pageerror', (error) => violations.push(error.message));
    await use(violations);
  },
});

async function ready(page: Page): Promise<void> {
  await expect(page.getByRole('heading').first()).toBeVisible();
}

shellTest(
  'the page runs under the policy without a violation, and asks nothing of the network',
  async ({ page, standIn, violations }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await standIn.openPage(page);
    await ready(page);
    expect(violations).toEqual([]);
    expect(asked.filter((url) => !url.startsWith(`${pageOrigin}/`))).toEqual([]);
    expect(asked.length).toBeGreaterThan(2);
  },
);

shellTest('the policy stops inline script, inline style and every other address', async ({ page, standIn }) => {
  await standIn.openPage(page);
  await ready(page);
  const outcome = await page.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'window.inlineRan = true';
    const style = document.createElement('style');
    style.textContent = 'body { outline: 7px solid red }';
    document.head.append(script, style);
    const fetched = await fetch('https://example.com/').then(
      () => 'reached',
      () => 'refused',
    );
    return {
      fetched,
      ran: Reflect.get(window, 'inlineRan') === true,
      outline: getComputedStyle(document.body).outlineWidth === '7px',
    };
  });
  expect(outcome).toEqual({ fetched: 'refused', ran: false, outline: false });
});

shellTest('bytes are saved exactly as the page gave them, and read back exactly', async ({ page, standIn, folder }) => {
  await standIn.openPage(page);
  await ready(page);
  const path = join(folder, '表.xlsx');
  standIn.dialogs.saveTo(path);
  const saved = await page.evaluate(async () => {
    const bytes = Uint8Array.from({ length: 300_000 }, (_, index) => (index * 7919) % 256);
    return window.desktop?.call('save-file', { suggestedName: '表', kind: 'workbook', bytes });
  });
  expect(saved).toEqual({ kind: 'saved', path });
  const expected = Uint8Array.from({ length: 300_000 }, (_, index) => (index * 7919) % 256);
  expect(Buffer.compare(readFileSync(path), expected)).toBe(0);

  standIn.dialogs.open([path]);
  const same = await page.evaluate(async () => {
    const result = await window.desktop?.call('open-files', ['workbook']);
    const bytes = result?.kind === 'opened' ? result.files[0]?.bytes : undefined;
    return bytes instanceof Uint8Array && bytes.every((byte, index) => byte === (index * 7919) % 256) && bytes.length;
  });
  expect(same).toBe(300_000);
});

shellTest('a bad payload and an unknown call are refused', async ({ page, standIn }) => {
  await standIn.openPage(page);
  await ready(page);
  const refusals = await page.evaluate(async () => {
    const call = (window.desktop?.call ?? (async () => null)) as (
      name: string,
      ...payload: unknown[]
    ) => Promise<unknown>;
    const refused = (answer: Promise<unknown>) =>
      answer.then(
        () => 'answered',
        (error: unknown) => String(error),
      );
    return [await refused(call('reveal-file', 1)), await refused(call('read-any-file', '/etc/passwd'))];
  });
  expect(refusals).toEqual([expect.stringContaining('path is no text'), expect.stringContaining('unknown call')]);
});

shellTest('a file handed over by a second start reaches the page', async ({ page, standIn, folder }) => {
  await standIn.openPage(page);
  await ready(page);
  const path = join(folder, '甲.ziping');
  writeFileSync(path, '{}');
  await page.evaluate(() => {
    window.desktop?.on('files-handed', () => Reflect.set(window, 'handed', true));
  });
  standIn.secondStart(['ziping', path], folder);
  await page.waitForFunction(() => Reflect.get(window, 'handed') === true);
});

shellTest('the window closes after the page has written everything', async ({ page, standIn }) => {
  await standIn.openPage(page);
  await ready(page);
  standIn.window.close();
  expect(standIn.window.isDestroyed()).toBe(false);
  await expect.poll(() => standIn.window.isDestroyed()).toBe(true);
  expect(standIn.dialogs.asked).toEqual([]);
  expect(standIn.app.quits).toBe(1);
});

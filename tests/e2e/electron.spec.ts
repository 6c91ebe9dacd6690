/**
 * The program in the real Electron runtime. Runs wherever the runtime is unpacked (node_modules/electron/dist, or the
 * folder in ELECTRON_OVERRIDE_DIST_PATH) and a display is there; is skipped elsewhere, because it can't be fetched offline.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ElectronApplication, _electron as electron, expect, type Page, test } from '@playwright/test';
import { findElectron } from '../../electron/launch/electronBinary.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const binary = findElectron(join(root, 'node_modules/electron'), process.platform, process.env, {
  exists: existsSync,
  readText: (path) => (existsSync(path) ? readFileSync(path, 'utf8') : undefined),
});
const display = process.platform !== 'linux' || process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'];

test.skip(binary === undefined, 'the Electron runtime is not on this machine (see README)');
test.skip(!display, 'there is no display to open a window on');

let folder: string;
let app: ElectronApplication;
let page: Page;

test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ziping-electron-'));
  const rootUser = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  app = await electron.launch({
    ...(binary !== undefined && { executablePath: binary }),
    args: [...rootUser, `--user-data-dir=${folder}`, root],
  });
  page = await app.firstWindow();
  await expect(page.getByRole('heading').first()).toBeVisible();
});

test.afterEach(async () => {
  await app.close().catch(() => {});
  rmSync(folder, { recursive: true, force: true });
});

test('the page stands at its own secure origin with its policy', async () => {
  expect(await page.evaluate(() => [location.origin, isSecureContext])).toEqual(['app://ziping', true]);
  const policy = await page.evaluate(async () => (await fetch('index.html')).headers.get('content-security-policy'));
  expect(policy).toContain("default-src 'none'");
});

test('the page has the two verbs of the contract and nothing of Node', async () => {
  const found = await page.evaluate(() => [
    typeof Reflect.get(window, 'require'),
    typeof Reflect.get(window, 'process'),
    Object.keys(window.desktop ?? {}).sort(),
  ]);
  expect(found).toEqual(['undefined', 'undefined', ['call', 'on']]);
});

test('a file is saved through the dialog, whole', async () => {
  const path = join(folder, '表.xlsx');
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, path);
  const saved = await page.evaluate(() =>
    window.desktop?.call('save-file', {
      suggestedName: '表',
      kind: 'workbook',
      bytes: new Uint8Array([80, 75, 3, 4]),
    }),
  );
  expect(saved).toEqual({ kind: 'saved', path });
  expect([...readFileSync(path)]).toEqual([80, 75, 3, 4]);
});

test('nothing navigates, opens a window or reaches the network', async () => {
  await page.evaluate(() => {
    location.href = 'https://example.com/';
  });
  expect(await page.evaluate(() => window.open('https://example.com/') === null)).toBe(true);
  expect(page.url()).toMatch(/^app:\/\/ziping\//);
  expect(app.windows()).toHaveLength(1);
});

test('durable storage is granted', async () => {
  expect(await page.evaluate(() => navigator.storage.persist())).toBe(true);
});

test('closing waits for the page and then ends the program', async () => {
  const ended = app.waitForEvent('close');
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await ended;
});

/**
 * The program as a clerk runs it, from one start to one end: the built browser shell and real Chromium, whose profile,
 * port and folders are the same at the next start. Ends by closing, or by SIGKILL to everything at once.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import config from '../e2e/playwright.config.ts';
import { freePort, type ShellPlace, type ShellProcess, startShell } from './shellProcess.ts';
import { patience, until } from './until.ts';

/** All that outlives a run. */
export interface Place extends ShellPlace {
  /** Chromium's folder, with the page's store in it */
  readonly profile: string;
}

export interface BrowserRun {
  readonly page: Page;
  /** SIGKILL to browser and shell, in the order given by `shellFirst`. */
  readonly kill: (shellFirst?: boolean) => Promise<void>;
  /** The browser is closed and then the shell ended, as a clerk does in the evening. */
  readonly close: () => Promise<void>;
}

/** Folders of a place, all in `root` but those named. */
export async function makePlace(root: string, folders: Partial<Omit<Place, 'port'>> = {}): Promise<Place> {
  const place = {
    profile: join(root, 'profile'),
    data: join(root, 'data'),
    backups: join(root, 'backups'),
    ...folders,
  };
  for (const folder of Object.values(place)) mkdirSync(folder, { recursive: true });
  return { ...place, port: await freePort() };
}

/** A new folder for a place, and how to remove it. */
export function temporaryFolder(name: string): { readonly path: string; readonly remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), `ziping-${name}-`));
  return { path, remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 5 }) };
}

/** The process that owns a profile, which leads the group of all of the browser's processes. */
function ownerOf(profile: string): number {
  const owner = readlinkSync(join(profile, 'SingletonLock'));
  return Number(owner.slice(owner.lastIndexOf('-') + 1));
}

/** Whether a process of the group still runs: one that waits to be reaped holds no file any more. */
function isAlive(group: number): boolean {
  return readdirSync('/proc').some((name) => {
    if (!/^\d+$/.test(name)) return false;
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'latin1');
      const [state, , pgrp] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      return pgrp === String(group) && state !== 'Z' && state !== 'X';
    } catch {
      // Ended while it was looked at.
      return false;
    }
  });
}

async function killBrowser(context: BrowserContext, group: number): Promise<void> {
  const gone = new Promise<void>((resolve) => context.once('close', () => resolve()));
  process.kill(-group, 'SIGKILL');
  await gone;
  await until(
    () => isAlive(group),
    (alive) => !alive,
  );
}

/** The page as it is where nothing keeps copies: it has no key for the shell, and no file system of its own. */
async function openWithoutCopies({ url }: ShellProcess, page: Page): Promise<void> {
  await page.addInitScript('delete StorageManager.prototype.getDirectory');
  await page.goto(new URL('/', url).href);
}

async function openPage(shell: ShellProcess, context: BrowserContext, hasCopies: boolean): Promise<Page> {
  // The runner of scripts names functions by a helper that the page doesn't have.
  await context.addInitScript('globalThis.__name ??= (named) => named');
  // Without a picker the page downloads, as it does in other browsers: no system window can be answered here.
  await context.addInitScript('globalThis.showSaveFilePicker = undefined');
  const page = context.pages()[0] ?? (await context.newPage());
  page.on('dialog', (dialog) => void dialog.accept().catch(() => undefined));
  page.setDefaultTimeout(patience);
  if (hasCopies) await page.goto(shell.url);
  else await openWithoutCopies(shell, page);
  return page;
}

/** @param hasCopies false for a page that nobody keeps copies for, to measure what they cost */
export async function startRun(place: Place, hasCopies = true): Promise<BrowserRun> {
  const shell = await startShell(place);
  const { launchOptions, viewport, locale, timezoneId } = config.use ?? {};
  const context = await chromium.launchPersistentContext(place.profile, {
    ...launchOptions,
    viewport: viewport ?? null,
    ...(locale !== undefined && { locale }),
    ...(timezoneId !== undefined && { timezoneId }),
  });
  const group = ownerOf(place.profile);
  return {
    page: await openPage(shell, context, hasCopies),
    kill: async (shellFirst = false) => {
      if (shellFirst) await shell.kill('SIGKILL');
      await killBrowser(context, group);
      if (!shellFirst) await shell.kill('SIGKILL');
    },
    close: async () => {
      await context.close();
      await shell.kill('SIGTERM');
    },
  };
}

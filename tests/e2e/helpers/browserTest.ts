/** Tests on the built browser shell: a server of its own for each worker, a fresh profile for each test. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test as base } from '@playwright/test';
import { expectClean, type Watched, watch } from './guard.ts';

const entry = fileURLToPath(new URL('../../../dist/electron/browserShell.cjs', import.meta.url));

/** The line that the shell prints once it serves: its address with the key. */
function addressOf(shell: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    shell.stdout?.once('data', (line: Buffer) => resolve(line.toString().trim()));
    shell.once('exit', (code) => reject(new Error(`the browser shell ended with ${code}; is the program built?`)));
  });
}

interface TestFixtures {
  /** watches the whole test, which fails if anything left the page or went wrong in it */
  readonly watched: Watched;
  readonly noSavePicker: undefined;
  /** whether the program was here before, so that it says nothing of the first start; true unless a test says otherwise */
  readonly welcomed: boolean;
  readonly knownHere: undefined;
}

interface WorkerFixtures {
  /** the shell's own folder: the copies are in `data`, the backups in `backups` */
  readonly shellFolder: string;
  /** address with the key: a page opened by it keeps its copies through the shell, by any other in the browser */
  readonly keyedUrl: string;
  /** address of the shell, `http://127.0.0.1:PORT/` */
  readonly shellUrl: string;
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  shellFolder: [
    // Playwright reads the fixtures a fixture needs from its destructured parameter.
    // biome-ignore lint/correctness/noEmptyPattern: see above
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'ziping-shell-'));
      await use(folder);
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    },
    { scope: 'worker' },
  ],
  keyedUrl: [
    async ({ shellFolder }, use) => {
      const [data, backups] = [join(shellFolder, 'data'), join(shellFolder, 'backups')];
      // The browser of the next test is another one, and the one before it is gone.
      const env = {
        ...process.env,
        ZIPING_PORT: '0',
        ZIPING_DATA: data,
        ZIPING_BACKUPS: backups,
        ZIPING_LEASE_MS: '0',
      };
      const shell = spawn(process.execPath, [entry], { env, stdio: ['ignore', 'pipe', 'inherit'] });
      await use(await addressOf(shell));
      const running = shell.exitCode === null && shell.signalCode === null;
      if (!running) throw new Error(`the browser shell ended by itself: ${shell.exitCode} ${shell.signalCode}`);
      const ended = new Promise((resolve) => shell.once('exit', resolve));
      shell.kill();
      await ended;
    },
    { scope: 'worker' },
  ],
  shellUrl: [async ({ keyedUrl }, use) => use(`${new URL(keyedUrl).origin}/`), { scope: 'worker' }],
  baseURL: async ({ shellUrl }, use) => use(shellUrl),
  /** No system window can be answered here: without a picker the page downloads, as it does in other browsers. */
  noSavePicker: [
    async ({ context }, use) => {
      await context.addInitScript(() => {
        Object.defineProperty(window, 'showSaveFilePicker', { value: undefined, configurable: true });
      });
      await use(undefined);
    },
    { auto: true },
  ],
  welcomed: [true, { option: true }],
  knownHere: [
    async ({ context, welcomed }, use) => {
      if (welcomed) {
        await context.addInitScript(() => {
          // a page without an origin has no storage
          if (location.protocol.startsWith('http')) localStorage.setItem('ziping.welcomed', 'yes');
        });
      }
      await use(undefined);
    },
    { auto: true },
  ],
  watched: [
    async ({ context, shellUrl }, use) => {
      const watched = watch(context, new URL(shellUrl).origin);
      await use(watched);
      expectClean(watched);
    },
    { auto: true },
  ],
});

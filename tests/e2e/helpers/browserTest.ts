/** Tests on the built browser shell: a server of its own for each worker, a fresh profile for each test. */
import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { test as base } from '@playwright/test';
import { expectClean, type Watched, watch } from './guard.ts';

const entry = fileURLToPath(new URL('../../../dist/electron/browserShell.cjs', import.meta.url));

/** The line that the shell prints once it serves. */
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
}

interface WorkerFixtures {
  /** address of the shell, `http://127.0.0.1:PORT/` */
  readonly shellUrl: string;
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  shellUrl: [
    // Playwright reads the fixtures a fixture needs from its destructured parameter.
    // biome-ignore lint/correctness/noEmptyPattern: see above
    async ({}, use) => {
      const env = { ...process.env, ZIPING_PORT: '0' };
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
  watched: [
    async ({ context, shellUrl }, use) => {
      const watched = watch(context, new URL(shellUrl).origin);
      await use(watched);
      expectClean(watched);
    },
    { auto: true },
  ],
});

/** `npm start` as a process, on the build that the other tests use. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';

const root = fileURLToPath(new URL('../..', import.meta.url));
const launch = join(root, 'electron/launch.mjs');
const folder = mkdtempSync(join(tmpdir(), 'ziping-launch-'));
test.afterAll(() => rmSync(folder, { recursive: true }));

/** An empty folder in place of the runtime: nothing is found, and nothing is downloaded. */
const without = {
  ...process.env,
  ELECTRON_OVERRIDE_DIST_PATH: folder,
  ZIPING_NO_BROWSER: '1',
  // Other tests are reading the build at this moment.
  ZIPING_NO_BUILD: '1',
  ZIPING_PORT: '0',
};

/** A program in place of the runtime. */
function withRuntime(name: string, script: string) {
  const dist = mkdtempSync(join(folder, `${name}-`));
  const binary = join(dist, 'electron');
  writeFileSync(binary, `#!/bin/sh\n${script}\n`);
  chmodSync(binary, 0o755);
  return { ...without, ELECTRON_OVERRIDE_DIST_PATH: dist };
}

/** The first lines a program prints, as soon as there are that many. */
function linesOf(child: ChildProcess, count: number): Promise<readonly string[]> {
  return new Promise((resolve) => {
    let text = '';
    child.stdout?.on('data', (part: Buffer) => {
      text += part.toString();
      if (text.split('\n').length > count) resolve(text.split('\n').slice(0, -1));
    });
    child.on('exit', () => resolve(text.split('\n').slice(0, -1)));
  });
}

function run(args: readonly string[], env: NodeJS.ProcessEnv) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [launch, ...args], { env, encoding: 'utf8' });
  return { status, out: stdout.split('\n').slice(0, -1), err: stderr };
}

test('without the runtime three lines are printed, and the last names the running browser shell', async ({ page }) => {
  const child = spawn(process.execPath, [launch], { env: without, stdio: ['ignore', 'pipe', 'pipe'] });
  try {
    const lines = await linesOf(child, 3);
    expect(lines).toHaveLength(3);
    expect(lines[0]).toContain('没有找到 Electron 运行时');
    expect(lines[1]).toMatch(/ELECTRON_MIRROR.*ELECTRON_OVERRIDE_DIST_PATH/);
    const [url = ''] = /http:\/\/127\.0\.0\.1:\d+\//.exec(lines[2] ?? '') ?? [];
    await page.goto(url);
    await expect(page).toHaveTitle(/绩效自评填报/);
    await expect(page.getByRole('heading').first()).toBeVisible();
  } finally {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill();
    await ended;
  }
});

test('--electron-only fails where the runtime is missing', () => {
  const { status, out, err } = run(['--electron-only'], without);
  expect([status, out.length]).toEqual([1, 2]);
  expect(err).not.toMatch(/Error|\sat /);
});

test.describe('with a runtime', () => {
  test.skip(process.platform === 'win32', 'the stand-in for the runtime is a shell script');

  test('it is started with the program and the handed file, and its end is the end', () => {
    const log = join(folder, 'args');
    const { status, out } = run(
      ['甲.ziping'],
      withRuntime('good', `printf '%s\\n' "$@" "run-as-node=$ELECTRON_RUN_AS_NODE" > ${log}`),
    );
    expect([status, out]).toEqual([0, []]);
    expect(spawnSync('cat', [log], { encoding: 'utf8' }).stdout.split('\n')).toEqual([
      root.replace(/\/$/, ''),
      '甲.ziping',
      'run-as-node=',
      '',
    ]);
  });

  test('one that fails at once is named with its exit', () => {
    const { status, out } = run(['--electron-only'], withRuntime('bad', 'exit 127'));
    expect(status).toBe(1);
    expect(out[0]).toContain('退出码 127');
  });
});

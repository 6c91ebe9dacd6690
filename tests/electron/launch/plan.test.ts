import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { builtFiles, needsBuild } from '../../../electron/launch/buildState.mjs';
import { binaryName, findElectron, mayInstall } from '../../../electron/launch/electronBinary.mjs';
import { openCommand } from '../../../electron/launch/openCommand.mjs';
import { afterDesktop, outcomeText, runProgram, startLimit } from '../../../electron/launch/runProgram.mjs';
import { remedyLine, shellLine, troubleLine } from '../../../electron/launch/words.mjs';

function disk(files: Readonly<Record<string, string>>) {
  return { exists: (path: string) => path in files, readText: (path: string) => files[path] };
}

const unpacked = { '/e/path.txt': 'electron', '/e/dist/electron': '', '/e/install.js': '' };

describe('the Electron runtime', () => {
  it.each([
    ['unpacked beside its package', {}, unpacked, '/e/dist/electron'],
    ['in the folder named by hand', { ELECTRON_OVERRIDE_DIST_PATH: '/own' }, { '/own/electron': '' }, '/own/electron'],
    [
      'in the folder named by hand, before the other',
      { ELECTRON_OVERRIDE_DIST_PATH: '/own' },
      { ...unpacked, '/own/electron': '' },
      '/own/electron',
    ],
    ['missing where the named folder is wrong', { ELECTRON_OVERRIDE_DIST_PATH: '/own' }, unpacked, undefined],
    ['missing where nothing was downloaded', {}, { '/e/install.js': '' }, undefined],
    ['missing where the download broke off', {}, { '/e/path.txt': 'electron' }, undefined],
    ['missing where its note is empty', {}, { '/e/path.txt': '', '/e/dist': '' }, undefined],
    ['missing where the package is not installed', {}, {}, undefined],
  ])('is %s', (_what, env, files, path) => {
    expect(findElectron('/e', 'linux', env, disk(files))).toBe(path);
  });

  it.each([
    ['win32', 'electron.exe'],
    ['linux', 'electron'],
    ['darwin', 'Electron.app/Contents/MacOS/Electron'],
  ])('is called on %s %s', (platform, name) => {
    expect(binaryName(platform)).toBe(name);
  });

  it.each([
    ['may be fetched', {}, unpacked, true],
    ['is not fetched when that is forbidden', { ZIPING_NO_DOWNLOAD: '1' }, unpacked, false],
    ['is not fetched when its folder was named by hand', { ELECTRON_OVERRIDE_DIST_PATH: '/own' }, unpacked, false],
    ['is not fetched without its package', {}, {}, false],
  ])('%s', (_what, env, files, may) => {
    expect(mayInstall('/e', env, disk(files))).toBe(may);
  });
});

describe('the browser', () => {
  const url = 'http://127.0.0.1:27831/';

  it.each([
    ['win32', {}, ['cmd', '/c', 'start', '""', url]],
    ['darwin', {}, ['open', url]],
    ['linux', { DISPLAY: ':0' }, ['xdg-open', url]],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, ['xdg-open', url]],
    ['linux', {}, undefined],
    ['win32', { ZIPING_NO_BROWSER: '1' }, undefined],
  ])('on %s with %j is opened by %j', (platform, env, command) => {
    expect(openCommand(platform, env, url)).toEqual(command);
  });
});

describe('the desktop program that ended', () => {
  it.each([
    [{ kind: 'exit', code: 0 }, 100, 'done'],
    [{ kind: 'exit', code: 1 }, 100, 'fallBack'],
    [{ kind: 'notStarted' }, 5, 'fallBack'],
    [{ kind: 'killed', signal: 'SIGTRAP' }, startLimit - 1, 'fallBack'],
    [{ kind: 'exit', code: 1 }, startLimit, 'broken'],
    [{ kind: 'killed', signal: 'SIGSEGV' }, 3_600_000, 'broken'],
    [{ kind: 'exit', code: 0 }, 3_600_000, 'done'],
  ] as const)('as %j after %i ms means %s', (outcome, lasted, next) => {
    expect(afterDesktop(outcome, lasted)).toBe(next);
  });
});

describe('a program that is run', () => {
  const options = { cwd: tmpdir(), env: process.env };

  it.each([
    ['exit', '退出码 3', 'process.exit(3)'],
    ['killed', '被 SIGTERM 终止', 'process.kill(process.pid, "SIGTERM")'],
  ])('tells how it ended: %s', async (kind, text, code) => {
    const outcome = await runProgram([process.execPath, '-e', code], options);
    expect([outcome.kind, outcomeText(outcome)]).toEqual([kind, text]);
  });

  it('that is not there is no exception', async () => {
    expect(await runProgram(['/no/such/program'], options)).toEqual({ kind: 'notStarted' });
  });

  it('is stopped at its limit', async () => {
    const forever = [process.execPath, '-e', 'setInterval(() => {}, 1000)'] as const;
    expect(await runProgram(forever, { ...options, limit: 200 })).toEqual({ kind: 'killed', signal: 'SIGKILL' });
  });
});

describe('the three lines', () => {
  const lines = [
    troubleLine({ kind: 'missing' }),
    remedyLine({ kind: 'missing' }),
    shellLine('http://127.0.0.1:27831/'),
  ];

  it('say what is missing, how to provide it, and where the program is instead', () => {
    expect(lines[0]).toContain('Electron');
    expect(lines[1]).toContain('ELECTRON_MIRROR');
    expect(lines[1]).toContain('ELECTRON_OVERRIDE_DIST_PATH');
    expect(lines[2]).toContain('http://127.0.0.1:27831/');
  });

  it('are one line each', () => {
    expect(lines.filter((line) => line.includes('\n'))).toEqual([]);
  });

  it('name the exit of a runtime that is there and fails', () => {
    expect(troubleLine({ kind: 'failed', exit: '退出码 127' })).toContain('退出码 127');
  });
});

describe('the build', () => {
  let root: string;
  const put = (path: string, seconds: number): void => {
    mkdirSync(join(root, dirname(path)), { recursive: true });
    writeFileSync(join(root, path), '');
    utimesSync(join(root, path), seconds, seconds);
  };
  const age = (folder: string, seconds: number): void => utimesSync(join(root, folder), seconds, seconds);

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'ziping-build-'));
    for (const source of ['electron/main.ts', 'renderer/pages/a.tsx', 'shared/a.ts', 'package.json']) put(source, 1000);
    for (const folder of ['electron', 'renderer/pages', 'renderer', 'shared']) age(folder, 1000);
    for (const file of builtFiles) put(file, 2000);
  });
  afterEach(() => rmSync(root, { recursive: true }));

  it('is not needed when everything built is newer than the sources', () => {
    expect(needsBuild(root)).toBe(false);
  });

  it.each(builtFiles)('is needed without %s', (file) => {
    rmSync(join(root, file));
    expect(needsBuild(root)).toBe(true);
  });

  it.each(['electron/main.ts', 'renderer/pages/a.tsx', 'shared/a.ts', 'package.json'])(
    'is needed after a change of %s',
    (file) => {
      put(file, 3000);
      expect(needsBuild(root)).toBe(true);
    },
  );

  it('is needed after a source was removed', () => {
    rmSync(join(root, 'renderer/pages/a.tsx'));
    expect(needsBuild(root)).toBe(true);
  });

  it('is needed when one built file is older than the sources', () => {
    put('dist/electron/preload.cjs', 500);
    expect(needsBuild(root)).toBe(true);
  });
});

// The main process at starts that go wrong: another program runs, no folder for the drafts, no page.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { lockFolder, systemLockDeps } from '../../electron/copies/folderLock.ts';
import { shellText } from '../../electron/shellText.ts';
import { createElectronStandIn, type ElectronStandIn, keepingUncaught } from '../helpers/electronStandIn.ts';
import { StandInWindow } from '../helpers/standInWindow.ts';

let folder: string;
let standIn: ElectronStandIn;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ziping-start-'));
  standIn = createElectronStandIn(folder);
  vi.resetModules();
  vi.doMock('electron', () => standIn.module);
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
});

const start = () => keepingUncaught(() => import('../../electron/main.ts'));

describe('a start', () => {
  it('makes the folder of the drafts', async () => {
    await start();
    expect(readdirSync(join(folder, 'appData'))).toEqual(['ziping']);
  });

  it('takes another folder only from the switch given to it', async () => {
    standIn.app.commandLine.appendSwitch('user-data-dir', join(folder, 'own'));
    await start();
    expect(standIn.app.paths.get('userData')).toBe(join(folder, 'own'));
  });

  describe('with switches that open a door', () => {
    const given = [
      'remote-debugging-port',
      'proxy-server',
      'disable-web-security',
      'host-resolver-rules',
      'no-such-switch',
    ];

    async function startWith(isPackaged: boolean): Promise<void> {
      const argv = ['ziping', ...given.map((name) => `--${name}=1`)];
      for (const name of given) standIn.app.commandLine.appendSwitch(name, '1');
      standIn.app.commandLine.appendSwitch('user-data-dir', join(folder, 'own'));
      standIn.app.isPackaged = isPackaged;
      vi.spyOn(process, 'argv', 'get').mockReturnValue([...argv, `--user-data-dir=${join(folder, 'own')}`]);
      await start();
      await standIn.ready();
    }

    it('ignores them once it is installed, and keeps its own and the folder', async () => {
      await startWith(true);
      const names = [...standIn.switches.keys()].filter((name) => given.includes(name));
      expect(names).toEqual(['host-resolver-rules']);
      expect(standIn.switches.get('host-resolver-rules')).toBe('MAP * ~NOTFOUND');
      expect(standIn.app.paths.get('userData')).toBe(join(folder, 'own'));
    });

    it('takes them while it is developed', async () => {
      await startWith(false);
      expect([...standIn.switches.keys()]).toEqual(expect.arrayContaining(given));
    });
  });

  it('beside a running program opens no window and touches nothing', async () => {
    standIn.app.running = true;
    await start();
    expect([standIn.app.quits, standIn.switches.size]).toEqual([1, 0]);
    expect(() => standIn.window).toThrow('no window');
  });

  it('without a folder for the drafts says so in Chinese and ends with 1', async () => {
    writeFileSync(join(folder, 'appData'), 'a file in place of the folder');
    await start();
    const { title, folder: content } = shellText.startFailed;
    expect(standIn.dialogs.asked).toEqual([{ kind: 'error', options: { title, content } }]);
    expect(standIn.app.exits).toEqual([1]);
  });

  it('without its page says so in Chinese and leaves no hidden window behind', async () => {
    vi.spyOn(StandInWindow.prototype, 'loadURL').mockRejectedValue(new Error('ERR_FILE_NOT_FOUND'));
    await start();
    await standIn.ready();
    await vi.waitFor(() => expect(standIn.window.isDestroyed()).toBe(true));
    const { title, page: content } = shellText.startFailed;
    expect(standIn.dialogs.asked).toEqual([{ kind: 'error', options: { title, content } }]);
    expect(standIn.app.quits).toBe(1);
  });

  it('after a crash of the page loads it again once and then asks', async () => {
    await start();
    await standIn.ready();
    const { webContents } = standIn.window;
    webContents.emit('render-process-gone', {}, { reason: 'crashed' });
    expect([webContents.reloads, standIn.dialogs.asked.length]).toEqual([1, 0]);
    webContents.emit('render-process-gone', {}, { reason: 'crashed' });
    expect(standIn.dialogs.asked.at(-1)?.options['buttons']).toEqual(['重新载入', '关闭程序']);
    await vi.waitFor(() => expect(webContents.reloads).toBe(2));
  });

  it('that the page asked for sets its store aside, deletes nothing, and begins with a new one', async () => {
    await start();
    await standIn.ready();
    const data = join(folder, 'appData', 'ziping');
    mkdirSync(join(data, 'IndexedDB'));
    writeFileSync(join(data, 'IndexedDB', 'CURRENT'), 'damaged');
    await standIn.invoke('discard-store', [], { url: 'app://ziping/index.html' });
    await vi.waitFor(() => expect([standIn.app.relaunches, standIn.app.exits]).toEqual([1, [0]]));
    expect(readFileSync(join(data, 'IndexedDB', 'CURRENT'), 'utf8')).toBe('damaged');

    vi.resetModules();
    standIn = createElectronStandIn(folder);
    vi.doMock('electron', () => standIn.module);
    await start();
    await standIn.ready();
    expect(existsSync(join(data, 'IndexedDB'))).toBe(false);
    const [aside = ''] = readdirSync(join(data, 'quarantine'));
    expect(readFileSync(join(data, 'quarantine', aside, 'CURRENT'), 'utf8')).toBe('damaged');
    const log = await standIn.invoke('read-log', [], { url: 'app://ziping/index.html' });
    expect(log).toMatch(/store\.discard[\s\S]*store\.moved[\s\S]*program\.started/);
  });

  it('beside a program that answers for the data folder says so in Chinese and opens no window', async () => {
    const data = join(folder, 'appData', 'ziping');
    mkdirSync(data, { recursive: true });
    const holder = await lockFolder(data, { ...systemLockDeps('other'), host: `not ${hostname()}` });
    await start();
    await vi.waitFor(() => expect(standIn.app.exits).toEqual([1]));
    if (holder.kind === 'locked') await holder.release();
    const { title, inUse: content } = shellText.startFailed;
    expect(standIn.dialogs.asked).toEqual([{ kind: 'error', options: { title, content } }]);
    expect(() => standIn.window).toThrow('no window');
  });

  it('tells the log of crashes of its processes', async () => {
    await start();
    await standIn.ready();
    standIn.window.webContents.emit('render-process-gone', {}, { reason: 'oom', exitCode: 5 });
    standIn.app.emit('child-process-gone', {}, { type: 'GPU', reason: 'crashed', exitCode: 139 });
    const log = await standIn.invoke('read-log', [], { url: 'app://ziping/index.html' });
    expect(log).toMatch(/error page\.gone oom 5\n.*error process\.gone GPU crashed 139\n/);
  });
});

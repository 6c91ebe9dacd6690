// The main process at starts that go wrong: another program runs, no folder for the drafts, no page.
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
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
  rmSync(folder, { recursive: true });
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
});

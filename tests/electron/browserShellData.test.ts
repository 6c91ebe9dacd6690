import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ShellPlace, shellFolders } from '../../electron/browserShellData.ts';

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'ziping-home-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const at = (port: number, more: Partial<ShellPlace> = {}) =>
  shellFolders(port, { platform: 'linux', env: {}, home, temporary: home, ...more });

describe('the folders of the browser shell', () => {
  it('are one for each port', () => {
    expect(at(27831)).toEqual({
      data: join(home, '.config/ziping-browser-27831'),
      backups: join(home, 'Documents/绩效自评备份-浏览器版-27831'),
      isTemporary: false,
    });
    expect(at(8080).data).not.toBe(at(27831).data);
    expect(at(8080).backups).not.toBe(at(27831).backups);
  });

  it('stand where the system keeps such things', () => {
    expect(at(1, { env: { XDG_CONFIG_HOME: join(home, 'conf') } }).data).toBe(join(home, 'conf/ziping-browser-1'));
    expect(at(1, { env: { XDG_CONFIG_HOME: 'relative' } }).data).toBe(join(home, '.config/ziping-browser-1'));
    const windows = at(1, { platform: 'win32', env: { APPDATA: join(home, 'Roaming') } });
    expect(windows.data).toBe(join(home, 'Roaming/ziping-browser-1'));
  });

  it('follow the name that the desktop gives to the documents', () => {
    mkdirSync(join(home, '.config'));
    writeFileSync(join(home, '.config/user-dirs.dirs'), '# names\nXDG_DOCUMENTS_DIR="$HOME/文档"\n');
    expect(at(1).backups).toBe(join(home, '文档/绩效自评备份-浏览器版-1'));
  });

  it('can be named', () => {
    const [data, backups] = [join(home, 'd'), join(home, 'b')];
    expect(at(1, { env: { ZIPING_DATA: data, ZIPING_BACKUPS: backups } })).toEqual({
      data,
      backups,
      isTemporary: false,
    });
    expect(at(0, { env: { ZIPING_DATA: data } })).toEqual({
      data,
      backups: join(data, '绩效自评备份'),
      isTemporary: false,
    });
  });

  it('are temporary for a port that is another one at each start', () => {
    const [first, second] = [at(0), at(0)];
    expect([first.isTemporary, existsSync(first.data), first.data === second.data]).toEqual([true, true, false]);
    expect(first.backups.startsWith(first.data)).toBe(true);
  });
});

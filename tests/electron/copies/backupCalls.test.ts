import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { backupsIn, createBackupCalls } from '../../../electron/copies/backupCalls.ts';
import { shellText } from '../../../electron/shellText.ts';
import { createDialogs } from '../../helpers/standInDialogs.ts';

let folder: string;
let moved: string[];
let opened: string[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ziping-backups-'));
  mkdirSync(join(folder, 'data', 'journal'), { recursive: true });
  mkdirSync(join(folder, 'stick'));
  moved = [];
  opened = [];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function calls(trouble = '') {
  const dialogs = createDialogs();
  const handlers = createBackupCalls({
    dialogs: {
      open: dialogs.module['showOpenDialog'] as never,
      message: dialogs.module['showMessageBox'] as never,
    },
    openPath: async (path) => {
      opened.push(path);
      return trouble;
    },
    keeper: {
      backupPath: () => join(folder, 'kept'),
      moveBackups: async (path) => {
        moved.push(path);
        return { path, fault: null };
      },
    },
    dataFolder: join(folder, 'data'),
  });
  return { dialogs, handlers };
}

describe('choosing a folder of the backups', () => {
  it('takes a folder of its own in the chosen one', async () => {
    const { dialogs, handlers } = calls();
    dialogs.open([join(folder, 'stick')]);
    const path = join(folder, 'stick', '绩效自评备份');
    expect(await handlers['choose-backup-folder']()).toEqual({ path, fault: null });
    expect(moved).toEqual([path]);
  });

  it('can be cancelled', async () => {
    expect(await calls().handlers['choose-backup-folder']()).toBeNull();
    expect(moved).toEqual([]);
  });

  it.each(['data', 'data/journal', 'link'])('refuses %s inside the data folder and asks again', async (name) => {
    symlinkSync(join(folder, 'data'), join(folder, 'link'));
    const { dialogs, handlers } = calls();
    dialogs.open([join(folder, name)]);
    dialogs.open([join(folder, 'stick')]);
    await handlers['choose-backup-folder']();
    expect(moved).toEqual([join(folder, 'stick', '绩效自评备份')]);
    expect(dialogs.asked.map(({ kind }) => kind)).toEqual(['open', 'message', 'open']);
    expect(dialogs.asked[1]?.options['message']).toBe(shellText.backups.inside);
  });

  it('takes a folder beside the data folder whose name begins like it', async () => {
    mkdirSync(join(folder, 'data2'));
    const { dialogs, handlers } = calls();
    dialogs.open([join(folder, 'data2')]);
    await handlers['choose-backup-folder']();
    expect(moved).toEqual([join(folder, 'data2', '绩效自评备份')]);
  });

  it('takes a folder that holds backups already as it is', async () => {
    mkdirSync(join(folder, 'stick', '草稿'));
    mkdirSync(join(folder, '绩效自评备份'));
    expect(await backupsIn(join(folder, 'stick'))).toBe(join(folder, 'stick'));
    expect(await backupsIn(join(folder, '绩效自评备份'))).toBe(join(folder, '绩效自评备份'));
  });
});

describe('showing the folder of the backups', () => {
  it('makes it where nothing was kept yet', async () => {
    expect(await calls().handlers['open-backup-folder']()).toBe(true);
    expect([opened, existsSync(join(folder, 'kept'))]).toEqual([[join(folder, 'kept')], true]);
  });

  it('tells that it did not work', async () => {
    expect(await calls('no file manager').handlers['open-backup-folder']()).toBe(false);
  });
});

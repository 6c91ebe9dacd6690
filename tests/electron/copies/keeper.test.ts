import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createKeeper, type Keeper } from '../../../electron/copies/keeper.ts';
import { readSettings, settingsName } from '../../../electron/copies/settings.ts';
import type { DraftRecord } from '../../../shared/draftCopies.ts';
import { recordOf } from '../../helpers/copyRecords.ts';

let folder: string;
let dataFolder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ziping-keeper-'));
  dataFolder = join(folder, 'data');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const place = (name: string): string => join(folder, name);

function start(): Keeper {
  return createKeeper({ dataFolder, backupFolder: place('备份'), appVersion: '0.1.0' });
}

const keep = (keeper: Keeper, ...records: readonly DraftRecord[]) =>
  keeper.answer({ call: 'keep', argument: { records, settled: true } });

const versionsIn = (backups: string, id: string): readonly string[] => readdirSync(join(backups, '草稿', id)).sort();

const kept = { journal: { kind: 'kept' }, backup: { kind: 'kept' } };

describe('the copies of a shell', () => {
  it('stand in its data folder and in the folder of the backups, and a later start finds them', async () => {
    expect(await keep(start(), recordOf('a', 1))).toEqual(kept);
    expect(readdirSync(join(dataFolder, 'journal'))).toEqual([expect.stringMatching(/^a\.1\.[0-9a-f]{16}\.json$/)]);
    expect(versionsIn(place('备份'), 'a')).toHaveLength(1);
    const keeper = start();
    expect(await keeper.answer({ call: 'open', argument: null })).toMatchObject({
      journal: [{ id: 'a', revision: 1 }],
      folder: { path: place('备份'), fault: null },
    });
    expect(await keeper.answer({ call: 'read', argument: ['a'] })).toMatchObject([{ kind: 'read', from: 'journal' }]);
  });

  it('tell how much space is free', async () => {
    mkdirSync(dataFolder);
    expect(await start().answer({ call: 'freeSpace', argument: null })).toBeGreaterThan(0);
  });
});

describe('another folder of the backups', () => {
  it('gets what was kept so far, is remembered, and takes what comes', async () => {
    const keeper = start();
    await keep(keeper, recordOf('a', 1));
    await keeper.answer({ call: 'takeSet', argument: 'byHand' });
    writeFileSync(join(place('备份'), '我的.json'), 'of the user');
    expect(await keeper.moveBackups(place('U 盘'))).toEqual({ path: place('U 盘'), fault: null });
    await keep(keeper, recordOf('a', 2));
    expect(versionsIn(place('U 盘'), 'a')).toHaveLength(2);
    expect(versionsIn(place('备份'), 'a')).toEqual(versionsIn(place('U 盘'), 'a').slice(0, 1));
    expect(readdirSync(join(place('U 盘'), '整套'))).toEqual(readdirSync(join(place('备份'), '整套')));
    expect(existsSync(join(place('U 盘'), '我的.json'))).toBe(false);
    expect(start().backupPath()).toBe(place('U 盘'));
  });

  it('that can not be written changes nothing and is told with its fault', async () => {
    const keeper = start();
    await keep(keeper, recordOf('a', 1));
    writeFileSync(place('坏'), 'a file in place of the folder');
    const { path, fault } = await keeper.moveBackups(join(place('坏'), '绩效自评备份'));
    expect([path, fault]).toEqual([join(place('坏'), '绩效自评备份'), expect.any(String)]);
    expect([keeper.backupPath(), readSettings(dataFolder).backupFolder]).toEqual([place('备份'), null]);
    expect(await keep(keeper, recordOf('a', 2))).toEqual(kept);
    expect(versionsIn(place('备份'), 'a')).toHaveLength(2);
  });

  it('loses nothing that is kept while the copying goes on', async () => {
    const keeper = start();
    for (let revision = 1; revision <= 12; revision += 1)
      await keep(keeper, recordOf('a', revision, '长'.repeat(5000)));
    const moved = keeper.moveBackups(place('新'));
    for (let revision = 13; revision <= 18; revision += 1) await keep(keeper, recordOf('a', revision));
    await moved;
    await keep(keeper, recordOf('a', 19));
    expect(versionsIn(place('新'), 'a')).toHaveLength(19);
  });

  it('inside the old one is no endless copy', async () => {
    const keeper = start();
    await keep(keeper, recordOf('a', 1));
    const inside = join(place('备份'), '草稿', 'b');
    expect(await keeper.moveBackups(inside)).toEqual({ path: inside, fault: null });
    expect(versionsIn(inside, 'a')).toHaveLength(1);
  });
});

describe('the settings', () => {
  it.each([
    '',
    'null',
    '[]',
    '{"backupFolder":3}',
    '{"backupFolder":"relative"}',
    '{"backupFolder":"/a\\u0000b"}',
    '{',
  ])('that say %j give the default folder', (text) => {
    mkdirSync(dataFolder);
    writeFileSync(join(dataFolder, settingsName), text);
    expect(start().backupPath()).toBe(place('备份'));
    expect(readFileSync(join(dataFolder, settingsName), 'utf8')).toBe(text);
  });
});

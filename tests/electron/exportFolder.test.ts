import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createExportFolderCalls } from '../../electron/exportFolder.ts';
import { systemWriteTools } from '../../electron/systemTools.ts';
import type { ExportFolderGrant, FolderWrite, FolderWriteResult } from '../../shared/desktop.ts';

let root: string;
let folder: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'ziping-export-'));
  folder = join(root, '导出');
  mkdirSync(folder);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const bytesOf = (text: string) => new TextEncoder().encode(text);

function calls(fails: (call: string, path: string) => string | undefined = () => undefined) {
  const { fs } = systemWriteTools;
  const check = (call: string, path: string): void => {
    const code = fails(call, path);
    if (code !== undefined) throw Object.assign(new Error(code), { code });
  };
  const opened: string[] = [];
  const asked: unknown[] = [];
  let [count, canceled] = [0, false];
  const made = createExportFolderCalls({
    dialogs: {
      open: async (options) => {
        asked.push(options.defaultPath);
        return { canceled, filePaths: canceled ? [] : [folder] };
      },
    },
    openPath: async (path) => {
      opened.push(path);
      return '';
    },
    writeTools: {
      ...systemWriteTools,
      wait: async () => undefined,
      fs: {
        ...fs,
        open: async (path, flags) => {
          check('open', path);
          return fs.open(path, flags);
        },
        rename: async (from, to) => {
          check('rename', to);
          return fs.rename(from, to);
        },
      },
    },
    token: () => {
      count += 1;
      return `word-${count}`;
    },
    documents: root,
  });
  return {
    opened,
    asked,
    cancel: () => {
      canceled = true;
    },
    choose: async (): Promise<ExportFolderGrant | null> => made['choose-export-folder'](),
    open: async (grant: string): Promise<boolean> => made['open-export-folder'](grant),
    write: async (grant: string, name: string, text: string, existing: FolderWrite['existing'] = 'refuse') =>
      made['write-export-file']({ grant, name, kind: 'workbook', bytes: bytesOf(text), existing }) as
        | FolderWriteResult
        | Promise<FolderWriteResult>,
  };
}

const read = (name: string) => readFileSync(join(folder, name), 'utf8');
const files = () => readdirSync(folder).toSorted();

describe('a chosen folder', () => {
  it('is known by a word and shown by its path; the next choice begins there', async () => {
    const shell = calls();
    expect(await shell.choose()).toEqual({ grant: 'word-1', path: folder });
    await shell.choose();
    expect(shell.asked).toEqual([root, folder]);
  });

  it('that is still to come is made', async () => {
    rmSync(folder, { recursive: true });
    await calls().choose();
    expect(existsSync(folder)).toBe(true);
  });

  it('is none where the window was cancelled; the one before stays', async () => {
    const shell = calls();
    await shell.choose();
    shell.cancel();
    expect(await shell.choose()).toBeNull();
    expect(await shell.write('word-1', '表.xlsx', '甲')).toEqual({ kind: 'written', name: '表.xlsx' });
  });

  it('opens in the file manager, by its own word only', async () => {
    const shell = calls();
    expect(await shell.open('word-1')).toBe(false);
    await shell.choose();
    expect(await shell.open('other')).toBe(false);
    expect(await shell.open('word-1')).toBe(true);
    expect(shell.opened).toEqual([folder]);
  });
});

describe('a file of a batch', () => {
  it('is refused without a folder, and with the word of a folder of before', async () => {
    const shell = calls();
    expect(await shell.write('word-1', '表.xlsx', '甲')).toEqual({ kind: 'failed', fault: 'notFound' });
    await shell.choose();
    await shell.choose();
    expect(await shell.write('word-1', '表.xlsx', '甲')).toEqual({ kind: 'failed', fault: 'notFound' });
    expect(files()).toEqual([]);
  });

  it('stands in the folder, whatever path its name pretends', async () => {
    const shell = calls();
    await shell.choose();
    expect(await shell.write('word-1', '../../外面', '甲')).toEqual({ kind: 'written', name: '外面.xlsx' });
    expect(files()).toEqual(['外面.xlsx']);
    expect(readdirSync(root)).toEqual(['导出']);
  });

  it.each([
    ['refuse', { kind: 'exists', name: '表.xlsx' }, { '表.xlsx': '旧' }],
    ['replace', { kind: 'written', name: '表.xlsx' }, { '表.xlsx': '新' }],
    ['number', { kind: 'written', name: '表（2）.xlsx' }, { '表.xlsx': '旧', '表（2）.xlsx': '新' }],
  ] as const)('where its name is taken and the word is %s: %j', async (existing, result, left) => {
    writeFileSync(join(folder, '表.xlsx'), '旧');
    const shell = calls();
    await shell.choose();
    expect(await shell.write('word-1', '表.xlsx', '新', existing)).toEqual(result);
    expect(Object.fromEntries(files().map((name) => [name, read(name)]))).toEqual(left);
  });

  it('numbered at the same moment as others never overwrites one', async () => {
    const shell = calls();
    await shell.choose();
    const texts = Array.from({ length: 12 }, (_, at) => `第${at}份`);
    const results = await Promise.all(texts.map((text) => shell.write('word-1', '表.xlsx', text, 'number')));
    const names = results.map((result) => (result.kind === 'written' ? result.name : ''));
    expect(new Set(names).size).toBe(texts.length);
    expect(names.map(read)).toEqual(texts);
  });

  it.each([
    ['open', 'ENOSPC', 'diskFull'],
    ['open', 'ENOENT', 'notFound'],
    ['open', 'EACCES', 'readOnly'],
    ['rename', 'EBUSY', 'inUse'],
    ['rename', 'EPERM', 'inUse'],
    ['rename', 'ENOSPC', 'diskFull'],
  ] as const)('where %s says %s is %s, and nothing of it stays', async (call, code, fault) => {
    const shell = calls((name) => (name === call ? code : undefined));
    await shell.choose();
    for (const existing of ['refuse', 'replace', 'number'] as const) {
      expect(await shell.write('word-1', '表.xlsx', '新', existing)).toEqual({ kind: 'failed', fault });
      expect(files()).toEqual([]);
    }
  });

  it('in a folder that vanished is not found; the others are written once it is back', async () => {
    const shell = calls();
    await shell.choose();
    rmSync(folder, { recursive: true });
    expect(await shell.write('word-1', '表.xlsx', '新')).toEqual({ kind: 'failed', fault: 'notFound' });
    mkdirSync(folder);
    expect(await shell.write('word-1', '表.xlsx', '新')).toEqual({ kind: 'written', name: '表.xlsx' });
  });

  it('leaves the old one whole where it can not be replaced', async () => {
    writeFileSync(join(folder, '表.xlsx'), '旧');
    const shell = calls((name) => (name === 'rename' ? 'EBUSY' : undefined));
    await shell.choose();
    expect(await shell.write('word-1', '表.xlsx', '新', 'replace')).toEqual({ kind: 'failed', fault: 'inUse' });
    expect([files(), read('表.xlsx')]).toEqual([['表.xlsx'], '旧']);
  });
});

import { expect, test } from 'vitest';
import { createFolderCalls, type FolderEntry, findFiles } from '../../electron/importFolder.ts';
import { folderLimits } from '../../shared/fileLimits.ts';

type Tree = { readonly [name: string]: Tree | 'file' | 'link' };

const entry = (name: string, kind: Tree | 'file' | 'link'): FolderEntry => {
  return { name, isFile: () => kind === 'file', isDirectory: () => typeof kind === 'object' };
};

function fsOf(tree: Tree) {
  return {
    readdir: async (path: string): Promise<readonly FolderEntry[]> => {
      let at: Tree | 'file' | 'link' | undefined = tree;
      for (const part of path.split(/[\\/]/).slice(2)) at = typeof at === 'object' ? at[part] : undefined;
      if (typeof at !== 'object') throw Object.assign(new Error('no'), { code: 'ENOENT' });
      return Object.entries(at).map(([name, kind]) => entry(name, kind));
    },
  };
}

const tree: Tree = {
  '10.xlsx': 'file',
  '2.xlsx': 'file',
  '~$2.xlsx': 'file',
  '说明.docx': 'file',
  '别处.xlsx': 'link',
  '.隐藏': { 'a.xlsx': 'file' },
  街道: { 'b.XLSM': 'file', 里面: { 'c.ziping': 'file', 'd.json': 'file' } },
};

test('takes what can be imported, in folders below too, in the order of the names; follows no link', async () => {
  expect(await findFiles('/夹', fsOf(tree))).toEqual({
    names: ['2.xlsx', '10.xlsx', '街道/里面/c.ziping', '街道/里面/d.json', '街道/b.XLSM'],
    isCut: false,
  });
});

test('stops at its bounds and says so', async () => {
  const many = Object.fromEntries(
    Array.from({ length: folderLimits.files + 1 }, (_, n) => [`${n}.xlsx`, 'file' as const]),
  );
  const found = await findFiles('/夹', fsOf(many));
  expect(found.names).toHaveLength(folderLimits.files);
  expect(found.isCut).toBe(true);
  let deep: Tree = { 'a.xlsx': 'file' };
  for (let depth = 0; depth <= folderLimits.depth; depth += 1) deep = { 深: deep };
  expect(await findFiles('/夹', fsOf(deep))).toEqual({ names: [], isCut: true });
});

const reads: string[] = [];
const readFs = {
  open: async (path: string) => {
    reads.push(path);
    return {
      stat: async () => ({ size: 1, isFile: () => true }),
      readFile: async () => new Uint8Array([7]),
      close: async () => undefined,
    };
  },
};

const callsFor = (filePaths: readonly string[]) =>
  createFolderCalls({
    dialogs: { open: async () => ({ canceled: filePaths.length === 0, filePaths: [...filePaths] }) },
    folderFs: fsOf(tree),
    readFs,
  });

test('the page reads by place in the last choice, and nothing else', async () => {
  const calls = callsFor(['/夹']);
  const chosen = await calls['choose-import-folder']();
  expect(chosen).toMatchObject({ kind: 'chosen', choice: 1, folder: '夹' });
  expect(await calls['read-import-file']({ choice: 1, index: 0 })).toMatchObject({ files: [{ name: '2.xlsx' }] });
  reads.length = 0;
  for (const request of [
    { choice: 1, index: 99 },
    { choice: 0, index: 0 },
    { choice: 2, index: 0 },
  ]) {
    expect(await calls['read-import-file'](request)).toEqual({ kind: 'opened', files: [], failed: [] });
  }
  expect(reads).toEqual([]);
});

test('a folder that is gone is a fault, and no choice is none', async () => {
  expect(await callsFor(['/夹/没有'])['choose-import-folder']()).toEqual({ kind: 'failed', fault: 'notFound' });
  expect(await callsFor([])['choose-import-folder']()).toEqual({ kind: 'cancelled' });
});

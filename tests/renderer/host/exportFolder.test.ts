import { describe, expect, it } from 'vitest';
import { chooseFolder, exportFolder } from '../../../renderer/host/exportFolder.ts';
import type { FolderWrite } from '../../../shared/desktop.ts';

/** A folder as browsers give it: a new file is there empty until its stream closes. */
function memoryHandle(fault: { name: string | null } = { name: null }) {
  const files = new Map<string, Uint8Array>();
  const fail = () => {
    if (fault.name !== null) throw new DOMException('', fault.name);
  };
  const handle = {
    name: '导出',
    removeEntry: async (name: string) => void files.delete(name),
    getFileHandle: async (name: string, { create = false } = {}) => {
      if (!files.has(name) && !create) throw new DOMException('', 'NotFoundError');
      if (!files.has(name)) files.set(name, new Uint8Array());
      return {
        createWritable: async () => {
          let written = new Uint8Array();
          return {
            write: async (bytes: Uint8Array<ArrayBuffer>) => {
              fail();
              written = bytes;
            },
            abort: async () => undefined,
            close: async () => void files.set(name, written),
          };
        },
      };
    },
  } as unknown as FileSystemDirectoryHandle;
  return { files, handle, fault };
}

const file = (existing: FolderWrite['existing'], byte = 2) =>
  ({ name: '表.xlsx', kind: 'workbook', bytes: Uint8Array.of(byte), existing }) as const;

describe('a folder in a browser', () => {
  it.each([
    ['refuse', { kind: 'exists', name: '表.xlsx' }, { '表.xlsx': 1 }],
    ['replace', { kind: 'written', name: '表.xlsx' }, { '表.xlsx': 2 }],
    ['number', { kind: 'written', name: '表（2）.xlsx' }, { '表.xlsx': 1, '表（2）.xlsx': 2 }],
  ] as const)('where the name is taken and the word is %s: %j', async (existing, result, left) => {
    const { files, handle } = memoryHandle();
    files.set('表.xlsx', Uint8Array.of(1));
    expect(await exportFolder(handle).write(file(existing))).toEqual(result);
    expect(Object.fromEntries([...files].map(([name, [byte]]) => [name, byte]))).toEqual(left);
  });

  it('gives each a number of its own, however many are written at once', async () => {
    const { files, handle } = memoryHandle();
    const folder = exportFolder(handle);
    await Promise.all([1, 2, 3].map((byte) => folder.write(file('number', byte))));
    expect(Object.fromEntries([...files].map(([name, [byte]]) => [name, byte]))).toEqual({
      '表.xlsx': 1,
      '表（2）.xlsx': 2,
      '表（3）.xlsx': 3,
    });
  });

  it.each([
    ['QuotaExceededError', 'diskFull'],
    ['NotFoundError', 'notFound'],
    ['NotAllowedError', 'readOnly'],
    ['NoModificationAllowedError', 'inUse'],
    ['OddError', 'unknown'],
  ] as const)(
    'that says %s: %s, nothing of a new file stays, an old one is whole, and the next is written',
    async (name, fault) => {
      const { files, handle, fault: faulty } = memoryHandle({ name });
      const folder = exportFolder(handle);
      expect(await folder.write(file('refuse'))).toEqual({ kind: 'failed', fault });
      expect(files.size).toBe(0);
      files.set('表.xlsx', Uint8Array.of(1));
      expect(await folder.write(file('replace'))).toEqual({ kind: 'failed', fault });
      expect([...(files.get('表.xlsx') ?? [])]).toEqual([1]);
      faulty.name = null;
      expect(await folder.write(file('replace'))).toEqual({ kind: 'written', name: '表.xlsx' });
    },
  );
});

describe('choosing one', () => {
  it('gives the folder, or says that it was cancelled or could not be had', async () => {
    const { handle } = memoryHandle();
    expect(await chooseFolder(async () => handle)).toMatchObject({
      kind: 'chosen',
      folder: { path: '导出', open: null },
    });
    const fail = (name: string) => async () => {
      throw new DOMException('', name);
    };
    expect(await chooseFolder(fail('AbortError'))).toEqual({ kind: 'cancelled' });
    expect(await chooseFolder(fail('NotAllowedError'))).toEqual({ kind: 'failed', fault: 'readOnly' });
    expect(await chooseFolder(undefined)).toEqual({ kind: 'failed', fault: 'unknown' });
  });
});

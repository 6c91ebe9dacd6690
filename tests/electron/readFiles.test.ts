import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type ReadHandle, readFiles } from '../../electron/readFiles.ts';
import { systemReadFs } from '../../electron/systemTools.ts';
import { fileLimits } from '../../shared/fileLimits.ts';

const folder = mkdtempSync(join(tmpdir(), 'ziping-read-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, size: number): string {
  const path = join(folder, name);
  writeFileSync(path, 'x');
  truncateSync(path, size);
  return path;
}

describe('reading the picked files', () => {
  it('gives names and bytes, and names those that could not be read', async () => {
    mkdirSync(join(folder, '文件夹.xlsx'));
    const paths = [file('表.xlsx', 3), join(folder, 'none.xlsx'), join(folder, '文件夹.xlsx')];
    expect(await readFiles(paths, systemReadFs)).toEqual({
      kind: 'opened',
      files: [{ name: '表.xlsx', bytes: new Uint8Array([120, 0, 0]) }],
      failed: [
        { name: 'none.xlsx', fault: 'notFound' },
        { name: '文件夹.xlsx', fault: 'unknown' },
      ],
    });
  });

  it('gives plain bytes, not a Buffer of the shell', async () => {
    const result = await readFiles([file('b.xlsx', 3)], systemReadFs);
    expect(result.kind === 'opened' && result.files[0]?.bytes.constructor).toBe(Uint8Array);
  });

  it.each([
    [fileLimits.file, []],
    [fileLimits.file + 1, [{ name: 'big.xlsx', fault: 'tooLarge' }]],
  ])('takes a file of 20 MB and not a byte more: %i bytes', async (size, failed) => {
    expect(await readFiles([file('big.xlsx', size)], systemReadFs)).toMatchObject({ kind: 'opened', failed });
  });

  it.each([
    [fileLimits.drafts, 1],
    [fileLimits.drafts + 1, 0],
  ])('asks for the bytes of a backup of 512 MB and not of one more: %i bytes', async (size, reads) => {
    let read = 0;
    const handle: ReadHandle = {
      stat: async () => ({ size, isFile: () => true }),
      readFile: async () => {
        read += 1;
        return new Uint8Array(3);
      },
      close: async () => undefined,
    };
    await readFiles(['/drafts/备份.ZIPING'], { open: async () => handle });
    expect(read).toBe(reads);
  });

  it('stops at the limit of all files together', async () => {
    const path = file('many.xlsx', fileLimits.file);
    const result = await readFiles(
      Array.from({ length: 11 }, () => path),
      systemReadFs,
    );
    expect(result.kind === 'opened' && [result.files.length, result.failed]).toEqual([
      10,
      [{ name: 'many.xlsx', fault: 'tooLarge' }],
    ]);
  });

  it.each([
    ['EBUSY', 'inUse'],
    ['EACCES', 'readOnly'],
    ['EIO', 'unknown'],
  ])('closes the file and names the fault when reading fails with %s', async (code, fault) => {
    let closed = 0;
    const handle: ReadHandle = {
      stat: async () => ({ size: 1, isFile: () => true }),
      readFile: async () => Promise.reject(Object.assign(new Error(code), { code })),
      close: async () => {
        closed += 1;
      },
    };
    const result = await readFiles(['/d/a.xlsx'], { open: async () => handle });
    expect(result).toEqual({ kind: 'opened', files: [], failed: [{ name: 'a.xlsx', fault }] });
    expect(closed).toBe(1);
  });
});

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeNewFile } from '../../../electron/cli/writeNewFile.ts';
import { systemWriteTools } from '../../../electron/systemTools.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ziping-new-'));
  path = join(folder, '表.xlsx');
});
afterEach(() => rmSync(folder, { recursive: true }));

const bytes = new TextEncoder().encode('workbook');

describe('a new file', () => {
  it('is written', async () => {
    await writeNewFile(path, bytes);
    expect(readFileSync(path, 'utf8')).toBe('workbook');
  });

  it('is never written over another', async () => {
    writeFileSync(path, 'old');
    await expect(writeNewFile(path, bytes)).rejects.toMatchObject({ code: 'EEXIST' });
    expect(readFileSync(path, 'utf8')).toBe('old');
  });

  it('of one name is written by exactly one of many at the same moment', async () => {
    const tries = await Promise.allSettled(Array.from({ length: 20 }, () => writeNewFile(path, bytes)));
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(readFileSync(path, 'utf8')).toBe('workbook');
  });

  it('leaves nothing behind when the disk is full', async () => {
    const rename = () => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' }));
    const tools = { ...systemWriteTools, fs: { ...systemWriteTools.fs, rename } };
    await expect(writeNewFile(path, bytes, tools)).rejects.toMatchObject({ fault: 'diskFull' });
    expect(readdirSync(folder)).toEqual([]);
  });
});

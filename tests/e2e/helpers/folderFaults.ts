/**
 * The disk under the real main process, which a test can let fail or wait: imported before that is started. Only what
 * happens in folders named as `exportFolderName` is touched.
 */
import { createRequire } from 'node:module';
import { basename, dirname } from 'node:path';

type Files = Record<'open' | 'rename', (...args: readonly unknown[]) => Promise<unknown>>;

export const exportFolderName = '导出的表格';

/** What happens before a file is put in place under its name; what it throws is the disk's fault. */
type BeforePlaced = (name: string, placed: number) => Promise<void> | void;

const nothing: BeforePlaced = () => undefined;
let beforePlaced = nothing;
let placed = 0;

const disk = createRequire(import.meta.url)('node:fs/promises') as Files;
const { rename } = disk;

disk.rename = async (...args) => {
  const path = String(args[1]);
  if (basename(dirname(path)) !== exportFolderName) return rename(...args);
  await beforePlaced(basename(path), placed);
  const result = await rename(...args);
  placed += 1;
  return result;
};

/** From now on; counts from 0. */
export function onPlaced(before: BeforePlaced): void {
  beforePlaced = before;
  placed = 0;
}

/** The disk is well again. */
export function healDisk(): void {
  onPlaced(nothing);
}

/** An error as the system raises it. */
export const systemError = (code: string): Error => Object.assign(new Error(code), { code });

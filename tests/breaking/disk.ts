/** A small disk in memory that can be filled to the last byte and freed again. */
import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

export interface SmallDisk {
  readonly path: string;
  readonly fill: () => void;
  readonly free: () => void;
  readonly remove: () => void;
}

/** Null where this user or system mounts none. `megabytes` has to hold a browser's profile. */
export function mountSmallDisk(path: string, megabytes: number): SmallDisk | null {
  if (process.platform !== 'linux') return null;
  mkdirSync(path, { recursive: true });
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'ziping-small', path]);
  if (status !== 0) return null;
  const filling = join(path, 'filling');
  return {
    path,
    fill: () => {
      const file = openSync(filling, 'a');
      for (const size of [1 << 16, 1 << 12, 1]) fillWith(file, Buffer.alloc(size, 1));
      closeSync(file);
    },
    free: () => rmSync(filling, { force: true }),
    remove: () => void spawnSync('umount', ['-l', path]),
  };
}

function fillWith(file: number, bytes: Buffer): void {
  try {
    for (;;) writeSync(file, bytes);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
  }
}

/** Reads the files that a clerk picked or handed over, within bounds, so that none of them can choke the program. */
import { basename } from 'node:path';
import type { FileFault, OpenedFile, OpenResult } from '../shared/desktop.ts';
import { createFileBudget } from '../shared/fileLimits.ts';
import { faultOf } from './fileFault.ts';

export interface ReadHandle {
  stat(): Promise<{ readonly size: number; isFile(): boolean }>;
  readFile(): Promise<Uint8Array>;
  close(): Promise<unknown>;
}

export interface ReadFs {
  open(path: string): Promise<ReadHandle>;
}

type FileRead =
  | { readonly kind: 'read'; readonly file: OpenedFile }
  | { readonly kind: 'failed'; readonly name: string; readonly fault: FileFault };

async function readOne(path: string, limit: number, fs: ReadFs): Promise<FileRead> {
  const name = basename(path);
  const failed = (fault: FileFault): FileRead => ({ kind: 'failed', name, fault });
  try {
    const handle = await fs.open(path);
    try {
      const stat = await handle.stat();
      // A folder or a device has no content to read.
      if (!stat.isFile()) return failed('unknown');
      if (stat.size > limit) return failed('tooLarge');
      const bytes = new Uint8Array(await handle.readFile());
      return bytes.byteLength > limit ? failed('tooLarge') : { kind: 'read', file: { name, bytes } };
    } finally {
      await handle.close();
    }
  } catch (error) {
    return failed(faultOf(error));
  }
}

/** Reads one after another. Those that could not be read are named beside the others. Never throws. */
export async function readFiles(paths: readonly string[], fs: ReadFs): Promise<OpenResult> {
  const files: OpenedFile[] = [];
  const failed: { readonly name: string; readonly fault: FileFault }[] = [];
  const budget = createFileBudget();
  for (const path of paths) {
    const outcome = await readOne(path, budget.limitOf(basename(path)), fs);
    if (outcome.kind === 'read') {
      files.push(outcome.file);
      budget.spend(outcome.file.name, outcome.file.bytes.byteLength);
    } else {
      failed.push({ name: outcome.name, fault: outcome.fault });
    }
  }
  return { kind: 'opened', files, failed };
}

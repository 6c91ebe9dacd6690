import type { OpenedFile, OpenResult } from '../../shared/desktop.ts';
import { browserFault } from './browserFaults.ts';

/** In bytes: a single file, and all files of one call together. No form and no draft comes near. */
export const openLimits = { file: 20 * 1024 * 1024, all: 200 * 1024 * 1024 } as const;

/** Reads files that were picked or dropped; those that can't be read are named beside those that could. */
export async function readFiles(files: readonly File[]): Promise<OpenResult> {
  const opened: OpenedFile[] = [];
  const failed: { name: string; fault: ReturnType<typeof browserFault> }[] = [];
  let left: number = openLimits.all;
  for (const file of files) {
    if (file.size > Math.min(openLimits.file, left)) {
      failed.push({ name: file.name, fault: 'tooLarge' });
      continue;
    }
    left -= file.size;
    try {
      opened.push({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
    } catch (error) {
      failed.push({ name: file.name, fault: browserFault(error) });
    }
  }
  return { kind: 'opened', files: opened, failed };
}

/** Lets the user pick files by a file input. */
export function pickFiles(extensions: readonly string[]): Promise<OpenResult> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.multiple = true;
    input.accept = extensions.join(',');
    input.addEventListener('change', () => resolve(readFiles([...(input.files ?? [])])), { once: true });
    input.addEventListener('cancel', () => resolve({ kind: 'cancelled' }), { once: true });
    input.click();
  });
}

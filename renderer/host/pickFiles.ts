import type { OpenedFile, OpenResult } from '../../shared/desktop.ts';
import { createFileBudget } from '../../shared/fileLimits.ts';
import { browserFault } from './browserFaults.ts';

/** Reads files that were picked or dropped; those that can't be read are named beside those that could. */
export async function readFiles(files: readonly File[]): Promise<OpenResult> {
  const opened: OpenedFile[] = [];
  const failed: { name: string; fault: ReturnType<typeof browserFault> }[] = [];
  const budget = createFileBudget();
  for (const file of files) {
    if (file.size > budget.limitOf(file.name)) {
      failed.push({ name: file.name, fault: 'tooLarge' });
      continue;
    }
    budget.spend(file.name, file.size);
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

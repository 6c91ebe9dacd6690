/** A folder that the user gives to the page of a browser. */
import type { FolderWrite, FolderWriteResult } from '../../shared/desktop.ts';
import { numberedFileName } from '../../shared/zip/uniqueNames.ts';
import { browserFault, errorName } from './browserFaults.ts';
import type { ExportFolder, FolderChoice } from './types.ts';
import { writeHandle } from './writeHandle.ts';

export type FolderPicker = (options: {
  readonly id: string;
  readonly mode: 'readwrite';
}) => Promise<FileSystemDirectoryHandle>;

/** A folder of that name is in the way as a file is. */
async function stands(folder: FileSystemDirectoryHandle, name: string): Promise<boolean> {
  try {
    await folder.getFileHandle(name);
    return true;
  } catch (error) {
    if (errorName(error) === 'NotFoundError') return false;
    if (errorName(error) === 'TypeMismatchError') return true;
    throw error;
  }
}

/** The browser replaces a file when its stream closes, whole or not at all; a new one is there empty until then. */
async function writeWhole(
  folder: FileSystemDirectoryHandle,
  name: string,
  bytes: Uint8Array,
  isNew: boolean,
): Promise<void> {
  const handle = await folder.getFileHandle(name, { create: true });
  try {
    await writeHandle(handle, bytes);
  } catch (error) {
    if (isNew) await folder.removeEntry(name).catch(() => undefined);
    throw error;
  }
}

async function write(
  folder: FileSystemDirectoryHandle,
  { name, bytes, existing }: Omit<FolderWrite, 'grant'>,
): Promise<FolderWriteResult> {
  try {
    let free = name;
    let isTaken = await stands(folder, free);
    if (isTaken && existing === 'refuse') return { kind: 'exists', name };
    for (let number = 2; isTaken && existing === 'number'; number += 1) {
      free = numberedFileName(name, number);
      isTaken = await stands(folder, free);
    }
    await writeWhole(folder, free, bytes, !isTaken);
    return { kind: 'written', name: free };
  } catch (error) {
    return { kind: 'failed', fault: browserFault(error) };
  }
}

/** One file after another: a free number may not be found twice. */
export function exportFolder(folder: FileSystemDirectoryHandle): ExportFolder {
  let last: Promise<unknown> = Promise.resolve();
  return {
    path: folder.name,
    write: (file) => {
      const result = last.then(() => write(folder, file));
      last = result;
      return result;
    },
    open: null,
  };
}

/** @param picker undefined where the browser has none */
export async function chooseFolder(picker: FolderPicker | undefined): Promise<FolderChoice> {
  if (picker === undefined) return { kind: 'failed', fault: 'unknown' };
  try {
    const handle = await picker({ id: 'ziping-export', mode: 'readwrite' });
    return { kind: 'chosen', folder: exportFolder(handle) };
  } catch (error) {
    return errorName(error) === 'AbortError' ? { kind: 'cancelled' } : { kind: 'failed', fault: browserFault(error) };
  }
}

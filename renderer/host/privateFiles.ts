/** The copies' file layer over the browser's private file system, for a page that no shell keeps files for. */
import { CopyError } from '../../shared/copies/copyError.ts';
import type { CopyFiles } from '../../shared/copies/files.ts';
import { browserFault, errorName } from './browserFaults.ts';
import { writeHandle } from './writeHandle.ts';

/** There is none of that name, or it is a folder where a file is asked for, or the other way round. */
const absent: ReadonlySet<string> = new Set(['NotFoundError', 'TypeMismatchError']);

/** Where Chromium writes before it puts the whole in place. */
const leftover = /\.crswap$/;

async function step<Result>(run: () => Promise<Result>, missing?: () => Result): Promise<Result> {
  try {
    return await run();
  } catch (error) {
    if (missing !== undefined && absent.has(errorName(error))) return missing();
    throw error instanceof CopyError ? error : new CopyError(browserFault(error));
  }
}

function partsOf(path: string): readonly string[] {
  const parts = path === '' ? [] : path.split('/');
  if (parts.some((part) => part === '' || /^\.+$/.test(part))) throw new CopyError('unknown');
  return parts;
}

/** The folder that a path stands in, and its last part. */
function splitPath(path: string): readonly [folder: readonly string[], name: string] {
  const parts = partsOf(path);
  const name = parts.at(-1);
  if (name === undefined) throw new CopyError('unknown');
  return [parts.slice(0, -1), name];
}

/** Copies below a folder of the private file system. The browser replaces a file when its stream closes, whole or not at all. */
export function privateFiles(root: FileSystemDirectoryHandle): CopyFiles {
  async function folderAt(parts: readonly string[], create: boolean): Promise<FileSystemDirectoryHandle> {
    let folder = root;
    for (const part of parts) folder = await folder.getDirectoryHandle(part, { create });
    return folder;
  }

  async function namesIn(folder: string): Promise<readonly string[]> {
    const names: string[] = [];
    for await (const name of (await folderAt(partsOf(folder), false)).keys()) {
      if (!leftover.test(name)) names.push(name);
    }
    return names;
  }

  async function readFile(path: string): Promise<Uint8Array | null> {
    const [folder, name] = splitPath(path);
    const file = await (await (await folderAt(folder, false)).getFileHandle(name)).getFile();
    // A new file is empty until its stream closes: a crash before that left it, and nothing was there before.
    return file.size === 0 ? null : new Uint8Array(await file.arrayBuffer());
  }

  async function writeFile(path: string, bytes: Uint8Array): Promise<void> {
    const [folder, name] = splitPath(path);
    const handle = await (await folderAt(folder, true)).getFileHandle(name, { create: true });
    await writeHandle(handle, bytes);
  }

  async function removeEntry(path: string): Promise<void> {
    const [folder, name] = splitPath(path);
    await (await folderAt(folder, false)).removeEntry(name, { recursive: true });
  }

  return {
    list: (folder) =>
      step<readonly string[]>(
        () => namesIn(folder),
        () => [],
      ),
    read: (path) =>
      step<Uint8Array | null>(
        () => readFile(path),
        () => null,
      ),
    write: (path, bytes) => step(() => writeFile(path, bytes)),
    remove: (path) =>
      step(
        () => removeEntry(path),
        () => undefined,
      ),
  };
}

/** A folder of the browser's private file system, made where it isn't there yet; null where the browser has none. */
export async function openPrivateFolder(name: string): Promise<FileSystemDirectoryHandle | null> {
  try {
    const root = await navigator.storage.getDirectory();
    // Older browsers have the folder and not the stream that writes whole files.
    if (!('createWritable' in FileSystemFileHandle.prototype)) return null;
    return await root.getDirectoryHandle(name, { create: true });
  } catch {
    return null;
  }
}

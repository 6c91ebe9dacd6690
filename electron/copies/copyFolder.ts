/** Takes the backups along to another folder. */
import type { Dirent } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { CopyError } from '../../shared/copies/copyError.ts';
import { aheadFile, setsFolder, versionsFolder } from '../../shared/copies/names.ts';
import type { FileFault } from '../../shared/desktop.ts';
import { errorCode, faultOf } from '../fileFault.ts';
import { diskFiles } from './diskFiles.ts';

/** Files written at a time: enough to keep a slow stick busy, few enough for any system. */
const together = 8;

const probe = 'ziping-probe.json';

async function entriesOf(folder: string): Promise<readonly Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  }
}

/** The paths of all copies below a folder, parts joined by `/`. */
async function copiesBelow(root: string, below: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const entry of await entriesOf(join(root, below))) {
    const path = `${below}/${entry.name}`;
    if (entry.isDirectory()) found.push(...(await copiesBelow(root, path)));
    else if (entry.isFile() && entry.name.endsWith('.json')) found.push(path);
  }
  return found;
}

/** Everything of ours; other files in the folder are the user's own and stay. */
async function pathsOf(root: string): Promise<string[]> {
  const notes = (await entriesOf(root)).map(({ name }) => name).filter((name) => name === aheadFile);
  // Sets after the versions that they name.
  return [...notes, ...(await copiesBelow(root, setsFolder)), ...(await copiesBelow(root, versionsFolder))];
}

async function sizeAt(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch {
    return -1;
  }
}

/** Names carry the hash of what is in a copy: one with its name and size is the same. */
async function copyOne(from: string, to: string, path: string): Promise<void> {
  const source = join(from, path);
  if ((await sizeAt(source)) === (await sizeAt(join(to, path)))) return;
  try {
    await diskFiles(to).write(path, await readFile(source));
  } catch (error) {
    // Removed meanwhile, as old versions are.
    if (errorCode(error) !== 'ENOENT') throw error;
  }
}

/**
 * Copies every copy that is in `from` and not yet in `to`, after a file has shown that `to` can be written. Nothing is
 * removed, on neither side.
 *
 * @returns why it broke off; null where all is there
 */
export async function copyFolder(from: string, to: string): Promise<FileFault | null> {
  try {
    const target = diskFiles(to);
    await target.write(probe, new Uint8Array([10]));
    await target.remove(probe);
    const paths = await pathsOf(from);
    const work = async (): Promise<void> => {
      for (let path = paths.pop(); path !== undefined; path = paths.pop()) await copyOne(from, to, path);
    };
    await Promise.all(Array.from({ length: together }, work));
    return null;
  } catch (error) {
    return error instanceof CopyError ? error.fault : faultOf(error);
  }
}

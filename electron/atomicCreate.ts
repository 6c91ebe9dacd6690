/** Writes a new file so that it is there whole or not at all, and never over another. */
import type { FileFault } from '../shared/desktop.ts';
import {
  putInPlace,
  removeQuietly,
  temporaryFor,
  type WriteFs,
  type WriteResult,
  type WriteTools,
  writeWhole,
} from './atomicWrite.ts';
import { errorCode, faultOf } from './fileFault.ts';

/** `exists`: something has that name, and nothing was written. */
export type CreateResult = WriteResult | { readonly kind: 'exists' };

const failed = (fault: FileFault): CreateResult => ({ kind: 'failed', fault });

async function stands(path: string, fs: WriteFs): Promise<boolean> {
  try {
    await fs.realpath(path);
    return true;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false;
    throw error;
  }
}

/** Takes a name with an empty file, so that no other program can take it meanwhile; false where something stands. */
async function takeName(path: string, fs: WriteFs): Promise<boolean> {
  try {
    const handle = await fs.open(path, 'wx');
    try {
      await handle.close();
      return true;
    } catch (error) {
      await removeQuietly(path, fs);
      throw error;
    }
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

/** The name is taken for the moment of the rename only, once the whole content is on the disk. Never throws. */
export async function atomicCreate(path: string, bytes: Uint8Array, tools: WriteTools): Promise<CreateResult> {
  const { fs } = tools;
  try {
    if (await stands(path, fs)) return { kind: 'exists' };
    const temporary = temporaryFor(path, tools);
    await writeWhole(temporary, bytes, fs);
    try {
      if (!(await takeName(path, fs))) {
        await removeQuietly(temporary, fs);
        return { kind: 'exists' };
      }
    } catch (error) {
      await removeQuietly(temporary, fs);
      return failed(faultOf(error));
    }
    const fault = await putInPlace(temporary, path, tools);
    if (fault === null) return { kind: 'written', path };
    await removeQuietly(path, fs);
    return failed(fault);
  } catch (error) {
    return failed(faultOf(error));
  }
}

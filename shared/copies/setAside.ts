import type { QuarantineItem } from '../draftCopies.ts';
import { hashBytes, textBytes } from './bytes.ts';
import type { CopyFiles } from './files.ts';
import { quarantineFolder } from './names.ts';
import { writeBack } from './writeBack.ts';

/** Moves a file that can't be used out of the way; false where it stays where it is. Never rejects. */
export type SetAside = (files: CopyFiles, path: string, bytes: Uint8Array) => Promise<boolean>;

/** A name by content: the same thing set aside twice stands there once, and two things never take one name. */
const asideName = (origin: string, bytes: Uint8Array, name: string): string =>
  `${quarantineFolder}/${origin}-${hashBytes(bytes).slice(0, 16)}-${name}`;

/** @param to the files of the program's folder: what is damaged in the backups is kept there too */
export function createSetAside(to: CopyFiles): SetAside {
  return async (files, path, bytes) => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    try {
      await writeBack(to, asideName('copy', bytes, name), bytes);
      await files.remove(path);
      return true;
    } catch {
      return false;
    }
  };
}

/** Keeps a damaged record of the store as it was found. */
export async function keepDamaged(to: CopyFiles, { id, text }: QuarantineItem): Promise<void> {
  const bytes = textBytes(text);
  const name = `${id.replace(/[^0-9a-zA-Z-]+/g, '_').slice(0, 64)}.json`;
  await writeBack(to, asideName('store', bytes, name), bytes);
}

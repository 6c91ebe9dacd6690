/**
 * Sets the files of a store that can't be opened aside, between two starts: Chromium holds them while it runs, so a
 * note is left, and the next start moves them before anything opens the profile. Nothing is deleted.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const discardNote = 'discard-store';
const storeFolder = 'IndexedDB';
const quarantineFolder = 'quarantine';

const plainToken = /^[0-9a-zA-Z-]{1,64}$/;

/** Leaves the note. @param token a word that no other note has: it names the folder that the store goes to */
export function noteDiscard(dataFolder: string, token: string): void {
  writeFileSync(join(dataFolder, discardNote), token, { flush: true });
}

function readNote(path: string): string | null {
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

/**
 * Does what the note says, if there is one. A crash between the move and the removal of the note must not move the new
 * store too: then the note's folder is there already.
 *
 * @returns null where there was nothing to do, else whether the store was moved
 */
export function setStoreAside(dataFolder: string): 'moved' | 'failed' | null {
  const note = join(dataFolder, discardNote);
  try {
    const token = readNote(note);
    if (token === null) return null;
    const target = join(dataFolder, quarantineFolder, `${storeFolder}-${token}`);
    const store = join(dataFolder, storeFolder);
    if (plainToken.test(token) && !existsSync(target) && existsSync(store)) {
      mkdirSync(join(dataFolder, quarantineFolder), { recursive: true });
      renameSync(store, target);
    }
    rmSync(note);
    return 'moved';
  } catch {
    // The note stays for the next start; the page finds the store as it was.
    return 'failed';
  }
}

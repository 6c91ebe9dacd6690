import type { CopyEntry } from '../draftCopies.ts';
import { isMarkedAhead, markAhead, unmarkAhead } from './backupNotes.ts';
import type { CopyFiles } from './files.ts';
import type { Journal } from './journal.ts';
import { eachOf } from './steps.ts';
import type { Versions } from './versions.ts';

/**
 * Drafts of which the backups hold a newer state than the journal, because the journal could not be written. There are
 * none as a rule, and then a start-up need not look into the folder of every draft.
 */
export interface Ahead {
  readonly has: (id: string) => boolean;
  /** Called before their backups are written, so that a crash in between loses sight of none. Rejects without a mark. */
  readonly add: (ids: readonly string[]) => Promise<void>;
  /** The journal has them again. Never rejects. */
  readonly remove: (ids: readonly string[]) => Promise<void>;
  /** The newest version of each draft that the journal lacks, or has older. Rejects where the folder can't be read. */
  readonly find: () => Promise<readonly CopyEntry[]>;
}

export interface AheadPlace {
  readonly files: CopyFiles;
  readonly journal: Journal;
  readonly versions: Versions;
}

export function createAhead({ files, journal, versions }: AheadPlace): Ahead {
  const ahead = new Set<string>();
  let isMarked = false;

  return {
    has: (id) => ahead.has(id),
    add: async (ids) => {
      for (const id of ids) ahead.add(id);
      if (isMarked || ids.length === 0) return;
      await markAhead(files);
      isMarked = true;
    },
    remove: async (ids) => {
      for (const id of ids) ahead.delete(id);
      if (!isMarked || ahead.size > 0) return;
      // A mark too many costs the next start a look into all folders, and no more.
      await unmarkAhead(files).then(
        () => {
          isMarked = false;
        },
        () => undefined,
      );
    },
    find: async () => {
      isMarked = await isMarkedAhead(files);
      const kept = new Map((await journal.newest()).map(({ id, revision }) => [id, revision]));
      const asked = (await versions.ids()).filter((id) => isMarked || !kept.has(id));
      const newest = (await eachOf(asked, versions.of)).flatMap(([version]) => version ?? []);
      const found = newest.filter(({ id, revision }) => revision > (kept.get(id) ?? -1));
      ahead.clear();
      for (const { id } of found) if (kept.has(id)) ahead.add(id);
      return found.map(({ id, revision, hash }) => ({ id, revision, hash }));
    },
  };
}

/**
 * The journal: one file a draft, its newest state, under a name that tells draft, revision and hash.
 *
 * An older file goes only after the newer one was written and read back; a crash between leaves two, of which the newer
 * counts. What the folder holds is read once and then followed, as no other program writes there.
 */
import type { CopyEntry, DraftRecord } from '../draftCopies.ts';
import { sameBytes } from './bytes.ts';
import { CopyError } from './copyError.ts';
import type { CopyFiles } from './files.ts';
import { journalFolder, journalName, parseJournalName } from './names.ts';
import { type FoundCopy, readCopy } from './readCopy.ts';
import { isEntry, recordFile } from './recordFile.ts';
import type { SetAside } from './setAside.ts';
import { writeBack } from './writeBack.ts';

export interface Journal {
  /** Reads the folder anew. */
  readonly reload: () => Promise<void>;
  /** The newest of each draft. */
  readonly newest: () => Promise<readonly CopyEntry[]>;
  /** All of a draft, the newest first. */
  readonly of: (id: string) => Promise<readonly CopyEntry[]>;
  /** Rejects where the record isn't there to be read afterwards. */
  readonly keep: (record: DraftRecord) => Promise<void>;
  /** What is damaged is set aside. Never rejects. */
  readonly read: (entry: CopyEntry) => Promise<FoundCopy>;
  readonly forget: (id: string) => Promise<void>;
}

type Index = Map<string, readonly CopyEntry[]>;

const pathOf = (entry: CopyEntry): string => `${journalFolder}/${journalName(entry)}`;

const newestFirst = (first: CopyEntry, second: CopyEntry): number =>
  second.revision - first.revision || (first.hash < second.hash ? -1 : 1);

function indexOf(names: readonly string[]): Index {
  const entries = names.flatMap((name) => parseJournalName(name) ?? []).sort(newestFirst);
  const index: Index = new Map();
  for (const entry of entries) index.set(entry.id, [...(index.get(entry.id) ?? []), entry]);
  return index;
}

export function createJournal(files: CopyFiles, setAside: SetAside): Journal {
  let index: Index | null = null;

  const load = async (): Promise<Index> => {
    index ??= indexOf(await files.list(journalFolder));
    return index;
  };

  const of = async (id: string): Promise<readonly CopyEntry[]> => (await load()).get(id) ?? [];

  const put = async (id: string, entries: readonly CopyEntry[]): Promise<void> => {
    const all = await load();
    if (entries.length === 0) all.delete(id);
    else all.set(id, [...entries].sort(newestFirst));
  };

  /** Whether an older file is gone. Where it stays it harms nobody; the next state tries again. */
  const remove = async (old: CopyEntry): Promise<boolean> =>
    files.remove(pathOf(old)).then(
      () => true,
      () => false,
    );

  /** Two states of one revision should not be, and which is newer no name tells: one gives way, but is kept. */
  const giveWay = async (old: CopyEntry): Promise<void> => {
    const bytes = await files.read(pathOf(old));
    if (bytes !== null && !(await setAside(files, pathOf(old), bytes))) throw new CopyError('unknown');
  };

  const keep = async (record: DraftRecord): Promise<void> => {
    const { entry, bytes } = recordFile(record);
    const known = await of(entry.id);
    const others = known.filter((each) => !isEntry(each, entry));
    const isThere = others.length < known.length && sameBytes(bytes, await files.read(pathOf(entry)));
    if (!isThere) await writeBack(files, pathOf(entry), bytes);
    await put(entry.id, [...others, entry]);
    for (const old of others.filter(({ revision }) => revision === entry.revision)) await giveWay(old);
    const left: CopyEntry[] = others.filter(({ revision }) => revision > entry.revision);
    for (const old of others.filter(({ revision }) => revision < entry.revision)) {
      if (!(await remove(old))) left.push(old);
    }
    await put(entry.id, [...left, entry]);
  };

  return {
    of,
    keep,
    reload: async () => {
      index = null;
      await load();
    },
    newest: async () => [...(await load()).values()].flatMap(([newest]) => newest ?? []),
    read: async (entry) => {
      const found = await readCopy(files, pathOf(entry), entry, setAside);
      if (found.kind === 'damaged')
        await put(
          entry.id,
          (await of(entry.id)).filter((each) => !isEntry(each, entry)),
        );
      return found;
    },
    forget: async (id) => {
      for (const entry of await of(id)) await files.remove(pathOf(entry));
      await put(id, []);
    },
  };
}

/**
 * The backups of single drafts: a folder a draft, a file a state, under a name by which a person finds it.
 *
 * A folder is listed when its draft is first asked for, not at the start: with thousands of drafts on a slow disk that
 * would take minutes.
 */
import type { DraftRecord } from '../draftCopies.ts';
import { sameBytes } from './bytes.ts';
import { namedTime } from './civilTime.ts';
import type { CopyFiles } from './files.ts';
import { isCopyId } from './ids.ts';
import { parseVersionName, type Version, versionName, versionsFolder } from './names.ts';
import { type FoundCopy, readCopy } from './readCopy.ts';
import { isEntry, recordFile } from './recordFile.ts';
import { newestFirst, versionsToRemove } from './retention.ts';
import type { SetAside } from './setAside.ts';
import { writeBack } from './writeBack.ts';

/** How a state comes to the backups. */
export type VersionNeed =
  /** typing goes on: one version a minute is enough */
  | 'typing'
  /** whatever the time since the last one */
  | 'always';

export interface Versions {
  readonly reload: () => void;
  /** Drafts that have a folder. */
  readonly ids: () => Promise<readonly string[]>;
  /** All of a draft, the newest first. */
  readonly of: (id: string) => Promise<readonly Version[]>;
  /** The version that holds the record; null where the last one is too young. Rejects where it can't be kept. */
  readonly keep: (record: DraftRecord, need: VersionNeed) => Promise<Version | null>;
  /** Never rejects. @param sparing leaves a damaged file where it is */
  readonly read: (version: Version, sparing?: 'sparing') => Promise<FoundCopy>;
  readonly forget: (id: string) => Promise<void>;
}

export interface VersionsPlace {
  readonly files: CopyFiles;
  readonly setAside: SetAside;
  readonly now: () => number;
  /** minutes by which the local time is ahead of the world's at a time */
  readonly localOffset: (at: number) => number;
  /** What whole sets hold on to. Rejects while that can't be told. */
  readonly pins: () => Promise<(version: Version) => boolean>;
}

/** Between two versions while typing goes on, in milliseconds. */
const pause = 60_000;

const folderOf = (id: string): string => `${versionsFolder}/${id}`;
const pathOf = ({ id, file }: Version): string => `${folderOf(id)}/${file}`;

/** A last version in the future means that the clock was set back: nothing is known of its age. */
function isYoung(last: Version | undefined, now: number): boolean {
  return last !== undefined && now >= last.at && now - last.at < pause;
}

export function createVersions({ files, setAside, now, localOffset, pins }: VersionsPlace): Versions {
  const index = new Map<string, readonly Version[]>();

  const of = async (id: string): Promise<readonly Version[]> => {
    const known = index.get(id);
    if (known !== undefined) return known;
    const names = await files.list(folderOf(id));
    const versions = names.flatMap((name) => parseVersionName(id, name) ?? []).sort(newestFirst);
    index.set(id, versions);
    return versions;
  };

  /** What can't be removed now goes another time; where the pins aren't known nothing goes. */
  const rotate = async (id: string): Promise<void> => {
    const versions = await of(id);
    if (versionsToRemove(versions, () => false).length === 0) return;
    const gone = new Set<Version>();
    try {
      for (const version of versionsToRemove(versions, await pins())) {
        await files.remove(pathOf(version));
        gone.add(version);
      }
    } catch {
      // The record is kept, and that was asked.
    }
    index.set(
      id,
      versions.filter((version) => !gone.has(version)),
    );
  };

  const write = async (record: DraftRecord): Promise<Version> => {
    const { entry, bytes } = recordFile(record, 1);
    const known = await of(entry.id);
    const same = known.find((version) => isEntry(version, entry));
    if (same !== undefined && sameBytes(bytes, await files.read(pathOf(same)))) return same;
    const at = now();
    const file = same?.file ?? versionName(entry, namedTime(at, localOffset(at)), record.row);
    const version = same ?? parseVersionName(entry.id, file);
    if (version === null) throw new Error(`a version's name can't be read back: ${file}`);
    await writeBack(files, pathOf(version), bytes);
    if (same === undefined) index.set(entry.id, [...known, version].sort(newestFirst));
    return version;
  };

  return {
    of,
    reload: () => index.clear(),
    ids: async () => (await files.list(versionsFolder)).filter(isCopyId),
    keep: async (record, need) => {
      const [last] = await of(record.row.id);
      if (need === 'typing' && isYoung(last, now())) return null;
      const version = await write(record);
      await rotate(record.row.id);
      return version;
    },
    read: async (version, sparing) => {
      const found = await readCopy(files, pathOf(version), version, sparing === undefined ? setAside : null);
      if (found.kind === 'damaged' && sparing === undefined) {
        const others = (await of(version.id)).filter((each) => each !== version);
        index.set(version.id, others);
      }
      return found;
    },
    forget: async (id) => {
      index.delete(id);
      await files.remove(folderOf(id));
    },
  };
}

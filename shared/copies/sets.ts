/**
 * Whole sets: a file for each, naming the version of every draft that was there. The versions stay as long as the set.
 */

import { isObject } from '../draft/unknownProperties.ts';
import type { SetReason } from '../draftCopies.ts';
import { textBytes } from './bytes.ts';
import { type NamedTime, namedTime } from './civilTime.ts';
import type { CopyFiles } from './files.ts';
import { type FileShape, hashedText, readHashed } from './hashedFile.ts';
import { isCopyId } from './ids.ts';
import { parseSetName, parseVersionName, type SetEntry, setName, setsFolder, type Version } from './names.ts';
import { writeBack } from './writeBack.ts';

const shape: FileShape = { format: 'ziping-set', version: 1, part: 'set' };

/** Sets of one reason that are kept: the last ones made. */
const setsKept = 10;

/** Sets made faster than one a second run ahead of the clock by no more than this, in milliseconds. */
const longestShift = 60_000;

export interface Sets {
  readonly reload: () => void;
  /** The last made first. */
  readonly list: () => Promise<readonly SetEntry[]>;
  /** Null where the file is gone, damaged, or of a newer program. */
  readonly read: (set: SetEntry) => Promise<readonly Version[] | null>;
  readonly write: (reason: SetReason, members: readonly Version[]) => Promise<void>;
  readonly pins: () => Promise<(version: Version) => boolean>;
}

export interface SetsPlace {
  readonly files: CopyFiles;
  readonly now: () => number;
  readonly localOffset: (at: number) => number;
  readonly appVersion: string;
}

const pathOf = (file: string): string => `${setsFolder}/${file}`;
const pinOf = ({ id, file }: Version): string => `${id}/${file}`;

function parseMember(value: unknown): readonly Version[] {
  if (!isObject(value)) return [];
  const { id, file } = value;
  if (!isCopyId(id) || typeof file !== 'string') return [];
  const version = parseVersionName(id, file);
  return version === null ? [] : [version];
}

function parseMembers(bytes: Uint8Array | null): readonly Version[] | null {
  const read = bytes === null ? null : readHashed(shape, bytes);
  if (read?.kind !== 'read' || !isObject(read.content)) return null;
  const { drafts } = read.content;
  return Array.isArray(drafts) ? drafts.flatMap(parseMember) : null;
}

const memberOf = ({ id, revision, hash, file }: Version): object => ({ id, revision, hash, file });

export function createSets({ files, now, localOffset, appVersion }: SetsPlace): Sets {
  let pinned: ReadonlySet<string> | null = null;

  const list = async (): Promise<readonly SetEntry[]> => {
    const names = await files.list(setsFolder);
    return names.flatMap((name) => parseSetName(name) ?? []).sort((first, second) => second.number - first.number);
  };

  const loadPins = async (): Promise<ReadonlySet<string>> => {
    const pins = new Set<string>();
    // One after the other: a set of thousands is large, and only its pins have to be held.
    for (const { file } of await list()) {
      for (const version of parseMembers(await files.read(pathOf(file))) ?? []) pins.add(pinOf(version));
    }
    return pins;
  };

  /** The moment of a set is told by time and reason: a set of a second that has one goes behind it in name. */
  const freeTime = (sets: readonly SetEntry[], reason: SetReason): NamedTime => {
    const given = now();
    const taken = sets.filter((set) => set.reason === reason).map(({ at }) => at);
    const near = taken.filter((at) => at > given - 1000 && at < given + longestShift);
    let at = near.length === 0 ? given : Math.max(...near) + 1000;
    while (taken.includes(namedTime(at, 0).at)) at += 1000;
    return namedTime(at, localOffset(at));
  };

  const dropOld = async (sets: readonly SetEntry[], reason: SetReason): Promise<void> => {
    const old = sets.filter((set) => set.reason === reason).slice(setsKept - 1);
    for (const { file } of old) await files.remove(pathOf(file)).catch(() => undefined);
    if (old.length > 0) pinned = null;
  };

  return {
    list,
    reload: () => {
      pinned = null;
    },
    read: async ({ file }) => parseMembers(await files.read(pathOf(file))),
    write: async (reason, members) => {
      const sets = await list();
      const time = freeTime(sets, reason);
      const file = setName((sets[0]?.number ?? 0) + 1, time, reason, members.length);
      const content = { appVersion, reason, at: time.at, count: members.length, drafts: members.map(memberOf) };
      await writeBack(files, pathOf(file), textBytes(hashedText(shape, content, 1).text));
      if (pinned !== null) pinned = new Set([...pinned, ...members.map(pinOf)]);
      await dropOld(sets, reason);
    },
    pins: async () => {
      const pins = pinned ?? (await loadPins());
      pinned = pins;
      return (version) => pins.has(pinOf(version));
    },
  };
}

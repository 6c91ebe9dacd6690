/** The copies over a file system: journal, backups and marker put together behind the contract. */
import type { Copies, CopiesState, CopyEntry, DraftRecord, KeepRequest, KeepResult, Kept } from '../draftCopies.ts';
import { createAhead } from './ahead.ts';
import { backupFault } from './backupNotes.ts';
import { copyFault } from './copyError.ts';
import type { CopyFiles } from './files.ts';
import { isCopyId } from './ids.ts';
import { createJournal } from './journal.ts';
import { readMarker, writeMarker } from './marker.ts';
import { listMoments, readMomentPage } from './moments.ts';
import { newestWhole } from './newestWhole.ts';
import { createSetAside, keepDamaged } from './setAside.ts';
import { createSets } from './sets.ts';
import { eachOf, oneAtATime } from './steps.ts';
import { takeWholeSet } from './takeSet.ts';
import { createVersions } from './versions.ts';

export interface CopiesPlace {
  /** the program's own folder: journal, marker, quarantine */
  readonly journalFiles: CopyFiles;
  /** the folder of the backups */
  readonly backupFiles: CopyFiles;
  /** the folder of the backups as the user knows it; empty where there is none to see */
  readonly folder: string;
  /** milliseconds since 1970 */
  readonly now: () => number;
  /** minutes by which the local time is ahead of the world's at a time: 480 in China */
  readonly localOffset: (at: number) => number;
  readonly appVersion: string;
  /** bytes free where the journal is; null where that can't be told */
  readonly freeSpace: () => Promise<number | null>;
}

async function outcome(step: () => Promise<unknown>): Promise<Kept> {
  try {
    await step();
    return { kind: 'kept' };
  } catch (error) {
    return { kind: 'failed', fault: copyFault(error) };
  }
}

/** Of all: the first that failed, else kept. */
const allOf = (results: readonly Kept[]): Kept => results.find(({ kind }) => kind === 'failed') ?? { kind: 'kept' };

/** One record a draft: of two in one request the newer. */
function newestOfEach(records: readonly DraftRecord[]): readonly DraftRecord[] {
  const newest = new Map<string, DraftRecord>();
  for (const record of records) {
    const other = newest.get(record.row.id);
    if (other === undefined || other.row.revision <= record.row.revision) newest.set(record.row.id, record);
  }
  return [...newest.values()];
}

/** Calls come one after the other, whoever makes them; a fault of one file is in the answer, and no other waits for it. */
export function createCopies(place: CopiesPlace): Copies {
  const { journalFiles, backupFiles, folder, now, localOffset, appVersion } = place;
  const setAside = createSetAside(journalFiles);
  const journal = createJournal(journalFiles, setAside);
  const sets = createSets({ files: backupFiles, now, localOffset, appVersion });
  const versions = createVersions({ files: backupFiles, setAside, now, localOffset, pins: sets.pins });
  const ahead = createAhead({ files: backupFiles, journal, versions });
  const inTurn = oneAtATime();

  const open = async (): Promise<CopiesState> => {
    versions.reload();
    sets.reload();
    // Without the journal nothing can be said of the drafts: an answer would look as if there were none.
    await journal.reload();
    const marker = await readMarker(journalFiles);
    const fault = await backupFault(backupFiles);
    const found = await ahead.find().catch((error: unknown): { readonly error: unknown } => ({ error }));
    const isRead = !('error' in found);
    const backups: readonly CopyEntry[] = isRead ? found : [];
    const state = { path: folder, fault: fault ?? (isRead ? null : copyFault(found.error)) };
    return { marker, journal: await journal.newest(), backups, folder: state, appVersion };
  };

  /** The journal first, for it is what counts; what it can't take goes to the backups without waiting its minute. */
  const keep = async ({ records, settled }: KeepRequest): Promise<KeepResult> => {
    const written = await eachOf(newestOfEach(records), async (record) => ({
      record,
      journal: await outcome(() => journal.keep(record)),
    }));
    const failed = new Set(written.filter((each) => each.journal.kind === 'failed').map(({ record }) => record.row.id));
    const marked = await outcome(() => ahead.add([...failed]));
    const backups = await eachOf(written, ({ record }) => {
      const need = settled || failed.has(record.row.id) ? 'always' : 'typing';
      return outcome(() => versions.keep(record, need));
    });
    await ahead.remove(written.map(({ record }) => record.row.id).filter((id) => !failed.has(id)));
    return { journal: allOf(written.map((each) => each.journal)), backup: allOf([marked, ...backups]) };
  };

  /** The backups first: what a crash leaves in the journal is found at the next start, and deleted again. */
  const forget = async (ids: readonly string[]): Promise<Kept> => {
    const known = ids.filter(isCopyId);
    const read = await outcome(journal.reload);
    const backups = await eachOf(known, (id) => outcome(() => versions.forget(id)));
    const journals = await eachOf(known, (id) => outcome(() => journal.forget(id)));
    await ahead.remove(known);
    return allOf([read, ...journals, ...backups]);
  };

  /** A name alone proves nothing: what it stands for is read. */
  const isInJournal = async (id: string): Promise<boolean> => {
    const [newest] = await journal.of(id);
    return newest !== undefined && (await journal.read(newest)).kind === 'read';
  };

  const verify = async (ids: readonly string[]): Promise<readonly string[]> => {
    const known = ids.filter(isCopyId);
    const whole = await eachOf(known, (id) => isInJournal(id).catch(() => false));
    return known.filter((_, at) => whole[at] === false);
  };

  return {
    open: () => inTurn(open),
    keep: (request) => inTurn(() => keep(request)),
    read: (ids) => inTurn(() => eachOf(ids, (id) => newestWhole(id, { journal, versions }, ahead.has(id)))),
    verify: (ids) => inTurn(() => verify(ids)),
    forget: (ids) => inTurn(() => forget(ids)),
    mark: (marker) => inTurn(() => writeMarker(journalFiles, marker)),
    takeSet: (reason) => inTurn(() => outcome(() => takeWholeSet(reason, { journal, versions, sets, ahead }))),
    moments: () => inTurn(() => listMoments({ versions, sets })),
    readMoment: (request) => inTurn(() => readMomentPage({ versions, sets }, request)),
    quarantine: (items) => inTurn(() => outcome(() => eachOf(items, (item) => keepDamaged(journalFiles, item)))),
    freeSpace: () => place.freeSpace().catch(() => null),
  };
}

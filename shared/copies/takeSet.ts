import type { CopyEntry, SetReason } from '../draftCopies.ts';
import type { Ahead } from './ahead.ts';
import type { Journal } from './journal.ts';
import type { Version } from './names.ts';
import { newestWhole } from './newestWhole.ts';
import { isEntry } from './recordFile.ts';
import type { Sets } from './sets.ts';
import { eachOf } from './steps.ts';
import type { Versions } from './versions.ts';

export interface SetSources {
  readonly journal: Journal;
  readonly versions: Versions;
  readonly sets: Sets;
  readonly ahead: Ahead;
}

/** The version that holds what the journal has of a draft, made where there is none; none where no copy is whole. */
async function memberOf(entry: CopyEntry, sources: SetSources): Promise<readonly Version[]> {
  const { versions, ahead } = sources;
  const isAhead = ahead.has(entry.id);
  const same = (await versions.of(entry.id)).find((version) => isEntry(version, entry));
  if (same !== undefined && !isAhead) return [same];
  const whole = await newestWhole(entry.id, sources, isAhead);
  if (whole.kind === 'lost') return [];
  return [await versions.keep(whole.record, 'always')].filter((version) => version !== null);
}

/**
 * A whole set of what the journal holds. The set is written last: one that is there is whole, and a crash before leaves
 * only versions more. Without drafts there is nothing to make a set of.
 *
 * @throws CopyError
 */
export async function takeWholeSet(reason: SetReason, sources: SetSources): Promise<void> {
  await sources.journal.reload();
  const members = (await eachOf(await sources.journal.newest(), (entry) => memberOf(entry, sources))).flat();
  if (members.length > 0) await sources.sets.write(reason, members);
}

/** Moments to which drafts can be taken back, and what stood then. */
import type { DraftRecord, Moment, MomentPage, MomentRequest } from '../draftCopies.ts';
import type { SetEntry, Version } from './names.ts';
import type { Sets } from './sets.ts';
import { eachOf } from './steps.ts';
import type { Versions } from './versions.ts';

interface Backups {
  readonly versions: Versions;
  readonly sets: Sets;
}

const pageSize = 200;
const hoursShown = 24;
const daysShown = 30;

/** The versions of every draft, each draft's newest first. */
async function allVersions(versions: Versions): Promise<readonly (readonly Version[])[]> {
  return eachOf([...(await versions.ids())].sort(), versions.of);
}

/** What a draft was at a time: its newest state that is not younger. */
const stateAt = (versions: readonly Version[], at: number): Version | undefined =>
  versions.find((version) => version.at <= at);

/** A moment for each of the latest hours or days: when the last version in it was made. */
function lastOfEach(all: readonly (readonly Version[])[], span: 'hour' | 'day', most: number): readonly Moment[] {
  const last = new Map<string, number>();
  for (const { [span]: name, at } of all.flat()) last.set(name, Math.max(at, last.get(name) ?? at));
  const times = [...new Set(last.values())].sort((first, second) => second - first).slice(0, most);
  return times.map((at) => ({
    at,
    reason: span,
    drafts: all.filter((versions) => stateAt(versions, at) !== undefined).length,
  }));
}

const ofSet = ({ at, reason, drafts }: SetEntry): Moment => ({ at, reason, drafts });

export async function listMoments({ versions, sets }: Backups): Promise<readonly Moment[]> {
  const all = await allVersions(versions);
  const hours = lastOfEach(all, 'hour', hoursShown);
  // A day whose last moment is that of an hour would say the same twice.
  const shown = new Set(hours.map(({ at }) => at));
  const days = lastOfEach(all, 'day', daysShown).filter(({ at }) => !shown.has(at));
  const kept = (await sets.list()).map(ofSet);
  return [...kept, ...hours, ...days].sort((first, second) => second.at - first.at);
}

/** The versions of a moment; a set that can't be read counts as damaged with all that it held. */
async function membersOf(
  { versions, sets }: Backups,
  { at, reason }: MomentRequest,
): Promise<{ readonly members: readonly Version[]; readonly damaged: number }> {
  if (reason === 'hour' || reason === 'day') {
    const all = await allVersions(versions);
    return { members: all.flatMap((each) => stateAt(each, at) ?? []), damaged: 0 };
  }
  const set = (await sets.list()).find((each) => each.reason === reason && each.at === at);
  const members = set === undefined ? [] : await sets.read(set);
  return members === null ? { members: [], damaged: set?.drafts ?? 0 } : { members, damaged: 0 };
}

/** A draft that was deleted for good has left all sets; it is no damage. */
async function isForgotten(versions: Versions, { id }: Version): Promise<boolean> {
  return (await versions.of(id)).length === 0;
}

/** A batch of a moment's records; `next` counts the versions passed. A moment that isn't there is empty. */
export async function readMomentPage(backups: Backups, request: MomentRequest): Promise<MomentPage> {
  const { members, damaged } = await membersOf(backups, request);
  const from = request.from === null ? 0 : Number(request.from);
  const batch = members.slice(from, from + pageSize);
  const found = await eachOf(batch, async (version): Promise<DraftRecord | 'damaged' | 'forgotten'> => {
    const copy = await backups.versions.read(version, 'sparing');
    if (copy.kind === 'read') return copy.record;
    return (await isForgotten(backups.versions, version)) ? 'forgotten' : 'damaged';
  });
  return {
    records: found.filter((each) => typeof each === 'object'),
    damaged: (from === 0 ? damaged : 0) + found.filter((each) => each === 'damaged').length,
    next: from + batch.length < members.length ? String(from + batch.length) : null,
  };
}

import type { Version } from './names.ts';

const lastKept = 20;
const hoursKept = 24;
const daysKept = 30;

/** Most versions of a draft that stay without being pinned. */
export const mostVersions = lastKept + hoursKept + daysKept;

/** The newest first: by revision, which no clock can set back. */
export const newestFirst = (first: Version, second: Version): number =>
  second.revision - first.revision || second.at - first.at || (first.file < second.file ? -1 : 1);

/** The first version of each of the first spans of time that there are versions of. */
function firstOfEach(versions: readonly Version[], span: 'hour' | 'day', most: number): readonly Version[] {
  const firsts = new Map<string, Version>();
  for (const version of versions) if (!firsts.has(version[span])) firsts.set(version[span], version);
  return [...firsts.values()].slice(0, most);
}

/**
 * The versions of a draft that can go: all but the last 20, the last of each of 24 hours and of each of 30 days, and
 * those that a whole set pins.
 *
 * Hours and days are those in which there are versions, counted back from the newest revision. No clock is asked, so one
 * that jumps a year ahead or back makes nothing old; and a version that can go once can go ever after.
 */
export function versionsToRemove(versions: readonly Version[], isPinned: (version: Version) => boolean): Version[] {
  const sorted = [...versions].sort(newestFirst);
  const kept = new Set([
    ...sorted.slice(0, lastKept),
    ...firstOfEach(sorted, 'hour', hoursKept),
    ...firstOfEach(sorted, 'day', daysKept),
  ]);
  return sorted.filter((version) => !kept.has(version) && !isPinned(version));
}

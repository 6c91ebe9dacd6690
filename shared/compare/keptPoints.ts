/** Which of the earlier states of a draft are kept, so that years of work stay few megabytes. */

export const pointReasons = ['automatic', 'paste', 'import', 'carry', 'restore'] as const;

/** `automatic`: on the way or on leaving; the others: before that was done. */
export type PointReason = (typeof pointReasons)[number];

export interface KeptPoint {
  readonly number: number;
  /** milliseconds since 1970 */
  readonly at: number;
  readonly reason: PointReason;
}

/** The newest points that are kept, whatever they are. */
export const newestKept = 50;

/** Days for which a state before an import or a restore is kept in any case. */
export const protectedDays = 30;

const day = 24 * 60 * 60 * 1000;

const isProtected = ({ reason, at }: KeptPoint, now: number): boolean =>
  (reason === 'import' || reason === 'restore') && Math.abs(now - at) <= protectedDays * day;

/**
 * Numbers of the points to let go: beyond the newest 50 the last of each day stays, and every one before an import or a
 * restore of the last 30 days.
 *
 * @param points of one draft, in any order
 * @param dayOf the date of a moment by the local clock
 */
export function pointsToDrop(
  points: readonly KeptPoint[],
  now: number,
  dayOf: (at: number) => string,
): readonly number[] {
  const newestFirst = points.toSorted((a, b) => b.number - a.number);
  const days = new Set<string>();
  return newestFirst.flatMap((point, index) => {
    const date = dayOf(point.at);
    const isLastOfDay = !days.has(date);
    days.add(date);
    return index < newestKept || isLastOfDay || isProtected(point, now) ? [] : [point.number];
  });
}

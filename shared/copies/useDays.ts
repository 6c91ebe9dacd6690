/** Days on which the program was used: they grow by use alone, so that no clock makes a deleted draft old. */
import type { Marker } from '../draftCopies.ts';
import { dayNumber } from './civilTime.ts';

export type UseDays = Pick<Marker, 'useDays' | 'lastDay'>;

/** Travel and summer time can set a date back by one. */
const setBack = 1;

/**
 * One day of use more where the date moved forward since the last one, by however much.
 *
 * A date more than a day back shows a clock that was wrong then or is wrong now: days are counted from it on, and it
 * counts for nothing itself. A date that is none changes nothing.
 *
 * @param today the local date, `YYYY-MM-DD`
 */
export function countUse({ useDays, lastDay }: UseDays, today: string): UseDays {
  const [now, last] = [dayNumber(today), dayNumber(lastDay)];
  if (now === null) return { useDays, lastDay };
  if (last === null || now > last) return { useDays: useDays + 1, lastDay: today };
  return { useDays, lastDay: now < last - setBack ? today : lastDay };
}

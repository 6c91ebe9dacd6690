/**
 * When all drafts were last saved as a file, and on how many days the program was used since: where the drafts are in a
 * browser alone, such a file is the only copy elsewhere. Kept in localStorage; without it nobody is reminded.
 */
import { countUse, type UseDays } from '../../shared/copies/useDays.ts';
import { isObject } from '../../shared/draft/unknownProperties.ts';
import { localDay } from './startStore.ts';

export interface DownloadRecord extends UseDays {
  /** milliseconds since 1970; null before the first. Days of use count from it, or from the first start */
  readonly at: number | null;
}

/** Days of use after which a download is asked for. */
const patience = 7;

const key = 'ziping-download';

const none: DownloadRecord = { at: null, useDays: 0, lastDay: '' };

export function isDownloadDue({ useDays }: UseDays): boolean {
  return useDays > patience;
}

function parse(text: string): DownloadRecord {
  const json: unknown = JSON.parse(text);
  if (!isObject(json)) return none;
  const { at, useDays, lastDay } = json;
  if (typeof useDays !== 'number' || typeof lastDay !== 'string') return none;
  return { at: typeof at === 'number' ? at : null, useDays, lastDay };
}

function read(): DownloadRecord {
  try {
    return parse(localStorage.getItem(key) ?? 'null');
  } catch {
    return none;
  }
}

function write(record: DownloadRecord): void {
  try {
    localStorage.setItem(key, JSON.stringify(record));
  } catch {
    // Without storage nothing is counted.
  }
}

/** All drafts were saved as a file at the time `now`. */
export function noteDownload(now: number): void {
  write({ at: now, useDays: 0, lastDay: localDay(now) });
}

/** Null before the first. */
export function lastDownloadAt(): number | null {
  return read().at;
}

/** Counts the day of `now` as one of use; the record as it is then. */
export function countToday(now: number): DownloadRecord {
  const record = read();
  const counted = { ...record, ...countUse(record, localDay(now)) };
  write(counted);
  return counted;
}

/**
 * When all drafts were last saved as a file, and on how many days the program was used since: where the drafts are in a
 * browser alone, such a file is the only copy elsewhere. Kept in localStorage; without it nobody is reminded.
 */
import { isObject } from '../../shared/draft/unknownProperties.ts';

export interface DownloadRecord {
  /** milliseconds since 1970; null before the first */
  readonly at: number | null;
  /** days of use since, or since the first start */
  readonly days: number;
  /** the last day that was counted, `YYYY-MM-DD` by the local clock */
  readonly lastDay: string;
}

/** Days of use after which a download is asked for. */
const patience = 7;

const key = 'ziping-download';

const none: DownloadRecord = { at: null, days: 0, lastDay: '' };

/** A day counts once, and only when the date moved forward: a clock that jumps back counts nothing. */
export function countUse(record: DownloadRecord, today: string): DownloadRecord {
  return today > record.lastDay ? { ...record, days: record.days + 1, lastDay: today } : record;
}

export function isDownloadDue({ days }: DownloadRecord): boolean {
  return days > patience;
}

function parse(text: string | null): DownloadRecord {
  if (text === null) return none;
  try {
    const json: unknown = JSON.parse(text);
    if (!isObject(json)) return none;
    const { at, days, lastDay } = json;
    const isWhole = (at === null || typeof at === 'number') && typeof days === 'number' && typeof lastDay === 'string';
    return isWhole ? { at, days, lastDay } : none;
  } catch {
    return none;
  }
}

function read(): DownloadRecord {
  try {
    return parse(localStorage.getItem(key));
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

/** `YYYY-MM-DD` by the local clock. */
function dayOf(now: number): string {
  const date = new Date(now);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** All drafts were saved as a file at the time `now`. */
export function noteDownload(now: number): void {
  write({ at: now, days: 0, lastDay: dayOf(now) });
}

/** Null before the first. */
export function lastDownloadAt(): number | null {
  return read().at;
}

/** Counts the day of `now` as one of use; the record as it is then. */
export function countToday(now: number): DownloadRecord {
  const record = countUse(read(), dayOf(now));
  write(record);
  return record;
}

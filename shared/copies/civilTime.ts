/**
 * Local dates and times of names, reckoned without a clock: the core is told how far the local time is from the world's.
 */

const minute = 60_000;
const day = 86_400_000;

/** A time as names show it: `2026-11-25 140322+0800`, sorted as it is read, and exact to the second. */
export interface NamedTime {
  readonly text: string;
  /** milliseconds since 1970, without those of the second */
  readonly at: number;
}

const digits = (value: number, length: number): string => String(Math.abs(value)).padStart(length, '0');

/** Year, month and day of a day counted from 1 January 1970 (Hinnant, "days from civil", the other way). */
function dateOf(days: number): string {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const ofEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * ofYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(ofYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1, 2)}`;
}

/** Days since 1 January 1970 of a date `YYYY-MM-DD`; null where there is no such date. */
export function dayNumber(date: string): number | null {
  const [, year, month, dayOfMonth] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date)?.map(Number) ?? [];
  if (year === undefined || month === undefined || dayOfMonth === undefined) return null;
  const shiftedYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(shiftedYear / 400);
  const yearOfEra = shiftedYear - era * 400;
  const ofYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + dayOfMonth - 1;
  const ofEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + ofYear;
  const days = era * 146_097 + ofEra - 719_468;
  return dateOf(days) === date ? days : null;
}

/** Times outside the years 0000 to 9999, which only a broken clock shows, are taken for the nearest within. */
const plausible = (at: number): number =>
  Number.isFinite(at) ? Math.min(Math.max(at, -62_167_000_000_000), 253_402_000_000_000) : 0;

/** @param offset minutes by which the local time is ahead of the world's */
export function namedTime(at: number, offset: number): NamedTime {
  const second = Math.floor(plausible(at) / 1000) * 1000;
  const local = second + offset * minute;
  const ofDay = (local - Math.floor(local / day) * day) / 1000;
  const clock = [ofDay / 3600, (ofDay % 3600) / 60, ofDay % 60].map((each) => digits(Math.floor(each), 2)).join('');
  const zone = `${offset < 0 ? '-' : '+'}${digits(Math.trunc(offset / 60), 2)}${digits(offset % 60, 2)}`;
  return { text: `${dateOf(Math.floor(local / day))} ${clock}${zone}`, at: second };
}

/** The time in milliseconds since 1970 that a name shows; null where it shows none. */
export function parseNamedTime(text: string): number | null {
  const [, date = '', hour, min, sec, sign, zoneHour, zoneMin] =
    /^(\d{4}-\d\d-\d\d) ([01]\d|2[0-3])([0-5]\d)([0-5]\d)([+-])(\d\d)([0-5]\d)$/.exec(text) ?? [];
  const days = dayNumber(date);
  if (days === null) return null;
  const offset = (sign === '-' ? -1 : 1) * (Number(zoneHour) * 60 + Number(zoneMin)) * minute;
  return days * day + (Number(hour) * 3600 + Number(min) * 60 + Number(sec)) * 1000 - offset;
}

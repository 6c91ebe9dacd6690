import type { LogEntry } from './logEntry.ts';

/** In characters. A longer detail is cut: what is that long is no count, code or name any more. */
export const longestDetail = 300;

/** Control and format characters, and the separators that an editor shows as a new line. */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu;

/** An event's fixed words, such as `store.opened`. */
export const eventName = /^[a-zA-Z][a-zA-Z0-9.-]{0,59}$/;

/** A line of the log, without its end: `time level event detail`. @param time as it shall stand there */
export function logLine({ level, event, detail }: LogEntry, time: string): string {
  const tidy = [...detail.replace(unseen, ' ').trim()].slice(0, longestDetail).join('');
  return [time, level, event.replace(unseen, ' '), tidy].join(' ').trimEnd();
}

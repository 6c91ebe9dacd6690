/** The log of a page without a shell: its last lines, kept in the browser's local storage where that can be written. */
import type { LogEntry } from '../../shared/logEntry.ts';
import { logLine } from '../../shared/logLine.ts';

export const pageLogKey = 'ziping-log';

/** In characters; local storage holds 5 million for everything. */
export const longestPageLog = 100_000;

export interface PageLog {
  /** Never throws. */
  readonly write: (entry: LogEntry) => void;
  readonly read: () => string;
}

/** The end of a text that fits, cut at a line. */
function fitting(text: string): string {
  if (text.length <= longestPageLog) return text;
  const end = text.slice(-longestPageLog);
  return end.slice(end.indexOf('\n') + 1);
}

function stored(storage: Storage): string {
  try {
    return storage.getItem(pageLogKey) ?? '';
  } catch {
    return '';
  }
}

/**
 * Lines that an earlier page left come first.
 *
 * @param now milliseconds since 1970
 */
export function openPageLog(storage: Storage, now: () => number): PageLog {
  let text = stored(storage);
  return {
    write: (entry) => {
      text = fitting(`${text}${logLine(entry, new Date(now()).toISOString())}\n`);
      try {
        storage.setItem(pageLogKey, text);
      } catch {
        // A full store: the lines of this page stay in memory.
      }
    },
    read: () => text,
  };
}

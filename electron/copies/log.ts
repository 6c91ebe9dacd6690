/** The local log: what happened to the program, in two files that replace each other. It never leaves this computer. */
import { appendFileSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { LogEntry } from '../../shared/logEntry.ts';
import { logLine } from '../../shared/logLine.ts';

/** In bytes, of each of the two files. */
export const longestLog = 256 * 1024;

export const logFolder = 'log';
export const logNames = { current: 'current.txt', last: 'last.txt' } as const;

export interface RingLog {
  /** Never throws: a log that can't be written must not stop what it tells of. */
  readonly write: (entry: LogEntry) => void;
  /** All lines that are kept, the oldest first; empty where there are none. */
  readonly read: () => string;
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

/**
 * The log in a program's data folder. Lines are written at once and not in the background: the last one before the
 * program ends is the one that counts.
 *
 * @param now milliseconds since 1970
 */
export function openLog(dataFolder: string, now: () => number): RingLog {
  const folder = join(dataFolder, logFolder);
  const current = join(folder, logNames.current);
  const last = join(folder, logNames.last);

  function append(line: string): void {
    mkdirSync(folder, { recursive: true });
    if (sizeOf(current) + Buffer.byteLength(line) > longestLog) renameSync(current, last);
    appendFileSync(current, line);
  }

  return {
    write: (entry) => {
      try {
        append(`${logLine(entry, new Date(now()).toISOString())}\n`);
      } catch {
        // A full disk, or a folder that is gone: what was logged so far stays.
      }
    },
    read: () => textOf(last) + textOf(current),
  };
}

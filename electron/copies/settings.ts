/** What the shell remembers between two starts: where the backups are. */
import { readFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { atomicWrite, type WriteResult } from '../atomicWrite.ts';
import { systemWriteTools } from '../systemTools.ts';

export interface Settings {
  /** an absolute path; null for the default */
  readonly backupFolder: string | null;
}

export const settingsName = 'settings.json';

const none: Settings = { backupFolder: null };

function parseSettings(text: string): Settings {
  const value: unknown = JSON.parse(text);
  if (typeof value !== 'object' || value === null || !('backupFolder' in value)) return none;
  const { backupFolder } = value;
  const usable = typeof backupFolder === 'string' && isAbsolute(backupFolder) && !backupFolder.includes('\0');
  return usable ? { backupFolder } : none;
}

/** A file that is missing or damaged gives the defaults: nothing in it is worth a start that fails. */
export function readSettings(dataFolder: string): Settings {
  try {
    return parseSettings(readFileSync(join(dataFolder, settingsName), 'utf8'));
  } catch {
    return none;
  }
}

export function writeSettings(dataFolder: string, settings: Settings): Promise<WriteResult> {
  const bytes = new TextEncoder().encode(`${JSON.stringify(settings, null, 1)}\n`);
  return atomicWrite(join(dataFolder, settingsName), bytes, systemWriteTools);
}

/** A page's store and its copies on one machine, closed, damaged and started anew as a test likes. */
import { type StartUp, type StartUpDeps, startUp } from '../../renderer/store/startUp.ts';
import type { Copies } from '../../shared/draftCopies.ts';
import { restartPage } from '../renderer/store/freshDatabase.ts';
import { noon } from './copyRecords.ts';

export function startDeps(more: Partial<StartUpDeps> = {}): StartUpDeps {
  return {
    now: () => noon,
    dayOf: () => '2026-11-25',
    timeText: (at) => new Date(at).toISOString().slice(0, 10),
    newId: () => crypto.randomUUID(),
    ...more,
  };
}

/** The program was closed or killed, and is started again over the same disk. */
export async function startAgain(copies: Copies | null, more: Partial<StartUpDeps> = {}): Promise<StartUp> {
  restartPage();
  return startUp(copies, startDeps(more));
}

/** The browser threw the store away. */
export function wipeStore(): Promise<void> {
  restartPage();
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase('ziping');
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });
}

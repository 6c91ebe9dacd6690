/** What a long use leaves behind: memory of the page, files of the copies and of the store. */
import { statSync } from 'node:fs';
import type { CDPSession } from '@playwright/test';
import type { Place } from './browserRun.ts';
import { filesBelow } from './copyFolder.ts';
import { storeFolder } from './victims.ts';

export interface Usage {
  /** bytes of the page's heap after its garbage was collected */
  readonly heap: number;
  /** nodes of documents that are still held */
  readonly nodes: number;
  readonly listeners: number;
  readonly journal: FolderUsage;
  readonly backups: FolderUsage;
  readonly store: FolderUsage;
}

export interface FolderUsage {
  readonly files: number;
  readonly bytes: number;
}

function usageOf(folder: string): FolderUsage {
  const files = filesBelow(folder);
  const bytes = files.reduce((sum, path) => {
    // A file may be replaced by a newer one at this moment.
    const stat = statSync(path, { throwIfNoEntry: false });
    return sum + (stat?.size ?? 0);
  }, 0);
  return { files: files.length, bytes };
}

export async function usageNow(session: CDPSession, place: Place): Promise<Usage> {
  // What waits for a finalizer goes only in a second round.
  for (let round = 0; round < 2; round += 1) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  return {
    heap: usedSize,
    nodes,
    listeners: jsEventListeners,
    journal: usageOf(place.data),
    backups: usageOf(place.backups),
    store: usageOf(storeFolder(place)),
  };
}

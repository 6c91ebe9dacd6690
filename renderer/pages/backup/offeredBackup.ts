/** The backup that was picked, dropped or handed over: its window comes in front of any page. */
import { useSyncExternalStore } from 'react';
import type { OpenedFile } from '../../../shared/desktop.ts';

let offered: OpenedFile | null = null;
const listeners = new Set<() => void>();

function become(next: OpenedFile | null): void {
  offered = next;
  for (const listener of listeners) listener();
}

/** Opens the window of this backup; false while another one is open. */
export function offerBackup(file: OpenedFile): boolean {
  if (offered !== null) return false;
  become(file);
  return true;
}

export function closeBackup(): void {
  become(null);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useOfferedBackup(): OpenedFile | null {
  return useSyncExternalStore(subscribe, () => offered);
}

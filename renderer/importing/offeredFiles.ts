/** Files on their way to the import window, which is loaded only when there are some. */
import { useSyncExternalStore } from 'react';
import type { OpenResult } from '../../shared/desktop.ts';

type Offered = { readonly kind: 'closed' } | { readonly kind: 'open'; readonly waiting: readonly OpenResult[] };

let offered: Offered = { kind: 'closed' };
const listeners = new Set<() => void>();

function become(next: Offered): void {
  offered = next;
  for (const listener of listeners) listener();
}

/** Opens the import window with these files, or adds them to it. */
export function offerFiles(opened: OpenResult): void {
  if (opened.kind === 'cancelled' || opened.files.length + opened.failed.length === 0) return;
  become({ kind: 'open', waiting: [...(offered.kind === 'open' ? offered.waiting : []), opened] });
}

/** Hands the waiting files to the window, once. */
export function takeOffered(): readonly OpenResult[] {
  if (offered.kind === 'closed' || offered.waiting.length === 0) return [];
  const { waiting } = offered;
  become({ kind: 'open', waiting: [] });
  return waiting;
}

/** Whether the window is there: further files join those in it. */
export function importIsOpen(): boolean {
  return offered.kind === 'open';
}

export function closeImport(): void {
  become({ kind: 'closed' });
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useOffered(): Offered {
  return useSyncExternalStore(subscribe, () => offered);
}

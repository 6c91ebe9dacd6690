/** Files on their way to the import window, which is loaded only when there are some. */
import { useSyncExternalStore } from 'react';
import type { OpenResult } from '../../shared/desktop.ts';
import type { LaterFile } from '../host/types.ts';

/** Files of one offer that are read one by one. */
export interface ManyFiles {
  readonly files: readonly LaterFile[];
  readonly isCut: boolean;
}

type Offered =
  | { readonly kind: 'closed' }
  | { readonly kind: 'open'; readonly waiting: readonly OpenResult[] }
  /** more than a window for a handful can show: a table of them */
  | { readonly kind: 'many'; readonly waiting: readonly ManyFiles[] };

/** From so many files on, they come in a table. */
export const manyFrom = 9;

function laterFiles(opened: OpenResult): readonly LaterFile[] {
  if (opened.kind === 'cancelled') return [];
  const files = opened.files.map((file): LaterFile => {
    return { name: file.name, load: async () => ({ kind: 'opened', files: [file], failed: [] }) };
  });
  const failed = opened.failed.map((file): LaterFile => {
    return { name: file.name, load: async () => ({ kind: 'opened', files: [], failed: [file] }) };
  });
  return [...files, ...failed];
}

let offered: Offered = { kind: 'closed' };
const listeners = new Set<() => void>();

function become(next: Offered): void {
  offered = next;
  for (const listener of listeners) listener();
}

/** Opens the import window with these files, or adds them to it. */
export function offerFiles(opened: OpenResult): void {
  if (opened.kind === 'cancelled' || opened.files.length + opened.failed.length === 0) return;
  const isMany = offered.kind === 'closed' && opened.files.length + opened.failed.length >= manyFrom;
  if (isMany || offered.kind === 'many') {
    offerMany({ files: laterFiles(opened), isCut: false });
    return;
  }
  become({ kind: 'open', waiting: [...(offered.kind === 'open' ? offered.waiting : []), opened] });
}

/** Opens the table of many files with these, or adds them to it. */
export function offerMany(files: ManyFiles): void {
  become({ kind: 'many', waiting: [...(offered.kind === 'many' ? offered.waiting : []), files] });
}

/** Hands the waiting files to the table, once. */
export function takeMany(): readonly ManyFiles[] {
  if (offered.kind !== 'many' || offered.waiting.length === 0) return [];
  const { waiting } = offered;
  become({ kind: 'many', waiting: [] });
  return waiting;
}

/** Hands the waiting files to the window, once. */
export function takeOffered(): readonly OpenResult[] {
  if (offered.kind !== 'open' || offered.waiting.length === 0) return [];
  const { waiting } = offered;
  become({ kind: 'open', waiting: [] });
  return waiting;
}

/** Whether the window is there: further files join those in it. */
export function importIsOpen(): boolean {
  return offered.kind !== 'closed';
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

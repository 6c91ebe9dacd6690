/**
 * What the last imports did, so that they can be undone after their notice is gone. Only ids and names: contents lie in
 * the database, and a lost journal loses none of them.
 */
import { useSyncExternalStore } from 'react';
import { isObject } from '../../shared/draft/unknownProperties.ts';

/** One thing that an import did. */
export type StoredImport =
  | { readonly kind: 'created'; readonly draftId: string; readonly title: string }
  | {
      readonly kind: 'takenOver';
      readonly draftId: string;
      readonly title: string;
      /** how many differences */
      readonly count: number;
      /** the draft as it was, among the deleted ones */
      readonly copyId: string;
      /** of the draft after the import: another one means that it was edited since */
      readonly revision: number;
    };

export interface ImportRecord {
  readonly id: string;
  /** milliseconds since 1970 */
  readonly at: number;
  readonly fileNames: readonly string[];
  readonly stored: readonly StoredImport[];
}

const storageKey = 'ziping-imports';
const mostRecords = 20;
/** Milliseconds: as long as deleted drafts are kept. */
const keepRecords = 30 * 24 * 60 * 60 * 1000;

function isStored(value: unknown): value is StoredImport {
  if (!isObject(value)) return false;
  const { kind, draftId, title, count, copyId, revision } = value;
  if (typeof draftId !== 'string' || typeof title !== 'string') return false;
  if (kind === 'created') return true;
  return (
    kind === 'takenOver' && typeof count === 'number' && typeof copyId === 'string' && typeof revision === 'number'
  );
}

function isRecord(value: unknown): value is ImportRecord {
  if (!isObject(value)) return false;
  const { id, at, fileNames, stored } = value;
  if (typeof id !== 'string' || typeof at !== 'number' || !Array.isArray(fileNames) || !Array.isArray(stored)) {
    return false;
  }
  return fileNames.every((name) => typeof name === 'string') && stored.every(isStored);
}

function parse(text: string | null): readonly ImportRecord[] {
  try {
    const json: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(json) ? json.filter(isRecord) : [];
  } catch {
    return [];
  }
}

const young = (all: readonly ImportRecord[], now: number) => all.filter(({ at }) => at > now - keepRecords);

/** A browser may refuse storage; the journal then lasts as long as the page. */
function load(): readonly ImportRecord[] {
  try {
    return young(parse(localStorage.getItem(storageKey)), Date.now());
  } catch {
    return [];
  }
}

let records: readonly ImportRecord[] | null = null;
const listeners = new Set<() => void>();

function recent(): readonly ImportRecord[] {
  records ??= load();
  return records;
}

/** Characters that all records may take: beside them, localStorage must have room for drafts of a vanishing page. */
const room = 400_000;

/** The last import stays whatever it takes; older ones go, for as long as there is no room. */
function fitting(all: readonly ImportRecord[]): readonly ImportRecord[] {
  let taken = 0;
  return all.filter((record, index) => {
    taken += JSON.stringify(record).length;
    return index === 0 || taken <= room;
  });
}

function become(all: readonly ImportRecord[]): void {
  const next = fitting(all);
  records = next;
  try {
    localStorage.setItem(storageKey, JSON.stringify(next));
  } catch {
    // Full or forbidden: see `load`.
  }
  for (const listener of listeners) listener();
}

/** Notes an import; the oldest beyond 20, and those of more than 30 days ago, are forgotten. */
export function recordImport(stored: readonly StoredImport[], fileNames: readonly string[], now: number): ImportRecord {
  const record: ImportRecord = { id: crypto.randomUUID(), at: now, fileNames, stored };
  become([record, ...young(recent(), now)].slice(0, mostRecords));
  return record;
}

/** What is still to be undone of an import; with nothing left it is forgotten. */
export function leaveImport(id: string, stored: readonly StoredImport[]): void {
  const left = recent().map((record) => (record.id === id ? { ...record, stored } : record));
  become(left.filter((record) => record.stored.length > 0));
}

/** Reads the journal anew, as a page does that starts. */
export function reloadJournal(): void {
  records = null;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Imports that can be undone, the last one first. */
export function useRecentImports(): readonly ImportRecord[] {
  return useSyncExternalStore(subscribe, recent);
}

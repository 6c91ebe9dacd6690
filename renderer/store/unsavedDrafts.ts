/**
 * The last keys before a page vanishes. A database needs moments that a reload doesn't give it, so a page that is left
 * over something unsaved puts the draft into localStorage, which is written at once. Whoever opens the draft next, or
 * the next page, stores it: no later edit may start from the draft without it.
 */
import { draftToJson } from '../../shared/draft/draftJson.ts';
import { restoreDraft } from '../../shared/draft/restoreDraft.ts';
import type { Draft } from '../../shared/draft/types.ts';
import { isObject } from '../../shared/draft/unknownProperties.ts';
import { recoverDraft } from './drafts.ts';
import { forgetKeptHistories } from './historyStore.ts';

const prefix = 'ziping-unsaved/';

/** Keeps a draft that may not reach the database any more. `now` is milliseconds since 1970. */
export function keepUnsaved(id: string, draft: Draft, now: number): void {
  const text = JSON.stringify({ at: now, draft: draftToJson(draft) });
  const keep = () => localStorage.setItem(prefix + id, text);
  try {
    keep();
  } catch {
    forgetKeptHistories();
    try {
      keep();
    } catch {
      // No room or no storage: the save that is under way is all there is.
    }
  }
}

/** Once a draft is stored, nothing is left to recover. */
export function forgetUnsaved(id: string): void {
  try {
    localStorage.removeItem(prefix + id);
  } catch {
    // Without storage nothing was kept.
  }
}

interface Kept {
  readonly at: number;
  readonly draft: Draft;
}

function readKept(text: string): Kept | null {
  try {
    const json: unknown = JSON.parse(text);
    if (!isObject(json) || typeof json['at'] !== 'number') return null;
    const restored = restoreDraft(json['draft']);
    return restored.kind === 'restored' ? { at: json['at'], draft: restored.draft } : null;
  } catch {
    return null;
  }
}

async function recoverKey(key: string): Promise<void> {
  const text = localStorage.getItem(key) ?? '';
  const kept = readKept(text);
  if (kept === null) return;
  await recoverDraft(key.slice(prefix.length), kept.draft, kept.at);
  // A page that vanished meanwhile may have kept more.
  if (localStorage.getItem(key) === text) localStorage.removeItem(key);
}

function keptKeys(): readonly string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(prefix));
  } catch {
    // Without storage nothing was kept.
    return [];
  }
}

/** Stores what vanished pages kept of one draft. Rejects where it can't be stored now; it then stays. */
export async function recoverUnsavedDraft(id: string): Promise<void> {
  for (const key of keptKeys()) if (key === prefix + id) await recoverKey(key);
}

/** Stores what vanished pages kept. What can't be stored or read now stays for the next start. */
export async function recoverUnsaved(): Promise<void> {
  for (const key of keptKeys()) await recoverKey(key);
}

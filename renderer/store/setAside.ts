import { restoreDraft } from '../../shared/draft/restoreDraft.ts';
import type { Copies, DraftRecord } from '../../shared/draftCopies.ts';
import { database } from './database.ts';
import type { DamagedDraft } from './scanStore.ts';
import { summarizeDraft } from './summarizeDraft.ts';

function jsonText(value: unknown): string {
  try {
    return JSON.stringify(value) ?? '';
  } catch {
    return '';
  }
}

/** Keeps damaged drafts as they were found, in the store and beside it; what is kept here stays for good. */
export async function setAside(damaged: readonly DamagedDraft[], copies: Copies | null, now: number): Promise<void> {
  if (damaged.length === 0) return;
  const items = damaged.map(({ id, row, json }) => ({ id, text: jsonText({ row, json }) }));
  await copies?.quarantine(items).catch(() => undefined);
  await database().quarantine.bulkAdd(damaged.map(({ id, row, json }) => ({ id, at: now, row, json })));
}

/** Takes out of the list what was set aside and could not be replaced, but nothing of which not even a half was read. */
export async function removeSetAside(damaged: readonly DamagedDraft[]): Promise<void> {
  const ids = damaged.filter(({ row, json }) => row !== undefined || json !== undefined).map(({ id }) => id);
  if (ids.length === 0) return;
  const { drafts, contents } = database();
  await database().transaction('rw', drafts, contents, async () => {
    await drafts.bulkDelete(ids);
    await contents.bulkDelete(ids);
  });
}

/** A draft whose content is whole though its row is not; null where the content is damaged too. */
export function rebuilt({ id, json }: DamagedDraft, now: number): DraftRecord | null {
  try {
    const restored = restoreDraft(json);
    if (restored.kind === 'refused') return null;
    const outline = summarizeDraft(restored.draft);
    return { row: { id, givenTitle: '', ...outline, createdAt: now, updatedAt: now, revision: 1 }, json };
  } catch {
    return null;
  }
}

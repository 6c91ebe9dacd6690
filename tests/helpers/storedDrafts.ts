/** One stored draft of each form that came with the second edition, with texts of real lengths. */
import { readdirSync, readFileSync } from 'node:fs';
import { restoreDraft } from '../../shared/draft/restoreDraft.ts';
import type { Draft } from '../../shared/draft/types.ts';

const folder = new URL('../fixtures/drafts/', import.meta.url);

function draftIn(file: string): Draft {
  const restored = restoreDraft(JSON.parse(readFileSync(new URL(file, folder), 'utf8')));
  if (restored.kind === 'refused') throw new Error(`${file}: ${restored.refusal.kind}`);
  return restored.draft;
}

export const storedDrafts: readonly Draft[] = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map(draftIn);

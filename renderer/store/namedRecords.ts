/**
 * Records beside the drafts of the list: templates, and named versions of a draft. They are stored as drafts are, so that
 * journal, backups and restores carry them, and deleted as drafts are, so that a deletion can be taken back.
 */
import { draftToJson } from '../../shared/draft/draftJson.ts';
import type { Draft } from '../../shared/draft/types.ts';
import type { DraftRow } from '../../shared/draftCopies.ts';
import { database, observe } from './database.ts';
import { addDraft, liveRow } from './draftEdits.ts';
import { withAhead } from './readRecords.ts';
import { summarizeDraft } from './summarizeDraft.ts';
import { write } from './write.ts';

/** Opened, renamed and deleted by the functions for drafts, by its id. */
export interface NamedRecord {
  readonly id: string;
  readonly name: string;
  readonly form: string;
  /** milliseconds since 1970 */
  readonly createdAt: number;
}

type Kind = Required<Pick<DraftRow, 'kind'>> & Pick<DraftRow, 'of'>;

function rowOf(draft: Draft, name: string, kind: Kind, now: number): Omit<DraftRow, 'revision'> {
  const own = { id: crypto.randomUUID(), givenTitle: name.trim(), createdAt: now, updatedAt: now };
  return { ...own, ...summarizeDraft(draft), ...kind };
}

/** Stores a template and returns its id. */
export async function createTemplate(draft: Draft, name: string, now: number): Promise<string> {
  const row = rowOf(draft, name, { kind: 'template' }, now);
  await write((changes) => addDraft(row, draftToJson(draft), changes));
  return row.id;
}

/** Stores a state of a draft under a name and returns the version's id. Rejects with `missing` where the draft is gone. */
export async function nameVersion(draftId: string, draft: Draft, name: string, now: number): Promise<string> {
  const row = rowOf(draft, name, { kind: 'version', of: draftId }, now);
  await write(async (changes) => {
    await liveRow(draftId, changes);
    await addDraft(row, draftToJson(draft), changes);
  });
  return row.id;
}

function observeRecords(
  isWanted: (row: DraftRow) => boolean,
  listener: (records: readonly NamedRecord[]) => void,
  onError: (error: unknown) => void,
): () => void {
  const query = async () => {
    const rows = await database().drafts.filter(isWanted).toArray();
    return withAhead(rows)
      .filter((row) => row.deletedAt === undefined && isWanted(row))
      .toSorted((a, b) => b.createdAt - a.createdAt)
      .map(({ id, givenTitle, form, createdAt }): NamedRecord => ({ id, name: givenTitle, form, createdAt }));
  };
  return observe(query, listener, onError);
}

/** Templates that are not deleted, the newest first, kept up to date. Returns how to stop. */
export function observeTemplates(
  listener: (templates: readonly NamedRecord[]) => void,
  onError: (error: unknown) => void,
): () => void {
  return observeRecords(({ kind }) => kind === 'template', listener, onError);
}

/** Named versions of a draft that are not deleted, the newest first, kept up to date. Returns how to stop. */
export function observeVersions(
  draftId: string,
  listener: (versions: readonly NamedRecord[]) => void,
  onError: (error: unknown) => void,
): () => void {
  return observeRecords(({ kind, of }) => kind === 'version' && of === draftId, listener, onError);
}

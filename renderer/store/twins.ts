/** Stored drafts as an import of many compares with them: all rows at once, contents as they are asked for. */
import { restoreDraft } from '../../shared/draft/restoreDraft.ts';
import type { Draft } from '../../shared/draft/types.ts';
import type { DraftRow } from '../../shared/draftCopies.ts';
import { knownAhead } from './ahead.ts';
import { database } from './database.ts';
import { contentRevision } from './draftEdits.ts';
import { titleOf } from './listedDrafts.ts';
import { withAhead } from './readRecords.ts';

export interface StoredTwin {
  readonly id: string;
  readonly title: string;
  readonly draft: Draft;
  /** that of its content */
  readonly revision: number;
}

/** Rows of the drafts on the list. Rejects as the store does. */
export async function listedRows(): Promise<readonly (DraftRow & { readonly title: string })[]> {
  const rows = withAhead(await database().drafts.toArray());
  return rows
    .filter(({ deletedAt, kind }) => deletedAt === undefined && kind === undefined)
    .map((row) => ({ ...row, title: titleOf(row) }));
}

/** Drafts with their contents; those that are gone or can't be read are left out. Rejects as the store does. */
export async function readTwins(ids: readonly string[]): Promise<readonly StoredTwin[]> {
  const { drafts, contents } = database();
  const [rows, halves] = await database().transaction('r', drafts, contents, () =>
    Promise.all([drafts.bulkGet([...ids]), contents.bulkGet([...ids])]),
  );
  return ids.flatMap((id, index): readonly StoredTwin[] => {
    const [row, content, ahead] = [rows[index], halves[index], knownAhead(id)];
    if (row === undefined || content === undefined || row.deletedAt !== undefined) return [];
    const restored = restoreDraft(ahead === undefined ? content.json : ahead.json);
    if (restored.kind === 'refused') return [];
    const revision = ahead === undefined ? contentRevision(row, content) : ahead.row.revision;
    return [{ id, title: titleOf(row), draft: restored.draft, revision }];
  });
}

import { assertNever } from '../../../shared/assertNever.ts';
import { heldDrafts } from '../../store/draftLock.ts';
import { type UndoneDraft, undoMany } from '../../store/importMany.ts';
import { storeErrorText } from '../../store/storeFault.ts';
import { importingText } from '../../text/importing.ts';
import { manyImportText } from '../../text/importMany.ts';
import type { ImportRecord, StoredImport } from '../journal.ts';

export interface ManyUndone {
  readonly undone: number;
  /** sentences about what was done another way, or not */
  readonly said: readonly string[];
  /** to be tried again */
  readonly left: readonly StoredImport[];
}

type TakenOver = Extract<StoredImport, { readonly kind: 'takenOver' }>;

function said(result: UndoneDraft, { title }: TakenOver): readonly string[] {
  switch (result.kind) {
    case 'putBack':
      return [];
    case 'besides':
      return [importingText.outcome.besides(title)];
    case 'copyGone':
      return [importingText.outcome.copyGone(title)];
    default:
      return assertNever(result);
  }
}

/** Takes all of an import back in one go, or nothing of it where a draft of it is open. Never rejects. */
export async function undoManyImports({ stored }: ImportRecord, now: number): Promise<ManyUndone> {
  try {
    const held = await heldDrafts();
    const busy = stored.filter(({ draftId }) => held.has(draftId));
    if (busy.length > 0) {
      return { undone: 0, said: [manyImportText.undoBusy(busy.map(({ title }) => title))], left: stored };
    }
    const created = stored.flatMap((each) => (each.kind === 'created' ? [each.draftId] : []));
    const changed = stored.flatMap((each) => (each.kind === 'takenOver' ? [each] : []));
    const results = await undoMany(created, changed, now);
    const sentences = changed.flatMap((each, index) => {
      const result = results[index];
      return result === undefined ? [] : said(result, each);
    });
    return { undone: stored.length - sentences.length, said: sentences, left: [] };
  } catch (error) {
    return { undone: 0, said: [manyImportText.notUndone(storeErrorText(error))], left: stored };
  }
}

import { assertNever } from '../../shared/assertNever.ts';
import { deleteDraft } from '../store/drafts.ts';
import { storeErrorText, storeFault } from '../store/storeFault.ts';
import { putBack } from '../store/undoImport.ts';
import { importingText } from '../text/importing.ts';
import { showToast } from '../ui/toasts.tsx';
import { type ImportRecord, leaveImport, type StoredImport } from './journal.ts';
import { whileFree } from './whileFree.ts';

type UndoOne =
  | { readonly kind: 'undone' }
  /** done another way, or not: `text` says how */
  | { readonly kind: 'said'; readonly text: string }
  /** not now: to be tried again */
  | { readonly kind: 'later'; readonly stored: StoredImport; readonly text: string };

function beingEdited(stored: StoredImport): UndoOne {
  return { kind: 'later', stored, text: importingText.outcome.undoBusy(stored.title) };
}

async function undoOne(stored: StoredImport, now: number): Promise<UndoOne> {
  switch (stored.kind) {
    case 'created': {
      const done = await whileFree(stored.draftId, () => deleteDraft(stored.draftId, now));
      return done.kind === 'busy' ? beingEdited(stored) : { kind: 'undone' };
    }
    case 'takenOver': {
      const { draftId, revision, copyId, title } = stored;
      const done = await whileFree(draftId, () => putBack(draftId, revision, copyId, now));
      if (done.kind === 'busy') return beingEdited(stored);
      return done.result.kind === 'putBack'
        ? { kind: 'undone' }
        : { kind: 'said', text: importingText.outcome.besides(title) };
    }
    default:
      return assertNever(stored);
  }
}

/** A new draft that is gone needs no undoing; without its copy, a changed one can't be put back any more. */
function nothingLeft(stored: StoredImport): UndoOne {
  return stored.kind === 'created'
    ? { kind: 'undone' }
    : { kind: 'said', text: importingText.outcome.copyGone(stored.title) };
}

/** Never rejects. */
async function undoSafely(stored: StoredImport, now: number): Promise<UndoOne> {
  try {
    return await undoOne(stored, now);
  } catch (error) {
    if (storeFault(error).kind === 'missing') return nothingLeft(stored);
    return { kind: 'later', stored, text: storeErrorText(error) };
  }
}

interface Undone {
  readonly undone: number;
  readonly said: readonly string[];
  readonly left: readonly StoredImport[];
}

async function undoEach(record: ImportRecord, now: number): Promise<Undone> {
  const results: UndoOne[] = [];
  for (const stored of record.stored) results.push(await undoSafely(stored, now));
  return {
    undone: results.filter(({ kind }) => kind === 'undone').length,
    said: results.flatMap((result) => (result.kind === 'undone' ? [] : [result.text])),
    left: results.flatMap((result) => (result.kind === 'later' ? [result.stored] : [])),
  };
}

/** From so many on, all is undone at once or nothing. */
const atOnceFrom = 9;

/** Undoes everything that one import did, and says so. Never rejects. */
export async function undoImport(record: ImportRecord, now: number): Promise<void> {
  const isMany = record.stored.length >= atOnceFrom;
  const { undone, said, left } = isMany
    ? await (await import('./many/undoMany.ts')).undoManyImports(record, now)
    : await undoEach(record, now);
  leaveImport(record.id, left);
  if (undone > 0) showToast({ text: importingText.outcome.undone(undone), tone: 'success' });
  if (said.length > 0) showToast({ text: said.join('\n'), tone: 'error' });
}

import type { Draft } from '../../../shared/draft/types.ts';
import { findForm } from '../../../shared/forms/index.ts';
import { namePartsOf, patternName } from '../../../shared/xlsx/export/namePattern.ts';
import type { NameGiver } from '../../../shared/zip/uniqueNames.ts';
import type { LoadResult } from '../../store/drafts.ts';
import { storeErrorText } from '../../store/storeFault.ts';
import { manyText } from '../../text/many.ts';
import { batchFiles } from './formats.ts';
import type { BatchItem, BatchWish, ItemOutcome } from './types.ts';

/** A draft whose turn has come. */
export interface Job {
  /** place among the items, from 0 */
  readonly at: number;
  readonly item: BatchItem;
  readonly draft: Draft;
  readonly fileName: string;
}

/** Loaded, or how it ended already. */
export type Turn =
  | { readonly kind: 'job'; readonly job: Job }
  | { readonly kind: 'ended'; readonly at: number; readonly outcome: ItemOutcome };

export interface JobDeps {
  readonly load: (id: string) => Promise<LoadResult>;
  /** tells files of one name apart; of all runs of a batch the same */
  readonly giveName: NameGiver;
  readonly mayGoOn: () => boolean;
  readonly onBegin: (item: BatchItem) => void;
}

/** Calls of a function one after another, whoever makes them. */
function inTurn<Result>(run: () => Promise<Result>): () => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve();
  return () => {
    const result = last.then(run);
    last = result.catch(() => undefined);
    return result;
  };
}

function nameOf(item: BatchItem, draft: Draft, { pattern, count, format }: BatchWish, giveName: NameGiver): string {
  const form = findForm(draft.form);
  // one that no definition is known for fails later, with its sentence
  if (item.fileName !== null || form === undefined) return item.fileName ?? '';
  return giveName(patternName(pattern, namePartsOf(form, draft, item.number, count), batchFiles[format].extension));
}

/**
 * Loads the drafts one after another as they are asked for; null at the end. Asked by several at once they come in turn,
 * so that the names are the same however fast each is. Never rejects.
 */
export function createJobs(wish: BatchWish, { load, giveName, mayGoOn, onBegin }: JobDeps): () => Promise<Turn | null> {
  let next = 0;

  async function take(at: number, item: BatchItem): Promise<Turn> {
    const failed = (text: string): Turn => ({ kind: 'ended', at, outcome: { kind: 'failed', item, text } });
    try {
      const loaded = await load(item.id);
      if (loaded.kind !== 'loaded') return failed(loaded.kind === 'missing' ? manyText.gone : loaded.text);
      const { draft } = loaded;
      const fileName = nameOf(item, draft, wish, giveName);
      return { kind: 'job', job: { at, item: fileName === '' ? item : { ...item, fileName }, draft, fileName } };
    } catch (error) {
      return failed(storeErrorText(error));
    }
  }

  return inTurn(async () => {
    const at = next;
    const item = wish.items[at];
    if (item === undefined || !mayGoOn()) return null;
    next += 1;
    onBegin(item);
    return take(at, item);
  });
}

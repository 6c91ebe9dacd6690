import { findForm } from '../../../shared/forms/index.ts';
import { compareDrafts, takeOver } from '../../../shared/xlsx/import/compareDrafts.ts';
import { heldDrafts } from '../../store/draftLock.ts';
import { type DraftUpdate, type NewDraft, storeMany } from '../../store/importMany.ts';
import { takeSet } from '../../store/keepCopies.ts';
import { keepPoints } from '../../store/points.ts';
import { storeErrorText } from '../../store/storeFault.ts';
import { summarizeDraft } from '../../store/summarizeDraft.ts';
import { readTwins, type StoredTwin } from '../../store/twins.ts';
import { importingText } from '../../text/importing.ts';
import { manyImportText } from '../../text/importMany.ts';
import type { StoredImport } from '../journal.ts';
import { turn } from './lookBeside.ts';
import type { FormLine } from './types.ts';

export interface WantedUpdate {
  readonly line: FormLine;
  readonly draftId: string;
  readonly title: string;
}

export type CarriedOut =
  | { readonly kind: 'stored'; readonly stored: readonly StoredImport[] }
  /** nothing was stored; `text` says why and what to do */
  | { readonly kind: 'problem'; readonly text: string };

interface Prepared extends DraftUpdate {
  readonly before: StoredTwin;
  readonly count: number;
}

/** Drafts prepared before the page has its turn: each is checked anew, which takes five milliseconds at 40 rows. */
const batch = 6;

/** The draft with all that the file says, its rows where they were; null where it can't be made any more. */
function prepare({ line }: WantedUpdate, before: StoredTwin | undefined): Prepared | null {
  const form = before === undefined ? undefined : findForm(before.draft.form);
  if (before === undefined || form === undefined) return null;
  const comparison = compareDrafts(form, before.draft, line.draft);
  if (comparison.kind !== 'compared') return null;
  const draft = takeOver(form, before.draft, comparison.differences);
  const copyTitle = importingText.differences.copyTitle(before.title);
  const own = { draftId: before.id, revision: before.revision, draft, outline: summarizeDraft(draft), copyTitle };
  return { ...own, before, count: comparison.differences.length };
}

async function prepareAll(updates: readonly WantedUpdate[]): Promise<readonly (Prepared | null)[]> {
  const prepared: (Prepared | null)[] = [];
  for (let start = 0; start < updates.length; start += batch) {
    const some = updates.slice(start, start + batch);
    const twins = new Map((await readTwins(some.map(({ draftId }) => draftId))).map((twin) => [twin.id, twin]));
    prepared.push(...some.map((update) => prepare(update, twins.get(update.draftId))));
    await turn();
  }
  return prepared;
}

async function carryOut(
  created: readonly FormLine[],
  updates: readonly WantedUpdate[],
  now: number,
): Promise<CarriedOut> {
  const held = await heldDrafts();
  const busy = updates.filter(({ draftId }) => held.has(draftId)).map(({ title }) => title);
  if (busy.length > 0) return { kind: 'problem', text: manyImportText.busy(busy) };
  const tried = await prepareAll(updates);
  const prepared = tried.flatMap((each) => each ?? []);
  const lost = updates.filter((_, index) => tried[index] === null).map(({ title }) => title);
  if (lost.length > 0) return { kind: 'problem', text: manyImportText.changedSince(lost) };
  if (prepared.length > 0) {
    await takeSet('import');
    const states = prepared.map(({ before: { id, draft } }) => ({ draftId: id, draft }));
    await keepPoints(states, 'import', now);
  }
  const added = created.map(({ draft, outline }): NewDraft => ({ draft, outline }));
  const result = await storeMany(added, prepared, now);
  if (result.kind === 'changedSince') {
    const titles = updates.filter(({ draftId }) => result.draftIds.includes(draftId)).map(({ title }) => title);
    return { kind: 'problem', text: manyImportText.changedSince(titles) };
  }
  const news = result.created.map((draftId, index): StoredImport => {
    return { kind: 'created', draftId, title: created[index]?.outline.formTitle ?? '' };
  });
  const changed = result.updated.map((each, index): StoredImport => {
    const { before, count } = prepared[index] ?? { before: undefined, count: 0 };
    return { kind: 'takenOver', ...each, title: before?.title ?? '', count };
  });
  return { kind: 'stored', stored: [...news, ...changed] };
}

/** Stores all of it or nothing. Never rejects. @param now milliseconds since 1970 */
export async function carryOutMany(
  created: readonly FormLine[],
  updates: readonly WantedUpdate[],
  now: number,
): Promise<CarriedOut> {
  try {
    return await carryOut(created, updates, now);
  } catch (error) {
    return { kind: 'problem', text: manyImportText.notStored(storeErrorText(error)) };
  }
}

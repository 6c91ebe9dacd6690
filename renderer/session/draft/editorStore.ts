/**
 * The truth of an open draft: text in, totals out at once, the sheet laid out anew only when its shape changes. Typing has
 * a way of its own; whatever else changes the draft comes through one door, `apply`.
 *
 * Plain TypeScript with subscribe and getSnapshot; the page's components read slices of it, the form inputs feed it.
 */

import { setValue } from '../../../shared/draft/edit.ts';
import { pathKey, rowOf, valueAt } from '../../../shared/draft/path.ts';
import type { Draft, DraftPath } from '../../../shared/draft/types.ts';
import type { FormDefinition } from '../../../shared/forms/types.ts';
import { rememberRows } from '../../../shared/scoring/rememberRows.ts';
import { scoreDraft } from '../../../shared/scoring/scoreDraft.ts';
import type { Totals } from '../../../shared/scoring/types.ts';
import { sameShape } from '../../../shared/sheet/sameShape.ts';
import type { SheetModel } from '../../../shared/sheet/types.ts';
import { losesGroup, type PendingName, withPendingName } from './groupName.ts';
import {
  backTo,
  emptyHistory,
  type History,
  record,
  redone,
  type Step,
  type Travelled,
  typingOf,
  undone,
} from './history.ts';

export interface EditorSnapshot {
  /** as typed so far, with the name of a group that is still being typed */
  readonly draft: Draft;
  readonly totals: Totals;
  /** the sheet as of the last change of its shape; texts and computed figures in it may be older than the draft */
  readonly model: SheetModel;
  /** how often the draft has changed otherwise than in the input being typed in: inputs, heights and cursor follow it */
  readonly edits: number;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/** A change of the draft that is no typing: of rows, of a cell mended, of a choice. One step of the undo log. */
export interface Edit {
  readonly draft: Draft;
  /** the cell in which the clerk goes on; null leaves the cursor where it is */
  readonly focus: DraftPath | null;
  /** the cell in which the change was made, where an undo goes back; `focus` if it isn't said */
  readonly origin?: DraftPath;
}

export type NameCommit =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'renamed' }
  /** the name was left blank and the old one is back */
  | { readonly kind: 'kept'; readonly name: string };

export interface EditorStore {
  readonly form: FormDefinition;
  getSnapshot(): EditorSnapshot;
  /** called after every change, with the snapshot in place */
  subscribe(listener: () => void): () => void;
  /** The text that an input has now. */
  type(path: DraftPath, text: string): void;
  /** Ends the typing of a group's name: rows merge by it from now on. */
  commitName(): NameCommit;
  /** The one door for changes that are no typing. A group's name that is being typed is committed first. */
  apply(edit: (draft: Draft) => Edit): void;
  /** Takes back what was typed at a path since it said `text`, as if nobody had typed it. */
  revert(path: DraftPath, text: string): void;
  undo(): void;
  redo(): void;
  /** The cell in which the clerk goes on after the last edit, undo or redo, once. */
  takeFocus(): DraftPath | null;
  /** The undo log that ends at the snapshot's draft: a name that is still being typed is its last step. */
  getHistory(): History;
}

export interface EditorParts {
  readonly layout: (form: FormDefinition, draft: Draft, totals: Totals, target: 'screen') => SheetModel;
  /** milliseconds of any steady clock */
  readonly now: () => number;
  /** the cell in which the clerk begins; left out, none has the cursor */
  readonly startAt?: (model: SheetModel, draft: Draft) => DraftPath | null;
  /** an undo log that ends at the opened draft */
  readonly history?: History;
}

/** Whether the draft states a text. A cell that it doesn't state shows the form's own value. */
function isStated(draft: Draft, path: DraftPath): boolean {
  return path.kind !== 'cell' || rowOf(draft, path.table, path.row)?.[path.column] !== undefined;
}

export function createEditorStore(form: FormDefinition, opened: Draft, parts: EditorParts): EditorStore {
  const { layout, now, startAt } = parts;
  const listeners = new Set<() => void>();
  let base = opened;
  let pending: PendingName | null = null;
  let history: History = parts.history ?? emptyHistory;
  let focus: DraftPath | null = null;
  /** the draft that the sheet was laid out for */
  let laid = opened;

  const lay = (draft: Draft, totals: Totals) => layout(form, draft, totals, 'screen');
  const read = rememberRows();
  const openedTotals = scoreDraft(form, opened, read);
  let snapshot: EditorSnapshot = {
    draft: opened,
    totals: openedTotals,
    model: lay(opened, openedTotals),
    edits: 0,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
  };

  focus = startAt?.(snapshot.model, opened) ?? null;

  function publish(how: 'typed' | 'edited'): void {
    const draft = withPendingName(form, base, pending);
    const totals = scoreDraft(form, draft, read);
    const isSame = how === 'typed' || sameShape(form, laid, draft);
    if (!isSame) laid = draft;
    snapshot = {
      draft,
      totals,
      model: isSame ? snapshot.model : lay(draft, totals),
      edits: how === 'typed' ? snapshot.edits : snapshot.edits + 1,
      canUndo: history.past.length > 0 || pending !== null,
      canRedo: history.future.length > 0,
    };
    for (const listener of [...listeners]) listener();
  }

  /** False where the new draft says what the old one says: then it stays. */
  function advance(after: Draft, kind: Step['kind'], place: DraftPath | null, next = place): boolean {
    const longer = record(history, { before: base, after, kind, place, next, at: now() });
    if (longer === history) return false;
    history = longer;
    base = after;
    return true;
  }

  /** Takes a typed name into the base draft, without telling anybody yet. */
  function settleName(): NameCommit {
    if (pending === null) return { kind: 'nothing' };
    const { path } = pending;
    const blank = losesGroup(form, base, pending);
    const after = withPendingName(form, base, pending);
    if (after !== base && valueAt(after, path) !== valueAt(base, path)) advance(after, 'edit', path);
    pending = null;
    return blank ? { kind: 'kept', name: valueAt(base, path) } : { kind: 'renamed' };
  }

  function travel(step: (log: History, from: Draft) => Travelled | null): void {
    const emptied = pending?.path ?? null;
    const settled = settleName();
    // the old name of an emptied cell comes back: that is the step which an undo takes back
    const isBack = settled.kind === 'kept' && step === undone;
    if (isBack) focus = emptied;
    const travelled = isBack ? null : step(history, base);
    if (travelled !== null) {
      history = travelled.history;
      base = travelled.draft;
      focus = travelled.place;
    }
    if (travelled !== null || settled.kind !== 'nothing') publish('edited');
  }

  return {
    form,
    getSnapshot: () => snapshot,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    type(path, text) {
      const samePending = pending !== null && path.kind === 'groupName' && pathKey(pending.path) === pathKey(path);
      // emptying a cell that shows the form's own value is a change
      if (samePending ? pending?.text === text : valueAt(base, path) === text && isStated(base, path)) return;
      const settled = samePending ? { kind: 'nothing' } : settleName();
      if (path.kind === 'groupName') pending = { path, text };
      else advance(setValue(form, base, path, text), typingOf(valueAt(base, path), text), path);
      publish(settled.kind === 'nothing' ? 'typed' : 'edited');
    },
    commitName() {
      const settled = settleName();
      if (settled.kind !== 'nothing') publish('edited');
      return settled;
    },
    apply(edit) {
      const settled = settleName();
      const { draft, focus: wanted, origin = wanted } = edit(base);
      const isChanged = draft !== base && advance(draft, 'edit', origin, wanted);
      if (!isChanged && settled.kind === 'nothing') return;
      focus = wanted;
      publish('edited');
    },
    revert(path, text) {
      if (pending !== null && pathKey(pending.path) === pathKey(path)) pending = null;
      else {
        const back = backTo(history, base, path, text);
        if (back !== null) {
          history = back.history;
          base = back.draft;
        } else if (valueAt(base, path) !== text) advance(setValue(form, base, path, text), 'edit', path);
      }
      publish('edited');
    },
    undo: () => travel(undone),
    redo: () => travel(redone),
    takeFocus() {
      const wanted = focus;
      focus = null;
      return wanted;
    },
    getHistory() {
      const { draft } = snapshot;
      if (draft === base || pending === null) return history;
      const { path } = pending;
      return record(history, { before: base, after: draft, kind: 'edit', place: path, next: path, at: now() });
    },
  };
}

/** The undo log of a draft: what each step changed, both ways, so that a thousand steps take little room. */
import { applyPatch, inverse } from '../../../shared/draft/applyPatch.ts';
import { type Change, diffDrafts, isNothing } from '../../../shared/draft/patch.ts';
import { pathKey, valueAt } from '../../../shared/draft/path.ts';
import type { Draft, DraftPath } from '../../../shared/draft/types.ts';

/** What typing did to a text: letters came, letters went, or others took their place. */
export type Typing = 'adds' | 'takes' | 'replaces';

export interface StepPlace {
  /** the cell in which the edit was made; its undo goes back there */
  readonly place: DraftPath | null;
  /** the cell in which the clerk went on; a redo goes there */
  readonly next: DraftPath | null;
  /** typing may go on in the step before it; any other edit stands alone */
  readonly kind: Typing | 'edit';
  /** milliseconds of any steady clock */
  readonly at: number;
}

export interface Step extends StepPlace {
  readonly patch: Change;
}

/** An edit that was just made. */
export interface Made extends StepPlace {
  readonly before: Draft;
  readonly after: Draft;
}

export interface History {
  readonly past: readonly Step[];
  /** what was undone, the next to redo first */
  readonly future: readonly Step[];
  /** the draft from which the last step led on, while typing may go on in it: looked up at every letter */
  readonly start: Draft | null;
}

export const emptyHistory: History = { past: [], future: [], start: null };

/** A pause in milliseconds after which further typing in a cell is a step of its own. */
const typingPause = 800;
/** Steps that can be undone. */
export const longest = 1_000;

/** What changed between two texts of a cell, by what is the same at their beginnings and their ends. */
export function typingOf(before: string, after: string): Typing {
  const shorter = Math.min(before.length, after.length);
  let same = 0;
  while (same < shorter && before[same] === after[same]) same += 1;
  let end = 0;
  while (end < shorter - same && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  if (same + end === before.length) return 'adds';
  return same + end === after.length ? 'takes' : 'replaces';
}

/** Whatever takes letters away begins a step of its own: what was typed just before is there to come back to. */
function staysWith(last: Step['kind'], next: Step['kind']): boolean {
  if (last === 'edit' || next === 'edit' || next === 'replaces') return false;
  return next === 'adds' || last === 'takes';
}

function continues(last: Step | undefined, next: StepPlace): last is Step {
  if (last === undefined || !staysWith(last.kind, next.kind)) return false;
  if (last.place === null || next.place === null) return false;
  return pathKey(last.place) === pathKey(next.place) && next.at - last.at < typingPause;
}

/** The draft from which a step led to `after`; null where it didn't. */
const startOf = ({ patch }: Step, after: Draft): Draft | null => applyPatch(after, inverse(patch));

/** Adds a step; what was undone before it can't be redone any more. What changes nothing is none: the log stays the same. */
export function record(history: History, { before, after, ...place }: Made): History {
  const last = history.past.at(-1);
  const start = continues(last, place) ? (history.start ?? startOf(last, before)) : null;
  if (last === undefined || start === null) {
    const patch = diffDrafts(before, after);
    if (isNothing(patch)) return history;
    const past = [...history.past, { ...place, patch }].slice(-longest);
    return { past, future: [], start: before };
  }
  const patch = diffDrafts(start, after);
  const earlier = history.past.slice(0, -1);
  // letters that were taken away and typed again leave nothing to undo
  if (isNothing(patch)) return { past: earlier, future: [], start: null };
  return { past: [...earlier, { ...last, ...place, place: last.place, patch }], future: [], start };
}

export interface Travelled {
  readonly history: History;
  readonly draft: Draft;
  readonly place: DraftPath | null;
}

/** The draft before the last step, seen from the one after it; null when nothing is left to undo. */
export function undone(history: History, now: Draft): Travelled | null {
  const step = history.past.at(-1);
  if (step === undefined) return null;
  const draft = startOf(step, now);
  // a step of another draft, which no log of this one can hold, leads nowhere
  if (draft === null) return { history: { ...history, past: [], start: null }, draft: now, place: null };
  return {
    history: { past: history.past.slice(0, -1), future: [step, ...history.future], start: null },
    draft,
    place: step.place,
  };
}

/** The draft after the last undone step, seen from the one before it; null when nothing is left to redo. */
export function redone(history: History, now: Draft): Travelled | null {
  const [step, ...future] = history.future;
  if (step === undefined) return null;
  const draft = applyPatch(now, step.patch);
  if (draft === null) return { history: { ...history, future: [] }, draft: now, place: null };
  // the pause is over: typing after a redo is a new step
  const past = [...history.past, { ...step, at: Number.NEGATIVE_INFINITY }];
  return { history: { past, future, start: null }, draft, place: step.next };
}

/** The log and the draft before the typing at a path that began when it said `text`; null if the log doesn't tell. */
export function backTo(history: History, now: Draft, path: DraftPath, text: string): Omit<Travelled, 'place'> | null {
  const key = pathKey(path);
  let draft = now;
  for (let at = history.past.length - 1; at >= 0; at -= 1) {
    const step = history.past[at];
    const isTyping = step !== undefined && step.kind !== 'edit' && step.place !== null && pathKey(step.place) === key;
    const start = isTyping ? startOf(step, draft) : null;
    if (start === null) return null;
    if (valueAt(start, path) === text) {
      return { history: { ...history, past: history.past.slice(0, at), start: null }, draft: start };
    }
    draft = start;
  }
  return null;
}

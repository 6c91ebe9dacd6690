/** The undo log of a draft: whole drafts, which share everything that an edit didn't touch. */
import { pathKey, valueAt } from '../../../shared/draft/path.ts';
import type { Draft, DraftPath } from '../../../shared/draft/types.ts';

/** What typing did to a text: letters came, letters went, or others took their place. */
export type Typing = 'adds' | 'takes' | 'replaces';

export interface Step {
  readonly before: Draft;
  readonly after: Draft;
  /** the cell in which the edit was made; its undo goes back there */
  readonly place: DraftPath | null;
  /** the cell in which the clerk went on; a redo goes there */
  readonly next: DraftPath | null;
  /** typing may go on in the step before it; any other edit stands alone */
  readonly kind: Typing | 'edit';
  /** milliseconds of any steady clock */
  readonly at: number;
}

export interface History {
  readonly past: readonly Step[];
  readonly future: readonly Step[];
}

export const emptyHistory: History = { past: [], future: [] };

/** A pause in milliseconds after which further typing in a cell is a step of its own. */
const typingPause = 800;
const longest = 500;

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

function continues(last: Step | undefined, next: Step): last is Step {
  if (last === undefined || !staysWith(last.kind, next.kind)) return false;
  if (last.place === null || next.place === null) return false;
  return pathKey(last.place) === pathKey(next.place) && next.at - last.at < typingPause;
}

/** Adds a step; what was undone before it can't be redone any more. */
export function record(history: History, step: Step): History {
  const last = history.past.at(-1);
  const past = continues(last, step)
    ? [...history.past.slice(0, -1), { ...last, kind: step.kind, after: step.after, at: step.at }]
    : [...history.past, step].slice(-longest);
  return { past, future: [] };
}

/** The log and the draft before the typing at a path that began when it said `text`; null if the log doesn't tell. */
export function backTo(
  { past }: History,
  path: DraftPath,
  text: string,
): { readonly past: readonly Step[]; readonly draft: Draft } | null {
  const isTyping = ({ kind, place }: Step) => kind !== 'edit' && place !== null && pathKey(place) === pathKey(path);
  for (let at = past.length - 1; at >= 0; at -= 1) {
    const step = past[at];
    if (step === undefined || !isTyping(step)) return null;
    if (valueAt(step.before, path) === text) return { past: past.slice(0, at), draft: step.before };
  }
  return null;
}

export interface Travelled {
  readonly history: History;
  readonly draft: Draft;
  readonly place: DraftPath | null;
}

/** The draft before the last step; null when nothing is left to undo. */
export function undone(history: History): Travelled | null {
  const step = history.past.at(-1);
  if (step === undefined) return null;
  return {
    history: { past: history.past.slice(0, -1), future: [step, ...history.future] },
    draft: step.before,
    place: step.place,
  };
}

/** The draft after the last undone step; null when nothing is left to redo. */
export function redone(history: History): Travelled | null {
  const [step, ...future] = history.future;
  if (step === undefined) return null;
  // the pause is over: typing after a redo is a new step
  const past = [...history.past, { ...step, at: Number.NEGATIVE_INFINITY }];
  return { history: { past, future }, draft: step.after, place: step.next };
}

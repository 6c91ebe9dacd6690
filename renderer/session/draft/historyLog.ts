/**
 * The undo log as it is stored beside its draft, so that it survives a reload. It counts only for the draft that it
 * ends at, told by its fingerprint; anything else, and any shape that this program doesn't write, is no log.
 */
import { fingerprint } from '../../../shared/draft/canonicalJson.ts';
import type { Change } from '../../../shared/draft/patch.ts';
import type { Draft } from '../../../shared/draft/types.ts';
import { emptyHistory, type History, longest, type Step } from './history.ts';
import { readStep, type StoredStep } from './historyRead.ts';

const version = 1;

/** Most bytes of a stored log; the oldest steps go first. */
export const mostBytes = 4_000_000;

/** Steps as JSON texts: a log of hundreds is written after each save, and only its new steps are put into words. */
export interface HistoryLog {
  readonly version: typeof version;
  /** of the draft that the log ends at */
  readonly fingerprint: string;
  readonly past: readonly string[];
  readonly future: readonly string[];
}

/** Texts of steps by their patches, which stay the same through undo and redo. */
const texts = new WeakMap<Change, string>();

function textOf({ patch, place, next, kind }: Step): string {
  const known = texts.get(patch);
  if (known !== undefined) return known;
  const stored: StoredStep = { patch, place, next, kind };
  const text = JSON.stringify(stored);
  texts.set(patch, text);
  return text;
}

/** As many of the first steps as fit into the bytes, and what is left of these. A stored letter takes two. */
function fitting(steps: readonly Step[], bytes: number): readonly [kept: readonly string[], left: number] {
  const kept: string[] = [];
  let left = bytes;
  for (const step of steps) {
    const text = textOf(step);
    if (text.length * 2 > left) break;
    left -= text.length * 2;
    kept.push(text);
  }
  return [kept, left];
}

/**
 * @param draft the one that the log ends at
 * @param most bytes that the steps may take
 */
export function writeHistory({ past, future }: History, draft: Draft, most: number = mostBytes): HistoryLog {
  const [back, left] = fitting(past.toReversed(), most);
  const [forth] = fitting(future, left);
  return { version, fingerprint: fingerprint(draft), past: back.toReversed(), future: forth };
}

function isLog(log: unknown): log is HistoryLog {
  if (typeof log !== 'object' || log === null) return false;
  const {
    version: own,
    fingerprint: print,
    past,
    future,
  } = { version: 0, fingerprint: '', past: 0, future: 0, ...log };
  const areTexts = (list: unknown): boolean => Array.isArray(list) && list.every((each) => typeof each === 'string');
  return own === version && typeof print === 'string' && areTexts(past) && areTexts(future);
}

function readSteps(stored: readonly string[]): readonly Step[] | null {
  const steps = stored.map((text): Step | null => {
    const step = readStep(text);
    if (step === null) return null;
    texts.set(step.patch, text);
    return { ...step, at: Number.NEGATIVE_INFINITY };
  });
  return steps.every((step) => step !== null) ? steps : null;
}

/** The log of an opened draft; an empty one where none of the stored ones, of whatever shape, ends at it. */
export function readHistory(logs: readonly unknown[], opened: Draft): History {
  if (logs.length === 0) return emptyHistory;
  const print = fingerprint(opened);
  const log = logs.filter(isLog).find((each) => each.fingerprint === print);
  if (log === undefined) return emptyHistory;
  const [past, future] = [readSteps(log.past.slice(-longest)), readSteps(log.future)];
  return past === null || future === null ? emptyHistory : { past, future, start: null };
}

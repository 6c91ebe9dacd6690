/** Carries changes of drafts out and takes them back; a change that doesn't fit does nothing at all. */
import { assertNever } from '../assertNever.ts';
import { sameJson } from './canonicalJson.ts';
import { areItems, type Change, type Item, type ItemsChange } from './patch.ts';
import type { Draft } from './types.ts';
import { isObject } from './unknownProperties.ts';

/** The change that takes a change back. */
export function inverse(change: Change): Change {
  switch (change.kind) {
    case 'text':
      return { ...change, out: change.in, in: change.out };
    case 'value': {
      const { before, after } = change;
      return {
        kind: 'value',
        ...(after !== undefined && { before: after }),
        ...(before !== undefined && { after: before }),
      };
    }
    case 'parts':
      return { kind: 'parts', parts: inverses(change.parts) };
    case 'items': {
      const { at, out, in: come } = change;
      const changed = inverses(change.changed);
      return { kind: 'items', at, out: come, in: out, gone: change.come, come: change.gone, changed };
    }
    default:
      return assertNever(change);
  }
}

function inverses(changes: Readonly<Record<string, Change>>): Readonly<Record<string, Change>> {
  return Object.fromEntries(Object.entries(changes).map(([key, change]) => [key, inverse(change)]));
}

/** The change was not made of this value. */
class Misfit extends Error {}

function fits(isSo: boolean): asserts isSo {
  if (!isSo) throw new Misfit();
}

function changedText(text: unknown, { at, end, out, in: come }: Extract<Change, { kind: 'text' }>): string {
  if (typeof text !== 'string' || !text.startsWith(out, at)) throw new Misfit();
  fits(text.length === at + out.length + end);
  return text.slice(0, at) + come + text.slice(at + out.length);
}

function changedParts(value: unknown, parts: Readonly<Record<string, Change>>): unknown {
  if (!isObject(value)) throw new Misfit();
  const entries = new Map(Object.entries(value));
  for (const [key, change] of Object.entries(parts)) {
    const next = changed(entries.get(key), change);
    if (next === undefined) entries.delete(key);
    else entries.set(key, next);
  }
  return Object.fromEntries(entries);
}

function changedItems(value: unknown, change: ItemsChange): readonly Item[] {
  if (!areItems(value)) throw new Misfit();
  const { at, out, in: come } = change;
  const window = value.slice(at, at + out.length);
  fits(window.length === out.length && window.every(({ id }, index) => id === out[index]));
  const gone = new Map(change.gone.map((item) => [item.id, item]));
  fits(window.every((item) => !gone.has(item.id) || sameJson(gone.get(item.id), item)));
  const found = new Map([...window, ...change.come].map((item) => [item.id, item]));
  const placed = come.map((id) => {
    const item = found.get(id);
    if (item === undefined) throw new Misfit();
    return item;
  });
  const items = value.toSpliced(at, out.length, ...placed);
  const changes = new Map(Object.entries(change.changed));
  let left = changes.size;
  const result = items.map((item) => {
    const own = changes.get(item.id);
    if (own === undefined) return item;
    left -= 1;
    return changed(item, own);
  });
  if (left !== 0 || !areItems(result)) throw new Misfit();
  return result;
}

function changed(value: unknown, change: Change): unknown {
  switch (change.kind) {
    case 'text':
      return changedText(value, change);
    case 'value':
      fits(sameJson(value, change.before));
      return change.after;
    case 'parts':
      return changedParts(value, change.parts);
    case 'items':
      return changedItems(value, change);
    default:
      return assertNever(change);
  }
}

/** The draft after a change; null where the change was made of another draft. What the change doesn't touch is shared. */
export function applyPatch(draft: Draft, patch: Change): Draft | null {
  try {
    // each part says what it was before: what fits has the shape of the draft that the change led to
    return changed(draft, patch) as Draft;
  } catch (error) {
    if (error instanceof Misfit) return null;
    throw error;
  }
}

/**
 * What changed from one draft to the next, small enough to be kept by the hundred, and taken back as exactly as it came.
 *
 * It knows no field of a draft by name: objects are compared key by key, lists whose items have ids item by item, texts
 * by the letters that came and went. Whatever a draft may hold one day is a change as well.
 */
import { sameJson } from './canonicalJson.ts';
import type { Draft } from './types.ts';
import { isObject, type JsonObject } from './unknownProperties.ts';

/** An item of a list that is found by its id, such as a row. */
export interface Item extends JsonObject {
  readonly id: string;
}

export type Change =
  /** letters of a text: behind its first `at` and before its last `end` (UTF-16) `out` stood and `in` stands */
  | { readonly kind: 'text'; readonly at: number; readonly end: number; readonly out: string; readonly in: string }
  /** a value as a whole; absent where there was none, or is none */
  | { readonly kind: 'value'; readonly before?: unknown; readonly after?: unknown }
  | { readonly kind: 'parts'; readonly parts: Readonly<Record<string, Change>> }
  | ItemsChange;

export interface ItemsChange {
  readonly kind: 'items';
  /** index from which on the ids `out` stood and the ids `in` stand */
  readonly at: number;
  readonly out: readonly string[];
  readonly in: readonly string[];
  /** whole items that went and came, in their order */
  readonly gone: readonly Item[];
  readonly come: readonly Item[];
  /** changes of items that are in both lists, by id */
  readonly changed: Readonly<Record<string, Change>>;
}

function isItem(value: unknown): value is Item {
  return isObject(value) && typeof value['id'] === 'string';
}

/** Whether a list is one of items, each with an id of its own. */
export function areItems(value: unknown): value is readonly Item[] {
  return Array.isArray(value) && value.every(isItem) && new Set(value.map(({ id }) => id)).size === value.length;
}

/** How much two lists have in common at their beginnings, and at their ends behind that. */
function commonEnds(a: string | readonly string[], b: string | readonly string[]): readonly [number, number] {
  const shorter = Math.min(a.length, b.length);
  let first = 0;
  while (first < shorter && a[first] === b[first]) first += 1;
  let last = 0;
  while (last < shorter - first && a[a.length - 1 - last] === b[b.length - 1 - last]) last += 1;
  return [first, last];
}

function textChange(before: string, after: string): Change {
  const [at, end] = commonEnds(before, after);
  return { kind: 'text', at, end, out: before.slice(at, before.length - end), in: after.slice(at, after.length - end) };
}

function itemsChange(before: readonly Item[], after: readonly Item[]): Change | null {
  const [was, is] = [before.map(({ id }) => id), after.map(({ id }) => id)];
  const [at, end] = commonEnds(was, is);
  const [out, come] = [before.slice(at, before.length - end), after.slice(at, after.length - end)];
  const [goneIds, comeIds] = [new Set(out.map(({ id }) => id)), new Set(come.map(({ id }) => id))];
  const old = new Map(before.map((item) => [item.id, item]));
  const changed = after.flatMap((item) => {
    const own = old.get(item.id);
    const change = own === undefined ? null : changeOf(own, item);
    return change === null ? [] : [[item.id, change] as const];
  });
  if (out.length === 0 && come.length === 0 && changed.length === 0) return null;
  return {
    kind: 'items',
    at,
    out: out.map(({ id }) => id),
    in: come.map(({ id }) => id),
    gone: out.filter(({ id }) => !comeIds.has(id)),
    come: come.filter(({ id }) => !goneIds.has(id)),
    changed: Object.fromEntries(changed),
  };
}

/** An own property: names that people type may be those of every object. */
const own = (object: JsonObject, key: string): unknown => (Object.hasOwn(object, key) ? object[key] : undefined);

function partsChange(before: JsonObject, after: JsonObject): Change | null {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  const parts = [...keys].flatMap((key) => {
    const change = changeOf(own(before, key), own(after, key));
    return change === null ? [] : [[key, change] as const];
  });
  return parts.length === 0 ? null : { kind: 'parts', parts: Object.fromEntries(parts) };
}

/** Null where both say the same. */
export function changeOf(before: unknown, after: unknown): Change | null {
  if (before === after) return null;
  if (typeof before === 'string' && typeof after === 'string') return textChange(before, after);
  if (areItems(before) && areItems(after)) return itemsChange(before, after);
  if (isObject(before) && isObject(after)) return partsChange(before, after);
  if (sameJson(before, after)) return null;
  return {
    kind: 'value',
    ...(before !== undefined && { before }),
    ...(after !== undefined && { after }),
  };
}

const noChange: Change = { kind: 'parts', parts: {} };

/** The change that leads from one draft to another; one of no parts where they say the same. */
export function diffDrafts(before: Draft, after: Draft): Change {
  return changeOf(before, after) ?? noChange;
}

export function isNothing(change: Change): boolean {
  return change.kind === 'parts' && Object.keys(change.parts).length === 0;
}

/** Looking for a text in all blanks of a sheet. */
import type { Draft } from '../draft/types.ts';
import type { SheetModel } from '../sheet/types.ts';
import { type Hit, inputsOf, textReader } from './inputs.ts';
import { createFinder, type FindOptions } from './matches.ts';

export interface Search extends FindOptions {
  readonly query: string;
  /** keys of the inputs to look at; null looks at all */
  readonly within: ReadonlySet<string> | null;
}

/** The inputs in which the query stands, in reading order. */
export function findAll(model: SheetModel, draft: Draft, search: Search): readonly Hit[] {
  if (search.query === '') return [];
  const find = createFinder(search.query, search);
  const textOf = textReader(draft);
  return inputsOf(model).flatMap((input, order): readonly Hit[] => {
    if (search.within?.has(input.key) === false) return [];
    const text = textOf(input);
    return text !== '' && find(text).length > 0 ? [{ input, order, text }] : [];
  });
}

/** Forwards, backwards. */
export type Direction = 1 | -1;

/** Index of the next hit behind (before) an input, around the end of the sheet; -1 without any. */
export function nextHit(hits: readonly Hit[], order: number, direction: Direction): number {
  if (hits.length === 0) return -1;
  if (direction === 1)
    return Math.max(
      0,
      hits.findIndex((hit) => hit.order > order),
    );
  const before = hits.findLastIndex((hit) => hit.order < order);
  return before === -1 ? hits.length - 1 : before;
}

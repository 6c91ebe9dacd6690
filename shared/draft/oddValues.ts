/** Writing back what a draft held and this version couldn't read, as long as nothing has been typed in its place. */
import type { Draft } from './types.ts';
import { type JsonObject, pointer } from './unknownProperties.ts';

/** What stood directly under a path and wasn't known, by its own key. */
export function unknownUnder(draft: Draft, path: readonly string[]): JsonObject {
  const prefix = `${pointer(...path)}/`;
  const entries = Object.entries(draft.unknown)
    .filter(([key]) => key.startsWith(prefix) && !key.slice(prefix.length).includes('/'))
    .map(([key, value]) => [key.slice(prefix.length).replaceAll('~1', '/').replaceAll('~0', '~'), value] as const);
  return Object.fromEntries(entries);
}

/** Texts of an object beside what wasn't known there; a blank text gives way to the odd value that it was read from. */
export function textsToJson(
  draft: Draft,
  texts: Readonly<Record<string, string>>,
  ...path: readonly string[]
): JsonObject {
  const unknown = unknownUnder(draft, path);
  const own = Object.entries(texts).filter(([key, text]) => text !== '' || !Object.hasOwn(unknown, key));
  return { ...unknown, ...Object.fromEntries(own) };
}

/** Whether nothing is filled in: blank texts alone, however deep. The id of a row is no content. */
export function isBlank(json: unknown): boolean {
  if (typeof json === 'string') return json === '';
  if (Array.isArray(json)) return json.length === 0;
  return (
    typeof json === 'object' &&
    json !== null &&
    Object.entries(json).every(([key, item]) => key === 'id' || isBlank(item))
  );
}

/** The known content, or what stood in its place and could not be read, as long as nothing has been filled in. */
export function orOdd(draft: Draft, content: unknown, ...path: readonly string[]): unknown {
  const odd = draft.unknown[pointer(...path)];
  return odd !== undefined && isBlank(content) ? odd : content;
}

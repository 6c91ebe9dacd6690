/** A JSON pointer (RFC 6901), rows of free tables named by their id instead of their place. */
export function pointer(...path: readonly string[]): string {
  return path.map((part) => `/${part.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The text of a plain value: a number as JSON prints it, null and absent as blank; undefined for anything else. */
export function plainText(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  return value === null || value === undefined ? '' : undefined;
}

export interface Sorted {
  readonly texts: Readonly<Record<string, string>>;
  readonly unknown: Readonly<Record<string, unknown>>;
}

/** Parts an object into its texts and whatever is no text, the latter by pointer, so that it can be written back. */
export function sortTexts(value: unknown, path: readonly string[]): Sorted {
  if (value === undefined || value === null) return { texts: {}, unknown: {} };
  if (!isObject(value)) return { texts: {}, unknown: { [pointer(...path)]: value } };
  const items = Object.entries(value).map(([key, item]) => ({ key, item, text: plainText(item) }));
  const odd = items.filter(({ text }) => text === undefined);
  return {
    texts: Object.fromEntries(items.flatMap(({ key, text }) => (text === undefined ? [] : [[key, text] as const]))),
    unknown: Object.fromEntries(odd.map(({ key, item }) => [pointer(...path, key), item])),
  };
}

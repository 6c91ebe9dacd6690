/** Places in a draft's JSON, what belongs there, and values put in its stead. */

/**
 * What a known key holds: a plain text, an object, a list; `rows` are fixed rows, by key or as a list of them; `any` is a
 * text as well as an object, because its key is free in the version that follows.
 */
export type Shape = 'text' | 'object' | 'list' | 'rows' | 'any';

export interface KnownPlace {
  readonly path: readonly (string | number)[];
  readonly shape: Shape;
  /** where an odd value of it stands once it is written */
  readonly written: readonly (string | number)[];
}

const isObject = (json: unknown): json is Readonly<Record<string, unknown>> =>
  typeof json === 'object' && json !== null && !Array.isArray(json);

const isRow = (json: unknown): boolean => isObject(json) && typeof json['id'] === 'string' && json['id'] !== '';

/** Whether a value is of another shape than the key holds. Null says as much as nothing. */
export function isOdd(shape: Shape, json: unknown): boolean {
  if (json === null) return false;
  switch (shape) {
    case 'text':
      return typeof json !== 'string' && typeof json !== 'number';
    case 'any':
      return Array.isArray(json) || typeof json === 'boolean';
    case 'object':
      return !isObject(json);
    case 'list':
      return !Array.isArray(json);
    case 'rows':
      return !isObject(json) && !(Array.isArray(json) && json.length > 0 && json.every(isRow));
  }
}

/** A copy of JSON with a value put at a path, whatever stood there or above it. */
export function withValue(json: unknown, path: readonly (string | number)[], value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  if (typeof key === 'number') {
    const list: readonly unknown[] = Array.isArray(json) ? json : [];
    return list.length > key
      ? list.with(key, withValue(list[key], rest, value))
      : [...list, withValue({}, rest, value)];
  }
  const object = isObject(json) ? json : {};
  return { ...object, [key]: withValue(object[key], rest, value) };
}

export function valueIn(json: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((at, key) => {
    if (Array.isArray(at)) return typeof key === 'number' ? at[key] : undefined;
    return isObject(at) ? at[String(key)] : undefined;
  }, json);
}

/**
 * JSON from elsewhere. Parsing a text of 100,000 opening brackets is no trouble, but whatever walks through the result by
 * calling itself ends in an overflow of the stack, somewhere far from the file: to print it, to copy it to a worker.
 */

/** Most levels of a text. Far more than a draft may have, so that what holds drafts in it is read. */
export const deepestText = 1000;

export type JsonRead =
  | { readonly kind: 'read'; readonly json: unknown }
  /** no JSON, or not all of it */
  | { readonly kind: 'broken' }
  | { readonly kind: 'tooDeep' };

/** Whether brackets stand within more brackets than the limit. Brackets within texts don't count. */
function isTextTooDeep(text: string, limit: number): boolean {
  let depth = 0;
  let inText = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (inText) {
      if (character === '\\') at += 1;
      else if (character === '"') inText = false;
    } else if (character === '"') inText = true;
    else if (character === '{' || character === '[') {
      depth += 1;
      if (depth > limit) return true;
    } else if (character === '}' || character === ']') depth -= 1;
  }
  return false;
}

/** Parses a text, with or without a byte order mark. Never throws. */
export function readJson(text: string, limit: number = deepestText): JsonRead {
  if (isTextTooDeep(text, limit)) return { kind: 'tooDeep' };
  try {
    return { kind: 'read', json: JSON.parse(text.replace(/^\ufeff/, '')) };
  } catch {
    return { kind: 'broken' };
  }
}

const isBranch = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Whether a value has more levels of lists and objects than the limit; one that holds itself has. */
export function isTooDeep(value: unknown, limit: number): boolean {
  // Level by level and each part once: no recursion, and no part that is held twice is walked through twice.
  let level: ReadonlySet<object> = new Set([value].filter(isBranch));
  for (let depth = 0; depth < limit && level.size > 0; depth += 1) {
    level = new Set([...level].flatMap((branch) => Object.values(branch).filter(isBranch)));
  }
  return level.size > 0;
}

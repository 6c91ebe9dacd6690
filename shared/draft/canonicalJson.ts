/** JSON values by what they say, whatever the order in which their keys were put in. */
import { isObject } from './unknownProperties.ts';

/** One text for all JSON values that say the same. A key without a value is none. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (!isObject(value)) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(',')}}`;
}

/** Whether two values say the same; nothing at all is told apart from null. */
export function sameJson(a: unknown, b: unknown): boolean {
  if (a === undefined || b === undefined) return a === b;
  return a === b || canonicalJson(a) === canonicalJson(b);
}

/** Two rounds over the text, so that its letters and their order count: 64 bits in all. */
function hash(text: string, seed: number): string {
  let sum = seed;
  for (let index = 0; index < text.length; index += 1) {
    sum = Math.imul(sum ^ text.charCodeAt(index), 0x5bd1e995);
    sum ^= sum >>> 15;
  }
  return (sum >>> 0).toString(16).padStart(8, '0');
}

/** A short text that is the same for values that say the same, and practically for no others. No protection from malice. */
export function fingerprint(value: unknown): string {
  const text = canonicalJson(value);
  return `${text.length}-${hash(text, 0x9747b28c)}${hash(text, 0x1b873593)}`;
}

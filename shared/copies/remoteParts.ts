/** Strict readers of what crosses the border between the page and whatever holds the copies, either way. */

import type { FileFault } from '../desktop.ts';
import { isObject, type JsonObject } from '../draft/unknownProperties.ts';
import type { CopyEntry, DraftRecord, Kept } from '../draftCopies.ts';
import { isCopyId, isRevision } from './ids.ts';
import { parseRecord } from './parseRecord.ts';

/** Something at the border is not what the contract says; the message names what, never what stands in a draft. */
export class CopiesMessageError extends Error {
  override readonly name = 'CopiesMessageError';
}

/** Bounds in items and characters: far above real use. */
export const messageLimits = { records: 20_000, text: 500, quarantined: 20_000_000 } as const;

export function refuse(what: string): never {
  throw new CopiesMessageError(what);
}

export const objectIn = (value: unknown, what: string): JsonObject =>
  isObject(value) ? value : refuse(`${what} is no object`);

export function textIn(value: unknown, what: string, longest: number = messageLimits.text): string {
  if (typeof value !== 'string') return refuse(`${what} is no text`);
  return value.length <= longest ? value : refuse(`${what} has ${value.length} characters`);
}

export const countIn = (value: unknown, what: string): number =>
  isRevision(value) ? value : refuse(`${what} is no whole number`);

export const timeIn = (value: unknown, what: string): number =>
  typeof value === 'number' && Number.isFinite(value) ? value : refuse(`${what} is no time`);

export const flagIn = (value: unknown, what: string): boolean =>
  typeof value === 'boolean' ? value : refuse(`${what} is neither true nor false`);

export const idIn = (value: unknown): string => (isCopyId(value) ? value : refuse('an id is none'));

export function listIn<T>(value: unknown, what: string, item: (each: unknown) => T): readonly T[] {
  if (!Array.isArray(value)) return refuse(`${what} is no list`);
  if (value.length > messageLimits.records) return refuse(`${what} has ${value.length} items`);
  return value.map(item);
}

export function oneOf<T extends string>(value: unknown, among: readonly T[], what: string): T {
  return among.find((each) => each === value) ?? refuse(`${what} is none of the known ones`);
}

export const recordIn = (value: unknown): DraftRecord => parseRecord(value) ?? refuse('a record is not whole');

const fileFaults: readonly FileFault[] = ['inUse', 'diskFull', 'readOnly', 'notFound', 'tooLarge', 'unknown'];

export const faultIn = (value: unknown): FileFault => oneOf(value, fileFaults, 'a fault');

export function keptIn(value: unknown): Kept {
  const { kind, fault } = objectIn(value, 'an outcome');
  const known = oneOf(kind, ['kept', 'failed'], 'an outcome');
  return known === 'kept' ? { kind: known } : { kind: known, fault: faultIn(fault) };
}

export function entryIn(value: unknown): CopyEntry {
  const { id, revision, hash } = objectIn(value, 'an entry');
  return { id: idIn(id), revision: countIn(revision, 'a revision'), hash: textIn(hash, 'a hash', 16) };
}

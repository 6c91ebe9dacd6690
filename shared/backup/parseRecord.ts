import { isObject, type JsonObject } from '../draft/unknownProperties.ts';
import type { DraftRecord, DraftRow, DraftState } from '../draftCopies.ts';

const states: readonly DraftState[] = ['blank', 'filling', 'faulty', 'complete'];

/** Far above every real count, and far below where one more is no longer told from the same. */
const most = 1e15;

/** Levels of nesting that a record may have; a draft has about ten. */
export const deepest = 100;

const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most;

const isId = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-zA-Z-]{1,64}$/.test(value);

const isOptionalCount = (value: unknown): value is number | undefined => value === undefined || isCount(value);

function parseRow(value: JsonObject): DraftRow | null {
  const { id, givenTitle, formTitle, form, year, total, errors, createdAt, updatedAt, revision } = value;
  const { deletedAt, deletedOn } = value;
  const state = states.find((each) => each === value['state']);
  if (!isId(id) || state === undefined || !isCount(errors)) return null;
  if (typeof givenTitle !== 'string' || typeof formTitle !== 'string') return null;
  if (typeof form !== 'string' || typeof year !== 'string') return null;
  if (total !== null && typeof total !== 'string') return null;
  if (!isCount(createdAt) || !isCount(updatedAt) || !isCount(revision)) return null;
  if (!isOptionalCount(deletedAt) || !isOptionalCount(deletedOn)) return null;
  return {
    ...{ id, givenTitle, formTitle, form, year, total, state, errors, createdAt, updatedAt, revision },
    ...(deletedAt !== undefined && { deletedAt }),
    ...(deletedOn !== undefined && { deletedOn }),
  };
}

/** Whether objects and lists stand in one another more than `levels` deep. Never deeper in the stack than that. */
function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((each) => isDeeper(each, levels - 1));
}

/** A record out of unknown JSON; null for anything that is none whole. */
export function parseRecord(value: unknown): DraftRecord | null {
  if (!isObject(value) || !isObject(value['row']) || !isObject(value['json'])) return null;
  if (isDeeper(value, deepest)) return null;
  const row = parseRow(value['row']);
  return row === null ? null : { row, json: value['json'] };
}

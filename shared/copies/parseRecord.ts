/** Reads a draft's row from unknown data: what a copy or a message holds is believed only field by field. */

import { isObject } from '../draft/unknownProperties.ts';
import { type DraftRecord, type DraftRow, type DraftState, recordKinds } from '../draftCopies.ts';
import { isShallow } from './hashedFile.ts';
import { isCopyId, isRevision } from './ids.ts';

const states: readonly DraftState[] = ['blank', 'filling', 'faulty', 'complete'];

const isText = (value: unknown): value is string => typeof value === 'string';
const isTime = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
const absentOr = (value: unknown): value is number | undefined => value === undefined || isTime(value);

/** Null where any field is missing or of another kind. Fields that this program doesn't know are left out. */
function parseRow(value: unknown): DraftRow | null {
  if (!isObject(value)) return null;
  const { id, givenTitle, formTitle, form, year, total, errors, createdAt, updatedAt, revision } = value;
  const { deletedAt, deletedOn, of } = value;
  const state = states.find((each) => each === value['state']);
  if (!isCopyId(id) || !isRevision(revision) || !isRevision(errors) || state === undefined) return null;
  if (!isText(givenTitle) || !isText(formTitle) || !isText(form) || !isText(year)) return null;
  if (total !== null && !isText(total)) return null;
  const kind = recordKinds.find((each) => each === value['kind']);
  if ((value['kind'] !== undefined && kind === undefined) || (of !== undefined && !isCopyId(of))) return null;
  if (!isTime(createdAt) || !isTime(updatedAt) || !absentOr(deletedAt) || !absentOr(deletedOn)) return null;
  return {
    ...{ id, givenTitle, formTitle, form, year, total, state, errors, createdAt, updatedAt, revision },
    ...(deletedAt === undefined ? {} : { deletedAt }),
    ...(deletedOn === undefined ? {} : { deletedOn }),
    ...(kind === undefined ? {} : { kind }),
    ...(of === undefined ? {} : { of }),
  };
}

/** Null where it is no record that can be kept: a row that is not whole, no content, or one without end. */
export function parseRecord(value: unknown): DraftRecord | null {
  if (!isObject(value) || value['json'] === undefined || !isShallow(value['json'])) return null;
  const row = parseRow(value['row']);
  return row === null ? null : { row, json: value['json'] };
}

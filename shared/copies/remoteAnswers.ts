/** What the page makes of answers: they come from another process, and are believed field by field. */
import {
  type BackupFolder,
  type CopiesState,
  type CopyRead,
  type KeepResult,
  type MarkerRead,
  type Moment,
  type MomentPage,
  setReasons,
} from '../draftCopies.ts';
import { parseMarker } from './marker.ts';
import {
  countIn,
  entryIn,
  faultIn,
  idIn,
  keptIn,
  listIn,
  objectIn,
  oneOf,
  recordIn,
  refuse,
  textIn,
  timeIn,
} from './remoteParts.ts';

const longestPath = 40_000;

function markerReadIn(value: unknown): MarkerRead {
  const { kind, marker } = objectIn(value, 'the marker');
  const known = oneOf(kind, ['read', 'none', 'damaged'], 'the marker');
  if (known !== 'read') return { kind: known };
  return { kind: known, marker: parseMarker(marker) ?? refuse('the marker is not whole') };
}

function folderIn(value: unknown): BackupFolder {
  const { path, fault } = objectIn(value, 'the folder');
  return { path: textIn(path, 'the folder', longestPath), fault: fault === null ? null : faultIn(fault) };
}

export function stateIn(value: unknown): CopiesState {
  const { marker, journal, backups, folder, appVersion } = objectIn(value, 'the state');
  return {
    marker: markerReadIn(marker),
    journal: allIn(journal, 'the journal', entryIn),
    backups: allIn(backups, 'the backups', entryIn),
    folder: folderIn(folder),
    appVersion: textIn(appVersion, 'the version'),
  };
}

/** A list of any length: what stands on the disk has no bound. */
function allIn<T>(value: unknown, what: string, item: (each: unknown) => T): readonly T[] {
  return Array.isArray(value) ? value.map(item) : refuse(`${what} is no list`);
}

export function keepResultIn(value: unknown): KeepResult {
  const { journal, backup } = objectIn(value, 'the outcome');
  return { journal: keptIn(journal), backup: keptIn(backup) };
}

function copyReadIn(value: unknown): CopyRead {
  const { kind, record, from, id, damaged } = objectIn(value, 'a copy');
  const count = countIn(damaged, 'damaged');
  if (kind === 'lost') return { kind, id: idIn(id), damaged: count };
  if (kind !== 'read') return refuse('a copy is of no known kind');
  return { kind, record: recordIn(record), from: oneOf(from, ['journal', 'backup'], 'a source'), damaged: count };
}

export const copyReadsIn = (value: unknown): readonly CopyRead[] => listIn(value, 'the copies', copyReadIn);

export const idsIn = (value: unknown): readonly string[] => listIn(value, 'the ids', idIn);

function momentIn(value: unknown): Moment {
  const { at, reason, drafts } = objectIn(value, 'a moment');
  return {
    at: timeIn(at, 'a moment'),
    reason: oneOf(reason, [...setReasons, 'hour', 'day'], 'a reason'),
    drafts: countIn(drafts, 'drafts'),
  };
}

export const momentsIn = (value: unknown): readonly Moment[] => listIn(value, 'the moments', momentIn);

export function momentPageIn(value: unknown): MomentPage {
  const { records, damaged, next } = objectIn(value, 'the page');
  return {
    records: listIn(records, 'the records', recordIn),
    damaged: countIn(damaged, 'damaged'),
    next: next === null ? null : textIn(next, 'the place'),
  };
}

export const freeSpaceIn = (value: unknown): number | null => (value === null ? null : timeIn(value, 'the space'));

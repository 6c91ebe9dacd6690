import { isObject } from '../draft/unknownProperties.ts';
import type { Kept, Marker, MarkerRead } from '../draftCopies.ts';
import { textBytes } from './bytes.ts';
import { dayNumber } from './civilTime.ts';
import { copyFault } from './copyError.ts';
import type { CopyFiles } from './files.ts';
import { type FileShape, hashedText, readHashed } from './hashedFile.ts';
import { isRevision } from './ids.ts';
import { markerFile } from './names.ts';
import { writeBack } from './writeBack.ts';

const shape: FileShape = { format: 'ziping-marker', version: 1, part: 'marker' };

const longestText = 200;
const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= longestText;

/** Null where any field is missing or of another kind. */
export function parseMarker(value: unknown): Marker | null {
  if (!isObject(value)) return null;
  const { storeId, drafts, deleted, others, revision, schema, appVersion, useDays, lastDay, at } = value;
  if (!isText(storeId) || !isText(appVersion) || !isText(lastDay)) return null;
  if (!isRevision(drafts) || !isRevision(deleted) || !isRevision(revision) || !isRevision(useDays)) return null;
  if (typeof schema !== 'number' || !Number.isFinite(schema) || typeof at !== 'number' || !Number.isFinite(at)) {
    return null;
  }
  if (others !== undefined && !isRevision(others)) return null;
  if (lastDay !== '' && dayNumber(lastDay) === null) return null;
  const known = { storeId, drafts, deleted, revision, schema, appVersion, useDays, lastDay, at };
  return others === undefined ? known : { ...known, others };
}

/** What can't be read now counts as damaged: something was kept here once, and that is all that has to be known. */
export async function readMarker(files: CopyFiles): Promise<MarkerRead> {
  try {
    const bytes = await files.read(markerFile);
    if (bytes === null) return { kind: 'none' };
    const read = readHashed(shape, bytes);
    const marker = read.kind === 'read' ? parseMarker(read.content) : null;
    return marker === null ? { kind: 'damaged' } : { kind: 'read', marker };
  } catch {
    return { kind: 'damaged' };
  }
}

export async function writeMarker(files: CopyFiles, marker: Marker): Promise<Kept> {
  try {
    await writeBack(files, markerFile, textBytes(hashedText(shape, marker).text));
    return { kind: 'kept' };
  } catch (error) {
    return { kind: 'failed', fault: copyFault(error) };
  }
}

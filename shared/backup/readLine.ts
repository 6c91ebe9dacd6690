import { parseRecord } from '../copies/parseRecord.ts';
import { isObject, type JsonObject } from '../draft/unknownProperties.ts';
import type { DraftRecord } from '../draftCopies.ts';
import { type BackupHeader, backupFormat, backupVersion, hashLength, hashOf, lineFeed, lineParts } from './format.ts';

declare const TextDecoder: new (
  label: string,
  options: { readonly fatal: boolean },
) => { decode(bytes: Uint8Array): string };

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Where something stands in the file, in bytes; `to` is behind it. */
export interface Place {
  readonly from: number;
  readonly to: number;
}

export interface Line extends Place {
  /** whether a line feed follows: the last line of a file that was cut off has none */
  readonly isClosed: boolean;
}

const carriageReturn = 13;

/** The lines of a file that are not blank, without their line ends. */
export function* linesOf(bytes: Uint8Array): Generator<Line> {
  for (let from = 0; from < bytes.length; ) {
    const found = bytes.indexOf(lineFeed, from);
    const stop = found < 0 ? bytes.length : found;
    // A mail program or an editor may have written its own line ends.
    const to = bytes[stop - 1] === carriageReturn && stop > from ? stop - 1 : stop;
    if (to > from) yield { from, to, isClosed: found >= 0 };
    from = stop + 1;
  }
}

/** JSON out of bytes; undefined where it is none. */
export function parseBytes(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(utf8.decode(bytes));
  } catch {
    return undefined;
  }
}

export type HeaderRead =
  | { readonly kind: 'header'; readonly header: BackupHeader }
  | { readonly kind: 'newer' }
  /** JSON of another kind, or none */
  | { readonly kind: 'other' };

const countOr = (value: unknown, other: number): number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : other;

export function readHeader(bytes: Uint8Array): HeaderRead {
  const json = parseBytes(bytes);
  if (!isObject(json) || json['format'] !== backupFormat) return { kind: 'other' };
  const { version, appVersion } = json;
  if (typeof version === 'number' && version > backupVersion) return { kind: 'newer' };
  if (version !== backupVersion) return { kind: 'other' };
  const [at, drafts] = [countOr(json['at'], 0), countOr(json['drafts'], 0)];
  return { kind: 'header', header: { at, appVersion: typeof appVersion === 'string' ? appVersion : '', drafts } };
}

export interface LineRecord {
  readonly record: DraftRecord;
  readonly hash: string;
  /** of the record itself, for `recordAt` */
  readonly place: Place;
}

const start = lineParts.start.length;
const middle = start + hashLength;
const body = middle + lineParts.middle.length;

const ascii = (bytes: Uint8Array): string => String.fromCharCode(...bytes);

/** The draft of a line; null where its record is not the one that was written, or none. */
export function readRecordLine(bytes: Uint8Array, { from, to }: Place): LineRecord | null {
  if (to - from <= body) return null;
  const head = ascii(bytes.subarray(from, from + body));
  const hash = head.slice(start, middle);
  const isOurs = head.startsWith(lineParts.start) && head.endsWith(lineParts.middle);
  const place = { from: from + body, to: to - lineParts.end.length };
  if (!isOurs || ascii(bytes.subarray(place.to, to)) !== lineParts.end) return null;
  if (hashOf(bytes.subarray(place.from, place.to)) !== hash) return null;
  const record = recordAt(bytes, place);
  return record === null ? null : { record, hash, place };
}

/** Far above every count of changes, and far below where one more is no longer told from the same. */
const highestRevision = 2 ** 50;

/** The draft at a place that `readRecordLine` told; null where there is none. */
export function recordAt(bytes: Uint8Array, { from, to }: Place): DraftRecord | null {
  const record = parseRecord(parseBytes(bytes.subarray(from, to)));
  return record !== null && record.row.revision <= highestRevision ? record : null;
}

export interface EndLine {
  readonly drafts: number;
  readonly sha256: string;
}

/** The line that closes a whole file; null for any other. */
export function readEndLine(bytes: Uint8Array, { from, to }: Place): EndLine | null {
  // No record is so short, and none needs to be read twice.
  if (to - from > 2 * (hashLength + body)) return null;
  const json: unknown = parseBytes(bytes.subarray(from, to));
  return isObject(json) ? endOf(json) : null;
}

function endOf({ end, drafts, sha256 }: JsonObject): EndLine | null {
  if (end !== true || typeof drafts !== 'number' || typeof sha256 !== 'string') return null;
  return { drafts, sha256 };
}

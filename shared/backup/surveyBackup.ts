import type { DraftRow } from '../draftCopies.ts';
import { type BackupHeader, backupFormat, createHashOfHashes } from './format.ts';
import { type EndLine, type Line, linesOf, type Place, readEndLine, readHeader, readRecordLine } from './readLine.ts';

/** A whole draft of a backup, and where its record stands in the file. */
export interface BackupDraft {
  readonly row: DraftRow;
  readonly place: Place;
}

/** What a backup holds. Whatever is whole in a damaged one is offered. */
export interface Survey {
  readonly kind: 'surveyed';
  /** null where the first line can't be read */
  readonly header: BackupHeader | null;
  /** one for each id, the newest where there are several */
  readonly drafts: readonly BackupDraft[];
  /** drafts that are there but not whole, and those that should be there and are not */
  readonly damaged: number;
  /** `cut`: the file ends too early; `changed`: it is not the one that was written */
  readonly ending: 'whole' | 'cut' | 'changed';
}

export type BackupSurvey =
  | Survey
  /** `newer`: made by a newer program; the others hold nothing that could be offered */
  | { readonly kind: 'refused'; readonly refusal: 'notBackup' | 'newer' | 'nothingWhole' };

/** Bytes that are looked at to tell a backup from other files. */
const headBytes = 64;

/** Whether a file says of itself that it is a backup of all drafts. */
export function isBackup(bytes: Uint8Array): boolean {
  const head = String.fromCharCode(...bytes.subarray(0, headBytes));
  return head
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart()
    .startsWith(`{"format":"${backupFormat}"`);
}

/** The later of two states of one draft: by revision, then by time. */
export function isNewer(a: DraftRow, b: DraftRow): boolean {
  return a.revision > b.revision || (a.revision === b.revision && a.updatedAt > b.updatedAt);
}

interface Found {
  readonly newest: Map<string, BackupDraft>;
  readonly whole: number;
  readonly damaged: number;
  readonly end: EndLine | null;
  readonly hash: string;
  readonly isOpenEnded: boolean;
}

function readLines(bytes: Uint8Array, lines: Iterable<Line>, onProgress: (fraction: number) => void): Found {
  const newest = new Map<string, BackupDraft>();
  const hashes = createHashOfHashes();
  let [whole, damaged, isOpenEnded] = [0, 0, false];
  let end: EndLine | null = null;
  for (const line of lines) {
    onProgress(line.to / bytes.length);
    const read = readRecordLine(bytes, line);
    if (read !== null) {
      const { row } = read.record;
      const other = newest.get(row.id);
      if (other === undefined || isNewer(row, other.row)) newest.set(row.id, { row, place: read.place });
      hashes.add(read.hash);
      whole += 1;
      continue;
    }
    const closing = readEndLine(bytes, line);
    if (closing !== null) end = closing;
    else if (line.isClosed) damaged += 1;
    else isOpenEnded = true;
  }
  return { newest, whole, damaged, end, hash: hashes.text(), isOpenEnded };
}

function endingOf({ end, whole, damaged, hash }: Found): Survey['ending'] {
  if (end === null) return 'cut';
  return damaged === 0 && end.drafts === whole && end.sha256 === hash ? 'whole' : 'changed';
}

function* after<T>(first: readonly T[], rest: Generator<T>): Generator<T> {
  yield* first;
  yield* rest;
}

/** Looks through a file once. Never throws. @param onProgress hears the share that was read, once a line */
export function surveyBackup(
  bytes: Uint8Array,
  onProgress: (fraction: number) => void = () => undefined,
): BackupSurvey {
  const lines = linesOf(bytes);
  const first = lines.next();
  if (first.done === true) return { kind: 'refused', refusal: 'notBackup' };
  const read = readHeader(bytes.subarray(first.value.from, first.value.to));
  if (read.kind === 'newer') return { kind: 'refused', refusal: 'newer' };
  const header = read.kind === 'header' ? read.header : null;
  // A first line that is no header may be a damaged one: then drafts follow.
  const found = readLines(bytes, header === null ? after([first.value], lines) : lines, onProgress);
  if (found.newest.size === 0 && header === null) return { kind: 'refused', refusal: 'notBackup' };
  const missing = Math.max(header?.drafts ?? 0, found.end?.drafts ?? 0) - found.whole;
  const damaged = Math.max(
    found.damaged - (header === null ? 1 : 0),
    missing,
    header === null && found.isOpenEnded ? 1 : 0,
  );
  if (found.newest.size === 0 && damaged > 0) return { kind: 'refused', refusal: 'nothingWhole' };
  const ending = endingOf(found);
  return { kind: 'surveyed', header, drafts: [...found.newest.values()], damaged, ending };
}

/** Reads a zip's central directory with its limits, unpacking nothing. */
import type { ReadLimits } from './limits.ts';
import { ReadFault } from './refusal.ts';

export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated */
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** where the packed bytes begin */
  readonly start: number;
}

/** Entries by name in lower case with forward slashes, because writers differ in both and spreadsheets forgive it. */
export type ZipDirectory = ReadonlyMap<string, ZipEntry>;

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
const endLength = 22;
const entryLength = 46;
const localLength = 30;
const longestComment = 0xffff;
const suspiciousSize = 1024 * 1024;

const damaged = (): ReadFault => new ReadFault('damaged');

function findEnd(view: DataView): number {
  const last = view.byteLength - endLength;
  const first = Math.max(0, last - longestComment);
  for (let at = last; at >= first; at -= 1) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  throw damaged();
}

export function entryKey(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\//, '').toLowerCase();
}

/** Names of parts are ASCII; another byte only has to stay distinct. */
function readName(bytes: Uint8Array, start: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(start, start + Math.min(length, 512)));
}

/** The place of an entry's bytes by its local header, which must agree that there is one. */
function dataStart(view: DataView, local: number, packedSize: number): number {
  if (local + localLength > view.byteLength || view.getUint32(local, true) !== localSignature) throw damaged();
  const start = local + localLength + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + packedSize > view.byteLength) throw damaged();
  return start;
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): { readonly entry: ZipEntry; readonly next: number } {
  if (at + entryLength > view.byteLength || view.getUint32(at, true) !== entrySignature) throw damaged();
  const flags = view.getUint16(at + 8, true);
  if ((flags & 1) !== 0) throw new ReadFault('encrypted');
  const packedSize = view.getUint32(at + 20, true);
  const nameLength = view.getUint16(at + 28, true);
  const next = at + entryLength + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  if (next > view.byteLength) throw damaged();
  return {
    entry: {
      name: readName(bytes, at + entryLength, nameLength),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packedSize,
      size: view.getUint32(at + 24, true),
      start: dataStart(view, view.getUint32(at + 42, true), packedSize),
    },
    next,
  };
}

function checkSizes(entries: readonly ZipEntry[], fileBytes: number, limits: ReadLimits): void {
  const packed = entries.reduce((total, entry) => total + entry.packedSize, 0);
  if (packed > fileBytes) throw damaged();
  const bomb = entries.some(
    (entry) => entry.size > suspiciousSize && entry.size > limits.ratio * Math.max(1, entry.packedSize),
  );
  const unpacked = entries.reduce((total, entry) => total + entry.size, 0);
  if (bomb || unpacked > limits.unpackedBytes) throw new ReadFault('tooLarge');
}

/**
 * Two parts of one name are two contents: readers differ in which of them they take, so a clerk could see one in Excel and
 * get the other here. Folders have no content, and some writers list them, twice too.
 */
function byName(entries: readonly ZipEntry[]): ZipDirectory {
  const parts = entries.map((entry) => [entryKey(entry.name), entry] as const).filter(([key]) => !key.endsWith('/'));
  const directory = new Map(parts);
  if (directory.size < parts.length) throw new ReadFault('doubledPart');
  return directory;
}

/**
 * The directory of a zip. Refuses encrypted entries, too many or too large ones, two of one name, ratios of a zip bomb,
 * entries that share bytes, and a directory that doesn't fit the file. Zip64 is refused as damaged: no spreadsheet below
 * four gigabytes needs it.
 */
export function inspectZip(bytes: Uint8Array, limits: ReadLimits): ZipDirectory {
  if (bytes.length > limits.fileBytes) throw new ReadFault('tooLarge');
  if (bytes.length < endLength) throw damaged();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > limits.entries) throw new ReadFault('tooManyParts');
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    const { entry, next } = readEntry(bytes, view, at);
    entries.push(entry);
    at = next;
  }
  checkSizes(entries, bytes.length, limits);
  return byName(entries);
}

/** Puts files into one ZIP as they are: workbooks are packed already, and packing them again gains nothing. */
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { crc32 } from '../xlsx/package/read/crc32.ts';

export interface ZipEntry {
  /** without folders; no two entries share it */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A moment by the local clock. */
export interface ZipMoment {
  /** from 1980 to 2107 */
  readonly year: number;
  /** from 1 */
  readonly month: number;
  readonly day: number;
  readonly hours: number;
  readonly minutes: number;
  readonly seconds: number;
}

/** The most that the format holds without its later additions. */
const most = { entries: 0xffff, bytes: 0xffffffff };

const version = 20;
/** names are UTF-8 */
const flags = 0x0800;
const stored = 0;

type Field = readonly [size: 2 | 4, value: number];

function record(fields: readonly Field[], ...tails: readonly Uint8Array[]): readonly Uint8Array[] {
  const head = new Uint8Array(fields.reduce((size, [length]) => size + length, 0));
  const view = new DataView(head.buffer);
  let at = 0;
  for (const [size, value] of fields) {
    if (size === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += size;
  }
  return [head, ...tails];
}

function dosTime({ hours, minutes, seconds }: ZipMoment): number {
  return (hours << 11) | (minutes << 5) | (seconds >> 1);
}

function dosDate({ year, month, day }: ZipMoment): number {
  return ((year - 1980) << 9) | (month << 5) | day;
}

const sizeOf = (pieces: readonly Uint8Array[]): number => pieces.reduce((size, { length }) => size + length, 0);

function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(sizeOf(pieces));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

/** A ZIP in the making. */
export interface ZipMaker {
  /** Puts one more file behind the others; its checksum is computed here, a little at a time. */
  readonly add: (entry: ZipEntry) => void;
  /** How long the whole would be now, in bytes. */
  readonly size: () => number;
  /** @throws RangeError where it is more, or larger, than a plain ZIP holds: 65,535 files, 4 GB */
  readonly finish: () => Uint8Array<ArrayBuffer>;
}

const endSize = 22;

export function createZip(at: ZipMoment): ZipMaker {
  const files: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let [entries, offset, length] = [0, 0, 0];

  function add({ name, bytes }: ZipEntry): void {
    const label = utf8ToBytes(name);
    const shared: readonly Field[] = [
      [2, flags],
      [2, stored],
      [2, dosTime(at)],
      [2, dosDate(at)],
      [4, crc32(bytes)],
      [4, bytes.length],
      [4, bytes.length],
      [2, label.length],
      [2, 0],
    ];
    const place: readonly Field[] = [
      [2, 0],
      [2, 0],
      [2, 0],
      [4, 0],
      [4, offset],
    ];
    const file = record([[4, 0x04034b50], [2, version], ...shared], label, bytes);
    const line = record([[4, 0x02014b50], [2, version], [2, version], ...shared, ...place], label);
    files.push(...file);
    directory.push(...line);
    entries += 1;
    offset += sizeOf(file);
    length += sizeOf(line);
  }

  function finish(): Uint8Array<ArrayBuffer> {
    if (entries > most.entries || offset + length > most.bytes) throw new RangeError('more than a ZIP holds');
    const count: Field = [2, entries];
    const end = record([[4, 0x06054b50], [2, 0], [2, 0], count, count, [4, length], [4, offset], [2, 0]]);
    return joined([...files, ...directory, ...end]);
  }

  return { add, size: () => offset + length + endSize, finish };
}

/**
 * A ZIP of the entries in their order.
 *
 * @throws RangeError where they are more, or larger, than a plain ZIP holds: 65,535 files, 4 GB
 */
export function writeZip(entries: readonly ZipEntry[], at: ZipMoment): Uint8Array<ArrayBuffer> {
  const zip = createZip(at);
  for (const entry of entries) zip.add(entry);
  return zip.finish();
}

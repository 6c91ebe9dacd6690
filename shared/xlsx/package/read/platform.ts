/**
 * What the reader takes from the platform: two standard globals that the page, its workers and Node all have, described
 * here as far as they are used, because the core compiles without the types of any platform.
 *
 * Both throw errors of any class for broken bytes. Here alone it is certain that the file is to blame, so here they
 * become a `ReadFault`; one of these errors anywhere else is a mistake of this program.
 */
import { inflateSync } from 'fflate';
import { ReadFault } from './refusal.ts';

interface ByteReader {
  read(): Promise<{ readonly done: boolean; readonly value?: Uint8Array }>;
  cancel(): Promise<void>;
}

interface ByteWriter {
  write(chunk: Uint8Array): Promise<void>;
  close(): Promise<void>;
  abort(): Promise<void>;
}

declare const DecompressionStream: new (
  format: 'deflate-raw',
) => {
  readonly readable: { getReader(): ByteReader };
  readonly writable: { getWriter(): ByteWriter };
};

declare const TextDecoder: new (
  label: string,
  options: { readonly fatal: boolean },
) => { decode(bytes: Uint8Array): string };

/** The next bytes; null at the end. */
async function nextBytes(reader: ByteReader): Promise<Uint8Array | null> {
  try {
    const { done, value } = await reader.read();
    return done ? null : (value ?? null);
  } catch {
    throw new ReadFault('damaged');
  }
}

async function collect(reader: ByteReader, size: number): Promise<Uint8Array> {
  const whole = new Uint8Array(size);
  let length = 0;
  for (let bytes = await nextBytes(reader); bytes !== null; bytes = await nextBytes(reader)) {
    if (length + bytes.length > size) throw new ReadFault('damaged');
    whole.set(bytes, length);
    length += bytes.length;
  }
  if (length < size) throw new ReadFault('damaged');
  return whole;
}

/** Packed bytes that are unpacked at one go: the worst of them unpack to 64 megabytes, in a tenth of a second. */
const atOnce = 64 * 1024;

/** What doesn't fit the room is dropped without a word; so there is room for one byte too many. */
function inflateAtOnce(packed: Uint8Array, size: number): Uint8Array {
  const bytes = unpacked(packed, new Uint8Array(size + 1));
  if (bytes.length !== size) throw new ReadFault('damaged');
  return bytes;
}

function unpacked(packed: Uint8Array, room: Uint8Array): Uint8Array {
  try {
    return inflateSync(packed, { out: room });
  } catch {
    throw new ReadFault('damaged');
  }
}

/**
 * Unpacks raw deflate data into exactly `size` bytes. Stops at the first byte too many, so that a part that lies about
 * its size costs no memory. Small parts, as nearly all are, go without the platform's streams: these cost ten times as
 * much as unpacking itself.
 *
 * @throws ReadFault when the data are broken, too long or too short
 */
export async function inflate(packed: Uint8Array, size: number): Promise<Uint8Array> {
  return packed.length <= atOnce ? inflateAtOnce(packed, size) : inflateInStream(packed, size);
}

async function inflateInStream(packed: Uint8Array, size: number): Promise<Uint8Array> {
  const stream = new DecompressionStream('deflate-raw');
  const writer = stream.writable.getWriter();
  const reader = stream.readable.getReader();
  const ignore = (): void => undefined;
  // What the writing side says of broken data, the reading side says too.
  const feeding = writer.write(packed).then(() => writer.close());
  feeding.catch(ignore);
  try {
    return await collect(reader, size);
  } catch (error) {
    await reader.cancel().catch(ignore);
    writer.abort().catch(ignore);
    throw error;
  }
}

/**
 * The text in an encoding named as in an XML declaration.
 *
 * @throws ReadFault when the bytes are no such text, or when there is no such encoding
 */
export function decodeBytes(bytes: Uint8Array, encoding: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new ReadFault('damaged');
  }
}

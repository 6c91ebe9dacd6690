/**
 * What the reader takes from the platform: two standard globals that the page, its workers and Node all have, described
 * here as far as they are used, because the core compiles without the types of any platform.
 */
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

async function collect(reader: ByteReader, size: number): Promise<Uint8Array | null> {
  const whole = new Uint8Array(size);
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done || value === undefined) return length === size ? whole : null;
    if (length + value.length > size) return null;
    whole.set(value, length);
    length += value.length;
  }
}

/**
 * Unpacks raw deflate data into exactly `size` bytes; null when the data are broken, too long or too short. Stops at
 * the first byte too many, so that a part that lies about its size costs no memory.
 */
export async function inflate(packed: Uint8Array, size: number): Promise<Uint8Array | null> {
  const stream = new DecompressionStream('deflate-raw');
  const writer = stream.writable.getWriter();
  const reader = stream.readable.getReader();
  const ignore = (): void => undefined;
  const feeding = writer.write(packed).then(() => writer.close());
  feeding.catch(ignore);
  try {
    const whole = await collect(reader, size);
    if (whole === null) {
      await reader.cancel().catch(ignore);
      writer.abort().catch(ignore);
    }
    return whole;
  } catch {
    return null;
  }
}

/** The text in an encoding named as in an XML declaration; null when the bytes are no such text. */
export function decodeBytes(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

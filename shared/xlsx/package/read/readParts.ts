/** Unpacks and decodes the parts that the reader needs, one by one, within one budget for the whole file. */
import { crc32 } from './crc32.ts';
import { entryKey, type ZipDirectory, type ZipEntry } from './inspectZip.ts';
import type { ReadLimits } from './limits.ts';
import { decodeBytes, inflate } from './platform.ts';
import { ReadFault } from './refusal.ts';

export interface Parts {
  has(name: string): boolean;
  /** The XML of a part; null when there is none of that name. */
  read(name: string): Promise<string | null>;
}

async function unpack(file: Uint8Array, entry: ZipEntry): Promise<Uint8Array> {
  const packed = file.subarray(entry.start, entry.start + entry.packedSize);
  const isStored = entry.method === 0 && entry.packedSize === entry.size;
  if (!isStored && entry.method !== 8) throw new ReadFault('damaged');
  const bytes = isStored ? packed : await inflate(packed, entry.size);
  if (crc32(bytes) !== entry.crc) throw new ReadFault('damaged');
  return bytes;
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const head = String.fromCharCode(...bytes.subarray(0, 100));
  return /^[^<]*<\?xml[^>]*encoding\s*=\s*["']([\w-]+)["']/.exec(head)?.[1] ?? 'utf-8';
}

function decodeXml(bytes: Uint8Array): string {
  const text = decodeBytes(bytes, encodingOf(bytes));
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw new ReadFault('entities');
  return text;
}

export function openParts(file: Uint8Array, directory: ZipDirectory, limits: ReadLimits): Parts {
  let spent = 0;
  return {
    has: (name) => directory.has(entryKey(name)),
    read: async (name) => {
      const entry = directory.get(entryKey(name));
      if (entry === undefined) return null;
      spent += entry.size;
      if (entry.size > limits.partBytes || spent > limits.unpackedBytes) throw new ReadFault('tooLarge');
      return decodeXml(await unpack(file, entry));
    },
  };
}

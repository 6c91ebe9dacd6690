/** Text, bytes and hashes, in the way all copies use them. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

// The page, its workers and Node all have it; the core compiles without the types of any platform.
declare const TextDecoder: new (
  label: string,
  options: { readonly fatal: boolean },
) => { decode(bytes: Uint8Array): string };

export const textBytes = (text: string): Uint8Array => utf8ToBytes(text);

/** Null where the bytes are no UTF-8. */
export function bytesText(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The SHA-256 of a text as 64 hexadecimal digits. */
export const hashText = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));

export const hashBytes = (bytes: Uint8Array): string => bytesToHex(sha256(bytes));

export function sameBytes(first: Uint8Array, second: Uint8Array | null): boolean {
  if (second === null || first.length !== second.length) return false;
  // A loop, because megabytes are compared here: a call for each byte would take as long as the disk.
  for (let index = 0; index < first.length; index += 1) if (first[index] !== second[index]) return false;
  return true;
}

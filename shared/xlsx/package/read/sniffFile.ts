/** What a file is by its first bytes, whatever its name says. */
import type { RefusalKind } from './refusal.ts';

const signatures: readonly (readonly [kind: RefusalKind, bytes: readonly number[]])[] = [
  ['program', [0x4d, 0x5a]],
  ['program', [0x7f, 0x45, 0x4c, 0x46]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['picture', [0x89, 0x50, 0x4e, 0x47]],
  ['picture', [0xff, 0xd8, 0xff]],
  ['picture', [0x47, 0x49, 0x46, 0x38]],
  ['picture', [0x42, 0x4d]],
];

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

/** One character for each byte: enough to find ASCII words. */
function latin(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}

/** Names of the streams of an OLE container are UTF-16; an encrypted workbook has one called EncryptedPackage. */
function oleKind(bytes: Uint8Array): RefusalKind {
  const name = [...'EncryptedPackage'].map((char) => char.charCodeAt(0));
  for (let at = 0; at + 2 * name.length <= bytes.length; at += 1) {
    if (bytes[at] === name[0] && name.every((code, index) => bytes[at + 2 * index] === code)) return 'encrypted';
  }
  return 'oldExcel';
}

function textKind(head: string): RefusalKind {
  const start = head.replace(/^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '').trimStart();
  if (/^<|^\0?</.test(start)) return 'webPage';
  if (/^[{[]/.test(start) && head.includes('ziping-draft')) return 'draftFile';
  return 'plainText';
}

/** Bytes that no text file has: control characters other than tab, line feed, form feed, carriage return and escape. */
function isBinary(head: string): boolean {
  const utf16 = /^(\xff\xfe|\xfe\xff)/.test(head);
  return !utf16 && [...head].some((char) => char < '\t' || (char > '\r' && char < '\x1b'));
}

/** Why the bytes are no workbook by their look; null for a zip, which may be one. */
export function sniffFile(bytes: Uint8Array): RefusalKind | null {
  if (bytes.length === 0) return 'empty';
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return null;
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return oleKind(bytes);
  const known = signatures.find(([, start]) => startsWith(bytes, start));
  if (known !== undefined) return known[0];
  const head = latin(bytes.subarray(0, 4096));
  if (head.startsWith('PK')) return 'damaged';
  return isBinary(head) ? 'notWorkbook' : textKind(head);
}

/**
 * The file that holds every draft of a computer, to keep or to move: JSON Lines, so that a program reads it draft by
 * draft and a person can read it without any program.
 *
 * ```
 * {"format":"ziping-backup","version":1,"at":…,"appVersion":…,"drafts":N}
 * {"sha256":…,"record":{"row":…,"json":…}}      one line a draft, the hash over the bytes of the record
 * {"end":true,"drafts":N,"sha256":…}            the hash over the hashes above, each followed by a line feed
 * ```
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

export const backupFormat = 'ziping-backup';
export const backupVersion = 1;

export interface BackupHeader {
  /** when it was made; milliseconds since 1970 */
  readonly at: number;
  /** of the program that made it; empty where that was not known */
  readonly appVersion: string;
  readonly drafts: number;
}

/** What stands before and behind the record in its line; the hash comes between the first two. */
export const lineParts = { start: '{"sha256":"', middle: '","record":', end: '}' } as const;

/** Characters of a hash in hexadecimal. */
export const hashLength = 64;

export const lineFeed = 10;

export const hashOf = (bytes: Uint8Array): string => bytesToHex(sha256(bytes));

/** The hash over the hashes of lines, in their order. */
export function createHashOfHashes(): { readonly add: (hash: string) => void; readonly text: () => string } {
  const whole = sha256.create();
  return {
    add: (hash) => {
      whole.update(Uint8Array.from(`${hash}\n`, (character) => character.charCodeAt(0)));
    },
    text: () => bytesToHex(whole.clone().digest()),
  };
}

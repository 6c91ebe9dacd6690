import { draftExtension } from '../../shared/desktop.ts';

const namedAsDrafts = new RegExp(`(${draftExtension.replace('.', '\\.')}|\\.json)$`, 'i');

/** Beginnings of containers that are certainly no text: zip (workbooks) and OLE (old workbooks). */
const containers: readonly (readonly number[])[] = [
  [0x50, 0x4b],
  [0xd0, 0xcf, 0x11, 0xe0],
];

/** The first character of a text file behind its byte order mark and blanks; empty where there is none. */
function firstCharacter(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes.subarray(0, 256)).trimStart().charAt(0);
}

/**
 * Whether a file is to be read as a file of drafts: JSON, whatever its name, or a file named as one, so that a damaged
 * draft file is called so. A workbook under such a name is a workbook.
 */
export function isDraftFile(name: string, bytes: Uint8Array): boolean {
  if (containers.some((start) => start.every((byte, index) => bytes[index] === byte))) return false;
  return namedAsDrafts.test(name) || firstCharacter(bytes) === '{';
}

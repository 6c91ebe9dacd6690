import { extname } from 'node:path';
import { draftExtension, type FileKind } from '../shared/desktop.ts';

interface Extensions {
  /** without a dot; the first is given to a name that has none */
  readonly save: readonly [string, ...string[]];
  readonly open: readonly string[];
}

const draftWord = draftExtension.slice(1);

export const extensions: Readonly<Record<FileKind, Extensions>> = {
  // Older formats can be picked so that the import can say how to save them as .xlsx.
  workbook: { save: ['xlsx'], open: ['xlsx', 'xlsm', 'xls', 'et', 'csv'] },
  drafts: { save: [draftWord, 'json'], open: [draftWord, 'json'] },
  text: { save: ['txt', 'csv', 'html'], open: ['txt', 'csv'] },
};

/** Characters that Windows forbids in a name, control characters, and halves of characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const forbidden = /[\\/:*?"<>|\u0000-\u001f\u007f\p{Cs}]/gu;
/** Names of devices on Windows, with any extension. */
const device = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;
/** In bytes of UTF-8, without the extension: Linux takes names of 255. 80 Chinese characters. */
const longest = 240;

/** The beginning of a text that fits, cut between characters. */
function fitting(text: string): string {
  let left = longest;
  const fits = (character: string): boolean => {
    left -= Buffer.byteLength(character);
    return left >= 0;
  };
  const characters = [...text];
  const end = characters.findIndex((character) => !fits(character));
  return end < 0 ? text : characters.slice(0, end).join('');
}

/** Whether a path ends as a file of this kind should. */
export function hasExtension(path: string, kind: FileKind): boolean {
  return extensions[kind].save.some((extension) => extname(path).toLowerCase() === `.${extension}`);
}

/** The path with the kind's extension: dialogs on Linux leave a typed name as it is. */
export function withExtension(path: string, kind: FileKind): string {
  return hasExtension(path, kind) ? path : `${path}.${extensions[kind].save[0]}`;
}

/** A name that every system accepts, made of the proposed one; never a path. */
export function safeFileName(proposed: string, kind: FileKind): string {
  const known = hasExtension(proposed, kind);
  const extension = known ? extname(proposed) : `.${extensions[kind].save[0]}`;
  const stem = (known ? proposed.slice(0, -extension.length) : proposed)
    .replace(forbidden, '_')
    .replace(device, '_$&')
    .trim()
    .replace(/^\.+|[. ]+$/g, '');
  return `${stem === '' ? '未命名' : fitting(stem).trimEnd()}${extension}`;
}

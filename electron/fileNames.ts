import { extname } from 'node:path';
import { draftExtension, type FileKind } from '../shared/desktop.ts';
import { type NameLimits, safeName } from '../shared/fileName.ts';

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
  archive: { save: ['zip'], open: ['zip'] },
  pdf: { save: ['pdf'], open: ['pdf'] },
  image: { save: ['png'], open: ['png'] },
};

/** Without the extension. In bytes of UTF-8, because Linux takes names of 255; 80 Chinese characters. */
const longest: NameLimits = { characters: 240, bytes: 240 };

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
  const stem = known ? proposed.slice(0, -extension.length) : proposed;
  return `${safeName(stem, '未命名', longest)}${extension}`;
}

import { extname } from 'node:path';
import type { CliIo } from './command.ts';
import { workbookExtensions } from './inputFiles.ts';
import { loadWorkbook } from './loadWorkbook.ts';
import { type DraftsRead, readDrafts } from './readDrafts.ts';
import { type ReadBytes, readInThread } from './readInThread.ts';

/** Makes drafts of a file. Never rejects: what can't be read is a fault, one Chinese line each; doubts go to stderr. */
export type DraftLoader = (path: string, io: Pick<CliIo, 'fs' | 'stderr'>) => Promise<DraftsRead>;

/** Readers of other files than drafts, by lower-case extension with its dot. */
export type DraftLoaders = Readonly<Record<string, DraftLoader>>;

/** Spreadsheets of any kind: those of other formats are refused with a word on how to save them. */
export function loadersBy(readBytes: ReadBytes): DraftLoaders {
  const load: DraftLoader = (path, io) => loadWorkbook(path, io, readBytes);
  return Object.fromEntries([...workbookExtensions, '.csv'].map((extension) => [extension, load]));
}

export const fileLoaders: DraftLoaders = loadersBy(readInThread);

/** Reads the drafts of a file with the loader of its extension; any other file is one of drafts. */
export function loadDrafts(
  path: string,
  io: Pick<CliIo, 'fs' | 'stderr'>,
  loaders: DraftLoaders = fileLoaders,
): Promise<DraftsRead> {
  const load = loaders[extname(path).toLowerCase()] ?? readDrafts;
  return load(path, io);
}

import { draftExtension } from './desktop.ts';

const megabyte = 1024 * 1024;

/**
 * In bytes: a single file, all files of one call together, and files of drafts, which are counted by themselves. No form
 * and no draft comes near the first two; a backup of ten thousand drafts has about 200 MB.
 */
export const fileLimits = { file: 20 * megabyte, all: 200 * megabyte, drafts: 512 * megabyte } as const;

/** How much the files of one call may still take. */
export interface FileBudget {
  /** the most bytes that a file of this name may have */
  readonly limitOf: (name: string) => number;
  readonly spend: (name: string, bytes: number) => void;
}

const isOfDrafts = (name: string): boolean => name.toLowerCase().endsWith(draftExtension);

export function createFileBudget(): FileBudget {
  let left: number = fileLimits.all;
  let leftForDrafts: number = fileLimits.drafts;
  return {
    limitOf: (name) => (isOfDrafts(name) ? leftForDrafts : Math.min(fileLimits.file, left)),
    spend: (name, bytes) => {
      if (isOfDrafts(name)) leftForDrafts -= bytes;
      else left -= bytes;
    },
  };
}

/** Of one folder to import: files that are taken, entries that are looked at, folders in folders. */
export const folderLimits = { files: 5_000, entries: 100_000, depth: 8 } as const;

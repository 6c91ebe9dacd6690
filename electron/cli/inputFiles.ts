/** The files that the arguments of a command mean: files as they are, folders with all that is in them. */
import { extname, join } from 'node:path';
import type { CliIo, FolderEntry } from './command.ts';
import { readFaultText } from './fileFaultText.ts';

export interface InputFiles {
  readonly paths: readonly string[];
  /** one Chinese line for each folder that gave nothing */
  readonly faults: readonly string[];
}

/** Spreadsheets, those that are refused with a word on how to save them among them. */
export const workbookExtensions: readonly string[] = ['.xlsx', '.xlsm', '.xltx', '.xls', '.xlsb', '.et', '.ods'];

export const draftExtensions: readonly string[] = ['.json', '.ziping'];

/** Office programs keep `~$表.xlsx` beside a workbook that is open, other programs hidden files of their own. */
const isOfProgram = (name: string): boolean => name.startsWith('~$') || name.startsWith('.');

const byName = (a: FolderEntry, b: FolderEntry): number => (a.name < b.name ? -1 : 1);

async function filesUnder(
  folder: string,
  entries: readonly FolderEntry[],
  extensions: readonly string[],
  io: Pick<CliIo, 'fs'>,
): Promise<InputFiles> {
  const paths: string[] = [];
  const faults: string[] = [];
  for (const { name, isFolder } of entries.toSorted(byName)) {
    if (isOfProgram(name)) continue;
    const path = join(folder, name);
    if (isFolder) {
      const inside = await inputOf(path, extensions, io);
      paths.push(...inside.paths);
      faults.push(...inside.faults);
    } else if (extensions.includes(extname(name).toLowerCase())) paths.push(path);
  }
  return { paths, faults };
}

async function inputOf(path: string, extensions: readonly string[], io: Pick<CliIo, 'fs'>): Promise<InputFiles> {
  try {
    const entries = (await io.fs.listFolder?.(path)) ?? null;
    return entries === null ? { paths: [path], faults: [] } : await filesUnder(path, entries, extensions, io);
  } catch (error) {
    return { paths: [], faults: [readFaultText(path, error)] };
  }
}

/**
 * Files that are named, whatever their extension, and those inside of folders that have one of the extensions: by name,
 * folders among them, in the order of the arguments.
 */
export async function inputFiles(
  args: readonly string[],
  extensions: readonly string[],
  io: Pick<CliIo, 'fs'>,
): Promise<InputFiles> {
  const found: InputFiles[] = [];
  for (const arg of args) {
    const input = await inputOf(arg, extensions, io);
    const isBare = input.paths.length === 0 && input.faults.length === 0;
    found.push(
      isBare ? { paths: [], faults: [`${arg}：文件夹里没有可以读取的文件（${extensions.join('、')}）。`] } : input,
    );
  }
  return { paths: found.flatMap(({ paths }) => paths), faults: found.flatMap(({ faults }) => faults) };
}

/** Files that the system hands over: a double click at the start, or a second start while the program runs. */
import { posix, win32 } from 'node:path';
import { fileURLToPath } from 'node:url';
import { draftExtension, type OpenResult } from '../shared/desktop.ts';
import { isDeviceName } from '../shared/fileName.ts';

const accepted: ReadonlySet<string> = new Set([draftExtension, '.xlsx', '.xlsm']);

/** More than anyone selects by hand; a flood beyond it is dropped. */
export const handedLimit = 200;

/**
 * How Windows writes shares of other machines, devices and pipes: `\\server\share`, `\\?\UNC\…`, `\\.\pipe\…`, `\??\UNC\…`.
 * Refused on every system, because asking whether such a file exists already signs in at the other machine, with the
 * user's name and a proof of the password.
 */
const outside = /^(?:[\\/]{2}|[\\/]\?\?[\\/])/;

/** What an argument of a start names. */
type Named =
  | { readonly kind: 'file'; readonly path: string }
  /** a file that lies outside this computer: never touched */
  | { readonly kind: 'outside'; readonly name: string }
  | { readonly kind: 'nothing' };

const nothing: Named = { kind: 'nothing' };

/** The path of a `file:` address, as file managers on Linux hand them over; one that names another machine stays outside. */
function ofAddress(argument: string, windows: boolean): string | undefined {
  try {
    const url = new URL(argument);
    const isHere = url.host === '' && !url.pathname.startsWith('//');
    return isHere ? fileURLToPath(url, { windows }) : `//${url.host}${decodeURIComponent(url.pathname)}`;
  } catch {
    return undefined;
  }
}

/** On a disk with a letter. Windows takes what stands behind another colon for a stream hidden in the file before it. */
const onDisk = /^[A-Za-z]:\\[^:]*$/;

const isPlainFile = (path: string, windows: boolean): boolean =>
  !windows || (onDisk.test(path) && !isDeviceName(win32.basename(path)));

function nameOf(argument: string, folder: string, windows: boolean): Named {
  const given = /^file:/i.test(argument) ? ofAddress(argument, windows) : argument;
  if (given === undefined || given.includes('\0')) return nothing;
  const { extname, isAbsolute, resolve } = windows ? win32 : posix;
  const path = resolve(folder, given);
  if (!accepted.has(extname(path).toLowerCase())) return nothing;
  const starts = isAbsolute(given) ? [given, path] : [given, folder, path];
  if (starts.some((start) => outside.test(start))) return { kind: 'outside', name: win32.basename(path) };
  return isPlainFile(path, windows) ? { kind: 'file', path } : nothing;
}

export interface Handed {
  /** whether they exist is not asked here */
  readonly paths: readonly string[];
  /** names of files outside this computer */
  readonly outside: readonly string[];
}

/**
 * The files among the arguments of a start. Nothing is asked of the file system.
 *
 * @param folder the working folder of that start, for relative paths
 */
export function handedPaths(
  argv: readonly string[],
  folder: string,
  windows: boolean = process.platform === 'win32',
): Handed {
  const named = argv
    .slice(1)
    .filter((argument) => !argument.startsWith('-') && !argument.includes('\0'))
    .map((argument) => nameOf(argument, folder, windows));
  return {
    paths: [...new Set(named.flatMap((each) => (each.kind === 'file' ? [each.path] : [])))],
    outside: [...new Set(named.flatMap((each) => (each.kind === 'outside' ? [each.name] : [])))],
  };
}

export interface HandedFiles {
  /** Queues the files among the arguments that exist; resolves when they can be taken. */
  readonly hand: (argv: readonly string[], folder: string) => Promise<void>;
  /** Reads what is queued and empties the queue. */
  readonly take: () => Promise<OpenResult>;
}

export interface HandedDeps {
  readonly isFile: (path: string) => Promise<boolean>;
  readonly read: (paths: readonly string[]) => Promise<OpenResult>;
  /** tells the page that there is something to take */
  readonly notify: () => void;
}

/**
 * What is said of a file outside this computer: that it can't be read, and to copy it to 文档. `readOnly` is the fault with
 * that sentence.
 */
const refused = (name: string) => ({ name, fault: 'readOnly' }) as const;

export function createHandedFiles({ isFile, read, notify }: HandedDeps): HandedFiles {
  let queue: readonly string[] = [];
  let outside: readonly string[] = [];
  let settled = Promise.resolve();

  async function add(argv: readonly string[], folder: string): Promise<void> {
    const handed = handedPaths(argv, folder);
    const paths = handed.paths.slice(0, handedLimit);
    const present = await Promise.all(paths.map(isFile));
    const existing = paths.filter((_, index) => present[index] === true);
    if (existing.length === 0 && handed.outside.length === 0) return;
    queue = [...new Set([...queue, ...existing])].slice(0, handedLimit);
    outside = [...new Set([...outside, ...handed.outside])].slice(0, handedLimit);
    notify();
  }

  return {
    hand: (argv, folder) => {
      settled = settled.then(() => add(argv, folder));
      return settled;
    },
    take: async () => {
      await settled;
      const [paths, names] = [queue, outside];
      queue = [];
      outside = [];
      const result = await read(paths);
      if (names.length === 0 || result.kind !== 'opened') return result;
      return { ...result, failed: [...result.failed, ...names.map(refused)] };
    },
  };
}

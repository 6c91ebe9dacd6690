/** Files that the system hands over: a double click at the start, or a second start while the program runs. */
import { extname, isAbsolute, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { draftExtension, type OpenResult } from '../shared/desktop.ts';

const accepted: ReadonlySet<string> = new Set([draftExtension, '.xlsx', '.xlsm']);

/** More than anyone selects by hand; a flood beyond it is dropped. */
export const handedLimit = 200;

/**
 * File managers on Linux hand over `file:///…` addresses; one that names another machine is not followed
 * (on Windows it would become a network path).
 */
function pathOf(argument: string, folder: string): string | undefined {
  if (!argument.startsWith('file:')) return isAbsolute(argument) ? argument : resolve(folder, argument);
  try {
    const url = new URL(argument);
    return url.host === '' ? fileURLToPath(url) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The paths among the arguments of a start. Whether they exist is not asked here.
 *
 * @param folder the working folder of that start, for relative paths
 */
export function handedPaths(argv: readonly string[], folder: string): readonly string[] {
  const paths = argv
    .slice(1)
    .filter((argument) => !argument.startsWith('-') && !argument.includes('\0'))
    .flatMap((argument) => pathOf(argument, folder) ?? []);
  return [...new Set(paths)].filter((path) => accepted.has(extname(path).toLowerCase()));
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

export function createHandedFiles({ isFile, read, notify }: HandedDeps): HandedFiles {
  let queue: readonly string[] = [];
  let settled = Promise.resolve();

  async function add(argv: readonly string[], folder: string): Promise<void> {
    const paths = handedPaths(argv, folder).slice(0, handedLimit);
    const present = await Promise.all(paths.map(isFile));
    const existing = paths.filter((_, index) => present[index] === true);
    if (existing.length === 0) return;
    queue = [...new Set([...queue, ...existing])].slice(0, handedLimit);
    notify();
  }

  return {
    hand: (argv, folder) => {
      settled = settled.then(() => add(argv, folder));
      return settled;
    },
    take: async () => {
      await settled;
      const paths = queue;
      queue = [];
      return read(paths);
    },
  };
}

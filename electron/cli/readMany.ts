/** Reads the drafts of many files at once, and tells of them in the order of the files. */
import type { Draft } from '../../shared/draft/types.ts';
import type { CliIo } from './command.ts';
import type { Crew } from './crew.ts';
import { inOrder } from './inOrder.ts';
import { loadDrafts, loadersBy } from './loadDrafts.ts';
import { readBy } from './readInThread.ts';

export interface FileRead {
  readonly path: string;
  readonly drafts: readonly Draft[];
  /** one Chinese line for each draft, or for the file, that could not be read */
  readonly faults: readonly string[];
  /** one Chinese line for each thing that is to be looked at */
  readonly doubts: readonly string[];
}

/** The items one by one, until the user wants the command to end. */
export async function* untilAborted<Item>(items: Iterable<Item>, { signal }: Pick<CliIo, 'signal'>) {
  for (const item of items) {
    if (signal?.aborted === true) return;
    yield item;
  }
}

/** Only as many files are in memory as are being read. An aborted command gets those that were read before. */
export async function* readMany(
  paths: readonly string[],
  crew: Pick<Crew, 'run' | 'width'>,
  io: CliIo,
): AsyncGenerator<FileRead> {
  const loaders = loadersBy(readBy(crew));
  const read = async (path: string): Promise<FileRead> => {
    const doubts: string[] = [];
    const file = await loadDrafts(path, { fs: io.fs, stderr: (line) => doubts.push(line) }, loaders);
    return { path, ...file, doubts };
  };
  for await (const file of inOrder(untilAborted(paths, io), crew.width, read)) {
    if (io.signal?.aborted === true) return;
    yield file;
  }
}

/** What a command says that was ended by the user. */
export const endedText = (done: string): string => `已按要求中止：${done}`;

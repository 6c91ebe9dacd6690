/** The drafts of files and folders, read in threads and kept: some twenty kilobytes each. */
import type { Draft } from '../../shared/draft/types.ts';
import type { CliIo } from './command.ts';
import { withCrew } from './crew.ts';
import { draftExtensions, inputFiles, workbookExtensions } from './inputFiles.ts';
import { endedText, readMany } from './readMany.ts';

export interface AllRead {
  readonly drafts: readonly Draft[];
  /** whether every file could be read whole */
  readonly isComplete: boolean;
}

/** Says faults and doubts as they come, and that nothing is made where the user wants the command to end. */
export function readAll(sources: readonly string[], io: CliIo): Promise<AllRead> {
  return withCrew(io.signal, async (crew) => {
    const input = await inputFiles(sources, [...draftExtensions, ...workbookExtensions], io);
    for (const fault of input.faults) io.stderr(fault);
    const drafts: Draft[] = [];
    let unread = input.faults.length;
    for await (const file of readMany(input.paths, crew, io)) {
      for (const line of [...file.doubts, ...file.faults]) io.stderr(line);
      unread += file.faults.length;
      drafts.push(...file.drafts);
    }
    if (io.signal?.aborted === true) io.stderr(endedText('没有生成 PDF。'));
    return { drafts, isComplete: unread === 0 };
  });
}

/** Reads a workbook in a thread that can be stopped. */
import { readFailure } from '../../shared/xlsx/import/readFailure.ts';
import { refuse } from '../../shared/xlsx/import/readWorkbook.ts';
import type { ReadResult } from '../../shared/xlsx/import/types.ts';
import { type Crew, type CrewLimits, openCrew, usualCrew } from './crew.ts';
import { type ProcessorClock, systemClock } from './watchProcessor.ts';

export type ThreadLimits = Omit<CrewLimits, 'threads'>;

export const usualThread: ThreadLimits = usualCrew;

/** Reads the bytes of a file, whatever it is. Never rejects. */
export type ReadBytes = (bytes: Uint8Array) => Promise<ReadResult>;

/**
 * A thread that takes too long, too much memory or breaks off refuses the file. One that throws, or never begins, has
 * failed by itself: nothing that a file holds may make it.
 */
export const readBy =
  (crew: Pick<Crew, 'run'>): ReadBytes =>
  async (bytes) => {
    const outcome = await crew.run({ kind: 'read', bytes });
    if (outcome.kind === 'stopped') return refuse('stopped');
    if (outcome.kind === 'failed') return readFailure(outcome.error);
    const { reply } = outcome;
    return reply.kind === 'read' ? reply.result : readFailure(new Error(`a thread replied ${reply.kind}`));
  };

/** Reads one workbook in a thread of its own. */
export async function readInThread(
  bytes: Uint8Array,
  limits: ThreadLimits = usualThread,
  clock: ProcessorClock = systemClock,
): Promise<ReadResult> {
  const crew = openCrew({ ...limits, threads: 1 }, clock);
  try {
    return await readBy(crew)(bytes);
  } finally {
    crew.close();
  }
}

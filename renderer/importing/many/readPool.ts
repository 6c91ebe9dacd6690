/** Reads many files in several workers; each file is loaded when its turn comes and let go once it is read. */
import type { LaterFile } from '../../host/types.ts';
import { readFaultText } from '../../text/files.ts';
import type { BriefContent, BriefReply, ImportRequest } from '../../workers/importMessages.ts';
import type { WorkerPort } from '../../workers/workerPort.ts';
import { type ContentReader, createReader, type ReadOutcome } from '../contentReader.ts';

export type ManyWorker = WorkerPort<ImportRequest, BriefReply>;

export const createManyWorker = (): ManyWorker =>
  new Worker(new URL('../../workers/many.worker.ts', import.meta.url), { type: 'module', name: 'many' });

export type ManyOutcome = ReadOutcome<BriefContent>;

export interface PoolEvents {
  readonly onStart: (index: number) => void;
  readonly onEnd: (index: number, outcome: ManyOutcome) => void;
}

/** Workers that read at once: one processor is left to the page. */
export function poolSize(processors: number): number {
  return Math.min(4, Math.max(2, processors - 1));
}

/** Takes files one after another from wherever they are, however many ask. */
function createLoader(): (file: LaterFile) => Promise<ImportRequest | { readonly text: string }> {
  let turn: Promise<unknown> = Promise.resolve();
  const load = async (file: LaterFile) => {
    const opened = await file.load();
    if (opened.kind === 'cancelled') return { text: readFaultText('unknown', file.name) };
    const [read] = opened.files;
    if (read !== undefined) return { name: file.name, bytes: read.bytes };
    return { text: readFaultText(opened.failed[0]?.fault ?? 'notFound', file.name) };
  };
  return (file) => {
    const next = turn.then(() => load(file));
    turn = next;
    return next;
  };
}

/**
 * Reads all files; every one ends once. An abort kills what is being read and ends the rest as cancelled. Never rejects.
 *
 * @param size workers at once
 */
export async function readAll(
  files: readonly LaterFile[],
  events: PoolEvents,
  signal: AbortSignal,
  size: number,
  createWorker: () => ManyWorker = createManyWorker,
): Promise<void> {
  const load = createLoader();
  let next = 0;
  const readOne = async (file: LaterFile, reader: ContentReader<BriefContent>): Promise<ManyOutcome> => {
    if (signal.aborted) return { kind: 'cancelled' };
    const loaded = await load(file).catch(() => ({ text: readFaultText('unknown', file.name) }));
    return 'text' in loaded ? { kind: 'refused', text: loaded.text } : reader.read(loaded, signal);
  };
  const work = async () => {
    const reader = createReader(createWorker);
    while (next < files.length) {
      const index = next;
      next += 1;
      const file = files[index];
      if (file === undefined) continue;
      events.onStart(index);
      events.onEnd(index, await readOne(file, reader));
    }
    reader.close();
  };
  await Promise.all(Array.from({ length: Math.min(size, files.length) }, work));
}

import { assertNever } from '../../../shared/assertNever.ts';
import { batchText } from '../../text/batch.ts';
import { exportingText } from '../../text/exporting.ts';
import { manyText } from '../../text/many.ts';
import type { ErrorRule } from '../../workers/batchMessages.ts';
import { batchFiles } from './formats.ts';
import { createJobs, type Job, type JobDeps } from './jobs.ts';
import type { Lane, LaneAnswer } from './lane.ts';
import type { Ask } from './places.ts';
import type { BatchItem, BatchPlace, BatchWish, ItemOutcome } from './types.ts';

export interface BatchDeps extends Pick<JobDeps, 'load' | 'giveName'> {
  readonly lanes: readonly Lane[];
  /** null where the drafts become parts of one file, in the one lane that there is then */
  readonly place: BatchPlace | null;
  readonly ask: Ask;
  /** `done` of the items have their outcome; `title` is the one that was begun last */
  readonly onStep: (done: number, title: string) => void;
  readonly signal: AbortSignal;
}

/** Faults of the place in a row, then the others are not tried: the stick is out, the disk is full. */
const patience = 3;

const failed = (item: BatchItem, text: string): ItemOutcome => ({ kind: 'failed', item, text });

function ruleOf(word: string): ErrorRule | null {
  if (word === 'export') return 'export';
  return word === 'skip' ? 'stop' : null;
}

/** What is done with drafts that have errors: as was wished, else as the user says when the first is met. */
function createMaker({ faulty, format }: BatchWish, isPart: boolean, ask: Ask) {
  let decided: Promise<ErrorRule | null> | null = faulty === 'ask' ? null : Promise.resolve(ruleOf(faulty));
  const kind = batchFiles[format][isPart ? 'part' : 'own'];
  return async ({ item, draft }: Job, lane: Lane): Promise<LaneAnswer> => {
    const rule = decided === null ? 'stop' : await decided;
    if (rule === null) return { kind: 'cancelled' };
    const answer = await lane.ask({ kind, draft, rule, title: item.title });
    if (answer.kind !== 'faulty') return answer;
    decided ??= ask({ kind: 'errors', title: item.title, errors: answer.errors }).then(ruleOf);
    const agreed = await decided;
    if (agreed === null) return { kind: 'cancelled' };
    return agreed === 'stop' ? answer : lane.ask({ kind, draft, rule: agreed, title: item.title });
  };
}

/**
 * Exports the drafts, as many at once as there are lanes. A draft is loaded when its turn comes and forgotten when its
 * file is written. An abort ends it after the files that are being written, which become whole. Never rejects; answers
 * with an outcome for each item, in their order.
 */
export async function runBatch(wish: BatchWish, deps: BatchDeps): Promise<readonly ItemOutcome[]> {
  const { lanes, place, signal, onStep, ask } = deps;
  const outcomes = new Map<number, ItemOutcome>();
  let inARow = 0;
  let stopped: string | null = null;
  const make = createMaker(wish, place === null, ask);
  const take = createJobs(wish, {
    ...deps,
    mayGoOn: () => !signal.aborted && stopped === null,
    onBegin: ({ title }) => onStep(outcomes.size, title),
  });

  function count(faultOfPlace: string | null): void {
    inARow = faultOfPlace === null ? 0 : inARow + 1;
    if (inARow >= patience) stopped ??= faultOfPlace;
  }

  async function write({ item, fileName }: Job, bytes: Uint8Array, errors: number): Promise<ItemOutcome> {
    if (place === null || signal.aborted) return { kind: 'left', item };
    const result = await place.put(fileName, bytes);
    if (result.kind === 'left') return { kind: 'left', item };
    count(result.kind === 'failed' && result.isOfPlace ? result.text : null);
    return result.kind === 'failed' ? failed(item, result.text) : { ...result, item, errors };
  }

  async function outcomeOf(job: Job, lane: Lane): Promise<ItemOutcome> {
    const { item } = job;
    const answer = await make(job, lane);
    switch (answer.kind) {
      case 'made':
        return write(job, answer.bytes, answer.errors);
      case 'added':
        return { kind: 'written', item, fileName: '', errors: answer.errors };
      case 'faulty':
        return { kind: 'skipped', item, errors: answer.errors };
      case 'cancelled':
        return { kind: 'left', item };
      case 'textTooLong':
        return failed(item, exportingText.textTooLong(answer.cell));
      case 'full':
        return failed(item, batchText.bookFull(wish.format));
      case 'unknownForm':
        return failed(item, manyText.unknownForm);
      case 'broken':
        return failed(item, batchText.notMade(wish.format, answer.detail));
      case 'crashed':
        // with the worker went all that it had of the one file
        if (place === null) stopped ??= batchText.notMade(wish.format, answer.detail);
        return failed(item, batchText.notMade(wish.format, answer.detail));
      default:
        return assertNever(answer);
    }
  }

  async function work(lane: Lane): Promise<void> {
    for (let turn = await take(); turn !== null; turn = await take()) {
      const at = turn.kind === 'job' ? turn.job.at : turn.at;
      const outcome = turn.kind === 'job' ? await outcomeOf(turn.job, lane) : turn.outcome;
      outcomes.set(at, outcome);
      onStep(outcomes.size, outcome.item.title);
    }
  }

  await Promise.all(lanes.map(work));
  const fault: string | null = stopped;
  return wish.items.map((item, at): ItemOutcome => {
    const outcome = outcomes.get(at);
    if (fault === null) return outcome ?? { kind: 'left', item };
    const isLost = place === null && outcome?.kind === 'written';
    return outcome === undefined || isLost ? failed(item, batchText.notTried(fault)) : outcome;
  });
}

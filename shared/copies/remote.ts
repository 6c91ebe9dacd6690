/** The copies as the page sees them where another process holds them. */
import type { Copies, DraftRecord, KeepRequest, KeepResult, Kept, QuarantineItem } from '../draftCopies.ts';
import { copyReadsIn, freeSpaceIn, idsIn, keepResultIn, momentPageIn, momentsIn, stateIn } from './remoteAnswers.ts';
import { keptIn, messageLimits } from './remoteParts.ts';
import type { CopiesRequest } from './remoteRequests.ts';
import { oneAtATime } from './steps.ts';

/** Most characters of JSON in one message, as far as its items are smaller. */
const largest = 8_000_000;
/** Records asked for at once; of their size nothing is known. */
const readAtOnce = 100;

/** Runs of items that are no larger together than a message may be; an item that is too large goes alone. */
export function batchesOf<T>(items: readonly T[], sizeOf: (item: T) => number): readonly (readonly T[])[] {
  const batches: T[][] = [];
  let size = 0;
  for (const item of items) {
    // One record alone, as while typing, is not measured: that would cost as much as sending it.
    const own = items.length === 1 ? 0 : sizeOf(item);
    const last = batches.at(-1);
    if (last === undefined || size + own > largest || last.length >= messageLimits.records) {
      batches.push([item]);
      size = own;
    } else {
      last.push(item);
      size += own;
    }
  }
  return batches;
}

const byIds = (ids: readonly string[]): readonly (readonly string[])[] =>
  Array.from({ length: Math.ceil(ids.length / readAtOnce) }, (_, index) =>
    ids.slice(index * readAtOnce, (index + 1) * readAtOnce),
  );

const firstFailed = (outcomes: readonly Kept[]): Kept =>
  outcomes.find(({ kind }) => kind === 'failed') ?? { kind: 'kept' };

/** Each batch after the one before: an older state must not arrive after a newer one. */
async function inBatches<T, R>(
  batches: readonly (readonly T[])[],
  step: (batch: readonly T[]) => Promise<R>,
): Promise<readonly R[]> {
  const results: R[] = [];
  for (const batch of batches) results.push(await step(batch));
  return results;
}

const sizeOfRecord = (record: DraftRecord): number => JSON.stringify(record).length;
const sizeOfDamaged = ({ text }: QuarantineItem): number => text.length;

/**
 * @param send carries a request to `parseCopiesRequest` and `answerCopies` on the other side and gives the answer back;
 * rejects where the other side can't be reached
 */
export function remoteCopies(send: (request: CopiesRequest) => Promise<unknown>): Copies {
  const inTurn = oneAtATime();

  const keep = async ({ records, settled }: KeepRequest): Promise<KeepResult> => {
    const results = await inBatches(batchesOf(records, sizeOfRecord), async (batch) =>
      keepResultIn(await send({ call: 'keep', argument: { records: batch, settled } })),
    );
    return {
      journal: firstFailed(results.map(({ journal }) => journal)),
      backup: firstFailed(results.map(({ backup }) => backup)),
    };
  };

  const forget = async (ids: readonly string[]): Promise<Kept> => {
    const batches = batchesOf(ids, ({ length }) => length);
    return firstFailed(
      await inBatches(batches, async (batch) => keptIn(await send({ call: 'forget', argument: batch }))),
    );
  };

  return {
    open: () => inTurn(async () => stateIn(await send({ call: 'open', argument: null }))),
    keep: (request) => inTurn(() => keep(request)),
    read: (ids) =>
      inTurn(async () => {
        const read = await inBatches(byIds(ids), async (batch) =>
          copyReadsIn(await send({ call: 'read', argument: batch })),
        );
        return read.flat();
      }),
    verify: (ids) =>
      inTurn(async () => {
        const found = await inBatches(byIds(ids), async (batch) =>
          idsIn(await send({ call: 'verify', argument: batch })),
        );
        return found.flat();
      }),
    forget: (ids) => inTurn(() => forget(ids)),
    mark: (marker) => inTurn(async () => keptIn(await send({ call: 'mark', argument: marker }))),
    takeSet: (reason) => inTurn(async () => keptIn(await send({ call: 'takeSet', argument: reason }))),
    moments: () => inTurn(async () => momentsIn(await send({ call: 'moments', argument: null }))),
    readMoment: (request) => inTurn(async () => momentPageIn(await send({ call: 'readMoment', argument: request }))),
    quarantine: (items) =>
      inTurn(async () => {
        const batches = batchesOf(items, sizeOfDamaged);
        return firstFailed(
          await inBatches(batches, async (batch) => keptIn(await send({ call: 'quarantine', argument: batch }))),
        );
      }),
    freeSpace: async () => freeSpaceIn(await send({ call: 'freeSpace', argument: null })),
  };
}

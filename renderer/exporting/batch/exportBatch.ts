/** A batch from the first draft to the file that is saved: lanes, places, and how it ended. */
import type { FileKind, SaveResult } from '../../../shared/desktop.ts';
import type { ZipMoment } from '../../../shared/zip/writeZip.ts';
import type { Host } from '../../host/types.ts';
import { batchText } from '../../text/batch.ts';
import { saveFaultText } from '../../text/files.ts';
import { batchFiles } from './formats.ts';
import { type CreateBatchWorker, createBatchWorker, createLane, type Lane, laneCount } from './lane.ts';
import { zipPlace } from './places.ts';
import { type BatchDeps, runBatch } from './runBatch.ts';
import type { BatchReport, BatchWish, Destination, ItemOutcome } from './types.ts';

export interface BatchEnv extends Omit<BatchDeps, 'lanes' | 'place'> {
  readonly host: Pick<Host, 'saveFile' | 'printPdf'>;
  /** all is made; the system's own window comes in front */
  readonly onSaving: () => void;
  /** of this computer */
  readonly processors: number;
  /** milliseconds since 1970 */
  readonly now: number;
  readonly createWorker?: CreateBatchWorker;
}

interface Whole {
  readonly suggestedName: string;
  readonly kind: FileKind;
  readonly bytes: Uint8Array;
}

function momentOf(now: number): ZipMoment {
  const date = new Date(now);
  return {
    year: date.getFullYear(),
    month: date.getMonth() + 1,
    day: date.getDate(),
    hours: date.getHours(),
    minutes: date.getMinutes(),
    seconds: date.getSeconds(),
  };
}

function dayOf(now: number): string {
  const { year, month, day } = momentOf(now);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${year}-${two(month)}-${two(day)}`;
}

const isWritten = ({ kind }: ItemOutcome): boolean => kind === 'written';

/** Of a file that is not there nothing was written. */
const unwritten = (outcomes: readonly ItemOutcome[]): readonly ItemOutcome[] =>
  outcomes.map((outcome) => (outcome.kind === 'written' ? { kind: 'left', item: outcome.item } : outcome));

const nothing = (outcomes: readonly ItemOutcome[], wasCancelled: boolean, text: string | null): BatchReport => ({
  outcomes: unwritten(outcomes),
  saved: { kind: 'nothing', text },
  wasCancelled,
});

async function saveWhole(
  outcomes: readonly ItemOutcome[],
  whole: Whole,
  { host, onSaving }: BatchEnv,
): Promise<BatchReport> {
  const reportOf = (result: SaveResult): BatchReport => {
    if (result.kind === 'cancelled') return nothing(outcomes, true, null);
    if (result.kind === 'saved') return { outcomes, saved: { kind: 'file', path: result.path }, wasCancelled: false };
    const text = saveFaultText(result.fault, result.path);
    return { outcomes, saved: { kind: 'unsaved', text, saveAgain: save }, wasCancelled: false };
  };
  const save = async (): Promise<BatchReport> => {
    onSaving();
    return reportOf(await host.saveFile(whole));
  };
  return save();
}

function openLanes(count: number, { signal, host, createWorker = createBatchWorker }: BatchEnv): readonly Lane[] {
  return Array.from({ length: count }, () => createLane(signal, createWorker, host.printPdf));
}

async function bookOf(wish: BatchWish, lane: Lane, env: BatchEnv): Promise<BatchReport> {
  const { whole, kind, extension } = batchFiles[wish.format];
  const outcomes = await runBatch(wish, { ...env, lanes: [lane], place: null });
  const written = outcomes.filter(isWritten).length;
  if (written === 0 || env.signal.aborted) return nothing(outcomes, env.signal.aborted, null);
  env.onStep(outcomes.length, batchText.composing(wish.format));
  const answer = await lane.ask({ kind: whole, title: batchText.bookTitle });
  if (answer.kind === 'cancelled') return nothing(outcomes, true, null);
  if (answer.kind !== 'made') {
    const detail = answer.kind === 'crashed' || answer.kind === 'broken' ? answer.detail : answer.kind;
    return nothing(outcomes, false, batchText.notMade(wish.format, detail));
  }
  const suggestedName = `${batchText.wholeName(written, dayOf(env.now))}${extension}`;
  return saveWhole(outcomes, { suggestedName, kind, bytes: answer.bytes }, env);
}

async function zipOf(wish: BatchWish, lanes: readonly Lane[], env: BatchEnv): Promise<BatchReport> {
  const place = zipPlace(momentOf(env.now));
  const outcomes = await runBatch(wish, { ...env, lanes, place });
  const written = outcomes.filter(isWritten).length;
  if (written === 0 || env.signal.aborted) return nothing(outcomes, env.signal.aborted, null);
  const suggestedName = `${batchText.wholeName(written, dayOf(env.now))}.zip`;
  return saveWhole(outcomes, { suggestedName, kind: 'archive', bytes: place.bytes() }, env);
}

/** Never rejects. Its workers are gone when it ends. */
export async function exportBatch(wish: BatchWish, destination: Destination, env: BatchEnv): Promise<BatchReport> {
  const lanes = openLanes(
    destination.kind === 'book' ? 1 : laneCount(wish.items.length, env.processors, wish.format),
    env,
  );
  try {
    if (destination.kind === 'zip') return await zipOf(wish, lanes, env);
    const [lane] = lanes;
    if (destination.kind === 'book' && lane !== undefined) return await bookOf(wish, lane, env);
    if (destination.kind !== 'folder') throw new TypeError('one file without a lane');
    const { folder, place } = destination;
    const outcomes = await runBatch(wish, { ...env, lanes, place });
    return { outcomes, saved: { kind: 'folder', folder }, wasCancelled: env.signal.aborted };
  } finally {
    for (const lane of lanes) lane.close();
  }
}

/**
 * Earlier states of drafts, kept on their way. They are a comfort: none ever stands in the way of the clerk's work, a
 * full disk is for drafts alone, and a store in doubt is left in peace.
 */
import { type PointReason, pointsToDrop } from '../../shared/compare/keptPoints.ts';
import { draftToJson } from '../../shared/draft/draftJson.ts';
import { type Restored, restoreDraft } from '../../shared/draft/restoreDraft.ts';
import type { Draft } from '../../shared/draft/types.ts';
import { copyHealth } from './copyHealth.ts';
import { database, observe, type PointRow } from './database.ts';
import { draftsToJsons } from './draftsToJsons.ts';
import { isSuspect } from './trust.ts';

export interface PointSummary {
  readonly number: number;
  readonly at: number;
  readonly reason: PointReason;
}

const hasRoom = (): boolean => copyHealth().space === 'enough' && !isSuspect();

/** The date of a moment by the local clock. */
function dayOf(at: number): string {
  const time = new Date(at);
  return `${time.getFullYear()}-${time.getMonth() + 1}-${time.getDate()}`;
}

const sameJson = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

function summaryOf({ number, at, reason }: PointRow): readonly PointSummary[] {
  return number === undefined ? [] : [{ number, at, reason }];
}

/** The point that says the same already is given the weightier reason. */
async function putPoint(row: PointRow, now: number): Promise<void> {
  const { points } = database();
  const own = await points.where('draftId').equals(row.draftId).toArray();
  const last = own.at(-1);
  if (last !== undefined && sameJson(last.json, row.json)) {
    if (row.reason !== 'automatic' && row.reason !== last.reason) await points.put({ ...last, reason: row.reason });
    return;
  }
  const number = await points.add(row);
  const all = [...own.flatMap(summaryOf), { number, at: row.at, reason: row.reason }];
  await points.bulkDelete([...pointsToDrop(all, now, dayOf)]);
}

/** Keeps a state of a draft. Never rejects; false where there is no room, no such draft, or the store fails. */
export async function keepPoint(draftId: string, draft: Draft, reason: PointReason, now: number): Promise<boolean> {
  if (!hasRoom()) return false;
  try {
    const json = draftToJson(draft);
    const { drafts, points } = database();
    return await database().transaction('rw', drafts, points, async () => {
      // a draft that is gone for good leaves no points
      if ((await drafts.get(draftId)) === undefined) return false;
      await putPoint({ draftId, at: now, reason, json }, now);
      return true;
    });
  } catch {
    return false;
  }
}

/** Keeps a state of each of many drafts, as `keepPoint` does for one. Never rejects. */
export async function keepPoints(
  states: readonly { readonly draftId: string; readonly draft: Draft }[],
  reason: PointReason,
  now: number,
): Promise<boolean> {
  if (!hasRoom()) return false;
  try {
    const jsons = await draftsToJsons(states.map(({ draft }) => draft));
    const rows = states.map(({ draftId }, index) => ({ draftId, at: now, reason, json: jsons[index] }));
    const { points } = database();
    await database().transaction('rw', points, async () => {
      for (const row of rows) await putPoint(row, now);
    });
    return true;
  } catch {
    return false;
  }
}

/** Removes the points of drafts that are gone for good. Never rejects. */
export async function forgetPoints(ids: readonly string[]): Promise<void> {
  try {
    await database()
      .points.where('draftId')
      .anyOf([...ids])
      .delete();
  } catch {
    // A point without a draft is never read.
  }
}

/** The points of a draft, the newest first, kept up to date. Returns how to stop. */
export function observePoints(
  draftId: string,
  listener: (points: readonly PointSummary[]) => void,
  onError: (error: unknown) => void,
): () => void {
  const query = async () => {
    const rows = await database().points.where('draftId').equals(draftId).toArray();
    return rows.flatMap(summaryOf).toReversed();
  };
  return observe(query, listener, onError);
}

/** The state that a point holds; null where it is gone. Rejects as the store does. */
export async function readPoint(number: number): Promise<Restored | null> {
  const row = await database().points.get(number);
  return row === undefined ? null : restoreDraft(row.json);
}

import { beforeEach, describe, expect, it, vi } from 'vitest';
import { changeCopyHealth } from '../../../renderer/store/copyHealth.ts';
import { database } from '../../../renderer/store/database.ts';
import { createDraft, deleteDraft, keepDeletedDays, purgeDeleted } from '../../../renderer/store/drafts.ts';
import { keepPoint, observePoints, type PointSummary, readPoint } from '../../../renderer/store/points.ts';
import { distrustStore } from '../../../renderer/store/trust.ts';
import { newDraft } from '../../../shared/draft/newDraft.ts';
import { projectForm, typed } from '../session/sampleDraft.ts';
import { freshDatabase, storeInUse } from './freshDatabase.ts';

beforeEach(freshDatabase);

const blank = newDraft(projectForm, '2025');
const named = (name: string) => typed(blank, { kind: 'value', value: 'projectName' }, name);

function listed(draftId: string): Promise<readonly PointSummary[]> {
  return new Promise((resolve, reject) => {
    const stop = observePoints(
      draftId,
      (points) => {
        resolve(points);
        queueMicrotask(() => stop());
      },
      reject,
    );
  });
}

describe('keepPoint', () => {
  it('keeps a state as it was, listed the newest first', async () => {
    const id = await createDraft(blank, 1);
    await keepPoint(id, named('一'), 'automatic', 10);
    await keepPoint(id, named('二'), 'paste', 20);
    const points = await listed(id);
    expect(points.map(({ at, reason }) => [at, reason])).toEqual([
      [20, 'paste'],
      [10, 'automatic'],
    ]);
    expect(await readPoint(points[1]?.number ?? 0)).toEqual({ kind: 'restored', draft: named('一') });
  });

  it('keeps no second point of the same state, but the weightier reason', async () => {
    const id = await createDraft(blank, 1);
    await keepPoint(id, named('一'), 'automatic', 10);
    await keepPoint(id, named('一'), 'import', 20);
    await keepPoint(id, named('一'), 'automatic', 30);
    expect((await listed(id)).map(({ at, reason }) => [at, reason])).toEqual([[10, 'import']]);
  });

  it('keeps nothing of a draft that is gone, and never rejects', async () => {
    expect(await keepPoint('nobody', blank, 'automatic', 10)).toBe(false);
    expect(await database().points.count()).toBe(0);
  });

  it.each([
    ['the disk is nearly full', () => changeCopyHealth({ space: 'low' })],
    ['the store is in doubt', distrustStore],
  ])('leaves the room to drafts where %s', async (_, happen) => {
    const id = await createDraft(blank, 1);
    happen();
    expect(await keepPoint(id, named('一'), 'automatic', 10)).toBe(false);
    expect(await database().points.count()).toBe(0);
  });

  it('lets old ones go as it adds new ones', async () => {
    const id = await createDraft(blank, 1);
    for (let at = 1; at <= 55; at += 1) await keepPoint(id, named(String(at)), 'automatic', at);
    expect(await listed(id)).toHaveLength(50);
  });
});

it('goes with its draft for good', async () => {
  await storeInUse();
  const [gone, stays] = [await createDraft(blank, 1), await createDraft(blank, 1)];
  await keepPoint(gone, named('一'), 'automatic', 10);
  await keepPoint(stays, named('一'), 'automatic', 10);
  await deleteDraft(gone, 20);
  expect(await listed(gone)).toHaveLength(1);
  await purgeDeleted(keepDeletedDays);
  await vi.waitFor(async () => expect(await listed(gone)).toEqual([]));
  expect(await listed(stays)).toHaveLength(1);
});

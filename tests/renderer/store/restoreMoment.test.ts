import { beforeEach, describe, expect, it } from 'vitest';
import { database } from '../../../renderer/store/database.ts';
import { createDraft, deleteDraft, loadDraft } from '../../../renderer/store/drafts.ts';
import { observeDrafts } from '../../../renderer/store/listedDrafts.ts';
import { createTemplate } from '../../../renderer/store/namedRecords.ts';
import { previewMoment, restoreMoment } from '../../../renderer/store/restoreMoment.ts';
import { draftToJson } from '../../../shared/draft/draftJson.ts';
import type { Copies, DraftRecord, Kept, Moment } from '../../../shared/draftCopies.ts';
import { rowOf } from '../../helpers/copyRecords.ts';
import { cellText, fiveRowDraft, typed } from '../session/sampleDraft.ts';
import { freshDatabase } from './freshDatabase.ts';

const moment: Moment = { at: 1_000, reason: 'hour', drafts: 3 };
const score = { kind: 'cell', table: 'indicators', row: 'a', column: 'score' } as const;
const draftOf = (text: string) => typed(fiveRowDraft(), score, text);
const recordOf = (id: string, text: string, more = {}): DraftRecord => ({
  row: rowOf(id, 1, { updatedAt: 500, ...more }),
  json: draftToJson(draftOf(text)),
});

interface Held {
  readonly records: readonly DraftRecord[];
  readonly set?: Kept;
  readonly damaged?: number;
}

/** Gives a record at a time, so that every moment has several batches. */
function copiesOf({ records, set = { kind: 'kept' }, damaged = 0 }: Held) {
  const sets: string[] = [];
  const copies: Pick<Copies, 'readMoment' | 'takeSet'> = {
    readMoment: async ({ from }) => {
      const at = Number(from ?? 0);
      const next = at + 1 < records.length ? String(at + 1) : null;
      return { records: records.slice(at, at + 1), damaged: at === 0 ? damaged : 0, next };
    },
    takeSet: async (reason) => {
      sets.push(reason);
      return set;
    },
  };
  return { copies, sets };
}

async function textOf(id: string): Promise<string> {
  const loaded = await loadDraft(id);
  return loaded.kind === 'loaded' ? (cellText(loaded.draft, 'score') ?? '') : loaded.kind;
}

const listed = () =>
  new Promise<readonly string[]>((resolve, reject) => {
    const stop = observeDrafts((drafts) => {
      queueMicrotask(() => stop());
      resolve(drafts.map(({ id }) => id));
    }, reject);
  });

beforeEach(freshDatabase);

/** One that is the same, one that changed since, one that is gone, one that is deleted now, one made later. */
async function mixed() {
  const [changed, deleted, later] = [
    await createDraft(draftOf('2'), 600),
    await createDraft(draftOf('3'), 600),
    await createDraft(draftOf('4'), 2_000),
  ];
  await deleteDraft(deleted, 700);
  const same = await createDraft(draftOf('5'), 500);
  const records = [
    recordOf(same, '5', { updatedAt: 500 }),
    recordOf(changed, '1'),
    recordOf('gone', '9'),
    recordOf(deleted, '3'),
    recordOf('deleted-then', '8', { deletedAt: 400, deletedOn: 1 }),
  ];
  return { changed, deleted, later, same, records };
}

describe('looking at a moment', () => {
  it('tells what would change from what is the same, and changes nothing', async () => {
    const { records, changed, deleted } = await mixed();
    const seen: number[] = [];
    const before = await database().drafts.toArray();
    const preview = await previewMoment(copiesOf({ records, damaged: 2 }).copies, moment, (done) => seen.push(done));
    expect(preview.changes.map(({ kind, then }) => [kind, then.id])).toEqual([
      ['changed', changed],
      ['missing', 'gone'],
      ['deleted', deleted],
    ]);
    expect([preview.same, preview.damaged]).toEqual([1, 2]);
    expect(seen).toEqual([1, 2, 3, 4, 4]);
    expect(await database().drafts.toArray()).toEqual(before);
  });
});

describe('going back to a moment', () => {
  it('with what is missing only, leaves the drafts of the list as they are', async () => {
    const { records, changed, deleted, later, same } = await mixed();
    const { copies, sets } = copiesOf({ records });
    const result = await restoreMoment(copies, moment, 'missing', 3_000);
    expect(result).toEqual({ kind: 'restored', changed: ['gone', deleted], damaged: 0 });
    expect(sets).toEqual(['restore']);
    expect([await textOf(changed), await textOf('gone'), await textOf(deleted)]).toEqual(['2', '9', '3']);
    expect([...(await listed())].sort()).toEqual([changed, deleted, later, same, 'gone'].sort());
  });

  it('with everything, takes the old texts back and keeps what came later', async () => {
    const { records, changed, later } = await mixed();
    await restoreMoment(copiesOf({ records }).copies, moment, 'all', 3_000);
    expect([await textOf(changed), await textOf('gone'), await textOf(later)]).toEqual(['1', '9', '4']);
    expect(await database().drafts.get('deleted-then')).toBeUndefined();
  });

  it('brings templates back where they are missing, leaves those that are here, and counts neither', async () => {
    const own = await createTemplate(draftOf('2'), '模板', 600);
    const kind = 'template' as const;
    const records = [recordOf(own, '1', { kind }), recordOf('gone', '9', { kind }), recordOf('draft', '7')];
    const preview = await previewMoment(copiesOf({ records }).copies, moment);
    expect([preview.changes.map(({ then }) => then.id), preview.same]).toEqual([['draft'], 0]);
    const result = await restoreMoment(copiesOf({ records }).copies, moment, 'all', 3_000);
    expect(result).toMatchObject({ kind: 'restored', changed: ['draft'] });
    expect([await textOf(own), await textOf('gone')]).toEqual(['2', '9']);
    expect(await listed()).toEqual(['draft']);
  });

  it('makes what is taken back newer than both states it comes from', async () => {
    const { records, changed } = await mixed();
    await database().drafts.update(changed, { revision: 7 });
    await restoreMoment(copiesOf({ records }).copies, moment, 'all', 3_000);
    expect(await database().drafts.get(changed)).toMatchObject({ revision: 8, updatedAt: 3_000 });
  });

  it('writes over nothing of which no set could be made', async () => {
    const { records, changed } = await mixed();
    const { copies } = copiesOf({ records, set: { kind: 'failed', fault: 'diskFull' } });
    expect(await restoreMoment(copies, moment, 'all', 3_000)).toEqual({ kind: 'notBackedUp', fault: 'diskFull' });
    expect([await textOf(changed), await textOf('gone')]).toEqual(['2', 'missing']);
  });

  it('brings back what is nowhere even where no set can be made', async () => {
    const { copies } = copiesOf({ records: [recordOf('gone', '9')], set: { kind: 'failed', fault: 'readOnly' } });
    expect(await restoreMoment(copies, moment, 'missing', 3_000)).toMatchObject({ changed: ['gone'] });
    expect(await textOf('gone')).toBe('9');
  });

  it('changes nothing where a later batch can’t be read', async () => {
    const { records, changed } = await mixed();
    const { copies } = copiesOf({ records });
    const readMoment: Copies['readMoment'] = (request) =>
      request.from === '2' ? Promise.reject(new Error('gone')) : copies.readMoment(request);
    await expect(restoreMoment({ ...copies, readMoment }, moment, 'all', 3_000)).rejects.toThrow('gone');
    expect(await textOf(changed)).toBe('2');
  });
});

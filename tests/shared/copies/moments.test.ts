import { describe, expect, it } from 'vitest';
import { textBytes } from '../../../shared/copies/bytes.ts';
import { machine, noon, recordOf } from '../../helpers/copyRecords.ts';

const kept = { kind: 'kept' } as const;
const typing = (...records: ReturnType<typeof recordOf>[]) => ({ records, settled: false });
const settled = (...records: ReturnType<typeof recordOf>[]) => ({ records, settled: true });

const versionsOf = ({ backups }: ReturnType<typeof machine>, id: string): readonly string[] =>
  [...backups.all.keys()].filter((path) => path.startsWith(`草稿/${id}/`));

describe('sets and moments', () => {
  it('gives back a set as it was, whatever came after', async () => {
    const pc = machine();
    const copies = pc.start();
    await copies.keep(typing(recordOf('a', 1), recordOf('b', 1)));
    await copies.keep(typing(recordOf('a', 2)));
    pc.clock.now += 1500;
    expect(await copies.takeSet('import')).toEqual(kept);
    for (let revision = 3; revision < 120; revision += 1) await copies.keep(settled(recordOf('a', revision)));
    const after = pc.start();
    const at = noon + 1000;
    expect(await after.moments()).toContainEqual({ at, reason: 'import', drafts: 2 });
    expect(await after.readMoment({ at, reason: 'import', from: null })).toEqual({
      records: [recordOf('a', 2), recordOf('b', 1)],
      damaged: 0,
      next: null,
    });
  });

  it('keeps the last ten sets of a reason and all of their versions, and lets the others go', async () => {
    const pc = machine();
    const copies = pc.start();
    for (let revision = 1; revision <= 12; revision += 1) {
      await copies.keep(typing(recordOf('a', revision)));
      await copies.takeSet('byHand');
    }
    await copies.takeSet('upgrade');
    const sets = (await copies.moments()).filter(({ reason }) => reason === 'byHand');
    expect(sets).toHaveLength(10);
    const pages = await Promise.all(sets.map((set) => copies.readMoment({ ...set, from: null })));
    expect(pages.map(({ records }) => records[0]?.row.revision)).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3]);
  });

  it('reads a large moment in batches, each draft once', async () => {
    const pc = machine();
    const copies = pc.start();
    const records = Array.from({ length: 450 }, (_, index) => recordOf(`d${index}`, 1));
    await copies.keep(settled(...records));
    const ids: string[] = [];
    let from: string | null = null;
    do {
      const page = await copies.readMoment({ at: noon, reason: 'hour', from });
      ids.push(...page.records.map(({ row }) => row.id));
      from = page.next;
    } while (from !== null);
    expect(ids.sort()).toEqual(records.map(({ row }) => row.id).sort());
  });

  it('shows what stood at an hour, without what came later', async () => {
    const pc = machine();
    const copies = pc.start();
    await copies.keep(settled(recordOf('a', 1)));
    pc.clock.now += 3_600_000;
    await copies.keep(settled(recordOf('a', 2), recordOf('b', 1)));
    expect(await copies.moments()).toEqual([
      { at: noon + 3_600_000, reason: 'hour', drafts: 2 },
      { at: noon, reason: 'hour', drafts: 1 },
    ]);
    const page = await copies.readMoment({ at: noon, reason: 'hour', from: null });
    expect(page.records).toEqual([recordOf('a', 1)]);
  });

  it('counts a set whose list is damaged as damaged with all that it held', async () => {
    const pc = machine();
    const copies = pc.start();
    await copies.keep(settled(recordOf('a', 1), recordOf('b', 1)));
    await copies.takeSet('byHand');
    for (const path of pc.backups.all.keys()) if (path.startsWith('整套/')) pc.backups.all.set(path, textBytes('{}'));
    const request = { at: noon, reason: 'byHand', from: null } as const;
    expect(await copies.readMoment(request)).toEqual({ records: [], damaged: 2, next: null });
  });

  it('makes no set where there are no drafts', async () => {
    const pc = machine();
    expect(await pc.start().takeSet('upgrade')).toEqual(kept);
    expect(await pc.start().moments()).toEqual([]);
  });

  it('counts what is damaged in a set, and does not count what was deleted for good', async () => {
    const pc = machine();
    const copies = pc.start();
    await copies.keep(settled(recordOf('a', 1), recordOf('b', 1), recordOf('c', 1)));
    await copies.takeSet('byHand');
    await copies.forget(['c']);
    for (const path of versionsOf(pc, 'b')) pc.backups.all.set(path, textBytes('{}'));
    expect(await copies.readMoment({ at: noon, reason: 'byHand', from: null })).toEqual({
      records: [recordOf('a', 1)],
      damaged: 1,
      next: null,
    });
  });
});

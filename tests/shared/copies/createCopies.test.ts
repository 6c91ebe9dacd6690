import { describe, expect, it } from 'vitest';
import { textBytes } from '../../../shared/copies/bytes.ts';
import { machine, marker, noon, recordOf, rowOf } from '../../helpers/copyRecords.ts';

const kept = { kind: 'kept' } as const;
const typing = (...records: ReturnType<typeof recordOf>[]) => ({ records, settled: false });
const settled = (...records: ReturnType<typeof recordOf>[]) => ({ records, settled: true });

const versionsOf = ({ backups }: ReturnType<typeof machine>, id: string): readonly string[] =>
  [...backups.all.keys()].filter((path) => path.startsWith(`草稿/${id}/`));

describe('createCopies', () => {
  it('finds nothing at the first start, and no fault', async () => {
    expect(await machine().start().open()).toEqual({
      marker: { kind: 'none' },
      journal: [],
      backups: [],
      folder: { path: '文档/绩效自评备份', fault: null },
      appVersion: '0.1.0',
    });
  });

  it('keeps a record in the journal and in the backups, under names that tell what it is', async () => {
    const pc = machine();
    expect(await pc.start().keep(typing(recordOf('a', 1)))).toEqual({ journal: kept, backup: kept });
    expect([...pc.data.all.keys()]).toEqual([expect.stringMatching(/^journal\/a\.1\.[0-9a-f]{16}\.json$/)]);
    expect(versionsOf(pc, 'a')).toEqual([
      expect.stringMatching(/^草稿\/a\/r000001 2026-11-25 140322\+0800 社保卡管理专项经费 [0-9a-f]{16}\.json$/),
    ]);
  });

  it('gives back after a restart what was kept last, and names it at the opening', async () => {
    const pc = machine();
    const before = pc.start();
    await before.keep(typing(recordOf('a', 1), recordOf('b', 4)));
    await before.keep(typing(recordOf('a', 2)));
    const after = pc.start();
    const { journal, backups } = await after.open();
    expect(journal.map(({ id, revision }) => [id, revision]).sort()).toEqual([
      ['a', 2],
      ['b', 4],
    ]);
    expect(backups).toEqual([]);
    expect(await after.read(['a', 'b', 'c'])).toEqual([
      { kind: 'read', record: recordOf('a', 2), from: 'journal', damaged: 0 },
      { kind: 'read', record: recordOf('b', 4), from: 'journal', damaged: 0 },
      { kind: 'lost', id: 'c', damaged: 0 },
    ]);
  });

  it('holds one journal file a draft', async () => {
    const pc = machine();
    const copies = pc.start();
    for (const revision of [1, 2, 3]) await copies.keep(typing(recordOf('a', revision)));
    expect([...pc.data.all.keys()]).toEqual([expect.stringMatching(/^journal\/a\.3\./)]);
  });

  it('keeps one version a minute while typing goes on, and each one that is settled', async () => {
    const pc = machine();
    const copies = pc.start();
    await copies.keep(typing(recordOf('a', 1)));
    await copies.keep(typing(recordOf('a', 2)));
    expect(versionsOf(pc, 'a')).toHaveLength(1);
    await copies.keep(settled(recordOf('a', 3)));
    expect(versionsOf(pc, 'a')).toHaveLength(2);
    pc.clock.now += 60_000;
    await copies.keep(typing(recordOf('a', 4)));
    expect(versionsOf(pc, 'a')).toHaveLength(3);
  });

  it('keeps a version where the clock was set back', async () => {
    const pc = machine();
    const copies = pc.start();
    await copies.keep(typing(recordOf('a', 1)));
    pc.clock.now -= 86_400_000 * 400;
    await copies.keep(typing(recordOf('a', 2)));
    expect(versionsOf(pc, 'a')).toHaveLength(2);
  });

  it('leaves at most the versions of the rule, whatever is typed', async () => {
    const pc = machine();
    const copies = pc.start();
    for (let revision = 1; revision <= 100; revision += 1) {
      pc.clock.now += 600_000;
      await copies.keep(settled(recordOf('a', revision)));
    }
    // 100 versions in 17 hours of one day: the last 20, and those of the 14 hours before.
    expect(versionsOf(pc, 'a').length).toBeLessThan(36);
    expect(versionsOf(pc, 'a').some((path) => path.includes('r000100'))).toBe(true);
  });

  it('takes the backups where the journal is damaged, counts the damage and sets it aside', async () => {
    const pc = machine();
    await pc.start().keep(typing(recordOf('a', 1)));
    const [path = ''] = pc.data.all.keys();
    pc.data.all.set(path, textBytes('{"format":"ziping-copy"'));
    const copies = pc.start();
    expect(await copies.read(['a'])).toEqual([{ kind: 'read', record: recordOf('a', 1), from: 'backup', damaged: 1 }]);
    expect([...pc.data.all.keys()]).toEqual([expect.stringMatching(/^quarantine\/copy-[0-9a-f]{16}-a\.1\./)]);
    expect((await pc.start().open()).backups.map(({ id }) => id)).toEqual(['a']);
  });

  it('does not believe a file under the name of another draft', async () => {
    const pc = machine();
    await pc.start().keep(typing(recordOf('a', 1)));
    const [[path, bytes] = ['', textBytes('')]] = pc.data.all;
    pc.data.all.set(path.replace('/a.', '/b.'), bytes);
    expect(await pc.start().read(['b'])).toEqual([{ kind: 'lost', id: 'b', damaged: 1 }]);
  });

  it('writes to the backups at once what the journal can not take, and finds it at the next start', async () => {
    const pc = machine();
    const copies = pc.start();
    await copies.open();
    await copies.keep(typing(recordOf('a', 1)));
    const crowded = machine({ journalFiles: { ...pc.data, write: failing }, backupFiles: pc.backups }).start();
    await crowded.open();
    expect(await crowded.keep(typing(recordOf('a', 2)))).toEqual({
      journal: { kind: 'failed', fault: 'unknown' },
      backup: kept,
    });
    const after = pc.start();
    const state = await after.open();
    expect(await crowded.takeSet('byHand')).toEqual(kept);
    expect((await crowded.readMoment({ at: noon, reason: 'byHand', from: null })).records).toEqual([recordOf('a', 2)]);
    expect([state.journal[0]?.revision, state.backups[0]?.revision]).toEqual([1, 2]);
    expect(await after.read(['a'])).toEqual([{ kind: 'read', record: recordOf('a', 2), from: 'backup', damaged: 0 }]);
    await after.keep(typing(recordOf('a', 3)));
    expect((await pc.start().open()).backups).toEqual([]);
  });

  it('keeps the journal where the backups can not be reached, and says why they can not', async () => {
    const pc = machine({ backupFiles: { list: failing, read: failing, write: failing, remove: failing } });
    const copies = pc.start();
    expect((await copies.open()).folder.fault).toBe('unknown');
    expect(await copies.keep(typing(recordOf('a', 1)))).toEqual({
      journal: kept,
      backup: { kind: 'failed', fault: 'unknown' },
    });
    expect((await copies.read(['a']))[0]?.kind).toBe('read');
  });

  it('says kept of no record that could not be read back', async () => {
    const odd = { ...recordOf('a', 1), row: rowOf('a', 1, { updatedAt: Number.NaN }) };
    const result = await machine()
      .start()
      .keep(typing(odd, recordOf('b', 1)));
    expect(result.journal.kind).toBe('failed');
  });

  it('leaves a file of a newer program alone, and counts no damage', async () => {
    const pc = machine();
    await pc.start().keep(typing(recordOf('a', 1)));
    const newer = textBytes('{"format":"ziping-copy","version":2}');
    const [path = ''] = pc.data.all.keys();
    pc.data.all.set(path, newer);
    expect(await pc.start().read(['a'])).toEqual([
      { kind: 'read', record: recordOf('a', 1), from: 'backup', damaged: 0 },
    ]);
    expect([...pc.data.all]).toEqual([[path, newer]]);
  });

  it('gives the state kept last where two have one revision, and sets the other aside', async () => {
    const pc = machine();
    const copies = pc.start();
    for (const text of ['一', '二', '三']) await copies.keep(typing(recordOf('a', 1, text)));
    expect(await pc.start().read(['a'])).toMatchObject([{ kind: 'read', record: recordOf('a', 1, '三') }]);
    expect([...pc.data.all.keys()].filter((path) => path.startsWith('quarantine/'))).toHaveLength(2);
  });

  it('takes the newer of two files that a crash left', async () => {
    const pc = machine();
    const copies = pc.start();
    await copies.keep(typing(recordOf('a', 9)));
    const old = [...pc.data.all];
    await copies.keep(typing(recordOf('a', 10)));
    for (const [path, bytes] of old) pc.data.all.set(path, bytes);
    expect((await pc.start().open()).journal.map(({ revision }) => revision)).toEqual([10]);
  });

  it('opens in as many steps with many drafts as with few', async () => {
    const stepsWith = async (drafts: number): Promise<number> => {
      const pc = machine();
      const records = Array.from({ length: drafts }, (_, index) => recordOf(`d${index}`, 1));
      await pc.start().keep(settled(...records));
      const before = pc.counter.steps;
      await pc.start().open();
      return pc.counter.steps - before;
    };
    expect(await stepsWith(300)).toBe(await stepsWith(3));
  });

  it('forgets a draft everywhere', async () => {
    const pc = machine();
    const copies = pc.start();
    await copies.keep(settled(recordOf('a', 1), recordOf('b', 1)));
    expect(await copies.forget(['a'])).toEqual(kept);
    const state = await pc.start().open();
    expect([...state.journal, ...state.backups].map(({ id }) => id)).toEqual(['b']);
    expect(versionsOf(pc, 'a')).toEqual([]);
  });

  it('gives the marker back', async () => {
    const pc = machine();
    expect(await pc.start().mark(marker)).toEqual(kept);
    expect((await pc.start().open()).marker).toEqual({ kind: 'read', marker });
  });

  it('keeps damaged records of the store as they were found', async () => {
    const pc = machine();
    expect(await pc.start().quarantine([{ id: '../odd\0', text: '{"a":1}' }])).toEqual(kept);
    expect([...pc.data.all.keys()]).toEqual([expect.stringMatching(/^quarantine\/store-[0-9a-f]{16}-_odd_\.json$/)]);
  });

  it('rejects the opening where the journal can not be read: there may be drafts', async () => {
    const pc = machine();
    pc.counter.failAt(1, 'EIO');
    await expect(pc.start().open()).rejects.toThrow();
  });
});

async function failing(): Promise<never> {
  throw new Error('no disk');
}

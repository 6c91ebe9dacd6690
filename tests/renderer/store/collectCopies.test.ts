import { describe, expect, it } from 'vitest';
import { collectCopies } from '../../../renderer/store/collectCopies.ts';
import { linesOf, recordAt } from '../../../shared/backup/readLine.ts';
import { surveyBackup } from '../../../shared/backup/surveyBackup.ts';
import type { Copies, DraftRecord } from '../../../shared/draftCopies.ts';
import { type Machine, machine, noon, recordOf, rowOf } from '../../helpers/copyRecords.ts';

const header = { at: noon, appVersion: '0.1.0' };
const going = () => new AbortController().signal;
const quiet = () => undefined;

const typing = (...records: readonly DraftRecord[]) => ({ records, settled: false });

async function collect(copies: Pick<Copies, 'open' | 'read'>, onProgress: (done: number, all: number) => void = quiet) {
  const collected = await collectCopies(copies, header, onProgress, going());
  if (collected === null) throw new Error('nothing stopped it');
  const bytes = new Uint8Array(Buffer.concat([...collected.pieces]));
  const survey = surveyBackup(bytes);
  if (survey.kind !== 'surveyed') throw new Error(survey.refusal);
  return { collected, bytes, survey, records: survey.drafts.map(({ place }) => recordAt(bytes, place)) };
}

/** The journal's file of a draft is cut off, as by a fault of the disk. */
function damageJournal({ data }: Machine, id: string): void {
  const path = [...data.all.keys()].find((each) => each.startsWith(`journal/${id}.`));
  if (path === undefined) throw new Error(`no journal of ${id}`);
  data.all.set(path, (data.all.get(path) ?? new Uint8Array()).slice(0, 20));
}

describe('the copies as a file', () => {
  it('hold the newest state of every draft, deleted ones too, in a whole backup', async () => {
    const pc = machine();
    const gone: DraftRecord = { ...recordOf('gone', 2), row: rowOf('gone', 2, { deletedAt: noon, deletedOn: 1 }) };
    await pc.start().keep(typing(recordOf('a', 1), recordOf('b', 4, '二'), gone));
    await pc.start().keep(typing(recordOf('a', 2, '新')));
    const { collected, survey, records } = await collect(pc.start());
    expect(collected).toMatchObject({ drafts: 2, deleted: 1, older: 0, unreadable: 0 });
    expect(survey).toMatchObject({ header: { ...header, drafts: 3 }, ending: 'whole', damaged: 0 });
    expect(records).toHaveLength(3);
    expect(records).toEqual(expect.arrayContaining([recordOf('a', 2, '新'), recordOf('b', 4, '二'), gone]));
  });

  it('take a draft that the backups alone hold', async () => {
    const pc = machine();
    await pc.start().keep(typing(recordOf('a', 1)));
    pc.data.all.clear();
    expect((await collect(pc.start())).records).toEqual([recordOf('a', 1)]);
  });

  it('take an older state where the newest copy is damaged, and count it', async () => {
    const pc = machine();
    await pc.start().keep(typing(recordOf('a', 1)));
    await pc.start().keep(typing(recordOf('a', 2)));
    damageJournal(pc, 'a');
    const { collected, records } = await collect(pc.start());
    expect(records).toEqual([recordOf('a', 1)]);
    expect(collected).toMatchObject({ drafts: 1, older: 1, unreadable: 0 });
  });

  it('count a draft without a whole copy, which whoever opens the file is told as well', async () => {
    const pc = machine();
    await pc.start().keep(typing(recordOf('a', 1), recordOf('b', 1)));
    pc.backups.all.clear();
    damageJournal(pc, 'a');
    const { collected, survey, records } = await collect(pc.start());
    expect(records).toEqual([recordOf('b', 1)]);
    expect(collected).toMatchObject({ drafts: 1, unreadable: 1 });
    expect(survey.damaged).toBe(1);
  });

  it('are read in batches, and it is told how far it is', async () => {
    const pc = machine();
    const records = Array.from({ length: 450 }, (_, index) => recordOf(`d${index}`, 1));
    await pc.start().keep({ records, settled: false });
    const copies = pc.start();
    const [asked, told]: [number[], string[]] = [[], []];
    const read: Copies['read'] = (ids) => {
      asked.push(ids.length);
      return copies.read(ids);
    };
    const { bytes } = await collect({ open: copies.open, read }, (done, all) => told.push(`${done}/${all}`));
    expect(asked).toEqual([200, 200, 50]);
    expect(told).toEqual(['200/450', '400/450', '450/450']);
    expect([...linesOf(bytes)]).toHaveLength(452);
  });
});

it('a collection that is stopped reads no further and leaves no file', async () => {
  const pc = machine();
  const records = Array.from({ length: 450 }, (_, index) => recordOf(`d${index}`, 1));
  await pc.start().keep({ records, settled: false });
  const stop = new AbortController();
  const told: number[] = [];
  const onProgress = (done: number) => {
    told.push(done);
    stop.abort();
  };
  expect(await collectCopies(pc.start(), header, onProgress, stop.signal)).toBeNull();
  expect(told).toEqual([200]);
});

it('copies that can’t be reached reject', async () => {
  const { read } = machine().start();
  const open = () => Promise.reject(new Error('the shell is gone'));
  await expect(collectCopies({ open, read }, header, quiet, going())).rejects.toThrow('the shell is gone');
});

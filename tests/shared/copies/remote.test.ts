import { describe, expect, it } from 'vitest';
import { batchesOf, remoteCopies } from '../../../shared/copies/remote.ts';
import { answerCopies, parseCopiesRequest } from '../../../shared/copies/remoteRequests.ts';
import type { Copies } from '../../../shared/draftCopies.ts';
import { machine, marker, noon, recordOf, rowOf } from '../../helpers/copyRecords.ts';

/** The whole way: request as JSON, read, answered, the answer as JSON. */
function far(near: Copies, sent: unknown[] = []): Copies {
  return remoteCopies(async (request) => {
    sent.push(request);
    const read = parseCopiesRequest(JSON.parse(JSON.stringify(request)));
    return JSON.parse(JSON.stringify(await answerCopies(near, read)));
  });
}

describe('copies held by another process', () => {
  it('answer every call as they do at hand', async () => {
    const [here, there] = [machine(), machine()];
    const [near, remote] = [here.start(), far(there.start())];
    const calls: readonly ((copies: Copies) => Promise<unknown>)[] = [
      (copies) => copies.open(),
      (copies) => copies.keep({ records: [recordOf('a', 1), recordOf('b', 1)], settled: false }),
      (copies) => copies.keep({ records: [recordOf('a', 2)], settled: true }),
      (copies) => copies.mark(marker),
      (copies) => copies.takeSet('import'),
      (copies) => copies.moments(),
      (copies) => copies.readMoment({ at: noon, reason: 'import', from: null }),
      (copies) => copies.quarantine([{ id: '\0', text: '{' }]),
      (copies) => copies.read(['a', 'x']),
      (copies) => copies.forget(['b']),
      (copies) => copies.freeSpace(),
      (copies) => copies.open(),
    ];
    for (const call of calls) expect(await call(remote)).toEqual(await call(near));
    expect([...there.data.all.keys()]).toEqual([...here.data.all.keys()]);
  });

  it('are sent much in several messages, and answer as one', async () => {
    const sent: unknown[] = [];
    const pc = machine();
    const remote = far(pc.start(), sent);
    const records = Array.from({ length: 3 }, (_, index) => recordOf(`d${index}`, 1, '字'.repeat(3_000_000)));
    expect(await remote.keep({ records, settled: false })).toMatchObject({ journal: { kind: 'kept' } });
    expect(sent).toHaveLength(2);
    expect((await remote.read(records.map(({ row }) => row.id))).map(({ kind }) => kind)).toEqual(
      records.map(() => 'read'),
    );
  });

  it('give the first fault of several messages', async () => {
    const pc = machine();
    const remote = far(pc.start());
    const records = Array.from({ length: 3 }, (_, index) => recordOf(`d${index}`, 1, '字'.repeat(3_000_000)));
    pc.counter.failAt(1, 'ENOSPC', true);
    expect(await remote.keep({ records, settled: false })).toEqual({
      journal: { kind: 'failed', fault: 'diskFull' },
      backup: { kind: 'failed', fault: 'diskFull' },
    });
  });

  it.each([null, {}, { journal: { kind: 'kept' } }, { journal: { kind: 'kept' }, backup: { kind: 'perhaps' } }])(
    'are not believed when they answer %j',
    async (answer) => {
      const remote = remoteCopies(async () => answer);
      await expect(remote.keep({ records: [recordOf('a', 1)], settled: false })).rejects.toThrow();
    },
  );
});

describe('batches', () => {
  it('hold each item once, in order, and no more than a message may', () => {
    const sizes = [5, 4, 3, 9, 1, 1].map((millions) => millions * 1_000_000);
    expect(batchesOf(sizes, (size) => size)).toEqual([
      [5_000_000],
      [4_000_000, 3_000_000],
      [9_000_000],
      [1_000_000, 1_000_000],
    ]);
  });
});

describe('a request that is not of the contract', () => {
  const keep = (records: unknown, settled: unknown = true): unknown => ({
    call: 'keep',
    argument: { records, settled },
  });

  it.each([
    ['nothing', null],
    ['a text', 'open'],
    ['an unknown call', { call: 'format', argument: null }],
    ['a call inherited by every object', { call: 'constructor', argument: null }],
    ['an argument too many', { call: 'open', argument: 1 }],
    ['records that are no list', keep({})],
    ['a record without content', keep([{ row: rowOf('a', 1) }])],
    ['an id that is a path', keep([{ row: rowOf('../../a', 1), json: {} }])],
    ['settled that is no flag', keep([], 1)],
    ['too many records', keep(Array.from({ length: 20_001 }, () => recordOf('a', 1)))],
    ['an id to forget that is a path', { call: 'forget', argument: ['../journal'] }],
    ['an id to read that is none', { call: 'read', argument: [1] }],
    ['a marker that is not whole', { call: 'mark', argument: { ...marker, drafts: -1 } }],
    ['an unknown reason', { call: 'takeSet', argument: 'boredom' }],
    ['a place that is no number', { call: 'readMoment', argument: { at: 1, reason: 'day', from: '../1' } }],
    ['a moment that is no time', { call: 'readMoment', argument: { at: null, reason: 'day', from: null } }],
    ['a damaged record that is no text', { call: 'quarantine', argument: [{ id: 'a', text: 1 }] }],
  ])('is refused: %s', (_, request) => {
    expect(() => parseCopiesRequest(request)).toThrowError(expect.objectContaining({ name: 'CopiesMessageError' }));
  });

  it('may leave out the argument of a call without one', () => {
    expect(parseCopiesRequest({ call: 'open' })).toEqual({ call: 'open', argument: null });
  });
});

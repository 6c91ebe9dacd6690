/** Every step of every call is made to fail, or to be the last before a crash; then the program is started anew. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Copies, Kept, SetReason } from '../../../shared/draftCopies.ts';
import { type Machine, machine, marker, noon, recordOf } from '../../helpers/copyRecords.ts';
import { codes } from '../../helpers/memoryFiles.ts';

/** Drafts a and b in revision 1 with a set of them, c that is deleted; each call brings a and b to revision 2. */
async function prepared(): Promise<{ readonly pc: Machine; readonly copies: Copies }> {
  const pc = machine();
  const copies = pc.start();
  await copies.open();
  await copies.keep({ records: [recordOf('a', 1), recordOf('b', 1), recordOf('c', 1)], settled: false });
  await copies.takeSet('import');
  await copies.mark(marker);
  return { pc, copies };
}

/** What stood there when the call was answered, if it was. */
interface Answered {
  readonly isKept: boolean;
}

const kept = (...all: readonly Kept[]): Answered => ({ isKept: all.every(({ kind }) => kind === 'kept') });

const calls: Readonly<Record<string, (copies: Copies) => Promise<Answered>>> = {
  'keep while typing': async (copies) => {
    const { journal } = await copies.keep({ records: [recordOf('a', 2), recordOf('b', 2)], settled: false });
    return kept(journal);
  },
  'keep settled': async (copies) => {
    const { journal } = await copies.keep({ records: [recordOf('a', 2), recordOf('b', 2)], settled: true });
    return kept(journal);
  },
  takeSet: async (copies) => kept(await copies.takeSet('upgrade')),
  mark: async (copies) => kept(await copies.mark({ ...marker, revision: 77 })),
  forget: async (copies) => kept(await copies.forget(['c'])),
  quarantine: async (copies) => kept(await copies.quarantine([{ id: 'x', text: '{' }])),
};

/** Calls that a crash cuts off answer nothing. */
const answered = async (call: Promise<Answered>): Promise<Answered> => call.catch(() => ({ isKept: false }));

async function revisionsAfter(pc: Machine): Promise<Readonly<Record<string, number>>> {
  const copies = pc.start();
  const { journal, backups } = await copies.open();
  const ids = [...new Set([...journal, ...backups].map(({ id }) => id))];
  const read = await copies.read(ids);
  return Object.fromEntries(
    read.map((each) => {
      if (each.kind === 'lost') throw new Error(`nothing of ${each.id} is whole`);
      const { row } = each.record;
      expect(each.record).toEqual(recordOf(row.id, row.revision));
      expect(each.damaged).toBe(0);
      return [row.id, row.revision];
    }),
  );
}

async function setOf(pc: Machine, reason: SetReason): Promise<readonly string[]> {
  const page = await pc.start().readMoment({ at: noon, reason, from: null });
  expect(page.damaged).toBe(0);
  return page.records.map(({ row }) => `${row.id}${row.revision}`).sort();
}

/** What must be true after any fault, whatever was called. */
async function expectNothingLost(pc: Machine, name: string, { isKept }: Answered): Promise<void> {
  const isKeep = name.startsWith('keep');
  const after = await revisionsAfter(pc);
  for (const id of ['a', 'b']) expect(isKeep ? (isKept ? [2] : [1, 2]) : [1]).toContain(after[id]);
  if (name !== 'forget') expect(after['c']).toBe(1);
  if (name === 'forget' && isKept) expect(after['c']).toBeUndefined();
  const { marker: read } = await pc.start().open();
  const revisions = name === 'mark' ? (isKept ? [77] : [9, 77]) : [9];
  expect(read.kind === 'read' && revisions.includes(read.marker.revision)).toBe(true);
  if (name !== 'forget') expect(await setOf(pc, 'import')).toEqual(['a1', 'b1', 'c1']);
  const made = await setOf(pc, 'upgrade');
  expect(name === 'takeSet' && isKept ? ['a1,b1,c1'] : ['', 'a1,b1,c1']).toContain(made.join());
}

async function stepsOf(call: (copies: Copies) => Promise<Answered>): Promise<number> {
  const { pc, copies } = await prepared();
  const before = pc.counter.steps;
  await call(copies);
  return pc.counter.steps - before;
}

describe.each(Object.entries(calls))('%s', (name, call) => {
  it('leaves the old state or the new one wherever it is cut off', async () => {
    const steps = await stepsOf(call);
    expect(steps).toBeGreaterThanOrEqual(3);
    for (let step = 1; step <= steps + 1; step += 1) {
      const { pc, copies } = await prepared();
      pc.counter.crashAt(step);
      const result = await answered(call(copies));
      pc.counter.restart();
      await expectNothingLost(pc, name, result);
    }
  });

  it.each(codes)('loses nothing at any step that fails once with %s, and can be asked again', async (code) => {
    const steps = await stepsOf(call);
    for (let step = 1; step <= steps; step += 1) {
      const { pc, copies } = await prepared();
      pc.counter.failAt(step, code);
      const result = await answered(call(copies));
      pc.counter.restart();
      await expectNothingLost(pc, name, result);
      expect((await call(copies)).isKept).toBe(true);
    }
  });

  it.each(codes)('loses nothing where every step fails with %s from some step on', async (code) => {
    const steps = await stepsOf(call);
    for (let step = 1; step <= steps; step += 1) {
      const { pc, copies } = await prepared();
      pc.counter.failAt(step, code, true);
      const result = await answered(call(copies));
      pc.counter.restart();
      await expectNothingLost(pc, name, result);
    }
  });
});

describe('a disk that lies', () => {
  it('is found out when what was written is read back, and the older state stays', async () => {
    const pc = machine();
    await pc.start().keep({ records: [recordOf('a', 1)], settled: false });
    const write = async (path: string, bytes: Uint8Array): Promise<void> => {
      await pc.data.write(path, bytes.slice(0, -10));
    };
    const lying = machine({ journalFiles: { ...pc.data, write }, backupFiles: pc.backups }).start();
    const { journal } = await lying.keep({ records: [recordOf('a', 2)], settled: false });
    expect(journal).toEqual({ kind: 'failed', fault: 'unknown' });
    expect((await pc.start().open()).journal.map(({ revision }) => revision)).toEqual([1]);
  });
});

/** What may happen to a machine. */
const event = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('keep' as const),
      ids: fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { minLength: 1 }),
      settled: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('set' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('restart' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('damage' as const), place: fc.nat() }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('fail' as const),
      step: fc.integer({ min: 1, max: 40 }),
      code: fc.constantFrom(...codes),
      isLasting: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('crash' as const), step: fc.integer({ min: 1, max: 40 }) }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('clock' as const), by: fc.integer({ min: -4e10, max: 4e10 }) }),
  },
);

type Event = typeof event extends fc.Arbitrary<infer E> ? E : never;

/** Turns the journal's file of one draft into half of it; its backups then count, which are as new only when settled. */
function damageJournal(pc: Machine, place: number): string | null {
  const paths = [...pc.data.all.keys()].filter((path) => path.startsWith('journal/'));
  const path = paths[place % Math.max(paths.length, 1)];
  if (path === undefined) return null;
  pc.data.all.set(path, (pc.data.all.get(path) ?? new Uint8Array()).slice(0, 40));
  return path.slice('journal/'.length).split('.')[0] ?? null;
}

/** Plays events and checks at each restart that nothing older than the last answered state is found. */
async function play(events: readonly Event[]): Promise<void> {
  const pc = machine();
  let copies = pc.start();
  await copies.open();
  const revisions = new Map<string, number>();
  const safe = new Map<string, number>();
  const twiceSafe = new Map<string, number>();
  const restart = async (): Promise<void> => {
    pc.counter.restart();
    copies = pc.start();
    const { journal, backups } = await copies.open();
    const named = new Set([...journal, ...backups].map(({ id }) => id));
    const read = await copies.read([...safe.keys()].filter((id) => named.has(id)));
    const found = new Map(read.flatMap((each) => (each.kind === 'read' ? [[each.record.row.id, each.record]] : [])));
    for (const [id, revision] of safe) {
      const record = found.get(id);
      expect(record?.row.revision ?? -1).toBeGreaterThanOrEqual(revision);
      expect(record).toEqual(recordOf(id, record?.row.revision ?? -1));
    }
  };
  for (const each of events) {
    if (each.kind === 'clock') pc.clock.now += each.by;
    if (each.kind === 'fail') pc.counter.failAt(each.step, each.code, each.isLasting);
    if (each.kind === 'crash') pc.counter.crashAt(each.step);
    if (each.kind === 'set') await copies.takeSet('byHand');
    if (each.kind === 'restart') await restart();
    if (each.kind === 'damage') {
      const id = damageJournal(pc, each.place);
      const left = id === null ? undefined : twiceSafe.get(id);
      if (id !== null && left === undefined) safe.delete(id);
      if (id !== null && left !== undefined) safe.set(id, left);
      await restart();
    }
    if (each.kind === 'keep') {
      const records = each.ids.map((id) => {
        const revision = (revisions.get(id) ?? 0) + 1;
        revisions.set(id, revision);
        return recordOf(id, revision);
      });
      const { journal, backup } = await copies.keep({ records, settled: each.settled });
      for (const { row } of records) {
        if (journal.kind === 'kept') safe.set(row.id, row.revision);
        // What the journal could not take counts as kept in the backups, if they say so.
        if (journal.kind === 'failed' && backup.kind === 'kept') safe.set(row.id, row.revision);
        if (backup.kind === 'kept' && each.settled) twiceSafe.set(row.id, row.revision);
      }
    }
  }
  await restart();
}

describe('any sequence of saves, sets, faults, crashes, damages and clock changes', () => {
  it('loses no answered save', async () => {
    await fc.assert(fc.asyncProperty(fc.array(event, { maxLength: 40 }), play), { numRuns: 200 });
  });
});

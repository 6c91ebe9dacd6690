import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FoundStore, reconcile } from '../../../shared/copies/reconcile.ts';
import type { CopiesState, CopyEntry, MarkerRead } from '../../../shared/draftCopies.ts';
import { marker } from '../../helpers/copyRecords.ts';

type Given = Readonly<Record<string, number>>;

const entries = (given: Given): readonly CopyEntry[] =>
  Object.entries(given).map(([id, revision]) => ({ id, revision, hash: '0123456789abcdef' }));

function stateOf(journal: Given, backups: Given = {}, read: MarkerRead = { kind: 'none' }): CopiesState {
  const folder = { path: '', fault: null };
  return { marker: read, journal: entries(journal), backups: entries(backups), folder, appVersion: '0.1.0' };
}

const storeOf = (rows: Given, more: Partial<FoundStore> = {}): FoundStore => ({
  ...{ storeId: 'store-1', isNew: false, rows: entries(rows), damaged: [] },
  ...more,
});

const marked = (drafts: number, storeId = 'store-1'): MarkerRead => ({
  kind: 'read',
  marker: { ...marker, storeId, drafts, deleted: 0 },
});

const blank = storeOf({}, { isNew: true, storeId: 'store-2' });

describe('a start-up', () => {
  it('is the first where nothing was ever kept', () => {
    expect(reconcile(blank, stateOf({}))).toEqual({ kind: 'firstStart', restore: [], copy: [], missing: 0 });
  });

  it('is well where the store is what was left', () => {
    const state = stateOf({ a: 1, b: 2 }, {}, marked(2));
    expect(reconcile(storeOf({ a: 1, b: 2 }), state)).toEqual({ kind: 'well', restore: [], copy: [], missing: 0 });
  });

  it('misses templates and versions too, and says no more drafts than there were', () => {
    const read = marked(2);
    if (read.kind !== 'read') throw new Error(read.kind);
    const state = (journal: Given) => stateOf(journal, {}, { ...read, marker: { ...read.marker, others: 3 } });
    const all = { a: 1, b: 1, c: 1, d: 1, e: 1 };
    expect(reconcile(storeOf(all), state(all))).toMatchObject({ kind: 'well', missing: 0 });
    expect(reconcile(storeOf({ a: 1, b: 1, c: 1, d: 1 }), state({}))).toMatchObject({ kind: 'repaired', missing: 1 });
    expect(reconcile(blank, state({}))).toMatchObject({ kind: 'vanished', missing: 2 });
  });

  it('restores all of a store that vanished', () => {
    expect(reconcile(blank, stateOf({ a: 3, b: 2 }, {}, marked(2)))).toEqual({
      kind: 'vanished',
      restore: [
        { id: 'a', revision: 3 },
        { id: 'b', revision: 2 },
      ],
      copy: [],
      missing: 0,
    });
  });

  it('says how many are missing where the copies hold fewer than the marker knew', () => {
    expect(reconcile(blank, stateOf({ a: 3 }, { b: 1 }, marked(5)))).toMatchObject({ kind: 'vanished', missing: 3 });
  });

  it('never shows a blank store as a first start where anything was kept before', () => {
    expect(reconcile(blank, stateOf({}, {}, { kind: 'damaged' })).kind).toBe('vanished');
    expect(reconcile(blank, stateOf({}, { a: 1 })).kind).toBe('vanished');
    expect(reconcile(blank, stateOf({ a: 1 })).kind).toBe('vanished');
    expect(reconcile(blank, stateOf({}, {}, marked(4)))).toMatchObject({ kind: 'vanished', missing: 4 });
  });

  it('knows another store by its id', () => {
    const other = storeOf({ c: 1 }, { storeId: 'store-9' });
    expect(reconcile(other, stateOf({ a: 1 }, {}, marked(1)))).toMatchObject({
      kind: 'vanished',
      restore: [{ id: 'a', revision: 1 }],
      copy: ['c'],
    });
  });

  it('copies what the journal lacks or has older', () => {
    const found = reconcile(storeOf({ a: 4, b: 1, c: 1 }), stateOf({ a: 3, b: 1 }, {}, marked(3)));
    expect(found).toEqual({ kind: 'well', restore: [], copy: ['a', 'c'], missing: 0 });
  });

  it('copies all of a store of a program that made no copies', () => {
    const found = reconcile(storeOf({ a: 4, b: 1 }, { storeId: null }), stateOf({}));
    expect(found).toEqual({ kind: 'well', restore: [], copy: ['a', 'b'], missing: 0 });
  });

  it('restores what the store has older than a copy, from wherever', () => {
    const found = reconcile(storeOf({ a: 4, b: 1 }), stateOf({ a: 6, b: 1 }, { b: 2 }, marked(2)));
    expect(found).toMatchObject({
      kind: 'repaired',
      restore: [
        { id: 'a', revision: 6 },
        { id: 'b', revision: 2 },
      ],
      copy: ['b'],
    });
  });

  it('restores a damaged row from a copy of any age, and counts it as missing without one', () => {
    const store = storeOf({ a: 4 }, { damaged: ['b', 'c'] });
    expect(reconcile(store, stateOf({ a: 4 }, { b: 1 }, marked(3)))).toEqual({
      kind: 'repaired',
      restore: [{ id: 'b', revision: 1 }],
      copy: ['b'],
      missing: 1,
    });
  });

  it('leaves deleted for good what only the backups still hold beside a store that is whole', () => {
    expect(reconcile(storeOf({ a: 1 }), stateOf({ a: 1 }, { z: 9 }, marked(1)))).toEqual({
      kind: 'well',
      restore: [],
      copy: [],
      missing: 0,
    });
  });

  it('takes from the backups what both store and journal lost', () => {
    expect(reconcile(storeOf({ a: 1 }), stateOf({ a: 1 }, { z: 9 }, marked(2)))).toMatchObject({
      kind: 'repaired',
      restore: [{ id: 'z', revision: 9 }],
      missing: 0,
    });
  });
});

describe('after any start-up', () => {
  const given = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.nat(9));

  it('each draft of store and journal is there in its newest state, and is copied', () => {
    fc.assert(
      fc.property(
        given,
        given,
        given,
        fc.subarray(['a', 'b', 'c']),
        fc.boolean(),
        (rows, journal, backups, damaged, isNew) => {
          const store = storeOf(rows, { isNew, damaged });
          const found = reconcile(store, stateOf(journal, backups, marked(Object.keys(rows).length)));
          const whole = Object.entries(rows).filter(([id]) => !damaged.includes(id));
          const after = new Map([...whole, ...found.restore.map(({ id, revision }) => [id, revision] as const)]);
          const copied = new Map([
            ...Object.entries(journal),
            ...found.copy.map((id) => [id, after.get(id) ?? -1] as const),
          ]);
          for (const [id, revision] of [...whole, ...Object.entries(journal)]) {
            expect(after.get(id)).toBeGreaterThanOrEqual(revision);
            expect(copied.get(id)).toBe(after.get(id));
          }
        },
      ),
    );
  });
});

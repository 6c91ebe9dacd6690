import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareBackup, planRestore, type RestoreMode } from '../../../shared/backup/planRestore.ts';
import type { DraftRow } from '../../../shared/draftCopies.ts';
import { backupRow } from '../../helpers/backupRecords.ts';

const time = { now: 9_000, useDays: 70 };
const place = { from: 0, to: 1 };
const gone = { deletedAt: 500, deletedOn: 4 };

const offered = (...rows: readonly DraftRow[]) => rows.map((row) => ({ row, place }));

/** The rows as they are after the plan. */
function rowsAfter(backup: readonly DraftRow[], here: readonly DraftRow[], mode: RestoreMode): readonly DraftRow[] {
  const { put, rows } = planRestore(offered(...backup), here, mode, time);
  const changed = new Map([...put.map(({ row }) => row), ...rows].map((row) => [row.id, row]));
  return [...new Map([...here.map((row) => [row.id, row] as const), ...changed]).values()];
}

describe('a draft of a backup', () => {
  const here = backupRow('a', { revision: 5, updatedAt: 50 });

  it.each([
    ['new', backupRow('b'), here],
    ['newer', { ...here, revision: 6, updatedAt: 10 }, here],
    ['older', { ...here, revision: 4, updatedAt: 90 }, here],
    ['newer', { ...here, updatedAt: 51 }, here],
    ['older', { ...here, updatedAt: 49 }, here],
    ['same', here, here],
    ['deleted', here, { ...here, ...gone, revision: 6 }],
    ['older', { ...here, ...gone, revision: 6 }, here],
    ['same', { ...here, ...gone }, { ...here, ...gone }],
  ] as const)('is %s', (standing, row, own) => {
    expect(compareBackup(offered(row), [own]).map((draft) => draft.standing)).toEqual([standing]);
  });
});

describe('merging', () => {
  const here = backupRow('a', { revision: 5, givenTitle: '这里' });

  it('brings new drafts as they are, and leaves those that only this computer has', () => {
    expect(rowsAfter([backupRow('b')], [here], 'merge')).toEqual([here, backupRow('b')]);
  });

  it('lets the newer state win', () => {
    const newer = { ...here, revision: 6, givenTitle: '备份' };
    expect(rowsAfter([newer], [here], 'merge')).toEqual([newer]);
    expect(rowsAfter([here], [newer], 'merge')).toEqual([newer]);
  });

  it('counts a state that is newer by time alone as one more, so that copies of what was here lose', () => {
    const later = { ...here, updatedAt: here.updatedAt + 1 };
    expect(rowsAfter([later], [here], 'merge')).toEqual([{ ...later, revision: 6 }]);
  });

  it('brings a deleted draft back to the list with the newer of its two states', () => {
    const deleted = { ...here, ...gone, revision: 6 };
    expect(rowsAfter([here], [deleted], 'merge')).toEqual([{ ...here, revision: 7 }]);
    const newer = { ...here, revision: 8, givenTitle: '备份' };
    expect(rowsAfter([newer], [deleted], 'merge')).toEqual([newer]);
  });

  it('takes nothing off the list', () => {
    expect(rowsAfter([{ ...here, ...gone, revision: 9 }], [here], 'merge')).toEqual([here]);
  });

  it('counts the days of a deletion from now: those of another computer say nothing', () => {
    expect(rowsAfter([backupRow('b', gone)], [], 'merge')).toEqual([
      backupRow('b', { deletedAt: 9_000, deletedOn: 70 }),
    ]);
  });
});

describe('replacing', () => {
  const here = backupRow('a', { revision: 5, givenTitle: '这里' });

  it('takes an older state as a newer revision: copies of what was here must not come back by themselves', () => {
    const older = { ...here, revision: 2, givenTitle: '备份' };
    expect(rowsAfter([older], [here], 'replace')).toEqual([{ ...older, revision: 6 }]);
  });

  it('moves what the backup has not to the deleted ones', () => {
    const left = { ...here, revision: 6, deletedAt: 9_000, deletedOn: 70 };
    expect(rowsAfter([backupRow('b')], [here], 'replace')).toEqual([left, backupRow('b')]);
  });

  it('leaves what is deleted already as it is', () => {
    const deleted = { ...here, ...gone };
    expect(rowsAfter([], [deleted], 'replace')).toEqual([deleted]);
  });
});

describe('any restore', () => {
  const rows = fc
    .uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'))
    .chain((ids) =>
      fc.tuple(
        ...ids.map((id) =>
          fc
            .record({ revision: fc.nat(4), updatedAt: fc.nat(4), isDeleted: fc.boolean() })
            .map(({ isDeleted, ...row }) => backupRow(id, { ...row, ...(isDeleted && gone) })),
        ),
      ),
    );
  const listed = (all: readonly DraftRow[]) => all.filter((row) => row.deletedAt === undefined).map(({ id }) => id);
  const mode = fc.constantFrom<RestoreMode>('merge', 'replace');

  it('loses no row, and changes none without making it newer', () => {
    fc.assert(
      fc.property(rows, rows, mode, (backup, here, how) => {
        const result = new Map(rowsAfter(backup, here, how).map((row) => [row.id, row]));
        for (const row of here) {
          const now = result.get(row.id);
          if (now === undefined) throw new Error(`${row.id} is gone`);
          if (JSON.stringify(now) !== JSON.stringify(row)) expect(now.revision).toBeGreaterThan(row.revision);
        }
        for (const { id } of backup) expect(result.has(id)).toBe(true);
      }),
    );
  });

  it('lists after a merge all that either lists, and after a replacement exactly what the backup lists', () => {
    fc.assert(
      fc.property(rows, rows, (backup, here) => {
        expect(new Set(listed(rowsAfter(backup, here, 'merge')))).toEqual(
          new Set([...listed(here), ...listed(backup)]),
        );
        expect(new Set(listed(rowsAfter(backup, here, 'replace')))).toEqual(new Set(listed(backup)));
      }),
    );
  });

  it('says how the list changes', () => {
    fc.assert(
      fc.property(rows, rows, mode, (backup, here, how) => {
        const { changes } = planRestore(offered(...backup), here, how, time);
        const [before, now] = [listed(here), listed(rowsAfter(backup, here, how))];
        expect(changes.added).toBe(now.filter((id) => !before.includes(id)).length);
        expect(changes.removed).toBe(before.filter((id) => !now.includes(id)).length);
      }),
    );
  });

  it('has nothing to do a second time', () => {
    fc.assert(
      fc.property(rows, rows, (backup, here) => {
        const once = rowsAfter(backup, here, 'merge');
        expect(rowsAfter(backup, once, 'merge')).toEqual(once);
      }),
    );
  });
});

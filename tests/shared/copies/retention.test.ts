import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { namedTime } from '../../../shared/copies/civilTime.ts';
import { parseVersionName, type Version, versionName } from '../../../shared/copies/names.ts';
import { mostVersions, versionsToRemove } from '../../../shared/copies/retention.ts';
import { noon, rowOf } from '../../helpers/copyRecords.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

function version(revision: number, at: number): Version {
  const entry = { id: 'a', revision, hash: '0123456789abcdef' };
  const read = parseVersionName('a', versionName(entry, namedTime(at, 480), rowOf('a', revision)));
  if (read === null) throw new Error('no version');
  return read;
}

/** Saved at times that jump ahead and back as a broken clock does. */
const history: fc.Arbitrary<readonly Version[]> = fc
  .array(
    fc.oneof(
      { weight: 8, arbitrary: fc.integer({ min: 0, max: 3 * hour }) },
      { weight: 1, arbitrary: fc.integer({ min: -3000 * day, max: 3000 * day }) },
    ),
    { maxLength: 300 },
  )
  .map((pauses) => {
    let at = noon;
    return pauses.map((pause, index) => {
      at += pause;
      return version(index + 1, at);
    });
  });

const nothing = (): boolean => false;
const kept = (versions: readonly Version[], isPinned: (each: Version) => boolean = nothing): readonly Version[] => {
  const gone = new Set(versionsToRemove(versions, isPinned));
  return versions.filter((each) => !gone.has(each));
};

describe('versions that can go', () => {
  it('are never among the last twenty, whatever the clock did', () => {
    fc.assert(
      fc.property(history, (versions) => {
        expect(kept(versions)).toEqual(expect.arrayContaining(versions.slice(-20)));
      }),
    );
  });

  it('leave no more than the rule says', () => {
    fc.assert(
      fc.property(history, (versions) => {
        expect(kept(versions).length).toBeLessThanOrEqual(mostVersions);
      }),
    );
  });

  it('are the same however often they are removed in between', () => {
    fc.assert(
      fc.property(history, (versions) => {
        let left: readonly Version[] = [];
        for (const each of versions) left = kept([...left, each]);
        expect(left).toEqual(kept(versions));
      }),
    );
  });

  it('stay able to go when newer ones come', () => {
    fc.assert(
      fc.property(history, fc.nat(300), (versions, count) => {
        const before = versionsToRemove(versions.slice(0, count), nothing);
        expect(versionsToRemove(versions, nothing)).toEqual(expect.arrayContaining(before));
      }),
    );
  });

  it('are not those that a set holds on to', () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 1, max: 7 }), (versions, every) => {
        const isPinned = ({ revision }: Version): boolean => revision % every === 0;
        expect(kept(versions, isPinned)).toEqual(expect.arrayContaining(versions.filter(isPinned)));
      }),
    );
  });

  it('leave the last of each hour of a day, and of each day of a month', () => {
    const quarters = Array.from({ length: 40 * 96 }, (_, index) => version(index + 1, noon + index * 15 * minute));
    const left = kept(quarters);
    expect(new Set(left.map((each) => each.hour)).size).toBeGreaterThanOrEqual(24);
    expect(new Set(left.map((each) => each.day)).size).toBe(30);
    expect(left.length).toBeLessThanOrEqual(mostVersions);
  });

  it('are not the older ones when the clock jumps a century ahead', () => {
    const days = Array.from({ length: 25 }, (_, index) => version(index + 1, noon + index * day));
    expect(kept([...days, version(26, noon + 36_500 * day)])).toHaveLength(26);
  });
});

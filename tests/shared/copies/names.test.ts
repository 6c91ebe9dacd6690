import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber, namedTime, parseNamedTime } from '../../../shared/copies/civilTime.ts';
import {
  journalName,
  parseJournalName,
  parseSetName,
  parseVersionName,
  setName,
  versionName,
} from '../../../shared/copies/names.ts';
import { setReasons } from '../../../shared/draftCopies.ts';
import { anyText, noon, rowOf } from '../../helpers/copyRecords.ts';

const entry = fc.record({
  id: fc.uuid(),
  revision: fc.nat({ max: Number.MAX_SAFE_INTEGER }),
  hash: fc.stringMatching(/^[0-9a-f]{16}$/),
});
/** From the year 1 to 9990. */
const time = fc.integer({ min: -62_100_000_000, max: 253_000_000_000 }).map((seconds) => seconds * 1000);
const offset = fc.integer({ min: -720, max: 840 });

describe('the time in a name', () => {
  it('is the local one, as calendars have it', () => {
    fc.assert(
      fc.property(time, offset, (at, ahead) => {
        const iso = new Date(at + ahead * 60_000).toISOString();
        const [, date, clock] = /^(.{10})T(.{8})/.exec(iso) ?? [];
        if (iso.startsWith('+') || iso.startsWith('-')) return;
        expect(namedTime(at, ahead).text).toContain(`${date} ${clock?.replaceAll(':', '')}`);
      }),
    );
  });

  it('is read back to the second, whatever the zone', () => {
    fc.assert(
      fc.property(time, offset, (at, ahead) => {
        expect(parseNamedTime(namedTime(at + 999, ahead).text)).toBe(at);
      }),
    );
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, -1e300, 8.64e15])('can be read back for the clock %d too', (at) => {
    const named = namedTime(at, 480);
    expect(parseNamedTime(named.text)).toBe(named.at);
  });

  it.each(['2026-02-29 140322+0800', '2026-13-01 140322+0800', '2026-11-25 240322+0800', '2026-11-25', ''])(
    'is none in %s',
    (text) => {
      expect(parseNamedTime(text)).toBe(null);
    },
  );

  it('counts days from 1970 on', () => {
    expect([dayNumber('1970-01-01'), dayNumber('2024-02-29'), dayNumber('2023-02-29')]).toEqual([0, 19_782, null]);
  });
});

describe('names of the journal', () => {
  it('tell the entry and are read back', () => {
    fc.assert(
      fc.property(entry, (each) => {
        expect(parseJournalName(journalName(each))).toEqual(each);
      }),
    );
  });

  it.each([
    'a.1.0123456789abcdef.json.tmp',
    'a.01.0123456789abcdef.json',
    'a.1.0123456789abcdeg.json',
    'a.99999999999999999999.0123456789abcdef.json',
    'a b.1.0123456789abcdef.json',
    'a - 副本.json',
    '.1.0123456789abcdef.json',
  ])('are none of %s', (name) => {
    expect(parseJournalName(name)).toBe(null);
  });
});

describe('names of versions', () => {
  it('tell revision, time and hash with any title', () => {
    fc.assert(
      fc.property(entry, time, offset, anyText, (each, at, ahead, givenTitle) => {
        const name = versionName(each, namedTime(at, ahead), rowOf(each.id, each.revision, { givenTitle }));
        expect(parseVersionName(each.id, name)).toMatchObject({ ...each, at, file: name });
      }),
    );
  });

  it('are accepted by every system with any title', () => {
    fc.assert(
      fc.property(entry, anyText, (each, givenTitle) => {
        const name = versionName(each, namedTime(noon, 480), rowOf(each.id, each.revision, { givenTitle }));
        expect(name).not.toMatch(/[\\/:*?"<>|\p{Cc}\p{Cf}\p{Cs}]/u);
        expect(new TextEncoder().encode(name).length).toBeLessThan(255);
      }),
    );
  });

  it('show the given title, else that of the form, else that there is none', () => {
    const named = (givenTitle: string, formTitle: string): string =>
      versionName({ id: 'a', revision: 17, hash: '0123456789abcdef' }, namedTime(noon, 480), {
        ...rowOf('a', 17),
        givenTitle,
        formTitle,
      });
    expect(named('社保卡', '别的')).toBe('r000017 2026-11-25 140322+0800 社保卡 0123456789abcdef.json');
    expect(named(' ', '../别的:\u202e')).toBe('r000017 2026-11-25 140322+0800 别的 0123456789abcdef.json');
    expect(named('', '…')).toBe('r000017 2026-11-25 140322+0800 未命名 0123456789abcdef.json');
  });
});

describe('names of sets', () => {
  it.each(setReasons)('tell number, time and how many drafts stood before: %s', (reason) => {
    const name = setName(3, namedTime(noon, 480), reason, 120);
    expect(parseSetName(name)).toEqual({ file: name, number: 3, at: noon, reason, drafts: 120 });
  });

  it('are none of other names', () => {
    expect(parseSetName('000003 2026-11-25 140322+0800 随便 120份.json')).toBe(null);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { namedTime } from '../../../shared/copies/civilTime.ts';
import { countUse } from '../../../shared/copies/useDays.ts';

const date = fc.integer({ min: 0, max: 40_000 }).map((days) => namedTime(days * 86_400_000, 0).text.slice(0, 10));

describe('days of use', () => {
  it.each([
    ['the first day', 0, '', '2026-11-25', 1, '2026-11-25'],
    ['the same day', 3, '2026-11-25', '2026-11-25', 3, '2026-11-25'],
    ['the next day', 3, '2026-11-25', '2026-11-26', 4, '2026-11-26'],
    ['a year later', 3, '2026-11-25', '2027-11-25', 4, '2027-11-25'],
    ['a day back, as after a flight', 3, '2026-11-25', '2026-11-24', 3, '2026-11-25'],
    ['a clock without battery', 3, '2026-11-25', '1970-01-01', 3, '1970-01-01'],
    ['the clock set right again', 3, '1970-01-01', '2026-11-26', 4, '2026-11-26'],
    ['no date', 3, '2026-11-25', '2026-02-30', 3, '2026-11-25'],
    ['an odd last day', 3, 'gestern', '2026-11-25', 4, '2026-11-25'],
  ])('%s', (_, useDays, lastDay, today, days, last) => {
    expect(countUse({ useDays, lastDay }, today)).toEqual({ useDays: days, lastDay: last });
  });

  it('grow by at most one a call, never shrink, and not at all by asking again', () => {
    fc.assert(
      fc.property(fc.array(date), (dates) => {
        let state = { useDays: 0, lastDay: '' };
        for (const today of dates) {
          const next = countUse(state, today);
          expect([state.useDays, state.useDays + 1]).toContain(next.useDays);
          expect(countUse(next, today)).toEqual(next);
          state = next;
        }
      }),
    );
  });
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  type KeptPoint,
  newestKept,
  pointReasons,
  pointsToDrop,
  protectedDays,
} from '../../../shared/compare/keptPoints.ts';

const day = 24 * 60 * 60 * 1000;
const dayOf = (at: number) => String(Math.floor(at / day));
const now = 1_000 * day;

/** `count` points a minute apart, the last one at `until`. */
function points(count: number, reason: KeptPoint['reason'] = 'automatic', until = now): readonly KeptPoint[] {
  return Array.from({ length: count }, (_, at) => ({ number: at + 1, at: until - (count - at) * 60_000, reason }));
}

it('lets none go of the newest 50', () => {
  expect(pointsToDrop(points(newestKept), now, dayOf)).toEqual([]);
});

it('beyond the newest 50 keeps the last of each day', () => {
  const old = points(5, 'automatic', now - 3 * day);
  const recent = points(50).map((point) => ({ ...point, number: point.number + 5 }));
  expect(pointsToDrop([...old, ...recent], now, dayOf)).toEqual([4, 3, 2, 1]);
});

it.each(['import', 'restore'] as const)('keeps what stood before an %s of the last 30 days', (reason) => {
  const old = points(5, reason, now - 3 * day);
  const recent = points(50).map((point) => ({ ...point, number: point.number + 5 }));
  expect(pointsToDrop([...old, ...recent], now, dayOf)).toEqual([]);
  const later = now + protectedDays * day;
  expect(pointsToDrop([...old, ...recent], later, dayOf)).toEqual([4, 3, 2, 1]);
});

const anyPoints = fc
  .array(fc.record({ at: fc.integer({ min: 0, max: now }), reason: fc.constantFrom(...pointReasons) }), {
    maxLength: 160,
  })
  .map((made) => made.map((point, at): KeptPoint => ({ ...point, number: at + 1 })));

it('never lets the newest go, and has nothing to let go a second time', () => {
  fc.assert(
    fc.property(anyPoints, (all) => {
      const dropped = new Set(pointsToDrop(all, now, dayOf));
      const left = all.filter(({ number }) => !dropped.has(number));
      expect(all.slice(-newestKept).every(({ number }) => !dropped.has(number))).toBe(true);
      expect(new Set(left.map(({ at }) => dayOf(at)))).toEqual(new Set(all.map(({ at }) => dayOf(at))));
      expect(pointsToDrop(left, now, dayOf)).toEqual([]);
    }),
  );
});

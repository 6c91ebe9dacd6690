import { expect, test } from 'vitest';
import { scrollAt } from '../../../../renderer/sheet/cells/dragScroll.ts';

test.each([
  { at: 400, by: 0, where: 'in the middle' },
  { at: 121, by: 0, where: 'just inside of the upper edge' },
  { at: 110, by: -12, where: 'half over the upper edge' },
  { at: 100, by: -24, where: 'at the upper edge' },
  { at: 20, by: -24, where: 'far above it' },
  { at: 679, by: 0, where: 'just inside of the lower edge' },
  { at: 690, by: 12, where: 'half over the lower edge' },
  { at: 900, by: 24, where: 'far below it' },
])('a mouse $where of 100 to 700 scrolls by $by', ({ at, by }) => {
  expect(scrollAt(at, 100, 700)).toBe(by);
});

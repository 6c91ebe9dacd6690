import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sheetName } from '../../../../../shared/xlsx/package/write/sheetName.ts';

describe('the name of a sheet', () => {
  it.each([
    ["'2023/24年[试点]:社区*活动?\\项目'", '202324年试点社区活动项目'],
    ['History', 'History(2)'],
    ['HISTORY', 'HISTORY(2)'],
    ['', '自评表'],
    ['表'.repeat(40), '表'.repeat(31)],
    [`${'表'.repeat(30)}😀`, '表'.repeat(30)],
  ])('%j becomes %j', (wanted, name) => {
    expect(sheetName(wanted, [])).toBe(name);
  });

  it('is told apart from those that are taken, within its length', () => {
    expect(sheetName('a', ['A', 'A(2)'])).toBe('a(3)');
    expect(sheetName('表'.repeat(31), ['表'.repeat(31)])).toBe(`${'表'.repeat(28)}(2)`);
    expect(sheetName(`${'表'.repeat(27)}😀表表`, [`${'表'.repeat(27)}😀表表`])).toBe(`${'表'.repeat(27)}(2)`);
  });

  it('is legal whatever is wanted', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (wanted) => {
        const name = sheetName(wanted, []);
        expect(name).toMatch(/^[^\\/?*[\]:\p{Cc}\p{Cs}]{1,31}$/u);
        expect(name).not.toMatch(/^'|'$|^history$/i);
      }),
    );
  });
});

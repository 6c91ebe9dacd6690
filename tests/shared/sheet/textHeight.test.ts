import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnWidthPt, columnWidthPx } from '../../../shared/sheet/columnWidth.ts';
import { faces } from '../../../shared/sheet/fontMetrics.ts';
import { lineCount } from '../../../shared/sheet/lineCount.ts';
import { needsOf, rowHeights } from '../../../shared/sheet/rowHeights.ts';
import { roundUpHeight, textHeight } from '../../../shared/sheet/textHeight.ts';

describe('lines', () => {
  it.each([
    { text: '中'.repeat(10), songti: 1, standIn: 1 },
    { text: '中'.repeat(20), songti: 2, standIn: 2 },
    { text: `${'中'.repeat(10)}，${'中'.repeat(9)}`, songti: 3, standIn: 2 },
    { text: `${'中'.repeat(9)}（${'中'.repeat(9)}`, songti: 2, standIn: 2 },
    { text: `${'中'.repeat(9)}abc`, songti: 2, standIn: 2 },
    { text: `${'中'.repeat(10)} ${'中'.repeat(10)}`, songti: 2, standIn: 2 },
    { text: 'a\n\nb', songti: 3, standIn: 3 },
    { text: '', songti: 1, standIn: 1 },
    { text: '1'.repeat(19), songti: 1, standIn: 3 },
    { text: 'https://example.com/abc/def', songti: 3, standIn: 4 },
  ])('$text takes $songti in 宋体 and $standIn in its stand-in, ten characters to a line', (example) => {
    expect(lineCount(example.text, 10.2, faces.songti)).toBe(example.songti);
    expect(lineCount(example.text, 10.2, faces.notoWithDejaVu)).toBe(example.standIn);
  });

  it('are one exactly where a text fits, if no space may hang over', () => {
    const text = fc.string({
      unit: fc.constantFrom('中', '，', '（', 'a', 'W', '1', '—', '‰', '\u{20000}'),
      minLength: 1,
    });
    fc.assert(
      fc.property(
        text,
        fc.constantFrom(...Object.values(faces)),
        fc.double({ min: 1.8, max: 20, noNaN: true }),
        (given, face, room) => {
          const widths = Array.from(given, (char) => face.width(char.codePointAt(0) ?? 0));
          const width = widths.reduce((sum, each) => sum + each, 0);
          fc.pre(Math.abs(width - room) > 1e-9);
          expect(lineCount(given, room, face) === 1).toBe(width <= room);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('are never fewer in a narrower cell, nor for a longer text', () => {
    const text = fc.string({ unit: fc.constantFrom('中', '，', '（', 'a', '1', ' ', '-', '\n'), maxLength: 80 });
    fc.assert(
      fc.property(text, fc.double({ min: 2, max: 40, noNaN: true }), (given, room) => {
        for (const face of Object.values(faces)) {
          expect(lineCount(given, room / 2, face)).toBeGreaterThanOrEqual(lineCount(given, room, face));
          expect(lineCount(`${given}\n中`, room, face)).toBe(lineCount(given, room, face) + 1);
        }
      }),
    );
  });
});

describe('heights', () => {
  it('are multiples of three quarters of a point, rounded up', () => {
    expect([0.1, 0.75, 0.76, 21, 21.0001].map(roundUpHeight)).toEqual([0.75, 0.75, 1.5, 21, 21]);
  });

  it('are nothing for a blank and grow by a line', () => {
    expect(textHeight('text', '', 100)).toBe(0);
    expect(textHeight('text', '中\n中', 100) - textHeight('text', '中', 100)).toBeCloseTo(14.3, 5);
  });

  it('of a number do not depend on the width', () => {
    expect(textHeight('amount', '1,234,567,890.00', 20)).toBe(textHeight('amount', '1', 200));
  });

  it('share what a merged text lacks over its rows', () => {
    expect(rowHeights([21, 21, 21], [{ row: 1, rowSpan: 3, height: 90 }])).toEqual([30, 30, 30]);
    expect(rowHeights([21, 21, 21], [{ row: 1, rowSpan: 3, height: 60 }])).toEqual([21, 21, 21]);
  });

  it('of a page hold the whole text of each part of a merge', () => {
    expect(rowHeights([21, 21, 21], [{ row: 1, rowSpan: 3, height: 60 }], 3, 3)).toEqual([60]);
  });

  it('can be asked for texts that are not in the model yet', () => {
    const cell = {
      row: 1,
      column: 1,
      rowSpan: 1,
      columnSpan: 1,
      style: 'text',
      content: { kind: 'text', text: '' },
      use: { kind: 'fixed' },
    } as const;
    expect(needsOf([10], [cell])).toEqual([]);
    expect(needsOf([10], [cell], () => '中中中中中中中')[0]?.height).toBeGreaterThan(30);
  });
});

describe('column widths', () => {
  it.each([
    [8.43, 59],
    [10, 70],
    [11.3, 79],
    [29.6, 207],
  ])('%d characters are %d pixels', (characters, px) => {
    expect(columnWidthPx(characters)).toBe(px);
    expect(columnWidthPt(characters)).toBe(px * 0.75);
  });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineAt, linesOf, offsetsOf } from '../../../../../renderer/pages/drafts/list/lineHeights.ts';
import { groupByProject, lineOf, ofPurpose } from '../../../../../renderer/pages/drafts/list/listLines.ts';
import { draftSummary as draft } from '../draftSummary.ts';

const ids = (drafts: readonly { readonly id: string }[]) => drafts.map(({ id }) => id).join('');

test('drafts of one name and year are one line, whatever their blanks and width', () => {
  const lines = groupByProject([
    draft('a', { title: '养老 服务', year: '2024', form: 'shanghai-project' }),
    draft('b', { title: '科普', year: '2024' }),
    draft('c', { title: '养老服务', year: '2024', form: 'shanghai-goal' }),
    draft('d', { title: '养老服务', year: '2023', form: 'shanghai-goal' }),
  ]);
  expect(lines.map((line) => ids(line.drafts))).toEqual(['ac', 'b', 'd']);
  const [first] = lines;
  if (first === undefined) throw new Error('no line');
  expect(['goal', 'monitoring', 'selfEvaluation'].map((purpose) => ids(ofPurpose(first, purpose as 'goal')))).toEqual([
    'c',
    '',
    'a',
  ]);
});

test('drafts without a name are no project together', () => {
  expect(groupByProject([draft('a'), draft('b')])).toHaveLength(2);
});

test.each([
  { words: '科普', width: 100, lines: 1 },
  { words: '科'.repeat(20), width: 145, lines: 2 },
  { words: 'a'.repeat(20), width: 145, lines: 2 },
  { words: '', width: 100, lines: 1 },
  { words: '科'.repeat(20), width: 0, lines: 1 },
])('$words takes $lines lines in $width pixels', ({ words, width, lines }) => {
  expect(linesOf(words, width)).toBe(lines);
});

test('a line with a hit is one line of text higher, and all below it stand lower', () => {
  const lines = ['a', 'b', 'c'].map((id) => lineOf(draft(id, { title: '科普' })));
  const hit = { id: 'b', label: '主管部门', snippet: '科委', at: 0, length: 2 };
  const plain = offsetsOf(lines, { width: 1200, byProject: false }, new Map());
  const found = offsetsOf(lines, { width: 1200, byProject: false }, new Map([['b', hit]]));
  expect([...found].map((offset, index) => offset - (plain[index] ?? 0))).toEqual([0, 0, 21, 21]);
});

test('the line at a height is the one that begins at or above it and ends below it', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1 }), fc.nat(4000), (heights, at) => {
      const offsets = Float64Array.from(
        [0, ...heights].map((_, index, all) => all.slice(0, index + 1).reduce((a, b) => a + b)),
      );
      const index = lineAt(offsets, at);
      expect(index).toBeGreaterThanOrEqual(0);
      expect(index).toBeLessThan(heights.length);
      expect(offsets[index]).toBeLessThanOrEqual(at);
      if (index < heights.length - 1) expect(offsets[index + 1]).toBeGreaterThan(at);
    }),
  );
});

test('the line of a draft is the same object as long as the draft is', () => {
  const one = draft('a');
  expect(lineOf(one)).toBe(lineOf(one));
  expect(lineOf({ ...one })).not.toBe(lineOf(one));
});

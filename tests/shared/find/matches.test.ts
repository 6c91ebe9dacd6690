import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFinder, type FindOptions, withReplaced } from '../../../shared/find/matches.ts';

const usual: FindOptions = { matchCase: false, wholeCell: false, foldWidth: true };

/** What the matches cover, by the text as typed. */
function found(text: string, query: string, options: Partial<FindOptions> = {}): readonly string[] {
  return createFinder(query, { ...usual, ...options })(text).map(({ start, end }) => text.slice(start, end));
}

describe('finding in a text', () => {
  it.each([
    ['培训150场，150人', '150', {}, ['150', '150']],
    ['培训１５０场', '150', {}, ['１５０']],
    ['培训１５０场', '150', { foldWidth: false }, []],
    ['培训150场', '１５０', {}, ['150']],
    ['9５％', '95%', {}, ['9５％']],
    ['第一　段', '一 段', {}, ['一　段']],
    ['ABC abc', 'abc', {}, ['ABC', 'abc']],
    ['ABC abc', 'abc', { matchCase: true }, ['abc']],
    ['ＡＢＣ', 'abc', {}, ['ＡＢＣ']],
    ['1\u200b50', '150', {}, ['1\u200b50']],
    ['aaaa', 'aa', {}, ['aa', 'aa']],
    ['İstanbul', 'stan', {}, ['stan']],
    ['🙂好🙂', '🙂', {}, ['🙂', '🙂']],
    ['第一段\n第二段', '段', {}, ['段', '段']],
    ['a.c', '.', {}, ['.']],
    ['任何', '', {}, []],
    ['任何', '\u200b', {}, []],
    ['完成', '完成', { wholeCell: true }, ['完成']],
    [' 完成　', '完成', { wholeCell: true }, [' 完成　']],
    ['已完成', '完成', { wholeCell: true }, []],
    ['', '', { wholeCell: true }, []],
  ] as const)('%j holds %j (%o) at %j', (text, query, options, expected) => {
    expect(found(text, query, options)).toEqual(expected);
  });
});

describe('a replacement', () => {
  it.each([
    ['培训１５０场', '150', '200', '培训200场'],
    ['a-b-c', '-', '', 'abc'],
    ['价$1', '1', '$&', '价$$&'],
    ['aaa', 'a', 'aa', 'aaaaaa'],
  ])('of %j: %j by %j is %j', (text, query, replacement, expected) => {
    expect(withReplaced(text, createFinder(query, usual)(text), replacement)).toBe(expected);
  });

  it('changes nothing but the matches', () => {
    const letters = fc.string({
      unit: fc.constantFrom('a', 'A', 'ａ', 'b', '1', '１', ' ', '　', '\n'),
      maxLength: 12,
    });
    fc.assert(
      fc.property(letters, letters, fc.boolean(), fc.boolean(), (text, query, matchCase, foldWidth) => {
        const matches = createFinder(query, { matchCase, foldWidth, wholeCell: false })(text);
        const rest = withReplaced(text, matches, '');
        const kept = [...text].filter((_, at) => matches.every(({ start, end }) => at < start || at >= end));
        expect(rest).toBe(kept.join(''));
        expect(withReplaced(text, matches, '换')).toHaveLength(rest.length + matches.length);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCells } from '../../../shared/clipboard/parseCells.ts';

describe('parseCells', () => {
  it.each([
    ['', []],
    ['一个词', [['一个词']]],
    ['2.5\r\n', [['2.5']]],
    [
      'a\tb\r\nc\td\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a\tb\nc\td',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a\rb', [['a'], ['b']]],
    ['"两行\n文字"\t5\n', [['两行\n文字', '5']]],
    ['"两行\r\n文字"', [['两行\n文字']]],
    ['"他说""好"""\tx', [['他说"好"', 'x']]],
    ['"引用"之后', [['"引用"之后']]],
    ['"一网通办"', [['"一网通办"']]],
    ['""\t5', [['""', '5']]],
    ['"没有结束\t5', [['"没有结束', '5']]],
    ['5"管\t6', [['5"管', '6']]],
    [
      '\t\n\t',
      [
        ['', ''],
        ['', ''],
      ],
    ],
    [
      'a\tb\tc\nd',
      [
        ['a', 'b', 'c'],
        ['d', '', ''],
      ],
    ],
    ['a\n\nb', [['a'], [''], ['b']]],
  ])('reads %j', (source, block) => {
    expect(parseCells(source)).toEqual(block);
  });

  const quote = (text: string) => (/["\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

  it('reads back what a spreadsheet writes', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '中', '"', '\t', '\n', ' ', '=', '5') });
    const block = fc
      .integer({ min: 1, max: 4 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
      );
    fc.assert(
      fc.property(block, (cells) => {
        const source = cells.map((row) => `${row.map(quote).join('\t')}\r\n`).join('');
        expect(parseCells(source)).toEqual(cells);
      }),
    );
  });

  it('takes a long quoted text without trouble', () => {
    const long = '很长'.repeat(100_000);
    expect(parseCells(`"${long}\n"\t1`)).toEqual([[`${long}\n`, '1']]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDeviceName, safeName, safeNamePart } from '../../shared/fileName.ts';

const limits = { characters: 100, bytes: 200 };
const named = (text: string): string => safeName(text, '未命名', limits);

describe('a name of a device', () => {
  const numbers = [...'0123456789¹²³'];
  const devices = [
    ...['CON', 'PRN', 'AUX', 'NUL', 'CONIN$', 'CONOUT$', 'CLOCK$'],
    ...numbers.flatMap((number) => [`COM${number}`, `LPT${number}`]),
  ];

  it.each(devices)('is %s, in any case and with any extension', (name) => {
    for (const each of [name, name.toLowerCase(), `${name}.ziping`, `${name} .ziping`, `${name}.a.b`]) {
      expect(isDeviceName(each)).toBe(true);
      expect(named(each)).toBe(`_${each.trimEnd()}`);
    }
  });

  it.each(['CONCERT', 'con cert', 'COM', 'COM10', 'COM⁴', 'LPT', 'NULL', 'CONIN', '甲CON', '_CON', 'AUX-1'])(
    'is not %s',
    (name) => {
      expect(isDeviceName(name)).toBe(false);
      expect(named(name)).toBe(name);
    },
  );

  it('is seen behind what can not be seen', () => {
    expect(named('C\u200bO\u202eN')).toBe('_CON');
    expect(named(' .CON')).toBe('_CON');
    expect(named('com¹:')).toBe('_com¹');
  });
});

describe('what can not be seen in a name', () => {
  it.each([
    ['marks of direction', [0x200e, 0x200f, 0x061c]],
    ['embeddings and overrides of direction', [0x202a, 0x202b, 0x202c, 0x202d, 0x202e]],
    ['isolates of direction', [0x2066, 0x2067, 0x2068, 0x2069]],
    ['blanks and joiners of no width', [0x200b, 0x200c, 0x200d, 0x2060, 0xfeff, 0x180e]],
    ['fillers', [0x115f, 0x1160, 0x3164, 0xffa0, 0x034f, 0x00ad]],
    ['selectors of a shape', [0xfe00, 0xfe0f, 0xe0100]],
    ['tags', [0xe0001, 0xe0041]],
  ])('is left out: %s', (_what, codes) => {
    for (const code of codes) expect(named(`甲${String.fromCodePoint(code)}乙`)).toBe('甲乙');
  });
});

describe('what no name may hold', () => {
  it.each([
    '\\',
    '/',
    ':',
    '*',
    '?',
    '"',
    '<',
    '>',
    '|',
    '\0',
    '\n',
    '\x7f',
    '\x85',
    '\u2028',
    '\ud83d',
    '\udc00',
    '\uffff',
  ])('becomes a blank: %j', (character) => {
    expect(named(`甲${character}乙`)).toBe('甲 乙');
  });

  it('is a dot or a blank at either end', () => {
    for (const end of ['.', ' ', '. .', '\u3000', '\u00a0.', '..\u200b']) {
      expect(named(`甲${end}`)).toBe('甲');
      expect(named(`${end}甲`)).toBe('甲');
    }
  });

  it('leaves nothing of some texts', () => {
    for (const text of ['', '..', ' ', '\u202e', '???', '\ud800']) {
      expect(safeNamePart(text)).toBe('');
      expect(named(text)).toBe('未命名');
    }
  });
});

describe('a name', () => {
  it.each(['2022年度 道路养护（一期）', '《办法》', 'a-b_c, d', '😀', '𠮷野家', '[试点]', 'Ｃ：', '\ue000'])(
    'that is fine stays as it is: %s',
    (text) => {
      expect(named(text)).toBe(text);
    },
  );

  it('is cut between characters, and not behind a blank or a dot', () => {
    expect(safeName('甲乙丙', '', { characters: 9, bytes: 8 })).toBe('甲乙');
    expect(safeName('a😀', '', { characters: 2, bytes: 9 })).toBe('a');
    expect(safeName('甲 .乙', '', { characters: 3, bytes: 99 })).toBe('甲');
  });

  it('is safe, fits, and is one that stays as it is, whatever the text', () => {
    const nasty = fc.constantFrom(...'CON.¹ $\u202e\u200b\ud83d/:\u3000com1');
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.string({ unit: nasty, maxLength: 12 }),
      fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)) }),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const name = named(text);
        expect(name).toMatch(/^[^\\/:*?"<>|\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]+$/u);
        expect(name).not.toMatch(/^[\s.]|[\s.]$/u);
        expect(isDeviceName(name) || isDeviceName(`${name}.ziping`)).toBe(false);
        expect(name.length).toBeLessThanOrEqual(limits.characters);
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(limits.bytes);
        expect(named(name)).toBe(name);
      }),
      { numRuns: 500 },
    );
  });
});

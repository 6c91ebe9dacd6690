import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDecimal } from '../../../shared/number/decimal.ts';
import {
  parseActual,
  parseTarget,
  printTarget,
  type Target,
  withoutSign,
} from '../../../shared/scoring/parseTarget.ts';
import { carriers, prefixes, suffixes } from '../../../shared/scoring/targetWords.ts';
import goldenForms from '../../fixtures/golden-forms.json' with { type: 'json' };

/** How a reading is written in the tables: `atLeast 95 %`, `range 5 8 家`, words, blank. */
function show(target: Target): string {
  switch (target.kind) {
    case 'comparison':
      return `${target.direction} ${formatDecimal(target.value)} ${target.unit}`.trim();
    case 'range':
      return `range ${formatDecimal(target.low)} ${formatDecimal(target.high)} ${target.unit}`.trim();
    default:
      return target.kind;
  }
}

describe('a comparison', () => {
  it.each([
    ['>=150场', 'atLeast 150 场'],
    ['≥95%', 'atLeast 95 %'],
    ['≧ 5', 'atLeast 5'],
    ['⩾5', 'atLeast 5'],
    ['＞＝１５０场', 'atLeast 150 场'],
    ['=>3', 'atLeast 3'],
    ['>=  26,000 人次', 'atLeast 26000 人次'],
    ['> 100人/场', 'above 100 人/场'],
    ['＞5', 'above 5'],
    ['<=48小时', 'atMost 48 小时'],
    ['＜＝48小时', 'atMost 48 小时'],
    ['≤5％', 'atMost 5 %'],
    ['≦5', 'atMost 5'],
    ['=<5', 'atMost 5'],
    ['<5', 'below 5'],
    ['=4场', 'equal 4 场'],
    ['＝4场', 'equal 4 场'],
    ['==4', 'equal 4'],
    ['不低于95%', 'atLeast 95 %'],
    ['不少于20家', 'atLeast 20 家'],
    ['不小于3', 'atLeast 3'],
    ['至少3次', 'atLeast 3 次'],
    ['达到95%', 'atLeast 95 %'],
    ['达95%', 'atLeast 95 %'],
    ['大于等于5', 'atLeast 5'],
    ['大于或等于5', 'atLeast 5'],
    ['超过100人', 'above 100 人'],
    ['大于100', 'above 100'],
    ['高于5%', 'above 5 %'],
    ['多于5', 'above 5'],
    ['不超过5天', 'atMost 5 天'],
    ['不高于5', 'atMost 5'],
    ['不大于5', 'atMost 5'],
    ['不多于5', 'atMost 5'],
    ['不得超过5', 'atMost 5'],
    ['至多5', 'atMost 5'],
    ['小于等于5', 'atMost 5'],
    ['小于5', 'below 5'],
    ['低于5', 'below 5'],
    ['少于5', 'below 5'],
    ['等于5', 'equal 5'],
    ['95%以上', 'atLeast 95 %'],
    ['10%及以上', 'atLeast 10 %'],
    ['95%（含）以上', 'atLeast 95 %'],
    ['95%以上(含)', 'atLeast 95 %'],
    ['95%以上（不含）', 'above 95 %'],
    ['48小时以内', 'atMost 48 小时'],
    ['48小时之内', 'atMost 48 小时'],
    ['3日内', 'atMost 3 日'],
    ['5次以下', 'atMost 5 次'],
    ['5次以下（不含）', 'below 5 次'],
    ['控制在5%以内', 'atMost 5 %'],
    ['在48小时内', 'atMost 48 小时'],
    ['保持在95%以上', 'atLeast 95 %'],
    ['达到95%以上', 'atLeast 95 %'],
    ['超过95%以上', 'above 95 %'],
    ['不超过5天以内', 'atMost 5 天'],
    ['小于5天以内', 'below 5 天'],
    ['不少于三场', 'atLeast 3 场'],
    ['不低于百分之九十五', 'atLeast 95 %'],
    ['三场以上。', 'atLeast 3 场'],
    ['两次以上', 'atLeast 2 次'],
    ['≥95%（含）', 'atLeast 95 %'],
    ['超过95%（含）', 'atLeast 95 %'],
    ['≤5%（含本数）', 'atMost 5 %'],
    ['小于5%（含）', 'atMost 5 %'],
    ['=5家（含）', 'equal 5 家'],
    ['90%（含）以上', 'atLeast 90 %'],
    ['﹥＝5家', 'atLeast 5 家'],
    ['〉＝95％', 'atLeast 95 %'],
    ['≯5 天', 'atMost 5 天'],
    ['≮95%', 'atLeast 95 %'],
    ['═100%', 'equal 100 %'],
    ['≥百分之百', 'atLeast 100 %'],
    ['超13万元/年', 'above 130000 元/年'],
    ['≤35μg/m³', 'atMost 35 μg/m³'],
    ['≤55dB(A)', 'atMost 55 dB(A)'],
    ['不少于500人（次）', 'atLeast 500 人(次)'],
    ['≥45,291', 'atLeast 45291'],
    ['\ufeff>=95\u200b%', 'atLeast 95 %'],
  ])('%s is %s', (text, expected) => {
    expect(show(parseTarget(text))).toBe(expected);
  });

  it.each(prefixes.flatMap(([word, direction]) => [[word, direction] as const]))(
    'begins with %s: %s',
    (word, direction) => {
      expect(show(parseTarget(`${word}5家`))).toBe(`${direction} 5 家`);
      expect(show(parseTarget(` ${word} 5 家 `))).toBe(`${direction} 5 家`);
    },
  );

  it.each(suffixes.flatMap(([word, direction]) => [[word, direction] as const]))(
    'ends with %s: %s',
    (word, direction) => {
      expect(show(parseTarget(`5家${word}`))).toBe(`${direction} 5 家`);
    },
  );

  it.each(carriers)('%s needs a word after the number', (word) => {
    expect(show(parseTarget(`${word}5家以内`))).toBe('atMost 5 家');
    expect(show(parseTarget(`${word}5家`))).toBe('words');
    expect(show(parseTarget(`${word}≥5家`))).toBe('atLeast 5 家');
  });
});

describe('a bare number', () => {
  it.each([
    ['8场', 'bare 8 场'],
    ['5', 'bare 5'],
    ['0', 'bare 0'],
    ['-5%', 'bare -5 %'],
    ['100人/场', 'bare 100 人/场'],
    ['5次/年', 'bare 5 次/年'],
    ['1.2万人', 'bare 12000 人'],
    ['1000万元', 'bare 10000000 元'],
    ['10亿元', 'bare 1000000000 元'],
    ['5千元', 'bare 5000 元'],
    ['3千克', 'bare 3 千克'],
    ['2千米', 'bare 2 千米'],
    ['3千瓦时', 'bare 3 千瓦时'],
    ['12,000 份', 'bare 12000 份'],
    ['12个月', 'bare 12 个月'],
    ['3年', 'bare 3 年'],
    ['24h', 'bare 24 h'],
    ['2台（套）', 'bare 2 台(套)'],
    ['7枚', 'bare 7 枚'],
    ['两次', 'bare 2 次'],
    ['百分之九十五点五', 'bare 95.5 %'],
    ['百分之百', 'bare 100 %'],
    ['百分百', 'bare 100 %'],
    ['95%（含）', 'bare 95 %'],
    ['1000标箱', 'bare 1000 标箱'],
    ['58元/标箱/年', 'bare 58 元/标箱/年'],
    ['5元/人·年', 'bare 5 元/人·年'],
    ['5元/(人·年)', 'bare 5 元/(人·年)'],
    ['5元/平方米·年', 'bare 5 元/平方米·年'],
    ['2次/月', 'bare 2 次/月'],
    ['两次/季度', 'bare 2 次/季度'],
    ['5mg/L', 'bare 5 mg/L'],
    ['99.55分', 'bare 99.55 分'],
    ['20场\u200b', 'bare 20 场'],
    ['两个季度', 'bare 2 个季度'],
    ['18月份', 'bare 18 月份'],
    ['1.5月份', 'bare 1.5 月份'],
    ['0月份', 'bare 0 月份'],
    ['45,291人', 'bare 45291 人'],
    ['45291', 'bare 45291'],
    ['32,873', 'bare 32873'],
    ['58,807', 'bare 58807'],
    ['2023.13', 'bare 2023.13'],
    ['2,023.12', 'bare 2023.12'],
    ['20231301', 'bare 20231301'],
    ['20231232', 'bare 20231232'],
    ['18991231', 'bare 18991231'],
    ['5家；', 'bare 5 家'],
    ['0.05‰', 'bare 0.05 ‰'],
    ['1899年', 'bare 1899 年'],
    ['2100年', 'bare 2100 年'],
    ['2022', 'bare 2022'],
    ['2022.5年', 'bare 2022.5 年'],
    ['5家。；', 'bare 5 家'],
    [`${'9'.repeat(30)}`, `bare ${'9'.repeat(30)}`],
    [`-${'9'.repeat(15)}.${'9'.repeat(15)}`, `bare -${'9'.repeat(15)}.${'9'.repeat(15)}`],
  ])('%s is %s', (text, expected) => {
    expect(show(parseTarget(text))).toBe(expected);
  });
});

describe('a range', () => {
  it.each([
    ['5-8家', 'range 5 8 家'],
    ['5~8家', 'range 5 8 家'],
    ['5～8家', 'range 5 8 家'],
    ['5—8家', 'range 5 8 家'],
    ['5——8家', 'range 5 8 家'],
    ['5–8家', 'range 5 8 家'],
    ['5至8家', 'range 5 8 家'],
    ['5到8家', 'range 5 8 家'],
    ['5 - 8 家', 'range 5 8 家'],
    ['５－８家', 'range 5 8 家'],
    ['0-1个', 'range 0 1 个'],
    ['5家-8家', 'range 5 8 家'],
    ['90%-95%', 'range 90 95 %'],
    ['90～95％', 'range 90 95 %'],
    ['1-2万元', 'range 10000 20000 元'],
    ['1万-2万元', 'range 10000 20000 元'],
    ['1,000-2,000人', 'range 1000 2000 人'],
    ['-5-8家', 'range -5 8 家'],
    ['五至八家', 'range 5 8 家'],
    ['1.5-2.5', 'range 1.5 2.5'],
    ['2022-2101', 'range 2022 2101'],
    ['1000-2022', 'range 1000 2022'],
    ['2000-2050人', 'range 2000 2050 人'],
  ])('%s is %s', (text, expected) => {
    expect(show(parseTarget(text))).toBe(expected);
  });
});

describe('words', () => {
  it.each([
    ...['完成', '建立', '符合', '得到提升', '无严重投诉', '优', '——', '>', '≥', '%', '家', '。', '，'],
    ...['双创小巨人企业10家，科技小巨人企业30家。', '新增小巨人9家', '举办2场活动', '满意度达95%以上', '完成100%'],
    ...[
      '主营业务收入1000万以上',
      '联审办审核后1个月内拨付',
      '每年5次',
      '5人每场',
      '约100人',
      '100余人',
      '100+',
      '5左右',
    ],
    ...[
      '5家未完成',
      '5未',
      '3中',
      '5成',
      '12月',
      '8时',
      '2022年',
      '1900年',
      '2099年',
      '2022年底前',
      '2022年12月',
      '2022-2025年',
      '2020-2025',
    ],
    ...[
      '2023年12月底前',
      '12月底前',
      '2023.12',
      '2023.5',
      '≤2023.12',
      '2023.12年',
      '20231231',
      '≤20231231',
      '20231231日',
    ],
    ...[
      '2023.1-2023.12',
      '1-12月',
      '1月份',
      '12月份',
      '4季度',
      '四季度',
      '1-4季度',
      '4季',
      '2旬',
      '3级',
      '≥3级',
      '2等',
      '5星',
    ],
    ...[
      '45,291',
      '44,561',
      '４５，２９１。',
      '32,874',
      '58,806',
      '第3名',
      '每亩300',
      '百分之百家',
      '5家(不含)',
      '5月/次',
    ],
    ...[
      '12月31日',
      '8-5家',
      '5-5家',
      '5家-8个',
      '5-',
      '-',
      '5-8家以上',
      '≥5-8家',
      '5-8-9',
      '1/2',
      '7*24小时',
      '1,23',
      '1,2345',
    ],
    ...[
      '不超过5天以上',
      '至少5天以内',
      '等于5天以内',
      '等于5天以上',
      '5天以上以内',
      '控制在5',
      '≥≥5',
      '>=',
      '一般',
      '一次性',
      '三',
      '百分之九十五家',
      '百分之',
      '百分之一般',
    ],
    ...[
      '5㎞x',
      '5//天',
      '5/天',
      `${'9'.repeat(31)}`,
      `${'9'.repeat(25)}万亿`,
      '1e5',
      'NaN',
      'Infinity',
      '第1名',
      '0x10',
    ],
  ])('%s', (text) => {
    expect(parseTarget(text)).toEqual({ kind: 'words', text });
  });
});

describe('blank', () => {
  it.each(['', ' ', '　', '\n\t', '\u200b', ' \ufeff'])('%j', (text) => {
    expect(parseTarget(text)).toEqual({ kind: 'blank' });
    expect(parseActual(text)).toEqual({ kind: 'blank' });
  });
});

describe('an actual', () => {
  it.each([
    ['95%', 'bare 95 %'],
    ['达到95%', 'bare 95 %'],
    ['已达到95%', 'bare 95 %'],
    ['达95%', 'bare 95 %'],
    ['完成8场', 'bare 8 场'],
    ['共8场', 'bare 8 场'],
    ['达到95%以上', 'atLeast 95 %'],
    ['≥95%', 'atLeast 95 %'],
    ['超过95%', 'above 95 %'],
    ['5-8家', 'range 5 8 家'],
    ['45,291', 'bare 45291'],
    ['已完成百分之百', 'bare 100 %'],
    ['2023.11', 'words'],
    ['20231130', 'words'],
    ['举办2场活动', 'words'],
    ['完成', 'words'],
    ['完成8场活动', 'words'],
    ['已立项', 'words'],
  ])('%s is %s', (text, expected) => {
    expect(show(parseActual(text))).toBe(expected);
  });

  it('keeps words as they were typed', () => {
    expect(parseActual(' 完成 8场活动')).toEqual({ kind: 'words', text: ' 完成 8场活动' });
  });
});

describe('withoutSign', () => {
  it.each([
    ['≥95%', '95%'],
    ['<=48小时', '48小时'],
    ['48小时以内', '48小时'],
    ['不超过5天以内', '5天'],
    ['=4场', '4场'],
    ['＞＝1.2万人。', '1.2万人'],
    ['≥95%。；', '95%'],
    ['≥1,000场', '1,000场'],
    ['≥95%（含）', '95%'],
    ['≯5天', '5天'],
    ['95%', null],
    ['5-8家', null],
    ['完成', null],
    ['', null],
  ])('of %s is %s', (text, expected) => {
    expect(withoutSign(text)).toBe(expected);
  });
});

describe('printTarget', () => {
  it.each([
    ['>=150场', '≥150场'],
    ['超过5', '>5'],
    ['5天以内', '≤5天'],
    ['少于 5', '<5'],
    ['等于5', '=5'],
    ['1.2万人', '12000人'],
    ['5～8 家', '5-8家'],
    ['2023.1231万', '20,231,231'],
    ['2,023.12', '2,023.12'],
    ['≮5 元/人·年', '≥5元/人·年'],
    ['45,291', '45,291'],
    ['完成', '完成'],
    ['', ''],
  ])('of %s is %s', (text, expected) => {
    expect(printTarget(parseTarget(text))).toBe(expected);
  });
});

/** Texts made of the pieces that people make targets of, so that most of them are nearly right. */
const pieces = fc.constantFrom(
  ...prefixes.map(([word]) => word),
  ...suffixes.map(([word]) => word),
  ...carriers,
  ...[
    '0',
    '5',
    '12',
    '95.5',
    '1,000',
    '２',
    '-',
    '~',
    '至',
    '%',
    '％',
    '万',
    '亿',
    '千',
    '家',
    '场',
    '个月',
    '年',
    '2022',
    '九十五',
  ],
  ...[
    '百分之',
    ' ',
    '　',
    '，',
    '。',
    '/',
    '(含)',
    '完成',
    'h',
    '.',
    '+',
    '百',
    '\u200b',
    '2023.12',
    '20231231',
    '45,291',
  ],
  ...['标箱', '元', '人', '·', '(次)', '月', '季度', '月份', '级', 'μg', 'm³', 'mg/L', 'dB(A)', '/人·年'],
);
const nearlyTargets = fc.array(pieces, { maxLength: 6 }).map((parts) => parts.join(''));
const anything = fc.oneof(nearlyTargets, fc.string({ unit: 'binary' }), fc.string());

describe('every string', () => {
  it('is read without an error, and what is printed reads back as the same', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const target = parseTarget(text);
        const again = parseTarget(printTarget(target));
        expect(show(again)).toBe(show(target));
        expect(printTarget(again)).toBe(printTarget(target));
        expect(() => [parseActual(text), withoutSign(text)]).not.toThrow();
      }),
      { numRuns: 3000 },
    );
  });

  it('that can’t be read stays as it was typed', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const read = [parseTarget(text), parseActual(text)];
        for (const each of read) if (each.kind === 'words') expect(each.text).toBe(text);
      }),
    );
  });

  it('says the same with characters that nobody sees', () => {
    const unseen = fc.constantFrom('\u200b', '\u200d', '\u2060', '\ufeff', '\u00ad', '\u200e', '\u202c');
    fc.assert(
      fc.property(nearlyTargets, unseen, fc.nat(20), (text, char, at) => {
        const dirty = text.slice(0, at) + char + text.slice(at);
        expect(show(parseTarget(dirty))).toBe(show(parseTarget(text)));
        expect(show(parseActual(dirty))).toBe(show(parseActual(text)));
      }),
    );
  });

  it('says the same in full width and with spaces', () => {
    const wide = (text: string): string =>
      [...text].map((char) => (/[!-~]/.test(char) ? String.fromCharCode(char.charCodeAt(0) + 0xfee0) : char)).join(' ');
    fc.assert(
      fc.property(nearlyTargets, (text) => {
        expect(show(parseTarget(wide(text)))).toBe(show(parseTarget(text)));
      }),
    );
  });
});

describe('targets of the golden forms', () => {
  const targets = goldenForms.flatMap((form) => form.indicators.map(({ target }) => target));

  it.each([...new Set(targets)].filter((text) => /^[<>=]{0,2}[\d-]+[^\d，：]{0,4}$/.test(text)))(
    '%s is a number',
    (text) => {
      expect(['comparison', 'range']).toContain(parseTarget(text).kind);
    },
  );
});

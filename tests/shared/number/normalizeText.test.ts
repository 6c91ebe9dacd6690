import { describe, expect, it } from 'vitest';
import { foldTight, foldWidth } from '../../../shared/number/normalizeText.ts';

describe('foldWidth', () => {
  it.each([
    ['１２３．４５％', '123.45%'],
    ['ＡＢｚ！～', 'ABz!~'],
    ['＞＝９５', '>=95'],
    ['一　二', '一 二'],
    ['a\u00a0b', 'a b'],
    ['≥95％', '≥95%'],
    ['20场\u200b', '20场'],
    ['\ufeff>=95\u200d%\u2060', '>=95%'],
    ['\u202a48\u00ad小时\u202c\u200e', '48小时'],
    ['中文，。', '中文,。'],
    ['', ''],
    ['\uff00\uff5f', '\uff00\uff5f'],
  ])('%j becomes %j', (text, expected) => {
    expect(foldWidth(text)).toBe(expected);
  });
});

describe('foldTight', () => {
  it.each([
    [' １ ２\t３\n４　５ ', '12345'],
    ['> 100 人/场', '>100人/场'],
    ['   ', ''],
  ])('%j becomes %j', (text, expected) => {
    expect(foldTight(text)).toBe(expected);
  });
});

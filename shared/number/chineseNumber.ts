import { type Decimal, decimal } from './decimal.ts';

const digits: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

const places: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** 九十五, 十, 二十, 一百零五, 三千: small whole numbers in words; the text is never blank. Null for anything else. */
function wholeNumber(text: string): number | null {
  if (
    !/^(?:[一二两三四五六七八九]千零?)?(?:[一二两三四五六七八九]百零?)?(?:[一二三四五六七八九]?十)?[零〇一二两三四五六七八九]?$/.test(
      text,
    )
  ) {
    return null;
  }
  const read = [...text].reduce(
    ({ total, digit }, char) => {
      const place = places[char];
      if (place === undefined) return { total, digit: digits[char] ?? 0 };
      return { total: total + (digit === 0 ? 1 : digit) * place, digit: 0 };
    },
    { total: 0, digit: 0 },
  );
  return read.total + read.digit;
}

/** Chinese numerals below 10,000, with decimals after 点: 九十五 is 95, 九十五点五 is 95.5. Null for anything else. */
export function chineseNumber(text: string): Decimal | null {
  const match = /^([^点]+)(?:点([零〇一二三四五六七八九]+))?$/.exec(text);
  const whole = match?.[1] === undefined ? null : wholeNumber(match[1]);
  if (match === null || whole === null) return null;
  const fraction = [...(match[2] ?? '')].map((char) => String(digits[char] ?? 0)).join('');
  return decimal(fraction === '' ? String(whole) : `${whole}.${fraction}`);
}

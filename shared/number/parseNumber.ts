import { type Decimal, decimal } from './decimal.ts';
import { hasLooseDigits } from './looseDigits.ts';
import { foldTight } from './normalizeText.ts';

/**
 * What a typed text says as a number.
 *
 * | typed                  | read as                              |
 * | ---------------------- | ------------------------------------ |
 * | (nothing, spaces)      | blank, which is never zero           |
 * | `１２，３４５．６０`       | number 12345.6                       |
 * | `95.5％`               | number 95.5, percent                 |
 * | `1.2万`, `3亿`         | number 12000, 300000000              |
 * | `1 617 380`            | number 1617380: blanks between groups of three |
 * | `16173800 17556000`    | invalid: two figures never become one |
 * | `12a`, `1,2`, `abc`    | invalid: the text stays, no number is made up |
 */
export type ParsedNumber =
  | { readonly kind: 'blank' }
  | { readonly kind: 'number'; readonly value: Decimal; readonly percent: boolean }
  | { readonly kind: 'invalid' };

/** The size in 元 of the words that multiply a number. */
export const magnitudes: Readonly<Record<string, string>> = {
  千: '1000',
  万: '10000',
  百万: '1000000',
  千万: '10000000',
  亿: '100000000',
  万亿: '1000000000000',
};

const blank: ParsedNumber = { kind: 'blank' };
const invalid: ParsedNumber = { kind: 'invalid' };

/** At most 30 digits, so that exact arithmetic stays exact; no real amount comes near it. */
const numberPattern = /^([+\-\u2212\u2013]?)(\d{1,3}(?:,\d{3})+|\d+)?(?:\.(\d*))?(千万|百万|万亿|千|万|亿)?(%)?$/;

export function parseNumber(text: string): ParsedNumber {
  if (hasLooseDigits(text)) return invalid;
  const tight = foldTight(text).replace(/。/g, '.');
  if (tight === '') return blank;
  const match = numberPattern.exec(tight);
  if (match === null) return invalid;
  const [, sign = '', whole = '', fraction = '', word, percent] = match;
  const digits = whole.replaceAll(',', '');
  if (digits === '' && fraction === '') return invalid;
  if (digits.length + fraction.length > 30) return invalid;
  const plain = decimal(`${digits === '' ? '0' : digits}${fraction === '' ? '' : `.${fraction}`}`);
  const size = word === undefined ? plain : plain.times(magnitudes[word] ?? '1');
  const negative = sign !== '' && sign !== '+';
  return { kind: 'number', value: negative ? size.negated() : size, percent: percent !== undefined };
}

/** The number in a weight, a score or a rate; null when the text is blank or no number. */
export function numberOrNull(text: string | undefined): Decimal | null {
  const parsed = parseNumber(text ?? '');
  return parsed.kind === 'number' ? parsed.value : null;
}

/** Parses number formats of spreadsheets (ECMA-376 part 1, 18.8.31), as far as official forms use them. */

/** One section of a format, for positive numbers, negative ones or zero. */
export interface DecimalSection {
  readonly kind: 'decimal';
  readonly prefix: string;
  readonly suffix: string;
  readonly grouped: boolean;
  /** whether a whole part of zero is shown */
  readonly showsZero: boolean;
  readonly percent: boolean;
  /** digits after the point: at least, at most */
  readonly digits: readonly [least: number, most: number];
  /** thousands cut off by trailing commas */
  readonly thousandsCut: number;
}

export type FormatSection =
  | DecimalSection
  /** date and time, as tokens: runs of y m d h s, or literal text */
  | { readonly kind: 'date'; readonly tokens: readonly FormatToken[] }
  /** literal text only */
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'general' }
  /** fractions, exponents, conditions: the number is shown as it is stored */
  | { readonly kind: 'other' };

export interface FormatToken {
  readonly kind: 'code' | 'literal';
  readonly text: string;
}

export type NumberFormat = readonly FormatSection[];

const builtIn: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm/d/yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  37: '#,##0;-#,##0',
  38: '#,##0;-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;-#,##0.00',
  41: '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ',
  42: '_ ¥* #,##0_ ;_ ¥* -#,##0_ ;_ ¥* "-"_ ;_ @_ ',
  43: '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ',
  44: '_ ¥* #,##0.00_ ;_ ¥* -#,##0.00_ ;_ ¥* "-"??_ ;_ @_ ',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: 'h"时"mm"分"',
  56: 'h"时"mm"分"ss"秒"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

const longestCode = 255;

export function builtInFormat(id: number): string {
  return builtIn[id] ?? 'General';
}

/** Pieces of a section: quoted or escaped text, bracketed words, fill and space marks, plain characters. */
const piece = /"([^"]*)"?|[\\!](.)|\[([^\]]*)\]|[_*](?:.|$)|(General)|(AM\/PM|上午\/下午)|([\s\S])/giu;

function currency(bracket: string): string {
  return bracket.startsWith('$') ? (bracket.slice(1).split('-')[0] ?? '') : '';
}

/** Codes (placeholders and date letters) and literals of one section; null for one with a condition. */
function tokenize(section: string): readonly FormatToken[] | null {
  const tokens: FormatToken[] = [];
  for (const [whole, quoted, escaped, bracket, general, halfDay, char] of section.matchAll(piece)) {
    if (bracket !== undefined && /^[<>=]/.test(bracket)) return null;
    if (general !== undefined || halfDay !== undefined) tokens.push({ kind: 'code', text: whole });
    else if (char !== undefined && /[0#?.,%ymdhsEe/@]/i.test(char)) tokens.push({ kind: 'code', text: char });
    else if (bracket !== undefined && /^[hms]+$/i.test(bracket)) tokens.push({ kind: 'code', text: bracket });
    else tokens.push({ kind: 'literal', text: quoted ?? escaped ?? char ?? currency(bracket ?? '') });
  }
  return tokens;
}

const joined = (tokens: readonly FormatToken[]): string => tokens.map((token) => token.text).join('');

/** Runs of one letter become one token, so that yyyy is one code. A slash between letters is a literal. */
function dateTokens(tokens: readonly FormatToken[]): readonly FormatToken[] {
  const runs: FormatToken[] = [];
  for (const token of tokens) {
    const last = runs.at(-1);
    const letter = token.kind === 'code' && /^[ymdhs]+$/i.test(token.text);
    if (letter && last?.kind === 'code' && last.text[0]?.toLowerCase() === token.text[0]?.toLowerCase()) {
      runs.splice(-1, 1, { kind: 'code', text: last.text + token.text });
    } else runs.push({ kind: letter || /AM/i.test(token.text) ? 'code' : 'literal', text: token.text });
  }
  return runs;
}

function decimalSection(tokens: readonly FormatToken[]): FormatSection {
  const isDigit = (token: FormatToken): boolean => token.kind === 'code' && /[0#?.,]/.test(token.text);
  const first = tokens.findIndex(isDigit);
  const last = tokens.findLastIndex(isDigit);
  const body = tokens.slice(first, last + 1);
  if (body.some((token) => !isDigit(token))) return { kind: 'other' };
  const code = joined(body);
  const tail = /,*$/.exec(code)?.[0].length ?? 0;
  const [whole = '', fraction = '', ...more] = code.slice(0, code.length - tail).split('.');
  if (more.length > 0) return { kind: 'other' };
  return {
    kind: 'decimal',
    prefix: joined(tokens.slice(0, first)),
    suffix: joined(tokens.slice(last + 1)),
    grouped: whole.includes(','),
    showsZero: whole.includes('0'),
    percent: tokens.some((token) => token.kind === 'code' && token.text === '%'),
    digits: [fraction.replaceAll('#', '').length, fraction.length],
    thousandsCut: tail,
  };
}

function parseSection(section: string): FormatSection {
  const tokens = tokenize(section);
  if (tokens === null) return { kind: 'other' };
  const codes = tokens.filter((token) => token.kind === 'code').map((token) => token.text);
  if (codes.some((code) => /^general$/i.test(code))) return { kind: 'general' };
  if (codes.length === 0) return { kind: 'literal', text: joined(tokens) };
  if (codes.includes('@')) return { kind: 'general' };
  const numeric = codes.some((code) => /[0#?]/.test(code));
  if (codes.some((code) => /^[ymdhs]/i.test(code)) && !/[#?]/.test(codes.join(''))) {
    return { kind: 'date', tokens: dateTokens(tokens) };
  }
  if (!numeric || codes.some((code) => /[Ee/]/.test(code))) return { kind: 'other' };
  return decimalSection(tokens);
}

/** Sections by sign: one for all, or positive and zero; negative; zero. The fourth is for texts and left out. */
export function parseNumberFormat(code: string): NumberFormat {
  if (code === '' || code.length > longestCode) return [{ kind: 'general' }];
  const sections = code.match(/(?:"[^"]*"?|[\\!].|\[[^\]]*\]|[^;])+/gsu) ?? [];
  return sections.slice(0, 3).map(parseSection);
}

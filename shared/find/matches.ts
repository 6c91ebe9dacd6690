/** Where a text stands in another one, as somebody looks for it who doesn't know how it was typed. */

export interface FindOptions {
  /** a and A differ */
  readonly matchCase: boolean;
  /** the text is all that stands in the cell, but for blanks around it */
  readonly wholeCell: boolean;
  /** １２，ＡＢ and 12,AB are the same, and characters without width are none */
  readonly foldWidth: boolean;
}

/** Letters of a text (UTF-16) from `start` up to `end`. */
export interface TextMatch {
  readonly start: number;
  readonly end: number;
}

const invisible = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/;

function narrow(letter: string): string {
  const code = letter.charCodeAt(0);
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  return code === 0x3000 || code === 0xa0 ? ' ' : letter;
}

/** A letter whose small form is longer than itself stays as it is. */
function small(letter: string): string {
  const lower = letter.toLowerCase();
  return lower.length === 1 ? lower : letter;
}

interface Folded {
  readonly text: string;
  /** where each of its letters stands in the text as typed */
  readonly at: readonly number[];
}

function fold(text: string, { matchCase, foldWidth }: FindOptions): Folded {
  const at: number[] = [];
  let folded = '';
  for (let index = 0; index < text.length; index += 1) {
    const letter = text.charAt(index);
    if (foldWidth && letter > '\u00ac' && invisible.test(letter)) continue;
    const same = foldWidth ? narrow(letter) : letter;
    folded += matchCase ? same : small(same);
    at.push(index);
  }
  return { text: folded, at };
}

/** A query made ready once for many texts. */
export type Finder = (text: string) => readonly TextMatch[];

/** Finds all places of a query in a text, none over another; an empty query stands nowhere. */
export function createFinder(query: string, options: FindOptions): Finder {
  const sought = fold(query, options).text;
  if (sought === '') return () => [];
  if (options.wholeCell) {
    const whole = sought.trim();
    return (text) => (fold(text, options).text.trim() === whole && text !== '' ? [{ start: 0, end: text.length }] : []);
  }
  return (text) => {
    const matches: TextMatch[] = [];
    const { text: folded, at } = fold(text, options);
    for (let from = folded.indexOf(sought); from !== -1; from = folded.indexOf(sought, from + sought.length)) {
      const [start, last] = [at[from] ?? 0, at[from + sought.length - 1] ?? 0];
      matches.push({ start, end: last + 1 });
    }
    return matches;
  };
}

/** The text with each match replaced; a replacement is taken literally. */
export function withReplaced(text: string, matches: readonly TextMatch[], replacement: string): string {
  let result = '';
  let done = 0;
  for (const { start, end } of matches) {
    result += text.slice(done, start) + replacement;
    done = end;
  }
  return result + text.slice(done);
}

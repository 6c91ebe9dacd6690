/** Labels as people print them, brought to one form. */
import { foldTight } from '../../number/normalizeText.ts';

/** Without width variants, white space, numbering, required marks and a closing colon: `一、项目名称：` is `项目名称`. */
export function squeeze(text: string): string {
  return foldTight(text)
    .replace(/^[*※]+/, '')
    .replace(/^(?:[一二三四五六七八九十]+、|\(?\d{1,2}[).、]|\([一二三四五六七八九十]+\))/, '')
    .replace(/[:*]+$/, '');
}

/** Without remarks in brackets at its end and a 其中: at its start: `其中:中央补助(元)` is `中央补助`. */
export function bareLabel(squeezed: string): string {
  let bare = squeezed.replace(/^其中:?/, '');
  for (let at = 0; at < 3 && /.\([^()]*\)$/.test(bare); at += 1) bare = bare.replace(/\([^()]*\)$/, '');
  return bare.replace(/[:*]+$/, '');
}

/** How well a text says a label. */
export type LabelMatch = 'exact' | 'alias' | 'none';

/** A label with its other spellings, all squeezed and bare. */
export interface LabelWords {
  readonly exact: readonly string[];
  readonly aliases: readonly string[];
}

export interface Labelled {
  readonly label: string;
  readonly shown?: string;
  readonly aliases?: readonly string[];
}

/** A text as a label: squeezed, and bare of what stands around it. */
export interface LabelText {
  readonly squeezed: string;
  readonly bare: string;
}

/** No label is longer; a long text is none, whatever it holds. */
const longestLabel = 120;

export function labelOf(text: string): LabelText {
  if (text.length > longestLabel) return { squeezed: '', bare: '' };
  const squeezed = squeeze(text);
  return { squeezed, bare: bareLabel(squeezed) };
}

/** Squeezed and bare spelling of a label that a definition gives. */
export function spellings(text: string): readonly string[] {
  const { squeezed, bare } = labelOf(text);
  return [squeezed, bare].filter((word) => word !== '');
}

export function wordsOf({ label, shown, aliases = [] }: Labelled): LabelWords {
  const exact = [label, ...(shown === undefined ? [] : [shown])].flatMap(spellings);
  return { exact, aliases: aliases.flatMap(spellings).filter((word) => !exact.includes(word)) };
}

export function matchLabel(words: LabelWords, { squeezed, bare }: LabelText): LabelMatch {
  if (words.exact.includes(squeezed) || words.exact.includes(bare)) return 'exact';
  return words.aliases.includes(squeezed) || words.aliases.includes(bare) ? 'alias' : 'none';
}

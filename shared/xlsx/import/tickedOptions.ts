/** Options of a choice that a text of boxes has ticked: ☑新增 □延续, 新增（√） 延续（ ）, 1、新增 □ 2、延续 ☑. */
import { foldTight } from '../../number/normalizeText.ts';

const ticks = '☑☒√✓✔■●◉';
const boxes = '□☐○◯';
const anyMark = new RegExp(`([${ticks}${boxes}])`);
const tickInBrackets = new RegExp(`[([]([${ticks}])[)\\]]`, 'g');
const numbering = /^\d{1,2}[.、)]/;

/** The option that a piece of text begins or ends with; the longest, because 不能 ends with 能. */
function optionIn(options: readonly string[], piece: string, isBefore: boolean): string | undefined {
  const word = piece.replace(/^[:;,.、。]+|[:;,.、。]+$/g, '').replace(numbering, '');
  const fits = options.filter((option) => {
    const tight = foldTight(option);
    return isBefore ? word.startsWith(tight) : word.endsWith(tight);
  });
  return fits.toSorted((a, b) => b.length - a.length)[0];
}

/** In the order of the text; null where it is no list of boxes. */
export function tickedOptions(text: string, options: readonly string[]): readonly string[] | null {
  const tight = foldTight(text)
    .replace(tickInBrackets, '$1')
    .replace(/\(\)|\[\]/g, '□')
    .replace(numbering, '');
  // words at even places, marks at odd ones
  const pieces = tight.split(anyMark);
  if (pieces.length === 1) return null;
  // a box stands before its word or behind it, and does so for all of them
  const isBefore = pieces[0] === '';
  const ticked = pieces.flatMap((piece, at) => {
    if (at % 2 === 0 || !ticks.includes(piece)) return [];
    return optionIn(options, pieces[isBefore ? at + 1 : at - 1] ?? '', isBefore) ?? [];
  });
  return [...new Set(ticked)];
}

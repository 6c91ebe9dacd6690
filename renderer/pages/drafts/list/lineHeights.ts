/**
 * How high each line of the list is, without drawing it: only the lines in sight are drawn, and the others must have
 * their room. Pixels.
 */
import type { SearchHit } from '../../../workers/search/searchMessages.ts';
import { formName, shownTitle } from './listDrafts.ts';
import { type Line, ofPurpose, purposes } from './listLines.ts';

/** Below this width a draft takes two lines: its name, and beneath it all the rest. */
export const narrowBelow = 820;

const text = 21;
const letter = 14;

/** Lines that a text takes; a little more rather than less, so that nothing is cut off. */
export function linesOf(words: string, width: number): number {
  if (width <= 0) return 1;
  let units = 0;
  for (let at = 0; at < words.length; at += 1) units += words.charCodeAt(at) > 0x2000 ? 1 : 0.62;
  return Math.max(1, Math.ceil((units * letter * 1.03) / width));
}

/** As the stylesheet divides a line's width. */
function wideHeight({ drafts: [draft] }: Line, width: number): number {
  const form = width * 0.25 - 24;
  const title = width * 0.75 - 540;
  return 21 + text * Math.max(linesOf(shownTitle(draft), title), linesOf(formName(draft), form));
}

function narrowHeight({ drafts: [draft] }: Line, width: number): number {
  const room = width - 120;
  return 18 + text * (linesOf(shownTitle(draft), room) + linesOf(`${formName(draft)}${'·'.repeat(24)}`, room + 44));
}

/** Each draft of a purpose is a button beneath the one before; where there are several, each says when it changed. */
function purposeHeight(count: number): number {
  return count > 1 ? 54 * count : 34 * count;
}

function projectHeight(line: Line, width: number, isNarrow: boolean): number {
  const buttons = Math.max(...purposes.map((purpose) => purposeHeight(ofPurpose(line, purpose).length)));
  const title = linesOf(shownTitle(line.drafts[0]), isNarrow ? width - 80 : width * 0.4 - 84);
  if (isNarrow) return 20 + text * title + buttons;
  return 11 + Math.max(text * title + 10, buttons);
}

export interface Measures {
  /** of the list; 0 where it isn't laid out */
  readonly width: number;
  readonly byProject: boolean;
}

/** Where each line begins, and at last where all end. */
export function offsetsOf(
  lines: readonly Line[],
  { width, byProject }: Measures,
  hits: ReadonlyMap<string, SearchHit>,
): Float64Array {
  const offsets = new Float64Array(lines.length + 1);
  const isNarrow = width > 0 && width < narrowBelow;
  let top = 0;
  for (const [index, line] of lines.entries()) {
    offsets[index] = top;
    const plain = isNarrow ? narrowHeight(line, width) : wideHeight(line, width);
    top += byProject ? projectHeight(line, width, isNarrow) : plain;
    if (hits.size > 0 && line.drafts.some(({ id }) => hits.has(id))) top += text;
  }
  offsets[lines.length] = top;
  return offsets;
}

/** The line at a height; the last where it is beyond all. */
export function lineAt(offsets: Float64Array, height: number): number {
  let [low, high] = [0, Math.max(0, offsets.length - 2)];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((offsets[middle] ?? 0) <= height) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Line breaking as spreadsheets do it: between any two Chinese characters, elsewhere at spaces and hyphens only. */
import { type Face, isWide } from './fontMetrics.ts';

const codesOf = (text: string): ReadonlySet<number> => new Set([...text].map((char) => char.codePointAt(0) ?? 0));

/** Characters that no line begins with, those that none ends with, and quotes, which may stand for either. */
const quotes = codesOf('“”‘’"');
const neverFirst = new Set([...codesOf('、。，．・：；？！）》〉」』】〕〗｝］…—～％℃,.:;?!)]}%'), ...quotes]);
const neverLast = new Set([...codesOf('（《〈「『【〔〖｛［￥([{'), ...quotes]);

/** Dashes, dots and quotes between which a line may end as between Chinese characters. */
const alone = codesOf('—‘’“”…');

const space = 0x20;

/** What is never torn apart but in need: a Chinese character, a space, a word or a part of a long one. */
interface Piece {
  /** code points of its ends */
  readonly first: number;
  readonly last: number;
  /** em */
  readonly width: number;
  readonly isWord: boolean;
  /** begins a word too long for a line, which has a line of its own */
  readonly startsLine: boolean;
}

/** UTF-16 units of a character. */
const unitsOf = (code: number): number => (code > 0xffff ? 2 : 1);

const standsAlone = (code: number): boolean => code === space || isWide(code) || alone.has(code);

/** Where the piece ends that begins at `start`: Chinese characters, signs and spaces one by one, the rest as words. */
function pieceEnd(text: string, start: number): number {
  let code = text.codePointAt(start) ?? 0;
  let end = start + unitsOf(code);
  if (standsAlone(code)) return end;
  while (end < text.length) {
    code = text.codePointAt(end) ?? 0;
    if (standsAlone(code)) break;
    end += unitsOf(code);
  }
  return end;
}

const isWord = (first: number, units: number): boolean =>
  units > 1 || (first !== space && !(isWide(first) || quotes.has(first)));

/** The piece between two places of a text. */
function pieceAt(text: string, start: number, end: number, face: Face): Piece {
  const first = text.codePointAt(start) ?? 0;
  let last = first;
  let width = face.width(first);
  for (let at = start + unitsOf(first); at < end; at += unitsOf(last)) {
    last = text.codePointAt(at) ?? 0;
    width += face.width(last);
  }
  return { first, last, width, isWord: isWord(first, end - start), startsLine: false };
}

const wholePiece = (text: string, face: Face): Piece => pieceAt(text, 0, text.length, face);

/** Parts of a word too long for a line: after a slash or a hyphen, and where that is not enough single characters. */
function broken(word: string, room: number, face: Face): readonly Piece[] {
  const parts = word.split(/(?<=[-/])(?!\d)/).flatMap((part): readonly Piece[] => {
    const whole = wholePiece(part, face);
    if (whole.width <= room) return [whole];
    return Array.from(part, (char, index) => ({ ...wholePiece(char, face), startsLine: index === 0 }));
  });
  return parts.map((part, index) => (index === 0 ? { ...part, startsLine: true } : part));
}

/** Whether no line may end between two characters. */
const areTied = (before: number, after: number): boolean =>
  before !== space && (neverLast.has(before) || neverFirst.has(after));

/** Share of a line from which on a word is long. */
const longWord = 0.75;

interface Lines {
  readonly add: (piece: Piece) => void;
  readonly count: () => number;
}

/** The lines of a paragraph, filled piece by piece. */
function createLines(room: number, face: Face): Lines {
  let lines = 1;
  let width = 0;
  /** width of the pieces at the line's end that are tied together */
  let tied = 0;
  let before = { last: space, isWord: false };
  let hasLongWord = false;
  return {
    add(piece) {
      const { first, width: own, startsLine } = piece;
      const cluster = areTied(before.last, first) ? tied + own : own;
      const minds = face.kinsoku === 'all' || piece.isWord || before.isWord;
      before = piece;
      hasLongWord ||= startsLine || (piece.isWord && own > room * longWord);
      if (width === 0 || (!startsLine && width + own <= room)) {
        tied = cluster;
        width += own;
      } else if (first === space && width < room) {
        // A space at a line's end hangs over it; what follows begins the next.
        tied = 0;
        width = room;
      } else {
        tied = minds && cluster <= room ? cluster : own;
        width = tied;
        lines += 1;
      }
    },
    // Programs differ in where they break between long words and the punctuation around them; a paragraph of several
    // lines with such a word gets one to spare.
    count: () => (lines > 1 && hasLongWord ? lines + 1 : lines),
  };
}

/** Em by which a sum of widths may depend on the order of adding up. */
const hair = 1e-6;

/** Whether a paragraph certainly takes one line. Most do, and are spared the search for places to break. */
function fitsOneLine(paragraph: string, room: number, face: Face): boolean {
  let left = room - hair;
  for (let at = 0; at < paragraph.length && left >= 0; ) {
    const code = paragraph.codePointAt(at) ?? 0;
    left -= face.width(code);
    at += unitsOf(code);
  }
  return left >= 0;
}

function countLines(paragraph: string, room: number, face: Face): number {
  if (fitsOneLine(paragraph, room, face)) return 1;
  const lines = createLines(room, face);
  for (let start = 0, end = 0; start < paragraph.length; start = end) {
    end = pieceEnd(paragraph, start);
    const piece = pieceAt(paragraph, start, end, face);
    if (piece.width <= room) lines.add(piece);
    else for (const part of broken(paragraph.slice(start, end), room, face)) lines.add(part);
  }
  return lines.count();
}

/**
 * How many lines a text takes.
 *
 * @param room width inside the cell, in em
 */
export function lineCount(text: string, room: number, face: Face): number {
  let total = 0;
  for (const paragraph of text.split('\n')) total += countLines(paragraph, room, face);
  return total;
}

/** Line breaking as spreadsheets do it: between any two Chinese characters, elsewhere at spaces and hyphens only. */
import { type Face, isWide } from './fontMetrics.ts';

/** Characters that no line begins with, those that none ends with, and quotes, which may stand for either. */
const quotes = '“”‘’"';
const neverFirst = new Set(`、。，．・：；？！）》〉」』】〕〗｝］…—～％℃,.:;?!)]}%${quotes}`);
const neverLast = new Set(`（《〈「『【〔〖｛［￥([{${quotes}`);

/** What is never torn apart but in need: a Chinese character, a space, a word or a part of a long one. */
interface Piece {
  readonly text: string;
  /** em */
  readonly width: number;
  /** begins a word too long for a line, which has a line of its own */
  readonly startsLine?: true;
}

function piece(text: string, face: Face): Piece {
  const widths = [...text].map((char) => face.width(char.codePointAt(0) ?? 0));
  return { text, width: widths.reduce((total, each) => total + each, 0) };
}

/** Chinese characters, dashes, dots, quotes and spaces one by one, everything between them as words. */
const pattern =
  /[\u{2e80}-\u{10ffff}\u2014\u2018\u2019\u201c\u201d\u2026]|\x20|[^\u{2e80}-\u{10ffff}\u2014\u2018\u2019\u201c\u201d\u2026\x20]+/gu;

/** Parts of a word too long for a line: after a slash or a hyphen, and where that is not enough single characters. */
function broken(word: Piece, room: number, face: Face): readonly Piece[] {
  if (word.width <= room) return [word];
  const parts = word.text.split(/(?<=[-/])(?!\d)/).map((text) => piece(text, face));
  const [first, ...rest] = parts.flatMap((part): readonly Piece[] => {
    if (part.width <= room) return [part];
    const [start, ...chars] = [...part.text].map((char) => piece(char, face));
    return start === undefined ? [] : [{ ...start, startsLine: true }, ...chars];
  });
  return first === undefined ? [] : [{ ...first, startsLine: true }, ...rest];
}

/** Whether no line may end between two pieces. */
const areTied = (before: string, after: string): boolean =>
  before !== ' ' && (neverLast.has(before.charAt(before.length - 1)) || neverFirst.has(after.charAt(0)));

const isWord = (text: string): boolean =>
  text.length > 1 || (text !== ' ' && !(isWide(text.charCodeAt(0)) || quotes.includes(text)));

/** Share of a line from which on a word is long. */
const longWord = 0.75;

/**
 * Programs differ in where they break between long words and the punctuation around them; a paragraph of several lines
 * with such a word gets one to spare.
 */
const spareLines = (lines: number, pieces: readonly Piece[], room: number): number =>
  lines > 1 && pieces.some(({ text, width, startsLine }) => startsLine || (isWord(text) && width > room * longWord))
    ? 1
    : 0;

function countLines(paragraph: string, room: number, face: Face): number {
  const found = paragraph.match(pattern) ?? [];
  const pieces = found.flatMap((text) => broken(piece(text, face), room, face));
  let lines = 1;
  let width = 0;
  /** width of the pieces at the line's end that are tied together */
  let tied = 0;
  let before = ' ';
  for (const { text, width: own, startsLine } of pieces) {
    const cluster = areTied(before, text) ? tied + own : own;
    const minds = face.kinsoku === 'all' || isWord(text) || isWord(before);
    before = text;
    if (width === 0 || (startsLine === undefined && width + own <= room)) {
      tied = cluster;
      width += own;
    } else if (text === ' ' && width < room) {
      // A space at a line's end hangs over it; what follows begins the next.
      tied = 0;
      width = room;
    } else {
      tied = minds && cluster <= room ? cluster : own;
      width = tied;
      lines += 1;
    }
  }
  return lines + spareLines(lines, pieces, room);
}

/**
 * How many lines a text takes.
 *
 * @param room width inside the cell, in em
 */
export function lineCount(text: string, room: number, face: Face): number {
  return text.split('\n').reduce((total, paragraph) => total + countLines(paragraph, room, face), 0);
}

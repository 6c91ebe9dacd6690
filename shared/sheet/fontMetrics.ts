/**
 * What the row heights need to know of typefaces. A sheet is measured for three: 宋体 itself as spreadsheets on Windows
 * set it, and what stands in for it on systems without it: Noto Sans CJK with its taller lines, and beside it DejaVu Sans
 * with its wider Latin where the system's language isn't Chinese. Lengths are in em, the size of the font, unless a name says otherwise.
 */
export interface Face {
  /** width of a character, by code point */
  readonly width: (code: number) => number;
  /** height of a line */
  readonly line: number;
  /** points left free at both sides together */
  readonly sidePadding: number;
  /** where punctuation is kept from beginning or ending a line (避头尾): everywhere, or where a word doesn't fit */
  readonly kinsoku: 'all' | 'words';
}

/** Widths of the ASCII characters 32 to 126, in thousandths. */
const dejaVuSans: readonly number[] = [
  318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337, 636, 636, 636, 636, 636, 636, 636,
  636, 636, 636, 337, 337, 838, 838, 838, 531, 1000, 684, 686, 698, 770, 632, 575, 775, 752, 295, 295, 656, 557, 863,
  748, 787, 603, 787, 695, 635, 611, 732, 684, 989, 685, 611, 685, 390, 337, 390, 838, 500, 500, 613, 635, 550, 635,
  615, 352, 635, 634, 278, 278, 579, 278, 974, 634, 612, 635, 635, 411, 521, 392, 634, 592, 818, 592, 592, 525, 636,
  337, 636, 838,
];

const notoSansCjk: readonly number[] = [
  224, 323, 474, 555, 555, 921, 680, 278, 338, 338, 467, 555, 278, 347, 278, 392, 555, 555, 555, 555, 555, 555, 555,
  555, 555, 555, 278, 278, 555, 555, 555, 474, 946, 608, 657, 638, 688, 589, 552, 689, 728, 293, 535, 646, 543, 812,
  723, 742, 633, 742, 635, 596, 599, 721, 575, 878, 573, 531, 603, 338, 392, 338, 555, 559, 606, 563, 618, 510, 620,
  554, 325, 564, 607, 275, 275, 552, 284, 926, 610, 606, 620, 620, 388, 468, 377, 607, 521, 802, 498, 521, 475, 338,
  270, 338, 555,
];

/** Ideographs, kana, full-width forms and their punctuation: one em square in every face. */
export function isWide(code: number): boolean {
  return code >= 0x2e80;
}

/** An em square as the programs set it there, rounded up by a hair. */
const square = 1.004;

function signWidth(code: number): number {
  // ‰ and ‱ are the widest signs, ℃ and its like come next; quotes, dashes, ①, → fit an em square.
  if (code === 0x2030 || code === 0x2031) return 1.75;
  return code >= 0x2100 && code < 0x2150 ? 1.15 : square;
}

function widthIn(ascii: readonly number[], code: number): number {
  if (isWide(code)) return square;
  if (code < 0x7f) return (ascii[code - 32] ?? 1000) / 1000;
  return code < 0x2000 ? 0.9 : signWidth(code);
}

const songti: Face = {
  width: (code) => (code < 0x100 ? 0.5 : 1),
  line: 1.2,
  sidePadding: 3.75,
  kinsoku: 'all',
};

const standIn = (ascii: readonly number[]): Face => ({
  width: (code) => widthIn(ascii, code),
  line: 1.43,
  sidePadding: 3,
  kinsoku: 'words',
});

export const faces = { songti, noto: standIn(notoSansCjk), notoWithDejaVu: standIn(dejaVuSans) } as const;

import type { CellStyle } from '../forms/types.ts';

/** How a cell of one style looks, for the workbook and for the screen alike. */
export interface CellLook {
  /** points */
  readonly size: number;
  readonly bold: boolean;
  readonly horizontal: 'left' | 'center' | 'right';
  /** steps by which the text keeps away from the side it is aligned to; a step is about a character */
  readonly indent: 0 | 1;
  readonly vertical: 'middle';
  readonly wrap: boolean;
  /** a thin black line on all four sides */
  readonly border: boolean;
  /** least height in points of a row that holds the style and states none of its own */
  readonly minHeight: number;
}

/** The typeface of official forms; where it is missing the system puts its own in its place. */
export const sheetFont = '宋体';

const body: CellLook = {
  size: 10,
  bold: false,
  horizontal: 'center',
  indent: 0,
  vertical: 'middle',
  wrap: true,
  border: true,
  minHeight: 21,
};

export const cellLooks: Readonly<Record<CellStyle, CellLook>> = {
  title: { ...body, size: 18, bold: true, border: false, minHeight: 33 },
  subtitle: { ...body, size: 11, border: false },
  band: { ...body, bold: true },
  label: body,
  text: { ...body, horizontal: 'left' },
  centered: body,
  number: { ...body, wrap: false },
  amount: { ...body, horizontal: 'right', indent: 1, wrap: false },
  note: { ...body, horizontal: 'left', border: false },
};

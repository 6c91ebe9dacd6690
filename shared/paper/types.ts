/**
 * Pages of A4 as plain data: what the preview shows, what a printer gets, what becomes a PDF. They come from the paper
 * layout of sheets, so they end where the workbook's pages end. All lengths are points on the page, after the sheet was
 * shrunk to one page across.
 */
import type { CellLook } from '../sheet/styles.ts';

/** A cell with its text, from the left top corner of the page. */
export interface PaperCell extends Pick<CellLook, 'bold' | 'horizontal' | 'wrap' | 'border'> {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** height of the letters, already that at which a text that doesn't wrap fits its width */
  readonly size: number;
  /** left free at both sides of the text, on the line */
  readonly inset: number;
  /** how far the text keeps away from the side it is aligned to, beyond the inset */
  readonly indent: number;
  /** lines are parted by \n; empty for a blank */
  readonly text: string;
}

export interface PaperPage {
  /** A4, as the form says */
  readonly orientation: 'landscape' | 'portrait';
  /** repeated header rows included, in reading order */
  readonly cells: readonly PaperCell[];
  /** printed in the middle of the foot, -1- */
  readonly footer: string;
  /** from the lower edge of the page to the footer's */
  readonly footerBottom: number;
}

/** The pages of one form, with a bookmark of their own. */
export interface PaperForm {
  /** the bookmark: what the list of drafts calls it */
  readonly title: string;
  /** never empty */
  readonly pages: readonly PaperPage[];
}

/** What is printed in one go. */
export interface PaperDocument {
  /** title of the file */
  readonly title: string;
  readonly forms: readonly PaperForm[];
}

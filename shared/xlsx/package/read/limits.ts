/**
 * Borders that hold for any workbook, checked before anything is unpacked or parsed. A real form has about a hundred
 * kilobytes of XML and a thousand cells, so each border leaves room for a hundred of them in one file.
 */
export interface ReadLimits {
  /** bytes of the file */
  readonly fileBytes: number;
  /** entries of the zip directory */
  readonly entries: number;
  /** bytes of one unpacked part */
  readonly partBytes: number;
  /** bytes of all unpacked parts that are read, and of all parts as the directory states them */
  readonly unpackedBytes: number;
  /** unpacked ÷ packed of a part above one megabyte */
  readonly ratio: number;
  readonly sheets: number;
  /** cells that hold something, in the whole file */
  readonly cells: number;
  /** characters of all texts of the file */
  readonly characters: number;
  /** merged ranges of one sheet */
  readonly merges: number;
  /** forms in one file */
  readonly forms: number;
}

export const usualLimits: ReadLimits = {
  fileBytes: 20 * 1024 * 1024,
  entries: 2000,
  partBytes: 24 * 1024 * 1024,
  unpackedBytes: 64 * 1024 * 1024,
  ratio: 250,
  sheets: 200,
  cells: 100_000,
  characters: 8_000_000,
  merges: 20_000,
  forms: 100,
};

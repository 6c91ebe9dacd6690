/** Sheets of one workbook; the import takes as many forms of one file, and more tabs nobody finds through. */
export const mostSheets = 100;

/** Cells of one workbook that hold something; of more than 100,000 in one file the import reads none. */
export const mostCells = 95_000;

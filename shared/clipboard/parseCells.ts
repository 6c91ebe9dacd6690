/** A block of cells as spreadsheets put it on the clipboard. */
export type CellBlock = readonly (readonly string[])[];

interface Reading {
  readonly rows: string[][];
  row: string[];
  text: string;
}

function endCell(reading: Reading): void {
  reading.row.push(reading.text);
  reading.text = '';
}

function endRow(reading: Reading): void {
  endCell(reading);
  reading.rows.push(reading.row);
  reading.row = [];
}

/**
 * Reads a quoted cell from its opening quote: `"two lines"`, with `""` for a quote. Spreadsheets quote only a cell that
 * holds a tab, a line break or a quote, so a quote that is never closed, is followed by more text, or has nothing of
 * these behind it, is a plain one.
 *
 * @returns the index behind the closing quote, and the text; null if this is no quoted cell
 */
function quotedCell(source: string, start: number): { readonly end: number; readonly text: string } | null {
  const match = /^"((?:[^"]|"")*)"(?=[\t\r\n]|$)/.exec(source.slice(start));
  if (match === null || !/[\t\r\n"]/.test(match[1] ?? '')) return null;
  return { end: start + match[0].length, text: (match[1] ?? '').replaceAll('""', '"').replace(/\r\n?/g, '\n') };
}

/**
 * Text from Excel or WPS as rows of cells: tabs between cells, line breaks between rows, quotes around cells that hold
 * either. The break behind the last row is no row of its own. Shorter rows are filled up with blanks.
 */
export function parseCells(source: string): CellBlock {
  const reading: Reading = { rows: [], row: [], text: '' };
  let at = 0;
  let atCellStart = true;
  while (at < source.length) {
    const quoted = atCellStart && source[at] === '"' ? quotedCell(source, at) : null;
    if (quoted !== null) {
      reading.text = quoted.text;
      at = quoted.end;
      atCellStart = false;
      continue;
    }
    const char = source[at] ?? '';
    if (char === '\t') endCell(reading);
    else if (char === '\r' && source[at + 1] === '\n') {
      endRow(reading);
      at += 1;
    } else if (char === '\n' || char === '\r') endRow(reading);
    else reading.text += char;
    atCellStart = char === '\t' || char === '\n' || char === '\r';
    at += 1;
  }
  if (reading.text !== '' || reading.row.length > 0) endRow(reading);
  const width = Math.max(0, ...reading.rows.map((row) => row.length));
  return reading.rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')]);
}

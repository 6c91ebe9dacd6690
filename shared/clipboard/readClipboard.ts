import { type CellBlock, parseCells } from './parseCells.ts';
import { mostCopied, parseTable } from './parseTable.ts';

export type ClipboardReading =
  /** cells of a spreadsheet or of a table in a page; at least one */
  | { readonly kind: 'cells'; readonly block: CellBlock }
  /** words: of a letter, a notepad, a page; lines are told apart by `\n` */
  | { readonly kind: 'text'; readonly text: string }
  /** far more than any form has, or any program needs */
  | { readonly kind: 'tooLarge' }
  | { readonly kind: 'nothing' };

const sameSize = (a: CellBlock, b: CellBlock): boolean =>
  a.length === b.length && (a[0]?.length ?? 0) === (b[0]?.length ?? 0);

const tight = (text: string): string => text.replace(/\s+/g, '');

function better(cells: CellBlock, table: CellBlock): CellBlock {
  return cells.map((row, at) =>
    row.map((text, column) => {
      const marked = table[at]?.[column] ?? '';
      return marked.includes('\n') && !text.includes('\n') && tight(marked) === tight(text) ? marked : text;
    }),
  );
}

/**
 * What the clipboard holds, by its markup and its plain text. Only a table or a tab makes cells of it: lines of a notepad
 * are lines, not rows. Where both tell of the same cells, the plain text is believed, which changes no blank; but some
 * programs lose the line breaks of a cell in it.
 */
export function readClipboard(html: string, plain: string): ClipboardReading {
  if (html.length > mostCopied.characters || plain.length > mostCopied.characters) return { kind: 'tooLarge' };
  const cells = parseCells(plain);
  const table = /<table/i.test(html) ? parseTable(html) : null;
  const block = table === null ? cells : sameSize(table, cells) ? better(cells, table) : table;
  const isCells = table !== null || (block[0]?.length ?? 0) > 1;
  if (isCells && (block.length > mostCopied.rows || (block[0]?.length ?? 0) > mostCopied.columns)) {
    return { kind: 'tooLarge' };
  }
  if (table !== null) return { kind: 'cells', block };
  if ((cells[0]?.length ?? 0) > 1) return { kind: 'cells', block: cells };
  const text = plain.replace(/\r\n?/g, '\n').replace(/\n+$/, '');
  return text === '' ? { kind: 'nothing' } : { kind: 'text', text };
}

/** Lines as a column of cells, blank ones left out; for where each line is a figure of its own. */
export function linesAsCells(text: string): CellBlock {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => [line.trim()]);
}

/** A block as often as it fits, where what is selected is a multiple of it; else the block itself. */
export function repeated(block: CellBlock, rows: number, columns: number): CellBlock {
  const [height, width] = [block.length, block[0]?.length ?? 0];
  if (height === 0 || width === 0 || rows % height !== 0 || columns % width !== 0) return block;
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_column, column) => block[row % height]?.[column % width] ?? ''),
  );
}

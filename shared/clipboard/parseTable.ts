/**
 * The first table of a page's markup as rows of cells: what Excel, WPS, LibreOffice and browsers put on the clipboard.
 * A small reader of its own, because the core knows no page; it keeps texts and spans and nothing else, so that no markup
 * of another program comes into ours.
 */
import { decodeEntities } from './entities.ts';
import type { CellBlock } from './parseCells.ts';

/** What is read at most; `readClipboard` refuses more. */
export const mostCopied = { characters: 20_000_000, rows: 5000, columns: 200 } as const;
const most = { rows: mostCopied.rows + 1, columns: mostCopied.columns + 1 } as const;

/** Line breaks and runs of blanks of the source mean one blank, as a browser shows them. */
const collapsed = (text: string): string => decodeEntities(text.replace(/[ \t\r\n\f]+/g, ' '));

type Token =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'tag'; readonly name: string; readonly isEnd: boolean; readonly attributes: string };

/** Markup as tags and texts between them; comments, styles and scripts left out. */
function* tokensOf(markup: string): Generator<Token> {
  const pattern =
    /<!--[\s\S]*?-->|<(style|script|title|xml)\b[\s\S]*?<\/\1\s*>|<(\/?)([a-zA-Z][\w:-]*)((?:"[^"]*"|'[^']*'|[^'"<>])*)>|<[!?][^>]*>/g;
  let at = 0;
  for (const match of markup.matchAll(pattern)) {
    if (match.index > at) yield { kind: 'text', text: markup.slice(at, match.index) };
    at = match.index + match[0].length;
    const [, , end, name, attributes = ''] = match;
    if (name !== undefined) yield { kind: 'tag', name: name.toLowerCase(), isEnd: end === '/', attributes };
  }
  if (at < markup.length) yield { kind: 'text', text: markup.slice(at) };
}

function spanIn(attributes: string, name: string): number {
  const span = Number(new RegExp(`\\b${name}\\s*=\\s*["']?\\s*(\\d{1,4})`, 'i').exec(attributes)?.[1] ?? 1);
  return Math.max(1, span);
}

interface ReadCell {
  readonly rows: number;
  readonly columns: number;
  text: string;
}

/** What ends a line of a cell. */
const breaks = new Set(['br', 'p', 'div', 'li']);

/** What a cell's markup says, without the blanks around its lines. */
function finished(text: string): string {
  return text
    .replaceAll('\u00a0', ' ')
    .replace(/ *\n */g, '\n')
    .replace(/^[ \n]+|[ \n]+$/g, '');
}

/** Rows of cells as written. */
function rowsOf(markup: string): readonly (readonly ReadCell[])[] {
  const rows: ReadCell[][] = [];
  let depth = 0;
  let cell: ReadCell | null = null;
  for (const token of tokensOf(markup)) {
    if (token.kind === 'text') {
      if (cell !== null) cell.text += collapsed(token.text);
      continue;
    }
    const { name, isEnd, attributes } = token;
    if (name === 'table') {
      depth += isEnd ? -1 : 1;
      if (depth <= 0) break;
    } else if (depth === 1 && name === 'tr') {
      cell = null;
      if (!isEnd && rows.length < most.rows) rows.push([]);
    } else if (depth === 1 && (name === 'td' || name === 'th')) {
      cell = isEnd ? null : { rows: spanIn(attributes, 'rowspan'), columns: spanIn(attributes, 'colspan'), text: '' };
      if (cell !== null) rows.at(-1)?.push(cell);
    } else if (cell !== null && breaks.has(name) && cell.text.trim() !== '') {
      if (name === 'br' || !cell.text.endsWith('\n')) cell.text += '\n';
    }
  }
  return rows;
}

/** The texts at the squares that their cells begin at, and blanks at the others. */
function laidOut(rows: readonly (readonly ReadCell[])[]): readonly (readonly (string | undefined)[])[] {
  const grid: (string | undefined)[][] = rows.map(() => []);
  for (const [row, cells] of rows.entries()) {
    let column = 0;
    for (const cell of cells) {
      while (grid[row]?.[column] !== undefined) column += 1;
      for (const line of grid.slice(row, row + cell.rows)) {
        for (let at = column; at < Math.min(column + cell.columns, most.columns); at += 1) line[at] = '';
      }
      const first = grid[row];
      if (first !== undefined && column < most.columns) first[column] = finished(cell.text);
      column += cell.columns;
    }
  }
  return grid;
}

/** Columns, from 0, in which a cell of any row begins: the others lie under cells merged across in every row. */
function begunColumns(rows: readonly (readonly ReadCell[])[]): ReadonlySet<number> {
  const begun = new Set<number>();
  // columns that cells from above still cover, and down to which row
  const until: number[] = [];
  for (const [row, cells] of rows.entries()) {
    let column = 0;
    for (const cell of cells) {
      while ((until[column] ?? 0) > row) column += 1;
      begun.add(column);
      for (let at = column; at < column + cell.columns; at += 1) until[at] = row + cell.rows;
      column += cell.columns;
    }
  }
  return begun;
}

/**
 * Null where the markup holds no table. A merged cell is its text at its first square and blanks below it, as spreadsheets
 * copy it as text; columns that are nothing but the rest of cells merged across are left out.
 */
export function parseTable(markup: string): CellBlock | null {
  const rows = rowsOf(markup);
  const grid = laidOut(rows);
  const width = Math.max(0, ...grid.map((line) => line.length));
  if (width === 0) return null;
  const begun = begunColumns(rows);
  const columns = Array.from({ length: width }, (_, at) => at).filter((at) => begun.has(at));
  return grid.map((line) => columns.map((at) => line[at] ?? ''));
}

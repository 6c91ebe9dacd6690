import { toHundredths } from './gridLines.ts';
import type { PaperCell, PaperDocument } from './types.ts';

/**
 * Where cells stand, told by classes: the page's rules forbid style attributes. Cells of one column share a class, those of
 * one row another, so a long document has few.
 */
export interface CellClasses {
  /** the names, parted by spaces */
  readonly of: (cell: PaperCell) => string;
  /** what each name means */
  readonly rules: string;
}

/** Rules that get a name when they are first asked for. */
interface Rules {
  readonly name: (rule: string) => string;
  readonly text: () => string;
}

function createRules(prefix: string): Rules {
  const names = new Map<string, string>();
  return {
    name(rule) {
      const known = names.get(rule);
      if (known !== undefined) return known;
      const name = `${prefix}${names.size + 1}`;
      names.set(rule, name);
      return name;
    },
    text: () => [...names].map(([rule, name]) => `.${name}{${rule}}`).join('\n'),
  };
}

/** From one line of the grid to another, both rounded, so that neighbours leave no gap. */
function stretch(start: number, length: number, names: readonly [from: string, size: string]): string {
  const [from, to] = [toHundredths(start), toHundredths(start + length)];
  return `${names[0]}:${from / 100}pt;${names[1]}:${(to - from) / 100}pt`;
}

const sides = { left: 'left', center: 'center', right: 'right' } as const;

const points = (length: number): string => `${toHundredths(length) / 100}pt`;

function paddingOf({ horizontal, inset, indent }: PaperCell): string {
  const left = inset + (horizontal === 'left' ? indent : 0);
  const right = inset + (horizontal === 'right' ? indent : 0);
  return `padding:0 ${points(right)} 0 ${points(left)}`;
}

/** Looks of texts: rounded down, because a hair more could make a line more. */
function lookOf(cell: PaperCell): string {
  const { size, bold, horizontal, wrap } = cell;
  return [
    `font-size:${Math.floor(size * 100) / 100}pt`,
    `text-align:${sides[horizontal]}`,
    `justify-content:${horizontal === 'center' ? 'center' : `flex-${horizontal === 'left' ? 'start' : 'end'}`}`,
    paddingOf(cell),
    ...(bold ? ['font-weight:bold'] : []),
    ...(wrap ? [] : ['white-space:pre']),
  ].join(';');
}

/** The classes of every cell with a text. */
export function cellClasses({ forms }: PaperDocument): CellClasses {
  const [columns, rows, looks] = [createRules('x'), createRules('y'), createRules('t')];
  const of = (cell: PaperCell): string =>
    [
      columns.name(stretch(cell.left, cell.width, ['left', 'width'])),
      rows.name(stretch(cell.top, cell.height, ['top', 'height'])),
      looks.name(lookOf(cell)),
    ].join(' ');
  for (const { pages } of forms) {
    for (const { cells } of pages) for (const cell of cells) if (cell.text !== '') of(cell);
  }
  return { of, rules: [columns, rows, looks].map(({ text }) => text()).join('\n') };
}

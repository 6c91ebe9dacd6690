/** What accumulates while one form is read: which cells were used, where values came from, what is in doubt. */
import { pathKey } from '../../draft/path.ts';
import type { DraftPath } from '../../draft/types.ts';
import type { FormDefinition } from '../../forms/types.ts';
import type { MoneyUnit } from '../../number/parseMoney.ts';
import { address, placeKey, type Range, type SourceCell } from '../package/read/sourceSheet.ts';
import type { FormWords } from './formWords.ts';
import { type Block, blockAddress, type Grid } from './grid.ts';
import type { PrintedUnit } from './moneyUnit.ts';
import type { Doubt, DoubtKind, SourcePlace } from './types.ts';

/** Rows of a sheet that belong to one form, both included. */
export interface Region {
  readonly top: number;
  readonly bottom: number;
}

/** A doubt with the place that sorts it among the others. */
interface PlacedDoubt {
  readonly row: number;
  readonly column: number;
  readonly doubt: Doubt;
}

export interface Reading {
  readonly form: FormDefinition;
  readonly grid: Grid;
  readonly region: Region;
  readonly words: FormWords;
  readonly used: Set<number>;
  readonly doubts: PlacedDoubt[];
  readonly sources: Map<string, SourcePlace>;
  /** whether the file is an export of this program, whose texts stand in their cells as they were typed */
  readonly isOurs: boolean;
  /** the unit that the sheet states for its amounts; null where it states none, which is that of the draft */
  readonly printedUnit: PrintedUnit | null;
  /** unit of the draft's amounts */
  readonly unit: MoneyUnit;
  /** statements of units, by their cells, whose amounts were brought to the draft's unit */
  readonly converted: Map<SourceCell, PrintedUnit>;
}

export function startReading(words: FormWords, grid: Grid, region: Region, isOurs: boolean): Reading {
  return {
    form: words.form,
    grid,
    region,
    words,
    used: new Set(),
    doubts: [],
    sources: new Map(),
    isOurs,
    printedUnit: null,
    unit: words.form.moneyUnits[0] ?? '元',
    converted: new Map(),
  };
}

/** Marks a cell as understood, so that it is not listed as left out. */
export function mark(reading: Reading, block: Block): void {
  reading.used.add(placeKey(block.cell.row, block.cell.column));
}

export function isUsed(reading: Reading, block: Block): boolean {
  return reading.used.has(placeKey(block.cell.row, block.cell.column));
}

function addDoubt(reading: Reading, kind: DoubtKind, row: number, column: number, where: string, text: string): void {
  reading.doubts.push({ row, column, doubt: { kind, sheet: reading.grid.sheet.name, address: where, text } });
}

export function doubtAt(reading: Reading, kind: DoubtKind, block: Block, text: string): void {
  addDoubt(reading, kind, block.cell.row, block.cell.column, blockAddress(block), text);
}

export function doubtOver(reading: Reading, kind: DoubtKind, range: Range, text: string): void {
  const [from, to] = [address(range.top, range.left), address(range.bottom, range.right)];
  addDoubt(reading, kind, range.top, range.left, from === to ? from : `${from}:${to}`, text);
}

/** A doubt about the form as a whole. */
export function doubtOf(reading: Reading, kind: DoubtKind, text: string): void {
  addDoubt(reading, kind, reading.region.top, 0, '', text);
}

/** Marks a cell as the source of a value. */
export function markAs(reading: Reading, block: Block, path: DraftPath): void {
  mark(reading, block);
  reading.sources.set(pathKey(path), { sheet: reading.grid.sheet.name, address: blockAddress(block) });
}

/** Doubts from top to bottom. */
export function listDoubts(reading: Reading): readonly Doubt[] {
  return reading.doubts.toSorted((a, b) => a.row - b.row || a.column - b.column).map(({ doubt }) => doubt);
}

/** A text short enough to quote in a sentence. */
export function quote(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const characters = [...line];
  return `“${characters.length > 30 ? `${characters.slice(0, 30).join('')}…` : line}”`;
}

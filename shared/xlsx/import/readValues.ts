/** Finds a form's single values by their labels: to the right of them, below, or in the same cell. */
import type { ValueDefinition } from '../../forms/types.ts';
import { fixedTexts, isPrintedWord, type Worded } from './formWords.ts';
import { type Block, blockAddress } from './grid.ts';
import { type InlineValue, inlineValues, withoutWords } from './inlineValues.ts';
import { labelOf, matchLabel, squeeze } from './labels.ts';
import { printedUnit } from './moneyUnit.ts';
import { doubtAt, doubtOf, isUsed, mark, markAs, type Reading } from './reading.ts';
import { inlineText, textOfKind } from './readTexts.ts';

/** Rows that hold no values: those of the tables. */
export type RowFilter = (row: number) => boolean;

type WordedValue = Worded<ValueDefinition>;

/** Blocks to the right of a label, up to the next label. */
export function blocksRightOf(reading: Reading, label: Block): readonly Block[] {
  const row = reading.grid.inRow(label.cell.row).filter((block) => block.range.left > label.range.right);
  const next = row.findIndex((block) => isPrintedWord(reading.words, block.label));
  return next === -1 ? row : row.slice(0, next);
}

/** Blocks under a label, in its columns, down to the next row with a label there. */
function blocksBelow(reading: Reading, label: Block, isFree: RowFilter): readonly Block[] {
  const found: Block[] = [];
  for (let row = label.range.bottom + 1; row <= reading.region.bottom && isFree(row); row += 1) {
    const under = reading.grid
      .inRow(row)
      .filter(({ range }) => range.left >= label.range.left && range.left <= label.range.right);
    if (under.some((block) => isPrintedWord(reading.words, block.label) || isUsed(reading, block))) break;
    found.push(...under);
  }
  return found;
}

/** Where a definition prints a value, seen from its label. */
function directionOf({ words: { placedRows } }: Reading, value: WordedValue): 'right' | 'below' {
  const row = placedRows.find(({ cells }) =>
    cells.some(({ source }) => source.kind === 'value' && source.value === value.key),
  );
  const isLabel = (text: string): boolean => matchLabel(value.words, labelOf(text)) === 'exact';
  return row !== undefined && fixedTexts([row]).some(isLabel) ? 'right' : 'below';
}

interface FoundLabel {
  readonly block: Block;
  /** label and value in the same cell, with a colon between them */
  readonly inline: InlineValue | null;
}

function freeBlocks(reading: Reading, isFree: RowFilter): readonly Block[] {
  const { top, bottom } = reading.region;
  return reading.grid.blocks.filter(
    (block) => block.cell.row >= top && block.cell.row <= bottom && isFree(block.cell.row) && !isUsed(reading, block),
  );
}

/** Values in one cell with their labels, by key; the first that says something counts. */
function inlineLabels(reading: Reading, blocks: readonly Block[]): ReadonlyMap<string, FoundLabel> {
  const found = new Map<string, FoundLabel>();
  for (const block of blocks) {
    for (const inline of inlineValues(reading.words, block.cell.text, reading.isOurs)) {
      const before = found.get(inline.key);
      if (before === undefined || (before.inline?.text === '' && inline.text !== '')) {
        found.set(inline.key, { block, inline });
      }
    }
  }
  return found;
}

function findLabel(
  blocks: readonly Block[],
  value: WordedValue,
  inline: ReadonlyMap<string, FoundLabel>,
  isOurs: boolean,
): FoundLabel | null {
  const stated = inline.get(value.key);
  if (isOurs && stated !== undefined) return stated;
  for (const wanted of ['exact', 'alias'] as const) {
    const block = blocks.find((each) => matchLabel(value.words, each.label) === wanted);
    if (block === undefined) continue;
    // 部门： alone in its cell is a label whose value may stand beside it, or an open place to write it
    return stated !== undefined && stated.inline?.text !== '' ? stated : { block, inline: null };
  }
  return stated ?? null;
}

function textOf(reading: Reading, value: WordedValue, block: Block): string {
  markAs(reading, block, { kind: 'value', value: value.key });
  const text = textOfKind(reading, block, value);
  const around = reading.words.around.get(value.key);
  return around === undefined ? text : (withoutWords(around, text) ?? text);
}

/** Several cells under one label are paragraphs of one long text. */
function joinParagraphs(reading: Reading, value: WordedValue, blocks: readonly Block[]): string {
  const [first] = blocks;
  if (first === undefined) return '';
  if (value.kind !== 'longText' || blocks.length === 1) return textOf(reading, value, first);
  const texts = blocks.map((block) => textOf(reading, value, block));
  markAs(reading, first, { kind: 'value', value: value.key });
  const last = blocks.at(-1) ?? first;
  const where = `${blockAddress(first)} 至 ${blockAddress(last)}`;
  doubtAt(reading, 'guessed', first, `${where} 的 ${blocks.length} 个单元格合起来作为“${value.label}”读入。`);
  return texts.join('\n');
}

function readValue(
  reading: Reading,
  value: WordedValue,
  isFree: RowFilter,
  inline: ReadonlyMap<string, FoundLabel>,
): string {
  const label = findLabel(freeBlocks(reading, isFree), value, inline, reading.isOurs);
  if (label === null) {
    doubtOf(reading, 'missing', `没有找到“${value.label}”，按空白读入，请补填。`);
    return '';
  }
  mark(reading, label.block);
  if (label.inline !== null) {
    markAs(reading, label.block, { kind: 'value', value: value.key });
    const unit = printedUnit(label.block, label.inline.label);
    return inlineText(reading, label.block, label.inline.text, { ...value, unit });
  }
  // a cell read before, or one that states a value of its own behind its label, is no other label's value
  const own = new Set([...inline.values()].map(({ block }) => block.cell));
  const isOpen = (block: Block): boolean => !own.has(block.cell) && !isUsed(reading, block);
  const right = blocksRightOf(reading, label.block).filter(isOpen);
  const below = blocksBelow(reading, label.block, isFree).filter(isOpen);
  const [first, second] = directionOf(reading, value) === 'right' ? [right, below] : [below, right];
  if (first.length > 0) return joinParagraphs(reading, value, first);
  // our own sheets leave a blank where nothing was typed, and what stands beyond is something else's
  if (reading.isOurs) return '';
  const [found] = second;
  if (found === undefined) return '';
  const where = second === right ? '右边' : '下面';
  const name = squeeze(value.label);
  doubtAt(reading, 'guessed', found, `${blockAddress(found)} 在“${name}”的${where}，按它的内容读入，请核对。`);
  return joinParagraphs(reading, value, second === right ? second.slice(0, 1) : second);
}

/** Every value of the form, blank where nothing was found. Titles and years are marked as used before. */
export function readValues(reading: Reading, isFree: RowFilter): Readonly<Record<string, string>> {
  const inline = inlineLabels(reading, freeBlocks(reading, isFree));
  return Object.fromEntries(
    reading.words.values.map((value) => [value.key, readValue(reading, value, isFree, inline)] as const),
  );
}

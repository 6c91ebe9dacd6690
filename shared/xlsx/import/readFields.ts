/** Finds a form's single values by their labels: to the right of them or below, as the definition says first. */
import type { FieldDefinition, FormDefinition } from '../../forms/types.ts';
import { monthText, shownText } from './cellText.ts';
import { isPrintedWord, type Worded } from './formWords.ts';
import { type Block, blockAddress } from './grid.ts';
import { labelOf, matchLabel, squeeze } from './labels.ts';
import { doubtAt, doubtOf, isUsed, mark, markAs, type Reading } from './reading.ts';

/** Rows that hold no fields: the funding block and the table of indicators. */
export type RowFilter = (row: number) => boolean;

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
    if (under.some((block) => isPrintedWord(reading.words, block.label))) break;
    found.push(...under);
  }
  return found;
}

/** Where a definition prints a field's value, seen from its label. */
function directionOf(form: FormDefinition, field: Worded<FieldDefinition>): 'right' | 'below' {
  const rows = form.sections.flatMap((section) => (section.kind === 'rows' ? section.rows : []));
  const row = rows.find(({ cells }) =>
    cells.some(({ source }) => source.kind === 'field' && source.field === field.key),
  );
  const isLabel = (text: string): boolean => matchLabel(field.words, labelOf(text)) === 'exact';
  const beside = row?.cells.some(({ source }) => source.kind === 'label' && isLabel(source.text));
  return beside ? 'right' : 'below';
}

interface Labelled {
  readonly block: Block;
  /** value in the same cell, after a colon */
  readonly inline: string | null;
}

function inlineValue(field: Worded<FieldDefinition>, text: string): string | null {
  const colon = text.search(/[:：]/);
  if (colon === -1 || matchLabel(field.words, labelOf(text.slice(0, colon))) === 'none') return null;
  const value = text.slice(colon + 1).trim();
  return value === '' ? null : value;
}

function findLabel(reading: Reading, field: Worded<FieldDefinition>, isFree: RowFilter): Labelled | null {
  const { top, bottom } = reading.region;
  const blocks = reading.grid.blocks.filter(
    (block) => block.cell.row >= top && block.cell.row <= bottom && isFree(block.cell.row) && !isUsed(reading, block),
  );
  for (const wanted of ['exact', 'alias'] as const) {
    const block = blocks.find((each) => matchLabel(field.words, each.label) === wanted);
    if (block !== undefined) return { block, inline: null };
  }
  for (const block of blocks) {
    const inline = inlineValue(field, block.cell.text);
    if (inline !== null) return { block, inline };
  }
  return null;
}

function textOf(reading: Reading, field: Worded<FieldDefinition>, block: Block): string {
  markAs(reading, block, { kind: 'field', field: field.key });
  return field.kind === 'month' ? monthText(reading, block) : shownText(reading, block);
}

/** Several cells under one label are paragraphs of one long text. */
function joinParagraphs(reading: Reading, field: Worded<FieldDefinition>, blocks: readonly Block[]): string {
  const [first] = blocks;
  if (first === undefined) return '';
  if (field.kind !== 'longText' || blocks.length === 1) return textOf(reading, field, first);
  const texts = blocks.map((block) => textOf(reading, field, block));
  markAs(reading, first, { kind: 'field', field: field.key });
  const last = blocks.at(-1) ?? first;
  const where = `${blockAddress(first)} 至 ${blockAddress(last)}`;
  doubtAt(reading, 'guessed', first, `${where} 的 ${blocks.length} 个单元格合起来作为“${field.label}”读入。`);
  return texts.join('\n');
}

function readField(reading: Reading, field: Worded<FieldDefinition>, isFree: RowFilter): string {
  const label = findLabel(reading, field, isFree);
  if (label === null) {
    doubtOf(reading, 'missing', `没有找到“${field.label}”，按空白读入，请补填。`);
    return '';
  }
  mark(reading, label.block);
  if (label.inline !== null) {
    markAs(reading, label.block, { kind: 'field', field: field.key });
    return label.inline;
  }
  const right = blocksRightOf(reading, label.block);
  const below = blocksBelow(reading, label.block, isFree);
  const [first, second] = directionOf(reading.form, field) === 'right' ? [right, below] : [below, right];
  if (first.length > 0) return joinParagraphs(reading, field, first);
  const sameColumn = second.filter((block) => !isUsed(reading, block));
  const [found] = sameColumn;
  if (found === undefined) return '';
  const where = second === right ? '右边' : '下面';
  const name = squeeze(field.label);
  doubtAt(reading, 'guessed', found, `${blockAddress(found)} 在“${name}”的${where}，按它的内容读入，请核对。`);
  return joinParagraphs(reading, field, second === right ? sameColumn.slice(0, 1) : sameColumn);
}

/** Every field of the form, blank where nothing was found. Titles and years are marked as used before. */
export function readFields(reading: Reading, isFree: RowFilter): Readonly<Record<string, string>> {
  return Object.fromEntries(
    reading.words.fields.map((field) => [field.key, readField(reading, field, isFree)] as const),
  );
}

/** Pasting a block of cells into the indicator table, as one edit. */
import { insertIndicator } from '../../shared/draft/editRows.ts';
import type { Draft, Indicator } from '../../shared/draft/types.ts';
import type { FormDefinition } from '../../shared/forms/types.ts';
import type { CellBlock } from './parseClipboard.ts';

export interface Pasted {
  readonly draft: Draft;
  /** rows that the block needed beyond the table's end */
  readonly added: number;
  /** whether columns of the block fell off the right edge of the table */
  readonly cut: boolean;
}

/** Keys of the indicator columns from left to right. */
export function indicatorColumns(form: FormDefinition): readonly string[] {
  const columns = form.sections.flatMap((section) => (section.kind === 'indicators' ? section.columns : []));
  return columns.toSorted((a, b) => a.at[0] - b.at[0]).map((column) => column.key);
}

function withRoom(form: FormDefinition, draft: Draft, from: number, rows: number, newId: () => string): Draft {
  const missing = from + rows - draft.indicators.length;
  return Array.from({ length: Math.max(0, missing) }).reduce<Draft>(
    (grown) => insertIndicator(form, grown, grown.indicators.at(-1)?.id ?? null, newId()),
    draft,
  );
}

/**
 * A merged level cell is copied as its name and blanks below it: a blank level means the name above it in the block.
 * Everywhere else a blank empties the cell, as spreadsheets do.
 */
function pastedRow(row: Indicator, above: Indicator | undefined, keys: readonly string[], texts: readonly string[]) {
  const values = keys.flatMap((key, index) => {
    const text = texts[index];
    if (text === undefined || key === 'level1Weight') return [];
    const isLevel = key === 'level1' || key === 'level2';
    if (!isLevel || text.trim() !== '') return [[key, text] as const];
    return above === undefined ? [] : [[key, above[key] ?? ''] as const];
  });
  return { ...row, ...Object.fromEntries(values) };
}

function pastedWeights(draft: Draft, rows: readonly Indicator[], keys: readonly string[], block: CellBlock) {
  const column = keys.indexOf('level1Weight');
  if (column === -1) return draft.level1Weights;
  const given = rows.flatMap((row, index) => {
    const text = block[index]?.[column] ?? '';
    return text.trim() === '' ? [] : [[row.level1.trim(), text] as const];
  });
  return { ...draft.level1Weights, ...Object.fromEntries(given) };
}

/**
 * Puts a block at a row and a column; rows are added when it is longer than the table.
 *
 * @param startColumn key of the column that takes the block's first one
 */
export function pasteBlock(
  form: FormDefinition,
  draft: Draft,
  startId: string,
  startColumn: string,
  block: CellBlock,
  newId: () => string,
): Pasted {
  const from = draft.indicators.findIndex((row) => row.id === startId);
  const columns = indicatorColumns(form);
  const keys = columns.slice(columns.indexOf(startColumn));
  if (from === -1 || !columns.includes(startColumn)) return { draft, added: 0, cut: false };
  const grown = withRoom(form, draft, from, block.length, newId);
  const rows: Indicator[] = [];
  for (const [index, row] of grown.indicators.slice(from, from + block.length).entries()) {
    rows.push(pastedRow(row, rows.at(-1), keys, block[index] ?? []));
  }
  const indicators = grown.indicators.toSpliced(from, rows.length, ...rows);
  return {
    draft: { ...grown, indicators, level1Weights: pastedWeights(grown, rows, keys, block) },
    added: grown.indicators.length - draft.indicators.length,
    cut: (block[0]?.length ?? 0) > keys.length,
  };
}

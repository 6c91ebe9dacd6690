import { groupIndicators, type Level1Group, type Level2Group } from '../draft/groups.ts';
import type { Draft, Indicator } from '../draft/types.ts';
import type { IndicatorColumnDefinition, SectionDefinition } from '../forms/types.ts';
import { type Block, type BlockRow, cell, fixedCell, labelCell, sideCell } from './block.ts';
import { numberContent, textContent } from './content.ts';
import { cellLooks } from './styles.ts';
import type { CellRole, SheetCell } from './types.ts';

type IndicatorSection = Extract<SectionDefinition, { kind: 'indicators' }>;

/** The header stands in row 1 of the block, the indicator of index 0 in row 2. */
const rowOf = (index: number): number => index + 2;

function levelCell(
  column: IndicatorColumnDefinition,
  level: 'level1' | 'level2',
  group: Level1Group | Level2Group,
): SheetCell {
  const role: CellRole = {
    kind: 'input',
    path: { kind: 'level', id: group.rows[0]?.id ?? '', level },
    name: `第${group.start + 1}行 ${column.label}`,
    input: 'levelName',
  };
  return cell({
    row: rowOf(group.start),
    rowSpan: group.rows.length,
    at: column.at,
    style: 'centered',
    content: textContent(group.name),
    role,
  });
}

/** A weight belongs to a level-1 name; rows without a name have none to give it to. */
function level1WeightCell(column: IndicatorColumnDefinition, draft: Draft, group: Level1Group): SheetCell {
  const place = { row: rowOf(group.start), rowSpan: group.rows.length, at: column.at, style: 'number' } as const;
  if (group.name === '') return cell({ ...place, content: textContent(''), role: { kind: 'fixed' } });
  return cell({
    ...place,
    content: numberContent(draft.level1Weights[group.name] ?? ''),
    role: {
      kind: 'input',
      path: { kind: 'level1Weight', level1: group.name },
      name: `${group.name} ${column.label}`,
      input: 'number',
    },
  });
}

function valueCell(column: IndicatorColumnDefinition, row: Indicator, index: number): SheetCell {
  const typed = row[column.key] ?? '';
  const isNumber = column.key === 'weight' || column.key === 'score';
  return cell({
    row: rowOf(index),
    at: column.at,
    style: isNumber ? 'number' : column.align === 'center' ? 'centered' : 'text',
    content: isNumber ? numberContent(typed) : textContent(typed),
    role: {
      kind: 'input',
      path: { kind: 'indicator', id: row.id, column: column.key },
      name: `第${index + 1}行 ${column.label}`,
      input: isNumber ? 'number' : 'longText',
    },
  });
}

function columnCells(
  column: IndicatorColumnDefinition,
  draft: Draft,
  groups: readonly Level1Group[],
): readonly SheetCell[] {
  switch (column.key) {
    case 'level1':
      return groups.map((group) => levelCell(column, 'level1', group));
    case 'level2':
      return groups.flatMap(({ level2 }) => level2.map((group) => levelCell(column, 'level2', group)));
    case 'level1Weight':
      return groups.map((group) => level1WeightCell(column, draft, group));
    default:
      return draft.indicators.map((row, index) => valueCell(column, row, index));
  }
}

/**
 * The indicator table. The side label begins below the header, so that the header can be repeated on every page; a
 * table without rows keeps one blank row, so that the label has a place.
 */
export function indicatorSection(draft: Draft, section: IndicatorSection): Block {
  const { minHeight } = cellLooks.text;
  const header = section.columns.map((column) => labelCell(1, column.at, 'label', column.label));
  const groups = groupIndicators(draft.indicators);
  const last = draft.indicators.length - 1;
  const body = draft.indicators.map(
    ({ id }, index): BlockRow => ({
      minHeight,
      role: { kind: 'indicator', id, ordinal: index + 1 },
      // The total below the table never stands alone on a page.
      keep: index === last ? 'heading' : 'free',
    }),
  );
  const rows: readonly BlockRow[] = [
    { minHeight, role: { kind: 'indicatorHeader' }, keep: 'heading' },
    ...(body.length > 0 ? body : [{ minHeight, role: { kind: 'plain' }, keep: 'free' } as const]),
  ];
  const side =
    section.side === undefined
      ? []
      : [fixedCell(1, section.side.at, 'label', ''), sideCell(section.side, 2, rows.length)];
  return {
    rows,
    cells: [...header, ...section.columns.flatMap((column) => columnCells(column, draft, groups)), ...side],
  };
}

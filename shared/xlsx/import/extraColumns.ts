/** Columns of the table that the form doesn't have: kept under their headers, each with a doubt. */
import type { FoundColumn, HeaderRow, StrayHeader } from './findHeaders.ts';
import { indicatorColumns, isPrintedWord } from './formWords.ts';
import { labelOf, squeeze } from './labels.ts';
import { doubtAt, mark, quote, type Reading } from './reading.ts';
import { ownBlock } from './tableCells.ts';
import type { TableBody } from './walkTable.ts';
import { isOrdinalWord } from './words.ts';

/** A key for a column that the form doesn't have: its header, unless that is a key of the program's own. */
function extraKey(reading: Reading, stray: StrayHeader): string | null {
  const name = stray.header.replace(/\s+/g, '');
  const own = [...indicatorColumns(reading.form).map((column) => column.key), 'id', 'weight', 'improvement'];
  return name === '' || name.length > 40 || own.includes(name) || name.startsWith('__') ? null : name;
}

export interface ExtraColumn {
  readonly key: string;
  readonly column: FoundColumn;
}

export function findExtras(reading: Reading, header: HeaderRow, body: TableBody): readonly ExtraColumn[] {
  return header.strays.flatMap((stray) => {
    if (isPrintedWord(reading.words, labelOf(stray.header))) return [];
    const column: FoundColumn = { key: '', match: 'guess', ...stray };
    const values = body.rows.flatMap(({ row }) => ownBlock(reading, row, column) ?? []);
    if (values.length === 0) return [];
    mark(reading, stray.block);
    if (isOrdinalWord(squeeze(stray.header))) {
      for (const block of values) mark(reading, block);
      return [];
    }
    const key = extraKey(reading, stray);
    const name = quote(stray.header);
    const text = `本表没有${name}这一列，${key === null ? '没有读入' : '内容作为附加列保留，导出的表里不会印出'}。`;
    doubtAt(reading, 'extraColumn', stray.block, text);
    for (const block of values) mark(reading, block);
    return key === null ? [] : [{ key, column }];
  });
}

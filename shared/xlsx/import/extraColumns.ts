/** Columns of the table that the form doesn't have: kept under their headers, each with a doubt. */
import { sharedHeaders } from '../../forms/familyWords.ts';
import type { TableIndex } from '../../forms/indexForm.ts';
import { foldTight } from '../../number/normalizeText.ts';
import { joinTarget } from '../../scoring/joinTarget.ts';
import { parseTarget } from '../../scoring/parseTarget.ts';
import { tierKey } from '../../scoring/tiers.ts';
import type { FoundColumn, HeaderRow, StrayHeader } from './findHeaders.ts';
import { isPrintedWord } from './formWords.ts';
import { bareLabel, labelOf, squeeze } from './labels.ts';
import { doubtAt, mark, quote, type Reading } from './reading.ts';
import { type Columns, ownBlock } from './tableCells.ts';
import type { TableBody } from './walkTable.ts';
import { isOrdinalWord } from './words.ts';

/** A key for a column that the form doesn't have: its header, unless that is a key of the program's own. */
function extraKey(table: TableIndex, stray: StrayHeader): string | null {
  const name = stray.header.replace(/\s+/g, '');
  const own = [...table.columns.map((column) => column.key), 'id', tierKey];
  return name === '' || name.length > 40 || own.includes(name) || name.startsWith('__') ? null : name;
}

export interface ExtraColumn {
  readonly key: string;
  readonly column: FoundColumn;
}

/** Columns of a sheet that say a part of the target which the form keeps in one cell. */
export interface TargetParts {
  readonly direction?: FoundColumn;
  readonly measureUnit?: FoundColumn;
}

/** 定量 and 定性 say what kind of indicator it is, not how its value compares. */
const saysDirection = (text: string): boolean =>
  parseTarget(joinTarget({ direction: text, value: '1' })).kind !== 'words';

/** Whether a column says what its targets lack: signs that are signs, units that no target states itself. */
function completes(
  reading: Reading,
  body: TableBody,
  role: keyof TargetParts,
  part: FoundColumn,
  target: FoundColumn,
): boolean {
  return body.rows.some(({ row }) => {
    const said = ownBlock(reading, row, part)?.cell.text ?? '';
    const value = ownBlock(reading, row, target)?.cell.text ?? '';
    if (said.trim() === '' || (role === 'direction' && !saysDirection(said))) return false;
    const joined = joinTarget({ value, [role === 'direction' ? 'direction' : 'unit']: said });
    return foldTight(joined) !== foldTight(value);
  });
}

/** Where a sheet has sign or unit in columns of their own and the form has not. */
export function targetParts(
  reading: Reading,
  table: TableIndex,
  header: HeaderRow,
  columns: Columns,
  body: TableBody,
): TargetParts {
  const own = table.byRole('target');
  const target = columns.get(own?.key ?? '');
  const find = (role: keyof TargetParts): FoundColumn | undefined => {
    if (table.byRole(role) !== undefined || target === undefined) return undefined;
    const words = sharedHeaders[role] ?? [];
    const stray = header.strays.find(
      ({ header: text }) => words.includes(squeeze(text)) || words.includes(bareLabel(squeeze(text))),
    );
    if (stray === undefined) return undefined;
    const part: FoundColumn = { key: role, match: 'alias', ...stray };
    return completes(reading, body, role, part, target) ? part : undefined;
  };
  const [direction, measureUnit] = [find('direction'), find('measureUnit')];
  const [first] = [direction, measureUnit].filter((each) => each !== undefined);
  if (first !== undefined) {
    const names = [direction, measureUnit].flatMap((each) => (each === undefined ? [] : [quote(each.header)]));
    const text = `${names.join('、')}单独成列，已并入“${own?.label ?? ''}”读入，请核对。`;
    doubtAt(reading, 'guessed', first.block, text);
  }
  return { ...(direction !== undefined && { direction }), ...(measureUnit !== undefined && { measureUnit }) };
}

export function findExtras(
  reading: Reading,
  table: TableIndex,
  header: HeaderRow,
  body: TableBody,
  parts: TargetParts,
): readonly ExtraColumn[] {
  const taken = [parts.direction?.block, parts.measureUnit?.block];
  return header.strays.flatMap((stray) => {
    if (taken.includes(stray.block) || isPrintedWord(reading.words, labelOf(stray.header))) return [];
    const column: FoundColumn = { key: '', match: 'guess', ...stray };
    const values = body.rows.flatMap(({ row }) => ownBlock(reading, row, column) ?? []);
    if (values.length === 0) return [];
    mark(reading, stray.block);
    if (isOrdinalWord(squeeze(stray.header))) {
      for (const block of values) mark(reading, block);
      return [];
    }
    const key = extraKey(table, stray);
    const name = quote(stray.header);
    const text = `本表没有${name}这一列，${key === null ? '没有读入' : '内容作为附加列保留，导出的表里不会印出'}。`;
    doubtAt(reading, 'extraColumn', stray.block, text);
    for (const block of values) mark(reading, block);
    return key === null ? [] : [{ key, column }];
  });
}

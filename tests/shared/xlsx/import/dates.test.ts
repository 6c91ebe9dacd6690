/** Values that are days, months or years, in cells that hold dates. */
import { describe, expect, it } from 'vitest';
import type { ValueKind } from '../../../../shared/forms/types.ts';
import { readWorkbook } from '../../../../shared/xlsx/import/readWorkbook.ts';
import { columns, freeTable, smallForm, smallHead } from '../../../helpers/smallForms.ts';
import { sheetData, withNumberCell, workbookParts, zipParts } from '../../../helpers/zipParts.ts';

const table = freeTable(
  columns({ key: 'item', label: '指标名称', role: 'indicator' }, { key: 'actual', label: '完成值', role: 'actual' }),
);
const rows = [...smallHead, ['开始', '日期'], ['指标名称', '完成值'], ['讲座', '3场']];

/** 1 January 2026, as a serial number. */
const day = '46023';

async function readDate(kind: ValueKind, format: string): Promise<readonly string[]> {
  const form = smallForm([table], { values: [{ key: 'start', label: '开始', kind }] });
  const bytes = zipParts(withNumberCell(workbookParts(sheetData(rows)), 'B4', day, format));
  const result = await readWorkbook(bytes, { forms: [form] });
  const [read] = result.kind === 'read' ? result.forms : [];
  const doubts = (read?.doubts ?? []).map((doubt) => `${doubt.kind} ${doubt.address}`);
  return [read?.draft.values['start'] ?? 'unread', ...doubts];
}

describe('a cell that holds a date', () => {
  it.each([
    ['date', 'yyyy/m/d', ['2026/1/1']],
    ['date', 'yyyy"年"m"月"d"日"', ['2026年1月1日']],
    ['month', 'yyyy/m/d', ['2026-01', 'rounded B4']],
    ['month', 'yyyy-mm', ['2026-01']],
    ['text', 'yyyy/m/d', ['2026/1/1']],
  ] as const)('is read as a %s, shown as %s', async (kind, format, expected) => {
    expect(await readDate(kind, format)).toEqual(expected);
  });
});

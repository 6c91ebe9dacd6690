import { describe, expect, it } from 'vitest';
import { createRowTracks, rowTemplate, trackPx } from '../../../renderer/sheet/rowTracks.ts';
import type { DraftPath } from '../../../shared/draft/types.ts';
import type { SheetModel } from '../../../shared/sheet/types.ts';
import { fiveRowDraft, storeOf, typed } from '../session/sampleDraft.ts';

function cellAt(model: SheetModel, name: string) {
  const cell = model.cells.find(({ use }) => use.kind === 'input' && use.name === name);
  if (cell === undefined) throw new Error(`no ${name}`);
  return cell;
}

describe('createRowTracks', () => {
  it.each<[string, DraftPath]>([
    ['第2行 偏差原因分析及改进措施', { kind: 'cell', table: 'indicators', row: 'b', column: 'deviationReason' }],
    ['第1行 二级指标', { kind: 'groupName', table: 'indicators', row: 'a', column: 'level2' }],
    ['预期目标', { kind: 'value', value: 'expectedGoal' }],
  ])('gives rows the height of the workbook while %s grows and shrinks', (name, path) => {
    const draft = fiveRowDraft();
    const { model } = storeOf(draft).store.getSnapshot();
    const tracks = createRowTracks(model);
    for (const text of ['短', '这是一段比较长的文字。'.repeat(12), '第一段\n第二段\n第三段', '短']) {
      tracks.setText(cellAt(model, name), text);
      const expected = storeOf(typed(draft, path, text))
        .store.getSnapshot()
        .model.rows.map((row) => row.height);
      expect(tracks.heights()).toEqual(expected);
    }
  });

  it('says whether a row changed, so that nothing is written for most keys', () => {
    const { model } = storeOf(fiveRowDraft()).store.getSnapshot();
    const tracks = createRowTracks(model);
    expect(tracks.setText(cellAt(model, '第1行 三级指标'), '短')).toBe(false);
    expect(tracks.setText(cellAt(model, '第1行 三级指标'), '长'.repeat(60))).toBe(true);
  });
});

it('rowTemplate never makes a track lower than the workbook’s row', () => {
  expect(rowTemplate([21, 30.75], 1)).toBe('minmax(28px, auto) minmax(41px, auto)');
  expect(trackPx(21, 0.93)).toBe(27);
});

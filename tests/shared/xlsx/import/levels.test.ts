/** Tables of none, one and three levels, and texts that belong to a group. */
import { describe, expect, it } from 'vitest';
import { columns, doubtsOf, freeTable, readRows, smallForm, smallHead, textsOf } from '../../../helpers/smallForms.ts';

const item = { key: 'item', label: '指标名称', role: 'indicator' } as const;
const target = { key: 'target', label: '指标值', role: 'target' } as const;
const actual = { key: 'actual', label: '完成值', role: 'actual' } as const;
const note = { key: 'note', label: '说明', role: 'note' } as const;
const levels = [
  { key: 'one', label: '一级指标', role: 'level1' },
  { key: 'two', label: '二级指标', role: 'level2' },
  { key: 'three', label: '三级指标', role: 'level3' },
] as const;

describe('a table without levels', () => {
  it('has a row for each name', async () => {
    const form = smallForm([freeTable(columns(item, target, actual))]);
    const rows = [...smallHead, ['指标名称', '指标值', '完成值'], ['讲座', '≥3场', '4场'], ['', '≥2场', '2场']];
    const read = await readRows(rows, form);
    expect(textsOf(read, 'indicators', 'item', 'target', 'actual')).toEqual(['讲座|≥3场|4场', '|≥2场|2场']);
    expect(doubtsOf(read)).toEqual([]);
  });
});

describe('a table of one level', () => {
  const form = smallForm([freeTable(columns(levels[0], item, target, actual))]);

  it('gives blank cells the name above them, with a doubt', async () => {
    const rows = [
      ...smallHead,
      ['一级指标', '指标名称', '指标值', '完成值'],
      ['产出', '讲座', '3', '4'],
      ['', '资料', '5', '5'],
      ['效益', '人数', '9', '9'],
    ];
    const read = await readRows(rows, form);
    expect(textsOf(read, 'indicators', 'one', 'item')).toEqual(['产出|讲座', '产出|资料', '效益|人数']);
    expect(doubtsOf(read)).toEqual(['filled A6']);
  });
});

describe('a table of three levels', () => {
  const weight = { key: 'weight', label: '二级权重', kind: 'number', role: 'weight', per: 2 } as const;
  const form = smallForm([freeTable(columns(levels[0], levels[1], weight, levels[2], item, target, actual))]);
  const header = ['一级指标', '二级指标', '二级权重', '三级指标', '指标名称', '指标值', '完成值'];

  it('fills a level only below the same names', async () => {
    const rows = [
      ...smallHead,
      header,
      ['产出', '数量', '20', '场次', '讲座', '3', '3'],
      ['', '', '', '', '展览', '1', '1'],
      ['', '', '', '人次', '听众', '90', '95'],
      ['', '质量', '30', '', '好评', '5', '5'],
      ['效益', '', '', '', '影响', '有', '有'],
    ];
    const read = await readRows(rows, form);
    expect(textsOf(read, 'indicators', 'one', 'two', 'three', 'item')).toEqual([
      '产出|数量|场次|讲座',
      '产出|数量|场次|展览',
      '产出|数量|人次|听众',
      '产出|质量||好评',
      '效益|||影响',
    ]);
    expect(read.draft.tables['indicators']?.groups).toEqual({
      '产出/数量': { weight: '20' },
      '产出/质量': { weight: '30' },
    });
    expect(read.sources['group/indicators/产出/数量/weight']).toEqual({ sheet: '表', address: 'C5' });
  });

  it('takes the first text of a group and doubts another', async () => {
    const rows = [
      ...smallHead,
      header,
      ['产出', '数量', '20', '场次', '讲座', '3', '3'],
      ['产出', '数量', '25', '人次', '听众', '90', '95'],
      ['产出', '数量', '20', '人次', '读者', '90', '95'],
    ];
    const read = await readRows(rows, form);
    expect(read.draft.tables['indicators']?.groups).toEqual({ '产出/数量': { weight: '20' } });
    expect(doubtsOf(read)).toEqual(['conflict C6']);
  });
});

describe('a column of values left of the names of groups', () => {
  const form = smallForm([freeTable(columns(levels[0], item, target, actual, note))]);

  it('is none that was guessed: a side label may hold the words of a header', async () => {
    const rows = [
      ...smallHead,
      ['绩效指标值（目标）', '一级指标', '指标名称', '完成值', '说明'],
      ['', '产出', '讲座', '3场', '无'],
    ];
    const read = await readRows(rows, form);
    expect(textsOf(read, 'indicators', 'one', 'item', 'target', 'actual')).toEqual(['产出|讲座||3场']);
    expect(doubtsOf(read)).toEqual(['missing', 'skipped A4']);
  });

  it('is guessed on the right of them', async () => {
    const rows = [
      ...smallHead,
      ['一级指标', '指标名称', '绩效指标值（目标）', '完成值', '说明'],
      ['产出', '讲座', '≥3场', '3场', '无'],
    ];
    const read = await readRows(rows, form);
    expect(textsOf(read, 'indicators', 'one', 'item', 'target', 'actual')).toEqual(['产出|讲座|≥3场|3场']);
    expect(doubtsOf(read)).toEqual(['guessed C4']);
  });
});

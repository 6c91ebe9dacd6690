/** Sign and unit in columns of their own, read into a form that keeps the target in one cell. */
import { describe, expect, it } from 'vitest';
import { columns, doubtsOf, freeTable, readRows, smallForm, smallHead, textsOf } from '../../../helpers/smallForms.ts';

const item = { key: 'item', label: '指标名称', role: 'indicator' } as const;
const target = { key: 'target', label: '指标值', role: 'target' } as const;
const actual = { key: 'actual', label: '完成值', role: 'actual' } as const;
const score = { key: 'score', label: '得分', kind: 'number', role: 'score' } as const;
const form = smallForm([freeTable(columns(item, target, actual, score))]);

const header = ['指标名称', '指标性质', '指标值', '度量单位', '完成值', '得分'];
const read = (...rows: readonly (readonly string[])[]) => readRows([...smallHead, header, ...rows], form);

describe('sign and unit in columns of their own', () => {
  it('join the target, and the unit what was reached', async () => {
    const joined = await read(
      ['办公费', '≤', '28.8', '万元', '25', '10'],
      ['人数', '≥', '100', '人', '110人', '10'],
      ['质量', '', '有所提升', '', '有所提升', '10'],
      ['及时率', '正向', '95', '%', '96', '10'],
    );
    expect(textsOf(joined, 'indicators', 'item', 'target', 'actual')).toEqual([
      '办公费|≤28.8万元|25万元',
      '人数|≥100人|110人',
      '质量|有所提升|有所提升',
      '及时率|≥95%|96%',
    ]);
    expect(doubtsOf(joined)).toEqual(['guessed B4']);
    expect(joined.doubts[0]?.text).toBe('“指标性质”、“度量单位”单独成列，已并入“指标值”读入，请核对。');
  });

  it('定量 and 定性 are no signs: their column is kept as an extra one', async () => {
    const kept = await read(['人数', '定量', '100', '人', '110', '10'], ['质量', '定性', '提升', '', '提升', '10']);
    expect(textsOf(kept, 'indicators', 'target', 'actual', '指标性质')).toEqual(['100人|110人|定量', '提升|提升|定性']);
    expect(doubtsOf(kept)).toEqual(['extraColumn B4', 'guessed D4']);
  });

  it('a column that adds nothing to its targets is an extra one', async () => {
    const kept = await read(['人数', '≥', '≥100人', '人', '110人', '10']);
    expect(textsOf(kept, 'indicators', 'target', 'actual', '指标性质', '度量单位')).toEqual(['≥100人|110人|≥|人']);
    expect(doubtsOf(kept)).toEqual(['extraColumn B4', 'extraColumn D4']);
  });

  it('stay apart in a form that has these columns', async () => {
    const direction = { key: 'direction', label: '指标性质', role: 'direction' } as const;
    const unit = { key: 'unit', label: '度量单位', role: 'measureUnit' } as const;
    const apart = smallForm([freeTable(columns(item, direction, target, unit, actual, score))]);
    const rows = [...smallHead, header, ['办公费', '≤', '28.8', '万元', '25', '10']];
    const own = await readRows(rows, apart);
    expect(textsOf(own, 'indicators', 'direction', 'target', 'unit', 'actual')).toEqual(['≤|28.8|万元|25']);
    expect(doubtsOf(own)).toEqual([]);
  });
});

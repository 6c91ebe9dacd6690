/** Which option of a choice is ticked, however boxes and ticks are printed. */
import { describe, expect, it } from 'vitest';
import type { ValueDefinition } from '../../../../shared/forms/types.ts';
import { columns, doubtsOf, freeTable, readRows, smallForm, smallHead } from '../../../helpers/smallForms.ts';

const options = ['部门预算项目', '市直专项', '转移支付'];
const nature: ValueDefinition = {
  key: 'nature',
  label: '项目类型',
  kind: 'choice',
  choice: { options, print: 'boxes' },
};
const item = { key: 'item', label: '事项', role: 'indicator' } as const;
const sure = {
  key: 'sure',
  label: '能否完成',
  kind: 'choice',
  choice: { options: ['能', '不能'], print: 'boxes' },
} as const;
const form = smallForm([freeTable(columns(item, { key: 'done', label: '完成值', role: 'actual' }, sure))], {
  values: [nature],
});

const header = ['事项', '完成值', '能否完成'];
const read = (text: string) => readRows([...smallHead, ['项目类型', text], header, ['讲座', '3场', '能☑ 不能□']], form);

describe('a choice among boxes', () => {
  it.each([
    ['☑部门预算项目 □市直专项 □转移支付', '部门预算项目'],
    ['□部门预算项目　☑市直专项　□转移支付', '市直专项'],
    ['部门预算项目□ 市直专项☑ 转移支付□', '市直专项'],
    ['1、部门预算项目 □　2、市直专项 □　3、转移支付 ☑', '转移支付'],
    ['□ 1、部门预算项目 √ 2、市直专项 □ 3、转移支付', '市直专项'],
    ['部门预算项目（ ） 市直专项（√） 转移支付（ ）', '市直专项'],
    ['■部门预算项目 □市直专项', '部门预算项目'],
    ['1、□部门预算项目 2、☑市直专项', '市直专项'],
    ['√市直专项', '市直专项'],
    ['□部门预算项目\n□市直专项\n☒转移支付', '转移支付'],
    ['□部门预算项目 □市直专项 □转移支付', ''],
    ['市直专项', '市直专项'],
    ['其他专项', '其他专项'],
    ['', ''],
  ])('%j is %j', async (text, expected) => {
    const found = await read(text);
    expect(found.draft.values['nature']).toBe(expected);
    expect(doubtsOf(found)).toEqual([]);
  });

  it('with two ticks is the first, with a doubt that names both', async () => {
    const two = await read('☑部门预算项目 □市直专项 ☑转移支付');
    expect(two.draft.values['nature']).toBe('部门预算项目');
    expect(doubtsOf(two)).toEqual(['conflict B4']);
    expect(two.doubts[0]?.text).toContain('“部门预算项目”、“转移支付”');
  });

  it('in a table tells options that begin or end alike apart', async () => {
    const rows = [
      ...smallHead,
      ['项目类型', '市直专项'],
      header,
      ['甲', '1', '能□ 不能☑'],
      ['乙', '2', '☑能 □不能'],
      ['丙', '3', '□能 ☑不能'],
      ['丁', '4', '不能□ 能☑'],
    ];
    const { draft } = await readRows(rows, form);
    expect(draft.tables['indicators']?.rows.map((row) => row['sure'])).toEqual(['不能', '能', '不能', '能']);
  });
});

import { describe, expect, it } from 'vitest';
import { row, value } from '../../../../shared/forms/cells.ts';
import type { ValueDefinition } from '../../../../shared/forms/types.ts';
import { formWords } from '../../../../shared/xlsx/import/formWords.ts';
import { inlineValues } from '../../../../shared/xlsx/import/inlineValues.ts';
import { columns, doubtsOf, freeTable, readRows, smallForm, smallHead } from '../../../helpers/smallForms.ts';

const values: readonly ValueDefinition[] = [
  { key: 'person', label: '填表人', kind: 'text', role: 'person' },
  { key: 'phone', label: '联系电话', aliases: ['电话'], kind: 'text', role: 'phone' },
  { key: 'general', label: '一般公共预算', kind: 'money' },
  { key: 'people', label: '受益人数', kind: 'number' },
  { key: 'nature', label: '项目性质', kind: 'choice', choice: { options: ['新增', '延续'], print: 'boxes' } },
];

const indicators = freeTable(
  columns({ key: 'item', label: '事项', role: 'indicator' }, { key: 'done', label: '完成值', role: 'actual' }),
);

const form = smallForm([indicators], {
  values,
  sections: [
    ...smallForm([indicators]).sections,
    {
      kind: 'rows',
      rows: [
        row(value([1, 5], 'person', 'note', '填表人：{value}'), value([6, 10], 'phone', 'note', '联系电话：{value}')),
        row(
          value([1, 5], 'general', 'note', '其中：一般公共预算：{value}'),
          value([6, 10], 'people', 'note', '受益人数：{value}人'),
        ),
        row(value([1, 10], 'nature', 'note', '项目性质：{value}')),
      ],
    },
  ],
});

const found = (text: string): readonly string[] =>
  inlineValues(formWords(form), text, false).map(({ key, label, text: own }) => `${key} ${label} ${own}`);

describe('values in one cell with their labels', () => {
  it.each([
    ['填表人：张三', ['person 填表人 张三']],
    ['填表人:张三 联系电话:021-123', ['person 填表人 张三', 'phone 联系电话 021-123']],
    ['填表人：张三　电话：123　受益人数：12', ['person 填表人 张三', 'phone 电话 123', 'people 受益人数 12']],
    ['填表人：　联系电话：123', ['person 填表人 ', 'phone 联系电话 123']],
    ['填表人：', ['person 填表人 ']],
    ['其中：一般公共预算：1873.66万元', ['general 其中：一般公共预算 1873.66万元']],
    ['其中： 一般公共预算 ： 5', ['general 其中： 一般公共预算  5']],
    ['受益人数：12人', ['people 受益人数 12']],
    ['受益人数：人', ['people 受益人数 ']],
    ['填表人：张三（联系电话：123）', ['person 填表人 张三（联系电话：123）']],
    ['制表：李四 联系电话：123', ['phone 联系电话 123']],
    ['时间：10:30 联系电话：021:5', ['phone 联系电话 021:5']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([['目标1：造林1.2万亩'], ['按时完成，联系电话：123'], ['请联系填表人'], ['：'], ['']])(
    '%j states none',
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );
});

const rows = [...smallHead, ['事项', '完成值'], ['讲座', '3场'], ['']];

describe('a form whose values stand in one cell with their labels', () => {
  it('is read whole, with amounts as the program prints them rid of their commas', async () => {
    const read = await readRows(
      [
        ...rows,
        ['填表人：张三　联系电话：123'],
        ['其中：一般公共预算：1,873.66', '', '受益人数：12人'],
        ['项目性质：☑新增 □延续'],
      ],
      form,
    );
    expect(read.draft.values).toEqual({
      name: '小项目',
      person: '张三',
      phone: '123',
      general: '1873.66',
      people: '12',
      nature: '新增',
    });
    expect(doubtsOf(read)).toEqual([]);
  });

  it('takes the value beside a label that ends with a colon', async () => {
    const read = await readRows([...rows, ['填表人：', '李四', '联系电话：', '456']], form);
    expect(read.draft.values).toMatchObject({ person: '李四', phone: '456' });
  });

  it('misses a label that is nowhere', async () => {
    expect((await readRows([...rows, ['填表人：张三']], form)).doubts.map(({ text }) => text)).toEqual([
      '没有找到“联系电话”，按空白读入，请补填。',
      '没有找到“一般公共预算”，按空白读入，请补填。',
      '没有找到“受益人数”，按空白读入，请补填。',
      '没有找到“项目性质”，按空白读入，请补填。',
    ]);
  });
});

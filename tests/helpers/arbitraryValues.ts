/** Random values of definitions, and the rows that print them. */
import fc from 'fast-check';
import type { PlacedCell, RowDefinition, Span, ValueDefinition } from '../../shared/forms/types.ts';

type Unkeyed = Omit<ValueDefinition, 'key'>;

const optionalValues: readonly Unkeyed[] = [
  { label: '主管部门', kind: 'text', role: 'department', required: true },
  { label: '实施单位', kind: 'text', role: 'implementingUnit' },
  { label: '年度目标', kind: 'longText', role: 'expectedGoal', required: true, limit: 500 },
  { label: '完成情况', kind: 'longText', role: 'achievedGoal' },
  { label: '总目标', kind: 'longText', role: 'overallGoal' },
  { label: '开始时间', kind: 'month', role: 'periodStart' },
  { label: '结束时间', kind: 'date', role: 'periodEnd' },
  { label: '未完成原因分析', kind: 'longText', role: 'reason' },
  { label: '改进措施', kind: 'longText', role: 'improvement' },
  { label: '评价结论', kind: 'longText', role: 'conclusion' },
  { label: '填报日期', kind: 'date', role: 'filledOn' },
  { label: '项目负责人', kind: 'text', role: 'person' },
  { label: '财务负责人', kind: 'text', role: 'person' },
  { label: '联系电话', kind: 'text', role: 'phone' },
  { label: '单位（盖章）', kind: 'text', role: 'signature' },
  { label: '其他说明', kind: 'longText', role: 'note' },
  { label: '项目类别', kind: 'choice', choice: { options: ['部门预算项目', '市直专项'], print: 'boxes' } },
  { label: '项目属性', kind: 'choice', choice: { options: ['新增', '延续'], print: 'word' } },
  { label: '合同金额', kind: 'money' },
  { label: '受益人数', kind: 'number' },
  { label: '完成率', kind: 'percent' },
  { label: '立项年份', kind: 'year' },
];

/** Values with their keys, the one that names a draft among them. */
export const values: fc.Arbitrary<readonly ValueDefinition[]> = fc
  .tuple(fc.subarray([...optionalValues]), fc.constantFrom('项目名称', '政策名称', '部门名称'))
  .map(([more, label]): readonly Unkeyed[] => [
    { label, kind: 'text', role: 'name', required: true, limit: 100 },
    ...more,
  ])
  .chain((all) => fc.shuffledSubarray([...all], { minLength: all.length }))
  .map((all) => all.map((value, index): ValueDefinition => ({ ...value, key: `v${index + 1}` })));

/** How a value is printed: its label left of it, above it, or in the same cell before it. */
export type ValueLook = 'beside' | 'above' | 'inside';

export const valueLook: fc.Arbitrary<ValueLook> = fc.constantFrom('beside', 'above', 'inside');

const label = (at: Span, text: string): PlacedCell => ({ at, source: { kind: 'text', text }, style: 'label' });

/** The rows that print a value in the columns of a span, at least two wide. */
export function valueRows(value: ValueDefinition, look: ValueLook, [first, last]: Span): readonly RowDefinition[] {
  const style = value.kind === 'longText' ? 'text' : 'centered';
  const blank = (at: Span, text?: string): PlacedCell => ({
    at,
    source: { kind: 'value', value: value.key, ...(text !== undefined && { text }) },
    style,
  });
  switch (look) {
    case 'beside':
      return [{ cells: [label([first, first], value.label), blank([first + 1, last])] }];
    case 'above':
      return [{ cells: [label([first, last], value.label)] }, { cells: [blank([first, last])], minHeight: 40 }];
    case 'inside':
      return [{ cells: [blank([first, last], `${value.label}：{value}（{moneyUnit}）`)] }];
  }
}

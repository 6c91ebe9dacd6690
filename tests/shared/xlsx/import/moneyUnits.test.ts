/** In which unit a sheet states its amounts, and what becomes of them. */
import { describe, expect, it } from 'vitest';
import type { TableDefinition } from '../../../../shared/forms/types.ts';
import type { MoneyUnit } from '../../../../shared/number/parseMoney.ts';
import { columns, doubtsOf, freeTable, readRows, smallForm, smallHead, textsOf } from '../../../helpers/smallForms.ts';

const money: TableDefinition = {
  key: 'funding',
  name: '资金',
  rows: { kind: 'fixed', rows: [{ key: 'total', label: '资金总额', role: 'total' }], sums: [] },
  columns: columns(
    { key: 'label', label: '', role: 'rowName' },
    { key: 'annual', label: '预算数', kind: 'money', role: 'annualBudget' },
    { key: 'spent', label: '执行数', kind: 'money', role: 'executed' },
  ),
};
const indicators = freeTable(
  columns({ key: 'item', label: '指标名称', role: 'indicator' }, { key: 'actual', label: '完成值', role: 'actual' }),
);
const formIn = (...moneyUnits: readonly MoneyUnit[]) =>
  smallForm([money, indicators], { moneyUnits, values: [{ key: 'cost', label: '项目总投资', kind: 'money' }] });

const sheet = (unit: string, annual: string, spent: string, cost = '') => [
  ...smallHead,
  ['项目总投资', cost],
  [`资金${unit}`, '预算数', '执行数'],
  ['资金总额', annual, spent],
  ['指标名称', '完成值'],
  ['讲座', '3场'],
];

const amounts = (form: Parameters<typeof textsOf>[0]) => textsOf(form, 'funding', 'annual', 'spent');

describe('amounts in a unit of the form', () => {
  it.each([
    [['万元', '元'], '（元）', '元'],
    [['万元', '元'], '（万元）', ''],
    [['元'], '（元）', ''],
  ] as const)('of %j, on a sheet that says %s, stay as they are', async (units, printed, moneyUnit) => {
    const read = await readRows(sheet(printed, '1200000', '98.5', '3000000'), formIn(...units));
    expect(read.draft.moneyUnit).toBe(moneyUnit);
    expect(amounts(read)).toEqual(['1200000|98.5']);
    expect(read.draft.values['cost']).toBe('3000000');
    expect(doubtsOf(read)).toEqual([]);
  });
});

describe('amounts in another unit than the form has', () => {
  it('are brought to it, wherever they stand, with one doubt', async () => {
    const read = await readRows(sheet('（万元）', '120.5', '0.0001', '300'), formIn('元'));
    expect(read.draft.moneyUnit).toBe('');
    expect(amounts(read)).toEqual(['1205000|1']);
    expect(read.draft.values['cost']).toBe('3000000');
    expect(doubtsOf(read)).toEqual(['converted A5']);
    expect(read.doubts[0]?.text).toBe('A5 写明单位是万元，本表用元，金额已乘以 10000读入，请核对。');
  });

  it('are divided on the way to 万元', async () => {
    const read = await readRows(sheet('（单位：元）', '1200000', '5'), formIn('万元'));
    expect(amounts(read)).toEqual(['120|0.0005']);
    expect(read.doubts[0]?.text).toContain('金额已除以 10000读入');
  });

  it('stay as they are where they state their unit themselves, and nothing is said', async () => {
    const read = await readRows(sheet('（万元）', '4753.66万元', '3824.26万元'), formIn('元'));
    expect(amounts(read)).toEqual(['4753.66万元|3824.26万元']);
    expect(doubtsOf(read)).toEqual([]);
  });

  it('are changed alone among others that state theirs', async () => {
    const read = await readRows(sheet('（万元）', '4753.66万元', '3800'), formIn('元'));
    expect(amounts(read)).toEqual(['4753.66万元|38000000']);
    expect(doubtsOf(read)).toEqual(['converted A5']);
  });

  it('are changed by the unit of their own column, with a doubt at its header', async () => {
    const rows = sheet('（元）', '1200000', '98.5').with(4, ['', '预算数（元）', '执行数（万元）']);
    const read = await readRows(rows, formIn('元'));
    expect(amounts(read)).toEqual(['1200000|985000']);
    expect(doubtsOf(read)).toEqual(['converted C5']);
  });
});

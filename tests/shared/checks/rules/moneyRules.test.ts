import { describe, expect, it } from 'vitest';
import { withRows } from '../../../../shared/draft/edit.ts';
import { tableOf } from '../../../../shared/draft/path.ts';
import type { FormDefinition } from '../../../../shared/forms/types.ts';
import { moneyReasonForm } from '../../../helpers/madeUpForms.ts';
import { changed, changedIn, cleanProject, find, found, project } from '../cleanDrafts.ts';
import { draftOf, linesOf, met, withColumns } from '../madeUpDrafts.ts';

const at = (row: string, column: string): string => `cell/money/${row}/${column}`;
const spent = draftOf(moneyReasonForm, [met], { [at('all', 'annualBudget')]: '100', [at('all', 'executed')]: '95' });

describe('a sum of amounts', () => {
  const sources = { [at('fiscal', 'annualBudget')]: '60', [at('other', 'annualBudget')]: '39.99' };
  const draft = changedIn(moneyReasonForm, spent, sources);

  it('that is one cent beside its total is wrong, and known in full', () => {
    expect(find(moneyReasonForm, draft).filter(({ number }) => number === 6)).toEqual([
      {
        check: 'fundingSum',
        number: 6,
        severity: 'E',
        isTodo: false,
        path: { kind: 'cell', table: 'money', row: 'all', column: 'annualBudget' },
        subject: '总额',
        column: '调整后预算数',
        message: '总额的调整后预算数 100 不等于各项来源之和 99.99，请核对总额和各项来源。',
        mend: { kind: 'totalFromParts', table: 'money', row: 'all', column: 'annualBudget' },
      },
    ]);
  });

  it('is not asked of a column in which the total has no cell', () => {
    const form = withColumns(moneyReasonForm, 'money', { annualBudget: { rows: ['fiscal', 'other'] } });
    expect(found(form, draft, 6)).toEqual([]);
  });
});

describe('a rate', () => {
  it('is judged though other amounts of its row are in another unit', () => {
    const low = { 'cell/funding/total/initialBudget': '25', 'cell/funding/total/executed': '224000' };
    expect(linesOf(project, changed(cleanProject, low), 15)).toEqual([
      '年度资金总额的执行率 89.6% 低于 90%，但没有说明原因，请在实际完成情况里写明预算执行偏低的原因。',
    ]);
  });

  it('is low in the first table of money only', () => {
    const second = { ...moneyReasonForm.tables[0], key: 'more' };
    const form = { ...moneyReasonForm, tables: [...moneyReasonForm.tables, second] } as FormDefinition;
    const rows = tableOf(changedIn(form, spent, { [at('all', 'executed')]: '50' }), 'money').rows;
    expect(found(form, withRows(spent, 'more', rows), 15)).toEqual([]);
    expect(found(form, withRows(spent, 'money', rows), 15)).toEqual(['W cell/money/all/reason']);
  });

  it.each([
    ['90', []],
    ['89.99', ['W cell/money/all/reason']],
    ['100', []],
    ['100.01', ['W cell/money/all/reason']],
    ['0', ['W cell/money/all/reason']],
    ['', []],
  ])('of %s in 100', (executed, expected) => {
    expect(
      found(moneyReasonForm, changedIn(moneyReasonForm, spent, { [at('all', 'executed')]: executed }), 15),
    ).toEqual(expected);
  });

  it('that can’t be worked out is known in full', () => {
    const draft = changedIn(moneyReasonForm, spent, { [at('all', 'annualBudget')]: '' });
    expect(find(moneyReasonForm, draft).filter(({ number }) => number === 15)).toEqual([
      {
        check: 'rate',
        number: 15,
        severity: 'W',
        isTodo: false,
        path: { kind: 'cell', table: 'money', row: 'all', column: 'executed' },
        figure: { kind: 'rate', table: 'money', row: 'all' },
        knownBy: 'cell/money/all/executed',
        subject: '总额',
        column: '执行率',
        message: '总额的执行率无法计算：有支出而没有预算，请核对金额。',
      },
    ]);
  });
});

describe('amounts ten thousand times apart', () => {
  it('are told once for each, in the unit of the form', () => {
    const draft = changedIn(moneyReasonForm, spent, {
      [at('all', 'annualBudget')]: '1000000',
      [at('fiscal', 'annualBudget')]: '100',
    });
    expect(linesOf(moneyReasonForm, draft, 22)).toEqual([
      '总额的调整后预算数与各项来源之和相差约一万倍，本表金额单位为万元，元和万元可能混用，请核对。',
      '总额的预算执行数与同一行的其他金额相差约一万倍，本表金额单位为万元，元和万元可能混用，请核对。',
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import {
  certainTotal,
  isTotalRow,
  mainMoneyRow,
  moneyColumns,
  partsSum,
  sumsOf,
} from '../../../shared/checks/money.ts';
import { newDraft } from '../../../shared/draft/newDraft.ts';
import { indexForm, type TableIndex } from '../../../shared/forms/indexForm.ts';
import type { FormDefinition, SumDefinition, TableDefinition } from '../../../shared/forms/types.ts';
import { formatDecimal } from '../../../shared/number/decimal.ts';
import { flatForm, givenWeightsForm, goalForm, moneyReasonForm, monitoringForm } from '../../helpers/madeUpForms.ts';
import { changedIn, withTable } from './cleanDrafts.ts';

function moneyOf(form: FormDefinition): TableIndex {
  const { money } = indexForm(form);
  if (money === undefined) throw new Error(`${form.id} has no money`);
  return money;
}

/** A form whose money adds up in another way. */
function withSums(form: FormDefinition, sums: readonly SumDefinition[]): FormDefinition {
  return withTable(form, 'money', (table) =>
    table.rows.kind === 'fixed' ? { ...table, rows: { ...table.rows, sums } } : table,
  );
}

/** The same, with other columns of its money. */
function withColumns(
  form: FormDefinition,
  change: (columns: TableDefinition['columns']) => TableDefinition['columns'],
): FormDefinition {
  return withTable(form, 'money', (table) => ({ ...table, columns: change(table.columns) }));
}

const totalsOf = (form: FormDefinition): readonly string[] =>
  moneyOf(form)
    .fixedRows.filter((row) => isTotalRow(moneyOf(form), row))
    .map(({ key }) => key);

const noScoring = (form: FormDefinition): FormDefinition => ({ ...form, scoring: null });

describe('the rows whose amounts are asked for', () => {
  it.each<[string, FormDefinition, readonly string[]]>([
    ['of two totals are both', goalForm, ['project', 'year']],
    ['without sums are the one called total', withSums(monitoringForm, []), ['all']],
    ['without sums and a role are the one whose rate is scored', givenWeightsForm, ['all']],
    ['without sums, a role and points are none', noScoring(givenWeightsForm), []],
    [
      'are no total that is itself a part of another',
      withSums(noScoring(goalForm), [
        { total: 'project', parts: ['projectFiscal', 'other'], complete: true },
        { total: 'projectFiscal', parts: ['current'], complete: true },
      ]),
      ['project', 'year'],
    ],
    [
      'are no row that stands beside the sums',
      withSums(noScoring(moneyReasonForm), [{ total: 'all', parts: ['fiscal'], complete: false }]),
      ['all'],
    ],
  ])('%s', (_, form, expected) => {
    expect(totalsOf(form)).toEqual(expected);
  });
});

describe('the row whose rate speaks for the form', () => {
  it.each<[string, FormDefinition, string | undefined]>([
    ['is the total of the money', goalForm, 'year'],
    ['is the only row', noScoring(givenWeightsForm), 'all'],
    [
      'is none of several without a total',
      withTable(noScoring(goalForm), 'money', (table) =>
        table.rows.kind === 'fixed'
          ? { ...table, rows: { ...table.rows, rows: table.rows.rows.map(({ key, label }) => ({ key, label })) } }
          : table,
      ),
      undefined,
    ],
    ['is none where there is no money', flatForm, undefined],
  ])('%s', (_, form, expected) => {
    expect(mainMoneyRow(indexForm(form))?.key).toBe(expected);
  });
});

describe('columns of amounts', () => {
  it('are those of money and those whose role is an amount, from left to right', () => {
    const form = withColumns(monitoringForm, (columns) =>
      columns.map((column) => {
        if (column.key === 'initialBudget')
          return { key: 'initialBudget', label: '其他', kind: 'money', at: column.at };
        return column.key === 'forecastExecuted' ? { ...column, kind: 'number' } : column;
      }),
    );
    expect(moneyColumns(moneyOf(form)).map(({ key }) => key)).toEqual([
      'initialBudget',
      'interimExecuted',
      'forecastExecuted',
    ]);
  });
});

describe('the parts of a total', () => {
  const money = (row: string): string => `cell/money/${row}/annualBudget`;
  const amounts = { [money('fiscal')]: '30', [money('other')]: '12.5' };
  const complete: SumDefinition = { total: 'all', parts: ['fiscal', 'other'], complete: true };

  /** The sum of the parts and the total that they make certain. */
  function sums(form: FormDefinition, sum: SumDefinition, texts: Readonly<Record<string, string>>): readonly string[] {
    const table = moneyOf(form);
    const column = table.column('annualBudget');
    if (column === undefined) throw new Error('no budget');
    const draft = changedIn(form, newDraft(form, '2025'), texts);
    return [partsSum(form, draft, table, sum, column), certainTotal(form, draft, table, sum, column)].map((value) =>
      value === null ? '-' : formatDecimal(value),
    );
  }

  it.each<[string, SumDefinition, Readonly<Record<string, string>>, readonly string[]]>([
    ['are added up', complete, amounts, ['42.5', '42.5']],
    ['may be blank but for one', complete, { [money('other')]: '12.5' }, ['12.5', '12.5']],
    ['are nothing when all are blank', complete, {}, ['-', '-']],
    ['make no total certain when they are 0', complete, { [money('fiscal')]: '0' }, ['0', '-']],
    ['make no total certain when they are less than 0', complete, { [money('fiscal')]: '-1' }, ['-1', '-']],
    ['make no total certain when others may be missing', { ...complete, complete: false }, amounts, ['42.5', '-']],
    ['that the form has no row for add nothing', { ...complete, parts: ['fiscal', 'gone'] }, amounts, ['30', '30']],
  ])('%s', (_, sum, texts, expected) => {
    expect(sums(moneyReasonForm, sum, texts)).toEqual(expected);
  });

  it('add nothing in a column in which the form prints no cell for them', () => {
    const form = withColumns(moneyReasonForm, (columns) =>
      columns.map((column) => (column.key === 'annualBudget' ? { ...column, rows: ['all', 'fiscal'] } : column)),
    );
    expect(sums(form, complete, amounts)).toEqual(['30', '30']);
  });

  it('are none in a table whose rows are free', () => {
    const { indicators } = indexForm(goalForm);
    if (indicators === undefined) throw new Error('no indicators');
    expect(sumsOf(indicators)).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { sheetOrder } from '../../../shared/checks/sheetOrder.ts';
import { pathKey } from '../../../shared/draft/path.ts';
import type { Draft } from '../../../shared/draft/types.ts';
import type { FormDefinition } from '../../../shared/forms/types.ts';
import { moneyReasonForm } from '../../helpers/madeUpForms.ts';
import { changedIn, cleanProject, find, project, withTable } from './cleanDrafts.ts';
import { draftOf, met } from './madeUpDrafts.ts';

const order = (form: FormDefinition, draft: Draft): readonly string[] =>
  find(form, draft).map(({ path, number }) => `${number} ${pathKey(path)}`);

describe('the order of the sheet', () => {
  it('has the score of a rate in the row of that rate, wherever that stands', () => {
    const form = withTable(project, 'funding', (table) =>
      table.rows.kind === 'fixed' ? { ...table, rows: { ...table.rows, rows: table.rows.rows.toReversed() } } : table,
    );
    const draft: Draft = {
      ...changedIn(form, cleanProject, { 'cell/funding/carriedOver/initialBudget': 'x' }),
      stated: { rateScore: '1' },
    };
    expect(order(form, draft)).toEqual([
      '5 cell/funding/carriedOver/initialBudget',
      '6 cell/funding/total/initialBudget',
      '7 cell/funding/total/weight',
    ]);
  });

  it('has a value that is printed twice where it stands first', () => {
    const again = project.sections.find(({ kind }) => kind === 'rows');
    if (again === undefined) throw new Error('no rows');
    const form: FormDefinition = { ...project, sections: [...project.sections, again] };
    const draft = changedIn(form, cleanProject, {
      'value/projectName': '',
      'value/department': '',
      'cell/indicators/r1/target': '',
    });
    expect(order(form, draft)).toEqual(order(project, draft));
    expect(order(form, draft)[0]).toBe('5 value/projectName');
  });

  it('has what stands nowhere before all else, and what stands in an unknown row before its table', () => {
    const rankOf = sheetOrder(moneyReasonForm)(draftOf(moneyReasonForm, [met]));
    const cell = (row: string, column: string): number =>
      rankOf({ path: { kind: 'cell', table: 'indicators', row, column } });
    expect(rankOf({ path: { kind: 'value', value: 'gone' } })).toBe(0);
    expect(cell('gone', 'level1')).toBeLessThan(cell('r1', 'level1'));
    expect(cell('r1', 'gone')).toBe(cell('r1', 'level1'));
    expect(rankOf({ path: { kind: 'cell', table: 'money', row: 'other', column: 'executed' } })).toBeLessThan(
      cell('gone', 'level1'),
    );
    const group = { kind: 'group', table: 'indicators', group: 'gone', column: 'level1' } as const;
    expect(rankOf({ path: group })).toBe(cell('gone', 'level1'));
  });
});

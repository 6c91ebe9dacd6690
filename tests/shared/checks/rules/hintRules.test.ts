import { describe, expect, it } from 'vitest';
import { withRows } from '../../../../shared/draft/edit.ts';
import { newDraft } from '../../../../shared/draft/newDraft.ts';
import type { Draft } from '../../../../shared/draft/types.ts';
import type { FormDefinition, TableDefinition } from '../../../../shared/forms/types.ts';
import { flatForm } from '../../../helpers/madeUpForms.ts';
import { changed, cleanProject, find, found, project, withTable } from '../cleanDrafts.ts';
import { withColumns } from '../madeUpDrafts.ts';

const others = flatForm.tables[1];
if (others === undefined) throw new Error('no second table');

/** The project form with a second table of free rows. */
const withSecond = (table: TableDefinition): FormDefinition => ({ ...project, tables: [...project.tables, table] });

/** Nearly all points for 80 % of the money, explained at a row. */
const slow = changed(cleanProject, {
  'cell/funding/total/executed': '200000',
  'cell/indicators/r1/score': '19.9',
  'cell/indicators/r1/deviationReason': '资金结余',
});
const hints = (form: FormDefinition, draft: Draft) => find(form, draft).filter(({ number }) => number === 16);

describe('points far above the spending', () => {
  const message =
    '年度资金总额的执行率为 80%，而指标得分率为 99.89%，高出 5 个百分点以上，请核对得分是否偏高，或在实际完成情况里说明原因。';

  it('are known in full', () => {
    expect(hints(project, slow)).toEqual([
      {
        check: 'scoreAboveSpending',
        number: 16,
        severity: 'I',
        isTodo: false,
        path: { kind: 'value', value: 'actualResult' },
        figure: { kind: 'rate', table: 'funding', row: 'total' },
        knownBy: 'cell/funding/total/executed',
        subject: '年度资金总额',
        column: '执行率',
        message,
      },
    ]);
  });

  it('are to be mended at the amount where the form has no place for reasons', () => {
    const form = { ...project, values: project.values.filter(({ role }) => role !== 'achievedGoal') };
    expect(hints(form, slow)).toMatchObject([
      {
        path: { kind: 'cell', table: 'funding', row: 'total', column: 'executed' },
        message: '年度资金总额的执行率为 80%，而指标得分率为 99.89%，高出 5 个百分点以上，请核对得分是否偏高。',
      },
    ]);
  });

  it('say nothing where the money is that of a part of the year', () => {
    expect(hints(withColumns(project, 'funding', { executed: { role: 'interimExecuted' } }), slow)).toEqual([]);
  });

  it('say nothing where the form has no rate', () => {
    const form = withTable(project, 'funding', ({ rate: _own, ...table }) => table);
    expect(hints(form, slow)).toEqual([]);
  });

  it('wait for the scores of scored rows, not for those of other tables', () => {
    const form = withSecond(others);
    expect(hints(form, withRows(slow, 'others', [{ id: 'o1', outcome: '好' }]))).toMatchObject([{ message }]);
    expect(hints(form, changed(slow, { 'cell/indicators/r5/score': '' }))).toEqual([]);
  });

  it('wait for the scores of every scored table', () => {
    const indicators = project.tables.find(({ key }) => key === 'indicators');
    const [part] = project.scoring?.rows ?? [];
    if (indicators === undefined || part === undefined || project.scoring === null) throw new Error('no indicators');
    const form: FormDefinition = {
      ...withSecond({ ...indicators, key: 'more' }),
      scoring: { ...project.scoring, rows: [part, { ...part, table: 'more' }] },
    };
    const more = (score: string) => withRows(slow, 'more', [{ id: 'm1', level3: '培训', weight: '1', score }]);
    expect(hints(form, more('1'))).toHaveLength(1);
    expect(hints(form, more(''))).toEqual([]);
  });

  it.each([
    ['by just as much as is allowed', '94.89', 0],
    ['by a little more', '94.87', 1],
  ])('are found by percent: %s', (_, percent, count) => {
    const form: FormDefinition = { ...project, checks: { ...project.checks, spendingGap: '5.1' } };
    const all = changed(cleanProject, { 'cell/funding/total/executed': String(2500 * Number(percent) + 25) });
    expect(hints(form, all)).toHaveLength(count);
  });
});

describe('names of indicators', () => {
  it('are compared with the first row of the name', () => {
    const draft = changed(cleanProject, {
      'cell/indicators/r2/level3': '受益群众',
      'cell/indicators/r5/level3': '受益 群众',
    });
    expect(find(project, draft).map(({ message }) => message)).toEqual([
      '第4行“受益群众”与第2行的三级指标同名，上级系统按名称对应各行，请改成不同的名称。',
      '第5行“受益 群众”与第2行的三级指标同名，上级系统按名称对应各行，请改成不同的名称。',
    ]);
  });
});

describe('targets of 100 %', () => {
  it('are no majority where there is none, however low the share', () => {
    const form = { ...project, checks: { ...project.checks, allHundredShare: '1' } };
    expect(found(form, cleanProject, 20)).toEqual([]);
    expect(found(form, changed(cleanProject, { 'cell/indicators/r2/target': '100%' }), 20)).toEqual([
      'I cell/indicators/r2/target',
    ]);
  });

  it('are none in a draft that has just begun', () => {
    expect(found(project, newDraft(project, '2025'), 20)).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { weightColumn } from '../../../shared/checks/weightedGroups.ts';
import { withRows } from '../../../shared/draft/edit.ts';
import { tableOf } from '../../../shared/draft/path.ts';
import { indexForm } from '../../../shared/forms/indexForm.ts';
import type { ColumnDefinition, FormDefinition } from '../../../shared/forms/types.ts';
import { givenWeightsForm, levelTwoForm, signForm, unscoredForm } from '../../helpers/madeUpForms.ts';
import { changedIn, cleanPolicy, found, policy } from './cleanDrafts.ts';
import { draftOf, type Line, withColumn, withColumns } from './madeUpDrafts.ts';

const groupColumn = (key: string, more: Partial<ColumnDefinition>): Omit<ColumnDefinition, 'at'> => ({
  key,
  label: key,
  kind: 'number',
  ...more,
});

describe('the column of weights', () => {
  const keyOf = (form: FormDefinition): string | undefined => {
    const { indicators } = indexForm(form);
    return indicators === undefined ? undefined : weightColumn(indicators)?.key;
  };

  it('is the one that belongs to the groups that have weights', () => {
    const noted = withColumn(levelTwoForm, 'indicators', groupColumn('note', { per: 2 }));
    const outer = withColumn(noted, 'indicators', groupColumn('outer', { role: 'weight', per: 1 }));
    const before = withColumns(outer, 'indicators', { note: { at: [0, 0] }, outer: { at: [-1, -1] } });
    expect(keyOf(before)).toBe('weight');
  });

  it('is that of the rows, or none where the form gives weights or has no points', () => {
    expect(keyOf(signForm)).toBe('weight');
    const shown = (form: FormDefinition): FormDefinition =>
      withColumn(form, 'indicators', groupColumn('shown', { role: 'weight' }));
    expect(keyOf(shown(givenWeightsForm))).toBeUndefined();
    expect(keyOf(shown(unscoredForm))).toBeUndefined();
  });
});

describe('full marks of a group', () => {
  const withTargets = withColumn(
    withColumn(levelTwoForm, 'indicators', { key: 'target', label: '指标值', kind: 'text', role: 'target' }),
    'indicators',
    { key: 'actual', label: '完成值', kind: 'text', role: 'actual' },
  );
  const missed: Line = { target: '≥20场', actual: '1场', reason: '疫情' };
  const draft = draftOf(
    withTargets,
    [
      { level1: '决策', level2: '立项', indicator: '依据', score: '20', ...missed },
      { level1: '决策', level2: '目标', indicator: '明确', score: '20', ...missed },
      { level1: '过程', level2: '目标', indicator: '到位', score: '50', ...missed },
    ],
    {
      'group/indicators/决策/立项/weight': '20',
      'group/indicators/决策/目标/weight': '21',
      'group/indicators/过程/目标/weight': '50',
    },
  );

  it('are those of the groups inside that have the weights, told apart by all their names', () => {
    expect(found(withTargets, draft, 8)).toEqual(['E cell/indicators/r1/score', 'E cell/indicators/r3/score']);
    const other = changedIn(withTargets, draft, {
      'group/indicators/决策/目标/weight': '20',
      'group/indicators/过程/目标/weight': '49',
    });
    expect(found(withTargets, other, 8)).toEqual(['E cell/indicators/r1/score', 'E cell/indicators/r2/score']);
  });

  it('are those of the table in which the row stands', () => {
    const indicators = policy.tables.find(({ key }) => key === 'indicators');
    const part = policy.scoring?.rows[0];
    if (indicators === undefined || part === undefined || policy.scoring === null) throw new Error('no indicators');
    const form: FormDefinition = {
      ...policy,
      tables: [...policy.tables, { ...indicators, key: 'more' }],
      scoring: { ...policy.scoring, rows: [part, { ...part, table: 'more' }] },
    };
    const unmet = { 'cell/indicators/r1/actual': '10家', 'cell/indicators/r1/deviationReason': '疫情' };
    const full = changedIn(form, cleanPolicy, unmet);
    const lost = changedIn(form, full, { 'cell/indicators/r1/score': '19' });
    const { rows, groups } = tableOf(full, 'indicators');
    const copies = rows.map((row) => ({ ...row }));
    const both = { ...withRows(lost, 'more', copies) };
    const weighed = { ...both, tables: { ...both.tables, more: { rows: copies, groups } } };
    expect(found(form, weighed, 8)).toEqual(['E cell/more/r1/score']);
    const above = changedIn(form, weighed, { 'cell/more/r1/score': '20.5' });
    expect(found(form, above, 2)).toEqual(['E group/more/产出指标/level1Weight']);
  });
});

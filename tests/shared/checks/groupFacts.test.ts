import { describe, expect, it } from 'vitest';
import {
  type GroupFacts,
  groupFacts,
  groupPath,
  groupsAt,
  withInnerGroups,
} from '../../../shared/checks/groupFacts.ts';
import { rowFacts } from '../../../shared/checks/rowFacts.ts';
import { holdsFor, type Needs } from '../../../shared/checks/rule.ts';
import type { Row } from '../../../shared/draft/types.ts';
import { indexForm, type TableIndex } from '../../../shared/forms/indexForm.ts';
import type { FormDefinition } from '../../../shared/forms/types.ts';
import { suggestionRules } from '../../../shared/scoring/suggestionRules.ts';
import { flatForm, levelTwoForm, unscoredForm } from '../../helpers/madeUpForms.ts';

function tableIn(form: FormDefinition, key = 'indicators'): TableIndex {
  const table = indexForm(form).table(key);
  if (table === undefined) throw new Error(`${form.id} has no table ${key}`);
  return table;
}

describe('groups of rows', () => {
  const table = tableIn(levelTwoForm);
  const rows: readonly Row[] = [
    { id: 'r1', level1: '决策', level2: '立项', indicator: '依据' },
    { id: 'r2', level1: '过程', level2: '资金' },
    { id: 'r3', level1: ' 决策 ', level2: '目标', indicator: '明确' },
    { id: 'r4' },
  ];
  const inner = { name: '立项', weight: '20', score: null, groups: [] };
  const groupsOf = (): readonly GroupFacts[] => {
    const facts = rows.map((row) => rowFacts(table, suggestionRules(levelTwoForm, {}), row, false));
    return groupFacts(table, facts, [{ name: '决策', weight: '20', score: '15.5', groups: [inner] }]);
  };
  const ids = (of: readonly { readonly row: Row }[]): readonly string[] => of.map(({ row }) => row.id);

  it('hold every row of a name wherever it stands, and tell those that are filled in', () => {
    expect(
      groupsOf().map(({ name, level, names, rows: own, filled }) => [name, level, names, ids(own), ids(filled)]),
    ).toEqual([
      ['决策', 1, ['决策'], ['r1', 'r3'], ['r1', 'r3']],
      ['过程', 1, ['过程'], ['r2'], []],
      ['', 1, [''], ['r4'], []],
    ]);
  });

  it('have the sums of their own names, and none where there are none', () => {
    expect(groupsOf().map(({ weight, score }) => [weight?.toString(), score?.toString()])).toEqual([
      ['20', '15.5'],
      [undefined, undefined],
      [undefined, undefined],
    ]);
    expect(groupsAt(groupsOf(), 2).map(({ names, weight }) => [names.join('/'), weight?.toString()])).toEqual([
      ['决策/立项', '20'],
      ['决策/目标', undefined],
      ['过程/资金', undefined],
      ['/', undefined],
    ]);
  });

  it('are found by level, or each with those inside', () => {
    const groups = groupsOf();
    expect(groupsAt(groups, 1)).toBe(groups);
    expect(groups.flatMap(withInnerGroups).map(({ names }) => names.join('/'))).toEqual([
      '决策',
      '决策/立项',
      '决策/目标',
      '过程',
      '过程/资金',
      '',
      '/',
    ]);
  });

  it('have a path by all their names', () => {
    expect(groupPath(table, ['决策', '立项'], 'weight')).toEqual({
      kind: 'group',
      table: 'indicators',
      group: '决策/立项',
      column: 'weight',
    });
  });
});

describe('a rule holds for a table', () => {
  it.each<[string, Needs, TableIndex, boolean]>([
    ['that has a column for every role', { needs: ['indicator', 'score'] }, tableIn(flatForm), true],
    ['but not where one is missing', { needs: ['indicator', 'reason'] }, tableIn(flatForm), false],
    ['that is scored', { scored: true }, tableIn(flatForm), true],
    ['but not where it is not scored', { scored: true, needs: ['actual'] }, tableIn(flatForm, 'others'), false],
    ['in a form without scoring only where it asks for no scores', { scored: true }, tableIn(unscoredForm), false],
    ['whatever it is, when nothing is needed', {}, tableIn(unscoredForm), true],
  ])('%s', (_, needs, table, expected) => {
    expect(holdsFor(needs, table)).toBe(expected);
  });
});

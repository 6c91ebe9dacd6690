import { describe, expect, it } from 'vitest';
import {
  freeName,
  type RowCommand,
  removedRows,
  runRowCommand,
} from '../../../../renderer/session/draft/rowActions.ts';
import { withRows } from '../../../../shared/draft/edit.ts';
import { newDraft } from '../../../../shared/draft/newDraft.ts';
import { pathKey, tableOf } from '../../../../shared/draft/path.ts';
import type { Draft } from '../../../../shared/draft/types.ts';
import { indicatorsOf } from '../../../helpers/formOf.ts';
import { twoTablesForm } from '../../../helpers/madeUpPageForms.ts';
import { fiveRowDraft, idsOf, namesOf, projectForm, rowsOf, withIndicators } from '../sampleDraft.ts';

const table = 'indicators';
const run = (command: Omit<RowCommand, 'newId' | 'table'>) =>
  runRowCommand(projectForm, fiveRowDraft(), { ...command, table, newId: 'N' });
const at = (row: string, column = 'score') => ({ table, row, column });

describe('runRowCommand', () => {
  it.each([
    ['insert', 'row', at('a'), 'aNbcde', 'cell/indicators/N/level3'],
    ['insert', 2, at('a'), 'abNcde', 'groupName/indicators/N/level2'],
    ['insert', 1, at('a'), 'abcNde', 'groupName/indicators/N/level1'],
    ['insert', 'row', null, 'abcdeN', 'cell/indicators/N/level3'],
    ['moveUp', 'row', at('b'), 'bacde', 'cell/indicators/b/score'],
    ['moveDown', 'row', at('a'), 'bacde', 'cell/indicators/a/score'],
    ['moveDown', 2, at('b', 'level2'), 'cabde', 'groupName/indicators/b/level2'],
    ['moveUp', 1, at('d', 'level1'), 'dabce', 'groupName/indicators/d/level1'],
    ['remove', 'row', at('b', 'actual'), 'acde', 'cell/indicators/c/actual'],
    ['remove', 'row', at('e'), 'abcd', 'cell/indicators/d/score'],
    ['remove', 2, at('b', 'level2'), 'cde', 'groupName/indicators/c/level2'],
    ['remove', 1, at('c', 'level1'), 'de', 'groupName/indicators/d/level1'],
  ] as const)('%s of %s at %o gives %s and goes on in %s', (action, scope, place, ids, focus) => {
    const edit = run({ action, scope, place });
    expect(idsOf(edit.draft)).toBe(ids);
    expect(edit.focus === null ? null : pathKey(edit.focus)).toBe(focus);
  });

  it('gives a new level-2 group the next usual name of its level 1, so that it merges with no neighbour', () => {
    const { draft } = run({ action: 'insert', scope: 2, place: at('a') });
    expect(namesOf(draft, 'level2').slice(0, 4)).toEqual(['数量指标', '数量指标', '时效指标', '质量指标']);
  });

  it('leaves the name of a further level-1 group to the clerk when all usual ones are taken', () => {
    expect(freeName(indicatorsOf(projectForm), fiveRowDraft(), 1, 'a')).toBe('');
  });

  it('moves nothing without a chosen row', () => {
    expect(run({ action: 'remove', scope: 'row', place: null }).draft).toEqual(fiveRowDraft());
  });

  it('goes nowhere when the last row is gone', () => {
    const [only] = rowsOf(fiveRowDraft());
    if (only === undefined) throw new Error('no row');
    const draft = withIndicators(fiveRowDraft(), [only]);
    const edit = runRowCommand(projectForm, draft, {
      action: 'remove',
      scope: 'row',
      table,
      place: at('a'),
      newId: 'N',
    });
    expect([rowsOf(edit.draft), edit.focus]).toEqual([[], null]);
  });
});

it('removedRows names the rows of a group with their places', () => {
  expect(
    removedRows(projectForm, fiveRowDraft(), 2, { table, row: 'b' }).map(({ at: place, row }) => [place, row.id]),
  ).toEqual([
    [0, 'a'],
    [1, 'b'],
  ]);
});

describe('in a table of three levels', () => {
  const blank = newDraft(twoTablesForm, '2022');
  const shen = (row: string, column: string) => ({ table: 'shen', row, column });
  const does = (command: Omit<RowCommand, 'newId' | 'table'>, draft = blank) =>
    runRowCommand(twoTablesForm, draft, { ...command, table: 'shen', newId: 'N' });
  const names = (draft: Draft) => tableOf(draft, 'shen').rows.map(({ l1, l2, l3 }) => `${l1}/${l2}/${l3}`);

  it('a new group of any level gets the next usual name of the groups around it', () => {
    const without = withRows(blank, 'shen', tableOf(blank, 'shen').rows.slice(1));
    expect(names(without)).toEqual(['产出/数量/人数', '产出/质量/', '效益/社会/公众']);
    const { draft, focus } = does({ action: 'insert', scope: 3, place: shen('row-2', 'l3') }, without);
    expect(names(draft)).toEqual(['产出/数量/人数', '产出/数量/场次', '产出/质量/', '效益/社会/公众']);
    expect(focus).toEqual({ kind: 'groupName', table: 'shen', row: 'N', column: 'l3' });
  });

  it('a group moves inside of its outer one', () => {
    const { draft } = does({ action: 'moveUp', scope: 2, place: shen('row-3', 'l2') });
    expect(names(draft)).toEqual(['产出/质量/', '产出/数量/场次', '产出/数量/人数', '效益/社会/公众']);
    expect(does({ action: 'moveUp', scope: 2, place: shen('row-4', 'l2') }).draft).toEqual(blank);
  });

  it('rows of a table that the form prints itself stay as they are', () => {
    const place = { table: 'funding', row: 'total', column: 'executed' };
    const command = { action: 'remove', scope: 'row', table: 'funding', place, newId: 'N' } as const;
    expect(runRowCommand(projectForm, fiveRowDraft(), command).draft).toEqual(fiveRowDraft());
  });
});

import { describe, expect, it } from 'vitest';
import {
  freeName,
  type RowCommand,
  removedRows,
  runRowCommand,
} from '../../../../renderer/session/draft/rowActions.ts';
import { pathKey } from '../../../../shared/draft/path.ts';
import { fiveRowDraft, idsOf, namesOf, projectForm } from '../sampleDraft.ts';

const run = (command: Omit<RowCommand, 'newId'>) =>
  runRowCommand(projectForm, fiveRowDraft(), { ...command, newId: 'N' });
const at = (id: string, column = 'score') => ({ id, column });

describe('runRowCommand', () => {
  it.each([
    ['insert', 'row', at('a'), 'aNbcde', 'indicator/N/level3'],
    ['insert', 'level2', at('a'), 'abNcde', 'level/N/level2'],
    ['insert', 'level1', at('a'), 'abcNde', 'level/N/level1'],
    ['insert', 'row', null, 'abcdeN', 'indicator/N/level3'],
    ['moveUp', 'row', at('b'), 'bacde', 'indicator/b/score'],
    ['moveDown', 'row', at('a'), 'bacde', 'indicator/a/score'],
    ['moveDown', 'level2', at('b', 'level2'), 'cabde', 'level/b/level2'],
    ['moveUp', 'level1', at('d', 'level1'), 'dabce', 'level/d/level1'],
    ['remove', 'row', at('b', 'actual'), 'acde', 'indicator/c/actual'],
    ['remove', 'row', at('e'), 'abcd', 'indicator/d/score'],
    ['remove', 'level2', at('b', 'level2'), 'cde', 'level/c/level2'],
    ['remove', 'level1', at('c', 'level1'), 'de', 'level/d/level1'],
  ] as const)('%s of %s at %o gives %s and goes on in %s', (action, scope, place, ids, focus) => {
    const edit = run({ action, scope, place });
    expect(idsOf(edit.draft)).toBe(ids);
    expect(edit.focus === null ? null : pathKey(edit.focus)).toBe(focus);
  });

  it('gives a new level-2 group the next usual name of its level 1, so that it merges with no neighbour', () => {
    const { draft } = run({ action: 'insert', scope: 'level2', place: at('a') });
    expect(namesOf(draft, 'level2').slice(0, 4)).toEqual(['数量指标', '数量指标', '时效指标', '质量指标']);
  });

  it('leaves the name of a further level-1 group to the clerk when all usual ones are taken', () => {
    expect(freeName(projectForm, fiveRowDraft(), 'level1', 'a')).toBe('');
  });

  it('moves nothing without a chosen row', () => {
    expect(run({ action: 'remove', scope: 'row', place: null }).draft).toEqual(fiveRowDraft());
  });

  it('goes nowhere when the last row is gone', () => {
    const [only] = fiveRowDraft().indicators;
    if (only === undefined) throw new Error('no row');
    const draft = { ...fiveRowDraft(), indicators: [only] };
    const edit = runRowCommand(projectForm, draft, { action: 'remove', scope: 'row', place: at('a'), newId: 'N' });
    expect(edit).toMatchObject({ draft: { indicators: [] }, focus: null });
  });
});

it('removedRows names the rows of a group with their places', () => {
  expect(removedRows(fiveRowDraft(), 'level2', 'b').map(({ at: place, row }) => [place, row.id])).toEqual([
    [0, 'a'],
    [1, 'b'],
  ]);
});

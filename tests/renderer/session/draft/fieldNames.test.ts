import { describe, expect, it } from 'vitest';
import { fieldName, fieldPlaces } from '../../../../renderer/session/draft/fieldNames.ts';
import { formOf } from '../../../helpers/formOf.ts';
import { goldenDrafts } from '../../../helpers/goldenDrafts.ts';
import { fiveRowDraft, policyForm, storeOf, typed } from '../sampleDraft.ts';

describe('fieldName', () => {
  it.each([
    [{ kind: 'cell', table: 'indicators', row: 'g1-2', column: 'score' }, 'cell/indicators/g1-2/score'],
    [{ kind: 'cell', table: 'indicators', row: 'a.b[0]', column: 'score' }, 'cell/indicators/a%2eb%5b0%5d/score'],
    [
      { kind: 'group', table: 'indicators', group: '一、产出.指标"', column: 'level1Weight' },
      'group/indicators/一%3001产出%2e指标%22/level1Weight',
    ],
  ] as const)('of %o is %s', (path, name) => {
    expect(fieldName(path)).toBe(name);
  });
});

describe('fieldPlaces', () => {
  it.each(goldenDrafts.map(({ name, draft }) => [name, draft] as const))('of %s names every input once', (_, draft) => {
    const { model } = storeOf(draft, formOf(draft.form)).store.getSnapshot();
    const names = [...fieldPlaces(model).byCell.values()].map(({ name }) => name);
    expect(names.length).toBe(model.cells.filter(({ use }) => use.kind === 'input').length);
    expect(new Set(names).size).toBe(names.length);
  });

  it('tells two cells of one path apart', () => {
    const draft = typed(
      fiveRowDraft(policyForm),
      { kind: 'groupName', table: 'indicators', row: 'e', column: 'level1' },
      '产出指标',
    );
    const { model } = storeOf(draft, policyForm).store.getSnapshot();
    const names = [...fieldPlaces(model).byCell.values()]
      .map(({ name }) => name)
      .filter((name) => name.startsWith('group/'));
    expect(names).toEqual([
      'group/indicators/产出指标/level1Weight',
      'group/indicators/效益指标/level1Weight',
      'group/indicators/产出指标/level1Weight/2',
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { fieldName, fieldPlaces } from '../../../../renderer/session/draft/fieldNames.ts';
import { setValue } from '../../../../shared/draft/edit.ts';
import { goldenDrafts } from '../../../helpers/goldenDrafts.ts';
import { fiveRowDraft, formOf, policyForm, storeOf } from '../sampleDraft.ts';

describe('fieldName', () => {
  it.each([
    [{ kind: 'indicator', id: 'g1-2', column: 'score' }, 'indicator/g1-2/score'],
    [{ kind: 'indicator', id: 'a.b[0]', column: 'score' }, 'indicator/a%2eb%5b0%5d/score'],
    [{ kind: 'level1Weight', level1: '一、产出.指标"' }, 'level1Weight/一%3001产出%2e指标%22'],
  ] as const)('of %o is %s', (path, name) => {
    expect(fieldName(path)).toBe(name);
  });
});

describe('fieldPlaces', () => {
  it.each(goldenDrafts.map(({ name, draft }) => [name, draft] as const))('of %s names every input once', (_, draft) => {
    const { model } = storeOf(draft, formOf(draft.form)).store.getSnapshot();
    const names = [...fieldPlaces(model).values()].map(({ name }) => name);
    expect(names.length).toBe(model.cells.filter(({ role }) => role.kind === 'input').length);
    expect(new Set(names).size).toBe(names.length);
  });

  it('tells two cells of one path apart', () => {
    const draft = setValue(fiveRowDraft(policyForm), { kind: 'level', id: 'e', level: 'level1' }, '产出指标');
    const { model } = storeOf(draft, policyForm).store.getSnapshot();
    const names = [...fieldPlaces(model).values()].map(({ name }) => name).filter((name) => name.startsWith('level1W'));
    expect(names).toEqual(['level1Weight/产出指标', 'level1Weight/效益指标', 'level1Weight/产出指标/2']);
  });
});

import { describe, expect, it } from 'vitest';
import { carryOver } from '../../../shared/carry/carryOver.ts';
import { confirmKept, earlierAt, keptAt } from '../../../shared/carry/kept.ts';
import { setValue } from '../../../shared/draft/edit.ts';
import { pathKey } from '../../../shared/draft/path.ts';
import type { DraftPath } from '../../../shared/draft/types.ts';
import { shanghaiProject as form } from '../../../shared/forms/shanghaiProject.ts';
import { filledDraft } from '../../helpers/filledDraft.ts';

const old = filledDraft(form, {
  year: '2023',
  values: { projectName: '甲', actualResult: '好' },
  rows: [
    { level1: '产出指标', level2: '数量指标', level3: '一' },
    { level1: '产出指标', level2: '质量指标', level3: '二' },
    { level1: '效益指标', level2: '社会效益指标', level3: '三' },
  ],
});
const { draft } = carryOver(old, form, form, 'nextYear');
const name: DraftPath = { kind: 'value', value: 'projectName' };
const level1 = (row: string): DraftPath => ({ kind: 'groupName', table: 'indicators', row, column: 'level1' });

describe('a mark', () => {
  it('is gone when the text is changed, and back when it says the same', () => {
    const changed = setValue(form, draft, name, '乙');
    expect(keptAt(changed, name)).toBe(false);
    expect(keptAt(setValue(form, changed, name, '甲'), name)).toBe(true);
  });

  it('is taken away by itself', () => {
    const confirmed = confirmKept(draft, pathKey(name));
    expect([keptAt(confirmed, name), keptAt(confirmed, level1('row-1'))]).toEqual([false, true]);
  });

  it('of a group is taken away at all of its rows and at no other group', () => {
    const confirmed = confirmKept(draft, pathKey(level1('row-1')));
    expect(['row-1', 'row-2', 'row-3'].map((row) => keptAt(confirmed, level1(row)))).toEqual([false, false, true]);
    expect(keptAt(confirmed, { kind: 'groupName', table: 'indicators', row: 'row-1', column: 'level2' })).toBe(true);
  });

  it('is taken away with all others', () => {
    const confirmed = confirmKept(draft);
    expect(confirmed.carriedOver).toEqual({ ...draft.carriedOver, kept: {} });
    expect(earlierAt(confirmed, { kind: 'value', value: 'actualResult' })).toBe('好');
  });
});

describe('a draft that came from none', () => {
  it('has no marks and nothing to confirm', () => {
    expect([keptAt(old, name), earlierAt(old, name)]).toEqual([false, '']);
    expect(confirmKept(old)).toBe(old);
    expect(confirmKept(old, pathKey(name))).toBe(old);
  });
});

import { describe, expect, it } from 'vitest';
import { newDraft } from '../../../shared/draft/newDraft.ts';
import { rowOf, tableOf } from '../../../shared/draft/path.ts';
import { isIndicatorCell, levelsAround, withOffer } from '../../../shared/draft/takeOffer.ts';
import type { Draft } from '../../../shared/draft/types.ts';
import { commonIndicators } from '../../../shared/forms/commonIndicators.ts';
import { forms } from '../../../shared/forms/index.ts';
import { indexForm } from '../../../shared/forms/indexForm.ts';
import type { FormDefinition } from '../../../shared/forms/types.ts';
import { joinTarget } from '../../../shared/scoring/joinTarget.ts';
import { formOf } from '../../helpers/formOf.ts';

const rate = { name: '培训合格率', initials: 'pxhgl', direction: '≥', value: '95', unit: '%' };
const count = { name: '培训人次', initials: 'pxrc', direction: '≥', value: '', unit: '人次' };

/** The name's cell of the first row of the indicators. */
function nameCell(form: FormDefinition, draft: Draft) {
  const table = indexForm(form).indicators;
  const column = table?.byRole('indicator');
  const row = tableOf(draft, table?.key ?? '').rows[0];
  if (table === undefined || column === undefined || row === undefined) throw new Error('no indicators');
  return { kind: 'cell', table: table.key, row: row.id, column: column.key } as const;
}

const project = formOf('shanghai-project');
const blank = newDraft(project, '2025');

describe('isIndicatorCell', () => {
  it('is true of the cell for the name alone', () => {
    const path = nameCell(project, blank);
    expect(isIndicatorCell(project, path)).toBe(true);
    expect(isIndicatorCell(project, { ...path, column: 'target' })).toBe(false);
    expect(isIndicatorCell(project, { ...path, kind: 'groupName', column: 'level2' })).toBe(false);
    expect(isIndicatorCell(project, { kind: 'year' })).toBe(false);
    expect(isIndicatorCell(project, { ...path, table: 'funding' })).toBe(false);
  });

  it('tells where the row stands', () => {
    expect(levelsAround(project, blank, nameCell(project, blank))).toEqual(['产出指标', '数量指标']);
  });
});

describe('withOffer', () => {
  const rowAfter = (form: FormDefinition, draft: Draft, indicator: typeof rate) => {
    const path = nameCell(form, draft);
    return rowOf(withOffer(form, draft, path, indicator), path.table, path.row);
  };

  it('fills in name and usual target', () => {
    expect(rowAfter(project, blank, rate)).toMatchObject({ level3: '培训合格率', target: '≥95%' });
  });

  it('leaves a target blank whose figure every project has of its own', () => {
    expect(rowAfter(project, blank, count)).toMatchObject({ level3: '培训人次', target: '' });
  });

  it('leaves a target that stands there as it is', () => {
    const path = nameCell(project, blank);
    const table = tableOf(blank, path.table);
    const rows = table.rows.map((row, at) => (at === 0 ? { ...row, target: '>=3期' } : row));
    const draft = { ...blank, tables: { ...blank.tables, [path.table]: { ...table, rows } } };
    expect(rowAfter(project, draft, rate)).toMatchObject({ level3: '培训合格率', target: '>=3期' });
  });

  it.each(forms.map((form) => [form.name, form] as const))('%s reads the target back as it was offered', (_, form) => {
    const index = indexForm(form).indicators;
    for (const indicator of Object.values(commonIndicators).flat()) {
      const row = rowAfter(form, newDraft(form, '2025'), indicator);
      const text = (role: 'direction' | 'target' | 'measureUnit') => row?.[index?.byRole(role)?.key ?? ''] ?? '';
      const [direction, value, unit] = [text('direction'), text('target'), text('measureUnit')];
      if (indicator.value === '') expect(value).toBe('');
      else if (index?.byRole('target') !== undefined) {
        const offered = `${indicator.direction}${indicator.value}${indicator.unit}`;
        expect(joinTarget({ direction, value, unit }).replaceAll('＝', '=')).toBe(offered);
      }
    }
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldableSections, foldedHeights, withoutFolded } from '../../../renderer/sheet/sections.ts';
import { newDraft } from '../../../shared/draft/newDraft.ts';
import { forms } from '../../../shared/forms/index.ts';
import type { FormDefinition } from '../../../shared/forms/types.ts';
import { scoreDraft } from '../../../shared/scoring/scoreDraft.ts';
import { layout } from '../../../shared/sheet/layout.ts';
import type { SheetModel } from '../../../shared/sheet/types.ts';
import { formOf } from '../../helpers/formOf.ts';

function modelOf(form: FormDefinition): SheetModel {
  const draft = newDraft(form, '2022');
  return layout(form, draft, scoreDraft(form, draft), 'screen');
}

const labels = (form: string) => foldableSections(modelOf(formOf(form))).map(({ label }) => label);

describe('the parts that fold', () => {
  it('are the title with the names, the money, the goals', () => {
    expect(labels('shanghai-project')).toEqual(['', '项目资金（元）', '年度总体目标']);
  });

  it('are those under the headings where a form has headings', () => {
    expect(labels('shanghai-policy')).toEqual(['', '整体支出规模', '年度总体目标']);
  });

  it.each(forms.map((form) => [form.name, form] as const))(
    'stand above the indicators, whole and in order: %s',
    (_, form) => {
      const model = modelOf(form);
      const sections = foldableSections(model);
      const firstRow = model.rows.findIndex(({ source }) => source.kind === 'row' && source.isFree) + 1;
      let above = 0;
      for (const { first, last } of sections) {
        expect(first).toBeGreaterThan(above);
        expect(last).toBeGreaterThanOrEqual(first);
        expect(last).toBeLessThan(firstRow);
        above = last;
        const torn = model.cells.filter(
          ({ row, rowSpan }) => row + rowSpan - 1 >= first && row <= last && (row < first || row + rowSpan - 1 > last),
        );
        expect(torn).toEqual([]);
      }
      expect(new Set(sections.map(({ key }) => key)).size).toBe(sections.length);
      expect(sections.length).toBeGreaterThan(0);
      expect(sections.length).toBeLessThanOrEqual(5);
    },
  );
});

describe('a folded sheet', () => {
  const model = modelOf(formOf('shanghai-project'));
  const sections = foldableSections(model);
  const heights = model.rows.map(({ height }) => height);

  it('draws no cell of a folded part and all others, and gives it one line', () => {
    fc.assert(
      fc.property(fc.subarray([...sections]), (folded) => {
        const isFolded = (row: number) => folded.some(({ first, last }) => first <= row && row <= last);
        const shown = withoutFolded(model, folded);
        expect(shown.cells).toEqual(model.cells.filter(({ row }) => !isFolded(row)));
        expect(shown.rows).toBe(model.rows);
        const next = foldedHeights(heights, folded);
        expect(next.filter((_, index) => !isFolded(index + 1))).toEqual(heights.filter((_, i) => !isFolded(i + 1)));
        for (const { first, last } of folded) {
          expect(next.slice(first - 1, last).filter((height) => height > 0)).toHaveLength(1);
        }
      }),
    );
  });
});

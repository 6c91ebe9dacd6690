import { act, fireEvent, screen } from '@testing-library/react';
import axe from 'axe-core';
import { describe, expect, it, vi } from 'vitest';
import { withRows } from '../../../shared/draft/edit.ts';
import { newDraft } from '../../../shared/draft/newDraft.ts';
import { rowOf, valueAt } from '../../../shared/draft/path.ts';
import { scoreDraft } from '../../../shared/scoring/scoreDraft.ts';
import { formOf } from '../../helpers/formOf.ts';
import { goldenDrafts } from '../../helpers/goldenDrafts.ts';
import {
  blankRow,
  fiveRowDraft,
  fiveRows,
  groupWeights,
  policyForm,
  rowsOf,
  typed,
  withGroupWeights,
  withIndicators,
} from '../session/sampleDraft.ts';
import { field, figure, focused, renderEditor, type } from './renderEditor.tsx';

const textIn = (name: string) => field(name).value;

describe('filling in', () => {
  it.each(goldenDrafts)(
    '$name cell by cell reaches the exact total, which is never behind',
    ({ draft, expected }) => {
      const rows = rowsOf(draft).map(({ id, level1 = '', level2 = '' }) => ({ ...blankRow, id, level1, level2 }));
      const form = formOf(draft.form);
      const blank = withGroupWeights(withIndicators(newDraft(form, ''), rows), groupWeights(draft));
      const { session } = renderEditor(blank, form);
      for (const { use } of session.store.getSnapshot().model.cells) {
        if (use.kind !== 'input' || use.path.kind === 'groupName') continue;
        type(use.name, valueAt(draft, use.path));
        expect(figure('total')).toBe(scoreDraft(form, session.store.getSnapshot().draft).total ?? '—');
      }
      expect(figure('total')).toBe(expected.total);
    },
    30_000,
  );

  it('draws the sheet not once while texts and figures are typed', () => {
    const { renders } = renderEditor(fiveRowDraft());
    for (const text of ['开', '开展', '开展培训']) type('第1行 三级指标', text);
    expect(renders).toEqual({ sheet: 0, panel: 0 });
  });

  it('draws only the cells of computed figures and of the panel when a score changes', () => {
    const { renders } = renderEditor(fiveRowDraft());
    const cells = [...document.querySelectorAll('.cell')];
    type('第1行 得分', '1');
    expect(textIn('总分 得分')).toBe('48.5');
    expect(figure('total')).toBe('48.5');
    expect(renders.sheet).toBe(1);
    expect(renders.panel).toBe(1);
    expect([...document.querySelectorAll('.cell')]).toEqual(cells);
  });

  it('shows the form’s own weight of the rate and lets it be emptied', () => {
    const { session } = renderEditor(withRows(fiveRowDraft(), 'funding', [{ id: 'total' }]));
    expect(textIn('年度资金总额 分值')).toBe('10');
    expect(rowOf(session.store.getSnapshot().draft, 'funding', 'total')?.['weight']).toBeUndefined();
    type('年度资金总额 分值', '');
    expect(session.store.getSnapshot().totals.rateWeight).toBeNull();
  });

  it('marks a wrong figure with a sentence and keeps the text', () => {
    renderEditor(fiveRowDraft());
    type('第1行 得分', '3');
    expect(field('第1行 得分').getAttribute('aria-invalid')).toBe('true');
    const said = document.getElementById(field('第1行 得分').getAttribute('aria-describedby') ?? '');
    expect(said?.textContent).toBe('得分 3 高于分值 2.5，请核对得分或分值。');
    type('第1行 分值', '3');
    expect(field('第1行 得分').hasAttribute('aria-invalid')).toBe(false);
    type('年度资金总额 全年执行数', '12a');
    expect(field('年度资金总额 全年执行数').getAttribute('aria-invalid')).toBe('true');
    expect(textIn('年度资金总额 全年执行数')).toBe('12a');
  });

  it('keeps two cells of one level-1 weight equal', () => {
    const weights = withGroupWeights(fiveRowDraft(policyForm), { 产出指标: '35' });
    renderEditor(
      typed(weights, { kind: 'groupName', table: 'indicators', row: 'e', column: 'level1' }, '产出指标'),
      policyForm,
    );
    const [first, second] = screen.getAllByLabelText<HTMLInputElement>('产出指标 一级权重');
    if (first === undefined || second === undefined) throw new Error('no two cells');
    fireEvent.input(second, { target: { value: '40' } });
    expect([first.value, second.value]).toEqual(['40', '40']);
    fireEvent.input(first, { target: { value: '41' } });
    expect([first.value, second.value]).toEqual(['41', '41']);
  });
});

describe('the sheet as a grid', () => {
  it('has no fault for assistive technology', async () => {
    renderEditor(fiveRowDraft());
    const { violations } = await axe.run(document.body, {
      rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
  });

  it('says where each cell stands and how far it reaches', () => {
    renderEditor(fiveRowDraft());
    const grid = screen.getByRole('grid');
    expect([grid.getAttribute('aria-rowcount'), grid.getAttribute('aria-colcount')]).toEqual(['18', '9']);
    const cell = field('第1行 一级指标').closest('[role=gridcell]');
    expect([cell?.getAttribute('aria-colindex'), cell?.getAttribute('aria-rowspan')]).toEqual(['2', '3']);
    expect(cell?.parentElement?.getAttribute('aria-rowindex')).toBe('13');
  });

  it('draws a long sheet in part, and the cell of the cursor wherever it is', () => {
    const [row] = fiveRows;
    if (row === undefined) throw new Error('no row');
    const rows = Array.from({ length: 300 }, (_, index) => ({ ...row, id: `r${index}`, level3: `项${index}` }));
    const { session } = renderEditor(withIndicators(fiveRowDraft(), rows));
    expect(screen.queryByLabelText('第300行 三级指标')).toBeNull();
    expect(document.querySelectorAll('.cell').length).toBeLessThan(1000);
    act(() =>
      session.store.apply((draft) => ({
        draft: { ...draft, year: '2023' },
        focus: { kind: 'cell', table: 'indicators', row: 'r299', column: 'level3' },
      })),
    );
    expect(focused()).toBe('第300行 三级指标');
    expect(textIn('第300行 三级指标')).toBe('项299');
    type('第300行 得分', '1');
    expect(session.store.getSnapshot().draft.tables['indicators']?.rows[299]?.['score']).toBe('1');
  });
});

it('is drawn at the scale that fits the room there is', () => {
  const room = vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(1009);
  renderEditor(fiveRowDraft());
  room.mockRestore();
  const sheet = document.querySelector<HTMLElement>('.sheet');
  expect(sheet?.style.getPropertyValue('--sheet-scale')).toBe('0.91');
  expect(sheet?.style.gridTemplateColumns.startsWith('55px ')).toBe(true);
});

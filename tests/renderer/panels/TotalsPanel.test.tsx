import { act, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { newDraft } from '../../../shared/draft/newDraft.ts';
import { formOf } from '../../helpers/formOf.ts';
import { monitoringForm, twoTablesForm } from '../../helpers/madeUpPageForms.ts';
import { fiveRowDraft, typed, withIndicators } from '../session/sampleDraft.ts';
import { figure, renderEditor, type } from '../sheet/renderEditor.tsx';

const money = (column: string) => ({ kind: 'cell', table: 'funding', row: 'total', column }) as const;

describe('a form that scores nothing', () => {
  it('has its rate and its findings, and nothing about scores', () => {
    const { session } = renderEditor(newDraft(monitoringForm, '2022'), monitoringForm);
    type('年度资金总额 全年预算数', '200');
    type('年度资金总额 1—7月执行数', '50');
    expect(figure('rate')).toBe('25.00%');
    expect(session.review.checks.getSnapshot().counts.E).toBe(0);
    const panel = screen.getByRole('complementary');
    expect(panel.textContent).toContain('待填');
    expect(panel.textContent).not.toMatch(/总分|得分|分值|等级|小计|建议分|评分/);
    expect(document.querySelectorAll('.scoreAid, [role=tab]')).toHaveLength(0);
  });
});

describe('a new form that nobody has touched', () => {
  it.each([
    ['a scored one', fiveRowDraft().form],
    ['a policy form', 'shanghai-policy'],
  ])('%s counts what is to be filled in, and no error', (_what, id) => {
    const { form } = renderEditor(newDraft(formOf(id), '2022')).session.store;
    expect(form.id).toBe(id);
    expect(document.querySelector('[data-count=E]')).toBeNull();
    expect(document.querySelector('[data-count=todo]')?.textContent).toMatch(/^待填 \d+ 处$/);
  });
});

describe('the grade', () => {
  const draft = withIndicators(typed(typed(fiveRowDraft(), money('annualBudget'), '10'), money('executed'), '10'), [
    { ...fiveRowDraft().tables['indicators']?.rows[0], id: 'a', weight: '90', score: '85' },
  ]);

  it('is shown once every score is in, and not before', () => {
    const { session } = renderEditor(draft);
    expect([figure('total'), figure('grade')]).toEqual(['95', '优']);
    act(() => session.store.type({ kind: 'cell', table: 'indicators', row: 'a', column: 'score' }, ''));
    expect([figure('total'), figure('grade'), figure('unscored')]).toEqual(['10', null, '还有 1 行未填得分']);
  });
});

describe('several scored tables', () => {
  it('have their groups to any depth below their own sums', () => {
    renderEditor(newDraft(twoTablesForm, '2022'), twoTablesForm);
    const groups = [...document.querySelectorAll<HTMLElement>('[data-group]')].map(
      ({ dataset }) => `${'- '.repeat(Number(dataset['depth']))}${dataset['group']}`,
    );
    expect(groups).toEqual([
      ...['核心指标', '产出', '- 数量', '- - 场次', '- - 人数', '- 质量', '- - ', '效益', '- 社会', '- - 公众'],
      '加分项',
    ]);
  });
});

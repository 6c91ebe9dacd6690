import { act, fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Toolbar } from '../../../renderer/editor/Toolbar.tsx';
import { newDraft } from '../../../shared/draft/newDraft.ts';
import { tableOf } from '../../../shared/draft/path.ts';
import type { FormDefinition } from '../../../shared/forms/types.ts';
import { monitoringForm, twoTablesForm } from '../../helpers/madeUpPageForms.ts';
import { fiveRowDraft, projectForm, typed } from '../session/sampleDraft.ts';
import { field, renderEditor } from '../sheet/renderEditor.tsx';

function show(form: FormDefinition, draft = newDraft(form, '2022')) {
  const { session } = renderEditor(draft, form, {
    beside: (places) => <Toolbar places={places} onShortcuts={() => undefined} />,
  });
  return { store: session.store, draftNow: () => session.store.getSnapshot().draft };
}

const unitSelect = () => screen.queryByLabelText<HTMLSelectElement>('金额单位');
const sideTexts = () => [...document.querySelectorAll('.cellLabel, .cellWords')].map((each) => each.textContent);

describe('the unit of money', () => {
  it('is asked for only where the form leaves it open', () => {
    show(projectForm);
    expect(unitSelect()).toBeNull();
  });

  it('changes what the sheet says, leaves amounts as typed, and can be taken back', () => {
    const amount = { kind: 'cell', table: 'zijin', row: 'all', column: 'plan' } as const;
    const { store, draftNow } = show(monitoringForm);
    store.type(amount, '250');
    expect([unitSelect()?.value, sideTexts()]).toEqual(['万元', expect.arrayContaining(['年度）　单位：万元'])]);
    fireEvent.change(unitSelect() as HTMLSelectElement, { target: { value: '元' } });
    expect(sideTexts()).toEqual(expect.arrayContaining(['年度）　单位：元']));
    expect([draftNow().moneyUnit, tableOf(draftNow(), 'zijin').rows[0]?.['plan']]).toEqual(['元', '250']);
    expect(field('年度资金总额 全年预算数').value).toBe('250');
    fireEvent.change(unitSelect() as HTMLSelectElement, { target: { value: '万元' } });
    // the form's own is kept by stating nothing
    expect(draftNow().moneyUnit).toBe('');
    fireEvent.click(screen.getByRole('button', { name: '撤销' }));
    expect([draftNow().moneyUnit, unitSelect()?.value]).toEqual(['元', '元']);
  });
});

describe('row tools', () => {
  it('are about the table that the cursor is in, in the form’s own words', () => {
    const { draftNow } = show(twoTablesForm);
    expect(screen.getByText('未选中核心指标行')).toBeTruthy();
    act(() => field('第1行 事项').focus());
    expect(screen.getByRole('toolbar', { name: '加分项行' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: '分组' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: '插入行' }));
    expect(tableOf(draftNow(), 'jia').rows).toHaveLength(2);
    act(() => field('第1行 三级').focus());
    fireEvent.click(screen.getByRole('button', { name: '分组' }));
    expect(screen.getAllByRole('menuitem').map(({ textContent }) => textContent)).toEqual(
      ['三级', '二级', '一级指标'].flatMap((word) => [
        `在下方添加${word}`,
        `上移整个${word}`,
        `下移整个${word}`,
        `删除整个${word}`,
      ]),
    );
  });

  it('put a row at the end of the indicators while none is chosen', () => {
    const { draftNow } = show(projectForm, typed(fiveRowDraft(), { kind: 'year' }, '2023'));
    fireEvent.click(screen.getByRole('button', { name: '插入行' }));
    expect(tableOf(draftNow(), 'indicators').rows.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd', 'e', 'new-1']);
  });
});

import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { foldsOf } from '../../../renderer/sheet/folds.ts';
import { fiveRowDraft, projectForm } from '../session/sampleDraft.ts';
import { field, focused, renderEditor, type } from './renderEditor.tsx';

const cell = '年度资金总额 全年预算数';
const isDrawn = (name: string) => document.querySelector(`[aria-label="${CSS.escape(name)}"]`) !== null;
const foldMoney = () => fireEvent.click(screen.getByRole('button', { name: /^收起“项目资金（元）”/ }));

function unfoldAll(): void {
  act(() => foldsOf(projectForm.id).set(['0', '1', '2'], false));
}

beforeEach(unfoldAll);
afterEach(unfoldAll);

describe('folding', () => {
  it('leaves one line that says what is filled in, remembered for the form, and opens again', () => {
    renderEditor(fiveRowDraft());
    type(cell, '16173800');
    foldMoney();
    expect(isDrawn(cell)).toBe(false);
    const line = screen.getByRole('button', { name: /^项目资金（元）/ });
    expect(line.textContent).toContain('年度资金总额 全年预算数：16173800');
    expect(localStorage.getItem(`ziping.folded.${projectForm.id}`)).toBe('1');
    fireEvent.click(line);
    expect(field(cell).value).toBe('16173800');
    expect(localStorage.getItem(`ziping.folded.${projectForm.id}`)).toBe('');
  });

  it('folds the part that the cursor was in, and lets a jump into it open it again', () => {
    const { session } = renderEditor(fiveRowDraft());
    act(() => field(cell).focus());
    const path = session.fields.cellOf(field(cell).name)?.use;
    act(() => screen.getByRole('button', { name: /^收起“项目资金（元）”/ }).focus());
    foldMoney();
    expect(isDrawn(cell)).toBe(false);
    if (path?.kind !== 'input') throw new Error('no input');
    act(() => session.review.jumps.to({ path: path.path }));
    expect(focused()).toBe(cell);
    expect(screen.queryByRole('button', { name: /^项目资金（元）/ })).toBeNull();
  });

  it('is opened by an undo of what was typed in it', () => {
    const { session } = renderEditor(fiveRowDraft());
    type(cell, '1');
    foldMoney();
    act(() => session.store.undo());
    expect([focused(), field(cell).value]).toEqual([cell, '']);
  });
});

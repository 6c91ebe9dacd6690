import { act, fireEvent } from '@testing-library/react';
import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { newDraft } from '../../../shared/draft/newDraft.ts';
import { tableOf } from '../../../shared/draft/path.ts';
import { checkDefinition } from '../../../shared/forms/checkDefinition.ts';
import { monitoringForm, twoTablesForm } from '../../helpers/madeUpPageForms.ts';
import { field, focused, list, press, renderEditor, type } from './renderEditor.tsx';

function show(form = monitoringForm) {
  const { session, renders } = renderEditor(newDraft(form, '2022'), form);
  return { ...session, renders, draftNow: () => session.store.getSnapshot().draft };
}

const options = (name: string) => [...list(name).options].map(({ text }) => text);
const choose = (name: string, value: string) => fireEvent.input(list(name), { target: { value } });
const kind = { kind: 'value', value: 'lx' } as const;

it.each([monitoringForm, twoTablesForm])('$title contradicts itself nowhere', (form) => {
  expect(checkDefinition(form)).toBeNull();
});

describe('a choice', () => {
  it('is a list of its options with a blank one, in a value and in a row', () => {
    show();
    expect(options('项目类型')).toEqual(['', '部门预算项目', '市直专项']);
    expect(options('第2行 可能性')).toEqual(['', '确定能', '有可能', '完全不可能']);
  });

  it('goes into the draft, and comes back with an undo and a redo', () => {
    const { store, draftNow } = show();
    choose('项目类型', '市直专项');
    expect(draftNow().values['lx']).toBe('市直专项');
    act(() => store.undo());
    expect([draftNow().values['lx'], list('项目类型').value]).toEqual(['', '']);
    act(() => store.redo());
    expect(list('项目类型').value).toBe('市直专项');
  });

  it('shows a text that is none of its options as one of its own, however it came', () => {
    const { store, draftNow } = show();
    act(() =>
      store.apply((draft) => ({ draft: { ...draft, values: { ...draft.values, lx: '其他类' } }, focus: null })),
    );
    expect([list('项目类型').value, options('项目类型').at(-1)]).toEqual(['其他类', '其他类（不在选项中）']);
    choose('项目类型', '市直专项');
    expect(options('项目类型')).toEqual(['', '部门预算项目', '市直专项']);
    act(() => store.undo());
    expect([draftNow().values['lx'], list('项目类型').value]).toEqual(['其他类', '其他类']);
  });

  it('of an opened draft is shown at once', () => {
    const draft = newDraft(monitoringForm, '2022');
    renderEditor({ ...draft, values: { ...draft.values, lx: '旧类' } }, monitoringForm);
    expect(list('项目类型').value).toBe('旧类');
  });

  it('takes what is pasted from a spreadsheet', () => {
    const { draftNow } = show();
    list('项目类型').focus();
    fireEvent.paste(list('项目类型'), { clipboardData: { getData: () => '市直专项\r\n' } });
    expect([draftNow().values['lx'], list('项目类型').value]).toEqual(['市直专项', '市直专项']);
  });

  it('is left by the arrow keys while it is selected, and has them while its list is open', () => {
    show();
    list('第1行 可能性').focus();
    fireEvent.keyDown(list('第1行 可能性'), { key: 'ArrowDown', altKey: true });
    fireEvent.keyDown(list('第1行 可能性'), { key: 'ArrowDown' });
    expect(focused()).toBe('第1行 可能性');
    fireEvent.keyDown(list('第1行 可能性'), { key: 'Enter' });
    expect(focused()).toBe('第1行 可能性');
    fireEvent.keyDown(list('第1行 可能性'), { key: 'ArrowDown' });
    expect(focused()).toBe('第2行 可能性');
    fireEvent.keyDown(list('第2行 可能性'), { key: 'Enter', shiftKey: true });
    expect(focused()).toBe('第1行 可能性');
  });

  it('is gone to like any other cell', () => {
    const { review } = show();
    act(() => review.jumps.to({ path: kind }));
    expect(focused()).toBe('项目类型');
  });
});

describe('words around a value', () => {
  const textOf = (name: string) => field(name).parentElement?.textContent;

  it('stand in its cell, before and after the input', () => {
    show();
    expect([textOf('填报单位'), textOf('填报日期'), textOf('年度')]).toEqual([
      expect.stringContaining('填报单位：'),
      expect.stringMatching(/^日期：（公历）/),
      expect.stringMatching(/^（年度）　单位：万元/),
    ]);
    type('填报日期', '2022-08-01');
    expect(textOf('填报日期')).toMatch(/^日期：（公历）/);
  });
});

describe('several tables', () => {
  it('have rows of their own for keys, paste and undo', () => {
    const { store, draftNow } = show(twoTablesForm);
    const counts = () => ['shen', 'jia'].map((key) => tableOf(draftNow(), key).rows.length);
    expect(counts()).toEqual([4, 1]);
    press('第1行 事项', '+', { ctrlKey: true, shiftKey: true });
    press('第1行 三级', '+', { ctrlKey: true, shiftKey: true });
    expect(counts()).toEqual([5, 2]);
    // a group of its level, with a usual name that was not used
    expect(tableOf(draftNow(), 'shen').rows[1]).toMatchObject({ l1: '产出', l2: '数量', l3: '' });
    act(() => store.undo());
    expect(counts()).toEqual([4, 2]);
  });

  it('have the total of both, each row counted once', () => {
    const { store } = show(twoTablesForm);
    act(() => {
      store.type({ kind: 'cell', table: 'shen', row: 'row-1', column: 's' }, '60');
      store.type({ kind: 'cell', table: 'jia', row: 'row-1', column: 's' }, '5');
    });
    expect(store.getSnapshot().totals.total).toBe('65');
    expect(field('总分 得分').value).toBe('65');
  });
});

it.each([monitoringForm, twoTablesForm])('$title has no fault for assistive technology', async (form) => {
  show(form);
  const { violations } = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
});

import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { fiveRowDraft, idsOf } from '../session/sampleDraft.ts';
import { field, figure, focused, press, renderEditor, type } from './renderEditor.tsx';

const textIn = (name: string) => field(name).value;

describe('the keyboard', () => {
  it.each([
    ['第1行 得分', 'Enter', {}, '第2行 得分'],
    ['第2行 得分', 'Enter', { shiftKey: true }, '第1行 得分'],
    ['第1行 三级指标', 'Enter', {}, '第2行 三级指标'],
    ['第1行 得分', 'ArrowDown', {}, '第2行 得分'],
    ['预期目标', 'Enter', {}, '第1行 一级指标'],
    ['第1行 得分', 'ArrowLeft', {}, '第1行 分值'],
    ['第1行 三级指标', 'ArrowLeft', {}, '第1行 二级指标'],
    ['第1行 得分', 'Home', {}, '第1行 一级指标'],
    ['第2行 得分', 'Home', {}, '第1行 一级指标'],
    ['第1行 三级指标', 'End', {}, '第1行 偏差原因分析及改进措施'],
    ['第3行 得分', 'Home', { ctrlKey: true }, '年度'],
    ['年度', 'End', { ctrlKey: true }, '第5行 偏差原因分析及改进措施'],
    ['第5行 得分', 'Enter', {}, '第5行 得分'],
  ])('in %s %s %o goes to %s', (from, key, modifiers, to) => {
    renderEditor(fiveRowDraft());
    press(from, key, modifiers);
    expect(focused()).toBe(to);
  });

  it('begins a line in a cell with Alt+Enter', () => {
    const { session } = renderEditor(fiveRowDraft());
    const element = field('第1行 三级指标');
    element.focus();
    fireEvent.keyDown(element, { key: 'F2' });
    element.setSelectionRange(2, 2);
    fireEvent.keyDown(element, { key: 'Enter', altKey: true });
    expect(session.store.getSnapshot().draft.tables['indicators']?.rows[0]?.['level3']).toBe('指标\na');
  });

  it('inserts, moves and removes rows, and the cursor goes along', () => {
    const { session } = renderEditor(fiveRowDraft());
    const ids = () => idsOf(session.store.getSnapshot().draft);
    press('第1行 得分', '+', { ctrlKey: true, shiftKey: true });
    expect([ids(), focused()]).toEqual(['anew-1bcde', '第2行 三级指标']);
    press('第2行 三级指标', 'ArrowDown', { altKey: true });
    expect([ids(), focused()]).toEqual(['abnew-1cde', '第3行 三级指标']);
    press('第3行 三级指标', 'ArrowUp', { altKey: true });
    expect([ids(), focused()]).toEqual(['anew-1bcde', '第2行 三级指标']);
    press('第2行 三级指标', 'Backspace', { ctrlKey: true, shiftKey: true });
    expect([ids(), focused()]).toEqual(['abcde', '第2行 三级指标']);
    expect(textIn('第2行 三级指标')).toBe('指标b');
  });

  it('moves and removes whole groups from a level cell', () => {
    const { session } = renderEditor(fiveRowDraft());
    const ids = () => idsOf(session.store.getSnapshot().draft);
    press('第1行 二级指标', 'ArrowDown', { altKey: true });
    expect([ids(), focused()]).toEqual(['cabde', '第2行 二级指标']);
    press('第1行 一级指标', 'ArrowDown', { altKey: true });
    expect([ids(), focused()]).toEqual(['dcabe', '第2行 一级指标']);
    press('第2行 一级指标', 'Backspace', { ctrlKey: true, shiftKey: true });
    expect(ids()).toBe('de');
    expect(focused()).toBe('第2行 一级指标');
  });

  it('undoes and redoes across cells, with the texts in their inputs', () => {
    renderEditor(fiveRowDraft());
    type('第1行 得分', '1');
    type('第2行 实际完成值', '完成');
    press('第4行 得分', 'z', { ctrlKey: true });
    expect([textIn('第2行 实际完成值'), focused()]).toEqual(['', '第2行 实际完成值']);
    press('第2行 实际完成值', 'z', { ctrlKey: true });
    expect([textIn('第1行 得分'), figure('total')]).toEqual(['2.5', '50']);
    press('第1行 得分', 'y', { ctrlKey: true });
    expect([textIn('第1行 得分'), figure('total')]).toEqual(['1', '48.5']);
  });

  it('keeps what was typed in a row that is removed and brought back', () => {
    renderEditor(fiveRowDraft());
    type('第2行 实际完成值', '完成');
    press('第2行 得分', 'Delete', { ctrlKey: true, shiftKey: true });
    expect(textIn('第2行 三级指标')).toBe('指标c');
    press('第2行 得分', 'z', { ctrlKey: true });
    expect(textIn('第2行 实际完成值')).toBe('完成');
  });

  it('says how to change what the form states, where a letter goes nowhere', async () => {
    renderEditor(fiveRowDraft());
    press('年度资金总额 分值', '9');
    expect(await screen.findByText('这一格由表样给定；确需修改请按 F2。')).toBeTruthy();
    expect(textIn('年度资金总额 分值')).toBe('10');
  });
});

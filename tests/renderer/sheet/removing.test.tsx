import { act, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { fiveRowDraft, idsOf } from '../session/sampleDraft.ts';
import { field, press, renderEditor, type } from './renderEditor.tsx';

const textIn = (name: string) => field(name).value;

describe('removing', () => {
  it('can be taken back from its message, even after further typing', async () => {
    const { session } = renderEditor(fiveRowDraft());
    press('第1行 二级指标', 'Backspace', { ctrlKey: true, shiftKey: true });
    expect(idsOf(session.store.getSnapshot().draft)).toBe('cde');
    type('第1行 得分', '4');
    const [button] = await screen.findAllByRole('button', { name: '撤销' });
    expect(screen.getByText('已删除二级指标“数量指标”，共2行。')).toBeTruthy();
    act(() => button?.click());
    expect(idsOf(session.store.getSnapshot().draft)).toBe('abcde');
    expect(textIn('第3行 得分')).toBe('4');
  });
});

it('a removal undone by keys is not undone again by its message', async () => {
  const { session } = renderEditor(fiveRowDraft());
  press('第5行 得分', 'Backspace', { ctrlKey: true, shiftKey: true });
  press('第4行 得分', 'z', { ctrlKey: true });
  await screen.findByText('已删除第5行“指标e”。');
  const message = screen.getByText('已删除第5行“指标e”。').closest('[role=alertdialog]');
  act(() => message?.querySelector('button')?.click());
  expect(idsOf(session.store.getSnapshot().draft)).toBe('abcde');
});

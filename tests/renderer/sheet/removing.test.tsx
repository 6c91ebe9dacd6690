import { act, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { fiveRowDraft, idsOf } from '../session/sampleDraft.ts';
import { press, renderEditor, type } from './renderEditor.tsx';

const said = '已删除二级指标“数量指标”，共2行。';

async function removeGroup() {
  const { session } = renderEditor(fiveRowDraft());
  press('第1行 二级指标', 'Backspace', { ctrlKey: true, shiftKey: true });
  await screen.findByText(said);
  return session.store;
}

describe('removing', () => {
  it('can be taken back from its message', async () => {
    const store = await removeGroup();
    expect(idsOf(store.getSnapshot().draft)).toBe('cde');
    const message = screen.getByText(said).closest('[role=alertdialog]');
    act(() => message?.querySelector('button')?.click());
    expect(idsOf(store.getSnapshot().draft)).toBe('abcde');
  });

  it('is no longer reported once it is undone by keys', async () => {
    await removeGroup();
    press('第1行 得分', 'z', { ctrlKey: true });
    await waitFor(() => expect(screen.queryByText(said)).toBeNull());
  });

  it('is no longer reported after the next change, which an undo would take back first', async () => {
    const store = await removeGroup();
    type('第1行 得分', '4');
    await waitFor(() => expect(screen.queryByText(said)).toBeNull());
    act(() => store.undo());
    act(() => store.undo());
    expect(store.getSnapshot().draft).toEqual(fiveRowDraft());
  });
});

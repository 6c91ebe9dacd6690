import { act, fireEvent, render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { fiveRowDraft } from '../session/sampleDraft.ts';
import { field, renderEditor, type } from './renderEditor.tsx';

/** What a browser sends to the text whose typing it is about to take back, wherever the cursor is. */
function undoByMenu(name: string): boolean {
  return fireEvent(
    field(name),
    new InputEvent('beforeinput', { inputType: 'historyUndo', bubbles: true, cancelable: true }),
  );
}

it('撤销 of the system’s menu goes through the draft’s log', () => {
  renderEditor(fiveRowDraft());
  act(() => field('第1行 得分').focus());
  type('第1行 得分', '1');
  expect(undoByMenu('第1行 得分')).toBe(false);
  expect(field('第1行 得分').value).toBe('2.5');
});

it('撤销 in a window in front leaves the sheet behind it alone', () => {
  renderEditor(fiveRowDraft());
  act(() => field('第1行 得分').focus());
  type('第1行 得分', '1');
  render(<input aria-label="理由" />);
  act(() => screen.getByLabelText('理由').focus());
  expect(undoByMenu('第1行 得分')).toBe(false);
  expect(field('第1行 得分').value).toBe('1');
});

import { fireEvent } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { fiveRowDraft } from '../session/sampleDraft.ts';
import { field, focused, press, renderEditor } from './renderEditor.tsx';

const textIn = (name: string) => field(name).value;

describe('with an input method', () => {
  it('takes no letters of a composition, and the words when it ends', () => {
    const { session } = renderEditor(fiveRowDraft());
    const name = '第1行 三级指标';
    const text = () => session.store.getSnapshot().draft.tables['indicators']?.rows[0]?.['level3'];
    fireEvent.compositionStart(field(name));
    fireEvent.input(field(name), { target: { value: "pei'xun" }, isComposing: true });
    expect(text()).toBe('指标a');
    expect(textIn(name)).toBe("pei'xun");
    fireEvent.input(field(name), { target: { value: '培训' }, isComposing: true });
    fireEvent.compositionEnd(field(name));
    expect(text()).toBe('培训');
    expect(textIn(name)).toBe('培训');
  });

  it('takes what a method leaves in the cell without telling, when the cell is left', () => {
    const { session } = renderEditor(fiveRowDraft());
    const element = field('第1行 三级指标');
    element.focus();
    element.value = '静默';
    element.blur();
    expect(session.store.getSnapshot().draft.tables['indicators']?.rows[0]?.['level3']).toBe('静默');
  });

  it('leaves Enter and the arrows to a composition', () => {
    renderEditor(fiveRowDraft());
    press('第1行 得分', 'Enter', { isComposing: true });
    expect(focused()).toBe('第1行 得分');
    press('第1行 得分', 'Process', { keyCode: 229 });
    expect(focused()).toBe('第1行 得分');
  });
});

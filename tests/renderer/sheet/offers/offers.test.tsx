import { act, fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { OfferList } from '../../../../renderer/sheet/offers/OfferList.tsx';
import { newDraft } from '../../../../shared/draft/newDraft.ts';
import { cellText, projectForm, rowsOf } from '../../session/sampleDraft.ts';
import { field, press, renderEditor, type } from '../renderEditor.tsx';

const name = '第1行 三级指标';
const options = () => screen.queryAllByRole('option').map(({ textContent }) => textContent);
const chosen = () => screen.queryByRole('option', { selected: true })?.textContent ?? null;

function open() {
  const { session } = renderEditor(newDraft(projectForm, '2025'), projectForm, { beside: () => <OfferList /> });
  const text = (column: string) => cellText(session.store.getSnapshot().draft, column);
  return { session, text };
}

describe('common indicators', () => {
  it('are not offered on arrival', () => {
    open();
    field(name).focus();
    expect(options()).toEqual([]);
  });

  it('are offered while a name is typed, by its text or its initials', () => {
    open();
    field(name).focus();
    type(name, '培训');
    expect(options()).toEqual(['培训班举办期数≥期', '培训人次≥人次']);
    type(name, 'pxrc');
    expect(options()).toEqual(['培训人次≥人次']);
    type(name, '培训人次');
    expect(options()).toEqual([]);
  });

  it('are not offered in other cells, and go when the cursor goes', () => {
    open();
    field('第1行 年度指标值').focus();
    type('第1行 年度指标值', '培训');
    expect(options()).toEqual([]);
    field(name).focus();
    type(name, '培训');
    act(() => field(name).blur());
    expect(options()).toEqual([]);
  });

  it('are chosen by arrows and Enter, in one step that an undo takes back', () => {
    const { session, text } = open();
    const quality = '第2行 三级指标';
    field(quality).focus();
    type(quality, '培训');
    expect(chosen()).toBeNull();
    press(quality, 'ArrowDown');
    expect(chosen()).toBe('培训合格率≥95%');
    expect(field(quality).getAttribute('aria-activedescendant')).toBe(
      screen.getByRole('option', { selected: true }).id,
    );
    press(quality, 'ArrowUp');
    press(quality, 'ArrowDown');
    press(quality, 'Enter');
    const row = rowsOf(session.store.getSnapshot().draft)[1]?.id;
    const { draft } = session.store.getSnapshot();
    expect([cellText(draft, 'level3', row), cellText(draft, 'target', row)]).toEqual(['培训合格率', '≥95%']);
    expect(options()).toEqual([]);
    session.store.undo();
    const undone = session.store.getSnapshot().draft;
    expect([cellText(undone, 'level3', row), cellText(undone, 'target', row)]).toEqual(['培训', '']);
    expect(text('level3')).toBe('');
  });

  it('are chosen by the mouse, which leaves the cursor in the cell', () => {
    const { text } = open();
    field(name).focus();
    type(name, '培训');
    const [, second] = screen.getAllByRole('option');
    if (second === undefined) throw new Error('nothing is offered');
    expect(fireEvent.mouseDown(second)).toBe(false);
    fireEvent.click(second);
    expect(text('level3')).toBe('培训人次');
    expect(field(name).value).toBe('培训人次');
  });

  it('Escape closes them, and a further one is not theirs', () => {
    const { text } = open();
    field(name).focus();
    type(name, '培训');
    press(name, 'Escape');
    expect(options()).toEqual([]);
    expect(text('level3')).toBe('培训');
  });

  it('Enter without a chosen one goes on as ever', () => {
    const { text } = open();
    field(name).focus();
    type(name, '培训');
    press(name, 'Enter');
    expect(options()).toEqual([]);
    expect(text('level3')).toBe('培训');
    expect(document.activeElement).not.toBe(field(name));
  });

  it('leave Alt+↓ to the row, which moves', () => {
    const { session } = open();
    const { draft } = session.store.getSnapshot();
    press(name, 'ArrowDown', { altKey: true });
    expect(options()).toEqual([]);
    expect(session.store.getSnapshot().draft).not.toBe(draft);
  });

  it('wait while an input method composes', () => {
    open();
    field(name).focus();
    fireEvent.input(field(name), { target: { value: 'px' }, isComposing: true });
    expect(options()).toEqual([]);
    fireEvent.compositionEnd(field(name), { target: { value: '培训' } });
    expect(options()).toHaveLength(2);
  });
});

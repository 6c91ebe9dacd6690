import { act, renderHook } from '@testing-library/react';
import { expect, test } from 'vitest';
import { type Line, lineOf } from '../../../../../renderer/pages/drafts/list/listLines.ts';
import { useSelection } from '../../../../../renderer/pages/drafts/list/useSelection.ts';
import { draftSummary as draft } from '../draftSummary.ts';

const linesOf = (ids: string): readonly Line[] => [...ids].map((id) => lineOf(draft(id)));

function start(ids: string) {
  const { result, rerender } = renderHook(({ lines }) => useSelection(lines), {
    initialProps: { lines: linesOf(ids) },
  });
  return {
    chosen: () => result.current.drafts.map(({ id }) => id).join(''),
    toggle: (index: number) => act(() => result.current.toggle(index)),
    extendTo: (index: number, from?: number) => act(() => result.current.extendTo(index, from)),
    all: () => act(() => result.current.selectAll()),
    clear: () => act(() => result.current.clear()),
    show: (others: string) => rerender({ lines: linesOf(others) }),
  };
}

test('a range goes from the last line that was toggled, and shrinks again', () => {
  const list = start('abcdef');
  list.toggle(1);
  list.extendTo(4);
  expect(list.chosen()).toBe('bcde');
  list.extendTo(2);
  expect(list.chosen()).toBe('bc');
  list.extendTo(0);
  expect(list.chosen()).toBe('ab');
});

test('without a line before, a range begins at the one with the focus', () => {
  const list = start('abcdef');
  list.extendTo(3, 2);
  expect(list.chosen()).toBe('cd');
});

test('a range adds to what was toggled elsewhere', () => {
  const list = start('abcdef');
  list.toggle(0);
  list.toggle(4);
  list.extendTo(5);
  expect(list.chosen()).toBe('aef');
  list.toggle(0);
  expect(list.chosen()).toBe('ef');
});

test('what a filter hides is not among the selected, and comes back with the filter gone', () => {
  const list = start('abcdef');
  list.all();
  list.show('bd');
  expect(list.chosen()).toBe('bd');
  list.show('abcdef');
  expect(list.chosen()).toBe('abcdef');
  list.clear();
  expect(list.chosen()).toBe('');
});

test('a line of several drafts is selected whole', () => {
  const line: Line = { key: 'p', drafts: [draft('x'), draft('y')] };
  const lines = [line];
  const { result } = renderHook(() => useSelection(lines));
  act(() => result.current.toggle(0));
  expect([...result.current.ids]).toEqual(['x', 'y']);
  act(() => result.current.toggle(0));
  expect([...result.current.ids]).toEqual([]);
});

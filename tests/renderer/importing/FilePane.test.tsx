import { render, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { FilePane } from '../../../renderer/importing/FilePane.tsx';
import { readFailure } from '../../../shared/xlsx/import/readFailure.ts';

test('a file that our own mistake kept from being read says so, with what maintainers need', () => {
  const state = readFailure(new TypeError('x is not a function'));
  render(<FilePane file={{ id: 'a', name: '表.xlsx', state }} onCancel={vi.fn()} />);
  expect(screen.getByRole('alert').textContent).toContain('不是文件的问题');
  expect(screen.getByText('出错信息').closest('details')?.textContent).toContain('TypeError: x is not a function');
});

test('a refused file has no error to show', () => {
  render(<FilePane file={{ id: 'a', name: '表.xlsx', state: { kind: 'refused', text: '坏。' } }} onCancel={vi.fn()} />);
  expect(screen.getByRole('alert').textContent).toBe('坏。');
  expect(screen.queryByText('出错信息')).toBeNull();
});

import { render, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { ErrorBoundary } from '../../../renderer/pages/ErrorBoundary.tsx';

function Broken(): never {
  throw new RangeError('坏的表格');
}

test('a page that breaks says so, keeps the words of the fault and offers the ways on', () => {
  // React reports the error to the console as well.
  const report = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  render(
    <ErrorBoundary>
      <Broken />
    </ErrorBoundary>,
  );
  report.mockRestore();
  expect(screen.getByRole('heading', { name: '页面出错了' })).toBeTruthy();
  expect(screen.getByText('RangeError: 坏的表格')).toBeTruthy();
  expect(screen.getByRole('button', { name: '重新打开' })).toBeTruthy();
  expect(screen.getByRole('button', { name: '返回草稿列表' })).toBeTruthy();
});

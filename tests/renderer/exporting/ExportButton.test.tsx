import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { ExportButton } from '../../../renderer/exporting/ExportButton.tsx';
import { browserHost } from '../../../renderer/host/browser.ts';
import { HostProvider } from '../../../renderer/host/HostProvider.tsx';
import type { Host } from '../../../renderer/host/types.ts';
import { clearToasts, Toasts } from '../../../renderer/ui/toasts.tsx';
import type { SaveResult } from '../../../shared/desktop.ts';
import { findForm } from '../../../shared/forms/index.ts';
import { goldenDrafts } from '../../helpers/goldenDrafts.ts';
import { type FakeWorkbookWorker, fakeWorkbookWorker } from './fakeWorkbookWorker.ts';

afterEach(() => {
  act(clearToasts);
});

function show(results: readonly SaveResult[], more: Partial<Host> = {}) {
  const workers: FakeWorkbookWorker[] = [];
  const left = [...results];
  const order: string[] = [];
  const host: Host = {
    ...browserHost,
    saveFile: async () => left.shift() ?? { kind: 'cancelled' },
    revealFile: vi.fn(async () => true),
    ...more,
  };
  const draft = goldenDrafts[0]?.draft;
  const form = findForm(draft?.form ?? '');
  if (draft === undefined || form === undefined) throw new Error('no golden draft');
  render(
    <HostProvider host={host}>
      <ExportButton
        form={form}
        getDraft={() => {
          order.push('getDraft');
          return draft;
        }}
        beforeExport={async () => {
          order.push('beforeExport');
        }}
        createWorker={() => {
          const worker = fakeWorkbookWorker();
          workers.push(worker);
          return worker;
        }}
      />
      <Toasts />
    </HostProvider>,
  );
  return { host, order, workers, user: userEvent.setup() };
}

async function build(workers: readonly FakeWorkbookWorker[]): Promise<void> {
  await waitFor(() => expect(workers[0]?.requests).toHaveLength(1));
  act(() => workers[0]?.reply({ kind: 'built', bytes: new Uint8Array([1]), fileName: '表.xlsx' }));
}

test('exports what is on the screen after it was saved, says where, and shows the folder', async () => {
  const { host, order, workers, user } = show([{ kind: 'saved', path: '/家/表.xlsx' }]);
  await user.click(screen.getByRole('button', { name: '导出' }));
  await build(workers);
  expect(await screen.findByText('已保存到 /家/表.xlsx')).toBeTruthy();
  expect(order).toEqual(['beforeExport', 'getDraft']);
  await user.click(screen.getByRole('button', { name: '打开所在文件夹' }));
  expect(host.revealFile).toHaveBeenCalledWith('/家/表.xlsx');
});

test('a host that can not show folders offers none', async () => {
  const { workers, user } = show([{ kind: 'saved', path: '表.xlsx' }], { revealFile: null });
  await user.click(screen.getByRole('button', { name: '导出' }));
  await build(workers);
  await screen.findByText('已保存到 表.xlsx');
  expect(screen.queryByRole('button', { name: '打开所在文件夹' })).toBeNull();
});

test('a long export shows its progress and can be cancelled', async () => {
  const { workers, user } = show([]);
  await user.click(screen.getByRole('button', { name: '导出' }));
  const dialog = await screen.findByRole('dialog', { name: '正在导出' });
  act(() => workers[0]?.reply({ kind: 'building', fraction: 0.5 }));
  await waitFor(() => expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('60'));
  expect(dialog.textContent).toContain('正在生成工作簿');
  await user.click(screen.getByRole('button', { name: '取消导出' }));
  expect(await screen.findByText('已取消导出，没有写入文件。')).toBeTruthy();
  expect(workers[0]?.terminated).toBe(1);
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('a file open in Excel is said, and another place can be picked', async () => {
  const { workers, user } = show([
    { kind: 'failed', fault: 'inUse', path: '/家/表.xlsx' },
    { kind: 'saved', path: '/家/表2.xlsx' },
  ]);
  await user.click(screen.getByRole('button', { name: '导出' }));
  await build(workers);
  expect(await screen.findByText(/“\/家\/表\.xlsx”正在 Excel 或 WPS 中打开/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: '另选位置' }));
  expect(await screen.findByText('已保存到 /家/表2.xlsx')).toBeTruthy();
});

test('one export at a time', async () => {
  const { workers, user } = show([]);
  const button = screen.getByRole('button', { name: '导出' });
  await user.dblClick(button);
  await waitFor(() => expect(workers).toHaveLength(1));
  expect(button.hasAttribute('disabled')).toBe(true);
});

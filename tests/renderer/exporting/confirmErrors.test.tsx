import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { ExportButton } from '../../../renderer/exporting/ExportButton.tsx';
import { browserHost } from '../../../renderer/host/browser.ts';
import { HostProvider } from '../../../renderer/host/HostProvider.tsx';
import { clearToasts, Toasts } from '../../../renderer/ui/toasts.tsx';
import { newDraft } from '../../../shared/draft/newDraft.ts';
import type { Draft } from '../../../shared/draft/types.ts';
import { findForm } from '../../../shared/forms/index.ts';
import { goldenDrafts } from '../../helpers/goldenDrafts.ts';
import { type FakeWorkbookWorker, fakeWorkbookWorker } from './fakeWorkbookWorker.ts';

afterEach(() => {
  act(clearToasts);
});

const goldenOf = (name: string): Draft => {
  const found = goldenDrafts.find((golden) => golden.name === name);
  if (found === undefined) throw new Error(`no golden form ${name}`);
  return found.draft;
};

/** Three errors: the funds don't add up, two unmet targets have full marks. */
const faulty = goldenOf('产业扶持');

function show(draft: Draft) {
  const workers: FakeWorkbookWorker[] = [];
  const onReview = vi.fn();
  const form = findForm(draft.form);
  if (form === undefined) throw new Error('no form');
  render(
    <HostProvider host={{ ...browserHost, saveFile: async () => ({ kind: 'saved', path: '/家/表.xlsx' }) }}>
      <ExportButton
        form={form}
        getDraft={() => draft}
        beforeExport={async () => undefined}
        onReview={onReview}
        createWorker={() => {
          const worker = fakeWorkbookWorker();
          workers.push(worker);
          return worker;
        }}
      />
      <Toasts />
    </HostProvider>,
  );
  return { onReview, workers, user: userEvent.setup() };
}

const ask = () => screen.findByRole('alertdialog', { name: /条错误没有处理/ });
const exportButton = () => screen.getByRole('button', { name: '导出' });

test('a form with errors is asked about once, each error listed and then what is to be filled in, and exported all the same', async () => {
  const { workers, user } = show(faulty);
  await user.click(exportButton());
  const dialog = await ask();
  expect(within(dialog).getByRole('heading', { level: 2 }).textContent).toBe('还有 3 条错误没有处理，2 处待填');
  const lines = within(dialog).getAllByRole('listitem');
  expect(lines.map(({ textContent }) => textContent?.slice(0, 12))).toEqual([
    expect.stringContaining('年度资金总额的年初预算数'),
    expect.stringContaining('第17行'),
    expect.stringContaining('第19行'),
    expect.stringContaining('第32行'),
    expect.stringContaining('第33行'),
  ]);
  expect(workers).toEqual([]);
  await user.click(within(dialog).getByRole('button', { name: '仍然导出' }));
  await waitFor(() => expect(workers[0]?.requests).toHaveLength(1));
  expect(workers[0]?.requests[0]).toMatchObject({ draft: faulty, withFindings: false });
  act(() => workers[0]?.reply({ kind: 'built', bytes: new Uint8Array([1]), fileName: '表.xlsx' }));
  expect(await screen.findByText('已保存到 /家/表.xlsx')).toBeTruthy();
  expect(screen.queryByRole('alertdialog', { name: /条错误没有处理/ })).toBeNull();
});

test('going back exports nothing and leads to the findings', async () => {
  const { onReview, workers, user } = show(faulty);
  await user.click(exportButton());
  await user.click(within(await ask()).getByRole('button', { name: '返回修改' }));
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
  expect([workers, onReview.mock.calls.length]).toEqual([[], 1]);
  expect(exportButton().hasAttribute('disabled')).toBe(false);
});

test('the findings come along as a second sheet when they are asked for', async () => {
  const { workers, user } = show(faulty);
  await user.click(exportButton());
  const dialog = await ask();
  await user.click(within(dialog).getByRole('checkbox', { name: '附自查结果表' }));
  await user.click(within(dialog).getByRole('button', { name: '仍然导出' }));
  await waitFor(() => expect(workers[0]?.requests[0]?.withFindings).toBe(true));
});

test('the menu beside the button asks for the findings too', async () => {
  const { workers, user } = show(goldenOf('科学技术普及发展专项'));
  await user.click(screen.getByRole('button', { name: '导出选项' }));
  await user.click(await screen.findByRole('menuitem', { name: '导出表格，附自查结果表' }));
  await waitFor(() => expect(workers[0]?.requests[0]?.withFindings).toBe(true));
});

test('ignored findings are listed with their reasons, and are errors no more', async () => {
  const setAside = { check: 'fundingSum', path: 'cell/funding/total/initialBudget', reason: '已与主管部门确认' };
  const { user } = show({ ...faulty, ignoredFindings: [setAside] });
  await user.click(exportButton());
  const dialog = await ask();
  expect(within(dialog).getByText('还有 2 条错误没有处理，2 处待填')).toBeTruthy();
  expect(within(dialog).getByText('已忽略的问题（1 条）')).toBeTruthy();
  expect(within(dialog).getByText('理由：已与主管部门确认')).toBeTruthy();
});

test('a form with blanks alone is asked about as such: a blank is no error', async () => {
  const form = findForm(faulty.form);
  if (form === undefined) throw new Error('no form');
  const { user } = show(newDraft(form, '2022'));
  await user.click(exportButton());
  const dialog = await screen.findByRole('alertdialog', { name: /^还有 \d+ 处待填$/ });
  expect(dialog.querySelectorAll('.severity-E')).toHaveLength(0);
  expect(dialog.querySelectorAll('.severity-todo').length).toBeGreaterThan(0);
});

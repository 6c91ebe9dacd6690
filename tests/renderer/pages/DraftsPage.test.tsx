import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { browserHost } from '../../../renderer/host/browser.ts';
import { HostProvider } from '../../../renderer/host/HostProvider.tsx';
import type { Host } from '../../../renderer/host/types.ts';
import { DraftsPage } from '../../../renderer/pages/DraftsPage.tsx';
import { closeDatabase, database } from '../../../renderer/store/database.ts';
import { createDraft, deleteDraft, loadDraft, saveDraft } from '../../../renderer/store/drafts.ts';
import { clearToasts, Toasts } from '../../../renderer/ui/toasts.tsx';
import type { OpenResult, SaveRequest } from '../../../shared/desktop.ts';
import { forms } from '../../../shared/forms/index.ts';
import { indexForm } from '../../../shared/forms/indexForm.ts';
import { goldenDrafts } from '../../helpers/goldenDrafts.ts';
import { typed } from '../session/sampleDraft.ts';
import { freshDatabase } from '../store/freshDatabase.ts';

beforeEach(freshDatabase);
afterEach(() => {
  act(clearToasts);
});

function show(more: Partial<Host> = {}) {
  const onOpen = vi.fn<(draftId: string) => void>();
  render(
    <I18nProvider locale="zh-CN">
      <HostProvider host={{ ...browserHost, ...more }}>
        <DraftsPage onOpen={onOpen} />
        <Toasts />
      </HostProvider>
    </I18nProvider>,
  );
  return { onOpen, user: userEvent.setup() };
}

async function store(count: number): Promise<readonly string[]> {
  const ids: string[] = [];
  const now = Date.now();
  for (const [index, { draft }] of goldenDrafts.slice(0, count).entries()) {
    ids.push(await createDraft(draft, now - index));
  }
  return ids;
}

const names = () =>
  screen
    .getAllByRole('row')
    .slice(1)
    .map((row) => within(row).getByRole('rowheader').textContent);

async function openMenu(user: ReturnType<typeof userEvent.setup>, title: string, item: RegExp): Promise<void> {
  await user.click(await screen.findByRole('button', { name: `“${title}”的更多操作` }));
  await user.click(await screen.findByRole('menuitem', { name: item }));
}

const title = goldenDrafts[0]?.name ?? '';

test('the first start says what to do and offers every form', async () => {
  const { user } = show();
  expect(await screen.findByRole('heading', { name: '还没有草稿' })).toBeTruthy();
  for (const form of forms) {
    const button = screen.getByRole('button', { name: form.name });
    // and says of each whom it is for
    expect(document.getElementById(button.getAttribute('aria-describedby') ?? '')?.textContent).toMatch(
      /\p{Script=Han}{4}/u,
    );
  }
  await user.click(screen.getByRole('button', { name: forms[0]?.name ?? '' }));
  expect(await screen.findByRole('dialog', { name: `新建${forms[0]?.name}` })).toBeTruthy();
});

test('lists name, form, year, exact total, state and time of each draft', async () => {
  await store(1);
  show();
  const row = (await screen.findAllByRole('row'))[1];
  if (row === undefined) throw new Error('no row');
  const cells = within(row)
    .getAllByRole('gridcell')
    .map((cell) => cell.textContent);
  expect(within(row).getByRole('rowheader').textContent).toBe(title);
  expect(cells.slice(1, 5)).toEqual([
    '财政项目支出绩效自评表（上海）',
    '2022',
    goldenDrafts[0]?.expected.total,
    '已填完',
  ]);
  expect(cells[5]).toMatch(/^今天 \d\d:\d\d$/);
});

test.each(forms.map((form) => ({ name: form.name, form })))(
  'makes a new $name and opens it',
  async ({ name, form }) => {
    const { onOpen, user } = show();
    await user.click(await screen.findByRole('button', { name: '新建' }));
    await user.click(await screen.findByRole('menuitem', { name }));
    const dialog = await screen.findByRole('dialog');
    const year = within(dialog).queryByLabelText('年度');
    expect(year !== null).toBe(form.year.kind === 'printed');
    const nameLabel = indexForm(form).name.label;
    await user.type(within(dialog).getByLabelText(nameLabel), '新项目');
    await user.click(within(dialog).getByRole('button', { name: '新建' }));
    await waitFor(() => expect(onOpen).toHaveBeenCalledTimes(1));
    const loaded = await loadDraft(onOpen.mock.calls[0]?.[0] ?? '');
    expect(loaded).toMatchObject({ kind: 'loaded', title: '新项目', draft: { form: form.id } });
    // self-evaluations look back, goals and their monitoring don't
    const usual = new Date().getFullYear() - (form.purpose === 'selfEvaluation' ? 1 : 0);
    expect(loaded.kind === 'loaded' && loaded.draft.year).toBe(year === null ? '' : String(usual));
  },
);

test('a double click makes one draft, and a failure can be tried again', async () => {
  const { onOpen, user } = show();
  await user.click(await screen.findByRole('button', { name: '新建' }));
  await user.click(await screen.findByRole('menuitem', { name: forms[0]?.name ?? '' }));
  const create = within(await screen.findByRole('dialog')).getByRole('button', { name: '新建' });
  const add = vi.spyOn(database().contents, 'add').mockRejectedValueOnce(new DOMException('', 'QuotaExceededError'));
  await user.click(create);
  expect(await screen.findByText(/磁盘空间不足/)).toBeTruthy();
  add.mockRestore();
  await user.dblClick(create);
  await waitFor(() => expect(onOpen).toHaveBeenCalledTimes(1));
  await waitFor(async () => expect(await database().drafts.count()).toBe(1));
  expect(onOpen).toHaveBeenCalledTimes(1);
});

test('a year that is none is said and nothing is made; full-width digits are a year', async () => {
  const { onOpen, user } = show();
  await user.click(await screen.findByRole('button', { name: '新建' }));
  await user.click(await screen.findByRole('menuitem', { name: forms[0]?.name ?? '' }));
  const year = await screen.findByLabelText('年度');
  const create = () => within(screen.getByRole('dialog')).getByRole('button', { name: '新建' });
  await user.clear(year);
  await user.type(year, '去年');
  await user.click(create());
  expect(await screen.findByText(/请填四位数的年份/)).toBeTruthy();
  expect(year.getAttribute('aria-invalid')).toBe('true');
  expect(onOpen).not.toHaveBeenCalled();
  await user.clear(year);
  await user.type(year, '２０２４');
  await user.click(create());
  await waitFor(() => expect(onOpen).toHaveBeenCalledTimes(1));
  expect(await loadDraft(onOpen.mock.calls[0]?.[0] ?? '')).toMatchObject({ draft: { year: '2024' } });
});

test('a click opens a draft, and so does Enter after the arrow keys', async () => {
  const [first, second] = await store(2);
  const { onOpen, user } = show();
  const rows = await screen.findAllByRole('row');
  await user.click(within(rows[1] as HTMLElement).getByRole('rowheader'));
  expect(onOpen).toHaveBeenLastCalledWith(first);
  await user.keyboard('{ArrowDown}{Enter}');
  expect(onOpen).toHaveBeenLastCalledWith(second);
});

test('renames in the list only, from the menu', async () => {
  const [id = ''] = await store(1);
  const { user } = show();
  await openMenu(user, title, /重命名/);
  const field = await screen.findByLabelText('草稿名称');
  await user.clear(field);
  await user.type(field, '第二稿{Enter}');
  await waitFor(() => expect(names()).toEqual(['第二稿']));
  expect(await loadDraft(id)).toMatchObject({ draft: { values: { projectName: title } } });
});

test('a name that was only looked at goes on following the form', async () => {
  const [id = ''] = await store(1);
  const { user } = show();
  await openMenu(user, title, /重命名/);
  await user.type(await screen.findByLabelText('草稿名称'), '{Enter}');
  const [golden] = goldenDrafts;
  if (golden === undefined) throw new Error('no golden draft');
  await act(() => saveDraft(id, typed(golden.draft, { kind: 'value', value: 'projectName' }, '新的名称'), 1));
  await waitFor(() => expect(names()).toEqual(['新的名称']));
});

test('duplicates under another name', async () => {
  await store(1);
  const { user } = show();
  await openMenu(user, title, /复制一份/);
  await waitFor(() => expect(names().toSorted()).toEqual([title, `${title} 副本`].toSorted()));
});

test('deletes with a way back, at once and later', async () => {
  await store(2);
  const { user } = show();
  await openMenu(user, title, /删除/);
  await waitFor(() => expect(names()).toEqual([goldenDrafts[1]?.name]));
  await user.click(await screen.findByRole('button', { name: '撤销' }));
  await waitFor(() => expect(names()).toHaveLength(2));
  await openMenu(user, title, /删除/);
  await user.click(await screen.findByRole('button', { name: '最近删除（1）' }));
  await user.click(await screen.findByRole('button', { name: `恢复“${title}”` }));
  await waitFor(() => expect(screen.queryByText(/最近删除（1）/)).toBeNull());
});

test('Delete and F2 work on the row that has the focus', async () => {
  await store(2);
  const { onOpen, user } = show();
  const rows = await screen.findAllByRole('row');
  await user.click(within(rows[1] as HTMLElement).getByRole('rowheader'));
  expect(onOpen).toHaveBeenCalledTimes(1);
  await user.keyboard('{F2}');
  expect((await screen.findByLabelText<HTMLInputElement>('草稿名称')).value).toBe(title);
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByLabelText('草稿名称')).toBeNull());
  act(() => (screen.getAllByRole('row')[1] as HTMLElement).focus());
  await user.keyboard('{Delete}');
  await waitFor(() => expect(names()).toEqual([goldenDrafts[1]?.name]));
});

test('Delete held down deletes one draft', async () => {
  await store(3);
  show();
  await screen.findAllByRole('row');
  for (const repeat of [false, true, true]) {
    fireEvent.keyDown(screen.getAllByRole('row')[1] as HTMLElement, { key: 'Delete', repeat });
    await act(() => new Promise((resolve) => setTimeout(resolve, 50)));
  }
  await waitFor(() => expect(names()).toHaveLength(2));
});

test('what was deleted is listed too once the database can be read again', async () => {
  const [first = ''] = await store(2);
  await deleteDraft(first, Date.now());
  closeDatabase();
  const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('no', 'DataError');
  });
  const { user } = show();
  const retry = await screen.findByRole('button', { name: '重试' });
  open.mockRestore();
  await user.click(retry);
  expect(await screen.findByRole('button', { name: '最近删除（1）' })).toBeTruthy();
});

test('more than eight drafts can be searched', async () => {
  await store(7);
  await store(1);
  const { user } = show();
  await waitFor(() => expect(names()).toHaveLength(8));
  expect(screen.queryByRole('searchbox')).toBeNull();
  await act(async () => {
    await store(1);
  });
  await user.type(await screen.findByRole('searchbox'), '一网统管');
  await waitFor(() => expect(names()).toHaveLength(1));
  expect(screen.getByRole('status').textContent).toBe('找到 1 份，共 9 份');
  await user.keyboard('{Escape}');
  await waitFor(() => expect(names()).toHaveLength(9));
});

test('several are selected with keys and by boxes, deleted, and brought back by one undo', async () => {
  await store(4);
  const { user } = show();
  const rows = await screen.findAllByRole('row');
  await user.click(within(rows[1] as HTMLElement).getByRole('checkbox'));
  await user.keyboard('{ArrowLeft}{Shift>}{ArrowDown}{/Shift}');
  expect(screen.getByText('已选 2 份')).toBeTruthy();
  await user.keyboard('{Delete}');
  await waitFor(() => expect(names()).toEqual([goldenDrafts[2]?.name, goldenDrafts[3]?.name]));
  await user.click(await screen.findByRole('button', { name: '撤销' }));
  await waitFor(() => expect(names()).toHaveLength(4));
});

test('the focus goes to the next line when the one that had it is deleted', async () => {
  await store(3);
  show();
  await screen.findAllByRole('row');
  act(() => (screen.getAllByRole('row')[1] as HTMLElement).focus());
  fireEvent.keyDown(document.activeElement as HTMLElement, { key: 'Delete' });
  await waitFor(() => expect(names()).toHaveLength(2));
  await waitFor(() => expect(document.activeElement).toBe(screen.getAllByRole('row')[1]));
});

test('Delete in the header deletes nothing; the arrow leads down to the lines', async () => {
  await store(2);
  const { user } = show();
  const header = await screen.findByRole('columnheader', { name: /总分/ });
  act(() => header.focus());
  await user.keyboard('{Delete}{ArrowDown}');
  expect(document.activeElement).toBe(screen.getAllByRole('row')[1]);
  expect(names()).toHaveLength(2);
});

test('a letter goes to the next draft that begins with it', async () => {
  await store(3);
  const { user } = show();
  await screen.findAllByRole('row');
  act(() => (screen.getAllByRole('row')[1] as HTMLElement).focus());
  const third = goldenDrafts[2]?.name ?? '';
  await user.keyboard(third.slice(0, 1));
  expect(document.activeElement?.textContent).toContain(third);
});

test('sorts by a column that is pressed', async () => {
  await store(3);
  const { user } = show();
  await user.click(await screen.findByRole('columnheader', { name: /总分/ }));
  const totals = () =>
    screen
      .getAllByRole('row')
      .slice(1)
      .map((row) => Number(within(row).getAllByRole('gridcell')[3]?.textContent));
  expect(totals()).toEqual(totals().toSorted((a, b) => a - b));
  await user.click(screen.getByRole('columnheader', { name: /总分/ }));
  expect(totals()).toEqual(totals().toSorted((a, b) => b - a));
});

test('imports draft files, says what came in and what did not', async () => {
  const text = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
  const opened: OpenResult = {
    kind: 'opened',
    files: [
      { name: '好.ziping', bytes: text(goldenDrafts[0]?.json) },
      { name: '坏.ziping', bytes: text({}) },
    ],
    failed: [],
  };
  const { onOpen, user } = show({ openFiles: async () => opened });
  await user.click((await screen.findAllByRole('button', { name: '导入草稿或表格' }))[0] as HTMLElement);
  await waitFor(() => expect(names()).toEqual([title]));
  expect(await screen.findByText(/坏\.ziping：.*不是绩效自评草稿/)).toBeTruthy();
  // one message at a time: what went wrong first
  await user.click(screen.getByRole('button', { name: '关闭' }));
  await user.click(await screen.findByRole('button', { name: '打开' }));
  expect(onOpen).toHaveBeenCalledTimes(1);
});

test('saves one draft as a draft file', async () => {
  await store(2);
  const saveFile = vi.fn(async (request: SaveRequest) => ({ kind: 'saved', path: request.suggestedName }) as const);
  const { user } = show({ saveFile });
  await openMenu(user, title, /存为草稿文件/);
  await waitFor(() => expect(saveFile).toHaveBeenCalledTimes(1));
  const one = JSON.parse(new TextDecoder().decode(saveFile.mock.calls[0]?.[0].bytes));
  expect(one).toMatchObject({ format: 'ziping-draft', values: { projectName: title } });
});

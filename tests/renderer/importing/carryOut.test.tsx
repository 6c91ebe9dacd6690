import { act, configure, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { carryOut } from '../../../renderer/importing/carryOut.ts';
import { compareWithStored } from '../../../renderer/importing/comparison.ts';
import { reloadJournal } from '../../../renderer/importing/journal.ts';
import { RecentImports } from '../../../renderer/importing/RecentImports.tsx';
import { sayImported } from '../../../renderer/importing/sayImported.ts';
import type { Choice, FoundForm } from '../../../renderer/importing/types.ts';
import { database } from '../../../renderer/store/database.ts';
import { holdDraft } from '../../../renderer/store/draftLock.ts';
import { createDraft, keepDeletedDays, loadDraft, purgeDeleted, saveDraft } from '../../../renderer/store/drafts.ts';
import { observeDrafts } from '../../../renderer/store/listedDrafts.ts';
import { clearToasts, Toasts } from '../../../renderer/ui/toasts.tsx';
import type { Draft } from '../../../shared/draft/types.ts';
import { typed } from '../session/sampleDraft.ts';
import { freshDatabase } from '../store/freshDatabase.ts';
import { golden } from './sampleFiles.ts';

// A busy machine takes its time over a workbook and a page full of roles.
vi.setConfig({ testTimeout: 60_000 });
configure({ asyncUtilTimeout: 20_000 });

beforeEach(async () => {
  await freshDatabase();
  localStorage.clear();
  reloadJournal();
  clearToasts();
});

const titles = () =>
  new Promise<readonly string[]>((resolve, reject) =>
    observeDrafts((drafts) => resolve(drafts.map(({ title }) => title)), reject),
  );

const found = (draft: Draft, choice: Choice, id = 'f'): FoundForm => ({
  id,
  fileName: '表.xlsx',
  draft,
  source: { kind: 'draftFile' },
  choice,
});

const named = (name: string): Draft => typed(golden(0), { kind: 'value', value: 'projectName' }, name);
const department = { kind: 'value', value: 'department' } as const;
const unit = { kind: 'value', value: 'implementingUnit' } as const;

/** A stored draft and a form that differs from it in two fields, of which the first is chosen. */
async function compared(): Promise<{ readonly id: string; readonly form: FoundForm; readonly imported: Draft }> {
  const id = await createDraft(golden(0), 1);
  const imported = typed(typed(golden(0), department, '新部门'), unit, '新单位');
  const comparison = await compareWithStored(id, imported);
  if (comparison.kind !== 'ready') throw new Error(comparison.kind);
  const [first] = comparison.comparison.rows;
  const chosen = new Set([first?.key ?? '']);
  return {
    id,
    imported,
    form: found(imported, { kind: 'compare', draftId: id, comparison: { ...comparison, chosen } }),
  };
}

test('stores what is chosen, in the order of the files, and leaves the rest', async () => {
  const outcome = await carryOut(
    [
      found(named('甲'), { kind: 'new' }),
      found(named('乙'), { kind: 'skip' }),
      found(named('丙'), { kind: 'new' }),
      found(named('丁'), { kind: 'compare', draftId: 'x', comparison: { kind: 'loading' } }),
    ],
    1_000,
  );
  expect(outcome.problems).toEqual([]);
  expect(outcome.stored.map(({ title }) => title)).toEqual(['甲', '丙']);
  expect(await titles()).toEqual(['甲', '丙']);
});

test('takes over the chosen difference and no other', async () => {
  const { id, form } = await compared();
  const outcome = await carryOut([form], 5);
  expect(outcome).toMatchObject({ problems: [], stored: [{ kind: 'takenOver', draftId: id, count: 1 }] });
  expect(await loadDraft(id)).toMatchObject({ draft: typed(golden(0), department, '新部门') });
});

test('a draft that changed since it was compared is said to have changed', async () => {
  const { id, form } = await compared();
  await saveDraft(id, named('刚改'), 4);
  const { stored, problems } = await carryOut([form], 5);
  expect(stored).toEqual([]);
  expect(problems).toEqual([expect.stringContaining('刚才有改动')]);
  expect(await loadDraft(id)).toMatchObject({ draft: named('刚改') });
});

test('one form that can not be stored hinders no other', async () => {
  vi.spyOn(database().contents, 'add').mockRejectedValueOnce(new DOMException('', 'QuotaExceededError'));
  const forms = [found(named('甲'), { kind: 'new' }), found(named('乙'), { kind: 'new' })];
  const { stored, problems } = await carryOut(forms, 5);
  expect(stored.map(({ title }) => title)).toEqual(['乙']);
  expect(problems).toEqual([expect.stringMatching(/“甲”没有导入：磁盘空间不足/)]);
});

/** An import carried out and said, on a page with its notices and the list of recent imports. */
async function imported(forms: readonly FoundForm[], onOpen: (id: string) => void = () => undefined) {
  const user = userEvent.setup();
  const outcome = await carryOut(forms, Date.now());
  render(
    <>
      <RecentImports />
      <Toasts />
    </>,
  );
  act(() => sayImported(outcome, ['表.xlsx', '二.xlsx', '三.ziping'], Date.now(), onOpen));
  return { user, outcome };
}

test('a new draft is said with the way back and the way to open it', async () => {
  const onOpen = vi.fn();
  const { user, outcome } = await imported([found(named('甲'), { kind: 'new' })], onOpen);
  expect(screen.getByText('已导入“甲”。')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: '打开' }));
  expect(onOpen).toHaveBeenCalledWith(outcome.stored[0]?.draftId);
});

test('undone by the notice, new drafts are gone and changed ones as they were', async () => {
  const { id, form } = await compared();
  const { user } = await imported([found(named('甲'), { kind: 'new' }, 'a'), form]);
  expect(await titles()).toHaveLength(2);
  await user.click(screen.getByRole('button', { name: '撤销' }));
  await screen.findByText('已撤销这次导入的 2 项。');
  expect(await loadDraft(id)).toMatchObject({ kind: 'loaded', draft: golden(0) });
  expect(await titles()).toHaveLength(1);
  expect(screen.queryByRole('button', { name: /最近导入/ })).toBeNull();
});

test('the way back outlives the notice and the page', async () => {
  const { user } = await imported([found(named('甲'), { kind: 'new' }), found(named('乙'), { kind: 'new' })]);
  act(() => clearToasts());
  act(() => reloadJournal());
  await user.click(screen.getByRole('button', { name: '最近导入（1）' }));
  expect(screen.getByText(/表\.xlsx、二\.xlsx 等 3 个文件/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: '撤销导入：已导入 2 份草稿。' }));
  await waitFor(async () => expect(await titles()).toEqual([]));
  expect(await screen.findByText('没有可以撤销的导入。')).toBeTruthy();
});

test('what was typed after the import is kept, and the user is told where the old content is', async () => {
  const { id, form } = await compared();
  const { user } = await imported([form]);
  await saveDraft(id, named('又改'), Date.now());
  await user.click(screen.getByRole('button', { name: '撤销' }));
  expect(await screen.findByText(/在导入后又有改动，为免丢失没有覆盖/)).toBeTruthy();
  expect(await loadDraft(id)).toMatchObject({ draft: named('又改') });
  expect(await titles()).toHaveLength(2);
});

test('what can no longer be undone is said, and no longer offered', async () => {
  const { form } = await compared();
  const { user } = await imported([form]);
  await purgeDeleted(keepDeletedDays);
  await user.click(screen.getByRole('button', { name: '撤销' }));
  expect(await screen.findByText(/导入前的内容已清除，不能再撤销/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: /最近导入/ })).toBeNull();
});

/** Locks as a browser has them, as far as one window needs them; the test page has none. */
function giveLocks(): void {
  const held = new Set<string>();
  const request = async (
    name: string,
    _options: unknown,
    work: (lock: { readonly name: string } | null) => Promise<void> | undefined,
  ) => {
    if (held.has(name)) return work(null);
    held.add(name);
    await work({ name });
    held.delete(name);
  };
  vi.spyOn(navigator, 'locks', 'get').mockReturnValue({ request } as unknown as LockManager);
}

test('a draft that is open in an editor is neither changed nor undone, and can be later', async () => {
  giveLocks();
  const { id, form } = await compared();
  const close = holdDraft(id, () => undefined);
  const { problems } = await carryOut([form], 5);
  expect(problems).toEqual([expect.stringContaining('正在编辑')]);
  expect(await loadDraft(id)).toMatchObject({ draft: golden(0) });
  close();
  await Promise.resolve();
  const { user } = await imported([form]);
  const closeAgain = holdDraft(id, () => undefined);
  await user.click(screen.getByRole('button', { name: '撤销' }));
  expect(await screen.findByText(/正在编辑，还没有撤销/)).toBeTruthy();
  closeAgain();
  await user.click(screen.getByRole('button', { name: '最近导入（1）' }));
  await user.click(screen.getByRole('button', { name: /^撤销导入：/ }));
  await waitFor(async () => expect(await loadDraft(id)).toMatchObject({ draft: golden(0) }));
  vi.restoreAllMocks();
});

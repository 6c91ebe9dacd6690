import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { EditorPage } from '../../../renderer/pages/EditorPage.tsx';
import { database } from '../../../renderer/store/database.ts';
import { createDraft, loadDraft, renameDraft } from '../../../renderer/store/drafts.ts';
import { keepCopies } from '../../../renderer/store/keepCopies.ts';
import { keepUnsaved } from '../../../renderer/store/unsavedDrafts.ts';
import { Toasts } from '../../../renderer/ui/toasts.tsx';
import { machine } from '../../helpers/copyRecords.ts';
import { goldenDrafts } from '../../helpers/goldenDrafts.ts';
import { cellText, fiveRowDraft, typed } from '../session/sampleDraft.ts';
import { field, figure, type } from '../sheet/renderEditor.tsx';
import { restartPage } from '../store/freshDatabase.ts';

afterEach(async () => {
  vi.restoreAllMocks();
  await database().delete();
  restartPage();
});

const [golden] = goldenDrafts;
if (golden === undefined) throw new Error('no golden draft');

async function open(id: string, onBack = () => undefined) {
  render(<EditorPage draftId={id} onBack={onBack} />);
  await waitFor(() => expect(screen.queryByText('正在打开草稿…')).toBeNull());
}

async function stored(id: string) {
  const result = await loadDraft(id);
  if (result.kind !== 'loaded') throw new Error(result.kind);
  return result.draft;
}

describe('opening', () => {
  it('shows a stored draft with its totals, its title and its save state', async () => {
    await open(await createDraft(golden.draft, 1));
    expect(field('第1行 三级指标').value).toBe(golden.draft.tables['indicators']?.rows[0]?.['level3']);
    expect(figure('total')).toBe(golden.expected.total);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(golden.name);
    expect(screen.getByText('已保存')).toBeTruthy();
  });

  it('shows what a page of another window kept when it vanished over the draft', async () => {
    const id = await createDraft(fiveRowDraft(), 1);
    keepUnsaved(id, typed(fiveRowDraft(), { kind: 'cell', table: 'indicators', row: 'a', column: 'score' }, '1.25'), 2);
    await open(id);
    expect(field('第1行 得分').value).toBe('1.25');
    expect(cellText(await stored(id), 'score')).toBe('1.25');
  });

  it('shows the name given in the list', async () => {
    const id = await createDraft(golden.draft, 1);
    await renameDraft(id, '第二稿');
    await open(id);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('第二稿');
  });

  it('says that a draft is gone and leads back', async () => {
    const onBack = vi.fn();
    await open('nowhere', onBack);
    expect(screen.getByRole('heading').textContent).toBe('找不到这份草稿');
    fireEvent.click(screen.getByRole('button', { name: '返回草稿列表' }));
    expect(onBack).toHaveBeenCalledOnce();
  });

  it('refuses a draft of a newer program with a sentence and leaves it as it is', async () => {
    const id = await createDraft(fiveRowDraft(), 1);
    const newer = { ...golden.json, version: 9 };
    await database().contents.put({ id, json: newer });
    await open(id);
    expect(screen.getByText(/草稿由更新版本的程序保存（版本 9）/)).toBeTruthy();
    expect((await database().contents.get(id))?.json).toEqual(newer);
  });

  it('says that the store can’t be read, and reads again on request', async () => {
    const id = await createDraft(fiveRowDraft(), 1);
    const get = vi.spyOn(database().drafts, 'get').mockRejectedValueOnce(new Error('broken'));
    await open(id);
    expect(screen.getByRole('heading').textContent).toBe('读取草稿失败');
    get.mockRestore();
    fireEvent.click(screen.getByRole('button', { name: '重试' }));
    await waitFor(() => expect(field('第1行 三级指标').value).toBe('指标a'));
  });
});

describe('saving', () => {
  let id = '';
  beforeEach(async () => {
    id = await createDraft(fiveRowDraft(), 1);
    await open(id);
  });

  it('happens soon after typing, and says so', async () => {
    type('第1行 得分', '1.5');
    expect(screen.getByText('保存中…')).toBeTruthy();
    await waitFor(() => expect(screen.getByText('已保存')).toBeTruthy());
    expect(cellText(await stored(id), 'score')).toBe('1.5');
  });

  it('takes a level name that is still being typed', async () => {
    field('第1行 一级指标').focus();
    type('第1行 一级指标', '产出类');
    await waitFor(async () => expect(cellText(await stored(id), 'level1')).toBe('产出类'));
  });

  it('that fails says why, keeps what was typed and can be tried again', async () => {
    const pc = machine();
    keepCopies(pc.start(), { appVersion: '0.1.0' });
    pc.counter.failAt(1, 'ENOSPC', true);
    const put = vi.spyOn(database().contents, 'put').mockRejectedValue(new DOMException('full', 'QuotaExceededError'));
    type('第1行 得分', '1.5');
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('没有保存');
    expect(alert.textContent?.length).toBeGreaterThan(20);
    expect(field('第1行 得分').value).toBe('1.5');
    put.mockRestore();
    pc.counter.restart();
    fireEvent.click(screen.getByRole('button', { name: '重试' }));
    await waitFor(() => expect(screen.getByText(/已保存/)).toBeTruthy(), { timeout: 60_000 });
    expect(cellText(await stored(id), 'score')).toBe('1.5');
  });
});

describe('leaving', () => {
  it('saves first, then goes back', async () => {
    const id = await createDraft(fiveRowDraft(), 1);
    const onBack = vi.fn();
    await open(id, onBack);
    type('第1行 得分', '2');
    fireEvent.click(screen.getByRole('button', { name: '返回草稿列表' }));
    await waitFor(() => expect(onBack).toHaveBeenCalledOnce());
    expect(cellText(await stored(id), 'score')).toBe('2');
  });
});

it('takes its messages away when it is closed', async () => {
  const id = await createDraft(fiveRowDraft(), 1);
  const { unmount } = render(
    <>
      <EditorPage draftId={id} onBack={() => undefined} />
      <p>列表</p>
    </>,
  );
  render(<Toasts />);
  await waitFor(() => expect(field('第1行 得分')).toBeTruthy());
  act(() => field('第1行 得分').focus());
  fireEvent.click(screen.getByRole('button', { name: '删除行' }));
  await screen.findByText('已删除第1行“指标a”。');
  unmount();
  await waitFor(() => expect(screen.queryByText('已删除第1行“指标a”。')).toBeNull());
});

describe('the tools of a row', () => {
  it('stand in the bar and work on the row of the cursor', async () => {
    const id = await createDraft(fiveRowDraft(), 1);
    await open(id);
    expect(screen.getByText('未选中指标行')).toBeTruthy();
    act(() => field('第2行 得分').focus());
    expect(screen.getByText('第2行')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '上移' }));
    expect(field('第1行 三级指标').value).toBe('指标b');
    fireEvent.click(screen.getByRole('button', { name: '插入行' }));
    expect(field('第2行 三级指标').value).toBe('');
    fireEvent.click(screen.getByRole('button', { name: '撤销' }));
    fireEvent.click(screen.getByRole('button', { name: '撤销' }));
    expect(field('第1行 三级指标').value).toBe('指标a');
  });

  it('take the keys of undo where no cell has the cursor', async () => {
    await open(await createDraft(fiveRowDraft(), 1));
    type('第1行 得分', '1');
    fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true });
    expect(field('第1行 得分').value).toBe('2.5');
    fireEvent.keyDown(screen.getByRole('button', { name: '重做' }), { key: 'y', ctrlKey: true });
    expect(field('第1行 得分').value).toBe('1');
  });

  it('explain their keys', async () => {
    await open(await createDraft(fiveRowDraft(), 1));
    fireEvent.click(screen.getByRole('button', { name: '快捷键' }));
    const dialog = await screen.findByRole('dialog');
    expect(dialog.textContent).toContain('Ctrl+-');
  });
});

import { configure, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { ImportWindow } from '../../../renderer/importing/ImportWindow.tsx';
import { reloadJournal } from '../../../renderer/importing/journal.ts';
import { closeImport, offerFiles, useOffered } from '../../../renderer/importing/offeredFiles.ts';
import { createDraft, loadDraft } from '../../../renderer/store/drafts.ts';
import { type DraftSummary, observeDrafts } from '../../../renderer/store/listedDrafts.ts';
import { clearToasts, Toasts } from '../../../renderer/ui/toasts.tsx';
import type { OpenedFile } from '../../../shared/desktop.ts';
import { typed } from '../session/sampleDraft.ts';
import { freshDatabase } from '../store/freshDatabase.ts';
import { type FakeImportWorker, readingWorker } from './fakeImportWorker.ts';
import { draftsFile, golden, opened, textFile, workbookFile } from './sampleFiles.ts';

// A busy machine takes its time over a workbook and a page full of roles.
vi.setConfig({ testTimeout: 60_000 });
configure({ asyncUtilTimeout: 20_000 });

beforeEach(async () => {
  await freshDatabase();
  localStorage.clear();
  reloadJournal();
  clearToasts();
  closeImport();
});

const stored = () => new Promise<readonly DraftSummary[]>((resolve, reject) => observeDrafts(resolve, reject));

function Page({ workers, hangs }: { readonly workers: FakeImportWorker[]; readonly hangs: string }) {
  const offered = useOffered();
  const createWorker = () => {
    const worker = readingWorker(hangs);
    workers.push(worker);
    return worker;
  };
  return (
    <>
      {offered.kind === 'open' && (
        <ImportWindow
          waiting={offered.waiting.length}
          onOpen={() => undefined}
          onClose={closeImport}
          createWorker={createWorker}
        />
      )}
      <Toasts />
    </>
  );
}

/** The window on these files; the one named as `hangs` is never read to its end. */
function show(files: readonly OpenedFile[], hangs = '') {
  const workers: FakeImportWorker[] = [];
  offerFiles(opened(...files));
  render(<Page workers={workers} hangs={hangs} />);
  return { user: userEvent.setup(), workers };
}

const list = () => screen.getByRole('listbox', { name: '文件和表格' });
const entries = () => within(list()).getAllByRole('option');
const importButton = () => screen.getByRole<HTMLButtonElement>('button', { name: /^导入/ });

test('shows every form of every file, and stores nothing until told to', async () => {
  const { user } = show([
    await workbookFile('甲.xlsx', golden(0)),
    draftsFile('乙.ziping', golden(1), golden(5)),
    textFile('丙.xlsx', 'MZ\u0090'),
  ]);
  await waitFor(() => expect(importButton().textContent).toBe('导入 3 份新草稿'));
  expect(entries()).toHaveLength(4);
  expect(entries()[0]?.textContent).toContain('把握：高');
  expect(entries()[3]?.textContent).toContain('没有读入：这是程序文件');
  expect(await stored()).toEqual([]);
  await user.click(screen.getByRole('button', { name: '取消' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(await stored()).toEqual([]);
});

test('imports what is chosen, and says so with the way back', async () => {
  const { user } = show([await workbookFile('甲.xlsx', golden(0)), draftsFile('乙.ziping', golden(1))]);
  await waitFor(() => expect(entries()).toHaveLength(2));
  await waitFor(() => expect(importButton().disabled).toBe(false));
  await user.click(entries()[1] ?? list());
  await user.click(screen.getByRole('radio', { name: '不导入' }));
  await user.click(importButton());
  expect(await screen.findByText(/已导入“/)).toBeTruthy();
  expect((await stored()).map(({ title }) => title)).toEqual([golden(0).values['projectName']]);
  await user.click(screen.getByRole('button', { name: '撤销' }));
  await waitFor(async () => expect(await stored()).toEqual([]));
});

test('with nothing chosen there is nothing to import', async () => {
  const { user } = show([draftsFile('乙.ziping', golden(0))]);
  await waitFor(() => expect(importButton().disabled).toBe(false));
  await user.click(screen.getByRole('radio', { name: '不导入' }));
  expect(importButton().disabled).toBe(true);
});

test('a file that is read for too long can be given up; the others are read', async () => {
  const { user, workers } = show([draftsFile('慢.ziping', golden(0)), draftsFile('快.ziping', golden(1))], '慢.ziping');
  expect(await screen.findByText('已读取 0 / 2 个文件')).toBeTruthy();
  expect(importButton().disabled).toBe(true);
  await user.click(screen.getByRole('button', { name: '取消读取这个文件' }));
  await waitFor(() => expect(importButton().textContent).toBe('导入 1 份新草稿'));
  expect(workers.map(({ terminated }) => terminated)).toEqual([1, 0]);
  expect(entries()[0]?.textContent).toContain('已取消');
});

test('closing the window kills what is being read', async () => {
  const { user, workers } = show([draftsFile('慢.ziping', golden(0))], '慢.ziping');
  await screen.findByText('已读取 0 / 1 个文件');
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(workers[0]?.terminated).toBeGreaterThan(0);
});

test('files that come while the window is there join it', async () => {
  show([draftsFile('甲.ziping', golden(0))]);
  await waitFor(() => expect(entries()).toHaveLength(1));
  offerFiles(opened(draftsFile('乙.ziping', golden(1))));
  await waitFor(() => expect(entries()).toHaveLength(2));
});

test('a form is compared with the draft of its name, cell by cell, and only the chosen cells change', async () => {
  const department = { kind: 'value', value: 'department' } as const;
  const unit = { kind: 'value', value: 'implementingUnit' } as const;
  await createDraft({ ...golden(1), form: golden(0).form }, 9);
  const id = await createDraft(golden(0), 1);
  const returned = typed(typed(golden(0), department, '新部门'), unit, '新单位');
  const { user } = show([await workbookFile('退回.xlsx', returned)]);
  await user.click(await screen.findByRole('button', { name: '与它比较' }));
  await screen.findByRole('tab', { name: '差异（2）' });
  expect(importButton().disabled).toBe(true);
  const row = within(screen.getByRole('tabpanel')).getByRole('row', { name: /实施单位/ });
  expect(row.textContent).toContain('新单位');
  expect(row.textContent).toContain(golden(0).values['implementingUnit']);
  await user.click(within(row).getByRole('checkbox'));
  await user.click(importButton());
  expect(await screen.findByText(/中接受 1 处差异/)).toBeTruthy();
  expect(await loadDraft(id)).toMatchObject({ draft: typed(golden(0), unit, '新单位') });
});

test('all differences are chosen and left at once', async () => {
  await createDraft(golden(0), 1);
  const { user } = show([draftsFile('退回.ziping', typed(golden(0), { kind: 'year' }, '2031'))]);
  await user.click(await screen.findByRole('radio', { name: '与已有草稿比较' }));
  const all = await screen.findByRole<HTMLInputElement>('checkbox', { name: '全选' });
  await user.click(all);
  expect(importButton().textContent).toBe('导入 1 份草稿的差异');
  await user.click(all);
  expect(importButton().disabled).toBe(true);
});

test('a value and the cell that it was read from point at each other', async () => {
  const { user } = show([await workbookFile('甲.xlsx', golden(0))]);
  await user.click(await screen.findByRole('tab', { name: '读出的内容' }));
  const cells = screen.getByRole('region', { name: '原表的单元格' });
  const marked = () => document.querySelectorAll('[aria-current]');
  await user.click(screen.getByRole('button', { name: '在原表中查看 D3' }));
  expect(cells.querySelector('[aria-current]')?.textContent).toBe(golden(0).values['projectName']);
  expect(marked()).toHaveLength(2);

  await user.keyboard('{ArrowDown}');
  expect(cells.querySelector('[aria-current]')?.textContent).toBe(golden(0).values['department']);
  expect(document.activeElement?.textContent).toBe('D4');
  await user.keyboard('{ArrowUp}{ArrowUp}{ArrowUp}');
  const places = within(screen.getByRole('tabpanel')).getAllByRole('button', { name: /^在原表中查看/ });
  expect(document.activeElement).toBe(places[0]);
  expect(places.filter(({ tabIndex }) => tabIndex === 0)).toEqual([places[0]]);

  await user.click(screen.getByRole('tab', { name: /^疑点/ }));
  await user.click(within(cells).getByRole('cell', { name: golden(0).values['expectedGoal'] ?? '' }));
  expect(screen.getByRole('tab', { selected: true }).textContent).toBe('读出的内容');
  expect(screen.getByRole('row', { current: true }).textContent).toContain('预期目标');

  await user.click(screen.getByRole('button', { name: '收起原表' }));
  expect(screen.queryByRole('region', { name: '原表的单元格' })).toBeNull();
  expect(screen.queryByRole('button', { name: '在原表中查看 D3' })).toBeNull();
  await user.click(screen.getByRole('button', { name: '显示原表' }));
  expect(screen.getByRole('region', { name: '原表的单元格' })).toBeTruthy();
});

test('totals that the file prints wrongly are told apart by words, not by colour alone', async () => {
  const file = draftsFile('x.ziping', golden(0));
  const worker = readingWorker();
  worker.postMessage = () => {
    const printed = [
      { label: '总分得分', printed: '94.47999', exact: '94.48', agrees: false, sheet: '表', address: 'H9' },
      { label: '总分分值', printed: '100', exact: '100', agrees: true, sheet: '表', address: 'G9' },
    ];
    const form = {
      confidence: 'medium',
      labels: { found: 9, of: 10 },
      doubts: [],
      sources: {},
      sheet: '表',
      range: 'A1:I9',
      excerpt: { rows: [], columns: [], cells: [], isCut: false },
    } as const;
    const content = { kind: 'workbook', forms: [{ ...form, draft: golden(0), printed }], doubts: [] } as const;
    queueMicrotask(() => worker.reply({ kind: 'done', content }));
  };
  offerFiles(opened(file));
  render(<ImportWindow waiting={1} onOpen={vi.fn()} onClose={vi.fn()} createWorker={() => worker} />);
  await screen.findByRole('tab', { name: '合计核对（1 个不符）', selected: true });
  expect(screen.getByRole('row', { name: /总分得分.*不符.*H9/ })).toBeTruthy();
  expect(screen.getByRole('row', { name: /总分分值.*相符/ })).toBeTruthy();
});

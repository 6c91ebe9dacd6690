import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { BatchWindow } from '../../../../renderer/exporting/batch/BatchWindow.tsx';
import type { BatchItem } from '../../../../renderer/exporting/batch/types.ts';
import { browserHost } from '../../../../renderer/host/browser.ts';
import { HostProvider } from '../../../../renderer/host/HostProvider.tsx';
import type { ExportFolder, Host } from '../../../../renderer/host/types.ts';
import { createDraft } from '../../../../renderer/store/drafts.ts';
import { clearToasts, Toasts } from '../../../../renderer/ui/toasts.tsx';
import { goldenDrafts } from '../../../helpers/goldenDrafts.ts';
import { freshDatabase } from '../../store/freshDatabase.ts';
import { batchWorkers, made, memoryFolder } from './standIns.ts';

beforeEach(async () => {
  localStorage.clear();
  await freshDatabase();
});
afterEach(() => act(clearToasts));

async function stored(count: number): Promise<readonly BatchItem[]> {
  const ids: string[] = [];
  for (const { draft } of goldenDrafts.slice(0, count)) ids.push(await createDraft(draft, 1));
  return ids.map((id, at) => ({ id, title: `第${at + 1}份`, number: at + 1, fileName: null }));
}

interface Setting {
  readonly items: readonly BatchItem[];
  readonly faulty?: number;
  readonly folder?: ExportFolder | null;
  readonly host?: Partial<Host>;
  readonly answer?: Parameters<typeof batchWorkers>[0];
}

function show({ items, faulty = 0, folder = null, host = {}, answer = (_, count) => made(count) }: Setting) {
  const onClose = vi.fn();
  const chooseExportFolder = folder === null ? null : vi.fn(async () => ({ kind: 'chosen', folder }) as const);
  const workers = batchWorkers(answer);
  const view = render(
    <I18nProvider locale="zh-CN">
      <HostProvider host={{ ...browserHost, chooseExportFolder, ...host }}>
        <BatchWindow items={items} faulty={faulty} onClose={onClose} createWorker={workers.create} />
        <Toasts />
      </HostProvider>
    </I18nProvider>,
  );
  return { onClose, workers, view, user: userEvent.setup() };
}

const button = (name: string | RegExp) => screen.findByRole('button', { name });
const dialog = (name: string | RegExp) => screen.findByRole('dialog', { name });

test('names are made of the tokens in the order of the clicks, shown by the first draft, and remembered', async () => {
  const items = await stored(2);
  const folder = memoryFolder();
  const { user, view } = show({ items, folder });
  await screen.findByText(/^例如：财政项目支出绩效自评表_2022_.*\.xlsx$/);
  await user.click(await button(/表名/));
  await user.click(await button(/项目名称/));
  await user.click(await button(/序号/));
  await screen.findByText('例如：2022_1.xlsx');
  await user.click(await button('选择文件夹并导出'));
  await dialog('已导出 2 份');
  expect([...folder.files.keys()].toSorted()).toEqual(['2022_1.xlsx', '2022_2.xlsx']);
  view.unmount();
  show({ items, folder });
  await screen.findByText('例如：2022_1.xlsx');
});

test('where the host has no folders, and for more than a hundred, says why and proposes the ZIP', async () => {
  const [first] = await stored(1);
  const items = Array.from({ length: 101 }, (_, at) => ({
    id: first?.id ?? '',
    title: '',
    number: at + 1,
    fileName: null,
  }));
  show({ items });
  const isDisabled = async (name: RegExp) => (await screen.findByRole('radio', { name })).hasAttribute('disabled');
  expect(await isDisabled(/放进文件夹/)).toBe(true);
  expect(await isDisabled(/每份一张工作表/)).toBe(true);
  expect(screen.getByRole<HTMLInputElement>('radio', { name: /ZIP/ }).checked).toBe(true);
  expect(screen.getByText(/这个浏览器不能写入文件夹/)).toBeTruthy();
  expect(screen.getByText(/最多放 100 份，现在选了 101 份/)).toBeTruthy();
});

test('what the list did not know of is asked when it is met, once; the report names what was skipped', async () => {
  const answer: Setting['answer'] = (request, count) =>
    !('rule' in request) || request.rule === 'export' ? made(count, 2) : { kind: 'faulty', errors: 2 };
  const { user } = show({ items: await stored(3), folder: memoryFolder(), answer });
  await user.click(await button('选择文件夹并导出'));
  await screen.findByRole('alertdialog', { name: '有草稿没有填完或有错误' });
  await user.click(await button('跳过，不导出'));
  expect((await dialog('没有写入文件，跳过 3 份')).textContent).toContain('第2份：2 处');
});

test('cancelled while it runs, the rest is named and can be gone on with', async () => {
  const folder = memoryFolder();
  const never = new Promise<ReturnType<typeof made>>(() => undefined);
  let isHeld = true;
  const answer: Setting['answer'] = (_, count) => (isHeld ? never : made(count));
  const { user } = show({ items: await stored(3), folder, answer });
  await user.click(await button('选择文件夹并导出'));
  await dialog('正在批量导出');
  await user.click(await button('取消导出'));
  expect((await dialog('已取消：没有写入文件')).textContent).toContain('取消后没有轮到的 3 份');
  isHeld = false;
  await user.click(await button('继续导出其余 3 份'));
  await dialog('已导出 3 份');
  expect(folder.files.size).toBe(3);
});

test('the failed are tried again in another folder, or in the same, where the report counts all', async () => {
  let fault: 'inUse' | null = 'inUse';
  const folder = memoryFolder(new Map(), (name) => (name.includes('_1') ? fault : null));
  localStorage.setItem('ziping.batch', JSON.stringify({ shape: 'folder', pattern: ['year', 'number'] }));
  const { user } = show({ items: await stored(3), folder });
  await user.click(await button('选择文件夹并导出'));
  await dialog('已导出 2 份，失败 1 份');
  await user.click(await button('换一个文件夹…'));
  await dialog('没有写入文件，失败 1 份');
  fault = null;
  await user.click(await button('重试失败的 1 份'));
  await dialog('已导出 1 份');
  expect(folder.files.size).toBe(3);
});

test('a folder that can not be had is said, and nothing begins', async () => {
  const host = { chooseExportFolder: async () => ({ kind: 'failed', fault: 'unknown' }) as const };
  const { user, workers } = show({ items: await stored(1), host });
  await user.click(await button('选择文件夹并导出'));
  await screen.findByText('这个文件夹用不了，请换一个再试。');
  expect(workers.made()).toBe(0);
});

test('a ZIP that could not be saved is saved elsewhere', async () => {
  const results = [
    { kind: 'failed', fault: 'readOnly', path: '/x' } as const,
    { kind: 'saved', path: '/家/表.zip' } as const,
  ];
  const saveFile = vi.fn(async () => results.shift() ?? ({ kind: 'cancelled' } as const));
  const { user } = show({ items: await stored(2), host: { saveFile } });
  await user.click(await button('导出'));
  expect((await dialog('没有写入文件')).textContent).toContain('文件夹只读');
  await user.click(await button('另选位置'));
  expect((await dialog('已导出 2 份')).textContent).toContain('保存在：/家/表.zip');
});

test('PDFs are for hosts that make them: a choice there, with names of their own, remembered', async () => {
  const items = await stored(2);
  const folder = memoryFolder();
  const printPdf = vi.fn(async () => ({ kind: 'printed', bytes: Uint8Array.of(1) }) as const);
  const answer: Setting['answer'] = () => ({ kind: 'pages', html: '<p>', errors: 0 });
  const { user, view } = show({ items, folder, host: { printPdf }, answer });
  await user.click(await screen.findByRole('radio', { name: 'PDF' }));
  await screen.findByText(/^例如：.*\.pdf$/);
  await user.click(await button('选择文件夹并导出'));
  await dialog('已导出 2 份');
  expect([...folder.files.keys()].every((name) => name.endsWith('.pdf'))).toBe(true);
  view.unmount();
  const again = show({ items, folder, host: { printPdf } });
  expect((await screen.findByRole<HTMLInputElement>('radio', { name: 'PDF' })).checked).toBe(true);
  again.view.unmount();
  show({ items, folder });
  expect((await screen.findByRole<HTMLInputElement>('radio', { name: 'Excel 工作簿' })).checked).toBe(true);
  expect(screen.getByRole('radio', { name: 'PDF' }).hasAttribute('disabled')).toBe(true);
  expect(screen.getByText(/^批量生成 PDF 请用桌面版/)).toBeTruthy();
});

test('one PDF takes three hundred and no more, which is said', async () => {
  const [first] = await stored(1);
  const items = Array.from({ length: 301 }, (_, at) => ({
    id: first?.id ?? '',
    title: '',
    number: at + 1,
    fileName: null,
  }));
  localStorage.setItem('ziping.batch', JSON.stringify({ format: 'pdf', shape: 'book' }));
  show({ items, folder: memoryFolder(), host: { printPdf: vi.fn() } });
  await screen.findByText('一个 PDF 最多放 300 份，现在选了 301 份。');
  expect(screen.getByRole<HTMLInputElement>('radio', { name: /ZIP/ }).checked).toBe(true);
});

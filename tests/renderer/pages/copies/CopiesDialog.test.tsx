import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { HostProvider } from '../../../../renderer/host/HostProvider.tsx';
import type { Host } from '../../../../renderer/host/types.ts';
import { CopiesDialog } from '../../../../renderer/pages/copies/CopiesDialog.tsx';
import { loadDraft } from '../../../../renderer/store/drafts.ts';
import { noteDownload } from '../../../../renderer/store/lastDownload.ts';
import { clearToasts, Toasts } from '../../../../renderer/ui/toasts.tsx';
import type { SaveRequest } from '../../../../shared/desktop.ts';
import { draftToJson } from '../../../../shared/draft/draftJson.ts';
import type { Moment } from '../../../../shared/draftCopies.ts';
import { rowOf } from '../../../helpers/copyRecords.ts';
import { fiveRowDraft } from '../../session/sampleDraft.ts';
import { freshDatabase } from '../../store/freshDatabase.ts';
import { fakeCopies, fakeHost, folderHere } from '../fakeCopies.ts';

const now = new Date(2026, 10, 25, 15, 0).getTime();
const moment: Moment = { at: new Date(2026, 10, 25, 14, 3).getTime(), reason: 'import', drafts: 12 };

beforeEach(async () => {
  localStorage.clear();
  await freshDatabase();
});
afterEach(() => act(clearToasts));

function show(more: Partial<Host> = {}) {
  const calls = { backUp: vi.fn(), restoreFile: vi.fn(), close: vi.fn() };
  render(
    <HostProvider host={fakeHost(more)}>
      <CopiesDialog now={now} onBackupAll={calls.backUp} onRestoreFile={calls.restoreFile} onClose={calls.close} />
      <Toasts />
    </HostProvider>,
  );
  return { user: userEvent.setup(), ...calls };
}

describe('备份与恢复', () => {
  it('says where the backups are, since when, and lists every moment', async () => {
    show({ copies: fakeCopies({ moments: [moment] }) });
    expect(await screen.findByText(`草稿自动备份到：${folderHere.path}`)).toBeTruthy();
    expect(await screen.findByText('最近一次备份：今天 14:03')).toBeTruthy();
    const row = screen.getByRole('row', { name: /今天 14:03/ });
    expect(within(row).getByText('导入替换之前')).toBeTruthy();
    expect(within(row).getByText('12 份')).toBeTruthy();
  });

  it('says that there is no backup yet', async () => {
    show();
    expect(await screen.findByText('还没有备份；填写或修改草稿后会自动备份。')).toBeTruthy();
  });

  it('says that moments can’t be read, and reads them on request', async () => {
    const moments = vi.fn().mockRejectedValueOnce(new Error('gone')).mockResolvedValue([moment]);
    const { user } = show({ copies: { ...fakeCopies(), moments } });
    await screen.findByText(/备份读不出来/);
    await user.click(screen.getByRole('button', { name: '重试' }));
    expect(await screen.findByRole('row', { name: /今天 14:03/ })).toBeTruthy();
  });

  it('shows and changes the folder where the host has one', async () => {
    const choose = vi.fn(async () => ({ path: 'E:\\备份', fault: null }));
    const open = vi.fn(async () => false);
    const { user } = show({ backupFolder: { choose, open } });
    await user.click(screen.getByRole('button', { name: '打开文件夹' }));
    expect(await screen.findByText(/文件夹打不开/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '更换文件夹…' }));
    expect(await screen.findByText('草稿自动备份到：E:\\备份')).toBeTruthy();
  });

  it('says why a folder can’t be written', async () => {
    show({ copies: fakeCopies({ folder: { path: 'E:\\备份', fault: 'notFound' } }) });
    expect(await screen.findByText(/备份文件夹 E:\\备份 现在写不进去（找不到文件夹，U 盘可能已拔出）/)).toBeTruthy();
  });

  it('of a browser alone says that the copies are in it, and when they were last downloaded', async () => {
    noteDownload(new Date(2026, 10, 20, 9, 30).getTime());
    show({ kind: 'browser', copies: fakeCopies({ folder: { path: '', fault: null } }) });
    expect(await screen.findByText(/都只在这个浏览器里/)).toBeTruthy();
    expect(await screen.findByText('上次下载备份：11-20 09:30')).toBeTruthy();
    expect(screen.queryByRole('button', { name: '打开文件夹' })).toBeNull();
  });

  it('of a host without copies says so', () => {
    show({ kind: 'browser', copies: null });
    expect(screen.getByText(/这里没有副本/)).toBeTruthy();
    expect(screen.getByText('还没有下载过备份。')).toBeTruthy();
  });

  it('leads to the file of all drafts', async () => {
    const { user, backUp, restoreFile } = show();
    await user.click(screen.getByRole('button', { name: '备份全部草稿…' }));
    await user.click(screen.getByRole('button', { name: '从备份文件恢复…' }));
    expect([backUp.mock.calls.length, restoreFile.mock.calls.length]).toEqual([1, 1]);
  });
});

describe('going back to a moment', () => {
  const record = { row: rowOf('gone', 3), json: draftToJson(fiveRowDraft()) };

  it('shows first which drafts change, then brings them back and says so', async () => {
    const { user, close } = show({ copies: fakeCopies({ moments: [moment], records: [record] }) });
    await user.click(await screen.findByRole('button', { name: '恢复到这一时刻…（今天 14:03）' }));
    const dialog = await screen.findByRole('dialog', { name: '恢复到 今天 14:03' });
    expect(await within(dialog).findByText('社保卡管理专项经费')).toBeTruthy();
    expect(within(dialog).getByText(/现在没有，会找回/)).toBeTruthy();
    expect((await loadDraft('gone')).kind).toBe('missing');
    await user.click(within(dialog).getByRole('button', { name: '恢复 1 份' }));
    expect(await screen.findByText('已恢复 1 份草稿，来自 今天 14:03 的备份。')).toBeTruthy();
    expect(close).toHaveBeenCalledOnce();
    expect((await loadDraft('gone')).kind).toBe('loaded');
  });

  it('says that nothing would change', async () => {
    const { user } = show({ copies: fakeCopies({ moments: [moment] }) });
    await user.click(await screen.findByRole('button', { name: '恢复到这一时刻…（今天 14:03）' }));
    expect(await screen.findByText('这一时刻的草稿与现在相同，没有需要恢复的。')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^恢复 \d/ })).toBeNull();
  });

  it('says that the moment can’t be read', async () => {
    const readMoment = async () => Promise.reject(new Error('gone'));
    const { user } = show({ copies: { ...fakeCopies({ moments: [moment] }), readMoment } });
    await user.click(await screen.findByRole('button', { name: '恢复到这一时刻…（今天 14:03）' }));
    expect(await screen.findByText(/这一时刻的备份读不出来，草稿没有改动/)).toBeTruthy();
  });
});

describe('诊断日志', () => {
  it('shows the log as it is and saves it as a text file', async () => {
    const saved: SaveRequest[] = [];
    const { user } = show({
      readLog: async () => '一\n二',
      saveFile: async (request) => {
        saved.push(request);
        return { kind: 'saved', path: 'D:\\日志.txt' };
      },
    });
    await user.click(screen.getByRole('button', { name: '诊断日志…' }));
    const dialog = await screen.findByRole('dialog', { name: '诊断日志' });
    expect(dialog.textContent).toContain('不会发送到任何地方；里面没有表格里填写的内容');
    const text = await within(dialog).findByRole<HTMLTextAreaElement>('textbox', { name: '日志内容（只读）' });
    expect([text.value, text.readOnly]).toEqual(['一\n二', true]);
    await user.click(within(dialog).getByRole('button', { name: '导出…' }));
    expect(await screen.findByText('日志已保存到 D:\\日志.txt')).toBeTruthy();
    expect(saved[0]?.kind).toBe('text');
    expect(saved[0]?.suggestedName).toMatch(/^绩效自评诊断日志 \d{4}-\d\d-\d\d\.txt$/);
    expect(new TextDecoder().decode(saved[0]?.bytes)).toBe('一\r\n二');
  });

  it('says that there is nothing in it', async () => {
    const { user } = show();
    await user.click(screen.getByRole('button', { name: '诊断日志…' }));
    expect(await screen.findByText('日志是空的。')).toBeTruthy();
  });
});

import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { HostProvider } from '../../../../renderer/host/HostProvider.tsx';
import type { Host } from '../../../../renderer/host/types.ts';
import { StartGate } from '../../../../renderer/pages/recovery/StartGate.tsx';
import type { Start } from '../../../../renderer/pages/recovery/useStartUp.ts';
import type { StartUp, StartUpProblem } from '../../../../renderer/store/startUp.ts';
import { clearToasts, Toasts } from '../../../../renderer/ui/toasts.tsx';
import { draftToJson } from '../../../../shared/draft/draftJson.ts';
import type { Moment } from '../../../../shared/draftCopies.ts';
import { rowOf } from '../../../helpers/copyRecords.ts';
import { fiveRowDraft } from '../../session/sampleDraft.ts';
import { freshDatabase } from '../../store/freshDatabase.ts';
import { fakeCopies, fakeHost, folderHere } from '../fakeCopies.ts';

type Recovery = Extract<StartUp, { readonly kind: 'recovery' }>;

const ready: StartUp = { kind: 'ready', said: null };

beforeEach(freshDatabase);
afterEach(() => act(clearToasts));

function show(start: Start, more: Partial<Host> = {}) {
  render(
    <HostProvider host={fakeHost(more)}>
      <StartGate start={start}>
        <h1>草稿</h1>
      </StartGate>
      <Toasts />
    </HostProvider>,
  );
  return userEvent.setup();
}

const isOpen = () => screen.queryByRole('heading', { name: '草稿' }) !== null;

function recoveryOf(problem: StartUpProblem, more: Partial<Recovery> = {}): Recovery {
  const retry = vi.fn(async () => ready);
  return { kind: 'recovery', problem, copies: 12, folder: folderHere, retry, goOn: null, ...more };
}

const damaged: StartUpProblem = { kind: 'cannotOpen', fault: { kind: 'damaged', detail: '清单读不出' } };
const lost: StartUpProblem = { kind: 'lost', drafts: 3, restored: 2 };

describe('before the drafts are checked', () => {
  it('nothing is drawn but that they are', async () => {
    let finish: (result: StartUp) => void = () => undefined;
    const started = new Promise<StartUp>((resolve) => {
      finish = resolve;
    });
    show(() => started);
    expect(screen.getByRole('status').textContent).toBe('正在检查草稿…');
    expect(isOpen()).toBe(false);
    await act(async () => finish(ready));
    expect(isOpen()).toBe(true);
  });

  it('a restore of many says how far it is', () => {
    show((onProgress) => {
      onProgress(200, 10_000);
      return new Promise(() => undefined);
    });
    expect(screen.getByRole('status').textContent).toBe('正在恢复草稿 200 / 10000…');
  });

  it('a start happens once, however often the page is drawn', async () => {
    const start = vi.fn(async () => ready);
    const view = render(
      <StartGate start={start}>
        <p>一</p>
      </StartGate>,
    );
    view.rerender(
      <StartGate start={start}>
        <p>二</p>
      </StartGate>,
    );
    expect(await screen.findByText('二')).toBeTruthy();
    expect(start).toHaveBeenCalledOnce();
  });
});

it('what a start-up did is said beside the list and stays until it is closed', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  show(async () => ({ kind: 'ready', said: '恢复了 12 份草稿，来自 14:03 的备份。' }));
  const said = await screen.findByText('恢复了 12 份草稿，来自 14:03 的备份。');
  await act(() => vi.advanceTimersByTimeAsync(600_000));
  expect(said.isConnected).toBe(true);
  vi.useRealTimers();
  expect(isOpen()).toBe(true);
});

describe('the recovery window', () => {
  it('beside another browser offers to try again and the log alone, and says nothing of copies it has not seen', async () => {
    const user = show(async () => recoveryOf({ kind: 'heldElsewhere' }, { copies: 0, folder: null }));
    const retry = await screen.findByRole('button', { name: '重试' });
    expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['重试', '诊断日志…']);
    expect(screen.queryByText(/副本/)).toBeNull();
    await user.click(retry);
    expect(isOpen()).toBe(true);
  });

  it.each<[StartUpProblem, string]>([
    [damaged, '本机的草稿存储损坏，打不开'],
    [{ kind: 'cannotOpen', fault: { kind: 'diskFull' } }, '磁盘已满，草稿存储打不开'],
    [{ kind: 'cannotOpen', fault: { kind: 'blocked' } }, '草稿存储被另一个窗口占用'],
    [{ kind: 'cannotOpen', fault: { kind: 'unavailable' } }, '浏览器不允许保存数据'],
    [{ kind: 'cannotOpen', fault: { kind: 'unknown', detail: '甲' } }, '草稿存储打不开'],
    [{ kind: 'newerData' }, '草稿由更新版本的程序保存'],
    [{ kind: 'heldElsewhere' }, '草稿正在另一个浏览器中使用'],
    [{ kind: 'copiesUnreadable', detail: '乙' }, '草稿列表是空的，以前的记录也读不出来'],
    [{ kind: 'notBackedUp', fault: 'diskFull' }, '升级草稿之前没能留下备份'],
    [lost, '有 3 份草稿没有找回来'],
  ])('names the cause: %j', async (problem, title) => {
    show(async () => recoveryOf(problem));
    expect(await screen.findByRole('heading', { name: title })).toBeTruthy();
    expect(isOpen()).toBe(false);
  });

  it('says what is safe and where', async () => {
    show(async () => recoveryOf(damaged));
    expect(await screen.findByText(`12 份草稿的副本完好。备份文件夹：${folderHere.path}`)).toBeTruthy();
    expect(screen.getByText('给维护人员：清单读不出')).toBeTruthy();
  });

  it('says that nothing was found, and where it was looked for', async () => {
    const folder = { path: 'E:\\备份', fault: 'notFound' } as const;
    show(async () => recoveryOf(damaged, { copies: 0, folder }));
    const said = '没有找到草稿的副本。备份文件夹：E:\\备份（找不到文件夹，U 盘可能已拔出，现在写不进去）';
    expect(await screen.findByText(said)).toBeTruthy();
  });

  it('starts once more on request', async () => {
    const user = show(async () => recoveryOf(damaged));
    await user.click(await screen.findByRole('button', { name: '重试' }));
    await waitFor(() => expect(isOpen()).toBe(true));
  });

  it('goes on only after a question that says what stays where', async () => {
    const goOn = vi.fn(async () => ready);
    const user = show(async () => recoveryOf(lost, { goOn }));
    await user.click(await screen.findByRole('button', { name: '继续…' }));
    const question = await screen.findByRole('alertdialog', { name: '不处理就继续？' });
    expect(question.textContent).toContain('隔离文件夹里的文件都原样保留');
    expect(goOn).not.toHaveBeenCalled();
    await user.click(screen.getByRole('button', { name: '继续' }));
    await waitFor(() => expect(isOpen()).toBe(true));
  });

  it('offers no way on where there is none', async () => {
    show(async () => recoveryOf(damaged));
    await screen.findByRole('button', { name: '重试' });
    expect(screen.queryByRole('button', { name: '继续…' })).toBeNull();
  });

  it('sets a damaged store aside where the host can, and says first that nothing is deleted', async () => {
    const discardStore = vi.fn(async () => undefined);
    const user = show(async () => recoveryOf(damaged), { discardStore });
    await user.click(await screen.findByRole('button', { name: '重建存储…' }));
    const question = await screen.findByRole('alertdialog', { name: '重建草稿存储？' });
    expect(question.textContent).toContain('原样保留，不会删除。程序随后重新启动，用副本恢复 12 份草稿');
    expect(discardStore).not.toHaveBeenCalled();
    await user.click(screen.getByRole('button', { name: '重建并重新启动' }));
    expect(discardStore).toHaveBeenCalledOnce();
  });

  it('asks for no new store where the host can’t make one', async () => {
    show(async () => recoveryOf(damaged));
    const said = (await screen.findByRole('main')).textContent ?? '';
    expect(said).toContain('不要清除浏览数据');
    expect(said).not.toContain('重建');
  });

  it('says that a store could not be set aside', async () => {
    const discardStore = async () => Promise.reject(new Error('busy'));
    const user = show(async () => recoveryOf(damaged), { discardStore });
    await user.click(await screen.findByRole('button', { name: '重建存储…' }));
    await user.click(await screen.findByRole('button', { name: '重建并重新启动' }));
    expect(await screen.findByText(/存储没有重建，文件没有改动/)).toBeTruthy();
  });

  it.each<StartUpProblem>([{ kind: 'cannotOpen', fault: { kind: 'diskFull' } }, { kind: 'newerData' }, lost])(
    'offers no new store where it would not help: %j',
    async (problem) => {
      show(async () => recoveryOf(problem), { discardStore: async () => undefined });
      await screen.findByRole('button', { name: '重试' });
      expect(screen.queryByRole('button', { name: '重建存储…' })).toBeNull();
    },
  );

  it.each<[StartUpProblem, RegExp]>([
    [{ kind: 'cannotOpen', fault: { kind: 'diskFull' } }, /^重试$/],
    [{ kind: 'cannotOpen', fault: { kind: 'blocked' } }, /^重试$/],
    [{ kind: 'cannotOpen', fault: { kind: 'unavailable' } }, /^重试$/],
    [{ kind: 'newerData' }, /^把副本存成文件/],
  ])('offers first what helps most: %j', async (problem, name) => {
    show(async () => recoveryOf(problem), { copies: fakeCopies({}) });
    const first = await screen.findByRole('button', { name });
    expect(first.className).toContain('button-primary');
    expect(document.querySelectorAll('.button-primary')).toHaveLength(1);
  });

  it('brings a chosen moment back and starts once more', async () => {
    const moment: Moment = { at: Date.now(), reason: 'day', drafts: 1 };
    const record = { row: rowOf('gone', 3), json: draftToJson(fiveRowDraft()) };
    const problem = recoveryOf(lost);
    const user = show(async () => problem, { copies: fakeCopies({ moments: [moment], records: [record] }) });
    await user.click(await screen.findByRole('button', { name: '从备份中选择…' }));
    await user.click(await screen.findByRole('button', { name: /^恢复到这一时刻…（今天/ }));
    await user.click(await screen.findByRole('button', { name: '恢复 1 份' }));
    await waitFor(() => expect(isOpen()).toBe(true));
    expect(problem.retry).toHaveBeenCalledOnce();
  });

  it('opens the folder of the backups and shows the log', async () => {
    const open = vi.fn(async () => true);
    const user = show(async () => recoveryOf(damaged), { backupFolder: { open, choose: async () => null } });
    await user.click(await screen.findByRole('button', { name: '打开备份文件夹' }));
    expect(open).toHaveBeenCalledOnce();
    await user.click(screen.getByRole('button', { name: '诊断日志…' }));
    expect(await screen.findByRole('dialog', { name: '诊断日志' })).toBeTruthy();
  });

  it('tries again after another backup folder was chosen for a backup that could not be made', async () => {
    const choose = async () => folderHere;
    const backupFolder = { open: async () => true, choose };
    const user = show(async () => recoveryOf({ kind: 'notBackedUp', fault: 'diskFull' }), { backupFolder });
    await user.click(await screen.findByRole('button', { name: '更换备份文件夹…' }));
    await waitFor(() => expect(isOpen()).toBe(true));
  });
});

import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { HostProvider } from '../../../../renderer/host/HostProvider.tsx';
import type { Host } from '../../../../renderer/host/types.ts';
import { RecoveryPage } from '../../../../renderer/pages/recovery/RecoveryPage.tsx';
import type { StartUp, StartUpProblem } from '../../../../renderer/store/startUp.ts';
import { clearToasts, Toasts } from '../../../../renderer/ui/toasts.tsx';
import { appVersion } from '../../../../shared/appVersion.ts';
import { surveyBackup } from '../../../../shared/backup/surveyBackup.ts';
import type { SaveRequest, SaveResult } from '../../../../shared/desktop.ts';
import type { Copies } from '../../../../shared/draftCopies.ts';
import { type Machine, machine, noon, recordOf, rowOf } from '../../../helpers/copyRecords.ts';
import { fakeHost } from '../fakeCopies.ts';

const damaged: StartUpProblem = { kind: 'cannotOpen', fault: { kind: 'damaged', detail: '清单读不出' } };
const newer: StartUpProblem = { kind: 'newerData' };
const lost: StartUpProblem = { kind: 'lost', drafts: 3, restored: 2 };

const ready: StartUp = { kind: 'ready', said: null };
const discardStore = async () => undefined;

afterEach(() => act(clearToasts));

function show(copies: Copies | null, more: Partial<Host> = {}, problem = damaged, found = 2) {
  const startUp = {
    kind: 'recovery',
    problem,
    copies: found,
    folder: null,
    goOn: null,
    retry: async () => ready,
  } as const;
  render(
    <HostProvider host={fakeHost({ copies, ...more })}>
      <RecoveryPage startUp={startUp} onRun={() => undefined} />
      <Toasts />
    </HostProvider>,
  );
  return userEvent.setup();
}

/** Takes what is saved; `result` is what the host says of it. */
function taker(result: SaveResult = { kind: 'saved', path: 'E:\\备份.ziping' }) {
  return vi.fn(async (_request: SaveRequest): Promise<SaveResult> => result);
}

async function filled(): Promise<Machine> {
  const pc = machine();
  const gone = { ...recordOf('gone', 1), row: rowOf('gone', 1, { deletedAt: noon, deletedOn: 1 }) };
  await pc.start().keep({ records: [recordOf('a', 3), gone], settled: true });
  return pc;
}

const name = '把副本存成文件…';
const save = () => screen.getByRole('button', { name });

it('the copies are saved as one backup, and what to do with it is said until it is closed', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  const saveFile = taker();
  const user = show((await filled()).start(), { saveFile });
  await user.click(save());
  const said = await screen.findByText(
    '已把 1 份草稿和最近删除的 1 份的副本保存到 E:\\备份.ziping。可以在另一台电脑或另一个浏览器里打开本程序，点“从备份恢复…”选择这个文件。',
  );
  await act(() => vi.advanceTimersByTimeAsync(600_000));
  vi.useRealTimers();
  expect(said.isConnected).toBe(true);
  const [[request] = []] = saveFile.mock.calls;
  if (request === undefined) throw new Error('nothing was saved');
  expect(request).toMatchObject({
    kind: 'drafts',
    suggestedName: expect.stringMatching(/^绩效自评草稿备份 .+\.ziping$/),
  });
  expect(surveyBackup(request.bytes)).toMatchObject({ header: { appVersion, drafts: 2 }, damaged: 0, ending: 'whole' });
});

it('what could not be read, or only in an older state, is counted beside what was saved', async () => {
  const pc = await filled();
  await pc.start().keep({ records: [recordOf('a', 4)], settled: false });
  await pc.start().keep({ records: [recordOf('b', 1)], settled: false });
  for (const path of [...pc.backups.all.keys()]) if (path.includes('/b/')) pc.backups.all.delete(path);
  for (const path of [...pc.data.all.keys()]) if (/\/[ab]\./.test(path)) pc.data.all.set(path, new Uint8Array(9));
  const user = show(pc.start(), { saveFile: taker() });
  await user.click(save());
  expect(
    await screen.findByText(
      /^有 1 份草稿最新的副本已损坏，存进文件的是较早的副本.*有 1 份草稿的副本读不出来，没有存进文件/,
    ),
  ).toBeTruthy();
  // one message at a time: the other waits behind what went wrong
  await user.click(screen.getByRole('button', { name: '关闭' }));
  expect(await screen.findByText(/^已把 1 份草稿和最近删除的 1 份的副本保存到/)).toBeTruthy();
});

it('copies that can’t be reached write no file, and the cause is said', async () => {
  const saveFile = taker();
  const open = () => Promise.reject(new Error('连接断开'));
  const user = show({ ...(await filled()).start(), open }, { saveFile });
  await user.click(save());
  expect(await screen.findByText(/^没有存成文件，副本没有改动，请重试.*连接断开/)).toBeTruthy();
  expect(saveFile).not.toHaveBeenCalled();
});

it('copies of which none is whole any more write no file', async () => {
  const pc = await filled();
  pc.backups.all.clear();
  for (const path of [...pc.data.all.keys()]) pc.data.all.set(path, new Uint8Array(9));
  const saveFile = taker();
  const user = show(pc.start(), { saveFile });
  await user.click(save());
  expect(await screen.findByText(/^有 2 份草稿的副本读不出来，没有存进文件/)).toBeTruthy();
  expect(saveFile).not.toHaveBeenCalled();
});

it.each<[SaveResult, RegExp]>([
  [{ kind: 'cancelled' }, /^已取消，没有写入文件。/],
  [{ kind: 'failed', fault: 'diskFull', path: 'E:\\备份.ziping' }, /^没有保存：磁盘已满/],
])('a file that was not written is said: %j', async (result, said) => {
  const user = show((await filled()).start(), { saveFile: taker(result) });
  await user.click(save());
  expect(await screen.findByText(said)).toBeTruthy();
});

it('a long reading shows how far it is and can be left without a file', async () => {
  const copies = (await filled()).start();
  let go: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    go = resolve;
  });
  const read: Copies['read'] = (ids) => held.then(() => copies.read(ids));
  const saveFile = taker();
  const user = show({ ...copies, read }, { saveFile });
  await user.click(save());
  const shown = await screen.findByRole('dialog', { name: '把副本存成文件' });
  expect(shown.textContent).toContain('正在准备备份…');
  await user.click(screen.getByRole('button', { name: '取消' }));
  expect(await screen.findByText('已取消，没有写入文件。')).toBeTruthy();
  expect(screen.queryByRole('dialog', { name: '把副本存成文件' })).toBeNull();
  await act(async () => go());
  await user.click(save());
  expect(await screen.findByText(/^已把 1 份草稿/)).toBeTruthy();
  expect(saveFile).toHaveBeenCalledOnce();
});

it.each<[string, StartUpProblem, Partial<Host>, string]>([
  ['no new store can be made', damaged, {}, name],
  ['a new store would not help', newer, { discardStore }, name],
  ['a new store can be made', damaged, { discardStore }, '重建存储…'],
  ['the store takes drafts', lost, {}, '从备份中选择…'],
])('what helps most comes first where %s', async (_where, problem, more, first) => {
  show((await filled()).start(), more, problem);
  expect(document.activeElement?.textContent).toBe(first);
  expect(save()).toBeTruthy();
});

it.each<[string, boolean, number]>([
  ['there are none', true, 0],
  ['there is no place for them', false, 2],
])('no copies are offered where %s', async (_where, isKept, found) => {
  show(isKept ? machine().start() : null, {}, damaged, found);
  expect(screen.queryByRole('button', { name })).toBeNull();
  expect(document.activeElement?.textContent).toBe('重试');
});

import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { HostProvider } from '../../../../renderer/host/HostProvider.tsx';
import type { Host } from '../../../../renderer/host/types.ts';
import { CopyBanners } from '../../../../renderer/pages/copies/CopyBanners.tsx';
import { type CopyHealth, changeCopyHealth, resetCopyHealth } from '../../../../renderer/store/copyHealth.ts';
import { clearToasts } from '../../../../renderer/ui/toasts.tsx';
import { fakeHost, folderHere } from '../fakeCopies.ts';

beforeEach(resetCopyHealth);
afterEach(() => act(clearToasts));

function show(more: Partial<Host> = {}) {
  render(
    <HostProvider host={fakeHost(more)}>
      <CopyBanners />
    </HostProvider>,
  );
  return userEvent.setup();
}

const become = (change: Partial<CopyHealth>) => act(() => changeCopyHealth(change));
const texts = () => [...document.querySelectorAll('.banner p')].map(({ textContent }) => textContent ?? '');
const close = (user: ReturnType<typeof userEvent.setup>) =>
  user.click(screen.getByRole('button', { name: '关闭提示' }));

describe('the lines above the page', () => {
  it('are none while all is well', () => {
    show();
    expect(texts()).toEqual([]);
  });

  it.each([
    [{ space: 'low' }, '磁盘剩余不足 200 MB'],
    [{ space: 'critical' }, '磁盘几乎已满'],
    [{ backup: { kind: 'failed', fault: 'notFound' } }, '备份文件夹写不进去（找不到文件夹，U 盘可能已拔出）'],
    [{ journal: { kind: 'failed', fault: 'diskFull' } }, '备用日志写不进去（磁盘已满）'],
    [{ trust: 'suspect' }, '重新打开程序，即可恢复正常'],
  ] as const)('say what is wrong: %j', (change, words) => {
    show();
    become(change);
    expect(texts()).toHaveLength(1);
    expect(texts()[0]).toContain(words);
  });

  it('say one cause once: a full disk explains what it keeps from being written', () => {
    show();
    const full = { kind: 'failed', fault: 'diskFull' } as const;
    become({ space: 'critical', journal: full, backup: full, trust: 'suspect' });
    expect(texts()).toHaveLength(1);
    expect(texts()[0]).toContain('磁盘几乎已满');
  });

  it('promise the journal only while it can be written', () => {
    show();
    become({ trust: 'suspect', journal: { kind: 'failed', fault: 'readOnly' } });
    expect(texts()).toHaveLength(1);
    expect(texts()[0]).toContain('备用日志写不进去');
  });

  it('are read aloud politely', () => {
    show();
    become({ space: 'low' });
    expect(screen.getByRole('region', { name: '草稿副本的情况' }).getAttribute('aria-live')).toBe('polite');
  });

  it('stay away once closed, and come back when the state changes', async () => {
    const user = show();
    become({ space: 'low' });
    await close(user);
    become({ trust: 'trusted', backup: { kind: 'kept' } });
    expect(texts()).toEqual([]);
    become({ space: 'critical' });
    expect(texts()[0]).toContain('磁盘几乎已满');
    await close(user);
    become({ space: 'enough' });
    become({ space: 'critical' });
    expect(texts()).toHaveLength(1);
  });

  it('of the backup folder offer another one, and go away once it can be written', async () => {
    const choose = vi.fn(async () => folderHere);
    const user = show({ backupFolder: { choose, open: async () => true } });
    become({ backup: { kind: 'failed', fault: 'readOnly' } });
    await user.click(screen.getByRole('button', { name: '更换文件夹…' }));
    expect(choose).toHaveBeenCalledOnce();
    expect(texts()).toEqual([]);
  });

  it('of the backup folder offer none where there is none to choose', () => {
    show();
    become({ backup: { kind: 'failed', fault: 'readOnly' } });
    expect(screen.queryByRole('button', { name: '更换文件夹…' })).toBeNull();
  });
});

import { render, screen } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { HostProvider } from '../../../../renderer/host/HostProvider.tsx';
import type { Host } from '../../../../renderer/host/types.ts';
import { HomeFoot } from '../../../../renderer/pages/drafts/HomeFoot.tsx';
import { countToday, noteDownload } from '../../../../renderer/store/lastDownload.ts';
import { fakeCopies, fakeHost } from '../fakeCopies.ts';

const dayOf = (date: number) => new Date(2026, 10, date, 9, 30).getTime();
const nothing = () => undefined;
const alone = { kind: 'browser', copies: null } as const;

beforeEach(() => localStorage.clear());

function show(more: Partial<Host>, draftCount = 3): void {
  render(
    <HostProvider host={fakeHost(more)}>
      <HomeFoot
        draftCount={draftCount}
        deletedCount={0}
        now={dayOf(20)}
        onBackup={nothing}
        onSummary={nothing}
        onShowCopies={nothing}
        onShowDeleted={nothing}
      />
    </HostProvider>,
  );
}

function useDays(count: number): void {
  for (let date = 1; date <= count; date += 1) countToday(dayOf(date));
}

it('reminds of a download after seven days of use in a browser alone', () => {
  useDays(7);
  show(alone);
  expect(screen.getByText('已用了 7 天以上，还没有下载过备份')).toBeTruthy();
});

it('says when the last download was', () => {
  noteDownload(dayOf(1) - 1);
  useDays(10);
  show(alone);
  expect(screen.getByText('上次下载备份是 11-01 09:29，已过了 7 个使用日')).toBeTruthy();
});

it.each<[string, Partial<Host>, number, number]>([
  ['before seven days of use', alone, 5, 3],
  ['without drafts', alone, 12, 0],
  ['in the desktop program', {}, 12, 3],
])('reminds of nothing %s', (_when, host, days, draftCount) => {
  useDays(days);
  show(host, draftCount);
  expect(screen.queryByText(/下载/)).toBeNull();
});

it('says that a browser’s drafts are in it alone, unless a shell keeps copies in a folder', async () => {
  show({ kind: 'browser', copies: fakeCopies() });
  expect(await screen.findByText('草稿只保存在这台电脑上，每次输入都会自动保存。')).toBeTruthy();
});

it('of copies that the browser itself keeps says that clearing it takes them along', async () => {
  show({ kind: 'browser', copies: fakeCopies({ folder: { path: '', fault: null } }) });
  expect(await screen.findByText(/只保存在这台电脑的这个浏览器里，清除浏览数据会删掉草稿/)).toBeTruthy();
});

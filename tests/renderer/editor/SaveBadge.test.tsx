import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { SaveBadge } from '../../../renderer/editor/SaveBadge.tsx';
import { SaveFailure } from '../../../renderer/editor/SaveFailure.tsx';
import { useShownSave } from '../../../renderer/editor/useShownSave.ts';
import { HostProvider } from '../../../renderer/host/HostProvider.tsx';
import type { SaveState } from '../../../renderer/store/autosave.ts';
import { clearToasts, Toasts } from '../../../renderer/ui/toasts.tsx';
import type { SaveRequest, SaveResult } from '../../../shared/desktop.ts';
import { parseDraftFile } from '../../../shared/draft/draftFile.ts';
import { fakeHost } from '../pages/fakeCopies.ts';
import { fiveRowDraft } from '../session/sampleDraft.ts';

const full: SaveState = { kind: 'failed', text: '磁盘空间不足，请清理磁盘。', fault: { kind: 'diskFull' } };

afterEach(() => act(clearToasts));

function save(first: SaveState) {
  let state = first;
  const listeners = new Set<() => void>();
  return {
    state: () => state,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    become: (next: SaveState) =>
      act(() => {
        state = next;
        for (const listener of listeners) listener();
      }),
  };
}

function Both({ autosave, onRetry }: { autosave: ReturnType<typeof save>; onRetry: () => void }) {
  const shown = useShownSave(autosave);
  return (
    <>
      <SaveBadge {...shown} />
      <SaveFailure
        failure={shown.failure}
        onRetry={onRetry}
        getDraft={() => ({ draft: fiveRowDraft(), title: '社保卡' })}
      />
    </>
  );
}

function show(state: SaveState, result: SaveResult = { kind: 'saved', path: 'E:\\2022 社保卡.ziping' }) {
  const autosave = save(state);
  const onRetry = vi.fn();
  const saved: SaveRequest[] = [];
  const saveFile = async (request: SaveRequest) => {
    saved.push(request);
    return result;
  };
  render(
    <HostProvider host={fakeHost({ saveFile })}>
      <Both autosave={autosave} onRetry={onRetry} />
      <Toasts />
    </HostProvider>,
  );
  return { ...autosave, onRetry, saved, user: userEvent.setup() };
}

const badge = () => document.querySelector('.saveBadge')?.textContent;

describe('the badge', () => {
  it.each<[SaveState, string]>([
    [{ kind: 'saved', at: 1, where: 'store' }, '已保存'],
    [{ kind: 'saved', at: 1, where: 'journal' }, '已保存到备用日志'],
    [{ kind: 'pending' }, '保存中…'],
    [{ kind: 'saving' }, '保存中…'],
    [full, '没有保存'],
  ])('of %j says %s', (state, text) => {
    show(state);
    expect(badge()).toBe(text);
  });

  it('explains the journal to whoever asks, and what sets it right', async () => {
    const { user } = show({ kind: 'saved', at: 1, where: 'journal' });
    await user.click(screen.getByRole('button', { name: '已保存到备用日志' }));
    const hint = await screen.findByRole('dialog', { name: '已保存到备用日志' });
    expect(hint.textContent).toContain('关闭并重新打开程序后，会自动放回草稿');
  });

  it('goes on saying that nothing is saved while the next attempt is under way', () => {
    const { become } = show(full);
    const said = screen.getByRole('alert');
    become({ kind: 'saving' });
    expect([badge(), screen.getByRole('alert')]).toEqual(['没有保存', said]);
    become(full);
    expect(screen.getByRole('alert')).toBe(said);
    become({ kind: 'saving' });
    become({ kind: 'saved', at: 2, where: 'journal' });
    expect([badge(), screen.queryByRole('alert')]).toEqual(['已保存到备用日志', null]);
  });

  it('never calls anything saved while something newer waits after a failure', () => {
    const { become } = show(full);
    become({ kind: 'saving' });
    become({ kind: 'pending' });
    expect(badge()).toBe('保存中…');
  });
});

describe('a failure', () => {
  it('says the cause and tries again on request', async () => {
    const { user, onRetry } = show(full);
    expect(screen.getByRole('alert').textContent).toContain('磁盘空间不足');
    await user.click(screen.getByRole('button', { name: '重试' }));
    expect(onRetry).toHaveBeenCalledOnce();
  });

  it('offers to save the draft elsewhere as it is typed, and says that this computer still has not', async () => {
    const { user, saved } = show(full);
    await user.click(screen.getByRole('button', { name: '另存为…' }));
    expect(await screen.findByText('已另存到 E:\\2022 社保卡.ziping。本机仍没有保存，请先不要关闭窗口。')).toBeTruthy();
    expect(saved).toMatchObject([{ kind: 'drafts', suggestedName: '2022 社保卡.ziping' }]);
    const file = parseDraftFile(new TextDecoder().decode(saved[0]?.bytes));
    expect(file).toMatchObject({ kind: 'drafts', drafts: [{ kind: 'restored', draft: fiveRowDraft() }] });
    expect(badge()).toBe('没有保存');
  });

  it('says why it could not be saved elsewhere either', async () => {
    const { user } = show(full, { kind: 'failed', fault: 'diskFull', path: 'C:\\甲.ziping' });
    await user.click(screen.getByRole('button', { name: '另存为…' }));
    expect(await screen.findByText(/没有保存：磁盘已满/)).toBeTruthy();
  });
});

import { act, configure, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useEffect } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { App } from '../../renderer/App.tsx';
import { openDraft, openDraftList } from '../../renderer/route.ts';
import type { SaveState } from '../../renderer/store/autosave.ts';
import { flushOnLeave } from '../../renderer/store/flushOnLeave.ts';
import { freshDatabase } from './store/freshDatabase.ts';

// The editor comes late on a busy computer.
configure({ asyncUtilTimeout: 20_000 });

let state: SaveState = { kind: 'saved', at: 1, where: 'store' };

// The editor has its own tests; here it is whatever has something to save.
vi.mock('../../renderer/pages/EditorPage.tsx', () => ({
  EditorPage: ({ draftId, onBack }: { readonly draftId: string; readonly onBack: () => void }) => {
    useEffect(() => flushOnLeave({ flush: async () => state, state: () => state }, 'browser', () => undefined), []);
    return (
      <button type="button" onClick={onBack}>
        编辑 {draftId}
      </button>
    );
  },
}));

beforeEach(async () => {
  await freshDatabase();
  state = { kind: 'saved', at: 1, where: 'store' };
  openDraftList();
});

afterEach(() => openDraftList());

async function showEditor() {
  const user = userEvent.setup();
  render(<App start={async () => ({ kind: 'ready', said: null })} />);
  await screen.findByRole('heading', { name: '还没有草稿' });
  act(() => openDraft('a1'));
  return { user, editor: await screen.findByRole('button', { name: '编辑 a1' }) };
}

test('the address says which page is shown, and the list comes back', async () => {
  const { user, editor } = await showEditor();
  await user.click(editor);
  expect(await screen.findByRole('heading', { name: '还没有草稿' })).toBeTruthy();
});

test('a draft that could not be saved is not left without a word', async () => {
  const { user, editor } = await showEditor();
  state = { kind: 'failed', text: '磁盘空间不足', fault: { kind: 'diskFull' } };
  await user.click(editor);
  const dialog = await screen.findByRole('alertdialog', { name: '最后的修改还没有保存' });
  expect(dialog.textContent).toContain('磁盘空间不足');
  await user.click(screen.getByRole('button', { name: '留在这里' }));
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
  expect(window.location.hash).toBe('#/draft/a1');
  expect(screen.getByRole('button', { name: '编辑 a1' })).toBe(editor);
});

test('the user may leave all the same', async () => {
  const { user, editor } = await showEditor();
  state = { kind: 'failed', text: '磁盘空间不足', fault: { kind: 'diskFull' } };
  await user.click(editor);
  await user.click(await screen.findByRole('button', { name: '放弃修改并离开' }));
  expect(await screen.findByRole('heading', { name: '还没有草稿' })).toBeTruthy();
});

test('once the save works again, leaving works again', async () => {
  const { user, editor } = await showEditor();
  state = { kind: 'failed', text: '磁盘空间不足', fault: { kind: 'diskFull' } };
  await user.click(editor);
  await user.click(await screen.findByRole('button', { name: '留在这里' }));
  state = { kind: 'saved', at: 2, where: 'store' };
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
  await user.click(editor);
  expect(await screen.findByRole('heading', { name: '还没有草稿' })).toBeTruthy();
});

import { render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { createNotices } from '../../../../renderer/session/draft/notices.ts';
import { clearToasts, Toasts } from '../../../../renderer/ui/toasts.tsx';
import type { DraftPath } from '../../../../shared/draft/types.ts';
import { fiveRowDraft, storeOf } from '../sampleDraft.ts';

afterEach(clearToasts);

const score: DraftPath = { kind: 'cell', table: 'indicators', row: 'a', column: 'score' };

/** An open draft with a change just made, and a message about it. */
async function said() {
  render(<Toasts />);
  const { store } = storeOf(fiveRowDraft());
  store.type(score, '1');
  const notices = createNotices(store);
  const close = notices.sayUntilChange({ text: '已改动。', tone: 'info' });
  await screen.findByText('已改动。');
  return { store, notices, close };
}

const gone = (text: string) => waitFor(() => expect(screen.queryByText(text)).toBeNull());

it('a message about a change goes once that is undone', async () => {
  const { store } = await said();
  store.undo();
  await gone('已改动。');
});

it('a message about a change goes with the next one', async () => {
  const { store } = await said();
  store.type(score, '12');
  await gone('已改动。');
});

it('a message about a change stays while nothing changes', async () => {
  const { store } = await said();
  store.commitName();
  expect(screen.queryByText('已改动。')).not.toBeNull();
});

it('any other message stays through a change and goes with the draft', async () => {
  const { store, notices } = await said();
  notices.say({ text: '没有问题。', tone: 'info' });
  store.undo();
  expect(await screen.findByText('没有问题。')).toBeTruthy();
  notices.closeAll();
  await gone('没有问题。');
});

it('a message can be taken back', async () => {
  const { close } = await said();
  close();
  await gone('已改动。');
});

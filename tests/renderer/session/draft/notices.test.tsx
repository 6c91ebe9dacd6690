import { render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { createNotices } from '../../../../renderer/session/draft/notices.ts';
import { clearToasts, Toasts } from '../../../../renderer/ui/toasts.tsx';
import type { DraftPath } from '../../../../shared/draft/types.ts';
import { fiveRowDraft, storeOf } from '../sampleDraft.ts';

afterEach(clearToasts);

const score: DraftPath = { kind: 'cell', table: 'indicators', row: 'a', column: 'score' };

async function said() {
  render(<Toasts />);
  const { store } = storeOf(fiveRowDraft());
  store.type(score, '1');
  const notices = createNotices(store);
  notices.say({ text: '没有问题。', tone: 'info' });
  const close = notices.sayUntilChange({ text: '已改动。', tone: 'info' });
  await screen.findByText('已改动。');
  return { store, notices, close };
}

const left = () => [screen.queryByText('已改动。'), screen.queryByText('没有问题。')].map((each) => each !== null);

it('a message about a change goes once that is undone; another one stays', async () => {
  const { store } = await said();
  store.undo();
  await waitFor(() => expect(left()).toEqual([false, true]));
});

it('a message about a change goes with the next one', async () => {
  const { store } = await said();
  store.type(score, '12');
  await waitFor(() => expect(left()).toEqual([false, true]));
});

it('a message about a change stays while nothing changes', async () => {
  const { store } = await said();
  store.commitName();
  expect(left()).toEqual([true, true]);
});

it('a message can be taken back, and all go with the draft', async () => {
  const { close, notices } = await said();
  close();
  await waitFor(() => expect(left()).toEqual([false, true]));
  notices.closeAll();
  await waitFor(() => expect(left()).toEqual([false, false]));
});

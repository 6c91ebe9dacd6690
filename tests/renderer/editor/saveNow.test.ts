import { expect, it } from 'vitest';
import { createSaveNow } from '../../../renderer/editor/saveNow.ts';
import type { SaveState } from '../../../renderer/store/autosave.ts';
import type { ToastRequest } from '../../../renderer/ui/toasts.tsx';
import { fiveRowDraft, storeOf } from '../session/sampleDraft.ts';

/** What stands on the screen after a save that ends in each of the states, one after the other. */
async function saidAfter(...states: readonly SaveState[]): Promise<readonly ToastRequest[]> {
  const shown = new Set<ToastRequest>();
  const say = (request: ToastRequest) => {
    shown.add(request);
    return () => void shown.delete(request);
  };
  const left = [...states];
  const flush = () => Promise.resolve(left.shift() ?? ({ kind: 'pending' } as const));
  const { store } = storeOf(fiveRowDraft());
  const saveNow = createSaveNow(
    { store, notices: { say, sayUntilChange: say, closeAll: () => shown.clear() } },
    { flush },
  );
  await saveNow();
  if (left.length > 0) await saveNow();
  return [...shown];
}

const saved = (where: 'store' | 'journal'): SaveState => ({ kind: 'saved', at: 1, where });

it.each([
  ['where the store has it', saved('store'), 'success', /^已保存在本机/],
  ['where only the journal has it', saved('journal'), 'info', /^已保存到备用日志/],
  [
    'why it failed',
    { kind: 'failed', text: '磁盘已满。', fault: { kind: 'diskFull' } },
    'error',
    /^没有保存：磁盘已满。/,
  ],
] as const)('says %s', async (_what, state, tone, text) => {
  const [said, ...others] = await saidAfter(state);
  expect(others).toEqual([]);
  expect(said?.tone).toBe(tone);
  expect(said?.text).toMatch(text);
});

it('tries again where somebody typed on meanwhile, and calls nothing saved that isn’t', async () => {
  expect(await saidAfter({ kind: 'pending' }, saved('store'))).toMatchObject([{ tone: 'success' }]);
  expect(await saidAfter({ kind: 'saving' })).toMatchObject([{ text: '保存中…' }]);
});

it('takes the place of its last message', async () => {
  expect(await saidAfter(saved('store'), saved('journal'))).toMatchObject([{ tone: 'info' }]);
});

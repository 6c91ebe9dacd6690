import { expect, it, vi } from 'vitest';
import type { BackupAnswer, BackupClient } from '../../../../renderer/pages/backup/backupClient.ts';
import { type RestoreParts, type RestoreState, restore, survey } from '../../../../renderer/pages/backup/restoreRun.ts';
import { restoreText } from '../../../../renderer/text/backup.ts';
import type { BackupPreview } from '../../../../renderer/workers/restoreMessages.ts';
import type { Kept } from '../../../../shared/draftCopies.ts';

const preview: BackupPreview = { header: null, damaged: 2, ending: 'whole', drafts: [], onlyHere: 0, here: 3 };
const changes = { added: 1, updated: 0, removed: 0 };
const restored: BackupAnswer = { kind: 'ended', result: { kind: 'restored', changed: ['a'], changes } };
const kept: Kept = { kind: 'kept' };

function run(answer: BackupAnswer, over: Partial<RestoreParts['around']> & { isOpen?: boolean } = {}) {
  const states: RestoreState[] = [];
  const ask = vi.fn<BackupClient['ask']>(async () => answer);
  const { isOpen = false, ...rest } = over;
  const around = {
    isBehind: () => false,
    keepBefore: vi.fn(async () => kept),
    changed: vi.fn(async () => null),
    failed: vi.fn(),
    ...rest,
  };
  const parts: RestoreParts = {
    client: { ask, cancel: () => undefined, close: () => undefined },
    around,
    isAnyDraftOpen: async () => isOpen,
    now: () => 7,
    onState: (state) => states.push(state),
  };
  return { parts, states, ask, around, last: () => states.at(-1) };
}

it('keeps what is here before it restores, and tells the copies what changed', async () => {
  const { parts, ask, around, last } = run(restored);
  await restore(preview, 'merge', parts);
  const [keptAt = Number.NaN] = vi.mocked(around.keepBefore).mock.invocationCallOrder;
  expect(keptAt).toBeLessThan(ask.mock.invocationCallOrder[0] ?? 0);
  expect(ask.mock.calls[0]?.[0]).toEqual({ kind: 'restore', mode: 'merge', now: 7 });
  expect(around.changed).toHaveBeenCalledWith(['a']);
  expect(last()).toEqual({ kind: 'restored', changes, damaged: 2, unproven: null });
});

it('asks before it restores over what it could not keep', async () => {
  const { parts, ask, last } = run(restored, { keepBefore: async () => ({ kind: 'failed', fault: 'diskFull' }) });
  await restore(preview, 'replace', parts);
  expect(ask).not.toHaveBeenCalled();
  expect(last()).toEqual({ kind: 'notKept', preview, mode: 'replace' });
  await restore(preview, 'replace', parts, true);
  expect(last()?.kind).toBe('restored');
});

it('keeps nothing where nothing is', async () => {
  const { parts, around } = run(restored);
  await restore({ ...preview, here: 0 }, 'merge', parts);
  expect(around.keepBefore).not.toHaveBeenCalled();
});

it.each([
  ['a draft is being edited', { isOpen: true }, restoreText.inUse],
  ['the store is behind the copies', { isBehind: () => true }, restoreText.behind],
])('changes nothing while %s', async (_, over, problem) => {
  const { parts, ask, around, last } = run(restored, over);
  await restore(preview, 'merge', parts);
  expect(ask).not.toHaveBeenCalled();
  expect(around.changed).not.toHaveBeenCalled();
  expect(last()).toEqual({ kind: 'ready', preview, problem });
});

it('says why nothing was restored, and lets the store be doubted for it', async () => {
  const { parts, around, last } = run({ kind: 'failed', fault: { kind: 'diskFull' } });
  await restore(preview, 'merge', parts);
  expect(around.failed).toHaveBeenCalledWith({ kind: 'diskFull' });
  expect(last()).toMatchObject({ kind: 'ready', problem: expect.stringContaining('磁盘空间不足') });
});

it('says that it was cancelled, and reports no change', async () => {
  const { parts, around, last } = run({ kind: 'ended', result: { kind: 'cancelled' } });
  await restore(preview, 'merge', parts);
  expect(around.changed).not.toHaveBeenCalled();
  expect(last()).toEqual({ kind: 'cancelled' });
});

it('says that restored drafts can not be counted on yet', async () => {
  const { parts, last } = run(restored, { changed: async () => ({ kind: 'unproven' }) });
  await restore(preview, 'merge', parts);
  expect(last()).toMatchObject({ kind: 'restored', unproven: { kind: 'unproven' } });
});

it.each([
  [
    { kind: 'surveyed', preview },
    { kind: 'ready', preview, problem: null },
  ],
  [
    { kind: 'refused', refusal: 'newer' },
    { kind: 'refused', text: expect.stringContaining('“旧.ziping”由更新版本') },
  ],
  [
    { kind: 'failed', fault: { kind: 'blocked' } },
    { kind: 'refused', text: expect.stringContaining('没有恢复') },
  ],
] as const)('a survey answered with %j ends so', async (answer, state) => {
  const { parts, last } = run(answer);
  await survey({ name: '旧.ziping', bytes: new Uint8Array(3) }, parts);
  expect(last()).toEqual(state);
});

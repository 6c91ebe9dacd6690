import { act, fireEvent, render, screen } from '@testing-library/react';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Ordered, withMessage } from '../../../renderer/ui/toastOrder.ts';
import { clearToasts, showToast, Toasts } from '../../../renderer/ui/toasts.tsx';

const shown = () => screen.queryAllByRole('alertdialog').map(({ textContent }) => textContent);

beforeEach(() => {
  vi.useFakeTimers();
  render(<Toasts />);
});

afterEach(() => {
  act(clearToasts);
  vi.useRealTimers();
});

async function say(text: string, more: Partial<Parameters<typeof showToast>[0]> = {}): Promise<() => void> {
  let close = () => {};
  await act(async () => {
    close = showToast({ text, tone: 'info', ...more });
  });
  return close;
}

async function pass(ms: number): Promise<void> {
  await act(async () => {
    await vi.advanceTimersByTimeAsync(ms);
  });
}

describe('messages', () => {
  it('stand one at a time: the newest takes the place of the one before', async () => {
    await say('甲');
    await say('乙');
    expect(shown()).toEqual(['乙']);
    await pass(9_000);
    expect(shown()).toEqual([]);
  });

  it('leave an error where it is until somebody closes it, and come then', async () => {
    await say('坏了', { tone: 'error' });
    await say('甲');
    await pass(60_000);
    expect(shown()).toEqual(['坏了']);
    await act(async () => {
      fireEvent.click(screen.getByRole('button', { name: '关闭' }));
    });
    expect(shown()).toEqual(['甲']);
    await pass(9_000);
    expect(shown()).toEqual([]);
  });

  it('wait behind an error that is said together with them', async () => {
    await say('已保存', { tone: 'success' });
    await say('有一份读不出来', { tone: 'error' });
    expect(shown()).toEqual(['有一份读不出来']);
    await act(async () => {
      fireEvent.click(screen.getByRole('button', { name: '关闭' }));
    });
    expect(shown()).toEqual(['已保存']);
  });

  it('come back where they stay and another was in front of them', async () => {
    await say('已恢复 2 份草稿', { stays: true });
    await say('甲');
    expect(shown()).toEqual(['甲']);
    await pass(9_000);
    expect(shown()).toEqual(['已恢复 2 份草稿']);
  });

  it('can be taken back, shown or waiting', async () => {
    const closeError = await say('坏了', { tone: 'error' });
    const closeWaiting = await say('甲');
    await act(async () => closeWaiting());
    await act(async () => closeError());
    expect(shown()).toEqual([]);
  });

  it('are no alerts unless something went wrong', async () => {
    await say('已恢复', { stays: true });
    expect(screen.queryByRole('alert')).toBeNull();
    await say('坏了', { tone: 'error' });
    expect(screen.getByRole('alert').textContent).toBe('坏了');
  });
});

describe('the order', () => {
  const message = fc.record({ rank: fc.constantFrom(1, 2), stays: fc.boolean() });

  it('loses nothing that stays, and shows the newest of the most important', () => {
    fc.assert(
      fc.property(fc.array(message, { maxLength: 12 }), (added) => {
        const all = added.reduce<readonly Ordered[]>(withMessage, []);
        for (const each of added) if (each.stays) expect(all).toContain(each);
        const most = Math.max(0, ...all.map(({ rank }) => rank));
        expect(all[0]).toBe(added.findLast((each) => all.includes(each) && each.rank === most));
      }),
    );
  });
});

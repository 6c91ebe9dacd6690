import { describe, expect, it } from 'vitest';
import { createCloseHandshake, type UnsavedChoice } from '../../electron/closeHandshake.ts';
import { crashWindow, createCrashGuard } from '../../electron/crashGuard.ts';
import { shellText } from '../../electron/shellText.ts';

interface Scene {
  readonly handshake: ReturnType<typeof createCloseHandshake>;
  /** what happened, in order */
  readonly log: string[];
  readonly expire: () => void;
  readonly answer: (choice: UnsavedChoice) => Promise<void>;
}

function scene(): Scene {
  const log: string[] = [];
  let expired: (() => void) | undefined;
  let choose: ((choice: UnsavedChoice) => void) | undefined;
  const handshake = createCloseHandshake({
    requestFlush: () => log.push('flush'),
    askUnsaved: (reason) => {
      log.push(`ask ${reason}`);
      return new Promise((resolve) => {
        choose = resolve;
      });
    },
    close: () => log.push(`close ${handshake.mayClose()}`),
    startTimer: (callback) => {
      expired = callback;
      return () => {
        expired = undefined;
      };
    },
  });
  return {
    handshake,
    log,
    expire: () => expired?.(),
    answer: async (choice) => {
      choose?.(choice);
      await Promise.resolve();
      await Promise.resolve();
    },
  };
}

function running(): Scene {
  const made = scene();
  made.handshake.pageStarted();
  return made;
}

const flushed = { kind: 'flushed' } as const;
const failed = { kind: 'failed', reason: '磁盘已满' } as const;

describe('closing the window', () => {
  it('needs no question before the page runs', () => {
    expect(scene().handshake.mayClose()).toBe(true);
  });

  it('waits for the page to write everything', () => {
    const { handshake, log } = running();
    expect(handshake.mayClose()).toBe(false);
    expect(log).toEqual(['flush']);
    handshake.flushDone(flushed);
    expect(log).toEqual(['flush', 'close true']);
  });

  it('asks the page once, however often the button is pressed', () => {
    const { handshake, log } = running();
    expect([handshake.mayClose(), handshake.mayClose(), handshake.mayClose()]).toEqual([false, false, false]);
    expect(log).toEqual(['flush']);
  });

  it('asks the clerk when the page could not write', () => {
    const { handshake, log } = running();
    handshake.mayClose();
    handshake.flushDone(failed);
    expect(log).toEqual(['flush', 'ask 磁盘已满']);
    expect(handshake.mayClose()).toBe(false);
  });

  it('asks the clerk when the page is silent for too long', () => {
    const { handshake, log, expire } = running();
    handshake.mayClose();
    expire();
    expect(log).toEqual(['flush', `ask ${shellText.flushTimeout}`]);
  });

  it('tries again on 重试', async () => {
    const { handshake, log, answer } = running();
    handshake.mayClose();
    handshake.flushDone(failed);
    await answer('retry');
    handshake.flushDone(flushed);
    expect(log).toEqual(['flush', 'ask 磁盘已满', 'flush', 'close true']);
  });

  it('goes on without saving only on 仍然关闭', async () => {
    const { handshake, log, answer } = running();
    handshake.mayClose();
    handshake.flushDone(failed);
    await answer('close');
    expect(log.at(-1)).toBe('close true');
  });

  it('is taken back on 取消, and can be asked for again', async () => {
    const { handshake, log, answer } = running();
    handshake.mayClose();
    handshake.flushDone(failed);
    await answer('cancel');
    expect(log).toHaveLength(2);
    expect(handshake.mayClose()).toBe(false);
    expect(log.at(-1)).toBe('flush');
  });

  it('does not take a late answer to the first request for the answer to the second', async () => {
    const { handshake, log, expire, answer } = running();
    handshake.mayClose();
    expire();
    await answer('retry');
    handshake.flushDone(flushed);
    expect(log.at(-1)).toBe('flush');
    handshake.flushDone(flushed);
    expect(log.at(-1)).toBe('close true');
  });

  it('ignores an answer nobody asked for', () => {
    const { handshake, log } = running();
    handshake.flushDone(flushed);
    expect(log).toEqual([]);
    handshake.mayClose();
    handshake.flushDone(flushed);
    expect(log).toEqual(['flush', 'close true']);
  });

  it('needs no answer from a page that crashed', () => {
    const { handshake, log } = running();
    handshake.mayClose();
    handshake.pageGone();
    expect(log).toEqual(['flush', 'close true']);
  });

  it('awaits nothing from the page that was there before a reload', () => {
    const { handshake, log, expire } = running();
    handshake.mayClose();
    handshake.pageStarted();
    expire();
    expect(handshake.mayClose()).toBe(false);
    handshake.flushDone(flushed);
    expect(log).toEqual(['flush', 'flush', 'close true']);
  });
});

describe('a crashed page', () => {
  it('is loaded again once, then the clerk is asked', () => {
    let now = 1000;
    const afterCrash = createCrashGuard(() => now);
    expect(afterCrash('crashed')).toBe('reload');
    now += crashWindow - 1;
    expect(afterCrash('oom')).toBe('ask');
  });

  it('is loaded again when the last crash is long ago', () => {
    let now = 0;
    const afterCrash = createCrashGuard(() => now);
    afterCrash('crashed');
    now += crashWindow;
    expect(afterCrash('crashed')).toBe('reload');
  });

  it('that ended by itself is no crash', () => {
    expect(createCrashGuard(() => 0)('clean-exit')).toBe('ignore');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPool, type Outcome, type PoolLimits, type ThreadNews } from '../../../electron/cli/threadPool.ts';
import type { ProcessorClock } from '../../../electron/cli/watchProcessor.ts';

type News = ThreadNews<string>;

/** A thread that does what the test says. */
interface FakeThread {
  readonly tasks: string[];
  readonly say: (news: News) => void;
  stopped: boolean;
}

const limits: PoolLimits = { threads: 2, time: { processor: 1000, atMost: 60_000 }, start: 5000 };

/** A pool over fake threads and a clock that only the test turns. */
function world(own: Partial<PoolLimits> = {}) {
  const threads: FakeThread[] = [];
  const looks = new Set<() => void>();
  let used = 0;
  const clock: ProcessorClock = {
    used: () => used,
    every: (_milliseconds, look) => {
      looks.add(look);
      return () => void looks.delete(look);
    },
  };
  const pool = createPool<string, string>(
    (hear) => {
      const thread: FakeThread = { tasks: [], say: hear, stopped: false };
      threads.push(thread);
      return {
        post: (task) => void thread.tasks.push(task),
        stop: () => {
          thread.stopped = true;
        },
      };
    },
    { ...limits, ...own },
    clock,
  );
  const outcomes: Record<string, Outcome<string>> = {};
  const give = (...tasks: readonly string[]): void => {
    for (const task of tasks) void pool.run(task).then((outcome) => Object.assign(outcomes, { [task]: outcome }));
  };
  const pass = (milliseconds: number): void => {
    used += milliseconds;
    for (const look of [...looks]) look();
  };
  const thread = (at: number): FakeThread => {
    const found = threads[at];
    if (found === undefined) throw new Error(`no thread ${at}`);
    return found;
  };
  const finish = (at: number): void => {
    thread(at).say({ kind: 'started' });
    thread(at).say({ kind: 'done', reply: `${thread(at).tasks.at(-1)}!` });
  };
  const settled = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    return outcomes;
  };
  return { pool, threads, give, pass, thread, finish, settled, watches: () => looks.size };
}

describe('a pool of threads', () => {
  it('starts threads when they are needed, and no more than it may have', () => {
    const { threads, give } = world();
    expect(threads).toHaveLength(0);
    give('a');
    expect(threads.map(({ tasks }) => tasks)).toEqual([['a']]);
    give('b', 'c', 'd');
    expect(threads.map(({ tasks }) => tasks)).toEqual([['a'], ['b']]);
  });

  it('keeps a thread for the next task', async () => {
    const { threads, give, finish, thread, settled } = world();
    give('a', 'b', 'c', 'd');
    finish(1);
    finish(1);
    expect(threads).toHaveLength(2);
    expect([thread(0).tasks, thread(1).tasks]).toEqual([['a'], ['b', 'c', 'd']]);
    expect(await settled()).toEqual({ b: { kind: 'done', reply: 'b!' }, c: { kind: 'done', reply: 'c!' } });
  });

  it('stops a thread that takes too much, and puts another in its place', async () => {
    const { threads, give, pass, thread, finish, settled } = world({ threads: 1 });
    give('a', 'b');
    thread(0).say({ kind: 'started' });
    pass(999);
    expect(thread(0).stopped).toBe(false);
    pass(1);
    expect(thread(0).stopped).toBe(true);
    expect(threads.map(({ tasks }) => tasks)).toEqual([['a'], ['b']]);
    finish(1);
    expect(await settled()).toEqual({ a: { kind: 'stopped' }, b: { kind: 'done', reply: 'b!' } });
  });

  it('gives a task the processor time of all threads, because they are counted together', () => {
    const { give, pass, thread } = world();
    give('a', 'b');
    thread(0).say({ kind: 'started' });
    pass(1999);
    expect(thread(0).stopped).toBe(false);
    pass(1);
    expect(thread(0).stopped).toBe(true);
  });

  it('counts the time of each task anew', () => {
    const { give, pass, thread, finish } = world({ threads: 1 });
    give('a', 'b', 'c');
    for (let task = 0; task < 2; task += 1) {
      thread(0).say({ kind: 'started' });
      pass(900);
      finish(0);
    }
    expect([thread(0).stopped, thread(0).tasks]).toEqual([false, ['a', 'b', 'c']]);
  });

  it.each<readonly [string, News, Outcome<string>]>([
    ['left or used up its memory', { kind: 'gone' }, { kind: 'stopped' }],
    ['broke off', { kind: 'broken', error: 'why' }, { kind: 'failed', error: 'why' }],
  ])('tells of a thread that %s, and goes on with another', async (_what, news, outcome) => {
    const { threads, give, thread, finish, settled } = world({ threads: 1 });
    give('a', 'b');
    thread(0).say(news);
    // node says of one death both that it broke and that it is gone
    thread(0).say({ kind: 'gone' });
    expect(threads).toHaveLength(2);
    finish(1);
    expect(await settled()).toEqual({ a: outcome, b: { kind: 'done', reply: 'b!' } });
  });

  it('replaces a thread that dies while it waits', () => {
    const { threads, give, thread, finish } = world({ threads: 1 });
    give('a');
    finish(0);
    thread(0).say({ kind: 'gone' });
    give('b');
    expect(threads.map(({ tasks }) => tasks)).toEqual([['a'], ['b']]);
  });

  it('does not blame the task for a thread that never begins', async () => {
    const { give, pass, thread, settled } = world({ start: 200 });
    give('a');
    pass(0);
    expect(thread(0).stopped).toBe(false);
    pass(0);
    expect(thread(0).stopped).toBe(true);
    expect(await settled()).toMatchObject({ a: { kind: 'failed', error: { message: 'the thread did not begin' } } });
  });

  it('closed stops everything, takes nothing more, and leaves no watch behind', async () => {
    const { pool, threads, give, thread, settled, watches } = world();
    give('a', 'b', 'c');
    thread(0).say({ kind: 'started' });
    pool.close();
    give('d');
    expect(threads.map(({ stopped }) => stopped)).toEqual([true, true]);
    const stopped = { kind: 'stopped' };
    expect(await settled()).toEqual({ a: stopped, b: stopped, c: stopped, d: stopped });
    expect([threads.length, watches()]).toEqual([2, 0]);
  });

  it('settles every task once, whatever its threads do', async () => {
    const deed = fc.record({ thread: fc.nat(9), what: fc.constantFrom('finish', 'gone', 'broken', 'give', 'pass') });
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { maxLength: 40 }), fc.integer({ min: 1, max: 4 }), async (deeds, size) => {
        const { pool, threads, give, finish, thread, pass, settled, watches } = world({ threads: size });
        let given = 0;
        for (const { thread: wanted, what } of deeds) {
          const at = threads.length === 0 ? -1 : wanted % threads.length;
          if (what === 'give') give(`task ${given++}`);
          else if (what === 'pass') pass(300);
          else if (at >= 0 && !thread(at).stopped && what === 'finish') finish(at);
          else if (at >= 0 && what !== 'finish') thread(at).say({ kind: what, error: null });
          expect(threads.filter(({ stopped }) => !stopped).length).toBeLessThanOrEqual(size);
        }
        pool.close();
        expect(Object.keys(await settled())).toHaveLength(given);
        expect(watches()).toBe(0);
      }),
    );
  });
});

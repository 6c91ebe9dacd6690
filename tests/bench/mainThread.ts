/**
 * What the page's main thread computes, in processor time: other work on the machine doesn't count, and neither does the
 * wait for the next frame.
 */
import type { CDPSession, Page } from '@playwright/test';
import { pause } from '../breaking/until.ts';
import { quantile } from './measure.ts';

export interface Meter {
  readonly page: Page;
  /** milliseconds of the main thread so far */
  readonly computed: () => Promise<number>;
  /** resolves once everything that was asked for is on the screen */
  readonly painted: () => Promise<void>;
  readonly press: (text: string) => Promise<void>;
  /** evaluates an expression in the page, at the least price */
  readonly run: (expression: string) => Promise<void>;
}

const paint =
  'new Promise((done) => requestAnimationFrame(() => { const { port1, port2 } = new MessageChannel(); port1.onmessage = () => done(); port2.postMessage(0); }))';

async function pressIn(session: CDPSession, text: string): Promise<void> {
  const key = { key: text, text, unmodifiedText: text, windowsVirtualKeyCode: text.charCodeAt(0) };
  await session.send('Input.dispatchKeyEvent', { type: 'keyDown', ...key });
}

export async function createMeter(page: Page): Promise<Meter> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return {
    page,
    async computed() {
      const { metrics } = await session.send('Performance.getMetrics');
      return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
    },
    async painted() {
      await session.send('Runtime.evaluate', { expression: paint, awaitPromise: true });
    },
    press: (text) => pressIn(session, text),
    async run(expression) {
      await session.send('Runtime.evaluate', { expression });
    },
  };
}

/** Milliseconds of the main thread until something is on the screen, and for `after` ms of the clock beyond. */
export async function workOf({ computed, painted }: Meter, act: () => Promise<unknown>, after = 0): Promise<number> {
  const before = await computed();
  await act();
  await painted();
  if (after > 0) await pause(after);
  return (await computed()) - before;
}

/** Milliseconds that measuring costs by itself: the median of doing nothing. */
export async function idleWork(meter: Meter, after = 0): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < 11; round += 1) times.push(await workOf(meter, async () => undefined, after));
  return quantile(times, 0.5);
}

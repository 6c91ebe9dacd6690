/**
 * Whether the page answers while it works: its frames as it sees them itself, beside what its main thread computes and
 * what its heap holds. Frames depend on what else the machine does, so they are only told beside those of an idle page.
 */
import type { Page } from '@playwright/test';
import { createMeter } from './mainThread.ts';

export interface StepFigures {
  readonly name: string;
  /** by the clock */
  readonly seconds: number;
  /** of the main thread's processor time */
  readonly computed: number;
  readonly frames: number;
  /** frames over 50 ms ÷ all frames */
  readonly slow: number;
  /** ms of the longest frame */
  readonly worst: number;
  /** MB in use at each fifth of the step, or at its end alone, after tidying up */
  readonly heaps: readonly number[];
}

/** ms above which a frame is called slow */
const slowFrame = 50;

interface Recorder {
  deltas: number[];
  last: number | null;
}

declare global {
  /** frames of the page; `last` is null where the next frame begins anew */
  var frameRecorder: Recorder;
}

async function beginRecording(page: Page): Promise<void> {
  await page.evaluate(() => {
    globalThis.frameRecorder = { deltas: [], last: null };
    const note = (time: number) => {
      const { frameRecorder: recorder } = globalThis;
      if (recorder.last !== null) recorder.deltas.push(time - recorder.last);
      recorder.last = time;
      requestAnimationFrame(note);
    };
    requestAnimationFrame(note);
  });
}

export interface FrameMeter {
  /** MB in use after tidying up, which no frame is blamed for */
  readonly heap: () => Promise<number>;
  /**
   * Measures until `act` resolves. It may call `sample` on its way, each time for a heap.
   */
  readonly step: (name: string, act: (sample: () => Promise<void>) => Promise<unknown>) => Promise<StepFigures>;
}

export async function createFrameMeter(page: Page): Promise<FrameMeter> {
  const meter = await createMeter(page);
  const session = await page.context().newCDPSession(page);
  await beginRecording(page);
  /** ms by the clock, and of the main thread, that tidying up took of this step */
  let tidying = 0;
  let tidied = 0;

  async function heap(): Promise<number> {
    const begin = performance.now();
    const before = await meter.computed();
    await page.evaluate(() => {
      globalThis.frameRecorder.last = null;
    });
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    await page.evaluate(() => {
      // the frame in which it was tidied up, and what waited for it
      globalThis.frameRecorder.last = null;
    });
    tidying += performance.now() - begin;
    tidied += (await meter.computed()) - before;
    return usedSize / 2 ** 20;
  }

  return {
    heap,
    async step(name, act) {
      const heaps: number[] = [];
      await page.evaluate(() => {
        globalThis.frameRecorder.deltas = [];
        globalThis.frameRecorder.last = null;
      });
      [tidying, tidied] = [0, 0];
      const [begin, before] = [performance.now(), await meter.computed()];
      await act(async () => {
        heaps.push(await heap());
      });
      await meter.painted();
      const seconds = (performance.now() - begin - tidying) / 1000;
      const computed = ((await meter.computed()) - before - tidied) / 1000;
      const deltas = await page.evaluate(() => globalThis.frameRecorder.deltas);
      if (heaps.length === 0) heaps.push(await heap());
      const slow = deltas.filter((delta) => delta > slowFrame).length / Math.max(1, deltas.length);
      const worst = deltas.reduce((most, delta) => Math.max(most, delta), 0);
      return { name, seconds, computed, frames: deltas.length, slow, worst, heaps };
    },
  };
}

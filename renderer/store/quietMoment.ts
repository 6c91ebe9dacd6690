/** When work behind the page gets its turn: not while somebody types, and not before what is drawn is on the screen. */

/** Milliseconds after the last key or touch, until nobody counts as typing; and for which typing keeps work waiting. */
const limits = { quiet: 500, longest: 10_000 };

/** Milliseconds after which work goes on beside whatever the browser does. */
const idleWithin = 1_000;

const touches = ['keydown', 'input', 'compositionstart', 'pointerdown', 'wheel'] as const;

let touchedAt = Number.NEGATIVE_INFINITY;

/** From now on, keys and touches are noted. Returns how to stop. */
export function noteTouches(): () => void {
  const note = () => {
    touchedAt = performance.now();
  };
  for (const type of touches) window.addEventListener(type, note, { capture: true, passive: true });
  return () => {
    for (const type of touches) window.removeEventListener(type, note, { capture: true });
  };
}

const after = (time: number) => new Promise<void>((resolve) => setTimeout(resolve, time));

/** Safari has no idle callbacks. */
function idle(): Promise<void> {
  if (typeof requestIdleCallback === 'undefined') return after(0);
  return new Promise((resolve) => requestIdleCallback(() => resolve(), { timeout: idleWithin }));
}

/** Waits until nobody types and the browser has nothing to do; typing without end makes it wait no longer than 10 s. */
export async function quietMoment(): Promise<void> {
  const latest = performance.now() + limits.longest;
  for (;;) {
    const now = performance.now();
    const wait = Math.min(touchedAt + limits.quiet, latest) - now;
    if (wait <= 0) break;
    await after(wait);
  }
  await idle();
}

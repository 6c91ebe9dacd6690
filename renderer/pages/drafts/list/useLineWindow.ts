import { type RefObject, useCallback, useLayoutEffect, useState } from 'react';
import { lineAt } from './lineHeights.ts';

export interface LineWindow {
  /** the first line to draw, and the one after the last */
  readonly from: number;
  readonly to: number;
  /** width of the list; 0 where it isn't laid out */
  readonly width: number;
}

/** Pixels drawn above and below what is in sight. */
const margin = 400;

/** Where nothing is laid out, as in a test, so much is taken to be in sight. */
const usualHeight = 900;

/** Windows begin and end at lines of this number, so that scrolling a little draws nothing anew. */
const step = 8;

/** What scrolls an element. */
export function scrollerOf(element: Element): Element {
  for (let each = element.parentElement; each !== null; each = each.parentElement) {
    const { overflowY } = getComputedStyle(each);
    if (overflowY === 'auto' || overflowY === 'scroll') return each;
  }
  return document.documentElement;
}

/** Which lines of the list are in sight, told anew when it is scrolled, resized, or its lines change. */
export function useLineWindow(
  body: RefObject<HTMLElement | null>,
  offsetsFor: (width: number) => Float64Array,
): LineWindow {
  const [shown, setShown] = useState<LineWindow>({ from: 0, to: 32, width: 0 });
  const look = useCallback(() => {
    const element = body.current;
    if (element === null) return;
    const scroller = scrollerOf(element);
    const width = element.clientWidth;
    const offsets = offsetsFor(width);
    const above = scroller.getBoundingClientRect().top - element.getBoundingClientRect().top;
    const height = scroller.clientHeight || usualHeight;
    const count = offsets.length - 1;
    const from = Math.floor(lineAt(offsets, above - margin) / step) * step;
    const to = Math.min(count, Math.ceil((lineAt(offsets, above + height + margin) + 1) / step) * step);
    setShown((before) =>
      before.from === from && before.to === to && before.width === width ? before : { from, to, width },
    );
  }, [body, offsetsFor]);

  useLayoutEffect(() => {
    const element = body.current;
    if (element === null) return;
    look();
    const scroller = scrollerOf(element);
    const target = scroller === document.documentElement ? window : scroller;
    target.addEventListener('scroll', look, { passive: true });
    const sizes = new ResizeObserver(look);
    sizes.observe(element);
    sizes.observe(scroller);
    return () => {
      target.removeEventListener('scroll', look);
      sizes.disconnect();
    };
  }, [body, look]);
  return shown;
}

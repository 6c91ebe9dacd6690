import { type RefObject, useLayoutEffect, useState } from 'react';

const smallest = 0.85;
const largest = 1.3;

/**
 * How large the sheet is drawn, so that its whole width is seen.
 *
 * @param room pixels across that there are
 * @param width pixels of the sheet at full size
 */
export function fitScale(room: number, width: number): number {
  if (room <= 0) return 1;
  return Math.min(largest, Math.max(smallest, Math.floor((room / width) * 100) / 100));
}

/** How much larger than usual letters are wished for in every page; 1 where nothing is said. */
function textZoom(): number {
  const size = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return Number.isFinite(size) && size > 0 ? size / 16 : 1;
}

/** @param beside pixels that other things in the room take, whatever the scale */
export function useScale(room: RefObject<HTMLElement | null>, width: number, beside: number): number {
  const [scale, setScale] = useState(1);
  useLayoutEffect(() => {
    const element = room.current;
    if (element === null) return;
    const measure = () => setScale(fitScale(element.clientWidth - beside, width) * Math.max(1, textZoom()));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [room, width, beside]);
  return scale;
}

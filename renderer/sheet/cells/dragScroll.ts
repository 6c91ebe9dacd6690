/** A drag to the edge of the desk scrolls it, and goes on selecting as the sheet passes under the mouse. */

/** Pixels at the edges of the desk in which the mouse counts as over the edge: the window may end there. */
const edge = 20;
/** Pixels of a frame, for a mouse at the very edge and beyond. */
const fastest = 24;

/**
 * @param at where the mouse is between two edges, in the same pixels
 * @returns pixels to scroll in this frame; 0 away from the edges
 */
export function scrollAt(at: number, start: number, end: number): number {
  const depth = at < start + edge ? at - (start + edge) : Math.max(0, at - (end - edge));
  const share = Math.max(-1, Math.min(1, depth / edge));
  return Math.round(share * fastest);
}

export interface DragScroll {
  /** The mouse went down in the sheet. */
  readonly start: () => void;
  readonly stop: () => void;
}

/** @param passed told what is under the mouse after the sheet has moved */
export function dragScroll(desk: () => HTMLElement | null, passed: (under: Element) => void): DragScroll {
  let frame = 0;
  let mouse: { readonly x: number; readonly y: number } | null = null;

  function step(): void {
    frame = 0;
    const element = desk();
    if (element === null || mouse === null) return;
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const [across, down] = [scrollAt(mouse.x, left, right), scrollAt(mouse.y, top, bottom)];
    if (across === 0 && down === 0) return;
    element.scrollBy(across, down);
    const x = Math.max(left + 1, Math.min(right - 2, mouse.x));
    const y = Math.max(top + 1, Math.min(bottom - 2, mouse.y));
    const under = document.elementFromPoint(x, y);
    if (under !== null && element.contains(under)) passed(under);
    frame = requestAnimationFrame(step);
  }

  function move(event: MouseEvent): void {
    if ((event.buttons & 1) === 0) {
      stop();
      return;
    }
    mouse = { x: event.clientX, y: event.clientY };
    if (frame === 0) frame = requestAnimationFrame(step);
  }

  function stop(): void {
    cancelAnimationFrame(frame);
    frame = 0;
    mouse = null;
    window.removeEventListener('mousemove', move);
    window.removeEventListener('mouseup', stop);
  }

  return {
    start() {
      stop();
      window.addEventListener('mousemove', move);
      window.addEventListener('mouseup', stop);
    },
    stop,
  };
}

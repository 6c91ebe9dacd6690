import { type RefObject, useLayoutEffect, useState } from 'react';

/** Whether the bar's content is wider than the bar. */
function overflows(bar: HTMLElement): boolean {
  return bar.scrollWidth > bar.clientWidth + 1;
}

/**
 * How many steps of the bar's tools have to go into 更多 so that the rest fits. Measured before anything is painted, and
 * anew whenever the bar gets another width or holds something else.
 *
 * @param most steps there are
 * @param content changes whenever the tools, and with them the width they want, do
 */
export function useFoldedGroups(bar: RefObject<HTMLElement | null>, most: number, content: string): number {
  const [folded, setFolded] = useState({ steps: 0, settled: '' });
  const [width, setWidth] = useState(0);
  const now = `${width} ${content}`;

  useLayoutEffect(() => {
    const element = bar.current;
    if (element === null) return;
    const row = element.parentElement ?? element;
    const observer = new ResizeObserver(() => setWidth(row.clientWidth));
    observer.observe(row);
    return () => observer.disconnect();
  }, [bar]);

  // begins again from nothing folded, then folds step by step
  const steps = folded.settled === now ? folded.steps : 0;
  useLayoutEffect(() => {
    const element = bar.current;
    if (element === null) return;
    if (overflows(element) && steps < most) setFolded({ steps: steps + 1, settled: now });
    else if (folded.settled !== now) setFolded({ steps, settled: now });
  }, [bar, steps, most, now, folded.settled]);
  return steps;
}

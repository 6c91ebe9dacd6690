import { useEffect, useRef } from 'react';
import { pageCommandOf } from '../session/draft/pageShortcuts.ts';

export interface PreviewKeys {
  /** a window in front of the preview has the keys */
  readonly isAsleep: boolean;
  /** the page in sight, from 1 */
  readonly page: number;
  readonly pages: number;
  readonly onPage: (page: number) => void;
  readonly onPrint: () => void;
  readonly onClose: () => void;
}

/** Where a key has a use of its own. */
const ownKeys = 'select, input';

/** The page that a key leads to; null where it leads to none. */
function pageOf({ key }: KeyboardEvent, page: number, pages: number): number | null {
  switch (key) {
    case 'PageUp':
      return page - 1;
    case 'PageDown':
      return page + 1;
    case 'Home':
      return 1;
    case 'End':
      return pages;
    default:
      return null;
  }
}

/**
 * PageUp, PageDown, Home and End go from page to page, Ctrl+P prints, Esc closes, wherever the focus is. What the browser
 * would do with other keys, such as printing the window itself, is refused.
 *
 * @returns what to do with a key of the frame, which the page doesn't hear
 */
export function usePreviewKeys(keys: PreviewKeys): (event: KeyboardEvent) => void {
  const latest = useRef(keys);
  latest.current = keys;

  const press = useRef((event: KeyboardEvent) => {
    const { isAsleep, page, pages, onPage, onPrint } = latest.current;
    const command = pageCommandOf(event);
    if (command !== undefined) event.preventDefault();
    if (isAsleep || event.isComposing) return;
    if (command === 'print') onPrint();
    const { target } = event;
    if (target instanceof Element && target.matches(ownKeys)) return;
    const wanted = event.ctrlKey || event.altKey || event.metaKey ? null : pageOf(event, page, pages);
    if (wanted === null) return;
    event.preventDefault();
    onPage(wanted);
  });

  useEffect(() => {
    const { current: listener } = press;
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, []);

  return (event) => {
    press.current(event);
    // the window closes by itself where the page hears the key
    if (event.key === 'Escape' && !latest.current.isAsleep) latest.current.onClose();
  };
}

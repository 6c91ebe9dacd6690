import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { shownTitle } from './listDrafts.ts';
import type { Line } from './listLines.ts';
import { scrollerOf } from './useLineWindow.ts';
import type { Selection } from './useSelection.ts';

export interface GridKeys {
  /** the line that holds the focus or gets it next */
  readonly active: number;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  /** a line was focused by the pointer or by Tab */
  readonly onFocusLine: (index: number) => void;
}

export interface GridKeysOptions {
  readonly body: RefObject<HTMLElement | null>;
  readonly lines: readonly Line[];
  readonly offsets: Float64Array;
  readonly selection: Selection;
  readonly onOpen: (line: Line) => void;
  readonly onRename: (line: Line) => void;
  readonly onRemove: (line: Line) => void;
}

/** Milliseconds in which letters make one word. */
const together = 700;

/** What stays above the lines when one is brought into sight: the tools and the header. */
const headRoom = 88;

/** What can be focused in a line beside the line itself, from left to right. */
function stopsIn(row: Element): readonly HTMLElement[] {
  return [...row.querySelectorAll<HTMLElement>('button, input')];
}

function moveWithin(row: HTMLElement, target: EventTarget, by: -1 | 1): void {
  const stops = [row, ...stopsIn(row)];
  const at = stops.findIndex((stop) => Object.is(stop, target));
  stops[at + by]?.focus();
}

/** Keys of the list, as in a file manager: the focus is on a line, or on what stands in it. */
export function useGridKeys(options: GridKeysOptions): GridKeys {
  const { body, lines, offsets, selection } = options;
  const [activeKey, setActiveKey] = useState<string | null>(null);
  /** where it was, for when the line is gone: its neighbour takes its place */
  const [place, setPlace] = useState(0);
  const wantsFocus = useRef(false);
  const hadFocus = useRef(false);
  const typed = useRef({ text: '', at: 0 });
  const found = activeKey === null ? -1 : lines.findIndex(({ key }) => key === activeKey);
  const active = found >= 0 ? found : Math.max(0, Math.min(place, lines.length - 1));

  function go(index: number): void {
    const next = Math.max(0, Math.min(index, lines.length - 1));
    wantsFocus.current = true;
    setActiveKey(lines[next]?.key ?? null);
    setPlace(next);
    const element = body.current;
    if (element === null) return;
    const scroller = scrollerOf(element);
    const own = element.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop;
    const [top = 0, bottom = 0] = [offsets[next], offsets[next + 1]];
    if (own + top - headRoom < scroller.scrollTop) scroller.scrollTop = own + top - headRoom;
    else if (own + bottom > scroller.scrollTop + scroller.clientHeight && scroller.clientHeight > 0) {
      scroller.scrollTop = own + bottom - scroller.clientHeight + 8;
    }
  }

  useLayoutEffect(() => {
    const row = body.current?.querySelector<HTMLElement>('[data-active]');
    // The line that had the focus was deleted, and the browser let the focus fall.
    const fell = hadFocus.current && document.activeElement === document.body;
    if (row == null || !(wantsFocus.current || fell)) return;
    wantsFocus.current = false;
    row.focus({ preventScroll: true });
  });

  useLayoutEffect(() => {
    hadFocus.current = body.current?.contains(document.activeElement) === true;
  });

  function typeAhead(letter: string): void {
    const now = performance.now();
    const { text, at } = typed.current;
    const word = now - at < together ? text + letter : letter;
    typed.current = { text: word, at: now };
    const start = word.length === 1 ? active + 1 : active;
    const order = [...lines.keys()].map((step) => (start + step) % lines.length);
    const next = order.find((index) => {
      const line = lines[index];
      return line !== undefined && shownTitle(line.drafts[0]).toLowerCase().startsWith(word.toLowerCase());
    });
    if (next !== undefined) go(next);
  }

  function pageSize(): number {
    const element = body.current;
    const height = element === null ? 0 : scrollerOf(element).clientHeight - headRoom;
    return Math.max(1, Math.floor(height / 42) - 1);
  }

  const moves: Readonly<Record<string, () => number>> = {
    ArrowUp: () => active - 1,
    ArrowDown: () => active + 1,
    Home: () => 0,
    End: () => lines.length - 1,
    PageUp: () => active - pageSize(),
    PageDown: () => active + pageSize(),
  };

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const { target, key, shiftKey, repeat } = event;
    const row = target instanceof Element ? target.closest<HTMLElement>('[role="row"]') : null;
    const line = lines[active];
    if (row === null || line === undefined || event.altKey || event.nativeEvent.isComposing) return;
    if (row.getAttribute('data-key') === null) {
      // in the header: nothing there is done to a line
      if (key !== 'ArrowDown') return;
      event.preventDefault();
      go(active);
      return;
    }
    const isOnLine = target === row;
    const command = event.ctrlKey || event.metaKey;
    const move = moves[key];
    const done = () => event.preventDefault();
    if (move !== undefined && (!command || key === 'Home' || key === 'End')) {
      done();
      const to = Math.max(0, Math.min(move(), lines.length - 1));
      if (shiftKey) selection.extendTo(to, active);
      go(to);
    } else if (key === 'ArrowRight' || key === 'ArrowLeft') {
      done();
      moveWithin(row, target, key === 'ArrowRight' ? 1 : -1);
    } else if (command && key.toLowerCase() === 'a') {
      done();
      selection.selectAll();
    } else if (key === 'Escape' && selection.ids.size > 0) {
      done();
      selection.clear();
    } else if (key === 'Delete' || key === 'F2') {
      done();
      // a key held down would go on with the line that comes up next
      if (!repeat) (key === 'F2' ? options.onRename : options.onRemove)(line);
    } else if (isOnLine && key === 'Enter') {
      done();
      options.onOpen(line);
    } else if (isOnLine && key === ' ') {
      done();
      selection.toggle(active);
    } else if (isOnLine && !command && [...key].length === 1) {
      typeAhead(key);
    }
  }

  return {
    active,
    onKeyDown,
    onFocusLine: (index) => {
      setActiveKey(lines[index]?.key ?? null);
      setPlace(index);
    },
  };
}

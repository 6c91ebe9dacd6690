import { type RefObject, useEffect, useImperativeHandle, useRef } from 'react';
import { printingText, type Zoom } from '../text/printing.ts';
import { type FramePages, fillFrame, pageInSight, showPage, zoomPages } from './framePages.ts';
import type { LaidPages } from './press.ts';

export interface PaperFrameHandle {
  /** Opens the system's print window for these pages. */
  readonly print: () => void;
  readonly show: (page: number) => void;
}

export interface PaperFrameProps {
  readonly title: string;
  readonly laid: LaidPages;
  readonly zoom: Zoom;
  readonly handle: RefObject<PaperFrameHandle | null>;
  /** the page in sight, from 1 */
  readonly onPage: (page: number) => void;
  /** a key that was pressed in the frame, which the page doesn't hear */
  readonly onKeyDown: (event: KeyboardEvent) => void;
  /** the pages are there */
  readonly onFilled: () => void;
}

const deskOf = (element: Element): string => getComputedStyle(element).backgroundColor;

/** The pages as they lie on paper, white in any light, in a document that the system can print by itself. */
export function PaperFrame({ title, laid, zoom, handle, ...events }: PaperFrameProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const shown = useRef<FramePages | null>(null);
  const latest = useRef({ zoom, ...events });
  latest.current = { zoom, ...events };

  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const filled = fillFrame(element, title, laid);
    shown.current = filled;
    if (filled === null) return;
    const { document, view } = filled;
    const scroll = () => latest.current.onPage(pageInSight(filled));
    const press = (event: KeyboardEvent) => latest.current.onKeyDown(event);
    const fit = () => {
      const page = pageInSight(filled);
      zoomPages(filled, latest.current.zoom, deskOf(element));
      showPage(filled, page);
    };
    const sizes = new ResizeObserver(fit);
    sizes.observe(element);
    document.addEventListener('scroll', scroll, { passive: true });
    view.addEventListener('keydown', press);
    scroll();
    latest.current.onFilled();
    return () => {
      sizes.disconnect();
      document.removeEventListener('scroll', scroll);
      view.removeEventListener('keydown', press);
    };
  }, [title, laid]);

  useEffect(() => {
    const { current: filled } = shown;
    if (filled === null || frame.current === null) return;
    const page = pageInSight(filled);
    zoomPages(filled, zoom, deskOf(frame.current));
    showPage(filled, page);
  }, [zoom]);

  useImperativeHandle(handle, () => ({
    print: () => {
      shown.current?.view.focus();
      shown.current?.view.print();
    },
    show: (page) => {
      if (shown.current === null) return;
      showPage(shown.current, page);
      // at once: the next key may come before the frame says that it was scrolled
      latest.current.onPage(pageInSight(shown.current));
    },
  }));

  return <iframe ref={frame} className="printFrame" title={printingText.frame(title)} />;
}

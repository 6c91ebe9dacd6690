/**
 * Pages of paper in a frame of their own, so that the system prints them and nothing else. The page's policy takes no
 * style from markup: the sheets are constructed.
 */
import { paperLanguage } from '../../shared/paper/paperHtml.ts';
import type { Zoom } from '../text/printing.ts';
import type { LaidPages } from './press.ts';

export interface FramePages {
  readonly document: Document;
  readonly view: Window & typeof globalThis;
  /** the sheets of paper, in order */
  readonly pages: readonly HTMLElement[];
  /** how they look on the screen only */
  readonly screen: CSSStyleSheet;
}

/** Pixels left free beside and above a page. */
const gap = 16;

/**
 * Fills an empty frame; null where it has no document yet.
 *
 * @param title of the document: what a print queue and a proposed file name show
 */
export function fillFrame(
  frame: HTMLIFrameElement,
  title: string,
  { style, body }: Pick<LaidPages, 'style' | 'body'>,
): FramePages | null {
  const document = frame.contentDocument;
  const view = document?.defaultView;
  if (document === null || view === null || view === undefined) return null;
  document.documentElement.lang = paperLanguage;
  document.title = title;
  const pagesSheet = new view.CSSStyleSheet();
  pagesSheet.replaceSync(style);
  const screen = new view.CSSStyleSheet();
  document.adoptedStyleSheets = [pagesSheet, screen];
  document.body.innerHTML = body;
  return { document, view, pages: [...document.querySelectorAll<HTMLElement>('.page')], screen };
}

/** The factor by which the pages are shown. */
function factorOf({ view, pages }: FramePages, zoom: Zoom): number {
  const [first] = pages;
  if (zoom === 'actual' || first === undefined) return 1;
  const width = Math.max(...pages.map(({ offsetWidth }) => offsetWidth));
  const across = (view.document.documentElement.clientWidth - 2 * gap) / width;
  return zoom === 'width' ? across : Math.min(across, (view.innerHeight - 2 * gap) / first.offsetHeight);
}

/** Shows the pages in another size, on the colour of a desk, white in any light. Print is not touched. */
export function zoomPages(shown: FramePages, zoom: Zoom, desk: string): void {
  const rules = (factor: number) =>
    `@media screen {
      :root { background: ${desk} }
      body { zoom: ${factor} }
      .page { content-visibility: auto; forced-color-adjust: none }
    }`;
  // measured in their own size
  shown.screen.replaceSync(rules(1));
  const factor = Math.max(0.1, factorOf(shown, zoom));
  shown.screen.replaceSync(rules(factor));
}

/** The page that is read: the last that begins above the middle of the frame. From 1. */
export function pageInSight({ view, pages }: FramePages): number {
  const middle = view.innerHeight / 2;
  let [low, high] = [0, pages.length];
  while (low < high) {
    const at = (low + high) >> 1;
    if ((pages[at]?.getBoundingClientRect().top ?? 0) <= middle) low = at + 1;
    else high = at;
  }
  return Math.max(1, low);
}

/** Scrolls to a page, from 1. */
export function showPage({ view, pages }: FramePages, page: number): void {
  const top = pages[page - 1]?.getBoundingClientRect().top;
  if (top !== undefined) view.scrollTo({ top: page === 1 ? 0 : view.scrollY + top - gap / 2 });
}

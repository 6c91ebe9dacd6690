/** The colours of a picture: those of the page, or of paper. */
export interface Palette {
  readonly paper: string;
  readonly ink: string;
  readonly soft: string;
  readonly line: string;
  /** what is looked at */
  readonly strong: string;
  /** what it is held against */
  readonly pale: string;
  readonly face: string;
}

/** What a file is drawn in, whatever the page looks like: it will lie on white paper. */
export function paperPalette(element: Element): Palette {
  return {
    paper: '#ffffff',
    ink: '#000000',
    soft: '#333333',
    line: '#d0d0d0',
    strong: '#17599b',
    pale: '#a9c5e1',
    face: pagePalette(element).face,
  };
}

/** The tokens of the page as they stand now, light or dark. */
export function pagePalette(element: Element): Palette {
  const style = getComputedStyle(element);
  const token = (name: string): string => style.getPropertyValue(name).trim();
  return {
    paper: token('--paper'),
    ink: token('--ink'),
    soft: token('--ink-soft'),
    line: token('--line'),
    strong: token('--accent'),
    pale: token('--accent-line'),
    face: token('--face').replace(/\s+/g, ' ').replaceAll('"', "'"),
  };
}

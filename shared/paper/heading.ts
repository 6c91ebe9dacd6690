import type { PaperCell, PaperForm } from './types.ts';

/** Texts that say the same, however they are broken and spaced. */
const plain = (text: string): string => text.replace(/\s+/gu, '');

/**
 * The cell that is marked as the heading of a form, from which programs that write PDFs take its bookmark. It is one that is
 * printed anyway, so that no hidden text stands on official paper: the one that says the title and least else (the name of
 * the project), or, where none does, the one in the largest letters (the name of the form).
 */
export function headingCell({ title, pages }: PaperForm): PaperCell | null {
  const wanted = plain(title);
  const cells = (pages[0]?.cells ?? []).filter(({ text }) => plain(text) !== '');
  const naming = wanted === '' ? [] : cells.filter(({ text }) => plain(text).includes(wanted));
  const [nearest] = naming.toSorted((a, b) => a.text.length - b.text.length);
  const [largest] = cells.toSorted((a, b) => b.size - a.size);
  return nearest ?? largest ?? null;
}

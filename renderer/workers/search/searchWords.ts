/** How texts and queries are compared: full width is half width, and case counts for nothing. */

export function searchable(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** The words of a query; each must be found somewhere. */
export function wordsOf(query: string): readonly string[] {
  return [...new Set(searchable(query).split(/\s+/).filter(Boolean))];
}

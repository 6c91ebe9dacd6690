const maxLength = 31;

/** A name that spreadsheets keep for themselves: Excel refuses a sheet of this name, in any case. */
const reserved = 'history';

/** The beginning of a name, without the half of a character that a cut may leave. */
const cut = (name: string, length: number): string => name.slice(0, length).replace(/\p{Cs}/gu, '');

/**
 * A legal name for a sheet's tab that none of `taken` has, whatever the case: without \ / ? * [ ] :, not beginning or
 * ending with an apostrophe, at most 31 characters, not `History`.
 */
export function sheetName(wanted: string, taken: readonly string[]): string {
  const legal = cut(wanted.replace(/[\\/?*[\]:\p{Cc}]/gu, '').trim(), maxLength).replace(/^'+|'+$/g, '');
  const base = legal === '' ? '自评表' : legal;
  const used = new Set([reserved, ...taken.map((name) => name.toLowerCase())]);
  for (let count = 1; ; count += 1) {
    const suffix = count === 1 ? '' : `(${count})`;
    const name = `${cut(base, maxLength - suffix.length)}${suffix}`;
    if (!used.has(name.toLowerCase())) return name;
  }
}

const maxLength = 31;

/**
 * A legal name for a sheet's tab that none of `taken` has, whatever the case: without \ / ? * [ ] :, not beginning or
 * ending with an apostrophe, at most 31 characters.
 */
export function sheetName(wanted: string, taken: readonly string[]): string {
  const legal = wanted
    .replace(/[\\/?*[\]:\p{Cc}]/gu, '')
    .trim()
    .slice(0, maxLength)
    .replace(/^'+|'+$/g, '');
  const base = legal === '' ? '自评表' : legal;
  const used = new Set(taken.map((name) => name.toLowerCase()));
  for (let count = 1; ; count += 1) {
    const suffix = count === 1 ? '' : `(${count})`;
    const name = `${base.slice(0, maxLength - suffix.length)}${suffix}`;
    if (!used.has(name.toLowerCase())) return name;
  }
}

/**
 * Characters without width that pages, chats and old files leave behind: soft hyphen, zero-width spaces and joiners,
 * marks of writing direction, word joiner, byte order mark.
 */
const invisible = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;

/** Whatever folding changes: most texts hold nothing of it, and this one search is all that they cost. */
const foldable = /[\u00a0\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\u3000\ufeff\uff01-\uff5e]/;

/**
 * Full-width forms of ASCII (ＡＢ１２，．％) and the ideographic space, as Chinese input methods and old files produce
 * them, folded to ASCII; invisible characters left out. For parsing only: what the user typed is kept as it is.
 */
export function foldWidth(text: string): string {
  if (!foldable.test(text)) return text;
  return text
    .replace(invisible, '')
    .replace(/[\uff01-\uff5e]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/[\u3000\u00a0]/g, ' ');
}

/** Folded and without any white space. */
export function foldTight(text: string): string {
  return foldWidth(text).replace(/\s+/g, '');
}

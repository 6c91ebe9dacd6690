/**
 * Full-width forms of ASCII (ＡＢ１２，．％) and the ideographic space, as Chinese input methods and old files produce
 * them, folded to ASCII. For parsing only: what the user typed is kept as it is.
 */
export function foldWidth(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/[\u3000\u00a0]/g, ' ');
}

/** Folded and without any white space. */
export function foldTight(text: string): string {
  return foldWidth(text).replace(/\s+/g, '');
}

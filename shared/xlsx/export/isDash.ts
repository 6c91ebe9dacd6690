/** What people print where there is no figure. */
export function isDash(text: string): boolean {
  return /^[-\u2010-\u2015\u2212\uff0d\u2500/\\／＼*]{1,3}$/.test(text.trim());
}

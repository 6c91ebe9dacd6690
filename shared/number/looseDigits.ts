import { foldWidth } from './normalizeText.ts';

/**
 * Whether blanks stand between digits otherwise than as groups of three (1 617 380). Two figures that came together,
 * `16173800 17556000`, are not one of sixteen digits; a tab or a line break between digits never makes one number.
 */
export function hasLooseDigits(text: string): boolean {
  const folded = foldWidth(text).trim();
  if (!/\d\s+[\d.]|[.]\s+\d/.test(folded)) return false;
  return (
    /[\t\r\n\v\f]/.test(folded) || !/^[^\d\s]*\s*\d{1,3}(?: \d{3})+(?![\d ]*\d)(?:\.\d*)?\s*[^\d\s]*$/.test(folded)
  );
}

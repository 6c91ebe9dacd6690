/** Titles of forms: those of definitions, and those that any form of the family may have. */
import { purposeWords } from '../../forms/familyWords.ts';
import type { FormPurpose } from '../../forms/types.ts';
import type { FormWords } from './formWords.ts';
import type { Block, Grid } from './grid.ts';
import { bareLabel, type LabelText } from './labels.ts';

/** Room for a place and a year before the title. */
const longestPrefix = 30;

export const plainTitle = ({ squeezed }: LabelText): string => bareLabel(squeezed.replace(/^附[件表]\d*[:.、]?/, ''));

/** Length of the longest title that a text ends with, remarks in brackets aside; 0 for a sentence or another text. */
export function titleLength(label: LabelText, forms: readonly FormWords[]): number {
  const bare = plainTitle(label);
  const lengths = forms
    .map((form) => form.title)
    .filter((title) => bare.endsWith(title) && bare.length <= title.length + longestPrefix)
    .filter((title) => !/[,.;:!?，。；]/.test(bare.slice(0, -title.length)))
    .map((title) => title.length);
  return Math.max(0, ...lengths);
}

const familyTitle = /^[^,.;:!?，。；、]{0,30}(?:绩效|自评)[^,.;:!?，。；、]{0,16}表$/;

/** What a title says its form is for, of any form of the family; null for any other text. */
export function purposeOf(label: LabelText): FormPurpose | null {
  const bare = plainTitle(label);
  if (!familyTitle.test(bare)) return null;
  return purposeWords.find(([, words]) => words.test(bare))?.[0] ?? null;
}

/** A title stands alone in its row, or beside a number of the annex or a unit. */
const mostBesideTitle = 3;

/** The title that a row holds; null where it holds none. */
export function titleIn(grid: Grid, row: number, forms: readonly FormWords[]): Block | null {
  const blocks = grid.inRow(row);
  if (blocks.length > mostBesideTitle) return null;
  const known = blocks.find((block) => titleLength(block.label, forms) > 0);
  // a title that no definition has stands alone, or it may be the name of something inside of a form
  const [only, ...more] = blocks;
  return known ?? (only !== undefined && more.length === 0 && purposeOf(only.label) !== null ? only : null);
}

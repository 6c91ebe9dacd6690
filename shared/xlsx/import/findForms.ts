/** Finds the forms of a sheet: where each begins and ends, and which definition it follows. */
import type { FormPurpose } from '../../forms/types.ts';
import { findStarts, type Start } from './findStarts.ts';
import { bestFit, type Fit, ofPurpose } from './formFit.ts';
import { purposeOf } from './formTitles.ts';
import type { FormWords, SoughtForms } from './formWords.ts';
import type { Block, Grid } from './grid.ts';
import type { Region } from './reading.ts';

export interface FoundForm {
  readonly words: FormWords;
  readonly region: Region;
  /** null where the sheet prints none that is known */
  readonly title: Block | null;
  /** what the title says the form is for; null where it doesn't say */
  readonly purpose: FormPurpose | null;
  /** whether the title is the definition's own */
  readonly isOwnTitle: boolean;
  /** whether a header of a table with free rows was found */
  readonly hasHeader: boolean;
  readonly labels: Fit['labels'];
}

/** Fewest labels below a title that make it a form and not a mention of one. */
const fewestLabels = 4;

/** A title that no form follows is a mention; its rows belong to the form above. */
function isForm(grid: Grid, start: Start, next: Start | undefined, forms: readonly FormWords[]): boolean {
  if (start.header !== null) return true;
  const region = { top: start.row, bottom: (next?.row ?? grid.lastRow + 1) - 1 };
  const labels = bestFit(grid, region, start.title, forms, null)?.labels;
  return labels !== undefined && labels.found >= Math.min(fewestLabels, labels.of);
}

/** What the forms of a sheet are, and the purposes of those that no definition of their purpose is known for. */
export interface FoundInSheet {
  readonly forms: readonly FoundForm[];
  readonly unknown: readonly FormPurpose[];
}

/** @param marked id of the form that the file says it was made from */
export function findForms(grid: Grid, sought: SoughtForms, marked: string | null): FoundInSheet {
  const { forms } = sought;
  const starts = findStarts(grid, sought, marked !== null).filter((start, index, all) =>
    isForm(grid, start, all[index + 1], forms),
  );
  const unknown: FormPurpose[] = [];
  const found = starts.flatMap(({ row, title, header }, index): readonly FoundForm[] => {
    const region = { top: index === 0 ? 1 : row, bottom: (starts[index + 1]?.row ?? grid.lastRow + 1) - 1 };
    const purpose = title === null ? null : purposeOf(title.label);
    const best = bestFit(grid, region, title, ofPurpose(forms, title), marked);
    if (best === null && purpose !== null) unknown.push(purpose);
    if (best === null) return [];
    const { words, labels, isOwnTitle } = best;
    return [{ words, region, title, purpose, isOwnTitle, hasHeader: header !== null, labels }];
  });
  return { forms: found, unknown };
}

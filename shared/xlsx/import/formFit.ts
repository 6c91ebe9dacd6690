/** Which definition a part of a sheet follows best. */
import { plainTitle, purposeOf, titleLength } from './formTitles.ts';
import type { FormWords } from './formWords.ts';
import type { Block, Grid } from './grid.ts';
import { type LabelText, labelOf } from './labels.ts';
import type { Region } from './reading.ts';

export interface Fit {
  readonly words: FormWords;
  readonly score: number;
  readonly labels: { readonly found: number; readonly of: number };
  readonly isOwnTitle: boolean;
}

/** Points of a title beside those of labels, of which a form has about thirty. */
const titlePoints = 40;

/** Points of a title that is the form's own from its first word on, a year before it aside. */
const wholeTitlePoints = 10;

/** Points of the form that the file says it was made from, if its labels are there. */
const markPoints = 1000;

function titlePointsOf(label: LabelText, words: FormWords): number {
  const length = titleLength(label, [words]);
  if (length === 0) return 0;
  const isWhole = plainTitle(label).replace(/^\d{4}年度?/, '') === words.title;
  return titlePoints + length + (isWhole ? wholeTitlePoints : 0);
}

function fitOf(words: FormWords, texts: ReadonlySet<string>, title: Block | null, marked: string | null): Fit {
  const tables = words.tables.flatMap(({ columns, rows, isHeadless }) => [...(isHeadless ? [] : columns), ...rows]);
  const known = [...words.values, ...tables].map((part) => part.words);
  const exact = known.filter((each) => each.exact.some((word) => texts.has(word))).length;
  const found = known.filter((each) => [...each.exact, ...each.aliases].some((word) => texts.has(word))).length;
  const bands = words.fixed.filter((text) => texts.has(text)).length;
  const titleScore = title === null ? 0 : titlePointsOf(title.label, words);
  const isMarked = marked === words.form.id && found * 4 >= known.length * 3;
  return {
    words,
    // what a form prints and the sheet lacks speaks against it, half as much as what is there speaks for it
    score: titleScore + found + exact + bands - (known.length - found) / 2 + (isMarked ? markPoints : 0),
    labels: { found, of: known.length },
    isOwnTitle: titleScore > 0,
  };
}

/** A text longer than this has no labels in it. */
const longestCell = 200;

/** Labels in a cell that holds their values too: 填表人：… 联系电话：…. */
function labelsInside(text: string): readonly string[] {
  if (text.length > longestCell || !/[:：]/.test(text)) return [];
  const pieces = text.split(/[:：]/).slice(0, -1);
  return pieces
    .flatMap((piece) => [
      piece,
      piece
        .trim()
        .split(/[\s　；;，,]+/)
        .at(-1) ?? '',
    ])
    .map((label) => labelOf(label).bare);
}

export function bestFit(
  grid: Grid,
  region: Region,
  title: Block | null,
  forms: readonly FormWords[],
  marked: string | null,
): Fit | null {
  const cells = grid.blocks.filter(({ cell }) => cell.row >= region.top && cell.row <= region.bottom);
  const texts = new Set(cells.flatMap(({ cell, label }) => [label.squeezed, label.bare, ...labelsInside(cell.text)]));
  const fits = forms.map((form) => fitOf(form, texts, title, marked));
  return fits.reduce<Fit | null>((best, each) => (best === null || each.score > best.score ? each : best), null);
}

/** Forms that a title may mean: those of its purpose, if it states one. */
export function ofPurpose(forms: readonly FormWords[], title: Block | null): readonly FormWords[] {
  const purpose = title === null || titleLength(title.label, forms) > 0 ? null : purposeOf(title.label);
  return purpose === null ? forms : forms.filter(({ form }) => form.purpose === purpose);
}

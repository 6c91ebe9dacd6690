/** Finds the forms of a sheet: where each begins and ends, and which definition it follows. */
import { type HeaderRow, headerAt, sureColumns } from './findHeaders.ts';
import { type FormWords, isAmong, isPrintedWord } from './formWords.ts';
import type { Block, Grid } from './grid.ts';
import { bareLabel, type LabelText, labelOf, matchLabel } from './labels.ts';
import type { Region } from './reading.ts';

export interface FoundForm {
  readonly words: FormWords;
  readonly region: Region;
  /** null where the sheet prints none that is known */
  readonly title: Block | null;
  /** null where no header of indicators was found */
  readonly header: HeaderRow | null;
  readonly labels: { readonly found: number; readonly of: number };
}

/** Room for a place and a year before the title. */
const longestPrefix = 30;

/** Length of the longest title that a text ends with, remarks in brackets aside; 0 for a sentence or another text. */
function titleLength(label: LabelText, forms: readonly FormWords[]): number {
  const bare = bareLabel(label.squeezed.replace(/^附[件表]\d*[:.、]?/, ''));
  const lengths = forms
    .map((form) => form.title)
    .filter((title) => bare.endsWith(title) && bare.length <= title.length + longestPrefix)
    .filter((title) => !/[,.;:!?，。；]/.test(bare.slice(0, -title.length)))
    .map((title) => title.length);
  return Math.max(0, ...lengths);
}

/** A title stands alone in its row, or beside a number of the annex or a unit. */
const mostBesideTitle = 3;

function titleIn(grid: Grid, row: number, forms: readonly FormWords[]): Block | null {
  const blocks = grid.inRow(row);
  if (blocks.length > mostBesideTitle) return null;
  return blocks.find((block) => titleLength(block.label, forms) > 0) ?? null;
}

const fewestColumns = 4;

/** A row is a header of indicators if four columns say so, one of them a level and one a value. */
function isIndicatorHeader(keys: readonly string[]): boolean {
  const has = (...wanted: readonly string[]): boolean => wanted.some((key) => keys.includes(key));
  return keys.length >= fewestColumns && has('level1', 'level2', 'level3') && has('target', 'actual', 'score');
}

/** Headers of two rows may show only a part of their labels in the first one. */
const fewestLooks = 2;

function findHeader(grid: Grid, row: number, forms: readonly FormWords[]): HeaderRow | null {
  const looksLikeOne = ({ label }: Block): boolean => forms.some(({ headers }) => isAmong(headers, label));
  if (grid.inRow(row).filter(looksLikeOne).length < fewestLooks) return null;
  const headers = forms.map((form) => headerAt(grid, row, form.indicatorColumns));
  const sure = headers.filter((header) => isIndicatorHeader(sureColumns(header)));
  return sure.reduce<HeaderRow | null>(
    (best, header) => (best === null || sureColumns(header).length > sureColumns(best).length ? header : best),
    null,
  );
}

interface Start {
  readonly row: number;
  readonly title: Block | null;
  header: HeaderRow | null;
}

/** Whether a row names a form anew: it holds the label of a field that gives a draft its name. */
function namesForm(grid: Grid, row: number, forms: readonly FormWords[]): boolean {
  const names = forms.flatMap(({ form, fields }) => fields.filter((field) => field.key === form.nameField));
  return grid.inRow(row).some((block) => names.some(({ words }) => matchLabel(words, block.label) !== 'none'));
}

function hasLabels(grid: Grid, from: number, to: number, forms: readonly FormWords[]): boolean {
  return grid.blocks.some(
    ({ cell, label }) => cell.row > from && cell.row < to && forms.some((words) => isPrintedWord(words, label)),
  );
}

/** Rows under a title in which a form names itself. */
const nearTitle = 8;

/** A goal text that ends with the form's name: inside a form whose table is yet to come, with no name of one below. */
function isMention(grid: Grid, row: number, current: Start | undefined, forms: readonly FormWords[]): boolean {
  if (current === undefined || current.header !== null) return false;
  if (!hasLabels(grid, current.row, row, forms)) return false;
  return Array.from({ length: nearTitle }, (_, at) => row + 1 + at).every((below) => !namesForm(grid, below, forms));
}

/** Beginnings of forms, from top to bottom: titles, headers without one, names without either. */
function findStarts(grid: Grid, forms: readonly FormWords[]): readonly Start[] {
  const starts: Start[] = [];
  let named = 0;
  for (let row = 1; row <= grid.lastRow; row += 1) {
    const blocks = grid.inRow(row);
    if (blocks.length === 0) continue;
    const current = starts.at(-1);
    const found = titleIn(grid, row, forms);
    const title = found !== null && isMention(grid, row, current, forms) ? null : found;
    const header = title === null ? findHeader(grid, row, forms) : null;
    if (title !== null) {
      const empty = current !== undefined && current.header === null && !hasLabels(grid, current.row, row, forms);
      if (empty) starts.pop();
      starts.push({ row, title, header: null });
      named = 0;
    } else if (header !== null) {
      if (current === undefined || (current.header !== null && named > 0)) {
        starts.push({ row: named > 0 ? named : row, title: null, header });
      } else if (current.header === null) current.header = header;
      named = 0;
      row = header.bottom;
    } else if (named === 0 && current?.title?.cell.row !== row && namesForm(grid, row, forms)) {
      if (current === undefined || current.header !== null) named = row;
    }
  }
  return starts;
}

interface Fit {
  readonly words: FormWords;
  readonly score: number;
  readonly labels: FoundForm['labels'];
}

/** Points of a title beside those of labels, of which a form has about thirty. */
const titlePoints = 40;

function fitOf(words: FormWords, texts: ReadonlySet<string>, title: Block | null): Fit {
  const known = [...words.fields, ...words.fundingRows, ...words.fundingColumns, ...words.indicatorColumns].map(
    (part) => part.words,
  );
  const exact = known.filter((each) => each.exact.some((word) => texts.has(word))).length;
  const found = known.filter((each) => [...each.exact, ...each.aliases].some((word) => texts.has(word))).length;
  const bands = words.fixed.filter((text) => texts.has(text)).length;
  const titleScore = title === null ? 0 : titleLength(title.label, [words]);
  return {
    words,
    score: (titleScore === 0 ? 0 : titlePoints + titleScore) + found + exact + bands,
    labels: { found, of: known.length },
  };
}

/** The label of a cell that holds its value too: 项目名称：…. */
function labelBefore(text: string): string {
  const colon = text.search(/[:：]/);
  return colon === -1 ? '' : labelOf(text.slice(0, colon)).bare;
}

function bestFit(grid: Grid, region: Region, title: Block | null, forms: readonly FormWords[]): Fit | null {
  const cells = grid.blocks.filter(({ cell }) => cell.row >= region.top && cell.row <= region.bottom);
  const texts = new Set(cells.flatMap(({ cell, label }) => [label.squeezed, label.bare, labelBefore(cell.text)]));
  const fits = forms.map((form) => fitOf(form, texts, title));
  return fits.reduce<Fit | null>((best, each) => (best === null || each.score > best.score ? each : best), null);
}

/** Fewest labels below a title that make it a form and not a mention of one. */
const fewestLabels = 4;

/** A title that no form follows is a mention; its rows belong to the form above. */
function isForm(grid: Grid, start: Start, next: Start | undefined, forms: readonly FormWords[]): boolean {
  if (start.header !== null) return true;
  const region = { top: start.row, bottom: (next?.row ?? grid.lastRow + 1) - 1 };
  return (bestFit(grid, region, start.title, forms)?.labels.found ?? 0) >= fewestLabels;
}

export function findForms(grid: Grid, forms: readonly FormWords[]): readonly FoundForm[] {
  const starts = findStarts(grid, forms).filter((start, index, all) => isForm(grid, start, all[index + 1], forms));
  return starts.flatMap(({ row, title, header }, index) => {
    const region = { top: index === 0 ? 1 : row, bottom: (starts[index + 1]?.row ?? grid.lastRow + 1) - 1 };
    const best = bestFit(grid, region, title, forms);
    if (best === null) return [];
    const own = header === null ? null : headerAt(grid, header.top, best.words.indicatorColumns);
    return [{ words: best.words, region, title, header: own, labels: best.labels }];
  });
}

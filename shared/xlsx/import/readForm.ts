/** Reads one found form into a draft, with every doubt about it. */
import type { Draft } from '../../draft/types.ts';
import type { TypedTexts } from '../export/typedTexts.ts';
import { printRange, type Range } from '../package/read/sourceSheet.ts';
import { compareTotals, differingFigures, type PrintedFigure } from './compareTotals.ts';
import { excerptOf } from './excerpt.ts';
import type { FoundForm } from './findForms.ts';
import type { Grid } from './grid.ts';
import { sayLeftOvers } from './leftOvers.ts';
import { readFields } from './readFields.ts';
import { type ReadFunding, readFunding } from './readFunding.ts';
import { type ReadIndicators, readIndicators } from './readIndicators.ts';
import { doubtOf, listDoubts, mark, type Reading, startReading } from './reading.ts';
import { readSum } from './readSum.ts';
import { readYear } from './readYear.ts';
import { restoreTyped } from './restoreTyped.ts';
import type { Confidence, Doubt, ReadForm } from './types.ts';

function readTable(reading: Reading, found: FoundForm, typed: TypedTexts): ReadIndicators | null {
  if (found.header === null) {
    doubtOf(reading, 'missing', '没有找到指标表的表头（如三级指标、得分），指标没有读入，请补填。');
    return null;
  }
  return readIndicators(reading, found.header, {
    isBlank: (ordinal) => typed.blankRows.has(ordinal),
    isUnnamed: (ordinal, level) => typed.texts.get(`row/${ordinal}/${level}`)?.trim() === '',
  });
}

function readBudgetWeight(reading: Reading, funding: ReadFunding): Readonly<Record<string, string>> {
  const { budget } = reading.form.scoring;
  if (budget === null) return {};
  if (funding.budgetWeight !== null) return { budgetWeight: funding.budgetWeight };
  if (funding.rows !== null) {
    doubtOf(reading, 'missing', `没有找到预算执行的分值，按空白读入；本表通常是 ${budget.weight} 分，请补填。`);
  }
  return { budgetWeight: '' };
}

/** The last rows of the funding block and of the table hold no fields; notes after them may. */
function freeRows(found: FoundForm, funding: ReadFunding, table: ReadIndicators | null): (row: number) => boolean {
  const blocks = [
    ...(funding.rows === null ? [] : [funding.rows]),
    ...(found.header === null || table === null ? [] : [{ top: found.header.top, bottom: table.bottom }]),
  ];
  return (row) => blocks.every(({ top, bottom }) => row < top || row > bottom);
}

function confidenceOf(found: FoundForm, doubts: readonly Doubt[]): Confidence {
  const { labels, title, header } = found;
  if (title === null || header === null || labels.found * 4 < labels.of * 3) return 'low';
  const serious = [
    'guessed',
    'missing',
    'conflict',
    'formula',
    'picture',
    'skipped',
    'converted',
    'extraColumn',
    'filled',
  ];
  return doubts.some((doubt) => serious.includes(doubt.kind)) || labels.found < labels.of ? 'medium' : 'high';
}

function rangeOf(reading: Reading, found: FoundForm): Range {
  const top = found.title?.cell.row ?? reading.region.top;
  const inside = reading.grid.blocks.filter(({ cell }) => cell.row >= top && cell.row <= reading.region.bottom);
  const left = inside.reduce((least, { range }) => Math.min(least, range.left), inside[0]?.range.left ?? 1);
  const right = inside.reduce((most, { range }) => Math.max(most, range.right), 1);
  const bottom = inside.reduce((most, { cell }) => Math.max(most, cell.row), top);
  return { top, left, bottom, right };
}

/** @param typed texts that the sheet can't show, from the file's property; nothing for a file of another program */
export function readForm(grid: Grid, found: FoundForm, typed: TypedTexts): ReadForm {
  const { words, title } = found;
  const { form } = words;
  const reading = startReading(words, grid, found.region);
  if (title === null) doubtOf(reading, 'missing', `没有找到表名，根据表中的栏目当作《${form.title}》读入，请核对。`);
  else mark(reading, title);
  const tableTop = found.header?.top ?? found.region.bottom + 1;
  const funding = readFunding(reading, tableTop);
  const table = readTable(reading, found, typed);
  const year = readYear(reading, title, Math.min(tableTop, funding.rows?.top ?? tableTop));
  const fields = readFields(reading, freeRows(found, funding, table));
  const read: Draft = {
    form: form.id,
    year,
    fields: { ...fields, ...readBudgetWeight(reading, funding) },
    funding: funding.funding,
    level1Weights: form.scoring.weights === 'level1' ? (table?.level1Weights ?? {}) : {},
    indicators: table?.indicators ?? [],
    options: {},
    ignoredFindings: [],
    unknown: {},
  };
  const draft = restoreTyped(form, read, typed);
  const figures: readonly PrintedFigure[] = [...funding.printed, ...(table === null ? [] : readSum(reading, table))];
  const printed = compareTotals(form, draft, grid.sheet.name, figures);
  const differing = differingFigures(figures, printed);
  sayLeftOvers(reading);
  const doubts = listDoubts(reading);
  const range = rangeOf(reading, found);
  return {
    draft: differing === undefined ? draft : { ...draft, printed: differing },
    confidence: confidenceOf(found, doubts),
    labels: found.labels,
    doubts,
    printed,
    sources: Object.fromEntries(reading.sources),
    sheet: grid.sheet.name,
    range: printRange(range),
    excerpt: excerptOf(grid, range),
  };
}

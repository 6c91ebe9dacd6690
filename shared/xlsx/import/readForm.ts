/** Reads one found form into a draft, with every doubt about it. */
import { blankDraft } from '../../draft/newDraft.ts';
import { pathKey } from '../../draft/path.ts';
import type { Draft, TableData } from '../../draft/types.ts';
import { purposeNames } from '../../forms/familyWords.ts';
import { isLevelRole } from '../../forms/roles.ts';
import type { TypedTexts } from '../export/typedTexts.ts';
import { printRange, type Range } from '../package/read/sourceSheet.ts';
import { compareTotals, differingFigures, type PrintedFigure } from './compareTotals.ts';
import { excerptOf } from './excerpt.ts';
import type { FoundForm } from './findForms.ts';
import type { TableWords } from './formWords.ts';
import type { Grid } from './grid.ts';
import { sayLeftOvers } from './leftOvers.ts';
import { type LocatedTable, locateTables } from './locateTables.ts';
import { readFigures } from './readFigures.ts';
import { type ReadFixedTable, readFixedTable } from './readFixedTable.ts';
import { type ReadFreeTable, readFreeTable } from './readFreeTable.ts';
import { doubtAt, doubtOf, listDoubts, mark, quote, type Reading, startReading } from './reading.ts';
import { readUnit, sayConverted } from './readUnit.ts';
import { readValues } from './readValues.ts';
import { readYear } from './readYear.ts';
import { restoreTyped } from './restoreTyped.ts';
import type { Confidence, Doubt, ReadForm } from './types.ts';
import type { RowHints } from './walkTable.ts';

/** What the file says of rows of a table that its sheet can't show. */
function hintsOf({ table }: TableWords, typed: TypedTexts): RowHints {
  const nameAt = (ordinal: number, level: number): string | undefined => {
    const column = table.levelKeys[level] ?? '';
    return typed.texts.get(pathKey({ kind: 'cell', table: table.key, row: String(ordinal), column }));
  };
  return {
    isBlank: (ordinal) => typed.blankRows.has(`${table.key}/${ordinal}`),
    isUnnamed: (ordinal, level) => nameAt(ordinal, level)?.trim() === '',
  };
}

interface ReadTables {
  readonly fixed: readonly (readonly [key: string, read: ReadFixedTable])[];
  readonly free: readonly (readonly [key: string, read: ReadFreeTable | null])[];
}

function readFree(
  reading: Reading,
  words: TableWords,
  located: LocatedTable | undefined,
  typed: TypedTexts,
): ReadFreeTable | null {
  const header = located?.header ?? null;
  if (located === undefined || header === null) {
    const { name } = words.table.definition;
    const headers = words.columns.filter(({ role }) => !isLevelRole(role));
    const such = headers.slice(0, 2).map(({ label }) => label);
    doubtOf(reading, 'missing', `没有找到${name}表的表头（如${such.join('、')}），${name}没有读入，请补填。`);
    return null;
  }
  return readFreeTable(reading, words, { ...located, header }, hintsOf(words, typed));
}

function readTables(reading: Reading, located: ReadonlyMap<string, LocatedTable>, typed: TypedTexts): ReadTables {
  const { fixedTables, freeTables } = reading.words;
  const fixed = fixedTables.map(
    (words) => [words.table.key, readFixedTable(reading, words, located.get(words.table.key))] as const,
  );
  const free = freeTables.map((words) => {
    const found = located.get(words.table.key);
    return [words.table.key, readFree(reading, words, found, typed)] as const;
  });
  return { fixed, free };
}

/** Rows of tables hold no values; notes after them may. */
function freeRows({ fixed, free }: ReadTables): (row: number) => boolean {
  const blocks = [
    ...fixed.flatMap(([, read]) => read.rows ?? []),
    ...free.flatMap(([, read]) => (read === null ? [] : [{ top: read.sheet.header.top, bottom: read.bottom }])),
  ];
  return (row) => blocks.every(({ top, bottom }) => row < top || row > bottom);
}

function tablesOf({ fixed, free }: ReadTables): Draft['tables'] {
  const none: TableData = { rows: [], groups: {} };
  return Object.fromEntries([
    ...fixed.map(([key, { data }]) => [key, data] as const),
    ...free.map(([key, read]) => [key, read?.data ?? none] as const),
  ]);
}

function confidenceOf(found: FoundForm, doubts: readonly Doubt[]): Confidence {
  const { words, labels, title, hasHeader, isOwnTitle } = found;
  const lacksHeader = words.freeTables.length > 0 && !hasHeader;
  if (title === null || lacksHeader || !isOwnTitle || labels.found * 4 < labels.of * 3) return 'low';
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

function sayTitle(reading: Reading, { words: { form }, title, isOwnTitle, purpose }: FoundForm): void {
  if (title === null) {
    doubtOf(reading, 'missing', `没有找到表名，根据表中的栏目当作《${form.title}》读入，请核对。`);
    return;
  }
  mark(reading, title);
  if (isOwnTitle) return;
  const what = purpose === null ? '表名' : `这是${purposeNames[purpose]}，表名`;
  doubtAt(
    reading,
    'guessed',
    title,
    `${what}${quote(title.cell.text)}不是本程序收录的，已按《${form.name}》读入，请核对。`,
  );
}

/** The row where the tables begin: what stands above it belongs to the head of the form. */
function firstTableRow(located: ReadonlyMap<string, LocatedTable>, bottom: number): number {
  const tops = [...located.values()].flatMap(({ header, rows }) => header?.top ?? rows[0]?.label.cell.row ?? []);
  return Math.min(bottom + 1, ...tops);
}

/**
 * @param typed texts that the sheet can't show, from the file's property; nothing for a file of another program
 * @param isOurs whether the file is an export of this program
 */
export function readForm(grid: Grid, found: FoundForm, typed: TypedTexts, isOurs: boolean): ReadForm {
  const { words, title } = found;
  const { form, index } = words;
  const started = startReading(words, grid, found.region, isOurs);
  sayTitle(started, found);
  const located = locateTables(started);
  const money = index.money === undefined ? undefined : located.get(index.money.key);
  const { moneyUnit, ...units } = readUnit(started, money, typed.texts.get('moneyUnit') ?? '');
  const reading: Reading = { ...started, ...units };
  const tables = readTables(reading, located, typed);
  const year = readYear(reading, title, firstTableRow(located, found.region.bottom));
  const isFree = freeRows(tables);
  const outside = readFigures(
    reading,
    tables.free.flatMap(([, table]) => table ?? []),
    isFree,
  );
  const values = readValues(reading, isFree);
  // only now, because a value may stand among the words that name the unit
  if (units.printedUnit !== null) mark(reading, units.printedUnit.block);
  const read: Draft = { ...blankDraft(form), year, moneyUnit, values, tables: tablesOf(tables) };
  const draft = restoreTyped(form, read, typed);
  const figures: readonly PrintedFigure[] = [...tables.fixed.flatMap(([, each]) => each.printed), ...outside];
  const printed = compareTotals(form, draft, grid.sheet.name, figures);
  sayConverted(reading);
  sayLeftOvers(reading);
  const doubts = listDoubts(reading);
  const range = rangeOf(reading, found);
  return {
    draft: { ...draft, stated: differingFigures(figures, printed) },
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

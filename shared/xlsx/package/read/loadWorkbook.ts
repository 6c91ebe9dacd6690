/**
 * Loads a workbook's parts into plain sheets.
 *
 * This is not ExcelJS, which writes our workbooks, on purpose. Measured with ExcelJS 4.4.0 on files that occur: it throws
 * on overlapping merges and on comments as openpyxl stores them, reads nothing of a sheet whose elements have a prefix,
 * and loses the cells behind a phonetic guide. One defined name over a whole sheet costs 9 seconds and 2.8 GB and one
 * merge of whole columns never ends, because it makes a cell for each place. It can't tell a formula without a saved
 * result from one whose result is 0 or empty. This reader keeps only cells that hold something, makes none for a range, and
 * never looks at validations, names, drawings, macros or links.
 */
import type { ReadLimits } from './limits.ts';
import { readComments } from './readComments.ts';
import type { Parts } from './readParts.ts';
import { type Relation, readRelations } from './readRelations.ts';
import { readSheet, type SheetContext } from './readSheet.ts';
import { readStrings } from './readStrings.ts';
import { isOn, readStyles } from './readStyles.ts';
import { ReadFault } from './refusal.ts';
import { scanXml } from './scanXml.ts';
import type { SourceSheet } from './sourceSheet.ts';

export interface SourceWorkbook {
  readonly sheets: readonly SourceSheet[];
  /** the description among the file's properties; empty where there is none */
  readonly description: string;
}

interface SheetEntry {
  readonly name: string;
  readonly hidden: boolean;
  readonly relation: string;
}

interface WorkbookPart {
  readonly entries: readonly SheetEntry[];
  readonly dateShift: number;
}

/** Days between the two calendars that workbooks count in. */
const shiftOf1904 = 1462;

function scanWorkbook(xml: string): WorkbookPart {
  const entries: SheetEntry[] = [];
  let dateShift = 0;
  scanXml(xml, {
    open: (element) => {
      if (element.name === 'workbookPr' && isOn(element.attribute('date1904') ?? '0')) dateShift = shiftOf1904;
      if (element.name !== 'sheet') return;
      const state = element.attribute('state') ?? 'visible';
      entries.push({
        name: element.attribute('name') ?? '',
        hidden: state !== 'visible',
        relation: element.attribute('id') ?? '',
      });
    },
    close: () => undefined,
    text: () => undefined,
  });
  return { entries, dateShift };
}

async function findWorkbookPart(parts: Parts): Promise<string> {
  const root = await readRelations(parts, '');
  const target = root.find((relation) => relation.type === 'officeDocument')?.target ?? 'xl/workbook.xml';
  if (parts.has(target) && /\.xml$/i.test(target) && !/^(word|ppt)\//i.test(target)) return target;
  if (parts.has('xl/workbook.bin')) throw new ReadFault('binaryWorkbook');
  if (parts.has('content.xml')) throw new ReadFault('openDocument');
  if (parts.has('word/document.xml') || parts.has('ppt/presentation.xml')) throw new ReadFault('wordDocument');
  throw new ReadFault('notWorkbook');
}

async function readDescription(parts: Parts): Promise<string> {
  const xml = await parts.read('docProps/core.xml');
  let description = '';
  let inside = false;
  if (xml === null) return '';
  scanXml(xml, {
    open: (element) => {
      inside = element.name === 'description';
    },
    close: () => {
      inside = false;
    },
    text: (text) => {
      if (inside) description += text;
    },
  });
  return description;
}

async function readComment(parts: Parts, sheetPart: string): Promise<SourceSheet['comments']> {
  const target = (await readRelations(parts, sheetPart)).find((relation) => relation.type === 'comments')?.target;
  const xml = target === undefined ? null : await parts.read(target);
  return xml === null ? [] : readComments(xml);
}

async function readSheets(
  parts: Parts,
  entries: readonly SheetEntry[],
  relations: readonly Relation[],
  context: SheetContext,
): Promise<readonly SourceSheet[]> {
  const sheets: SourceSheet[] = [];
  for (const entry of entries) {
    const relation = relations.find((each) => each.id === entry.relation && each.type === 'worksheet');
    const xml = relation === undefined ? null : await parts.read(relation.target);
    if (relation === undefined || xml === null) continue;
    const body = readSheet(xml, context);
    sheets.push({
      name: entry.name,
      hidden: entry.hidden,
      ...body,
      comments: await readComment(parts, relation.target),
    });
  }
  return sheets;
}

function budget(limits: ReadLimits): SheetContext['spend'] {
  let cells = 0;
  let characters = 0;
  return (moreCells, moreCharacters) => {
    cells += moreCells;
    characters += moreCharacters;
    if (cells > limits.cells || characters > limits.characters) throw new ReadFault('tooManyCells');
  };
}

/** Throws `ReadFault` for whatever is no readable workbook. */
export async function loadWorkbook(parts: Parts, limits: ReadLimits): Promise<SourceWorkbook> {
  const workbookPart = await findWorkbookPart(parts);
  const relations = await readRelations(parts, workbookPart);
  const { entries, dateShift } = scanWorkbook((await parts.read(workbookPart)) ?? '');
  if (entries.length > limits.sheets) throw new ReadFault('tooManyParts');
  const partOf = async (type: string): Promise<string | null> => {
    const target = relations.find((relation) => relation.type === type)?.target;
    return target === undefined ? null : parts.read(target);
  };
  const [strings, styles] = await Promise.all([partOf('sharedStrings'), partOf('styles')]);
  const context: SheetContext = {
    strings: readStrings(strings, limits),
    styles: readStyles(styles),
    dateShift,
    limits,
    spend: budget(limits),
  };
  const sheets = await readSheets(parts, entries, relations, context);
  if (sheets.length === 0) throw new ReadFault('notWorkbook');
  return { sheets, description: await readDescription(parts) };
}

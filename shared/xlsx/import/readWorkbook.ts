import { purposeNames } from '../../forms/familyWords.ts';
import { forms as knownForms } from '../../forms/index.ts';
import type { FormDefinition } from '../../forms/types.ts';
import { parseSheetMarks } from '../export/sheetMarks.ts';
import { noTypedTexts } from '../export/typedTexts.ts';
import { parseMark, type WorkbookMark } from '../export/workbookMark.ts';
import { inspectZip } from '../package/read/inspectZip.ts';
import { type ReadLimits, usualLimits } from '../package/read/limits.ts';
import { loadWorkbook, type SourceWorkbook } from '../package/read/loadWorkbook.ts';
import { openParts } from '../package/read/readParts.ts';
import { ReadFault, type RefusalKind, refusalSentence } from '../package/read/refusal.ts';
import { sniffFile } from '../package/read/sniffFile.ts';
import { type FoundInSheet, findForms } from './findForms.ts';
import { soughtForms } from './formWords.ts';
import { type Grid, openGrid } from './grid.ts';
import { readFailure } from './readFailure.ts';
import { readForm } from './readForm.ts';
import { quote } from './reading.ts';
import type { Doubt, ReadResult } from './types.ts';

export interface ReadOptions {
  readonly limits?: ReadLimits;
  readonly forms?: readonly FormDefinition[];
}

export function refuse(kind: RefusalKind): ReadResult {
  return { kind: 'refused', reason: kind, text: refusalSentence(kind) };
}

interface SearchedSheet extends FoundInSheet {
  readonly grid: Grid;
  /** what the file says of this sheet; null where it says nothing */
  readonly mark: WorkbookMark | null;
}

function skippedSheet({ grid: { sheet } }: SearchedSheet): Doubt {
  const text = `工作表${quote(sheet.name)}里没有找到本程序收录的表格，没有读入。`;
  return { kind: 'skipped', sheet: sheet.name, address: '', text };
}

/** No form was found; where a title says what there is instead, the sentence names it. */
function refuseUnknown(found: readonly SearchedSheet[]): ReadResult {
  const [purpose] = found.flatMap(({ unknown }) => unknown);
  const refused = refuse('noForm');
  if (purpose === undefined || refused.kind !== 'refused') return refused;
  const text = `这是${purposeNames[purpose]}，本程序没有收录这种用途的表格，没有读入，请改用收录的表格填报。`;
  return { ...refused, text };
}

function readForms(
  { sheets, description }: SourceWorkbook,
  { limits = usualLimits, forms = knownForms }: ReadOptions,
): ReadResult {
  const sought = soughtForms(forms);
  const ofFile = parseMark(description);
  const ofSheets = parseSheetMarks(description);
  const found = sheets.map((sheet): SearchedSheet => {
    const grid = openGrid(sheet);
    const mark = ofFile ?? ofSheets.get(sheet.name) ?? null;
    return { grid, mark, ...findForms(grid, sought, mark?.form ?? null) };
  });
  const count = found.reduce((sum, each) => sum + each.forms.length, 0);
  if (count === 0) return refuseUnknown(found);
  if (count > limits.forms) return refuse('tooManyForms');
  return {
    kind: 'read',
    forms: found.flatMap(({ grid, mark, forms: inSheet }) =>
      inSheet.map((each) => {
        // a mark speaks of the one form of its file or of its sheet
        const isAlone = (ofFile === null ? inSheet.length : count) === 1;
        const isOurs = isAlone && mark?.form === each.words.form.id;
        return readForm(grid, each, isOurs ? (mark?.typed ?? noTypedTexts) : noTypedTexts, isOurs);
      }),
    ),
    doubts: found.filter((each) => each.forms.length === 0 && each.grid.blocks.length > 0).map(skippedSheet),
  };
}

/**
 * Reads every official form that a workbook holds, wherever it stands.
 *
 * Values are found by the labels of the form definitions, never by address. Nothing is made up: what was guessed, left
 * out or not understood is a doubt with its address. Macros, links, validations and drawings are never looked at.
 *
 * Our own export comes back text by text: values, amounts, weights, names, targets, actuals, scores and reasons of
 * every row in order, and the year. Not on the official sheet, and so not in the result: ids of rows (they are
 * `row-1`…), choices of scoring options, findings set aside, and columns that the form doesn't print. A file that lost
 * its property `description` gives a figure as its cell shows it (`12000` for a typed `1.2万`), a year as four
 * digits, and no row that is blank from end to end.
 *
 * Never throws: a fault of the file is `refused`, a mistake of this program `failed`. Memory and time are bounded by the limits, yet a caller should run it in a worker that it can stop.
 *
 * @param bytes the file, whatever it is; names and extensions don't matter
 */
export async function readWorkbook(bytes: Uint8Array, options: ReadOptions = {}): Promise<ReadResult> {
  try {
    const limits = options.limits ?? usualLimits;
    const refusal = sniffFile(bytes);
    if (refusal !== null) return refuse(refusal);
    const workbook = await loadWorkbook(openParts(bytes, inspectZip(bytes, limits), limits), limits);
    return readForms(workbook, options);
  } catch (error) {
    return error instanceof ReadFault ? refuse(error.kind) : readFailure(error);
  }
}

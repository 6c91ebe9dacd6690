/** One workbook of many drafts, a sheet each. */
import type { Draft } from '../../draft/types.ts';
import { indexForm } from '../../forms/indexForm.ts';
import type { FormDefinition } from '../../forms/types.ts';
import { scoreDraft } from '../../scoring/scoreDraft.ts';
import { layout } from '../../sheet/layout.ts';
import type { SheetModel } from '../../sheet/types.ts';
import { assertTextsFit } from '../package/write/assertTextsFit.ts';
import { sheetName } from '../package/write/sheetName.ts';
import { type WriteOptions, writeWorkbook } from '../package/write/writeWorkbook.ts';
import { programName } from './exportWorkbook.ts';
import { type SheetMark, sheetMarksText } from './sheetMarks.ts';
import { type TypedTexts, typedTextsOf } from './typedTexts.ts';

/** Cells of a sheet that hold something. */
export function filledCells({ model }: BookSheet): number {
  return model.cells.filter(({ content }) => content.kind === 'number' || content.text !== '').length;
}

/** A draft as a sheet of the workbook. */
export interface BookSheet {
  /** id of the form definition */
  readonly form: string;
  readonly model: SheetModel;
  readonly typed: TypedTexts;
}

/**
 * The official sheet of a draft; its tab is called as the draft is, and as its form where it has no name.
 *
 * @throws CellTextTooLong for a text that no cell can hold
 */
export function bookSheet(form: FormDefinition, draft: Draft): BookSheet {
  const model = layout(form, draft, scoreDraft(form, draft), 'paper');
  const name = (draft.values[indexForm(form).name.key] ?? '').trim();
  const named = { ...model, name: name === '' ? model.name : name };
  assertTextsFit(named);
  return { form: form.id, model: named, typed: typedTextsOf(form, draft) };
}

/**
 * The bytes of a workbook with these sheets in their order. Our import reads every draft of it back.
 *
 * @param title of the file, in its properties
 */
export function exportBook(
  sheets: readonly BookSheet[],
  title: string,
  options: WriteOptions = {},
): Promise<Uint8Array> {
  const marks: SheetMark[] = [];
  const models = sheets.map(({ form, model, typed }) => {
    // the name that the writer would give it: a mark is found by it
    const name = sheetName(
      model.name,
      marks.map(({ sheet }) => sheet),
    );
    marks.push({ sheet: name, form, typed });
    return { ...model, name };
  });
  // each is handed in by itself
  const written = { ...options, numbersEachSheet: true };
  return writeWorkbook(models, { title, description: sheetMarksText(marks), creator: programName }, written);
}

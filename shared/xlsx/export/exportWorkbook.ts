import { findingsSheet } from '../../checks/findingsSheet.ts';
import { sortFindings } from '../../checks/ignored.ts';
import { runChecks } from '../../checks/runChecks.ts';
import type { Draft } from '../../draft/types.ts';
import type { FormDefinition } from '../../forms/types.ts';
import { scoreDraft } from '../../scoring/scoreDraft.ts';
import { layout } from '../../sheet/layout.ts';
import { type WriteOptions, writeWorkbook } from '../package/write/writeWorkbook.ts';
import { typedTextsOf } from './typedTexts.ts';
import { markText } from './workbookMark.ts';

/** The program, as files name who made them. */
export const programName = '绩效自评填报';

export interface ExportOptions extends WriteOptions {
  /** whether a second sheet, 自查结果, lists what the checks find; off unless asked for */
  readonly withFindings?: boolean;
}

/** The official workbook of a draft: its sheet, ready to print and to hand in. */
export function exportWorkbook(form: FormDefinition, draft: Draft, options: ExportOptions = {}): Promise<Uint8Array> {
  const totals = scoreDraft(form, draft);
  const sheet = layout(form, draft, totals, 'paper');
  const findings = () => sortFindings(runChecks(form, draft, totals), draft.ignoredFindings);
  const sheets = options.withFindings === true ? [sheet, findingsSheet(findings(), form.page)] : [sheet];
  const properties = {
    title: form.title,
    description: markText(form.id, typedTextsOf(form, draft)),
    creator: programName,
  };
  return writeWorkbook(sheets, properties, options);
}

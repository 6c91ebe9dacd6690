import type { OpenedFile, OpenResult } from '../../../shared/desktop.ts';
import { printDraftFile } from '../../../shared/draft/draftFile.ts';
import type { Draft } from '../../../shared/draft/types.ts';
import { findForm } from '../../../shared/forms/index.ts';
import type { FormDefinition } from '../../../shared/forms/types.ts';
import { exportWorkbook } from '../../../shared/xlsx/export/exportWorkbook.ts';
import { goldenDrafts } from '../../helpers/goldenDrafts.ts';

export function golden(index: number): Draft {
  const draft = goldenDrafts[index]?.draft;
  if (draft === undefined) throw new Error(`no golden draft ${index}`);
  return draft;
}

export function formOf(draft: Draft): FormDefinition {
  const form = findForm(draft.form);
  if (form === undefined) throw new Error(`no form ${draft.form}`);
  return form;
}

export async function workbookFile(name: string, draft: Draft): Promise<OpenedFile> {
  return { name, bytes: new Uint8Array(await exportWorkbook(formOf(draft), draft)) };
}

export function textFile(name: string, text: string): OpenedFile {
  return { name, bytes: new TextEncoder().encode(text) };
}

export const draftsFile = (name: string, ...drafts: readonly Draft[]) => textFile(name, printDraftFile(drafts));

export function opened(...files: readonly OpenedFile[]): OpenResult {
  return { kind: 'opened', files, failed: [] };
}

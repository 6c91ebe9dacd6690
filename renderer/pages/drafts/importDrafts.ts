import type { OpenedFile, OpenResult } from '../../../shared/desktop.ts';
import { parseDraftFile } from '../../../shared/draft/draftFile.ts';
import { refusalText } from '../../../shared/draft/refusalText.ts';
import type { Restored } from '../../../shared/draft/restoreDraft.ts';
import { createDraft } from '../../store/drafts.ts';
import { createTemplate } from '../../store/namedRecords.ts';
import { storeErrorText } from '../../store/storeFault.ts';
import { templateIn } from '../../templates/templateFile.ts';
import { readFaultText } from '../../text/files.ts';
import { importText } from '../../text/home.ts';

export interface ImportReport {
  /** ids of the new drafts */
  readonly imported: readonly string[];
  /** names of the new templates */
  readonly templates: readonly string[];
  /** one sentence for each file or draft that was not taken, with the file's name */
  readonly problems: readonly string[];
}

/** Beginnings of files that are certainly no text: zip (workbooks), OLE (old workbooks), PDF. */
const otherFormats = ['504b0304', 'd0cf11e0', '25504446'];

function isOtherFormat(bytes: Uint8Array): boolean {
  const start = [...bytes.subarray(0, 4)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return otherFormats.includes(start);
}

type Found =
  | { readonly kind: 'restored'; readonly restored: readonly Restored[] }
  | { readonly kind: 'unreadable'; readonly text: string };

function findDrafts(file: OpenedFile): Found {
  if (isOtherFormat(file.bytes)) return { kind: 'unreadable', text: importText.otherFormat };
  const content = parseDraftFile(new TextDecoder().decode(file.bytes));
  return content.kind === 'brokenJson'
    ? { kind: 'unreadable', text: content.text }
    : { kind: 'restored', restored: content.drafts };
}

/** Whether something in a file of drafts is a template, which no window of drafts can show. */
export function holdsTemplate(file: OpenedFile): boolean {
  const found = findDrafts(file);
  return (
    found.kind === 'restored' &&
    found.restored.some((restored) => restored.kind !== 'refused' && templateIn(restored.draft) !== null)
  );
}

const nothing: ImportReport = { imported: [], templates: [], problems: [] };

async function importOne(restored: Restored, now: number): Promise<ImportReport> {
  if (restored.kind === 'refused') return { ...nothing, problems: [refusalText(restored.refusal)] };
  try {
    const template = templateIn(restored.draft);
    if (template === null) return { ...nothing, imported: [await createDraft(restored.draft, now)] };
    await createTemplate(template.draft, template.name, now);
    return { ...nothing, templates: [template.name] };
  } catch (error) {
    return { ...nothing, problems: [storeErrorText(error)] };
  }
}

/** The list shows the last changed first: a millisecond less for each keeps the file's order. */
async function importFile(file: OpenedFile, now: number): Promise<ImportReport> {
  const found = findDrafts(file);
  if (found.kind === 'unreadable') return { ...nothing, problems: [importText.problem(file.name, found.text)] };
  const reports: ImportReport[] = [];
  for (const [index, restored] of found.restored.entries()) reports.push(await importOne(restored, now - index));
  return {
    imported: reports.flatMap((report) => report.imported),
    templates: reports.flatMap((report) => report.templates),
    problems: reports.flatMap((report) => report.problems).map((text) => importText.problem(file.name, text)),
  };
}

/** Takes every draft of the files as a new one. What can't be taken is reported and hinders nothing else. */
export async function importDrafts(opened: OpenResult, now: number): Promise<ImportReport> {
  if (opened.kind === 'cancelled') return nothing;
  const reports: ImportReport[] = [];
  for (const file of opened.files) reports.push(await importFile(file, now));
  return {
    imported: reports.flatMap((report) => report.imported),
    templates: reports.flatMap((report) => report.templates),
    problems: [
      ...reports.flatMap((report) => report.problems),
      ...opened.failed.map(({ name, fault }) => readFaultText(fault, name)),
    ],
  };
}

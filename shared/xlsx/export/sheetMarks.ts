/** What a workbook of many drafts says of each of its sheets, in its property `description`. */
import { draftVersion } from '../../draft/draftJson.ts';
import { readJson } from '../../readJson.ts';
import { noTypedTexts, parseTypedTexts, printTypedTexts, type TypedTexts } from './typedTexts.ts';
import type { WorkbookMark } from './workbookMark.ts';

export interface SheetMark {
  /** name of the sheet */
  readonly sheet: string;
  /** id of the form definition */
  readonly form: string;
  /** typed texts that the sheet can't show */
  readonly typed: TypedTexts;
}

const format = 'ziping-sheets';

/** Most characters that go into the property. */
const longest = 30_000;

interface Entry {
  readonly sheet: string;
  readonly form: string;
  readonly typed: string;
}

function print(entries: readonly Entry[]): string {
  const values = entries.map(({ sheet, form, typed }) => [sheet, typed === '' ? form : `${form} ${typed}`] as const);
  const json = JSON.stringify(Object.fromEntries(values));
  const ascii = json.replace(/[^ -~]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return `${format}/${draftVersion} ${ascii}`;
}

/** The entries without the typed texts of the one that has most; null where none has any. */
function lighter(entries: readonly Entry[]): readonly Entry[] | null {
  const most = entries.reduce((length, { typed }) => Math.max(length, typed.length), 0);
  if (most === 0) return null;
  const at = entries.findIndex(({ typed }) => typed.length === most);
  return entries.map((entry, index) => (index === at ? { ...entry, typed: '' } : entry));
}

/**
 * `ziping-sheets/2 {"社保卡":"shanghai-project"}` with the form of each sheet and its typed texts. Where all are too many,
 * those sheets do without that have most of them: they read back as their cells show them.
 */
export function sheetMarksText(marks: readonly SheetMark[]): string {
  let entries: readonly Entry[] | null = marks.map(({ sheet, form, typed }) => ({
    sheet,
    form,
    typed: printTypedTexts(typed),
  }));
  while (entries !== null) {
    const text = print(entries);
    if (text.length <= longest) return text;
    entries = lighter(entries);
  }
  return '';
}

function markOf(value: unknown, version: number): WorkbookMark | null {
  const match = typeof value === 'string' ? /^([\w.-]{1,100})(?: (\{.*\}))?$/.exec(value) : null;
  const [, form, typed = ''] = match ?? [];
  if (form === undefined) return null;
  // texts of another version are named otherwise
  return { form, version, typed: version === draftVersion ? parseTypedTexts(typed) : noTypedTexts };
}

/** The marks by the names of their sheets; none where the text is none of ours. */
export function parseSheetMarks(description: string): ReadonlyMap<string, WorkbookMark> {
  const match = /^ziping-sheets\/(\d{1,6}) (\{.*\})$/.exec(description.trim());
  const [, version, body] = match ?? [];
  const read = body === undefined || body.length > longest ? null : readJson(body);
  if (version === undefined || read === null || read.kind !== 'read') return new Map();
  const { json } = read;
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return new Map();
  const marks = Object.entries(json).flatMap(([sheet, value]) => {
    const mark = markOf(value, Number(version));
    return mark === null ? [] : [[sheet, mark] as const];
  });
  return new Map(marks);
}

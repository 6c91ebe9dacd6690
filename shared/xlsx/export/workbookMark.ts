import { draftFormat, draftVersion } from '../../draft/draftJson.ts';
import { noTypedTexts, parseTypedTexts, printTypedTexts, type TypedTexts } from './typedTexts.ts';

/** What a workbook says of its origin, in its property `description`. A hint only: other programs may drop it. */
export interface WorkbookMark {
  /** id of the form definition */
  readonly form: string;
  /** version of the draft format */
  readonly version: number;
  /** typed texts that the sheet can't show */
  readonly typed: TypedTexts;
}

/** `ziping-draft/1 shanghai-project`, and after it the typed texts that the sheet can't show, of which most have none. */
export function markText(form: string, typed: TypedTexts = noTypedTexts): string {
  return `${draftFormat}/${draftVersion} ${form} ${printTypedTexts(typed)}`.trimEnd();
}

/** Null when the text is no mark of ours. */
export function parseMark(description: string): WorkbookMark | null {
  const match = /^ziping-draft\/(\d{1,6}) ([\w.-]{1,100})(?: (\{.*\}))?$/.exec(description.trim());
  const [, version, form, typed = ''] = match ?? [];
  if (version === undefined || form === undefined) return null;
  // texts of another version are named otherwise: such a file reads as its cells show it
  const isOurs = Number(version) === draftVersion;
  return { form, version: Number(version), typed: isOurs ? parseTypedTexts(typed) : noTypedTexts };
}

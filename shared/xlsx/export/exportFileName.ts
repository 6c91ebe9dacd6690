import type { Draft } from '../../draft/types.ts';
import { yearOf } from '../../draft/yearOf.ts';
import { type NameLimits, safeName, safeNamePart } from '../../fileName.ts';
import { indexForm } from '../../forms/indexForm.ts';
import type { FormDefinition } from '../../forms/types.ts';

const extension = '.xlsx';

/**
 * Paths on Windows end at 260 characters, so a proposed name takes 120 with its extension. Names on Linux end at 255 bytes,
 * and a number may be added to tell files of one name apart: 240.
 */
const limits: NameLimits = { characters: 120 - extension.length, bytes: 240 - extension.length };

/** Excel can't save under a name with brackets: it takes them for the mark of a workbook in a reference. */
const legal = (part: string): string => safeNamePart(part.replace(/[[\]]/g, ' '));

/** A file name for the workbook of a draft: `财政项目支出绩效自评表_2022_社保卡管理专项经费.xlsx`. */
export function exportFileName(form: FormDefinition, draft: Draft): string {
  const parts = [form.title, yearOf(form, draft) ?? '', draft.values[indexForm(form).name.key] ?? ''].map(legal);
  return `${safeName(parts.filter((part) => part !== '').join('_'), '自评表', limits)}${extension}`;
}

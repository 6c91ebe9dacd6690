import type { Draft } from '../../draft/types.ts';
import { yearOf } from '../../draft/yearOf.ts';
import { indexForm } from '../../forms/indexForm.ts';
import type { FormDefinition } from '../../forms/types.ts';

/** Most characters of a proposed name, its extension included: paths on Windows end at 260. */
const maxLength = 120;
/** Most bytes of UTF-8: names on Linux end at 255, and a number may be added to tell files of one name apart. */
const maxBytes = 240;
const extension = '.xlsx';

/** Names that Windows keeps for devices, whatever their extension. */
const reserved = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;

/** A part of a name without what file systems refuse, or Excel when it saves: brackets. Blanks become one space. */
function legal(part: string): string {
  return part
    .replace(/[<>:"/\\|?*[\]\p{Cc}\p{Cf}\ud800-\udfff]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

const byteLength = (char: string): number => {
  const code = char.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
};

/** The beginning of a text that fits, cut between characters. */
function fitting(text: string, characters: number, bytes: number): string {
  let [length, size] = [0, 0];
  for (const char of text) {
    size += byteLength(char);
    if (length + char.length > characters || size > bytes) break;
    length += char.length;
  }
  return text.slice(0, length);
}

/** A file name for the workbook of a draft: `财政项目支出绩效自评表_2022_社保卡管理专项经费.xlsx`. */
export function exportFileName(form: FormDefinition, draft: Draft): string {
  const parts = [form.title, yearOf(form, draft) ?? '', draft.values[indexForm(form).name.key] ?? ''].map(legal);
  const joined = parts.filter((part) => part !== '').join('_');
  const safe = reserved.test(joined) || joined === '' ? `自评表_${joined}` : joined;
  const cut = fitting(safe, maxLength - extension.length, maxBytes - extension.length);
  return `${cut.replace(/[. ]+$/, '')}${extension}`;
}

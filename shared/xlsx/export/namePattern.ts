/** What the files of a batch are called: parts that the clerk picks, in the order in which they were picked. */
import type { Draft } from '../../draft/types.ts';
import { yearOf } from '../../draft/yearOf.ts';
import { fits, type NameLimits, safeName, safeNamePart } from '../../fileName.ts';
import { indexForm } from '../../forms/indexForm.ts';
import type { FormDefinition } from '../../forms/types.ts';

/** 序号, 年度, 主管部门, 项目名称, 表名 */
export const nameTokens = ['number', 'year', 'department', 'name', 'form'] as const;

export type NameToken = (typeof nameTokens)[number];

/** Without a token twice. */
export type NamePattern = readonly NameToken[];

/** As a single export proposes it. */
export const usualPattern: NamePattern = ['form', 'year', 'name'];

/** What each token stands for in one draft; empty where the draft says nothing. */
export type NameParts = Readonly<Record<NameToken, string>>;

/** The pattern out of something kept; the usual one where that is none. */
export function parsePattern(value: unknown): NamePattern {
  if (!Array.isArray(value)) return usualPattern;
  const given: readonly unknown[] = value;
  const known = given.flatMap((each) => nameTokens.find((token) => token === each) ?? []);
  return known.length === 0 ? usualPattern : [...new Set(known)];
}

/** Takes a token into the pattern as its last, or out of it. */
export function toggleToken(pattern: NamePattern, token: NameToken): NamePattern {
  return pattern.includes(token) ? pattern.filter((each) => each !== token) : [...pattern, token];
}

/** @param number from 1, printed with as many digits as `count` has, so that folders sort it */
export function namePartsOf(form: FormDefinition, draft: Draft, number: number, count: number): NameParts {
  const index = indexForm(form);
  const department = index.valueByRole('department');
  return {
    number: String(number).padStart(String(count).length, '0'),
    year: yearOf(form, draft) ?? '',
    department: department === undefined ? '' : (draft.values[department.key] ?? ''),
    name: draft.values[index.name.key] ?? '',
    form: form.title,
  };
}

/**
 * Paths on Windows end at 260 characters and names on Linux at 255 bytes. Room is left for the extension, for the number
 * that tells two files of one name apart, and for that of a folder that has such a file already.
 */
const limits: NameLimits = { characters: 110, bytes: 220 };

/** Excel can't save under a name with brackets: it takes them for the mark of a workbook in a reference. */
const legal = (part: string): string => {
  const text = safeNamePart(part.replace(/[[\]]/g, ' '));
  return [...text].slice(0, limits.characters).join('').trimEnd();
};

const joined = (parts: readonly string[]): string => parts.filter((part) => part !== '').join('_');

/** Shortens the longest part, as often as needed: the others still tell the files apart. */
function shortened(parts: readonly string[]): readonly string[] {
  if (fits(joined(parts), limits)) return parts;
  const longest = parts.reduce((best, part, at) => (part.length > (parts[best]?.length ?? 0) ? at : best), 0);
  const cut = (part: string): string => [...part].slice(0, -1).join('').trimEnd();
  return shortened(parts.map((part, at) => (at === longest ? cut(part) : part)));
}

/**
 * A name that every system takes, without folders: `01_2022_卫生健康委员会_社保卡管理.xlsx`. Parts of which nothing is left are
 * left out.
 *
 * @param extension with its dot
 */
export function patternName(pattern: NamePattern, parts: NameParts, extension: string): string {
  const stem = joined(shortened(pattern.map((token) => legal(parts[token]))));
  return `${safeName(stem, '自评表', limits)}${extension}`;
}

/** Reading unknown JSON as a definition: each reader gives a typed value, or refuses with what is wrong and where. */

/** What is wrong with a definition, and where. It never leaves `parseDefinition`, which turns it into its result. */
export class Refused extends Error {}

/** @param where the place in words, empty for the definition itself */
export type Reader<T> = (json: unknown, where: string) => T;

export function refuse(where: string, what: string): never {
  throw new Refused(`${where}${what}`);
}

/** A part of a place: 表“funding”的列“executed”. */
export function inside(where: string, part: string): string {
  return where === '' ? part : `${where}的${part}`;
}

const shownLength = 40;

/** A text as a sentence quotes it: on one line, the beginning alone where it is long. */
export function quoted(text: string): string {
  const characters = [...text.replace(/[\p{Cc}\p{Cs}]/gu, ' ')];
  return `“${characters.slice(0, shownLength).join('')}${characters.length > shownLength ? '…' : ''}”`;
}

/** What stands where something else was expected. */
export function shown(json: unknown): string {
  if (json === undefined) return '没有写';
  if (typeof json === 'string') return json === '' ? '是空的' : `写的是${quoted(json)}`;
  if (Array.isArray(json)) return '写的是一个列表';
  return typeof json === 'object' && json !== null ? '写的是一个对象' : `写的是 ${quoted(String(json)).slice(1, -1)}`;
}

export function expected(json: unknown, where: string, what: string): never {
  refuse(where, `应为${what}，现在${shown(json)}`);
}

/** Words to choose from: ` fixed 或 free`; apart from the Chinese before them by a space. */
export function choices(words: readonly string[]): string {
  return ` ${words.join('、').replace(/、([^、]*)$/, ' 或 $1')}`;
}

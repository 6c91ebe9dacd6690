/** Readers of single values and lists. */
import { isDecimalText } from '../../number/decimal.ts';
import { choices, expected, inside, quoted, type Reader, refuse } from './reader.ts';

/** Most characters of a label, a title or a name. */
const labelLength = 200;

/** No character that a cell can't print; a line may end. */
const unprintable = /[^\P{Cc}\n]/u;

/** @param most characters */
export function text(most = labelLength): Reader<string> {
  return (json, where) => {
    if (typeof json !== 'string') return expected(json, where, '文字');
    if (json.length > most) return refuse(where, `有 ${json.length} 个字，最多 ${most} 个`);
    return unprintable.test(json) ? refuse(where, `含有不能打印的字符：${quoted(json)}`) : json;
  };
}

/** A text that says something. */
export const words: Reader<string> = (json, where) => {
  const read = text()(json, where);
  return read.trim() === '' ? refuse(where, '不能空着') : read;
};

/** Listed in a sentence only as long as it stays one. */
const fewWords = 10;

export function oneOf<const Word extends string>(known: readonly Word[]): Reader<Word> {
  return (json, where) => {
    const found = known.find((word) => word === json);
    if (found !== undefined) return found;
    return expected(json, where, known.length > fewWords ? '已知的一种' : choices(known));
  };
}

/** Plain decimal text of 0 or more, short enough to be a figure of a form. */
export const decimalText: Reader<string> = (json, where) =>
  typeof json === 'string' && json.length <= 20 && isDecimalText(json) && !json.startsWith('-')
    ? json
    : expected(json, where, '数字文本（例如 "10" 或 "2.5"）');

export function number(least: number, most: number): Reader<number> {
  return (json, where) =>
    typeof json === 'number' && json >= least && json <= most
      ? json
      : expected(json, where, ` ${least} 到 ${most} 之间的数`);
}

export function wholeNumber(least: number, most: number): Reader<number> {
  const inRange = number(least, most);
  return (json, where) =>
    Number.isInteger(json) ? inRange(json, where) : expected(json, where, ` ${least} 到 ${most} 之间的整数`);
}

export const yesOrNo: Reader<boolean> = (json, where) =>
  typeof json === 'boolean' ? json : expected(json, where, ' true 或 false');

/** The one value that a property may have where it stands at all. */
export function only<const Value extends string | number | boolean>(value: Value): Reader<Value> {
  return (json, where) => (json === value ? value : expected(json, where, ` ${String(value)}`));
}

export function orNull<T>(reader: Reader<T>): Reader<T | null> {
  return (json, where) => (json === null ? null : reader(json, where));
}

/** How a list calls its items: 第3列; by its key where it has one, 列“executed”. */
export interface ListWords {
  readonly counter: string;
  readonly noun: string;
  readonly least?: number;
  readonly most: number;
}

function keyOf(json: unknown): string | undefined {
  if (typeof json !== 'object' || json === null || !('key' in json)) return undefined;
  return typeof json.key === 'string' && json.key !== '' ? json.key : undefined;
}

export function list<T>(item: Reader<T>, { counter, noun, least = 0, most }: ListWords): Reader<readonly T[]> {
  return (json, where) => {
    if (!Array.isArray(json)) return expected(json, where, '列表');
    if (json.length < least) return refuse(where, least === 1 ? '不能空着' : `至少要有 ${least}${counter}${noun}`);
    if (json.length > most) return refuse(where, `有 ${json.length}${counter}${noun}，最多 ${most}${counter}`);
    return json.map((each: unknown, index) => {
      const key = keyOf(each);
      const part = key === undefined ? `第${index + 1}${counter}${noun}` : `${noun}${quoted(key)}`;
      return item(each, inside(where, part));
    });
  };
}

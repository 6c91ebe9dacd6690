/** Readers of objects. Properties that a definition doesn't know are dropped, so that later ones can have more. */
import { choices, expected, inside, type Reader } from './reader.ts';

/** A property that may be left out. */
export interface Optional<T> {
  readonly optional: Reader<T>;
}

/** A reader for each property of a type, so that none is forgotten when the type grows. */
export type Shape<T> = {
  readonly [Key in keyof T]-?: Record<never, never> extends Pick<T, Key>
    ? Optional<Exclude<T[Key], undefined>>
    : Reader<T[Key]>;
};

type AnyPart = Reader<unknown> | Optional<unknown>;

export function optional<T>(reader: Reader<T>): Optional<T> {
  return { optional: reader };
}

/** What sentences call properties that hold more than a text. */
const titles: Readonly<Record<string, string>> = {
  aliases: '别名',
  at: '位置',
  checks: '自查标准',
  choice: '选项',
  columns: '列',
  divisions: '分值分配',
  executed: '执行数',
  figure: '算出的数',
  budget: '预算数',
  grades: '等级',
  heading: '上级表头',
  kind: '类型',
  label: '名称',
  limit: '字数上限',
  margins: '页边距',
  moneyUnits: '金额单位',
  page: '页面',
  purpose: '用途',
  rate: '执行率',
  role: '作用',
  rounding: '进位',
  rows: '行',
  scoring: '评分规则',
  sections: '版块',
  side: '左侧标签',
  source: '内容',
  style: '样式',
  suggestion: '建议得分规则',
  sums: '合计关系',
  tables: '表',
  title: '标题',
  usual: '常用分组',
  values: '填写项',
  weight: '分值',
  weightTotal: '分值合计',
  weights: '分值',
  widths: '列宽',
  year: '年度',
};

const partName = (key: string): string => (titles[key] === undefined ? ` ${key} ` : `${titles[key]}（${key}）`);

/** Lists name their items themselves; the property around them would only be said twice. */
const listed: ReadonlySet<string> = new Set([
  ...['values', 'tables', 'columns', 'sections', 'rows', 'cells', 'sums', 'groups'],
]);

const placeOf = (json: unknown, key: string, where: string): string =>
  listed.has(key) && Array.isArray(json) && json.length > 0 ? where : inside(where, partName(key));

type JsonObject = Readonly<Record<string, unknown>>;

function asObject(json: unknown, where: string): JsonObject {
  const isObject = typeof json === 'object' && json !== null && !Array.isArray(json);
  return isObject ? Object.fromEntries(Object.entries(json)) : expected(json, where, '对象');
}

function readProperties(shape: Readonly<Record<string, AnyPart>>, json: JsonObject, where: string): JsonObject {
  const entries = Object.entries(shape).flatMap(([key, part]): readonly (readonly [string, unknown])[] => {
    const value = Object.hasOwn(json, key) ? json[key] : undefined;
    const place = placeOf(value, key, where);
    if (typeof part === 'function') return [[key, part(value, place)]];
    return value === undefined ? [] : [[key, part.optional(value, place)]];
  });
  return Object.fromEntries(entries);
}

export function object<T extends object>(shape: Shape<T>): Reader<T> {
  // a shape has a reader for each property of its type, which the compiler can't follow through entries
  return (json, where) => readProperties(shape as Readonly<Record<string, AnyPart>>, asObject(json, where), where) as T;
}

/** One of several kinds of object, told apart by `kind`. */
export function oneKind<T extends { readonly kind: string }>(
  shapes: {
    readonly [Kind in T['kind']]: Shape<Omit<Extract<T, { readonly kind: Kind }>, 'kind'>>;
  },
): Reader<T> {
  const known = new Map(Object.entries<Readonly<Record<string, AnyPart>>>(shapes));
  return (json, where) => {
    const from = asObject(json, where);
    const kind = from['kind'];
    const shape = typeof kind === 'string' ? known.get(kind) : undefined;
    if (shape === undefined) return expected(kind, inside(where, partName('kind')), choices([...known.keys()]));
    // as above, with the kind that chose the shape
    return { kind, ...readProperties(shape, from, where) } as unknown as T;
  };
}

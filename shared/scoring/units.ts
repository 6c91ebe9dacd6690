/**
 * Units of targets and actuals. A number counts as a number only with a unit known to be one, so that `5家未完成` or
 * `2022年底前` stay words and nothing is invented.
 */

/**
 * Spellings of one unit, the first is the name they are compared by.
 *
 * 场 and 场次 count the same event; 人 and 人次 don't (one person may come twice); 个, 项 and 家 count different things.
 */
const synonyms: readonly (readonly string[])[] = [
  ['%', '百分比'],
  ['场', '场次'],
  ['标箱', 'TEU', '标准箱'],
  ['人', '名', '位'],
  ['天', '日', '个自然日', '自然日', '日历天'],
  ['工作日', '个工作日'],
  ['小时', '个小时', 'h', 'H'],
  ['分钟', 'min'],
  ['秒', '秒钟', 's'],
  ['个月', '月份'],
  ['百分点', '个百分点'],
  ['平方米', '平米', '㎡', 'm²', 'm2'],
  ['立方米', '方', 'm³', 'm3', '㎥'],
  ['平方公里', '平方千米', 'km²', 'km2', '㎢'],
  ['公里', '千米', 'km', 'KM', '㎞'],
  ['米', 'm', '延米'],
  ['公斤', '千克', 'kg', 'KG', '㎏'],
  ['克', 'g'],
  ['毫克', 'mg', '㎎'],
  ['微克', '\u03bcg', '\u00b5g', 'ug'],
  ['吨', 't'],
  ['升', 'L', 'l'],
  ['分贝', 'dB', 'db', 'DB', 'dB(A)', 'dB(a)', 'db(A)', 'DB(A)'],
  ['千瓦时', '度', 'kWh', 'kwh'],
  ['千瓦', 'kW', 'kw'],
  ['台套', '台(套)', '台/套', '台、套'],
  ['℃', '°C', '摄氏度'],
];

const others: readonly string[] = [
  ...'‰ 元 个 项 次 件 家 户 年 篇 份 册 本 部 套 台 辆 座 处 条 类 种 批 期 轮 班 组 支 队 张 幅 块 片 棵 株 头 只 箱 袋 瓶 盏 根 间 栋 幢 层 亩'.split(
    ' ',
  ),
  ...'公顷 人次 班次 车次 架次 户次 家次 件次 例次 学时 课时 学分 工时 人天 人日 人月 床日 倍 分 例 起 宗 笔 例 所 站 点 门 届 周 个季度'.split(
    ' ',
  ),
  ...'街道 社区 标段 兆瓦 瓦 毫米 厘米 ppm GB TB MB Mbps Gbps mm cm 兆 核 端口'.split(' '),
];

const canonical: ReadonlyMap<string, string> = new Map([
  ...others.map((unit) => [unit, unit] as const),
  ...synonyms.flatMap((spellings) => spellings.map((unit) => [unit, spellings[0] ?? unit] as const)),
]);

/** What a number may be told per, though alone it would name a date or a grade: 次/月, 元/季度. */
const periods: ReadonlySet<string> = new Set('月 季 季度 半年 学期 学年 年度 学生 学员'.split(' '));

/**
 * One Han character is a measure word, unless it turns the number into something else: a part or an estimate (三成,
 * 10余, 5未), a date (12月, 8时, 4季, 中旬), a grade or rank (3级, 2等, 5星, 3中).
 */
const lonelyMeasureWord =
  /^(?![余多来几约左右上下内外前后以及和与或有无未不没已仅优良中差好合成级等星月季旬时千百万亿一二三四五六七八九十号])\p{Script=Han}$/u;

/** 人(次) is 人次, 元/(人·年) is 元/人·年; the dots of other keyboards are one. */
function plainSpelling(unit: string): string {
  return unit
    .replace(/[\u2022\u2219\u22c5\u30fb]/g, '·')
    .replaceAll('(次)', '次')
    .replace(/\/\(([^()]+)\)/g, '/$1');
}

interface UnitParts {
  /** what is counted: 元 of 元/人·年 */
  readonly counted: readonly string[];
  /** what it is told per: 人 and 年 */
  readonly per: readonly string[];
}

function partsOf(unit: string): UnitParts {
  const [counted = '', ...per] = unit.split('/');
  return { counted: counted.split('·'), per: per.flatMap((part) => part.split('·')) };
}

function consistsOf(text: string, isPart: (part: string) => boolean): boolean {
  const unit = plainSpelling(text);
  if (canonical.has(unit)) return true;
  const { counted, per } = partsOf(unit);
  return counted.every(isPart) && per.every((part) => isPart(part) || periods.has(part));
}

const isKnownPart = (part: string): boolean => canonical.has(part);

/** Whether a text is a unit: a plain one, or several with a slash or a dot (`人/场`, `元/人·年`). Empty is no unit. */
export function isUnit(text: string): boolean {
  return consistsOf(text, (part) => isKnownPart(part) || lonelyMeasureWord.test(part));
}

/** Units that Chinese numerals may stand before (三场, 两个月): only known ones, because 一般 is no number. */
export function isKnownUnit(text: string): boolean {
  return consistsOf(text, isKnownPart);
}

/** The name by which a unit is compared. What a number is told per has no order: 元/人·年 is 元/年/人. */
export function canonicalUnit(unit: string): string {
  const plain = plainSpelling(unit);
  const whole = canonical.get(plain);
  if (whole !== undefined) return whole;
  const name = (part: string): string => canonical.get(part) ?? part;
  const { counted, per } = partsOf(plain);
  return [counted.map(name).join('·'), ...per.map(name).sort()].join('/');
}

export function sameUnit(a: string, b: string): boolean {
  return canonicalUnit(a) === canonicalUnit(b);
}

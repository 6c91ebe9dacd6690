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
  ['吨', 't'],
  ['升', 'L'],
  ['千瓦时', '度', 'kWh', 'kwh'],
  ['千瓦', 'kW', 'kw'],
  ['台套', '台(套)', '台/套', '台、套'],
  ['℃', '°C', '摄氏度'],
];

const others: readonly string[] = [
  ...'‰ 元 个 项 次 件 家 户 年 篇 份 册 本 部 套 台 辆 座 处 条 类 种 批 期 轮 班 组 支 队 张 幅 块 片 棵 株 头 只 箱 袋 瓶 盏 根 间 栋 幢 层 亩'.split(
    ' ',
  ),
  ...'公顷 人次 班次 车次 架次 户次 家次 件次 例次 学时 课时 学分 工时 人天 人日 人月 床日 倍 分 例 起 宗 笔 例 所 站 点 门 届 周 季度'.split(
    ' ',
  ),
  ...'街道 社区 标段 兆瓦 瓦 毫米 厘米 dB ppm GB TB MB Mbps Gbps mm cm 兆 核 端口'.split(' '),
];

const canonical: ReadonlyMap<string, string> = new Map([
  ...others.map((unit) => [unit, unit] as const),
  ...synonyms.flatMap((spellings) => spellings.map((unit) => [unit, spellings[0] ?? unit] as const)),
]);

/** One Han character is a measure word, unless it turns the number into something else (三成, 10余, 5未, 3中, 12月, 8时). */
const lonelyMeasureWord =
  /^(?![余多来几约左右上下内外前后以及和与或有无未不没已仅优良中差好合成月时千百万亿一二三四五六七八九十号])\p{Script=Han}$/u;

function isPlainUnit(text: string): boolean {
  return canonical.has(text) || lonelyMeasureWord.test(text);
}

/** Whether a text is a unit: a plain one, or several with a slash (`人/场`, `元/平方米`). Empty is no unit. */
export function isUnit(text: string): boolean {
  return canonical.has(text) || text.split('/').every(isPlainUnit);
}

/** Units that Chinese numerals may stand before (三场, 两个月): only known ones, because 一般 is no number. */
export function isKnownUnit(text: string): boolean {
  return canonical.has(text);
}

/** The name by which a unit is compared. */
export function canonicalUnit(unit: string): string {
  return (
    canonical.get(unit) ??
    unit
      .split('/')
      .map((part) => canonical.get(part) ?? part)
      .join('/')
  );
}

export function sameUnit(a: string, b: string): boolean {
  return canonicalUnit(a) === canonicalUnit(b);
}

/** Where points stand and what they make. */
import { type Decimal, decimal, formatDecimal, isDecimalText, sum, zero } from '../../number/decimal.ts';
import { quoted } from '../parse/reader.ts';
import { isLevelRole } from '../roles.ts';
import type { Division, RatePart, RowsPart, ScoringRules, WeightSource } from '../scoringRules.ts';
import type { ColumnDefinition, FormDefinition, TableDefinition } from '../types.ts';
import { repeated, tableName } from './names.ts';

const tableOf = (form: FormDefinition, key: string): TableDefinition | undefined =>
  form.tables.find((table) => table.key === key);

const columnOf = (table: TableDefinition, role: ColumnDefinition['role']): ColumnDefinition | undefined =>
  table.columns.find((column) => column.role === role);

const hasCell = (column: ColumnDefinition | undefined, row: string): boolean =>
  column !== undefined && (column.rows === undefined || column.rows.includes(row));

function rateProblems(form: FormDefinition, part: RatePart): readonly string[] {
  const table = tableOf(form, part.table);
  if (table === undefined) return [`评分规则里执行率的表${quoted(part.table)}没有定义`];
  const { rows } = table;
  const name = tableName(table);
  if (rows.kind === 'free') return [`${name}的行由填报人增减，执行率不能在这里计分`];
  if (rows.rows.every(({ key }) => key !== part.row)) return [`评分规则里执行率的行${quoted(part.row)}不在${name}里`];
  const weight = hasCell(columnOf(table, 'weight'), part.row);
  const score = columnOf(table, 'score');
  return [
    ...(hasCell(columnOf(table, 'rate'), part.row)
      ? []
      : [`${name}的行${quoted(part.row)}要计执行率的分，却没有执行率格`]),
    ...(part.weight.kind === 'cell' && !weight
      ? [`${name}的行${quoted(part.row)}没有分值格，执行率的分值就没有地方填`]
      : []),
    ...(part.weight.kind === 'given' && weight
      ? [`执行率的分值由表格规定（given），${name}的行${quoted(part.row)}就不能再有分值格`]
      : []),
    ...(score === undefined || hasCell(score, part.row) ? [] : [`${name}的行${quoted(part.row)}没有得分格`]),
  ];
}

function sourceProblems(table: TableDefinition, weights: WeightSource): readonly string[] {
  const name = tableName(table);
  const column = columnOf(table, 'weight');
  const levels = table.columns.filter(({ role }) => isLevelRole(role)).length;
  switch (weights.kind) {
    case 'row':
      return column !== undefined && column.per === undefined
        ? []
        : [`${name}的分值填在每一行（row），却没有这样的分值列`];
    case 'group':
      return column?.per === weights.level
        ? []
        : [`${name}的分值按第 ${weights.level} 级填写，却没有按这一级（per）的分值列`];
    case 'given':
      if (column !== undefined) return [`${name}的分值由表格规定（given），就不能再有分值列`];
      return levels > 0 ? [] : [`${name}的分值由表格按一级分组规定（given），但表没有分级列`];
  }
}

const divisionsOf = (weights: WeightSource): readonly Division[] =>
  weights.kind === 'given' ? [weights.groups] : weights.divisions;

function rowsProblems(form: FormDefinition, part: RowsPart): readonly string[] {
  const table = tableOf(form, part.table);
  if (table === undefined) return [`评分规则里的表${quoted(part.table)}没有定义`];
  const name = tableName(table);
  if (table.rows.kind === 'fixed') return [`${name}的行是固定的，不能逐行计分`];
  return [
    ...(columnOf(table, 'score') === undefined ? [`${name}要计分，却没有得分列`] : []),
    ...sourceProblems(table, part.weights),
    ...divisionsOf(part.weights).flatMap((division) =>
      repeated(division.flatMap(({ names }) => names)).map((group) => `${name}的分值分配里${quoted(group)}出现了两次`),
    ),
  ];
}

/** All points, where they are known from the definition alone. */
function usualTotal({ rate, rows }: ScoringRules): Decimal | null {
  const divisions = rows.flatMap(({ weights }) => divisionsOf(weights).slice(0, 1));
  if (divisions.length < rows.length) return null;
  const own = rate?.weight.kind === 'cell' ? rate.weight.usual : rate?.weight.points;
  const texts = [...divisions.flat().map(({ weight }) => weight), ...(own === undefined ? [] : [own])];
  return sum(texts.map((text) => decimal(text)));
}

function numberProblems(scoring: ScoringRules): readonly string[] {
  const { rate, rows, grades, weightTotal } = scoring;
  const weights = rows.flatMap((part) => divisionsOf(part.weights).flatMap((each) => each.map(({ weight }) => weight)));
  const own = rate === null ? [] : [rate.weight.kind === 'cell' ? rate.weight.usual : rate.weight.points];
  return [...weights, ...own, weightTotal, ...grades.map(({ from }) => from)]
    .filter((text) => !isDecimalText(text))
    .map((text) => `评分规则里的${quoted(text)}不是数字`);
}

function zeroProblems({ rate, rows }: ScoringRules): readonly string[] {
  const weights = rows.flatMap((part) => divisionsOf(part.weights).flatMap((each) => each.map(({ weight }) => weight)));
  const own = rate === null ? [] : [rate.weight.kind === 'cell' ? rate.weight.usual : rate.weight.points];
  const none = [...weights, ...own].find((text) => !decimal(text).greaterThan(zero));
  return none === undefined ? [] : [`评分规则里的分值${quoted(none)}要大于 0`];
}

function gradeProblems({ grades }: ScoringRules): readonly string[] {
  const rising = grades.find(({ from }, index) => {
    const before = grades[index - 1];
    return before !== undefined && decimal(from).greaterThanOrEqualTo(decimal(before.from));
  });
  const lowest = grades.at(-1);
  return [
    ...(rising === undefined ? [] : [`等级要从高到低排列，${quoted(rising.name)}的 ${rising.from} 没有低于上一级`]),
    ...repeated(grades.map(({ name }) => name)).map((name) => `等级${quoted(name)}重复`),
    ...(lowest === undefined || decimal(lowest.from).isZero() ? [] : [`最低的等级${quoted(lowest.name)}要从 0 开始`]),
  ];
}

function totalProblems(scoring: ScoringRules): readonly string[] {
  const total = usualTotal(scoring);
  if (total === null || total.equals(decimal(scoring.weightTotal))) return [];
  return [`分值分配加上执行率的分值是 ${formatDecimal(total)}，不等于分值合计 ${scoring.weightTotal}`];
}

/** A score in a row that the form prints itself is computed from the rate, so nothing else could fill it in. */
function idleScores(form: FormDefinition): readonly string[] {
  return form.tables
    .filter((table) => table.rows.kind === 'fixed' && columnOf(table, 'score') !== undefined)
    .filter((table) => form.scoring?.rate?.table !== table.key)
    .map((table) => `${tableName(table)}有得分列，但它的执行率不计分，得分就没有来处`);
}

export function checkScoring(form: FormDefinition): readonly string[] {
  const { scoring } = form;
  if (scoring === null) return idleScores(form);
  const odd = numberProblems(scoring);
  if (odd.length > 0) return odd;
  return [
    ...(scoring.rate === null && scoring.rows.length === 0
      ? ['评分规则里没有任何计分的部分，不计分的表格应为 null']
      : []),
    ...(scoring.rate === null ? [] : rateProblems(form, scoring.rate)),
    ...repeated(scoring.rows.map(({ table }) => table)).map((table) => `评分规则里的表${quoted(table)}出现了两次`),
    ...scoring.rows.flatMap((part) => rowsProblems(form, part)),
    ...idleScores(form),
    ...zeroProblems(scoring),
    ...gradeProblems(scoring),
    ...totalProblems(scoring),
  ];
}

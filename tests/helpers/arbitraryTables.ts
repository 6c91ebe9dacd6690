/** Random tables of definitions, valid whatever is drawn. Keys are never those of built-in forms, so that nothing knows them. */
import fc from 'fast-check';
import { type AmountRole, amountRoles, type ColumnRole, type RowRole, rowRoles } from '../../shared/forms/roles.ts';
import type { Division, RatePart, RowsPart } from '../../shared/forms/scoringRules.ts';
import type { ColumnDefinition, RateDefinition, TableDefinition, UsualGroup } from '../../shared/forms/types.ts';
import type { Rounding } from '../../shared/number/decimal.ts';

/** A column that has no place yet. */
export type Unplaced = Omit<ColumnDefinition, 'at' | 'key'>;

/** A table that has no place yet, and what it may earn. */
export interface UnplacedTable {
  readonly name: string;
  readonly rows: TableDefinition['rows'];
  readonly columns: readonly Unplaced[];
  /** by roles, because columns have no keys yet */
  readonly rate?: { readonly executed: AmountRole; readonly budget: AmountRole; readonly rounding: Rounding };
  readonly scored?: RowsPart['weights'];
  /** points of the rate */
  readonly rateWeight?: RatePart['weight'];
}

export const rounding: fc.Arbitrary<RateDefinition['rounding']> = fc.record({
  mode: fc.constantFrom('up' as const, 'halfUp' as const, 'down' as const),
  digits: fc.nat(3),
});

export const points = fc.integer({ min: 1, max: 1000 }).map((tenths) => (tenths / 10).toString());

const column = (
  label: string,
  kind: ColumnDefinition['kind'],
  role?: ColumnRole,
  more?: Partial<Unplaced>,
): Unplaced => ({
  label,
  kind,
  ...(role !== undefined && { role }),
  ...more,
});

/** Columns that a table of indicators may have or not. */
const optionalColumns: readonly Unplaced[] = [
  column('全年完成值', 'longText', 'actual', { required: true }),
  column('1—7月执行情况', 'text', 'interimActual'),
  column('可能性', 'choice', 'possibility', { choice: { options: ['确定能', '有可能', '不可能'], print: 'word' } }),
  column('偏差原因', 'longText', 'reason', { align: 'left', limit: 200 }),
  column('改进措施', 'longText', 'improvement', { align: 'left' }),
  column('备注', 'text', 'note'),
  column('说明', 'longText', 'note', { blank: '—' }),
  column('完成时间', 'date'),
  column('核查分数', 'number'),
  column('是否核心', 'choice', undefined, { choice: { options: ['是', '否'], print: 'boxes' } }),
];

const target = fc.constantFrom<readonly Unplaced[]>(
  [],
  [column('指标值', 'text', 'target', { required: true })],
  [column('方向', 'text', 'direction'), column('指标值', 'text', 'target')],
  [
    column('指标性质', 'choice', 'direction', { choice: { options: ['≥', '≤', '='], print: 'word' } }),
    column('指标值', 'number', 'target'),
    column('度量单位', 'text', 'measureUnit'),
  ],
);

const levelNames = ['一级指标', '二级指标', '三级指标'] as const;
const levelRoles = ['level1', 'level2', 'level3'] as const;

const levelColumns = (count: number): readonly Unplaced[] =>
  levelRoles.slice(0, count).map((role, index) => column(levelNames[index] ?? '', 'text', role, { required: true }));

function usualGroups(depth: number): fc.Arbitrary<readonly UsualGroup[]> {
  const names = fc.subarray(['产出指标', '效益指标', '满意度指标', '成本/效益'], { minLength: 1 });
  if (depth === 0) return fc.constant([]);
  return names.chain((all) =>
    fc.tuple(
      ...all.map((name) => usualGroups(depth - 1).map((groups) => (groups.length > 0 ? { name, groups } : { name }))),
    ),
  );
}

/** Groups share the points out one by one, or several together. */
const division: fc.Arbitrary<Division> = fc
  .constantFrom<readonly (readonly string[])[]>(
    [['产出指标'], ['效益指标'], ['满意度指标']],
    [['产出指标'], ['效益指标', '满意度指标']],
    [['成本/效益']],
  )
  .chain((names) => fc.tuple(...names.map((group) => fc.record({ names: fc.constant(group), weight: points }))));

function weightsFor(levels: number): fc.Arbitrary<RowsPart['weights']> {
  const divisions = fc.array(division, { maxLength: 2 });
  const row = fc.record({ kind: fc.constant('row' as const), divisions });
  if (levels === 0) return row;
  const level = fc.integer({ min: 1, max: levels }) as fc.Arbitrary<1 | 2 | 3>;
  const group = fc.record({ kind: fc.constant('group' as const), level, divisions });
  return fc.oneof(row, group, fc.record({ kind: fc.constant('given' as const), groups: division }));
}

function weightColumns(weights: RowsPart['weights']): readonly Unplaced[] {
  if (weights.kind === 'given') return [];
  return [column('分值', 'number', 'weight', weights.kind === 'group' ? { per: weights.level } : {})];
}

/** A table whose rows the clerk adds: 0 to 3 levels, a target in one cell or several, scored or not. */
export const freeTable: fc.Arbitrary<UnplacedTable> = fc
  .record({ levels: fc.nat(3), usual: fc.nat(3), isScored: fc.constantFrom(true, true, false), isNamed: fc.nat(9) })
  .chain(({ levels, usual, isScored, isNamed }) =>
    fc
      .record({
        usual: usualGroups(Math.min(usual, levels)),
        target,
        more: fc.subarray([...optionalColumns]),
        perGroup: levels === 0 ? fc.constant(0) : fc.nat(levels),
        weights: weightsFor(levels),
      })
      .chain((drawn) => {
        const { perGroup, weights } = drawn;
        const perColumn = { per: perGroup as 1 | 2 | 3 };
        const columns = [
          ...levelColumns(levels),
          // an index system may have rows without a name of their own
          ...(isNamed === 0 && levels > 0 ? [] : [column('指标名称', 'longText', 'indicator', { align: 'left' })]),
          ...drawn.target,
          ...drawn.more,
          ...(perGroup > 0 ? [column('评价要点', 'text', undefined, perColumn)] : []),
          ...(isScored ? [...weightColumns(weights), column('得分', 'number', 'score')] : []),
        ];
        return fc.shuffledSubarray(columns, { minLength: columns.length }).map(
          (all): UnplacedTable => ({
            name: '指标',
            rows: { kind: 'free', usual: drawn.usual },
            columns: all,
            ...(isScored && { scored: weights }),
          }),
        );
      }),
  );

const fixedKeys = ['r1', 'r2', 'r3', 'r4', 'r5'] as const;

function fixedRows(count: number, roles: readonly RowRole[], complete: boolean): TableDefinition['rows'] {
  const rows = fixedKeys.slice(0, count).map((key, index) => ({
    key,
    label: `资金来源${index + 1}`,
    ...(roles[index] !== undefined && { role: roles[index] }),
    ...(index === 1 && { shown: '其中：资金来源2' }),
  }));
  const sums = [
    ...(count > 1 ? [{ total: 'r1', parts: fixedKeys.slice(1, Math.min(count, 3)), complete }] : []),
    ...(count > 3 ? [{ total: 'r2', parts: fixedKeys.slice(3, count), complete: false }] : []),
  ];
  return { kind: 'fixed', rows, sums };
}

/** A table with rows of its own: amounts or texts, a rate or none, a rate that earns points or not. */
export const fixedTable: fc.Arbitrary<UnplacedTable> = fc
  .record({
    count: fc.integer({ min: 1, max: 5 }),
    roles: fc.shuffledSubarray([...rowRoles], { minLength: 2, maxLength: 5 }),
    complete: fc.boolean(),
    amounts: fc.oneof(
      { weight: 3, arbitrary: fc.shuffledSubarray([...amountRoles], { minLength: 2, maxLength: 4 }) },
      { weight: 1, arbitrary: fc.shuffledSubarray([...amountRoles], { maxLength: 1 }) },
    ),
    hasRate: fc.constantFrom(true, true, false),
    rounding,
    everyRow: fc.boolean(),
    hasReason: fc.boolean(),
    earns: fc.constantFrom('cell', 'given', 'cell', 'nothing'),
    points,
    printsScore: fc.boolean(),
  })
  .chain((drawn) => {
    const [executed, budget] = drawn.amounts;
    const rated = drawn.hasRate && executed !== undefined && budget !== undefined;
    const some = drawn.everyRow ? {} : { rows: ['r1'], filler: '—' };
    const earns = rated ? drawn.earns : 'nothing';
    const columns = [
      column('', 'text', 'rowName'),
      ...drawn.amounts.map((role, index) => column(`金额${index + 1}`, 'money', role, index > 1 ? { blank: '—' } : {})),
      ...(rated ? [column('执行率', 'percent', 'rate', some)] : []),
      ...(earns === 'cell' ? [column('分值', 'number', 'weight', some)] : []),
      ...(earns !== 'nothing' && drawn.printsScore ? [column('得分', 'number', 'score', { rows: ['r1'] })] : []),
      ...(drawn.hasReason || drawn.amounts.length === 0
        ? [column('原因', 'longText', 'reason', { align: 'left' })]
        : []),
    ];
    return fc.shuffledSubarray(columns, { minLength: columns.length }).map(
      (all): UnplacedTable => ({
        name: '资金',
        rows: fixedRows(drawn.count, drawn.roles, drawn.complete),
        columns: all,
        ...(rated && { rate: { executed, budget, rounding: drawn.rounding } }),
        ...(earns === 'cell' && { rateWeight: { kind: 'cell', usual: drawn.points } }),
        ...(earns === 'given' && { rateWeight: { kind: 'given', points: drawn.points } }),
      }),
    );
  });

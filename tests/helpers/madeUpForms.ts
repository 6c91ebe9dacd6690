/** Small made-up forms of the shapes that other provinces print, one for each way in which they differ from the built-in ones. */
import { row, titleRow, value, words } from '../../shared/forms/cells.ts';
import { landscapePage, usualChecks, usualGrades, usualGroups, usualSuggestion } from '../../shared/forms/common.ts';
import type { ColumnRole } from '../../shared/forms/roles.ts';
import type { ScoringRules } from '../../shared/forms/scoringRules.ts';
import type {
  ColumnDefinition,
  FormDefinition,
  TableDefinition,
  UsualGroup,
  ValueDefinition,
} from '../../shared/forms/types.ts';

type Column = Omit<ColumnDefinition, 'at'>;

/** A column whose key is its role; amounts are money, points numbers, names of levels and rows texts. */
function column(role: ColumnRole, label: string, more: Partial<Column> = {}): Column {
  const isPoints = role === 'weight' || role === 'score';
  const isText = ['rowName', 'level1', 'level2', 'direction', 'measureUnit'].includes(role);
  return { key: role, role, label, kind: isPoints ? 'number' : isText ? 'text' : 'longText', ...more };
}

const amount = (role: ColumnRole, label: string, more: Partial<Column> = {}): Column =>
  column(role, label, { kind: 'money', ...more });

const asked = { required: true } as const;

/** Columns side by side, one grid column each. */
function placed(columns: readonly Column[]): readonly ColumnDefinition[] {
  return columns.map((each, index) => ({ ...each, at: [index + 1, index + 1] }));
}

function freeTable(columns: readonly Column[], usual: readonly UsualGroup[] = [], key = 'indicators'): TableDefinition {
  return { key, name: '指标', rows: { kind: 'free', usual }, columns: placed(columns) };
}

const name: ValueDefinition = { key: 'project', label: '项目名称', kind: 'text', role: 'name', required: true };
const goal: ValueDefinition = {
  key: 'goal',
  label: '年度总体目标',
  kind: 'longText',
  role: 'expectedGoal',
  required: true,
};
const result: ValueDefinition = { key: 'result', label: '完成情况', kind: 'longText', role: 'achievedGoal' };

interface Parts {
  readonly id: string;
  readonly values?: readonly ValueDefinition[];
  readonly tables: readonly TableDefinition[];
  readonly scoring?: ScoringRules;
  readonly purpose?: FormDefinition['purpose'];
}

/** A form whose sheet is its title, a row for each value, then its tables. */
function form({ id, values = [name], tables, scoring, purpose = 'selfEvaluation' }: Parts): FormDefinition {
  const width = Math.max(2, ...tables.map(({ columns }) => columns.length));
  const rows = values.map(({ key, label }) => row(words([1, 1], label), value([2, width], key)));
  return {
    id,
    title: '绩效表',
    name: `绩效表（${id}）`,
    purpose,
    moneyUnits: ['万元'],
    year: { kind: 'printed' },
    values,
    tables,
    widths: Array.from({ length: width }, () => 12),
    sections: [
      { kind: 'rows', rows: [titleRow(width), ...rows] },
      ...tables.map(({ key }) => ({ kind: 'table', table: key }) as const),
    ],
    scoring: scoring ?? null,
    // one indicator may carry all points, so that tests need only a few
    checks: { ...usualChecks, heavyWeight: '100' },
    page: landscapePage,
  };
}

function scored(change: Partial<ScoringRules>): ScoringRules {
  return { rate: null, rows: [], weightTotal: '100', grades: usualGrades, suggestion: usualSuggestion, ...change };
}

const levels = [column('level1', '一级指标', asked), column('level2', '二级指标', asked)];
const indicator = column('indicator', '三级指标', asked);
const target = column('target', '指标值', asked);
const actual = column('actual', '完成值', asked);
const weight = column('weight', '权重', asked);
const score = column('score', '得分', asked);
const reason = column('reason', '未完成原因分析');
const rate = { executed: 'executed', budget: 'annualBudget', rounding: { mode: 'halfUp', digits: 2 } } as const;

/** Targets and actuals without any points: nothing is scored. */
export const unscoredForm = form({
  id: 'unscored',
  tables: [freeTable([...levels, indicator, target, actual, reason], usualGroups)],
});

/** The sign and the unit of a target stand in columns of their own. */
export const signForm = form({
  id: 'signs',
  tables: [
    freeTable([
      ...levels,
      indicator,
      column('direction', '指标性质'),
      target,
      column('measureUnit', '度量单位'),
      actual,
      weight,
      score,
      reason,
    ]),
  ],
  scoring: scored({ rows: [{ table: 'indicators', weights: { kind: 'row', divisions: [] } }] }),
});

/** Watched in July: what is spent and reached so far, what is expected of the year, no points. */
export const monitoringForm = form({
  id: 'monitoring',
  purpose: 'monitoring',
  values: [name, goal],
  tables: [
    {
      key: 'money',
      name: '资金',
      rows: {
        kind: 'fixed',
        rows: [
          { key: 'all', label: '年度资金总额', role: 'total' },
          { key: 'fiscal', label: '财政资金', role: 'fiscal' },
        ],
        sums: [{ total: 'all', parts: ['fiscal'], complete: false }],
      },
      columns: placed([
        column('rowName', ''),
        amount('initialBudget', '年初预算数'),
        amount('interimExecuted', '1-7月执行数'),
        column('rate', '1-7月执行率', { kind: 'percent' }),
        amount('forecastExecuted', '全年预计执行数'),
      ]),
      rate: { executed: 'interimExecuted', budget: 'initialBudget', rounding: { mode: 'halfUp', digits: 2 } },
    },
    freeTable(
      [
        ...levels,
        indicator,
        target,
        column('interimActual', '1-7月执行情况', asked),
        column('forecastActual', '全年预计完成情况'),
        reason,
        column('possibility', '完成目标可能性', {
          kind: 'choice',
          choice: { options: ['确定能', '有可能', '完全不可能'], print: 'word' },
        }),
      ],
      usualGroups,
    ),
  ],
});

/** Money with a rate of each source and a column for its reason. */
export const moneyReasonForm = form({
  id: 'money-reason',
  values: [name, result],
  tables: [
    {
      key: 'money',
      name: '资金',
      rows: {
        kind: 'fixed',
        rows: [
          { key: 'all', label: '总额', role: 'total' },
          { key: 'fiscal', label: '财政资金', role: 'fiscal' },
          { key: 'other', label: '其他资金', role: 'other' },
        ],
        sums: [{ total: 'all', parts: ['fiscal', 'other'], complete: true }],
      },
      columns: placed([
        column('rowName', ''),
        amount('annualBudget', '调整后预算数'),
        amount('executed', '预算执行数'),
        column('rate', '执行率', { kind: 'percent' }),
        column('weight', '权重', { rows: ['all'] }),
        column('score', '得分', { rows: ['all'] }),
        column('reason', '原因', { rows: ['all', 'fiscal'], limit: 20 }),
      ]),
      rate,
    },
    freeTable([...levels, indicator, target, actual, weight, score, reason]),
  ],
  scoring: scored({
    rate: {
      table: 'money',
      row: 'all',
      weight: { kind: 'cell', usual: '10' },
      base: 'raw',
      rounding: { mode: 'halfUp', digits: 2 },
    },
    rows: [{ table: 'indicators', weights: { kind: 'row', divisions: [] } }],
  }),
});

/** No weights in print: the form gives them to groups, one of them to two together; one text explains the whole form. */
export const givenWeightsForm = form({
  id: 'given-weights',
  values: [
    name,
    {
      key: 'kind',
      label: '项目类型',
      kind: 'choice',
      required: true,
      choice: { options: ['常年性项目', '一次性项目'], print: 'boxes' },
    },
    { key: 'filled', label: '填报日期', kind: 'date', role: 'filledOn' },
    { key: 'why', label: '未完成原因分析', kind: 'longText', role: 'reason' },
    { key: 'better', label: '改进措施', kind: 'longText', role: 'improvement' },
  ],
  tables: [
    {
      key: 'money',
      name: '资金',
      rows: { kind: 'fixed', rows: [{ key: 'all', label: '年度财政资金总额' }], sums: [] },
      columns: placed([
        column('rowName', ''),
        amount('annualBudget', '预算数(A)'),
        amount('executed', '执行数(B)'),
        column('rate', '执行率(B/A)', { kind: 'percent' }),
        column('score', '得分（20分×执行率）'),
      ]),
      rate,
    },
    freeTable([...levels, indicator, target, actual, score], usualGroups),
  ],
  scoring: scored({
    rate: {
      table: 'money',
      row: 'all',
      weight: { kind: 'given', points: '20' },
      base: 'raw',
      rounding: { mode: 'halfUp', digits: 2 },
    },
    rows: [
      {
        table: 'indicators',
        weights: {
          kind: 'given',
          groups: [
            { names: ['产出指标'], weight: '40' },
            { names: ['效益指标', '满意度指标'], weight: '40' },
          ],
        },
      },
    ],
  }),
});

/** An index system: points at level 2, neither target nor actual. */
export const levelTwoForm = form({
  id: 'level-two',
  tables: [
    freeTable(
      [
        column('level1', '一级指标', asked),
        column('level2', '二级指标', asked),
        column('weight', '二级分值', { per: 2, required: true }),
        indicator,
        score,
        reason,
      ],
      [
        { name: '决策', groups: [{ name: '立项' }, { name: '目标' }] },
        { name: '过程', groups: [{ name: '资金' }] },
      ],
    ),
  ],
  scoring: scored({
    rows: [
      {
        table: 'indicators',
        weights: {
          kind: 'group',
          level: 2,
          divisions: [
            [
              { names: ['决策'], weight: '40' },
              { names: ['过程'], weight: '60' },
            ],
          ],
        },
      },
    ],
  }),
});

/** Indicators without levels, and a second table that may stay empty. */
export const flatForm = form({
  id: 'flat',
  tables: [
    freeTable([indicator, target, actual, weight, score, column('note', '说明')]),
    freeTable([column('note', '其他事项'), column('actual', '结果', { key: 'outcome' })], [], 'others'),
  ],
  scoring: scored({ rows: [{ table: 'indicators', weights: { kind: 'row', divisions: [] } }] }),
});

/** Names of groups and nothing else. */
export const namesOnlyForm = form({
  id: 'namesOnly',
  tables: [freeTable([column('level1', '一级指标', asked), column('level2', '二级指标', asked)])],
});

/** Two published divisions: with costs as a level-1 group, and without; benefit and satisfaction share theirs in the second. */
export const divisionsForm = form({
  id: 'divisions',
  tables: [freeTable([...levels, indicator, target, actual, weight, score, reason], [{ name: '产出指标' }])],
  scoring: scored({
    rows: [
      {
        table: 'indicators',
        weights: {
          kind: 'row',
          divisions: [
            [
              { names: ['成本指标'], weight: '20' },
              { names: ['产出指标'], weight: '50' },
              { names: ['效益指标'], weight: '20' },
              { names: ['满意度指标'], weight: '10' },
            ],
            [
              { names: ['产出指标'], weight: '60' },
              { names: ['效益指标', '满意度指标'], weight: '40' },
            ],
          ],
        },
      },
    ],
  }),
});

/** Asked for before the year begins: dates, one column of amounts with two totals, indicators with targets only. */
export const goalForm = form({
  id: 'goals',
  purpose: 'goal',
  values: [
    name,
    { key: 'from', label: '计划开始日期', kind: 'date', role: 'periodStart', required: true },
    { key: 'until', label: '计划完成日期', kind: 'date', role: 'periodEnd', required: true },
    { key: 'overall', label: '项目总目标', kind: 'longText', role: 'overallGoal', required: true },
    goal,
  ],
  tables: [
    {
      key: 'money',
      name: '资金',
      rows: {
        kind: 'fixed',
        rows: [
          { key: 'project', label: '项目资金总额', role: 'projectTotal' },
          { key: 'projectFiscal', label: '其中：财政资金' },
          { key: 'year', label: '年度资金申请总额', role: 'total' },
          { key: 'current', label: '当年财政拨款', role: 'currentAppropriation' },
          { key: 'other', label: '其他资金', role: 'other' },
        ],
        sums: [
          { total: 'project', parts: ['projectFiscal'], complete: false },
          { total: 'year', parts: ['current', 'other'], complete: true },
        ],
      },
      columns: placed([column('rowName', ''), amount('initialBudget', '金额')]),
    },
    freeTable([...levels, indicator, target], usualGroups),
  ],
});

export const madeUpForms: readonly FormDefinition[] = [
  unscoredForm,
  signForm,
  monitoringForm,
  moneyReasonForm,
  givenWeightsForm,
  levelTwoForm,
  flatForm,
  divisionsForm,
  goalForm,
];

/** Small made-up forms of the family that differ in every way that carrying has to bridge. */
import { landscapePage, usualChecks, usualDivision, usualGrades, usualSuggestion } from '../../shared/forms/common.ts';
import type { AmountRole, ColumnRole, RowRole, ValueRole } from '../../shared/forms/roles.ts';
import type {
  ColumnDefinition,
  FixedRowDefinition,
  FormDefinition,
  SumDefinition,
  TableDefinition,
  ValueDefinition,
  ValueKind,
} from '../../shared/forms/types.ts';

function value(key: string, label: string, role?: ValueRole, kind: ValueKind = 'text'): ValueDefinition {
  return { key, label, kind, required: true, ...(role !== undefined && { role }) };
}

function choice(key: string, label: string, options: readonly string[]): ValueDefinition {
  return { key, label, kind: 'choice', choice: { options, print: 'boxes' } };
}

function column(
  key: string,
  label: string,
  role: ColumnRole | undefined,
  kind: ValueKind = 'longText',
): ColumnDefinition {
  return { key, label, kind, at: [1, 1], ...(role !== undefined && { role }) };
}

const amount = (key: string, label: string, role: AmountRole): ColumnDefinition => column(key, label, role, 'money');
const row = (key: string, label: string, role?: RowRole): FixedRowDefinition => ({
  key,
  label,
  ...(role !== undefined && { role }),
});

/** Side by side, each in a column of the grid. */
function laidOut(columns: readonly ColumnDefinition[]): readonly ColumnDefinition[] {
  return columns.map((each, index) => ({ ...each, at: [index + 1, index + 1] }));
}

function money(
  rows: readonly FixedRowDefinition[],
  columns: readonly ColumnDefinition[],
  sums: readonly SumDefinition[] = [],
): TableDefinition {
  const name = column('label', '', 'rowName');
  return { key: 'money', name: '资金', rows: { kind: 'fixed', rows, sums }, columns: laidOut([name, ...columns]) };
}

function indicators(...columns: readonly ColumnDefinition[]): TableDefinition {
  return {
    key: 'rows',
    name: '指标',
    rows: { kind: 'free', usual: [{ name: '产出指标' }] },
    columns: laidOut(columns),
  };
}

const level = (n: 1 | 2 | 3): ColumnDefinition => column(`l${n}`, `${n}级指标`, `level${n}`);
const indicator = (): ColumnDefinition => column('indicator', '三级指标', 'indicator');
const target = (): ColumnDefinition => column('goal', '年度指标值', 'target');

function form(
  id: string,
  title: string,
  parts: Pick<FormDefinition, 'purpose' | 'moneyUnits' | 'values' | 'tables'> & Partial<FormDefinition>,
): FormDefinition {
  return {
    id,
    title,
    name: title,
    year: { kind: 'printed' },
    widths: [],
    sections: [],
    scoring: null,
    checks: usualChecks,
    page: landscapePage,
    ...parts,
  };
}

/** 财政项目支出绩效目标申报表: one column of amounts, the whole project's money above the year's. */
export const goalForm = form('goal', '目标申报表', {
  purpose: 'goal',
  moneyUnits: ['元'],
  values: [
    value('project', '项目名称', 'name'),
    choice('nature', '项目性质', ['经常性项目', '一次性项目']),
    value('bureau', '主管部门', 'department'),
    value('unit', '实施单位', 'implementingUnit'),
    value('start', '计划开始日期', 'periodStart', 'date'),
    value('end', '计划完成日期', 'periodEnd', 'date'),
    value('whole', '项目总目标', 'overallGoal', 'longText'),
    value('yearly', '年度总体目标', 'expectedGoal', 'longText'),
  ],
  tables: [
    money(
      [
        row('whole', '项目资金总额', 'projectTotal'),
        row('wholeFiscal', '财政资金', 'fiscal'),
        row('year', '年度资金申请总额', 'total'),
        row('current', '当年财政拨款', 'currentAppropriation'),
        row('over', '上年结转资金', 'carriedOver'),
        row('rest', '其他资金', 'other'),
      ],
      [amount('asked', '金额', 'initialBudget')],
      [{ total: 'whole', parts: ['wholeFiscal'], complete: false }],
    ),
    indicators(level(1), level(2), indicator(), target()),
  ],
});

/** 项目支出绩效运行监控表: months, a forecast, a choice, and nothing scored. */
export const monitoringForm = form('monitoring', '绩效运行监控表', {
  purpose: 'monitoring',
  moneyUnits: ['万元'],
  values: [
    value('name', '项目名称', 'name'),
    value('department', '主管部门', 'department'),
    value('unit', '实施单位', 'implementingUnit'),
    value('goal', '年度总体目标', 'expectedGoal', 'longText'),
  ],
  tables: [
    money(
      [row('sum', '年度资金总额', 'total'), row('fiscal', '财政资金', 'fiscal')],
      [
        amount('initial', '年初预算数', 'initialBudget'),
        amount('july', '1-7月执行数', 'interimExecuted'),
        amount('forecast', '全年预计执行数', 'forecastExecuted'),
      ],
    ),
    indicators(
      level(1),
      level(2),
      indicator(),
      target(),
      column('july', '1-7月执行情况', 'interimActual'),
      column('forecast', '全年预计完成情况', 'forecastActual'),
      column('why', '偏差原因分析', 'reason'),
      {
        ...column('may', '完成目标可能性', 'possibility', 'choice'),
        choice: { options: ['确定能', '有可能', '完全不可能'], print: 'word' },
      },
    ),
  ],
});

const scoring: FormDefinition['scoring'] = {
  rate: null,
  rows: [{ table: 'rows', weights: { kind: 'row', divisions: [usualDivision('50', '30', '10')] } }],
  weightTotal: '100',
  grades: usualGrades,
  suggestion: usualSuggestion,
};

/** Sign, value and unit in columns of their own; reasons in the money and at indicators, improvements under the table. */
export const columnsForm = form('columns', '项目支出绩效自评表', {
  purpose: 'selfEvaluation',
  moneyUnits: ['万元'],
  scoring,
  values: [
    value('name', '项目名称', 'name'),
    value('department', '主管部门', 'department'),
    choice('nature', '项目性质', ['经常性项目', '其他']),
    value('expected', '预期目标', 'expectedGoal', 'longText'),
    value('achieved', '完成情况', 'achievedGoal', 'longText'),
    value('improvement', '改进措施', 'improvement', 'longText'),
    value('problems', '存在问题', undefined, 'longText'),
    value('lead', '项目负责人', 'signature'),
    value('purse', '财务负责人', 'signature'),
  ],
  tables: [
    money(
      [row('sum', '总额', 'total'), row('fiscal', '财政资金', 'fiscal'), row('lottery', '彩票公益金')],
      [
        amount('initial', '年初预算数', 'initialBudget'),
        amount('budget', '调整后预算数', 'annualBudget'),
        amount('spent', '预算执行数', 'executed'),
        column('why', '原因', 'reason'),
      ],
    ),
    indicators(
      level(1),
      level(2),
      indicator(),
      column('sign', '指标性质', 'direction'),
      target(),
      column('measure', '度量单位', 'measureUnit'),
      column('actual', '完成值', 'actual'),
      column('weight', '权重', 'weight', 'number'),
      column('score', '得分', 'score', 'number'),
      column('why', '未完成原因分析', 'reason'),
    ),
  ],
});

/** No levels, no weights, one text each for reasons and improvements of the whole form. */
export const wholeForm = form('whole', '项目自评表', {
  purpose: 'selfEvaluation',
  moneyUnits: ['元', '万元'],
  values: [
    value('name', '项目名称', 'name'),
    choice('nature', '项目性质', ['经常性项目', '一次性项目']),
    value('why', '偏差大或目标未完成原因分析', 'reason', 'longText'),
    value('mend', '改进措施及结果应用方案', 'improvement', 'longText'),
    value('lead', '单位主要负责人签批', 'signature'),
  ],
  tables: [
    money(
      [row('sum', '年度财政资金总额', 'total')],
      [amount('budget', '预算数', 'annualBudget'), amount('spent', '执行数', 'executed')],
    ),
    indicators(
      indicator(),
      target(),
      column('actual', '实际完成值', 'actual'),
      column('score', '得分', 'score', 'number'),
    ),
  ],
});

export const carryForms: readonly FormDefinition[] = [goalForm, monitoringForm, columnsForm, wholeForm];

import { describe, expect, it } from 'vitest';
import { checkDefinition } from '../../../shared/forms/checkDefinition.ts';
import { forms } from '../../../shared/forms/index.ts';
import { shanghaiPolicy as policy } from '../../../shared/forms/shanghaiPolicy.ts';
import { shanghaiProject as project } from '../../../shared/forms/shanghaiProject.ts';
import type {
  ColumnDefinition,
  FormDefinition,
  RowDefinition,
  SectionDefinition,
  TableDefinition,
} from '../../../shared/forms/types.ts';

it.each(forms)('the built-in form $id contradicts itself nowhere', (form) => {
  expect(checkDefinition(form)).toBeNull();
});

type Change = (form: FormDefinition) => FormDefinition;

const withTable =
  (key: string, change: (table: TableDefinition) => TableDefinition): Change =>
  (form) => ({ ...form, tables: form.tables.map((table) => (table.key === key ? change(table) : table)) });

const withColumn = (table: string, key: string, change: Partial<ColumnDefinition>): Change =>
  withTable(table, (each) => ({
    ...each,
    columns: each.columns.map((column) => (column.key === key ? { ...column, ...change } : column)),
  }));

const withoutColumns = (table: string, ...keys: readonly string[]): Change =>
  withTable(table, (each) => ({ ...each, columns: each.columns.filter(({ key }) => !keys.includes(key)) }));

const withSums = (...sums: readonly (readonly [string, readonly string[]])[]): Change =>
  withTable('funding', (each) => {
    if (each.rows.kind === 'free') return each;
    return { ...each, rows: { ...each.rows, sums: sums.map(([total, parts]) => ({ total, parts, complete: true })) } };
  });

const withRow = (key: string, change: object): Change =>
  withTable('funding', (each) => {
    if (each.rows.kind === 'free') return each;
    const rows = each.rows.rows.map((row) => (row.key === key ? { ...row, ...change } : row));
    return { ...each, rows: { ...each.rows, rows } };
  });

const withSection =
  (index: number, change: object): Change =>
  (form) => ({
    ...form,
    sections: form.sections.map((section, at) =>
      at === index ? ({ ...section, ...change } as SectionDefinition) : section,
    ),
  });

const withLine =
  (section: number, line: number, cells: RowDefinition['cells']): Change =>
  (form) => {
    const found = form.sections[section];
    if (found?.kind !== 'rows') return form;
    return withSection(section, { rows: found.rows.with(line, { cells }) })(form);
  };

const withScoring =
  (change: object): Change =>
  (form) => ({
    ...form,
    scoring: form.scoring && { ...form.scoring, ...change },
  });

const withRate =
  (change: object): Change =>
  (form) =>
    withScoring({ rate: form.scoring?.rate && { ...form.scoring.rate, ...change } })(form);

const words = (at: readonly [number, number], text = '字') =>
  ({ at, source: { kind: 'text', text }, style: 'label' }) as const;

const valueAt = (at: readonly [number, number], value: string, text?: string) =>
  ({ at, source: { kind: 'value', value, ...(text !== undefined && { text }) }, style: 'text' }) as const;

const yearAt = (at: readonly [number, number], text: string) =>
  ({ at, source: { kind: 'year', text }, style: 'subtitle' }) as const;

const weights = (kind: object): Change => withScoring({ rows: [{ table: 'indicators', weights: kind }] });

const [name, department] = project.values;
if (name === undefined || department === undefined) throw new Error('no values');

describe('a definition is refused', () => {
  it.each<readonly [string, FormDefinition, Change, string]>([
    ['for an id with a slash', project, (form) => ({ ...form, id: 'a/b' }), '表格的键“a/b”不能用'],
    ['for a key of id', project, withColumn('indicators', 'target', { key: 'id' }), '列的键“id”不能用'],
    ['for a key of tier', project, withColumn('indicators', 'target', { key: 'tier' }), '列的键“tier”不能用'],
    ['for a blank key', project, withColumn('indicators', 'target', { key: '' }), '列的键“”不能用'],
    ['for __proto__', project, withColumn('indicators', 'target', { key: '__proto__' }), '列的键“__proto__”不能用'],
    ['for constructor', project, withColumn('indicators', 'target', { key: 'constructor' }), '键“constructor”不能用'],
    ['for a key in Chinese', project, withRow('other', { key: '其他' }), '固定行的键“其他”不能用'],
    ['for a key that is too long', project, withRow('other', { key: 'x'.repeat(61) }), '不能用'],
    [
      'for a value twice',
      project,
      (form) => ({ ...form, values: [...form.values, name] }),
      '填写项的键“projectName”用了不止一次',
    ],
    [
      'for a table twice',
      project,
      (form) => ({ ...form, tables: [...form.tables, ...form.tables] }),
      '表的键“funding”用了不止一次',
    ],
    [
      'for a column twice',
      project,
      withColumn('indicators', 'target', { key: 'actual' }),
      '列的键“actual”用了不止一次',
    ],
    ['for a fixed row twice', project, withRow('other', { key: 'total' }), '固定行的键“total”用了不止一次'],
    ['without a name', project, (form) => ({ ...form, values: [department] }), '没有作用为 name 的填写项'],
    [
      'for two names',
      project,
      (form) => ({ ...form, values: [...form.values, { ...name, key: 'second' }] }),
      '作用“name”的填写项不止一个',
    ],
    ['for two targets', project, withColumn('indicators', 'actual', { role: 'target' }), '作用“target”的列不止一个'],
    ['for two rows of one role', project, withRow('other', { role: 'total' }), '作用“total”的固定行不止一个'],
    ['for no money unit', project, (form) => ({ ...form, moneyUnits: [] }), '没有金额单位'],
    ['for one unit twice', project, (form) => ({ ...form, moneyUnits: ['元', '元'] }), '金额单位 元 重复'],

    ['for a choice without options', project, withColumn('indicators', 'actual', { kind: 'choice' }), '却没有选项'],
    [
      'for options of another kind',
      project,
      withColumn('indicators', 'actual', { choice: { options: ['是'], print: 'word' } }),
      '不是 choice 类型，却有选项',
    ],
    [
      'for an option twice',
      project,
      withColumn('indicators', 'actual', { kind: 'choice', choice: { options: ['是', '是'], print: 'word' } }),
      '选项“是”重复',
    ],
    [
      'for an amount that is text',
      project,
      withColumn('funding', 'executed', { kind: 'text' }),
      '类型应为 money，不能是 text',
    ],
    ['for a weight that is text', project, withColumn('indicators', 'weight', { kind: 'text' }), '类型应为 number'],
    [
      'for a rate that is a number',
      project,
      withColumn('funding', 'executionRate', { kind: 'number' }),
      '类型应为 percent',
    ],
    [
      'for a level that is a number',
      project,
      withColumn('indicators', 'level2', { kind: 'number' }),
      '类型应为 text 或 longText',
    ],
    ['for a column without a label', project, withColumn('indicators', 'target', { label: ' ' }), '列“target”没有名称'],
    [
      'for a value without a label',
      project,
      (form) => ({ ...form, values: [{ ...name, label: '' }] }),
      '填写项“projectName”没有名称',
    ],
    [
      'for a level beside fixed rows',
      project,
      withColumn('funding', 'initialBudget', { role: 'level1', kind: 'text' }),
      '没有分级',
    ],
    [
      'for level 2 without level 1',
      project,
      withoutColumns('indicators', 'level1'),
      '有 level2 列，却缺少它上面的级别',
    ],
    ['for a row name in free rows', project, withColumn('indicators', 'level3', { role: 'rowName' }), '作用是 rowName'],
    [
      'for a rate without amounts',
      project,
      withTable('funding', ({ rate: _, ...more }) => more),
      '没有说明执行率怎样算',
    ],
    ['for groups of a fixed table', project, withColumn('funding', 'weight', { per: 1 }), '没有分组'],
    [
      'for groups deeper than levels',
      policy,
      withColumn('indicators', 'level1Weight', { per: 3 }),
      '按第 3 级分组填写（per），但表只有 2 级',
    ],
    ['for a target of a group', project, withColumn('indicators', 'target', { per: 1 }), '只能逐行填写'],
    ['for a level of a group', project, withColumn('indicators', 'level2', { per: 1 }), '只能逐行填写'],
    ['for rows of free rows', project, withColumn('indicators', 'weight', { rows: ['total'] }), '指定了 rows'],
    ['for rows that are not there', project, withColumn('funding', 'weight', { rows: ['sum'] }), '“sum”不是这张表的行'],
    ['for a column without any row', project, withColumn('funding', 'weight', { rows: [] }), 'rows 是空的'],

    ['for a sum of unknown rows', project, withSums(['total', ['bonds']]), '合计关系里的“bonds”不是这张表的行'],
    ['for an unknown sum', project, withSums(['sum', ['other']]), '合计关系里的“sum”不是这张表的行'],
    ['for a row in a sum twice', project, withSums(['total', ['other', 'other']]), '把“other”加了两次'],
    ['for a row as part of itself', project, withSums(['total', ['other', 'total']]), '把自己也算作加数'],
    [
      'for sums that go round',
      project,
      withSums(['total', ['other']], ['other', ['carriedOver']], ['carriedOver', ['total']]),
      '绕了一圈',
    ],
    [
      'for a rate of free rows',
      project,
      withTable('indicators', (table) => ({
        ...table,
        rate: { executed: 'actual', budget: 'target', rounding: { mode: 'up', digits: 2 } },
      })),
      '不能有执行率',
    ],
    [
      'for a rate of unknown columns',
      project,
      withTable('funding', (table) => ({ ...table, ...(table.rate && { rate: { ...table.rate, budget: 'plan' } }) })),
      '执行率用到的列“plan”不在这张表里',
    ],
    [
      'for a rate of other columns than money',
      project,
      withTable('funding', (table) => ({ ...table, ...(table.rate && { rate: { ...table.rate, budget: 'weight' } }) })),
      '不是金额（money）',
    ],
    [
      'for a rate of one column alone',
      project,
      withTable('funding', (table) => ({
        ...table,
        ...(table.rate && { rate: { ...table.rate, budget: 'executed' } }),
      })),
      '除以自己',
    ],
    [
      'for a rate of amounts that a row lacks',
      project,
      withColumn('funding', 'executed', { rows: ['other'] }),
      '在行“total”没有格子',
    ],
    [
      'for usual groups deeper than levels',
      project,
      (form) => withoutColumns('indicators', 'level2')(form),
      '常用分组比表的分级列更深',
    ],
    [
      'for usual groups twice',
      project,
      withTable('indicators', (table) => ({
        ...table,
        rows: { kind: 'free', usual: [{ name: '产出' }, { name: '产出 ' }] },
      })),
      '常用分组“产出”重复',
    ],
    [
      'for more usual rows than a draft can begin with',
      project,
      withTable('indicators', (table) => ({
        ...table,
        rows: { kind: 'free', usual: Array.from({ length: 501 }, (_, index) => ({ name: `组${index}` })) },
      })),
      '常用分组有 501 行，最多 500 行',
    ],

    ['for a section of an unknown table', project, withSection(1, { table: 'money' }), '版块里的表“money”没有定义'],
    [
      'for a table drawn twice',
      project,
      (form) => ({ ...form, sections: [...form.sections, { kind: 'table', table: 'funding' }] }),
      '表“funding”在版块里画了两次',
    ],
    [
      'for a table drawn nowhere',
      project,
      (form) => ({ ...form, sections: form.sections.toSpliced(1, 1) }),
      '表“资金”（funding）没有画在任何版块里',
    ],
    ['for an unknown value', project, withLine(0, 2, [valueAt([1, 9], 'boss')]), '版块里的填写项“boss”没有定义'],
    [
      'for a value drawn twice',
      project,
      withLine(0, 3, [valueAt([1, 9], 'projectName')]),
      '填写项“projectName”在版块里画了两次',
    ],
    [
      'for a value drawn nowhere',
      project,
      withLine(0, 2, [words([1, 9])]),
      '填写项“项目名称”（projectName）没有画在任何版块里',
    ],
    ['for a year without a cell', project, withLine(0, 1, [words([1, 9])]), '没有年度格'],
    ['for two cells of a year', project, withLine(0, 0, [yearAt([1, 9], '{year}')]), '年度格（year）不止一个'],
    [
      'for an unknown year',
      policy,
      (form) => ({ ...form, year: { kind: 'value', value: 'start' } }),
      '年度取自填写项“start”',
    ],
    ['for two places of the year', policy, withLine(0, 0, [yearAt([1, 9], '{year}')]), '不能再有年度格'],
    ['for a year cell without its blank', project, withLine(0, 1, [yearAt([1, 9], '年度')]), '要有且只有一个 {year}'],
    [
      'for a value with two blanks',
      project,
      withLine(0, 2, [valueAt([1, 9], 'projectName', '{value}和{value}')]),
      '要有且只有一个 {value}',
    ],
    ['for a blank in fixed words', project, withLine(0, 0, [words([1, 9], '{value}')]), '不能有 {year} 或 {value}'],
    ['for a title with a blank', project, (form) => ({ ...form, title: '{year}年度表' }), '标题里不能有花括号'],
    [
      'for a figure without scoring',
      project,
      (form) =>
        withTable('funding', (table) => ({ ...table, columns: table.columns.filter(({ key }) => key !== 'score') }))({
          ...form,
          scoring: null,
        }),
      '不计分，却画了算出的数 weightTotal',
    ],
    [
      'for a grade without grades',
      project,
      (form) =>
        withLine(4, 0, [{ at: [1, 9], source: { kind: 'figure', figure: { kind: 'grade' } }, style: 'number' }])(
          withScoring({ grades: [] })(form),
        ),
      '没有等级',
    ],
    [
      'for a two-row header of a headless table',
      project,
      (form) => withSection(1, { headless: true })(withColumn('funding', 'executed', { heading: '执行' })(form)),
      '没有表头（headless）的表却有上级表头“执行”',
    ],
    [
      'for rows that a clerk adds without a header',
      project,
      withSection(3, { headless: true }),
      '不能没有表头（headless）',
    ],
    [
      'for fixed rows without a column of their names',
      project,
      (form) => ({
        ...form,
        tables: form.tables.map((table) => ({
          ...table,
          columns: table.columns.filter(({ role }) => role !== 'rowName'),
        })),
      }),
      '没有写行名的列（rowName）',
    ],
    [
      'for points of nothing',
      project,
      withScoring({
        rows: [{ table: 'indicators', weights: { kind: 'row', divisions: [[{ names: ['产出指标'], weight: '0' }]] } }],
      }),
      '要大于 0',
    ],
    [
      'for more rows than a sheet has',
      project,
      (form) => ({
        ...form,
        sections: [
          ...form.sections,
          { kind: 'rows', rows: Array.from({ length: 201 }, () => ({ cells: [words([1, 9])] })) },
        ],
      }),
      '最多 200 行',
    ],

    [
      'for a cell outside of the grid',
      project,
      withLine(0, 0, [words([1, 10])]),
      '第1个版块第1行第1个格子的位置 1 到 10 超出了表格的 9 列',
    ],
    ['for a cell before the grid', project, withLine(0, 0, [words([0, 9])]), '的位置 0 到 9 超出了表格的 9 列'],
    ['for a reversed span', project, withLine(0, 0, [words([9, 1])]), '首列 9 在末列 1 之后'],
    [
      'for cells that overlap',
      project,
      withLine(0, 0, [words([1, 5]), words([5, 9])]),
      '第2个格子和第1个版块第1行第1个格子的位置重叠',
    ],
    [
      'for columns that overlap',
      project,
      withColumn('indicators', 'target', { at: [4, 5] }),
      '列“年度指标值”（target）和表“指标”（indicators）的列“三级指标”（level3）的位置重叠',
    ],
    [
      'for a column outside of the grid',
      project,
      withColumn('indicators', 'deviationReason', { at: [9, 12] }),
      '超出了表格的 9 列',
    ],
    [
      'for a column under its side label',
      project,
      withColumn('indicators', 'level1', { at: [1, 2] }),
      '和左侧标签“绩效指标”的位置重叠',
    ],
    ['for a cell under its side label', project, withLine(2, 0, [words([1, 9])]), '和左侧标签“年度总体目标”的位置重叠'],
    [
      'for a cell under a side label that goes on',
      project,
      (form) => withSection(2, { side: 'continued' })(withLine(2, 0, [words([1, 9])])(form)),
      '和左侧标签“项目资金（{moneyUnit}）”的位置重叠',
    ],
    [
      'for a side label that goes on from nothing',
      project,
      withSection(0, { side: 'continued' }),
      '要接着上面的（continued），但上面没有',
    ],
    [
      'for a cell under an unknown column',
      project,
      withLine(4, 0, [{ ...words([1, 1]), at: { table: 'indicators', column: 'points' } }]),
      '表“indicators”的列“points”下面，但没有这一列',
    ],
    [
      'for a sheet that is too wide',
      project,
      (form) => ({ ...form, widths: form.widths.map(() => 200) }),
      '列宽合计 1800 个字符',
    ],

    ['for scoring without parts', policy, withScoring({ rows: [] }), '没有任何计分的部分'],
    ['for the rate of an unknown table', project, withRate({ table: 'money' }), '执行率的表“money”没有定义'],
    ['for the rate of free rows', project, withRate({ table: 'indicators' }), '执行率不能在这里计分'],
    ['for the rate of an unknown row', project, withRate({ row: 'sum' }), '执行率的行“sum”不在表“资金”（funding）里'],
    ['for the rate of a row without one', project, withRate({ row: 'other' }), '却没有执行率格'],
    ['for a weight without a cell', project, withColumn('funding', 'weight', { rows: ['other'] }), '没有分值格'],
    [
      'for a given weight with a cell',
      project,
      withRate({ weight: { kind: 'given', points: '10' } }),
      '不能再有分值格',
    ],
    ['for a score without a cell', project, withColumn('funding', 'score', { rows: ['other'] }), '没有得分格'],
    ['for a score that nothing earns', project, (form) => withScoring({ rate: null })(form), '得分就没有来处'],
    [
      'for scored rows of an unknown table',
      project,
      withScoring({ rows: [{ table: 'x', weights: { kind: 'row', divisions: [] } }] }),
      '评分规则里的表“x”没有定义',
    ],
    [
      'for scored fixed rows',
      project,
      withScoring({ rows: [{ table: 'funding', weights: { kind: 'row', divisions: [] } }] }),
      '不能逐行计分',
    ],
    [
      'for scored rows without scores',
      project,
      withColumn('indicators', 'score', { role: 'note' }),
      '要计分，却没有得分列',
    ],
    [
      'for a table scored twice',
      project,
      (form) => withScoring({ rows: [...(form.scoring?.rows ?? []), ...(form.scoring?.rows ?? [])] })(form),
      '评分规则里的表“indicators”出现了两次',
    ],
    [
      'for weights of rows without a column',
      project,
      withColumn('indicators', 'weight', { role: 'note' }),
      '分值填在每一行（row），却没有这样的分值列',
    ],
    [
      'for weights of rows in a column of groups',
      policy,
      weights({ kind: 'row', divisions: [] }),
      '分值填在每一行（row），却没有这样的分值列',
    ],
    [
      'for weights of groups in a column of rows',
      project,
      weights({ kind: 'group', level: 1, divisions: [] }),
      '没有按这一级（per）的分值列',
    ],
    ['for weights of another level', policy, weights({ kind: 'group', level: 2, divisions: [] }), '分值按第 2 级填写'],
    [
      'for given weights beside a column',
      project,
      weights({ kind: 'given', groups: [{ names: ['产出'], weight: '90' }] }),
      '不能再有分值列',
    ],
    [
      'for a group in a division twice',
      project,
      weights({
        kind: 'row',
        divisions: [
          [
            { names: ['甲'], weight: '50' },
            { names: ['乙', '甲'], weight: '40' },
          ],
        ],
      }),
      '“甲”出现了两次',
    ],
    [
      'for weights that don’t make the total',
      project,
      withScoring({ weightTotal: '101' }),
      '分值是 100，不等于分值合计 101',
    ],
    ['for weights that are no numbers', project, withScoring({ weightTotal: '百' }), '“百”不是数字'],
    [
      'for grades that are no numbers',
      project,
      withScoring({ grades: [{ from: '九十', name: '优' }] }),
      '“九十”不是数字',
    ],
    [
      'for grades that don’t fall',
      project,
      withScoring({
        grades: [
          { from: '90', name: '优' },
          { from: '90', name: '良' },
          { from: '0', name: '差' },
        ],
      }),
      '“良”的 90 没有低于上一级',
    ],
    [
      'for grades that don’t reach 0',
      project,
      withScoring({ grades: [{ from: '90', name: '优' }] }),
      '“优”要从 0 开始',
    ],
    [
      'for a grade twice',
      project,
      withScoring({
        grades: [
          { from: '90', name: '优' },
          { from: '0', name: '优' },
        ],
      }),
      '等级“优”重复',
    ],
  ])('%s', (_, form, change, sentence) => {
    const text = checkDefinition(change(form)) ?? 'nothing';
    expect(text).toContain(sentence);
    expect(text).toMatch(/^表格定义有误：[^。]+。$/);
  });
});

describe('a definition may have', () => {
  it.each<readonly [string, FormDefinition, Change]>([
    ['several signatures', project, (form) => form],
    ['two notes in one table', project, (form) => withColumn('indicators', 'deviationReason', { role: 'note' })(form)],
    ['no published division', project, weights({ kind: 'row', divisions: [] })],
    ['no scoring and a column of weights', policy, (form) => ({ ...form, scoring: null })],
    ['no grades', project, withScoring({ grades: [] })],
  ])('%s', (_, form, change) => {
    expect(checkDefinition(change(form))).toBeNull();
  });
});

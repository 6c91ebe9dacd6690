import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forms } from '../../../shared/forms/index.ts';
import { parseDefinition } from '../../../shared/forms/parseDefinition.ts';
import { shanghaiProject } from '../../../shared/forms/shanghaiProject.ts';

type Json = Record<string, unknown>;

const throughText = (json: unknown): unknown => JSON.parse(JSON.stringify(json));

/** The Shanghai project form as JSON, with a value put at a path; `undefined` takes the property away. */
function changed(path: readonly (string | number)[], value: unknown): unknown {
  const json = throughText(shanghaiProject) as Json;
  const parent = path.slice(0, -1).reduce<Json>((at, key) => at[key] as Json, json);
  parent[path.at(-1) ?? ''] = value;
  return throughText(json);
}

function refusal(json: unknown): string {
  const parsed = parseDefinition(json);
  return parsed.kind === 'refused' ? parsed.text : 'a definition';
}

describe.each(forms)('the definition of $id', (form) => {
  it('reads back from its JSON text as it is', () => {
    expect(parseDefinition(throughText(form))).toEqual({ kind: 'definition', form });
  });

  it('leaves out what no definition has', () => {
    const json = throughText(form) as Json;
    const [table] = json['tables'] as readonly Json[];
    const more = { ...json, colour: 'red', __proto__x: 1, tables: [{ ...table, colour: 1 }, ...form.tables.slice(1)] };
    expect(parseDefinition(more)).toEqual({ kind: 'definition', form });
  });
});

describe('a definition of the wrong shape is refused with a sentence that says where and what', () => {
  const long = '长'.repeat(201);
  const cell = ['sections', 0, 'rows', 0, 'cells', 0] as const;

  it.each([
    [['title'], undefined, '标题（title）应为文字，现在没有写'],
    [['title'], 5, '标题（title）应为文字，现在写的是 5'],
    [['title'], ' ', '标题（title）不能空着'],
    [['title'], long, '标题（title）有 201 个字，最多 200 个'],
    [['title'], '表\u0007', '标题（title）含有不能打印的字符'],
    [['purpose'], 'audit', '用途（purpose）应为 goal、monitoring 或 selfEvaluation，现在写的是“audit”'],
    [['moneyUnits'], '元', '金额单位（moneyUnits）应为列表，现在写的是“元”'],
    [['moneyUnits'], ['角'], '应为 元 或 万元，现在写的是“角”'],
    [['moneyUnits'], [], '金额单位（moneyUnits）不能空着'],
    [['year'], {}, '年度（year）的类型（kind）应为 printed 或 value，现在没有写'],
    [['year'], null, '年度（year）应为对象，现在写的是 null'],
    [['values'], {}, '填写项（values）应为列表，现在写的是一个对象'],
    [['values', 1, 'kind'], 'colour', '填写项“department”的类型（kind）应为'],
    [['values', 1, 'role'], 'boss', '填写项“department”的作用（role）应为已知的一种，现在写的是“boss”'],
    [['values', 1, 'required'], 'yes', '填写项“department”的 required 应为 true 或 false'],
    [['values', 1, 'limit'], 1.5, '填写项“department”的字数上限（limit）应为'],
    [['values', 1], 7, '第2个填写项应为对象，现在写的是 7'],
    [['tables', 0, 'columns', 3, 'at'], [6], '表“funding”的列“executed”的位置（at）应为首列和末列两个整数'],
    [['tables', 0, 'columns', 3, 'at'], ['6', 6], '表“funding”的列“executed”的位置（at）应为首列和末列两个整数'],
    [['tables', 0, 'columns', 3, 'per'], 4, '表“funding”的列“executed”的 per 应为 1、2 或 3'],
    [['tables', 0, 'columns', 3, 'label'], undefined, '表“funding”的列“executed”的名称（label）应为文字'],
    [['tables', 0, 'columns'], [], '表“funding”的列（columns）不能空着'],
    [
      ['tables', 0, 'rows', 'rows', 1, 'role'],
      'bank',
      '的行“currentAppropriation”的作用（role）应为已知的一种，现在写的是“bank”',
    ],
    [['tables', 0, 'rows', 'kind'], 'loose', '表“funding”的行（rows）的类型（kind）应为 fixed 或 free'],
    [['tables', 0, 'rate', 'rounding', 'digits'], 9, '执行率（rate）的进位（rounding）的 digits 应为 0 到 6 之间的数'],
    [['tables', 1, 'rows', 'usual', 0, 'groups', 0, 'groups'], [{ name: '丙', groups: [{ name: '丁' }] }], '超过三级'],
    [['widths', 2], 0, '列宽（widths）的第3个列宽应为 1 到 255 之间的数，现在写的是 0'],
    [['widths', 2], Number.NaN, '列宽（widths）的第3个列宽应为'],
    [[...cell, 'style'], 'pink', '第1个版块的第1行的第1个格子的样式（style）应为'],
    [[...cell, 'source', 'kind'], 'picture', '第1个版块的第1行的第1个格子的内容（source）的类型（kind）应为'],
    [['sections', 0, 'kind'], 'chart', '第1个版块的类型（kind）应为 rows 或 table，现在写的是“chart”'],
    [['sections', 1, 'side'], 'beside', '第2个版块的左侧标签（side）应为标签或 continued'],
    [['sections', 1, 'headless'], false, '第2个版块的 headless 应为 true'],
    [['scoring'], undefined, '评分规则（scoring）应为对象，现在没有写'],
    [['scoring', 'weightTotal'], 100, '评分规则（scoring）的分值合计（weightTotal）应为数字文本'],
    [['scoring', 'weightTotal'], '１００', '评分规则（scoring）的分值合计（weightTotal）应为数字文本'],
    [['scoring', 'rate', 'base'], 'guess', '评分规则（scoring）的执行率（rate）的 base 应为 shown 或 raw'],
    [['checks', 'lowRate'], '90%', '自查标准（checks）的 lowRate 应为数字文本'],
    [['page', 'margins', 'left'], 9, '页面（page）的页边距（margins）的 left 应为 0 到 2 之间的数，现在写的是 9'],
  ])('%j as %j', (path, value, sentence) => {
    const text = refusal(changed(path, value));
    expect(text).toContain(sentence);
    expect(text).toMatch(/^表格定义有误：[^。]+。$/);
  });

  it.each([
    ['tables', 21, '有 21张表，最多 20张'],
    ['widths', 61, '列宽（widths）有 61个列宽，最多 60个'],
    ['values', 201, '有 201个填写项，最多 200个'],
  ])('too many of %s', (key, count, sentence) => {
    const [first] = throughText(shanghaiProject[key as 'tables']) as readonly unknown[];
    expect(
      refusal(
        changed(
          [key],
          Array.from({ length: count }, () => first),
        ),
      ),
    ).toContain(sentence);
  });

  it.each([[undefined], [null], ['表'], [[]], [7]])('%j instead of a definition', (json) => {
    expect(refusal(json)).toMatch(/^表格定义有误：应为对象，现在[^。]+。$/);
  });
});

describe('what stands in the place of something else is quoted', () => {
  it.each([
    ['', '现在是空的'],
    [[], '现在写的是一个列表'],
    ['a\tb', '现在写的是“a b”'],
    ['长'.repeat(40), `现在写的是“${'长'.repeat(40)}”`],
    ['长'.repeat(41), `现在写的是“${'长'.repeat(40)}…”`],
  ])('%j', (purpose, said) => {
    expect(refusal(changed(['purpose'], purpose))).toBe(
      `表格定义有误：用途（purpose）应为 goal、monitoring 或 selfEvaluation，${said}。`,
    );
  });
});

describe('limits count as allowed', () => {
  const group = (name: string, ...groups: readonly Json[]): Json => ({ name, groups });
  const usual = ['tables', 1, 'rows', 'usual'] as const;

  it.each([
    [['title'], '长'.repeat(200)],
    [['tables', 0, 'rate', 'rounding', 'digits'], 6],
    [usual, Array.from({ length: 100 }, (_, index) => group(`第${index}组`))],
  ])('%j', (path, value) => {
    expect(refusal(changed(path, value))).toBe('a definition');
  });

  it('three levels of groups are read, though this table has names for two', () => {
    const groups = [group('一', group('二', { name: '三', groups: [] }))];
    expect(refusal(changed(usual, groups))).toMatch(/常用分组比表的分级列更深。$/);
  });

  it.each([
    [[group('一', group('二', group('三', group('四'))))], /超过三级。$/],
    [[group('一', group('二', { name: '三', groups: {} }))], /超过三级。$/],
    [Array.from({ length: 101 }, (_, index) => group(`第${index}组`)), /有 101个分组，最多 100个。$/],
    [[{ name: '一', groups: [{}] }], /应为文字，现在没有写。$/],
  ])('beyond them: %#', (groups, said) => {
    expect(refusal(changed(usual, groups))).toMatch(said);
  });
});

it('never throws, whatever stands where in a definition', () => {
  const paths: (readonly string[])[] = [];
  const collect = (json: unknown, path: readonly string[]): void => {
    if (path.length > 0) paths.push(path);
    if (typeof json !== 'object' || json === null) return;
    for (const [key, item] of Object.entries(json)) collect(item, [...path, key]);
  };
  collect(shanghaiProject, []);
  fc.assert(
    fc.property(fc.constantFrom(...paths), fc.jsonValue(), (path, value) => {
      expect(['definition', 'refused']).toContain(parseDefinition(changed(path, value)).kind);
    }),
    { numRuns: 1000 },
  );
  fc.assert(
    fc.property(fc.jsonValue(), (json) => {
      expect(parseDefinition(json).kind).toBe('refused');
    }),
  );
});

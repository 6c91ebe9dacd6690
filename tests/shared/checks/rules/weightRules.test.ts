import { describe, expect, it } from 'vitest';
import { withRows } from '../../../../shared/draft/edit.ts';
import { pathKey } from '../../../../shared/draft/path.ts';
import type { Draft, Row } from '../../../../shared/draft/types.ts';
import type { ScoringRules } from '../../../../shared/forms/scoringRules.ts';
import type { FormDefinition } from '../../../../shared/forms/types.ts';
import {
  divisionsForm,
  flatForm,
  givenWeightsForm,
  levelTwoForm,
  moneyReasonForm,
} from '../../../helpers/madeUpForms.ts';
import { changedIn, cleanPolicy, cleanProject, find, policy, project, withIndicators } from '../cleanDrafts.ts';
import { draftOf, type Line, linesOf, withColumn } from '../madeUpDrafts.ts';

/** Check 3: severity, whether something is only to be filled in, place and sentence. */
const threes = (form: FormDefinition, draft: Draft): readonly (readonly [string, boolean, string, string])[] =>
  find(form, draft)
    .filter(({ number }) => number === 3)
    .map(({ severity, isTodo, path, message }) => [severity, isTodo, pathKey(path), message]);

function rescored(form: FormDefinition, change: Partial<ScoringRules>): FormDefinition {
  return { ...form, scoring: form.scoring && { ...form.scoring, ...change } };
}

const weighed = (...rows: readonly (readonly [level1: string, weight: string])[]): Draft =>
  draftOf(
    divisionsForm,
    rows.map(([level1, weight], index) => ({ level1, level2: '甲', indicator: `指标${index + 1}`, weight })),
  );
const group = (row: string, names: string, weight: string, usual: string, isTodo: boolean) => [
  'W',
  isTodo,
  `cell/indicators/${row}/weight`,
  `一级指标${names}的权重合计为 ${weight}，本表规定为 ${usual}，请核对。`,
];

describe('weights of a level-1 group', () => {
  const groups = (draft: Draft) => threes(divisionsForm, draft).filter(([severity]) => severity === 'W');

  it('below the published ones are to be finished as long as one is blank', () => {
    expect(groups(weighed(['产出指标', '60'], ['效益指标', '20'], ['满意度指标', '']))).toEqual([
      group('r2', '“效益指标”“满意度指标”', '20', '40', true),
    ]);
    expect(groups(weighed(['产出指标', '60'], ['效益指标', '20'], ['满意度指标', '15']))).toEqual([
      group('r2', '“效益指标”“满意度指标”', '35', '40', false),
    ]);
  });

  it('above the published ones are wrong, whatever is blank', () => {
    expect(groups(weighed(['产出指标', '60.01'], ['产出指标', ''], ['效益指标', '40'], ['满意度指标', '']))).toEqual([
      group('r1', '“产出指标”', '60.01', '60', false),
    ]);
  });

  it('that are blank everywhere say nothing of a group that was added', () => {
    expect(groups(weighed(['成本指标', ''], ['产出指标', '60'], ['效益指标', ''], ['满意度指标', '']))).toEqual([]);
  });

  it('have their place in the first group inside that has a name', () => {
    const rows: readonly Line[] = [
      { level1: '决策', level2: '', indicator: '甲', score: '1' },
      { level1: '决策', level2: '立项', indicator: '乙', score: '50' },
      { level1: '过程', level2: '资金', indicator: '丙', score: '60' },
    ];
    const draft = draftOf(levelTwoForm, rows, {
      'group/indicators/决策/立项/weight': '50',
      'group/indicators/过程/资金/weight': '60',
    });
    expect(threes(levelTwoForm, draft)).toEqual([
      ['E', false, 'group/indicators/决策/立项/weight', '二级分值合计为 110，应为 100，多 10，请调整各行的二级分值。'],
      ['W', false, 'group/indicators/决策/立项/weight', '一级指标“决策”的二级分值合计为 50，本表规定为 40，请核对。'],
    ]);
  });
});

describe('points in the name of a group', () => {
  const named = (draft: Draft) => threes(divisionsForm, draft).filter(([, , , message]) => message.includes('名称里'));
  const said = (weight: string, isTodo: boolean) => [
    'W',
    isTodo,
    'groupName/indicators/r1/level1',
    `一级指标“产出指标（60分）”的名称里写的是 60 分，而权重合计为 ${weight}，请核对。`,
  ];

  it.each<[string, string, unknown]>([
    ['30', '30', null],
    ['30', '29.99', said('59.99', false)],
    ['30', '', said('30', true)],
    ['61', '', said('61', false)],
    ['31', '30', said('61', false)],
    ['', '', null],
  ])('against %s and %s', (first, second, expected) => {
    const draft = weighed(['产出指标（60分）', first], ['产出指标（60分）', second], ['效益指标', '40']);
    expect(named(draft)).toEqual(expected === null ? [] : [expected]);
  });
});

describe('the sum of all weights', () => {
  const row = { indicator: '活动', target: '≥20场', actual: '21场', weight: '90', score: '90' };

  it('has its place in the first row where there are no groups', () => {
    expect(threes(flatForm, draftOf(flatForm, [row, { ...row, indicator: '培训', weight: '9', score: '9' }]))).toEqual([
      ['E', false, 'cell/indicators/r1/weight', '权重合计为 99，应为 100，还差 1，请调整各行的权重。'],
    ]);
  });

  it('is to be finished while any table has a weight to type, and not when it is too much', () => {
    const [own] = flatForm.tables;
    if (own === undefined) throw new Error('no table');
    const weights = { kind: 'row', divisions: [] } as const;
    const form = rescored(
      { ...flatForm, tables: [own, { ...own, key: 'more' }] },
      {
        rows: [
          { table: 'indicators', weights },
          { table: 'more', weights },
        ],
      },
    );
    const both = (weight: string, more: readonly Row[]): readonly (readonly [boolean, string])[] =>
      threes(form, withRows(draftOf(form, [{ ...row, weight }]), 'more', more)).map(([, isTodo, , text]) => [
        isTodo,
        text,
      ]);
    const blank = { id: 'm1', indicator: '甲', weight: '' };
    expect(both('90', [blank])).toEqual([[true, '权重合计为 90，应为 100，还差 10，请继续填写各行的权重。']]);
    expect(both('90', [{ ...blank, weight: '1' }])).toEqual([
      [false, '权重合计为 91，应为 100，还差 9，请调整各行的权重。'],
    ]);
    expect(both('101', [blank])).toEqual([[false, '权重合计为 101，应为 100，多 1，请调整各行的权重。']]);
    expect(both('99', [{ ...blank, weight: '1' }])).toEqual([]);
  });

  it('is no matter before anybody has typed one, whatever the rate has', () => {
    const form = rescored(
      withColumn(moneyReasonForm, 'indicators', {
        key: 'points',
        label: '一级分值',
        kind: 'number',
        role: 'weight',
        per: 1,
      }),
      { rows: [{ table: 'indicators', weights: { kind: 'group', level: 1, divisions: [] } }] },
    );
    const draft = draftOf(form, [{ level1: '产出指标', level2: '甲', indicator: '乙' }]);
    expect(threes(form, draft)).toEqual([]);
    expect(threes(form, changedIn(form, draft, { 'group/indicators/产出指标/points': '80' }))).toEqual([
      ['E', false, 'group/indicators/产出指标/points', '一级分值合计为 90，应为 100，还差 10，请调整各行的一级分值。'],
    ]);
  });

  it('is judged while rows wait for their content', () => {
    const draft = withIndicators(
      changedIn(policy, cleanPolicy, { 'group/indicators/产出指标/level1Weight': '34' }),
      (rows) => [...rows, { id: 'r5', level1: '满意度指标' }],
    );
    expect(threes(policy, draft)).toEqual([
      [
        'E',
        false,
        'group/indicators/产出指标/level1Weight',
        '一级权重合计为 99，应为 100，还差 1，请调整各行的一级权重。',
      ],
      [
        'W',
        false,
        'group/indicators/产出指标/level1Weight',
        '一级指标“产出指标”的一级权重合计为 34，本表规定为 35，请核对。',
      ],
    ]);
  });

  it('is the form’s own where it gives all weights', () => {
    const draft = draftOf(givenWeightsForm, [{ level1: '产出指标', level2: '甲', indicator: '乙', score: '40' }]);
    expect(threes(rescored(givenWeightsForm, { weightTotal: '120' }), draft)).toEqual([]);
  });
});

describe('the weight of the rate', () => {
  it('is that of its own table, not of another with such a column', () => {
    const [money] = moneyReasonForm.tables;
    if (money === undefined) throw new Error('no money');
    const form = { ...moneyReasonForm, tables: [...moneyReasonForm.tables, { ...money, key: 'more' }] };
    const draft = draftOf(form, [], { 'cell/money/all/weight': '11', 'cell/more/all/weight': '12' });
    expect(threes(form, draft)).toEqual([
      ['W', false, 'cell/money/all/weight', '总额的权重为 11，本表规定为 10，请核对。'],
    ]);
  });

  it('is right in any spelling', () => {
    const spelt = (weight: string) => changedIn(project, cleanProject, { 'cell/funding/total/weight': weight });
    expect(threes(project, spelt('１０.０'))).toEqual([]);
    expect(linesOf(project, spelt('9.99'), 3)).toContain('年度资金总额的分值为 9.99，本表规定为 10，请核对。');
  });
});

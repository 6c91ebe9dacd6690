import { describe, expect, it } from 'vitest';
import { withRows } from '../../../shared/draft/edit.ts';
import { newRow } from '../../../shared/draft/newDraft.ts';
import { tableOf } from '../../../shared/draft/path.ts';
import type { Draft } from '../../../shared/draft/types.ts';
import type { ScoringRules } from '../../../shared/forms/scoringRules.ts';
import type { FormDefinition } from '../../../shared/forms/types.ts';
import {
  type Change,
  changed,
  cleanNational,
  cleanPolicy,
  cleanProject,
  find,
  found,
  indicatorsOf,
  national,
  policy,
  project,
  withIndicators,
  withTable,
} from './cleanDrafts.ts';

/** A form that is scored in another way. */
function withScoring(form: FormDefinition, change: Partial<ScoringRules>): FormDefinition {
  return { ...form, scoring: form.scoring && { ...form.scoring, ...change } };
}

const withoutWeights: Draft = {
  ...cleanPolicy,
  tables: { ...cleanPolicy.tables, indicators: { ...tableOf(cleanPolicy, 'indicators'), groups: {} } },
};

describe('a clean form', () => {
  it.each([
    ['project', project, cleanProject],
    ['national', national, cleanNational],
    ['policy', policy, cleanPolicy],
  ] as const)('of the %s kind has no finding at all', (_, form, draft) => {
    expect(find(form, draft)).toEqual([]);
  });
});

type Case = readonly [what: string, change: Change, expected: readonly string[]];

const reasonOf = (row: string): string => `cell/indicators/${row}/deviationReason`;
const r = (column: string): string => `cell/indicators/r1/${column}`;

/** Each case changes a clean form; the check must find exactly what stands there. */
function table(number: number, form: FormDefinition, draft: Draft, cases: readonly Case[]): void {
  it.each(cases)(`${number}: %s`, (_, change, expected) => {
    expect(found(form, changed(draft, change), number)).toEqual(expected);
  });
}

describe('deviations without a reason', () => {
  table(1, project, cleanProject, [
    ['unmet', { [r('actual')]: '10场', [r('score')]: '10' }, [`E ${reasonOf('r1')}`]],
    ['unmet with full marks', { [r('actual')]: '10场' }, [`E ${reasonOf('r1')}`]],
    ['unmet and not scored yet', { [r('actual')]: '10场', [r('score')]: '' }, [`E ${reasonOf('r1')}`]],
    ['unmet with a reason', { [r('actual')]: '10场', [r('score')]: '10', [reasonOf('r1')]: '疫情' }, []],
    ['a reason of spaces', { [r('actual')]: '10场', [reasonOf('r1')]: ' 　' }, [`E ${reasonOf('r1')}`]],
    ...['无', '无。', ' 暂无', '没有', '/', '—', '－－'].map(
      (nothing): Case => [
        `unmet with ${nothing} for a reason`,
        { [r('actual')]: '10场', [r('score')]: '10', [reasonOf('r1')]: nothing },
        [`E ${reasonOf('r1')}`],
      ],
    ),
    ['a reason that begins with 无', { [r('actual')]: '10场', [r('score')]: '10', [reasonOf('r1')]: '无验收项目' }, []],
    ['a score below the weight', { [r('score')]: '19.9' }, [`E ${reasonOf('r1')}`]],
    ['a score below the weight with a reason', { [r('score')]: '19.9', [reasonOf('r1')]: '扣分' }, []],
    ['a score above the weight', { [r('score')]: '20.1' }, []],
    ['no score', { [r('score')]: '' }, []],
    ['no weight', { [r('weight')]: '' }, []],
    [
      'a lower tier',
      { [r('target')]: '完成', [r('actual')]: '基本完成', [r('tier')]: '部分达成' },
      [`E ${reasonOf('r1')}`],
    ],
    ['the best tier', { [r('target')]: '完成', [r('actual')]: '完成', [r('tier')]: '达成' }, []],
    ['a tier for a number', { [r('tier')]: '部分达成' }, []],
    ['an unclear actual', { [r('actual')]: '≥10场' }, []],
  ]);
  table(1, policy, cleanPolicy, [
    ['unmet', { [r('actual')]: '10家' }, [`E ${reasonOf('r1')}`]],
    ['a group below its weight', { [r('score')]: '19' }, [`E ${reasonOf('r1')}`]],
    ['a group below its weight, one row explained', { [r('score')]: '19', [reasonOf('r2')]: '扣分' }, []],
    [
      'a group below its weight, 无 for a reason',
      { [r('score')]: '19', [reasonOf('r1')]: '无', [reasonOf('r2')]: '无' },
      [`E ${reasonOf('r1')}`],
    ],
    ['a group below its weight, one row unscored', { [r('score')]: '19', 'cell/indicators/r2/score': '' }, []],
    [
      'a group below its weight, a row unmet',
      { [r('score')]: '19', 'cell/indicators/r2/actual': '90%' },
      [`E ${reasonOf('r2')}`],
    ],
    ['a group above its weight', { [r('score')]: '21' }, []],
    ['a group without weight', { [r('score')]: '19', 'group/indicators/产出指标/level1Weight': '' }, []],
  ]);
  table(10, project, cleanProject, [
    ['30 % more', { [r('actual')]: '26场' }, [`W ${reasonOf('r1')}`]],
    ['a little less than 30 % more', { [r('actual')]: '25.99场' }, []],
    ['30 % more with a reason', { [r('actual')]: '26场', [reasonOf('r1')]: '需求增加' }, []],
    ['30 % more with 无 for a reason', { [r('actual')]: '26场', [reasonOf('r1')]: '无' }, [`W ${reasonOf('r1')}`]],
    [
      'more than the upper bound of a range',
      { [r('target')]: '15-20场', [r('actual')]: '26场' },
      [`W ${reasonOf('r1')}`],
    ],
    ['inside 30 % above the upper bound', { [r('target')]: '5-20场', [r('actual')]: '25场' }, []],
    ['a lower bound far above', { [r('actual')]: '≥30场' }, [`W ${reasonOf('r1')}`]],
    ['an upper bound far above', { [r('actual')]: '≤30场' }, []],
    ['= with more', { [r('target')]: '=20场', [r('actual')]: '26场' }, [`W ${reasonOf('r1')}`]],
    ['a limit kept by far', { [r('target')]: '≤20场', [r('actual')]: '2场' }, []],
    ['a limit missed by far', { [r('target')]: '<20场', [r('actual')]: '40场' }, []],
    ['a limit that includes its border, missed by far', { [r('target')]: '≤20场', [r('actual')]: '40场' }, []],
    ['a target of 0', { [r('target')]: '≥0场', [r('actual')]: '40场' }, []],
    ['other units', { [r('actual')]: '40次' }, []],
    ['words', { [r('target')]: '完成', [r('actual')]: '40场' }, []],
  ]);
});

describe('scores and weights out of range', () => {
  table(2, project, cleanProject, [
    ['a score above the weight', { [r('score')]: '20.01' }, [`E ${r('score')}`]],
    ['a score below 0', { [r('score')]: '-0.01' }, [`E ${r('score')}`]],
    ['a score of 0', { [r('score')]: '0' }, []],
    ['a score in words', { [r('score')]: '满分' }, [`E ${r('score')}`]],
    ['no score', { [r('score')]: ' ' }, []],
    ...['80%', '8分', '1万', '８０％'].flatMap((text): readonly Case[] => [
      [`a score of ${text}`, { [r('score')]: text }, [`E ${r('score')}`]],
      [`a weight of ${text}`, { [r('weight')]: text }, [`E ${r('weight')}`]],
    ]),
    ['no weight', { [r('weight')]: '' }, [`E ${r('weight')}`]],
    ['a weight of 0', { [r('weight')]: '0', [r('score')]: '5' }, [`E ${r('weight')}`]],
    ['a negative weight', { [r('weight')]: '-5' }, [`E ${r('weight')}`]],
    ['a weight in words', { [r('weight')]: '二十' }, [`E ${r('weight')}`]],
    ['both', { [r('weight')]: '-5', [r('score')]: '-5' }, [`E ${r('weight')}`, `E ${r('score')}`]],
    ['no budget weight', { 'cell/funding/total/weight': '' }, ['E cell/funding/total/weight']],
    ['a budget weight of 0', { 'cell/funding/total/weight': '0' }, ['E cell/funding/total/weight']],
  ]);
  table(2, policy, cleanPolicy, [
    ['a group above its weight', { [r('score')]: '20.5' }, ['E group/indicators/产出指标/level1Weight']],
    ['a negative score', { [r('score')]: '-1' }, [`E ${r('score')}`]],
    ['no group weight', { 'group/indicators/产出指标/level1Weight': '' }, ['E group/indicators/产出指标/level1Weight']],
    [
      'a group weight of 0',
      { 'group/indicators/产出指标/level1Weight': '0' },
      ['E group/indicators/产出指标/level1Weight'],
    ],
    [
      'a group weight in words',
      { 'group/indicators/产出指标/level1Weight': 'x' },
      ['E group/indicators/产出指标/level1Weight'],
    ],
    ['a group without a name', { 'groupName/indicators/r4/level1': '' }, []],
    ['a weight in a row, which this form does not print', { [r('weight')]: '1' }, []],
  ]);

  it('2: a group without a name has no weight to miss', () => {
    const draft = withIndicators(cleanPolicy, (rows) =>
      rows.map((row) => (row.id === 'r4' ? { ...row, level1: ' ' } : row)),
    );
    expect(found(policy, draft, 2)).toEqual([]);
  });
  it('2: weights that were never typed are blank', () => {
    const messages = find(policy, withoutWeights).filter(({ number }) => number === 2);
    expect(messages.map(({ message }) => message)).toEqual(
      ['产出指标', '效益指标', '满意度指标'].map((name) => `一级指标“${name}”的一级权重没有填写，请填写分值。`),
    );
  });
  it('2: a form without a budget part has no budget weight', () => {
    const form = withScoring(project, { rate: null });
    expect(found(form, changed(cleanProject, { 'cell/funding/total/weight': '' }), 2)).toEqual([]);
  });
  it('2: the form’s own budget weight needs no field', () => {
    const funding = tableOf(cleanProject, 'funding');
    const rows = funding.rows.map(({ weight: _own, ...row }) => row);
    expect(find(project, withRows(cleanProject, 'funding', rows))).toEqual([]);
  });
});

describe('sums of weights', () => {
  table(3, project, cleanProject, [
    ['too little', { [r('weight')]: '19', [r('score')]: '19' }, [`W ${r('weight')}`, `E ${r('weight')}`]],
    ['too much', { 'cell/indicators/r5/weight': '11' }, ['W cell/indicators/r5/weight', 'E cell/indicators/r5/weight']],
    [
      'shared out in another way',
      { [r('weight')]: '10', 'cell/indicators/r4/weight': '40' },
      [`W ${r('weight')}`, 'W cell/indicators/r4/weight'],
    ],
    ['shared out with a level of one’s own', { 'groupName/indicators/r5/level1': '成本指标' }, []],
    [
      'a group whose first row is empty',
      { [r('level3')]: '', [r('target')]: '', [r('actual')]: '', [r('weight')]: '', [r('score')]: '' },
      ['W cell/indicators/r2/weight', 'E cell/indicators/r2/weight'],
    ],
    [
      'groups as the form gives them and a wrong sum',
      { 'cell/funding/total/weight': '20' },
      ['W cell/funding/total/weight', `E ${r('weight')}`],
    ],
    [
      'another budget weight',
      { 'cell/funding/total/weight': '20', [r('weight')]: '10' },
      ['W cell/funding/total/weight', `W ${r('weight')}`],
    ],
    ['another spelling', { [r('weight')]: '２０．００' }, []],
  ]);
  table(3, policy, cleanPolicy, [
    [
      'too little',
      { 'group/indicators/产出指标/level1Weight': '34' },
      ['E group/indicators/产出指标/level1Weight', 'W group/indicators/产出指标/level1Weight'],
    ],
    [
      'shared out in another way',
      { 'group/indicators/产出指标/level1Weight': '45', 'group/indicators/效益指标/level1Weight': '35' },
      ['W group/indicators/产出指标/level1Weight', 'W group/indicators/效益指标/level1Weight'],
    ],
  ]);
  it.each([
    ['15', []],
    ['14', [`W ${r('weight')}`, `E ${r('weight')}`]],
  ])('3: a level of one’s own with %s points taken from another', (weight, expected) => {
    const draft = withIndicators(cleanProject, (rows) =>
      rows.map((row) => (row.id === 'r3' ? { ...row, level1: '成本指标', weight } : row)),
    );
    expect(found(project, draft, 3)).toEqual(expected);
  });
  it('3: a wrong sum is found when no group has a name', () => {
    const draft = withIndicators(cleanProject, (rows) => rows.map((row) => ({ ...row, level1: '', weight: '1' })));
    expect(found(project, draft, 3)).toEqual([`E ${r('weight')}`]);
  });
  it('3: a wrong sum is shown at the first group with a name', () => {
    const draft = withIndicators(changed(cleanProject, { 'cell/funding/total/weight': '20' }), (rows) =>
      rows.map((row) => ({ ...row, ...(row['level1'] === '产出指标' && { level1: ' ' }) })),
    );
    expect(found(project, draft, 3)).toEqual(['W cell/funding/total/weight', 'E cell/indicators/r4/weight']);
  });
  it('3: without a row there is no weight yet, and no sum to judge', () => {
    expect(
      found(
        project,
        withIndicators(cleanProject, () => []),
        3,
      ),
    ).toEqual([]);
  });
  it('3: no weights, no sum', () => {
    expect(found(policy, withoutWeights, 3)).toEqual([]);
  });
  table(17, project, cleanProject, [
    ['more than 30', { [r('weight')]: '30.01' }, [`I ${r('weight')}`]],
    ['30', { [r('weight')]: '30' }, []],
    ['less than 1', { [r('weight')]: '0.99' }, [`I ${r('weight')}`]],
    ['1', { [r('weight')]: '1' }, []],
    ['0', { [r('weight')]: '0' }, []],
    ['below 0', { [r('weight')]: '-1' }, []],
    ['none', { [r('weight')]: '' }, []],
  ]);
});

describe('required cells', () => {
  table(5, project, cleanProject, [
    ['target', { [r('target')]: '' }, [`E ${r('target')}`]],
    ['actual', { [r('actual')]: ' ' }, [`E ${r('actual')}`]],
    ['score', { [r('score')]: '　' }, [`E ${r('score')}`]],
    ['name', { [r('level3')]: '' }, [`E ${r('level3')}`]],
    ['weight, which has its own check', { [r('weight')]: '' }, []],
    ['reason, which is not required', { [r('deviationReason')]: '' }, []],
    ['level 1', { 'groupName/indicators/r5/level1': '' }, ['E groupName/indicators/r5/level1']],
    ['level 2', { 'groupName/indicators/r2/level2': '' }, ['E groupName/indicators/r2/level2']],
    ['project name', { 'value/projectName': '' }, ['E value/projectName']],
    ['unit, which is only warned of', { 'value/department': '' }, []],
    ['goal, which is only warned of', { 'value/expectedGoal': '' }, []],
    ['an amount of the total row', { 'cell/funding/total/executed': '' }, ['E cell/funding/total/executed']],
    ['an amount of a source', { 'cell/funding/other/annualBudget': '' }, []],
    [
      'an unreadable amount of a source',
      { 'cell/funding/other/annualBudget': '约5万' },
      ['E cell/funding/other/annualBudget'],
    ],
    ['a negative amount', { 'cell/funding/other/annualBudget': '-5' }, ['E cell/funding/other/annualBudget']],
    ['an amount of 0', { 'cell/funding/other/annualBudget': '0' }, []],
  ]);
  table(5, policy, cleanPolicy, [
    ['policy name', { 'value/policyName': '' }, ['E value/policyName']],
    ['month, which is only warned of', { 'value/selfEvalStart': '' }, []],
    ['an amount that the form does not ask for', { 'cell/funding/total/initialBudget': '' }, []],
    ['group weight, which has its own check', { 'group/indicators/产出指标/level1Weight': '' }, []],
  ]);
  const emptied = { [r('level3')]: '', [r('target')]: '', [r('actual')]: '', [r('weight')]: '', [r('score')]: '' };
  const onlyLevels: Change = Object.fromEntries(Object.keys(emptied).map((key) => [key.replace('r1', 'r5'), '']));
  table(5, project, cleanProject, [
    ['a row with level names only', emptied, []],
    ['a group without any indicator', onlyLevels, ['E cell/indicators/r5/level3']],
  ]);
  it('5: a draft without funds misses the amounts of the total row', () => {
    expect(found(project, withRows(cleanProject, 'funding', []), 5)).toEqual([
      'E cell/funding/total/initialBudget',
      'E cell/funding/total/annualBudget',
      'E cell/funding/total/executed',
    ]);
  });
  it('5: a form without rows', () => {
    expect(
      found(
        project,
        withIndicators(cleanProject, () => []),
        5,
      ),
    ).toEqual(['E value/projectName']);
  });
  table(23, project, cleanProject, [
    ['a row with level names only', emptied, [`W ${r('level3')}`]],
    ['a chosen tier fills no row', { ...emptied, [r('tier')]: '达成' }, [`W ${r('level3')}`]],
    ['a row with one more value', { ...emptied, [r('deviationReason')]: '无' }, []],
    ['instructions in a cell', { [r('actual')]: '（请填写实际值）' }, [`W ${r('actual')}`]],
    ['a placeholder in a field', { 'value/department': '××局' }, ['W value/department']],
    ['a sentence that only sounds alike', { 'value/expectedGoal': '2025年建设示范点，按填报要求完成。' }, []],
  ]);
  it('23: a row with nothing at all says so', () => {
    const draft = withIndicators(cleanProject, (rows) => [...rows, newRow(indicatorsOf(project), 'x')]);
    expect(find(project, draft).map(({ number, message }) => [number, message])).toEqual([
      [23, '第6行什么都没有填写，请填写三级指标等内容，用不到就删除这一行。'],
    ]);
  });
});

describe('funds', () => {
  table(6, project, cleanProject, [
    [
      'a total above its sources',
      { 'cell/funding/total/initialBudget': '250001' },
      ['E cell/funding/total/initialBudget'],
    ],
    ['a source changed', { 'cell/funding/other/executed': '1' }, ['E cell/funding/total/executed']],
    ['the total in words of money', { 'cell/funding/total/initialBudget': '25万元' }, []],
    ['no total', { 'cell/funding/total/initialBudget': '' }, []],
    ['an unreadable total', { 'cell/funding/total/initialBudget': 'x' }, []],
    [
      'no source at all',
      {
        'cell/funding/currentAppropriation/executed': '',
        'cell/funding/carriedOver/executed': '',
        'cell/funding/other/executed': '',
      },
      [],
    ],
  ]);
  const low = (executed: string): Change => ({
    'cell/funding/total/executed': executed,
    'cell/funding/currentAppropriation/executed': executed,
    'cell/funding/carriedOver/executed': '0',
  });
  table(15, project, cleanProject, [
    ['90 %', low('225000'), []],
    ['below 90 % without a reason', low('224970'), ['W value/actualResult']],
    ['below 90 %, a row explains it', { ...low('224000'), [reasonOf('r1')]: '预算执行偏慢' }, []],
    ['below 90 %, the result explains it', { ...low('224000'), 'value/actualResult': '2025年结余资金较多。' }, []],
    [
      'below 90 %, the goal speaks of it',
      { ...low('224000'), 'value/expectedGoal': '2025年预算执行率达到95%。' },
      ['W value/actualResult'],
    ],
    [
      'below 90 %, a reason for something else',
      { ...low('224000'), [reasonOf('r1')]: '疫情' },
      ['W value/actualResult'],
    ],
    ['80 % with a reason', { ...low('200000'), [reasonOf('r1')]: '资金结余' }, []],
    ['below 80 % with a reason', { ...low('199000'), [reasonOf('r1')]: '资金结余' }, ['W value/actualResult']],
    ['above 100 %', low('250001'), ['W value/actualResult']],
    ['100 %', low('250000'), []],
    ['nothing spent yet', low(''), []],
    ['0 of 0', { ...low('0'), 'cell/funding/total/annualBudget': '0' }, []],
    ['spent without a budget', { 'cell/funding/total/annualBudget': '0' }, ['W cell/funding/total/executed']],
    ['units mixed up, which has its own check', low('25'), []],
  ]);
  table(15, policy, cleanPolicy, [
    ['a source spent slowly', { 'cell/funding/districtSubsidy/executed': '400000' }, []],
    ['below 90 % without a reason', { 'cell/funding/total/executed': '700000' }, ['W value/actualResult']],
    [
      'below 90 %, an improvement speaks of it',
      { 'cell/funding/total/executed': '700000', 'cell/indicators/r1/improvement': '加快预算执行' },
      [],
    ],
    [
      'a source above 100 %',
      { 'cell/funding/centralSubsidy/annualBudget': '10', 'cell/funding/centralSubsidy/executed': '11' },
      ['W value/actualResult'],
    ],
    [
      'a source without a budget',
      { 'cell/funding/centralSubsidy/executed': '11' },
      ['W cell/funding/centralSubsidy/executed'],
    ],
  ]);
  table(16, project, cleanProject, [
    ['all points for 94 % spent', low('235000'), ['I value/actualResult']],
    ['all points for 95 % spent', low('237500'), []],
    ['points lost as well', { ...low('235000'), [r('score')]: '10' }, []],
    ['a row unscored', { ...low('235000'), [r('score')]: '' }, []],
    ['a row unscored and much more than the rate in the others', { ...low('150000'), [r('score')]: '' }, []],
    ['no rate', low(''), []],
  ]);
  table(22, project, cleanProject, [
    [
      'a column in 万元',
      { 'cell/funding/total/annualBudget': '25' },
      ['W cell/funding/total/annualBudget', 'W cell/funding/total/annualBudget', 'W cell/funding/total/executed'],
    ],
    ['spending in 万元', { 'cell/funding/carriedOver/executed': '5' }, ['W cell/funding/carriedOver/executed']],
    ['twice 10,000 apart', { 'cell/funding/carriedOver/executed': '2.5' }, ['W cell/funding/carriedOver/executed']],
    ['more than twice', { 'cell/funding/carriedOver/executed': '2.49' }, []],
    ['half of 10,000 apart', { 'cell/funding/carriedOver/executed': '10' }, ['W cell/funding/carriedOver/executed']],
    ['less than half', { 'cell/funding/carriedOver/executed': '10.1' }, []],
    ['with its unit', { 'cell/funding/total/annualBudget': '25万元' }, []],
    ['nothing spent', { 'cell/funding/carriedOver/executed': '0' }, []],
    [
      'the whole total row in 万元',
      {
        'cell/funding/total/initialBudget': '25',
        'cell/funding/total/annualBudget': '25',
        'cell/funding/total/executed': '24.5',
      },
      ['W cell/funding/total/initialBudget', 'W cell/funding/total/annualBudget', 'W cell/funding/total/executed'],
    ],
  ]);
});

describe('unmet targets and scores', () => {
  table(8, project, cleanProject, [
    ['unmet with full marks', { [r('actual')]: '10场' }, [`E ${r('score')}`]],
    ['unmet with full marks and a reason', { [r('actual')]: '10场', [reasonOf('r1')]: '疫情' }, [`E ${r('score')}`]],
    ['unmet with less', { [r('actual')]: '10场', [r('score')]: '19' }, []],
    ['unmet with more than the weight', { [r('actual')]: '10场', [r('score')]: '21' }, [`E ${r('score')}`]],
    ['missed by so little that the formula gives full marks', { [r('actual')]: '19.999场' }, []],
    ['unmet and unscored', { [r('actual')]: '10场', [r('score')]: '' }, []],
    [
      'unmet without a weight, the others of its level with full marks',
      { [r('actual')]: '10场', [r('weight')]: '', [r('score')]: '0' },
      [],
    ],
    ['unmet with nothing to compute', { [r('target')]: '≥-5%', [r('actual')]: '-6%' }, [`E ${r('score')}`]],
    ['unclear', { [r('actual')]: '≥10场' }, []],
  ]);
  table(8, policy, cleanPolicy, [
    ['unmet in a group with full marks', { [r('actual')]: '10家' }, [`E ${r('score')}`]],
    ['unmet in a group without weight', { [r('actual')]: '10家', 'group/indicators/产出指标/level1Weight': '' }, []],
    ['unmet in a group that lost points', { [r('actual')]: '10家', [r('score')]: '19' }, []],
    ['unmet in a group above its weight', { [r('actual')]: '10家', [r('score')]: '21' }, []],
    ['unmet and unscored', { [r('actual')]: '10家', [r('score')]: '', 'cell/indicators/r2/score': '35' }, []],
  ]);
  table(9, project, cleanProject, [
    ['another score', { [r('actual')]: '10场', [r('score')]: '12' }, [`W ${r('score')}`]],
    ['the suggested score', { [r('actual')]: '10场', [r('score')]: '10.00' }, []],
    ['less for a met target', { [r('score')]: '19' }, [`W ${r('score')}`]],
    ['full marks for an unmet target, which has its own check', { [r('actual')]: '10场' }, []],
    ['more than the weight, which has its own check', { [r('score')]: '21' }, []],
    ['less than 0, which has its own check', { [r('score')]: '-1' }, []],
    ['no score', { [r('score')]: '' }, []],
    ['no number to suggest', { [r('actual')]: '完成', [r('score')]: '12' }, []],
  ]);
  it('9: the draft’s own rules decide', () => {
    const change = { [r('target')]: '≥2500场', [r('actual')]: '1458场', [r('weight')]: '2.5', [r('score')]: '1.5' };
    const draft = changed(cleanProject, change);
    expect(found(project, draft, 9)).toEqual([`W ${r('score')}`]);
    expect(found(project, { ...draft, options: { step: '0.1' } }, 9)).toEqual([]);
  });
  const words = { [r('target')]: '形成联盟' };
  table(14, project, cleanProject, [
    ['words without a tier', { ...words, [r('actual')]: '成立中心' }, [`W ${r('score')}`]],
    ['words without a tier, unscored', { ...words, [r('actual')]: '形成联盟', [r('score')]: '' }, [`W ${r('score')}`]],
    ['a word that is no tier', { ...words, [r('actual')]: '成立中心', [r('tier')]: '优' }, [`W ${r('score')}`]],
    ['the same words with full marks', { ...words, [r('actual')]: '已形成联盟。' }, []],
    [
      'the same words with fewer points',
      { ...words, [r('actual')]: '形成联盟', [r('score')]: '19' },
      [`W ${r('score')}`],
    ],
    ['the same words in another order', { ...words, [r('actual')]: '联盟已形成' }, [`W ${r('score')}`]],
    ['the same words with 已 among them', { ...words, [r('actual')]: '形成已联盟' }, [`W ${r('score')}`]],
    ['words without an actual', { ...words, [r('actual')]: '' }, []],
    [
      'a tier and a score in its band',
      { ...words, [r('actual')]: '成立中心', [r('tier')]: '达成', [r('score')]: '16' },
      [],
    ],
    [
      'a score below its band',
      { ...words, [r('actual')]: '成立中心', [r('tier')]: '达成', [r('score')]: '15.9' },
      [`W ${r('score')}`],
    ],
    [
      'a score above its band',
      { ...words, [r('actual')]: '成立中心', [r('tier')]: '部分达成', [r('score')]: '16' },
      [`W ${r('score')}`],
    ],
    ['a tier and no score', { ...words, [r('actual')]: '成立中心', [r('tier')]: '部分达成', [r('score')]: '' }, []],
    [
      'a tier and more than the weight',
      { ...words, [r('actual')]: '成立中心', [r('tier')]: '达成', [r('score')]: '21' },
      [],
    ],
    ['a tier and less than 0', { ...words, [r('actual')]: '成立中心', [r('tier')]: '未达成', [r('score')]: '-1' }, []],
    ['a number', { [r('tier')]: '部分达成' }, []],
    ['no weight', { ...words, [r('actual')]: '成立中心', [r('weight')]: '' }, []],
  ]);
  table(14, policy, cleanPolicy, [
    ['words with full marks', { ...words, [r('actual')]: '成立中心' }, []],
    ['words that admit a part, with full marks', { ...words, [r('actual')]: '部分形成' }, [`W ${r('score')}`]],
    ['words that admit a part, points lost', { ...words, [r('actual')]: '部分形成', [r('score')]: '19' }, []],
    ['words that admit a part, taken as 达成', { ...words, [r('actual')]: '部分形成', [r('tier')]: '达成' }, []],
    [
      'a lower tier with full marks',
      { ...words, [r('actual')]: '成立中心', [r('tier')]: '未达成' },
      [`W ${r('score')}`],
    ],
    [
      'a lower tier, points lost',
      { ...words, [r('actual')]: '成立中心', [r('tier')]: '未达成', [r('score')]: '9' },
      [],
    ],
  ]);
});

describe('targets and actuals', () => {
  table(11, project, cleanProject, [
    ['words for a number', { [r('actual')]: '已完成' }, [`W ${r('actual')}`]],
    ['percent for a number', { [r('actual')]: '98%' }, [`W ${r('actual')}`]],
    ['percent for a number without unit', { [r('target')]: '>=100', [r('actual')]: '93.94%' }, [`W ${r('actual')}`]],
    ['a number for percent', { [r('target')]: '≥95%', [r('actual')]: '96' }, [`W ${r('actual')}`]],
    ['a sign of its own', { [r('actual')]: '>20场' }, [`W ${r('actual')}`]],
    ['a range', { [r('actual')]: '20-25场' }, [`W ${r('actual')}`]],
    ['a sign copied, which has its own check', { [r('actual')]: '≥20场' }, []],
    ['nothing', { [r('actual')]: '' }, []],
    ['a number for words', { [r('target')]: '持续提高' }, []],
    ['words for words', { [r('target')]: '完成', [r('actual')]: '完成' }, []],
  ]);
  table(12, project, cleanProject, [
    ['a target without unit', { [r('target')]: '≥20', [r('actual')]: '21' }, [`W ${r('target')}`]],
    ['only the target without unit', { [r('target')]: '≥20' }, [`W ${r('target')}`]],
    ['only the actual without unit', { [r('actual')]: '21' }, [`W ${r('actual')}`]],
    ['units that differ', { [r('actual')]: '21次' }, [`W ${r('actual')}`]],
    ['one unit in two spellings', { [r('actual')]: '21 场次' }, []],
    ['another kind, which has its own check', { [r('target')]: '>=100', [r('actual')]: '93.94%' }, []],
    ['words for a number, which has its own check', { [r('target')]: '20', [r('actual')]: '完成' }, []],
    ['a copy, which has its own check', { [r('target')]: '>=20', [r('actual')]: '>=20' }, []],
    ['a copy of =, which has its own check', { [r('target')]: '=4', [r('actual')]: '=4' }, []],
    ['no actual', { [r('actual')]: '' }, []],
    ['no actual, and no unit', { [r('target')]: '20', [r('actual')]: '' }, [`W ${r('target')}`]],
    ['words', { [r('target')]: '完成' }, []],
  ]);
  table(13, project, cleanProject, [
    ['a copy with its sign', { [r('actual')]: '≥20场' }, [`W ${r('actual')}`]],
    ['a copy in another spelling', { [r('actual')]: '不少于 20场次' }, [`W ${r('actual')}`]],
    ['a copy of =', { [r('target')]: '=4场', [r('actual')]: '=4场' }, [`W ${r('actual')}`]],
    ['another number', { [r('actual')]: '≥21场' }, []],
    ['another sign', { [r('actual')]: '>20场' }, []],
    ['another unit', { [r('actual')]: '≥20次' }, []],
    ['the number alone', { [r('actual')]: '20场' }, []],
    ['a plain figure with 达到', { [r('actual')]: '达到20场' }, []],
    ['a copy of a target without sign', { [r('target')]: '20场', [r('actual')]: '20场' }, []],
    [
      'a copied sentence with a comparison',
      { [r('target')]: '收入1000万以上', [r('actual')]: '收入 1000万以上' },
      [`W ${r('actual')}`],
    ],
    ['a copied sentence with a number only', { [r('target')]: '培育企业10家', [r('actual')]: '培育企业10家' }, []],
    ['a copied sentence without a number', { [r('target')]: '优良以上水平', [r('actual')]: '优良以上水平' }, []],
    ['another sentence', { [r('target')]: '收入1000万以上', [r('actual')]: '收入2000万以上' }, []],
  ]);
  table(19, project, cleanProject, [
    ['*', { [r('actual')]: '21*场' }, [`W ${r('actual')}`]],
    ['_', { [r('actual')]: '_21场' }, [`W ${r('actual')}`]],
    ['full-width ＊', { [r('actual')]: '21场＊' }, [`W ${r('actual')}`]],
    ['in the target', { [r('target')]: '≥20场*' }, []],
    ['-', { [r('actual')]: '21-场' }, []],
  ]);
});

describe('the form as a whole', () => {
  table(18, project, cleanProject, [
    ['one name twice', { 'cell/indicators/r3/level3': '举办科普活动' }, ['W cell/indicators/r3/level3']],
    ['one name in two spellings', { 'cell/indicators/r3/level3': ' 举办 科普活动' }, ['W cell/indicators/r3/level3']],
    [
      'one name three times',
      { 'cell/indicators/r3/level3': '举办科普活动', 'cell/indicators/r5/level3': '举办科普活动' },
      ['W cell/indicators/r3/level3', 'W cell/indicators/r5/level3'],
    ],
    ['no name twice', { 'cell/indicators/r3/level3': '', 'cell/indicators/r5/level3': '' }, []],
  ]);
  const hundred = (...rows: readonly string[]): Change =>
    Object.fromEntries(rows.map((row) => [`cell/indicators/${row}/target`, row === 'r1' ? '100％' : '>=100%']));
  table(20, project, cleanProject, [
    ['three of five', hundred('r1', 'r2', 'r3'), [`I ${r('target')}`]],
    ['two of five', hundred('r1', 'r2'), []],
    ['two of four', { ...hundred('r2', 'r3'), [r('target')]: '' }, []],
    ['three of four', { ...hundred('r2', 'r3', 'r4'), [r('target')]: '' }, ['I cell/indicators/r2/target']],
    ['all of three', { ...hundred('r2', 'r3', 'r4'), [r('target')]: '', 'cell/indicators/r5/target': '' }, []],
    ['100 of something else', { ...hundred('r1', 'r2'), 'cell/indicators/r3/target': '100场' }, []],
    ['ranges up to 100 %', { ...hundred('r1', 'r2'), 'cell/indicators/r3/target': '90-100%' }, []],
  ]);
  const long = (count: number): string => '长'.repeat(count);
  table(21, project, cleanProject, [
    ['an empty goal', { 'value/expectedGoal': ' ' }, ['W value/expectedGoal']],
    [
      'both empty',
      { 'value/expectedGoal': '', 'value/actualResult': '' },
      ['W value/expectedGoal', 'W value/actualResult'],
    ],
    ['equal goals', { 'value/expectedGoal': '全部 完成', 'value/actualResult': '全部完成' }, ['W value/actualResult']],
    ['a goal at the limit', { 'value/actualResult': `${long(1000)} ` }, []],
    ['a goal over the limit', { 'value/actualResult': long(1001) }, ['W value/actualResult']],
    ['a name over the limit', { 'value/projectName': long(101) }, ['W value/projectName']],
    ['a cell at the limit', { [r('level3')]: long(100) }, []],
    ['a cell over the limit', { [r('level3')]: long(101) }, [`W ${r('level3')}`]],
    ['characters outside the basic plane count once', { [r('level3')]: '𠮷'.repeat(100) }, []],
    ['a column without limit', { [r('score')]: long(600) }, []],
  ]);
  const lastYear: Change = { 'value/expectedGoal': '2024年完成全部活动。' };
  table(24, project, cleanProject, [
    ['no year', { year: '' }, ['W year']],
    ['a year of two digits', { year: '25' }, ['W year']],
    ['a year of five digits, which is compared with nothing', { year: '12025', ...lastYear }, ['W year']],
    ['a year with more behind it', { year: '2025x', ...lastYear }, ['W year']],
    ['a year with spaces around it', { year: ' 2025 ', ...lastYear }, ['W value/expectedGoal']],
    ['a year with its word', { year: '2025年' }, []],
    ['the name, which has a check of its own', { 'value/projectName': '' }, []],
    ['a full-width year', { year: '２０２５' }, []],
    [
      'no unit and no department',
      { 'value/department': '', 'value/implementingUnit': ' ' },
      ['W value/department', 'W value/implementingUnit'],
    ],
    ['last year’s goal', lastYear, ['W value/expectedGoal']],
    ['another year beside the form’s', { 'value/expectedGoal': '2024年启动，2025年完成。' }, []],
    ['a span with the form’s year', { 'value/expectedGoal': '2023-2026年持续推进。' }, []],
    ['a span with a double dash', { 'value/expectedGoal': '2023——2026年持续推进。' }, []],
    ['a span to another year', { 'value/expectedGoal': '2021年至2024年持续推进。' }, ['W value/expectedGoal']],
    ['no year in the text', { 'value/expectedGoal': '完成全部活动2000场。' }, []],
    ['years where the form has none', { year: '', 'value/expectedGoal': '2024年完成。' }, ['W year']],
  ]);
  table(24, policy, cleanPolicy, [
    ['no month', { 'value/selfEvalStart': '' }, ['W value/selfEvalStart']],
    [
      'another year than the text',
      { 'value/selfEvalStart': '2024.01' },
      ['W value/expectedGoal', 'W value/actualResult'],
    ],
    [
      'an end before its start',
      { 'value/selfEvalStart': '2025年10月', 'value/selfEvalEnd': '2025.9' },
      ['W value/selfEvalEnd'],
    ],
    ['an end before its start, without a sign between', { 'value/selfEvalEnd': '202409' }, ['W value/selfEvalEnd']],
    ['an end that only holds a month', { 'value/selfEvalEnd': '约2024.9' }, ['W value/selfEvalEnd']],
    ['an end with words behind', { 'value/selfEvalEnd': '2024.9底' }, ['W value/selfEvalEnd']],
    ['a start that is no month', { 'value/selfEvalStart': '约2024.1' }, ['W value/selfEvalStart']],
    ['one month', { 'value/selfEvalStart': '2025-9', 'value/selfEvalEnd': '2025.09' }, []],
    ['an unreadable end', { 'value/selfEvalEnd': '年底' }, ['W value/selfEvalEnd']],
    ['an end with its day', { 'value/selfEvalEnd': '2025年12月31日' }, []],
    ['the printed year, which this form lacks', { year: '' }, []],
  ]);
});

describe('figures stated by a file', () => {
  const rate = 'rate/funding/total';
  const stated = { totalScore: '99.8', weightTotal: '100', rateScore: '9.8', [rate]: '98%' };
  const withStated = (more: Draft['stated']): Draft => ({ ...cleanProject, stated: { ...stated, ...more } });

  it.each([
    ['right figures', {}, []],
    ['other spellings', { totalScore: '９９．８０', weightTotal: '100分', [rate]: '98.00%' }, []],
    ['blank figures', { totalScore: '', weightTotal: ' ', rateScore: '', [rate]: '' }, []],
    ['a total with a binary tail', { totalScore: '99.79999999999999' }, [[4, `${r('score')}`, 'totalScore']]],
    ['an unreadable total', { totalScore: '#REF!' }, [[4, `${r('score')}`, 'totalScore']]],
    ['the right grade', { grade: ' 优 ' }, []],
    ['another grade', { grade: '良' }, [[4, `${r('score')}`, 'grade']]],
    ['a total with its unit', { totalScore: '99.80分' }, []],
    ['a wrong weight total', { weightTotal: '90' }, [[4, `${r('weight')}`, 'weightTotal']]],
    ['a wrong rate', { [rate]: '97.99%' }, [[7, 'cell/funding/total/executed', 'rate']]],
    ['a rate as a quotient', { [rate]: '0.98' }, [[7, 'cell/funding/total/executed', 'rate']]],
    ['a wrong budget score', { rateScore: '10' }, [[7, 'cell/funding/total/weight', 'rateScore']]],
  ] as const)('%s', (_, more, expected) => {
    const findings = find(project, withStated(more));
    expect(findings.map(({ number, figure }) => [number, figure?.kind])).toEqual(
      expected.map(([number, , figure]) => [number, figure]),
    );
    expect(findings.flatMap(({ number }) => found(project, withStated(more), number))).toEqual(
      expected.map(([, path]) => `E ${path}`),
    );
  });

  it('are wrong where nothing can be computed', () => {
    const draft = { ...changed(cleanProject, { 'cell/funding/total/annualBudget': '0' }), stated };
    const sevens = find(project, draft).filter(({ number }) => number === 7);
    expect(sevens.map(({ message }) => message)).toEqual([
      '年度资金总额的执行率写的是“98%”，现有数据算不出这个数，请补全数据。',
      '年度资金总额的得分写的是“9.8”，现有数据算不出这个数，请补全数据。',
    ]);
  });

  it('of a row without a rate, or of a form without a budget part, say nothing', () => {
    expect(find(project, { ...cleanProject, stated: { 'rate/funding/other': '5%' } })).toEqual([]);
    expect(find(policy, { ...cleanPolicy, stated: { rateScore: '5' } })).toEqual([]);
  });

  it('have a place even where there is no row', () => {
    const findings = find(project, { ...withIndicators(cleanProject, () => []), stated: { totalScore: '1' } });
    expect(findings.find(({ number }) => number === 4)?.path).toEqual({ kind: 'value', value: 'projectName' });
  });
});

describe('limits are the form’s data', () => {
  const strict: FormDefinition = {
    ...project,
    checks: {
      ...project.checks,
      overFulfilment: '4',
      lowRate: '99',
      heavyWeight: '14',
      lightWeight: '11',
      spendingGap: '1',
      rejectedCharacters: ['场'],
      instructionWords: ['科普'],
    },
  };

  it('another form’s limits find other things', () => {
    const form = withScoring(strict, { weightTotal: '90' });
    const numbers = new Set(find(form, cleanProject).map(({ number }) => number));
    expect([...numbers].sort((a, b) => a - b)).toEqual([3, 10, 15, 16, 17, 19, 23]);
  });

  it('required columns and limits of texts as well', () => {
    const form = withTable(project, 'indicators', (table) => ({
      ...table,
      columns: table.columns.map((column) =>
        column.role === 'reason' ? { ...column, required: true } : { ...column, limit: 5 },
      ),
    }));
    const numbers = find(form, cleanProject).map(({ number }) => number);
    expect(numbers.filter((number) => number === 5)).toHaveLength(5);
    expect(numbers.filter((number) => number === 21).length).toBeGreaterThan(3);
  });

  it('a form without a column for reasons asks for none', () => {
    const form = withTable(project, 'indicators', (table) => ({
      ...table,
      columns: table.columns.filter(({ role }) => role !== 'reason'),
    }));
    const draft = changed(cleanProject, {
      [r('actual')]: '10场',
      [r('score')]: '10',
      'cell/indicators/r2/actual': '99%',
    });
    expect(find(form, draft)).toEqual([]);
  });

  it('a form without a funding block has no funds to check', () => {
    const form: FormDefinition = {
      ...withScoring(project, { rate: null, weightTotal: '90' }),
      tables: project.tables.filter(({ key }) => key !== 'funding'),
      sections: project.sections.filter((section) => section.kind !== 'table' || section.table !== 'funding'),
    };
    expect(find(form, cleanProject)).toEqual([]);
  });

  it('a form without a total row has no sums of funds to check', () => {
    const form = withTable(withScoring(project, { rate: null, weightTotal: '90' }), 'funding', (table) => {
      if (table.rows.kind !== 'fixed') return table;
      const rows = table.rows.rows.filter(({ role }) => role !== 'total');
      return { ...table, rows: { ...table.rows, rows, sums: [] } };
    });
    expect(find(form, changed(cleanProject, { 'cell/funding/carriedOver/initialBudget': '49999' }))).toEqual([]);
  });

  it('a form with one month has no order of months', () => {
    const form = { ...policy, values: policy.values.filter(({ key }) => key !== 'selfEvalEnd') };
    expect(find(form, changed(cleanPolicy, { 'value/selfEvalEnd': '2024-01' }))).toEqual([]);
  });
});

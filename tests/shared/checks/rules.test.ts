import { describe, expect, it } from 'vitest';
import { newIndicator } from '../../../shared/draft/newDraft.ts';
import type { Draft } from '../../../shared/draft/types.ts';
import type { FormDefinition } from '../../../shared/forms/types.ts';
import {
  type Change,
  changed,
  cleanNational,
  cleanPolicy,
  cleanProject,
  find,
  found,
  national,
  policy,
  project,
} from './cleanDrafts.ts';

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

const reasonOf = (row: string): string => `indicator/${row}/deviationReason`;
const r = (column: string): string => `indicator/r1/${column}`;

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
    ['a group below its weight, one row unscored', { [r('score')]: '19', 'indicator/r2/score': '' }, []],
    [
      'a group below its weight, a row unmet',
      { [r('score')]: '19', 'indicator/r2/actual': '90%' },
      [`E ${reasonOf('r2')}`],
    ],
    ['a group above its weight', { [r('score')]: '21' }, []],
    ['a group without weight', { [r('score')]: '19', 'level1Weight/产出指标': '' }, []],
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
    ['no weight', { [r('weight')]: '' }, [`E ${r('weight')}`]],
    ['a weight of 0', { [r('weight')]: '0', [r('score')]: '5' }, [`E ${r('weight')}`]],
    ['a negative weight', { [r('weight')]: '-5' }, [`E ${r('weight')}`]],
    ['a weight in words', { [r('weight')]: '二十' }, [`E ${r('weight')}`]],
    ['both', { [r('weight')]: '-5', [r('score')]: '-5' }, [`E ${r('weight')}`, `E ${r('score')}`]],
    ['no budget weight', { 'field/budgetWeight': '' }, ['E field/budgetWeight']],
    ['a budget weight of 0', { 'field/budgetWeight': '0' }, ['E field/budgetWeight']],
  ]);
  table(2, policy, cleanPolicy, [
    ['a group above its weight', { [r('score')]: '20.5' }, ['E level1Weight/产出指标']],
    ['a negative score', { [r('score')]: '-1' }, [`E ${r('score')}`]],
    ['no group weight', { 'level1Weight/产出指标': '' }, ['E level1Weight/产出指标']],
    ['a group weight of 0', { 'level1Weight/产出指标': '0' }, ['E level1Weight/产出指标']],
    ['a group weight in words', { 'level1Weight/产出指标': 'x' }, ['E level1Weight/产出指标']],
    ['a group without a name', { 'level/r4/level1': '' }, []],
    ['a weight in a row, which this form does not print', { [r('weight')]: '1' }, []],
  ]);

  it('2: a group without a name has no weight to miss', () => {
    const indicators = cleanPolicy.indicators.map((row) => (row.id === 'r4' ? { ...row, level1: ' ' } : row));
    expect(found(policy, { ...cleanPolicy, indicators }, 2)).toEqual([]);
  });
  it('2: weights that were never typed are blank', () => {
    const messages = find(policy, { ...cleanPolicy, level1Weights: {} }).filter(({ number }) => number === 2);
    expect(messages.map(({ message }) => message)).toEqual(
      ['产出指标', '效益指标', '满意度指标'].map((name) => `一级指标“${name}”的一级权重没有填写，请填写分值。`),
    );
  });
  it('2: a form without a budget part has no budget weight', () => {
    const form = { ...project, scoring: { ...project.scoring, budget: null } };
    expect(found(form, changed(cleanProject, { 'field/budgetWeight': '' }), 2)).toEqual([]);
  });
  it('2: the form’s own budget weight needs no field', () => {
    const { budgetWeight: _own, ...fields } = cleanProject.fields;
    expect(find(project, { ...cleanProject, fields })).toEqual([]);
  });
});

describe('sums of weights', () => {
  table(3, project, cleanProject, [
    ['too little', { [r('weight')]: '19', [r('score')]: '19' }, [`W ${r('weight')}`, `E ${r('weight')}`]],
    ['too much', { 'indicator/r5/weight': '11' }, ['W indicator/r5/weight', 'E indicator/r5/weight']],
    [
      'shared out in another way',
      { [r('weight')]: '10', 'indicator/r4/weight': '40' },
      [`W ${r('weight')}`, 'W indicator/r4/weight'],
    ],
    ['shared out with a level of one’s own', { 'level/r5/level1': '成本指标' }, []],
    [
      'a group whose first row is empty',
      { [r('level3')]: '', [r('target')]: '', [r('actual')]: '', [r('weight')]: '', [r('score')]: '' },
      ['W indicator/r2/weight', 'E indicator/r2/weight'],
    ],
    [
      'groups as the form gives them and a wrong sum',
      { 'field/budgetWeight': '20' },
      ['W field/budgetWeight', `E ${r('weight')}`],
    ],
    [
      'another budget weight',
      { 'field/budgetWeight': '20', [r('weight')]: '10' },
      ['W field/budgetWeight', `W ${r('weight')}`],
    ],
    ['another spelling', { [r('weight')]: '２０．００' }, []],
  ]);
  table(3, policy, cleanPolicy, [
    ['too little', { 'level1Weight/产出指标': '34' }, ['E level1Weight/产出指标', 'W level1Weight/产出指标']],
    [
      'shared out in another way',
      { 'level1Weight/产出指标': '45', 'level1Weight/效益指标': '35' },
      ['W level1Weight/产出指标', 'W level1Weight/效益指标'],
    ],
  ]);
  it.each([
    ['15', []],
    ['14', [`W ${r('weight')}`, `E ${r('weight')}`]],
  ])('3: a level of one’s own with %s points taken from another', (weight, expected) => {
    const indicators = cleanProject.indicators.map((row) =>
      row.id === 'r3' ? { ...row, level1: '成本指标', weight } : row,
    );
    expect(found(project, { ...cleanProject, indicators }, 3)).toEqual(expected);
  });
  it('3: a wrong sum is found when no group has a name', () => {
    const draft = {
      ...cleanProject,
      indicators: cleanProject.indicators.map((row) => ({ ...row, level1: '', weight: '1' })),
    };
    expect(found(project, draft, 3)).toEqual([`E ${r('weight')}`]);
  });
  it('3: a wrong sum is shown at the first group with a name', () => {
    const level1 = (name: string): string => (name === '产出指标' ? ' ' : name);
    const draft = {
      ...changed(cleanProject, { 'field/budgetWeight': '20' }),
      indicators: cleanProject.indicators.map((row) => ({ ...row, level1: level1(row.level1) })),
    };
    expect(found(project, draft, 3)).toEqual(['W field/budgetWeight', 'E indicator/r4/weight']);
  });
  it('3: a wrong sum is found when there is no row', () => {
    expect(found(project, { ...cleanProject, indicators: [] }, 3)).toEqual(['E field/projectName']);
  });
  it('3: no weights, no sum', () => {
    expect(found(policy, { ...cleanPolicy, level1Weights: {} }, 3)).toEqual([]);
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
    ['level 1', { 'level/r5/level1': '' }, ['E level/r5/level1']],
    ['level 2', { 'level/r2/level2': '' }, ['E level/r2/level2']],
    ['project name', { 'field/projectName': '' }, ['E field/projectName']],
    ['unit, which is only warned of', { 'field/department': '' }, []],
    ['goal, which is only warned of', { 'field/expectedGoal': '' }, []],
    ['an amount of the total row', { 'funding/total/executed': '' }, ['E funding/total/executed']],
    ['an amount of a source', { 'funding/other/annualBudget': '' }, []],
    ['an unreadable amount of a source', { 'funding/other/annualBudget': '约5万' }, ['E funding/other/annualBudget']],
    ['a negative amount', { 'funding/other/annualBudget': '-5' }, ['E funding/other/annualBudget']],
    ['an amount of 0', { 'funding/other/annualBudget': '0' }, []],
  ]);
  table(5, policy, cleanPolicy, [
    ['policy name', { 'field/policyName': '' }, ['E field/policyName']],
    ['month, which is only warned of', { 'field/selfEvalStart': '' }, []],
    ['an amount that the form does not ask for', { 'funding/total/initialBudget': '' }, []],
    ['group weight, which has its own check', { 'level1Weight/产出指标': '' }, []],
  ]);
  const emptied = { [r('level3')]: '', [r('target')]: '', [r('actual')]: '', [r('weight')]: '', [r('score')]: '' };
  const onlyLevels: Change = Object.fromEntries(Object.keys(emptied).map((key) => [key.replace('r1', 'r5'), '']));
  table(5, project, cleanProject, [
    ['a row with level names only', emptied, []],
    ['a group without any indicator', onlyLevels, ['E indicator/r5/level3']],
  ]);
  it('5: a draft without funds misses the amounts of the total row', () => {
    expect(found(project, { ...cleanProject, funding: {} }, 5)).toEqual([
      'E funding/total/initialBudget',
      'E funding/total/annualBudget',
      'E funding/total/executed',
    ]);
  });
  it('5: a form without rows', () => {
    expect(found(project, { ...cleanProject, indicators: [] }, 5)).toEqual(['E field/projectName']);
  });
  table(23, project, cleanProject, [
    ['a row with level names only', emptied, [`W ${r('level3')}`]],
    ['a chosen tier fills no row', { ...emptied, [r('tier')]: '达成' }, [`W ${r('level3')}`]],
    ['a row with one more value', { ...emptied, [r('deviationReason')]: '无' }, []],
    ['instructions in a cell', { [r('actual')]: '（请填写实际值）' }, [`W ${r('actual')}`]],
    ['a placeholder in a field', { 'field/department': '××局' }, ['W field/department']],
    ['a sentence that only sounds alike', { 'field/expectedGoal': '2025年建设示范点，按填报要求完成。' }, []],
  ]);
  it('23: a row with nothing at all says so', () => {
    const draft = { ...cleanProject, indicators: [...cleanProject.indicators, newIndicator(project, 'x', '', '')] };
    expect(find(project, draft).map(({ number, message }) => [number, message])).toEqual([
      [23, '第6行什么都没有填写，请填写三级指标等内容，用不到就删除这一行。'],
    ]);
  });
});

describe('funds', () => {
  table(6, project, cleanProject, [
    ['a total above its sources', { 'funding/total/initialBudget': '250001' }, ['E funding/total/initialBudget']],
    ['a source changed', { 'funding/other/executed': '1' }, ['E funding/total/executed']],
    ['the total in words of money', { 'funding/total/initialBudget': '25万元' }, []],
    ['no total', { 'funding/total/initialBudget': '' }, []],
    ['an unreadable total', { 'funding/total/initialBudget': 'x' }, []],
    [
      'no source at all',
      { 'funding/currentAppropriation/executed': '', 'funding/carriedOver/executed': '', 'funding/other/executed': '' },
      [],
    ],
  ]);
  const low = (executed: string): Change => ({
    'funding/total/executed': executed,
    'funding/currentAppropriation/executed': executed,
    'funding/carriedOver/executed': '0',
  });
  table(15, project, cleanProject, [
    ['90 %', low('225000'), []],
    ['below 90 % without a reason', low('224970'), ['W funding/total/executed']],
    ['below 90 %, a row explains it', { ...low('224000'), [reasonOf('r1')]: '预算执行偏慢' }, []],
    ['below 90 %, the result explains it', { ...low('224000'), 'field/actualResult': '2025年结余资金较多。' }, []],
    [
      'below 90 %, the goal speaks of it',
      { ...low('224000'), 'field/expectedGoal': '2025年预算执行率达到95%。' },
      ['W funding/total/executed'],
    ],
    [
      'below 90 %, a reason for something else',
      { ...low('224000'), [reasonOf('r1')]: '疫情' },
      ['W funding/total/executed'],
    ],
    ['80 % with a reason', { ...low('200000'), [reasonOf('r1')]: '资金结余' }, []],
    ['below 80 % with a reason', { ...low('199000'), [reasonOf('r1')]: '资金结余' }, ['W funding/total/executed']],
    ['above 100 %', low('250001'), ['W funding/total/executed']],
    ['100 %', low('250000'), []],
    ['nothing spent yet', low(''), []],
    ['0 of 0', { ...low('0'), 'funding/total/annualBudget': '0' }, []],
    ['spent without a budget', { 'funding/total/annualBudget': '0' }, ['W funding/total/executed']],
    ['units mixed up, which has its own check', low('25'), []],
  ]);
  table(15, policy, cleanPolicy, [
    ['a source spent slowly', { 'funding/districtSubsidy/executed': '400000' }, []],
    ['below 90 % without a reason', { 'funding/total/executed': '700000' }, ['W funding/total/executed']],
    [
      'below 90 %, an improvement speaks of it',
      { 'funding/total/executed': '700000', 'indicator/r1/improvement': '加快预算执行' },
      [],
    ],
    [
      'a source above 100 %',
      { 'funding/centralSubsidy/annualBudget': '10', 'funding/centralSubsidy/executed': '11' },
      ['W funding/centralSubsidy/executed'],
    ],
    ['a source without a budget', { 'funding/centralSubsidy/executed': '11' }, ['W funding/centralSubsidy/executed']],
  ]);
  table(16, project, cleanProject, [
    ['all points for 94 % spent', low('235000'), ['I funding/total/executed']],
    ['all points for 95 % spent', low('237500'), []],
    ['points lost as well', { ...low('235000'), [r('score')]: '10' }, []],
    ['a row unscored', { ...low('235000'), [r('score')]: '' }, []],
    ['a row unscored and much more than the rate in the others', { ...low('150000'), [r('score')]: '' }, []],
    ['no rate', low(''), []],
  ]);
  table(22, project, cleanProject, [
    [
      'a column in 万元',
      { 'funding/total/annualBudget': '25' },
      ['W funding/total/annualBudget', 'W funding/total/annualBudget', 'W funding/total/executed'],
    ],
    ['spending in 万元', { 'funding/carriedOver/executed': '5' }, ['W funding/carriedOver/executed']],
    ['twice 10,000 apart', { 'funding/carriedOver/executed': '2.5' }, ['W funding/carriedOver/executed']],
    ['more than twice', { 'funding/carriedOver/executed': '2.49' }, []],
    ['half of 10,000 apart', { 'funding/carriedOver/executed': '10' }, ['W funding/carriedOver/executed']],
    ['less than half', { 'funding/carriedOver/executed': '10.1' }, []],
    ['with its unit', { 'funding/total/annualBudget': '25万元' }, []],
    ['nothing spent', { 'funding/carriedOver/executed': '0' }, []],
    [
      'the whole total row in 万元',
      { 'funding/total/initialBudget': '25', 'funding/total/annualBudget': '25', 'funding/total/executed': '24.5' },
      ['W funding/total/initialBudget', 'W funding/total/annualBudget', 'W funding/total/executed'],
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
    ['unmet in a group without weight', { [r('actual')]: '10家', 'level1Weight/产出指标': '' }, []],
    ['unmet in a group that lost points', { [r('actual')]: '10家', [r('score')]: '19' }, []],
    ['unmet in a group above its weight', { [r('actual')]: '10家', [r('score')]: '21' }, []],
    ['unmet and unscored', { [r('actual')]: '10家', [r('score')]: '', 'indicator/r2/score': '35' }, []],
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
    ['a unit in its own column', { [r('target')]: '≥20', [r('actual')]: '21', [r('unit')]: '场' }, []],
    ['a unit in its own column and beside the target', { [r('actual')]: '21', [r('unit')]: '场' }, []],
    ['units that differ in spite of the column', { [r('actual')]: '21次', [r('unit')]: '场' }, [`W ${r('actual')}`]],
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
    ['one name twice', { 'indicator/r3/level3': '举办科普活动' }, ['W indicator/r3/level3']],
    ['one name in two spellings', { 'indicator/r3/level3': ' 举办 科普活动' }, ['W indicator/r3/level3']],
    [
      'one name three times',
      { 'indicator/r3/level3': '举办科普活动', 'indicator/r5/level3': '举办科普活动' },
      ['W indicator/r3/level3', 'W indicator/r5/level3'],
    ],
    ['no name twice', { 'indicator/r3/level3': '', 'indicator/r5/level3': '' }, []],
  ]);
  const hundred = (...rows: readonly string[]): Change =>
    Object.fromEntries(rows.map((row) => [`indicator/${row}/target`, row === 'r1' ? '100％' : '>=100%']));
  table(20, project, cleanProject, [
    ['three of five', hundred('r1', 'r2', 'r3'), [`I ${r('target')}`]],
    ['two of five', hundred('r1', 'r2'), []],
    ['two of four', { ...hundred('r2', 'r3'), [r('target')]: '' }, []],
    ['three of four', { ...hundred('r2', 'r3', 'r4'), [r('target')]: '' }, ['I indicator/r2/target']],
    ['all of three', { ...hundred('r2', 'r3', 'r4'), [r('target')]: '', 'indicator/r5/target': '' }, []],
    ['100 of something else', { ...hundred('r1', 'r2'), 'indicator/r3/target': '100场' }, []],
    ['ranges up to 100 %', { ...hundred('r1', 'r2'), 'indicator/r3/target': '90-100%' }, []],
  ]);
  const long = (count: number): string => '长'.repeat(count);
  table(21, project, cleanProject, [
    ['an empty goal', { 'field/expectedGoal': ' ' }, ['W field/expectedGoal']],
    [
      'both empty',
      { 'field/expectedGoal': '', 'field/actualResult': '' },
      ['W field/expectedGoal', 'W field/actualResult'],
    ],
    ['equal goals', { 'field/expectedGoal': '全部 完成', 'field/actualResult': '全部完成' }, ['W field/actualResult']],
    ['a goal at the limit', { 'field/actualResult': `${long(1000)} ` }, []],
    ['a goal over the limit', { 'field/actualResult': long(1001) }, ['W field/actualResult']],
    ['a name over the limit', { 'field/projectName': long(101) }, ['W field/projectName']],
    ['a cell at the limit', { [r('level3')]: long(100) }, []],
    ['a cell over the limit', { [r('level3')]: long(101) }, [`W ${r('level3')}`]],
    ['characters outside the basic plane count once', { [r('level3')]: '𠮷'.repeat(100) }, []],
    ['a column without limit', { [r('score')]: long(600) }, []],
  ]);
  const lastYear: Change = { 'field/expectedGoal': '2024年完成全部活动。' };
  table(24, project, cleanProject, [
    ['no year', { year: '' }, ['W year']],
    ['a year of two digits', { year: '25' }, ['W year']],
    ['a year of five digits, which is compared with nothing', { year: '12025', ...lastYear }, ['W year']],
    ['a year with more behind it', { year: '2025x', ...lastYear }, ['W year']],
    ['a year with spaces around it', { year: ' 2025 ', ...lastYear }, ['W field/expectedGoal']],
    ['a year with its word', { year: '2025年' }, []],
    ['the name, which has a check of its own', { 'field/projectName': '' }, []],
    ['a full-width year', { year: '２０２５' }, []],
    [
      'no unit and no department',
      { 'field/department': '', 'field/implementingUnit': ' ' },
      ['W field/department', 'W field/implementingUnit'],
    ],
    ['last year’s goal', lastYear, ['W field/expectedGoal']],
    ['another year beside the form’s', { 'field/expectedGoal': '2024年启动，2025年完成。' }, []],
    ['a span with the form’s year', { 'field/expectedGoal': '2023-2026年持续推进。' }, []],
    ['a span with a double dash', { 'field/expectedGoal': '2023——2026年持续推进。' }, []],
    ['a span to another year', { 'field/expectedGoal': '2021年至2024年持续推进。' }, ['W field/expectedGoal']],
    ['no year in the text', { 'field/expectedGoal': '完成全部活动2000场。' }, []],
    ['years where the form has none', { year: '', 'field/expectedGoal': '2024年完成。' }, ['W year']],
  ]);
  table(24, policy, cleanPolicy, [
    ['no month', { 'field/selfEvalStart': '' }, ['W field/selfEvalStart']],
    [
      'another year than the text',
      { 'field/selfEvalStart': '2024.01' },
      ['W field/expectedGoal', 'W field/actualResult'],
    ],
    [
      'an end before its start',
      { 'field/selfEvalStart': '2025年10月', 'field/selfEvalEnd': '2025.9' },
      ['W field/selfEvalEnd'],
    ],
    ['an end before its start, without a sign between', { 'field/selfEvalEnd': '202409' }, ['W field/selfEvalEnd']],
    ['an end that only holds a month', { 'field/selfEvalEnd': '约2024.9' }, []],
    ['an end with words behind', { 'field/selfEvalEnd': '2024.9底' }, []],
    ['a start that is no month', { 'field/selfEvalStart': '约2024.1' }, []],
    ['one month', { 'field/selfEvalStart': '2025-9', 'field/selfEvalEnd': '2025.09' }, []],
    ['an unreadable end', { 'field/selfEvalEnd': '年底' }, []],
    ['the printed year, which this form lacks', { year: '' }, []],
  ]);
});

describe('figures stated by a file', () => {
  const printed = { total: '99.8', weightTotal: '100', budgetScore: '9.8', rates: { total: '98%' } };
  const withPrinted = (more: Partial<typeof printed>): Draft => ({ ...cleanProject, printed: { ...printed, ...more } });

  it.each([
    ['right figures', {}, []],
    ['other spellings', { total: '９９．８０', rates: { total: '98.00%' } }, []],
    ['blank figures', { total: '', weightTotal: ' ', budgetScore: '', rates: { total: '' } }, []],
    ['a total with a binary tail', { total: '99.79999999999999' }, [[4, `${r('score')}`, 'totalScore']]],
    ['an unreadable total', { total: '#REF!' }, [[4, `${r('score')}`, 'totalScore']]],
    ['a wrong weight total', { weightTotal: '90' }, [[4, `${r('weight')}`, 'weightTotal']]],
    ['a wrong rate', { rates: { total: '97.99%' } }, [[7, 'funding/total/executed', 'rate']]],
    ['a rate as a quotient', { rates: { total: '0.98' } }, [[7, 'funding/total/executed', 'rate']]],
    ['a wrong budget score', { budgetScore: '10' }, [[7, 'field/budgetWeight', 'budgetScore']]],
  ] as const)('%s', (_, more, expected) => {
    const findings = find(project, withPrinted(more));
    expect(findings.map(({ number, figure }) => [number, figure?.kind])).toEqual(
      expected.map(([number, , figure]) => [number, figure]),
    );
    expect(findings.flatMap(({ number }) => found(project, withPrinted(more), number))).toEqual(
      expected.map(([, path]) => `E ${path}`),
    );
  });

  it('are wrong where nothing can be computed', () => {
    const draft = { ...changed(cleanProject, { 'funding/total/annualBudget': '0' }), printed };
    const sevens = find(project, draft).filter(({ number }) => number === 7);
    expect(sevens.map(({ message }) => message)).toEqual([
      '年度资金总额的执行率写的是“98%”，现有数据算不出这个数，请补全数据。',
      '年度资金总额的得分写的是“9.8”，现有数据算不出这个数，请补全数据。',
    ]);
  });

  it('of a row without a rate, or of a form without a budget part, say nothing', () => {
    expect(find(project, { ...cleanProject, printed: { rates: { other: '5%' } } })).toEqual([]);
    expect(find(policy, { ...cleanPolicy, printed: { budgetScore: '5', rates: {} } })).toEqual([]);
  });

  it('have a place even where there is no row', () => {
    const findings = find(project, { ...cleanProject, indicators: [], printed: { total: '1', rates: {} } });
    expect(findings.find(({ number }) => number === 4)?.path).toEqual({ kind: 'field', field: 'projectName' });
  });
});

describe('limits are the form’s data', () => {
  const strict: FormDefinition = {
    ...project,
    checks: {
      ...project.checks,
      weightTotal: '90',
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
    const numbers = new Set(find(strict, cleanProject).map(({ number }) => number));
    expect([...numbers].sort((a, b) => a - b)).toEqual([3, 10, 15, 16, 17, 19, 23]);
  });

  it('required columns and limits of texts as well', () => {
    const sections = project.sections.map((section) =>
      section.kind === 'indicators'
        ? {
            ...section,
            columns: section.columns.map((column) =>
              column.key === 'deviationReason' ? { ...column, required: true } : { ...column, limit: 5 },
            ),
          }
        : section,
    );
    const numbers = find({ ...project, sections }, cleanProject).map(({ number }) => number);
    expect(numbers.filter((number) => number === 5)).toHaveLength(5);
    expect(numbers.filter((number) => number === 21).length).toBeGreaterThan(3);
  });

  it('a form without a column for reasons asks for none', () => {
    const sections = project.sections.map((section) =>
      section.kind === 'indicators'
        ? { ...section, columns: section.columns.filter(({ key }) => key !== 'deviationReason') }
        : section,
    );
    const draft = changed(cleanProject, { [r('actual')]: '10场', [r('score')]: '10', 'indicator/r2/actual': '99%' });
    expect(find({ ...project, sections }, draft)).toEqual([]);
  });

  it('a form without a funding block has no funds to check', () => {
    const draft: Draft = { ...cleanProject, funding: {} };
    const form: FormDefinition = {
      ...project,
      fundingRows: [],
      sections: project.sections.filter(({ kind }) => kind !== 'funding'),
      scoring: { ...project.scoring, budget: null },
      checks: { ...project.checks, weightTotal: '90' },
    };
    expect(find(form, draft)).toEqual([]);
  });

  it('a form without a total row has no sums of funds to check', () => {
    const form: FormDefinition = {
      ...project,
      fundingRows: project.fundingRows.filter(({ isTotal }) => isTotal === undefined),
      scoring: { ...project.scoring, budget: null },
      checks: { ...project.checks, weightTotal: '90' },
    };
    expect(find(form, changed(cleanProject, { 'funding/carriedOver/initialBudget': '49999' }))).toEqual([]);
  });

  it('a form with one month has no order of months', () => {
    const form = { ...policy, fields: policy.fields.filter(({ key }) => key !== 'selfEvalEnd') };
    expect(find(form, changed(cleanPolicy, { 'field/selfEvalEnd': '2024-01' }))).toEqual([]);
  });
});

/** Forms of other shapes than the built-in ones: each is told of what it has, and of nothing else. */
import { describe, expect, it } from 'vitest';
import { applyMend } from '../../../shared/checks/mends.ts';
import { withRows } from '../../../shared/draft/edit.ts';
import { newRow } from '../../../shared/draft/newDraft.ts';
import { tableOf, valueAt } from '../../../shared/draft/path.ts';
import type { Draft } from '../../../shared/draft/types.ts';
import { indexForm } from '../../../shared/forms/indexForm.ts';
import {
  flatForm,
  givenWeightsForm,
  goalForm,
  levelTwoForm,
  moneyReasonForm,
  monitoringForm,
  namesOnlyForm,
  signForm,
  unscoredForm,
} from '../../helpers/madeUpForms.ts';
import { type Change, changedIn, find, found, pathOf } from './cleanDrafts.ts';
import { draftOf, type Line, level, lines, met } from './madeUpDrafts.ts';

describe('a form without weights and scores', () => {
  it('has nothing to find in a filled row', () => {
    expect(lines(unscoredForm, draftOf(unscoredForm, [met]))).toEqual([]);
  });

  it('still asks why a target was missed', () => {
    expect(lines(unscoredForm, draftOf(unscoredForm, [{ ...met, actual: '2场' }]))).toEqual([
      '1 第1行“活动”的完成值“2场”没有达到指标值“≥20场”，但未完成原因分析没有填写，请写明未完成的原因和改进措施。',
    ]);
  });

  it('has no word about points, whatever a draft holds', () => {
    const draft = draftOf(unscoredForm, [{ ...met, weight: '-1', score: '500' }]);
    expect(lines(unscoredForm, { ...draft, stated: { totalScore: '1', weightTotal: '2', rateScore: '3' } })).toEqual(
      [],
    );
  });
});

describe('a table of names alone', () => {
  it('asks for nothing below them', () => {
    expect(lines(namesOnlyForm, draftOf(namesOnlyForm, [level]))).toEqual([]);
  });

  it('asks for the names of a blank row in the innermost of them', () => {
    const draft = draftOf(namesOnlyForm, [level, {}]);
    const findings = find(namesOnlyForm, draft).filter(({ check }) => check === 'leftover');
    expect(findings.map(({ path }) => path)).toEqual([
      { kind: 'groupName', table: 'indicators', row: 'r2', column: 'level2' },
    ]);
  });
});

describe('a sign and a unit in columns of their own', () => {
  const least = { ...level, indicator: '差错率', direction: '≤', target: '5', measureUnit: '%' };
  const row = (more: Line): Draft => draftOf(signForm, [{ ...least, weight: '100', ...more }]);
  const at = (column: string): string => `cell/indicators/r1/${column}`;

  it('≤ 5 against 3 is met with full marks', () => {
    expect(lines(signForm, row({ actual: '3', score: '100' }))).toEqual([]);
  });

  it('says of an unmet target what was asked in full, and the right score', () => {
    expect(lines(signForm, row({ actual: '10', score: '100', reason: '人手不足' }))).toEqual([
      '8 第1行“差错率”的完成值“10%”没有达到指标值“≤5%”，得分却是满分，请改为按完成情况计算的 50，或核对完成值。',
    ]);
  });

  it.each([
    ['a unit in its column', {}, []],
    ['no unit anywhere', { measureUnit: '' }, [`W ${at('measureUnit')}`]],
    ['a unit typed beside the target', { target: '5%', measureUnit: '', actual: '3%' }, []],
  ] as const)('12: %s', (_, more, expected) => {
    expect(found(signForm, row({ actual: '3', score: '100', ...more }), 12)).toEqual(expected);
  });

  it('asks for a missing unit in the column of units', () => {
    expect(lines(signForm, row({ actual: '3', score: '100', measureUnit: '' }))).toEqual([
      '12 第1行“差错率”的度量单位没有填写，请补上单位。',
    ]);
  });

  it('a copied sign is seen, and taken off the actual cell alone', () => {
    const draft = row({ actual: '≤5', score: '100' });
    const [finding, ...more] = find(signForm, draft);
    expect(more).toEqual([]);
    expect(finding?.message).toBe('第1行“差错率”的完成值“≤5”连符号照抄了指标值，请改为实际达到的数，例如 5。');
    expect(finding?.mend).toEqual({ kind: 'stripSign', table: 'indicators', row: 'r1' });
    const mended = finding?.mend === undefined ? draft : applyMend(signForm, draft, finding.mend);
    expect(mended).toEqual(changedIn(signForm, draft, { [at('actual')]: '5' }));
  });

  it('a suggestion is taken into the score cell', () => {
    const draft = row({ actual: '10', score: '80', reason: '人手不足' });
    expect(found(signForm, draft, 9)).toEqual([`W ${at('score')}`]);
    const mended = applyMend(signForm, draft, { kind: 'takeSuggestion', table: 'indicators', row: 'r1' });
    expect(valueAt(mended, pathOf(at('score')))).toBe('50');
  });
});

describe('a monitoring form', () => {
  const money = (row: string, column: string): string => `cell/money/${row}/${column}`;
  const july = {
    'value/goal': '全年举办活动。',
    [money('all', 'initialBudget')]: '100',
    [money('all', 'interimExecuted')]: '40',
    [money('all', 'forecastExecuted')]: '95',
  };
  const watched = { ...level, indicator: '活动', target: '≥20场', interimActual: '8场', possibility: '确定能' };
  const draft = draftOf(monitoringForm, [watched], july);

  it('is content with 40 % in July and with what was reached by then', () => {
    expect(lines(monitoringForm, draft)).toEqual([]);
  });

  it('remarks on more than was budgeted, at the amount where no other place is left for reasons', () => {
    const over = changedIn(monitoringForm, draft, { [money('all', 'interimExecuted')]: '140' });
    expect(lines(monitoringForm, over)).toEqual([
      '15 年度资金总额的1-7月执行率 140% 超过 100%，请核对金额，或说明超支的原因。',
    ]);
    expect(found(monitoringForm, over, 15)).toEqual([`W ${money('all', 'interimExecuted')}`]);
  });

  it('knows a part that is more than the whole, and takes less for granted', () => {
    const part = (text: string): readonly string[] =>
      lines(monitoringForm, changedIn(monitoringForm, draft, { [money('fiscal', 'forecastExecuted')]: text }));
    expect(part('90')).toEqual([]);
    expect(part('96')).toEqual(['6 年度资金总额的全年预计执行数 95 小于其中各项之和 96，请核对总额和其中各项。']);
    const [finding] = find(
      monitoringForm,
      changedIn(monitoringForm, draft, { [money('fiscal', 'forecastExecuted')]: '96' }),
    );
    expect(finding?.mend).toBeUndefined();
  });

  it('says what a choice is made from', () => {
    const other = changedIn(monitoringForm, draft, { 'cell/indicators/r1/possibility': '也许' });
    expect(lines(monitoringForm, other)).toEqual([
      '24 第1行“活动”的完成目标可能性“也许”不是可选的内容，请从“确定能”、“有可能”、“完全不可能”中选择。',
    ]);
  });
});

describe('a column for reasons beside the money', () => {
  const money = (row: string, column: string): string => `cell/money/${row}/${column}`;
  const spent = (all: string, more: Change = {}): Draft =>
    draftOf(moneyReasonForm, [{ ...met, weight: '90', score: '70', reason: '扣分' }], {
      [money('all', 'annualBudget')]: '100',
      [money('all', 'executed')]: all,
      ...more,
    });
  const rates = (draft: Draft): readonly string[] =>
    find(moneyReasonForm, draft).flatMap(({ number, path, message }) =>
      number === 15 ? [`${JSON.stringify(path)} ${message}`] : [],
    );
  const path = (column: string, row = 'all'): string => JSON.stringify({ kind: 'cell', table: 'money', row, column });

  it('is where the reason of a low rate belongs', () => {
    expect(rates(spent('85'))).toEqual([
      `${path('reason')} 总额的执行率 85% 低于 90%，但没有说明原因，请在原因里写明预算执行偏低的原因。`,
    ]);
  });

  it('holds a reason in any words, but 无 is none', () => {
    expect(rates(spent('85', { [money('all', 'reason')]: '合同未签' }))).toEqual([]);
    expect(rates(spent('85', { [money('all', 'reason')]: '无' }))).toHaveLength(1);
  });

  it('explains more than was budgeted, in its own row only', () => {
    const over = { [money('fiscal', 'annualBudget')]: '10', [money('fiscal', 'executed')]: '11' };
    const own = { ...over, [money('fiscal', 'reason')]: '追加支出' };
    expect(rates(spent('95', own))).toEqual([]);
    expect(rates(spent('95', { ...over, [money('all', 'reason')]: '追加支出' }))).toEqual([
      `${path('reason', 'fiscal')} 财政资金的执行率 110% 超过 100%，请核对金额，或在原因里说明超支的原因。`,
    ]);
  });

  it('leaves a row without such a cell to what was achieved', () => {
    const over = { [money('other', 'annualBudget')]: '10', [money('other', 'executed')]: '11' };
    expect(rates(spent('95', over))).toEqual([
      `${JSON.stringify({ kind: 'value', value: 'result' })} 其他资金的执行率 110% 超过 100%，请核对金额，或在完成情况里说明超支的原因。`,
    ]);
  });

  it('is no place to go to where a rate can’t be worked out', () => {
    expect(rates(spent('5', { [money('all', 'annualBudget')]: '0' }))).toEqual([
      `${path('executed')} 总额的执行率无法计算：有支出而没有预算，请核对金额。`,
    ]);
  });

  it('is checked like any other text', () => {
    const odd = { [money('all', 'reason')]: `请填写${'长'.repeat(20)}` };
    const numbers = find(moneyReasonForm, spent('95', odd)).map(({ number }) => number);
    expect(numbers).toEqual(expect.arrayContaining([21, 23]));
  });
});

describe('weights that the form gives, and one text for all reasons', () => {
  const base = {
    'value/kind': '常年性项目',
    'cell/money/all/annualBudget': '100',
    'cell/money/all/executed': '98',
  };
  const output = { ...met, score: '40' };
  const benefit = { ...met, level1: '效益指标（30分）', level2: '社会效益', indicator: '受益', score: '30' };
  const content = { ...met, level1: '满意度指标', level2: '满意度', indicator: '满意度', score: '10' };
  const draft = (rows: readonly Line[], texts: Change = {}): Draft =>
    draftOf(givenWeightsForm, rows, { ...base, ...texts });

  it('are asked of nobody', () => {
    expect(lines(givenWeightsForm, draft([output, benefit, content]))).toEqual([]);
    expect(lines(givenWeightsForm, draft([{ ...output, weight: 'x' }, benefit, content]))).toEqual([]);
  });

  it('bound the scores of their groups, together where they are given together', () => {
    expect(lines(givenWeightsForm, draft([output, { ...benefit, score: '35' }, content]))).toEqual([
      '2 一级指标“效益指标（30分）”“满意度指标”的得分合计 45 超过本表规定的 40 分，请核对各行的得分。',
    ]);
    expect(found(givenWeightsForm, draft([{ ...output, score: '41' }, benefit, content]), 2)).toEqual([
      'E cell/indicators/r1/score',
    ]);
  });

  it('ask for the reason once, naming what lost points', () => {
    const missed = { actual: '1场', score: '10' };
    const rows = [{ ...output, ...missed }, { ...benefit, ...missed }, content];
    const asked = '1 第1行“活动”、第2行“受益”没有完成或者被扣了分，但未完成原因分析没有填写，请写明原因和改进措施。';
    expect(lines(givenWeightsForm, draft(rows))).toEqual([asked]);
    expect(found(givenWeightsForm, draft(rows), 1)).toEqual(['E value/why']);
    expect(lines(givenWeightsForm, draft(rows, { 'value/why': '疫情影响' }))).toEqual([]);
    expect(lines(givenWeightsForm, draft(rows, { 'value/why': '无' }))).toEqual([
      asked.replace('没有填写', '只写了“无”'),
    ]);
  });

  it('name a group that lost points without a row that says why, and no more than three', () => {
    expect(lines(givenWeightsForm, draft([output, benefit, { ...content, score: '9' }]))).toEqual([
      '1 一级指标“效益指标（30分）”“满意度指标”没有完成或者被扣了分，但未完成原因分析没有填写，请写明原因和改进措施。',
    ]);
    const five = ['一', '二', '三', '四', '五'].map((name) => ({
      ...output,
      indicator: name,
      actual: '1场',
      score: '1',
    }));
    const [first] = lines(givenWeightsForm, draft([...five, benefit, content]));
    expect(first).toContain('第1行“一”、第2行“二”、第3行“三”等 5 处没有完成');
  });

  it('ask once why so much more was reached', () => {
    expect(lines(givenWeightsForm, draft([{ ...output, actual: '40场' }, benefit, content]))).toEqual([
      '10 第1行“活动”超额 30% 以上，但未完成原因分析没有填写，请说明超额的原因（例如目标定得偏低）。',
    ]);
  });

  it('make full marks of an unmet target remarkable when the whole group has them', () => {
    const why = { 'value/why': '疫情影响' };
    expect(found(givenWeightsForm, draft([{ ...output, actual: '1场' }, benefit, content], why), 8)).toEqual([
      'E cell/indicators/r1/score',
    ]);
    expect(found(givenWeightsForm, draft([output, { ...benefit, actual: '1场' }, content], why), 8)).toEqual([
      'E cell/indicators/r2/score',
    ]);
    const lost = [output, { ...benefit, actual: '1场', score: '29' }, content];
    expect(found(givenWeightsForm, draft(lost, why), 8)).toEqual([]);
  });

  it('are compared with points in a name', () => {
    const named = [{ ...output, level1: '产出指标（50分）' }, benefit, content];
    expect(lines(givenWeightsForm, draft(named))).toEqual([
      '3 一级指标“产出指标（50分）”的名称里写的是 50 分，而本表规定为 40，请核对。',
    ]);
  });

  it('leave the reason of a low rate to the same text, known by its amount when it is set aside', () => {
    const [finding] = find(
      givenWeightsForm,
      draft([output, benefit, content], { 'cell/money/all/executed': '85', 'value/why': '' }),
    );
    expect(finding).toMatchObject({
      number: 15,
      path: { kind: 'value', value: 'why' },
      knownBy: 'cell/money/all/executed',
      figure: { kind: 'rate', table: 'money', row: 'all' },
      message:
        '年度财政资金总额的执行率(B/A) 85% 低于 90%，但没有说明原因，请在未完成原因分析里写明预算执行偏低的原因。',
    });
  });

  it('are no amount to ask for in a total row, but the score of a rate can be stated', () => {
    const stated = { ...draft([output, benefit, content]), stated: { rateScore: '20' } };
    expect(lines(givenWeightsForm, stated)).toEqual([
      '7 年度财政资金总额的得分（20分×执行率）写的是“20”，准确的数是 19.6，请以准确的数为准或核对数据。',
    ]);
    expect(found(givenWeightsForm, stated, 7)).toEqual(['E cell/money/all/executed']);
  });

  it.each([
    ['去年底', ['24 填报日期“去年底”看不出日期，请写成 2022-01-05 这样的日期。']],
    ['2025年3月', []],
    ['2025/3/5', []],
  ])('a date %s', (text, expected) => {
    expect(lines(givenWeightsForm, draft([output, benefit, content], { 'value/filled': text }))).toEqual(expected);
  });

  it('a choice that is none of the options', () => {
    expect(lines(givenWeightsForm, draft([output, benefit, content], { 'value/kind': '其他' }))).toEqual([
      '24 项目类型“其他”不是可选的内容，请从“常年性项目”、“一次性项目”中选择。',
    ]);
  });
});

describe('weights at level 2, without targets', () => {
  const row = (level1: string, level2: string, indicatorName: string, score: string): Line => ({
    level1,
    level2,
    indicator: indicatorName,
    score,
  });
  const rows = [
    row('决策', '立项', '依据', '20'),
    row('决策', '目标', '明确', '20'),
    row('过程', '资金', '到位', '60'),
  ];
  const weights = {
    'group/indicators/决策/立项/weight': '20',
    'group/indicators/决策/目标/weight': '20',
    'group/indicators/过程/资金/weight': '60',
  };
  const draft = (change: Change = {}): Draft => draftOf(levelTwoForm, rows, { ...weights, ...change });

  it('find nothing where all is right', () => {
    expect(lines(levelTwoForm, draft())).toEqual([]);
  });

  it.each<[string, Change, readonly string[]]>([
    [
      'a blank weight',
      { 'group/indicators/过程/资金/weight': '' },
      [
        '3 二级分值合计为 40，应为 100，还差 60，请继续填写各行的二级分值。',
        '2 二级指标“资金”的二级分值没有填写，请填写分值。',
      ],
    ],
    [
      'a group above its weight',
      { 'cell/indicators/r2/score': '21' },
      ['2 二级指标“目标”的得分合计 21 超过二级分值 20，请核对各行的得分。'],
    ],
    [
      'a group below its weight',
      { 'cell/indicators/r2/score': '19' },
      [
        '1 二级指标“目标”的得分合计 19 低于二级分值 20，但各行的未完成原因分析都没有填写，请在扣分的那一行写明原因和改进措施。',
      ],
    ],
    [
      'another division',
      {
        'group/indicators/决策/立项/weight': '30',
        'cell/indicators/r1/score': '30',
        'group/indicators/过程/资金/weight': '50',
        'cell/indicators/r3/score': '50',
      },
      [
        '3 一级指标“决策”的二级分值合计为 50，本表规定为 40，请核对。',
        '3 一级指标“过程”的二级分值合计为 50，本表规定为 60，请核对。',
      ],
    ],
    [
      'points in words',
      { 'cell/indicators/r1/score': '20分' },
      ['2 第1行“依据”的得分“20分”不是数字，没有计入总分，请只填数字。'],
    ],
  ])('%s', (_, change, expected) => {
    expect(lines(levelTwoForm, draft(change)).toSorted()).toEqual(expected.toSorted());
  });

  it('lead to the weight of the first group inside', () => {
    const other = {
      'group/indicators/决策/立项/weight': '30',
      'cell/indicators/r1/score': '30',
    };
    expect(found(levelTwoForm, draft(other), 3)).toEqual([
      'E group/indicators/决策/立项/weight',
      'W group/indicators/决策/立项/weight',
    ]);
  });
});

describe('a form without levels', () => {
  const row = { indicator: '活动', target: '≥20场', actual: '21场', weight: '100', score: '100' };

  it('finds nothing where all is right, and nothing in a table that may stay empty', () => {
    expect(lines(flatForm, draftOf(flatForm, [row]))).toEqual([]);
  });

  it('judges its weights and its names', () => {
    const twice = [
      { ...row, weight: '50', score: '50' },
      { ...row, weight: '40', score: '40' },
    ];
    expect(lines(flatForm, draftOf(flatForm, twice)).toSorted()).toEqual([
      '18 第2行“活动”与第1行的三级指标同名，上级系统按名称对应各行，请改成不同的名称。',
      '3 权重合计为 90，应为 100，还差 10，请调整各行的权重。',
    ]);
  });

  it('checks the rows of every table, by what each has', () => {
    const { table } = indexForm(flatForm);
    const others = table('others');
    if (others === undefined) throw new Error('no second table');
    const draft = draftOf(flatForm, [row]);
    const rows = [newRow(others, 'o1', { outcome: '_好' }), newRow(others, 'o2')];
    expect(lines(flatForm, withRows(draft, 'others', rows))).toEqual([
      '19 第1行的结果“_好”含有符号 _，上级系统导入时不接受，请删去或改用文字。',
    ]);
    const blank = newRow(indexForm(flatForm).tables[0] ?? others, 'r2');
    const [first] = tableOf(draft, 'indicators').rows;
    const two = withRows(draft, 'indicators', first === undefined ? [blank] : [first, blank]);
    expect(lines(flatForm, two)).toEqual(['23 第2行什么都没有填写，请填写三级指标等内容，用不到就删除这一行。']);
  });
});

describe('a goal form', () => {
  const texts = {
    'value/from': '2025-01-01',
    'value/until': '2025年12月31日',
    'value/overall': '2024年至2027年建成。',
    'value/goal': '2025年完成一半。',
    'cell/money/project/initialBudget': '300',
    'cell/money/projectFiscal/initialBudget': '200',
    'cell/money/year/initialBudget': '100',
    'cell/money/current/initialBudget': '100',
  };
  const draft = (change: Change = {}): Draft =>
    draftOf(goalForm, [{ ...level, indicator: '活动', target: '≥20场' }], { ...texts, ...change });

  it('finds nothing where all is right', () => {
    expect(lines(goalForm, draft())).toEqual([]);
  });

  it.each<[string, Change, readonly string[]]>([
    [
      'both totals',
      { 'cell/money/project/initialBudget': '', 'cell/money/year/initialBudget': '' },
      [
        '5 项目资金总额的金额没有填写，请填写金额（万元），没有就填 0。',
        '5 年度资金申请总额的金额没有填写，请填写金额（万元），没有就填 0。',
      ],
    ],
    [
      'a part above the whole',
      { 'cell/money/projectFiscal/initialBudget': '301' },
      ['6 项目资金总额的金额 300 小于其中各项之和 301，请核对总额和其中各项。'],
    ],
    [
      'sources that make another sum',
      { 'cell/money/other/initialBudget': '1' },
      ['6 年度资金申请总额的金额 100 不等于各项来源之和 101，请核对总额和各项来源。'],
    ],
    ['goals of one text', { 'value/overall': '2025年完成一半。' }, []],
    [
      'an end before the start',
      { 'value/until': '2024-12-31' },
      ['24 计划完成日期“2024-12-31”早于计划开始日期“2025-01-01”，请核对。'],
    ],
    ['an end on another day of the same month', { 'value/from': '2025-12-31', 'value/until': '2025-12' }, []],
    [
      'an end one day before the start',
      { 'value/from': '2025-12-31', 'value/until': '2025-12-30' },
      ['24 计划完成日期“2025-12-30”早于计划开始日期“2025-12-31”，请核对。'],
    ],
    [
      'a start that is no date',
      { 'value/from': '年初' },
      ['24 计划开始日期“年初”看不出日期，请写成 2022-01-05 这样的日期。'],
    ],
    [
      'last year’s goal',
      { 'value/goal': '2024年完成一半。' },
      ['24 年度总体目标里写的是 2024 年，而本表是 2025 年度，请核对年份。'],
    ],
  ])('%s', (_, change, expected) => {
    expect(lines(goalForm, draft(change))).toEqual(expected);
  });
});

import { expect, it } from 'vitest';
import { national2021 } from '../../../shared/forms/national2021.ts';
import { scoreDraft } from '../../../shared/scoring/scoreDraft.ts';
import { columnsOf, expectSoundForm, filledDraft, printedLines, usualPaths } from '../../helpers/printedForm.ts';

const points = (level1: string, weight: string, score = weight) => ({ level1, level2: '二级', weight, score });

/** Figures of a published form: 88.1 of 90.2 was spent. */
const draft = filledDraft(national2021, {
  values: { projectName: '档案存储服务', person: '李四', phone: '000' },
  rows: {
    funding: {
      total: { initialBudget: '90.2', annualBudget: '90.2', executed: '88.1' },
      currentAppropriation: { annualBudget: '90.2', executed: '88.1' },
      carriedOver: { annualBudget: '0', executed: '0' },
    },
    indicators: [
      ...[points('成本指标', '10'), points('成本指标', '10')],
      ...[points('产出指标', '40'), points('效益指标', '20'), points('满意度指标', '10')],
    ],
  },
});

it('fits its page and prints each value once', () => expectSoundForm(national2021));

it('prints letters below the headers of what the rate is made of', () => {
  expect(columnsOf(national2021, 'funding')).toEqual([
    ' rowName',
    '年初预算数 initialBudget',
    '全年预算数（A） annualBudget',
    '全年执行数（B） executed',
    '分值 weight',
    '执行率（B/A） rate',
    '得分 score',
  ]);
  expect(columnsOf(national2021, 'indicators')).toEqual([
    '一级指标 level1',
    '二级指标 level2',
    '三级指标 indicator',
    '年度指标值（A） target',
    '实际完成值（B） actual',
    '分值 weight',
    '得分 score',
    '偏差原因分析及改进措施 reason',
  ]);
});

it('begins with 成本 as a first level, which has no place among the outputs', () => {
  expect(usualPaths(national2021)).toEqual([
    '成本指标/经济成本指标',
    '成本指标/社会成本指标',
    '成本指标/生态环境成本指标',
    '产出指标/数量指标',
    '产出指标/质量指标',
    '产出指标/时效指标',
    '效益指标/经济效益指标',
    '效益指标/社会效益指标',
    '效益指标/生态效益指标',
    '满意度指标/服务对象满意度指标',
  ]);
});

it('gives 20 40 20 10 with 成本, 50 30 10 without it', () => {
  const weights = national2021.scoring?.rows[0]?.weights;
  const divisions = weights?.kind === 'row' ? weights.divisions : [];
  expect(divisions.map((groups) => groups.map(({ names, weight }) => `${names.join()} ${weight}`))).toEqual([
    ['成本指标 20', '产出指标 40', '效益指标 20', '满意度指标 10'],
    ['产出指标 50', '效益指标 30', '满意度指标 10'],
  ]);
});

it('scores 88.1 of 90.2 with 9.77 and the published total', () => {
  // 88.1 ÷ 90.2 = 0.976718…; 90 points of indicators
  expect(scoreDraft(national2021, draft)).toMatchObject({
    rates: {
      'rate/funding/total': { percent: '97.67' },
      'rate/funding/currentAppropriation': { percent: '97.67' },
      'rate/funding/other': { kind: 'blank' },
    },
    rateScore: '9.77',
    rowsScore: '90',
    weightTotal: '100',
    total: '99.77',
    grade: '优',
  });
});

it('prints 附件2 above the title, a rate for each source, and a line of names below the table', () => {
  const lines = printedLines(national2021, draft);
  expect(lines.slice(0, 4)).toEqual(['附件2', '项目支出绩效自评表', '（2024年度）', '项目名称 | 档案存储服务']);
  expect(lines[6]).toBe('年度资金总额 | 90.20 | 90.20 | 88.10 | 10 | 97.67% | 9.77');
  expect(lines[7]).toBe('其中：当年财政拨款 | 90.20 | 88.10 | — | 97.67% | —');
  expect(lines[8]).toBe('上年结转资金 | 0.00 | 0.00 | — | 0% | —');
  expect(lines[9]).toBe('其他资金 | — | — | —');
  expect(lines.slice(-2)).toEqual(['总分 | 100 | 99.77', '填表人：李四 | 联系电话：000 | 单位（盖章）：']);
});

it('takes amounts in 万元 or in 元, in the words of the side label too', () => {
  expect(printedLines(national2021, draft)[5]).toContain('项目资金（万元）');
  expect(printedLines(national2021, { ...draft, moneyUnit: '元' })[5]).toContain('项目资金（元）');
});

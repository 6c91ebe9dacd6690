import { expect, it } from 'vitest';
import { hubeiProject } from '../../../shared/forms/hubeiProject.ts';
import { scoreDraft } from '../../../shared/scoring/scoreDraft.ts';
import { columnsOf, expectSoundForm, filledDraft, printedLines, usualPaths } from '../../helpers/printedForm.ts';

const draft = filledDraft(hubeiProject, {
  year: '2020',
  values: {
    reportingUnit: '农业工作科',
    filledOn: '2021年4月22日',
    projectName: '长江禁捕项目',
    category: '部门预算项目',
    projectAttribute: '新增性项目',
    duration: '三年期项目',
  },
  rows: {
    funding: { total: { annualBudget: '150', executed: '120' } },
    indicators: [
      { level1: '产出指标', level2: '数量指标', level3: '补贴渔船数', target: '6', actual: '6', score: '20' },
      { level1: '产出指标', level2: '质量指标', level3: '发放率', target: '100%', actual: '95%', score: '18' },
      { level1: '效益指标', level2: '社会效益指标', level3: '增收', target: '显著', actual: '显著', score: '25' },
      {
        level1: '满意度指标',
        level2: '服务对象满意度指标',
        level3: '满意度',
        target: '≥90%',
        actual: '80%',
        score: '12',
      },
    ],
  },
});

it('fits its page and prints each value once', () => expectSoundForm(hubeiProject));

it('has no weight anywhere and no reason beside an indicator', () => {
  expect(columnsOf(hubeiProject, 'funding')).toEqual([
    ' rowName',
    '预算数(A) annualBudget',
    '执行数(B) executed',
    '执行率(B/A) rate',
    '得分（20分×执行率） score',
  ]);
  expect(columnsOf(hubeiProject, 'indicators')).toEqual([
    '一级指标 level1',
    '二级指标 level2',
    '三级指标 indicator',
    '年初目标值(A) target',
    '实际完成值(B) actual',
    '得分 score',
  ]);
});

it('gives 20 points to the rate, 40 to the outputs, 40 to benefit and satisfaction together', () => {
  const { rate, rows } = hubeiProject.scoring ?? {};
  expect(rate?.weight).toEqual({ kind: 'given', points: '20' });
  expect(rows?.[0]?.weights).toEqual({
    kind: 'given',
    groups: [
      { names: ['产出指标'], weight: '40' },
      { names: ['效益指标', '满意度指标'], weight: '40' },
    ],
  });
});

it('begins with the usual groups', () => {
  expect(usualPaths(hubeiProject)).toHaveLength(9);
  expect(usualPaths(hubeiProject).at(-1)).toBe('满意度指标/服务对象满意度指标');
});

it('scores 120 of 150 with 16 of 20 points and adds 75', () => {
  // 80 %; 20 + 18 + 25 + 12
  expect(scoreDraft(hubeiProject, draft)).toMatchObject({
    rates: { 'rate/funding/total': { percent: '80' } },
    rateWeight: '20',
    rateScore: '16',
    tables: [
      {
        groups: [
          { name: '产出指标', weight: '40', score: '38' },
          { name: '效益指标', weight: null, score: '25' },
          { name: '满意度指标', weight: null, score: '12' },
        ],
      },
    ],
    weightTotal: '100',
    total: '91',
    grade: '优',
  });
});

it('prints its choices as boxes, and one that it does not list as it was typed', () => {
  expect(printedLines(hubeiProject, draft).slice(0, 7)).toEqual([
    '2020年度项目自评表',
    '单位名称：农业工作科 | 填报日期：2021年4月22日',
    '项目名称 | 长江禁捕项目',
    '主管部门 | 项目实施单位',
    '项目类别 | 1、部门预算项目 ☑　2、市直专项 □　3、省对下转移支付项目 □',
    '项目属性 | 1、持续性项目 □　2、新增性项目 ☑',
    '项目类型 | 三年期项目',
  ]);
});

it('prints one row of money, the total without weights, and reasons once for the whole form', () => {
  const lines = printedLines(hubeiProject, draft);
  expect(lines[7]).toBe('预算执行情况（万元）（20分） | 预算数(A) | 执行数(B) | 执行率(B/A) | 得分（20分×执行率）');
  expect(lines[8]).toBe('年度财政资金总额 | 150.00 | 120.00 | 80.00% | 16');
  expect(lines.slice(-8, -4)).toEqual([
    '总分 | 91',
    '偏差大或目标未完成原因分析',
    '改进措施及结果应用方案',
    '单位主要负责人签批 | 签名：',
  ]);
  expect(lines.slice(-4).map((line) => line.slice(0, 2))).toEqual(['备注', '2.', '3.', '4.']);
});

import { expect, it } from 'vitest';
import { sichuanProject } from '../../../shared/forms/sichuanProject.ts';
import { scoreDraft } from '../../../shared/scoring/scoreDraft.ts';
import { columnsOf, expectSoundForm, filledDraft, printedLines, usualPaths } from '../../helpers/printedForm.ts';

const draft = filledDraft(sichuanProject, {
  year: '2023',
  values: { projectName: '51000021R000000019951-防汛经费', person: '张三', financeOfficer: '李四' },
  rows: {
    funding: {
      total: { initialBudget: '386.5', annualBudget: '402.36', executed: '391.18', reason: '年中追加' },
      fiscal: { annualBudget: '386.5', executed: '386.5' },
    },
    indicators: [
      {
        level1: '成本指标',
        level2: '经济成本指标',
        direction: '≤',
        target: '8',
        measureUnit: '万元',
        weight: '20',
        score: '20',
      },
      { level1: '产出指标', level2: '数量指标', weight: '40', score: '39.5', deviationReason: '少一场' },
      { level1: '效益指标', level2: '社会效益指标', weight: '20', score: '20' },
      { level1: '满意度指标', level2: '服务对象满意度指标', weight: '10', score: '10' },
    ],
  },
});

it('fits its page and prints each value once', () => expectSoundForm(sichuanProject));

it('asks for a reason beside the money', () => {
  expect(columnsOf(sichuanProject, 'funding')).toEqual([
    '年度预算数（万元） rowName',
    '年初预算数 initialBudget',
    '调整后预算数 annualBudget',
    '预算执行数 executed',
    '执行率 rate',
    '权重 weight',
    '得分 score',
    '原因 reason',
  ]);
});

it('has a target of three columns before what was reached', () => {
  expect(columnsOf(sichuanProject, 'indicators')).toEqual([
    '一级指标 level1',
    '二级指标 level2',
    '三级指标 indicator',
    '指标性质 direction',
    '指标值 target',
    '度量单位 measureUnit',
    '完成值 actual',
    '权重 weight',
    '得分 score',
    '未完成原因分析 reason',
  ]);
});

it('begins with 成本 as a first level', () => {
  expect(usualPaths(sichuanProject)[0]).toBe('成本指标/经济成本指标');
  expect(usualPaths(sichuanProject)).toHaveLength(10);
});

it('takes 200 characters in each of the three texts below the table', () => {
  const closing = sichuanProject.values.filter(({ key }) => ['conclusion', 'problems', 'improvement'].includes(key));
  expect(closing.map(({ label, limit }) => `${label} ${limit}`)).toEqual([
    '评价结论 200',
    '存在问题 200',
    '改进措施 200',
  ]);
});

it('scores 391.18 of 402.36 with 9.72 and adds 89.5', () => {
  // 97.2214… %, 10 points
  expect(scoreDraft(sichuanProject, draft)).toMatchObject({
    rates: { 'rate/funding/total': { percent: '97.22' }, 'rate/funding/fiscal': { percent: '100' } },
    rateScore: '9.72',
    rowsScore: '89.5',
    weightTotal: '100',
    total: '99.22',
    grade: '优',
  });
});

it('prints its number above the title and the names below the texts', () => {
  const lines = printedLines(sichuanProject, draft);
  expect(lines.slice(0, 3)).toEqual([
    '报表编号：510000_0013zp',
    '部门预算项目支出绩效自评表（2023年度）',
    '项目名称 | 51000021R000000019951-防汛经费',
  ]);
  expect(lines[9]).toBe('总额 | 386.50 | 402.36 | 391.18 | 97.22% | 10 | 9.72 | 年中追加');
  expect(lines[10]).toBe('其中：财政资金 | 386.50 | 386.50 | 100.00% | / | /');
  expect(lines.slice(-5)).toEqual([
    '合计 | 100 | 99.22',
    '评价结论',
    '存在问题',
    '改进措施',
    '项目负责人：张三 | 财务负责人：李四',
  ]);
});

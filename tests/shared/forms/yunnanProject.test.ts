import { expect, it } from 'vitest';
import { yunnanProject } from '../../../shared/forms/yunnanProject.ts';
import { scoreDraft } from '../../../shared/scoring/scoreDraft.ts';
import { columnsOf, expectSoundForm, filledDraft, printedLines, usualPaths } from '../../helpers/printedForm.ts';

const draft = filledDraft(yunnanProject, {
  year: '2022',
  values: { reportingDepartment: '某州某局', projectName: '防汛经费', remarks: '无' },
  rows: {
    funding: { total: { initialBudget: '3000000', annualBudget: '3000000', executed: '2800000' } },
    indicators: [
      {
        level1: '产出指标',
        level2: '数量指标',
        level3: '培训人数',
        direction: '≧',
        target: '100',
        measureUnit: '人',
        actual: '97',
        weight: '50',
        score: '48.5',
        deviationReason: '两人请假',
      },
      { level1: '效益指标', level2: '社会效益指标', level3: '影响', target: '显著', weight: '30', score: '30' },
      { level1: '满意度指标', level2: '服务对象满意度指标', level3: '满意度', weight: '10', score: '10' },
    ],
  },
});

it('fits its page and prints each value once', () => expectSoundForm(yunnanProject));

it('has a target of three columns: sign, value, unit', () => {
  expect(columnsOf(yunnanProject, 'indicators')).toEqual([
    '一级指标 level1',
    '二级指标 level2',
    '三级指标 indicator',
    '指标性质 direction',
    '指标值 target',
    '度量单位 measureUnit',
    '实际完成值 actual',
    '分值 weight',
    '得分 score',
    '偏差原因分析及改进措施 reason',
  ]);
});

it('begins with the groups of 50, 30 and 10 points', () => {
  expect(usualPaths(yunnanProject)).toEqual([
    '产出指标/数量指标',
    '产出指标/质量指标',
    '产出指标/时效指标',
    '产出指标/成本指标',
    '效益指标/经济效益指标',
    '效益指标/社会效益指标',
    '效益指标/生态效益指标',
    '效益指标/可持续影响指标',
    '满意度指标/服务对象满意度指标',
  ]);
  expect(yunnanProject.scoring?.rate?.weight).toEqual({ kind: 'cell', usual: '10' });
});

it('scores 2,800,000 of 3,000,000 with 9.33 and adds 88.5', () => {
  // 93.333… %, 10 points; 48.5 + 30 + 10
  expect(scoreDraft(yunnanProject, draft)).toMatchObject({
    rates: { 'rate/funding/total': { percent: '93.33' } },
    rateScore: '9.33',
    rowsScore: '88.5',
    total: '97.83',
    weightTotal: '100',
    grade: '优',
  });
});

it('prints dashes for what is blank in the money, and nowhere else', () => {
  const lines = printedLines(yunnanProject, draft);
  expect(lines.slice(4, 7)).toEqual([
    '项目资金（元） | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分',
    '年度资金总额 | 3,000,000.00 | 3,000,000.00 | 2,800,000.00 | 10 | 93.33% | 9.33',
    '其中：当年财政拨款 | — | — | — | — | — | —',
  ]);
  expect(lines.slice(11).join()).not.toContain('—');
});

it('prints the year in the title, a header of two rows, and the grade beside the total', () => {
  const lines = printedLines(yunnanProject, draft);
  expect(lines.slice(0, 3)).toEqual(['2022年度项目支出绩效自评表', '部门：某州某局 | 公开14表', '项目名称 | 防汛经费']);
  expect(lines.slice(11, 14)).toEqual([
    '绩效指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施',
    '一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位',
    '产出指标 | 数量指标 | 培训人数 | ≧ | 100 | 人 | 97 | 50 | 48.5 | 两人请假',
  ]);
  expect(lines.slice(-2)).toEqual(['其他需要说明事项 | 无', '总分 | 100 | 97.83 | 优']);
});

import { expect, it } from 'vitest';
import { transferPayment } from '../../../shared/forms/transferPayment.ts';
import { scoreDraft } from '../../../shared/scoring/scoreDraft.ts';
import { columnsOf, expectSoundForm, filledDraft, printedLines, usualPaths } from '../../helpers/printedForm.ts';

const draft = filledDraft(transferPayment, {
  year: '2022',
  values: { projectName: '农业水价综合改革', person: '谢某 000' },
  rows: {
    funding: {
      total: { annualBudget: '20', executed: '19.5' },
      central: { annualBudget: '15', executed: '15' },
      local: { annualBudget: '5', executed: '4.5' },
    },
    indicators: [
      {
        level1: '产出指标（50分）',
        level2: '数量指标',
        level3: '水标尺',
        weight: '50',
        target: '≥266米',
        actual: '266米',
        score: '50',
      },
      { level1: '效益指标（30分）', level2: '社会效益指标', weight: '30', score: '30' },
      {
        level1: '满意度指标（10分）',
        level2: '服务对象满意度指标',
        weight: '10',
        score: '9',
        deviationReason: '宣传不足',
      },
    ],
  },
});

it('fits its page and prints each value once', () => expectSoundForm(transferPayment));

it('states the points of an indicator before its target', () => {
  expect(columnsOf(transferPayment, 'indicators')).toEqual([
    '一级指标 level1',
    '二级指标 level2',
    '三级指标 indicator',
    '分值 weight',
    '年度指标值 target',
    '实际完成值 actual',
    '得分 score',
    '未完成原因及拟采取的改进措施 reason',
  ]);
  expect(columnsOf(transferPayment, 'funding')).toEqual([
    ' rowName',
    '全年预算数（A） annualBudget',
    '全年执行数（B） executed',
    '分值 weight',
    '执行率（B/A） rate',
    '得分 score',
  ]);
});

it('begins with groups whose names say their points', () => {
  expect(new Set(usualPaths(transferPayment).map((path) => path.split('/')[0]))).toEqual(
    new Set(['产出指标（50分）', '效益指标（30分）', '满意度指标（10分）']),
  );
});

it('scores 19.5 of 20 with 9.75 and adds 89', () => {
  // 97.5 %, 10 points; 50 + 30 + 9
  expect(scoreDraft(transferPayment, draft)).toMatchObject({
    rates: { 'rate/funding/total': { percent: '97.5' } },
    rateScore: '9.75',
    rowsScore: '89',
    weightTotal: '100',
    total: '98.75',
    grade: '优',
  });
});

it('prints the money by who gives it, and the total below points and scores', () => {
  const lines = printedLines(transferPayment, draft);
  expect(lines.slice(0, 3)).toEqual([
    '绩效目标自评表',
    '（2022年度）',
    '项目名称 | 农业水价综合改革 | 项目负责人及电话 | 谢某 000',
  ]);
  expect(lines.slice(5, 9)).toEqual([
    '年度资金总额 | 20.00 | 19.50 | 10 | 97.50% | 9.75',
    '其中：中央财政资金 | 15.00 | 15.00 | —',
    '地方资金 | 5.00 | 4.50 | —',
    '其他资金 | —',
  ]);
  expect(lines[12]).toBe('绩效指标 | 产出指标（50分） | 数量指标 | 水标尺 | 50 | ≥266米 | 266米 | 50');
  expect(lines.at(-1)).toBe('总分 | 100 | 98.75');
});

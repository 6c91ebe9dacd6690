import { expect, it } from 'vitest';
import { hunanDepartment } from '../../../shared/forms/hunanDepartment.ts';
import { scoreDraft } from '../../../shared/scoring/scoreDraft.ts';
import { columnsOf, expectSoundForm, filledDraft, printedLines, usualPaths } from '../../helpers/printedForm.ts';

const points = (level1: string, weight: string, score = weight) => ({ level1, level2: '二级', weight, score });

/** Figures of a published form, amounts with their unit as it was typed there. */
const draft = filledDraft(hunanDepartment, {
  year: '2021',
  values: {
    unitName: '某区林业局',
    generalBudget: '1873.66万元',
    otherIncome: '2880',
    basicSpending: '1768.16',
    projectSpending: '2985.5',
    person: '张三',
    filledOn: '2022年4月',
    phone: '000',
  },
  rows: {
    funding: { total: { initialBudget: '4753.66万元', annualBudget: '4753.66万元', executed: '3824.26万元' } },
    indicators: [
      ...['10', '7', '7', '7', '7', '6', '6'].map((weight) => points('产出指标（50分）', weight)),
      ...[points('效益指标（30分）', '6', '5'), points('效益指标（30分）', '6', '5')],
      ...['6', '6', '6'].map((weight) => points('效益指标（30分）', weight)),
      points('满意度指标（10分）', '10'),
    ],
  },
});

it('fits its page and prints each value once', () => expectSoundForm(hunanDepartment));

it('has the usual columns, and one row of money', () => {
  expect(columnsOf(hunanDepartment, 'funding')).toEqual([
    ' rowName',
    '年初预算数 initialBudget',
    '全年预算数 annualBudget',
    '全年执行数 executed',
    '分值 weight',
    '执行率 rate',
    '得分 score',
  ]);
  expect(columnsOf(hunanDepartment, 'indicators')).toEqual([
    '一级指标 level1',
    '二级指标 level2',
    '三级指标 indicator',
    '年度指标值 target',
    '实际完成值 actual',
    '分值 weight',
    '得分 score',
    '偏差原因分析及改进措施 reason',
  ]);
  expect(draft.tables['funding']?.rows.map(({ id }) => id)).toEqual(['total']);
});

it('is named by the unit that it is about', () => {
  expect(hunanDepartment.values.find(({ role }) => role === 'name')?.label).toBe('一级预算单位名称');
});

it('begins with groups whose names say their points', () => {
  expect(usualPaths(hunanDepartment)[0]).toBe('产出指标（50分）/数量指标');
  expect(usualPaths(hunanDepartment).at(-1)).toBe('满意度指标（10分）/服务对象满意度指标');
});

it('scores 3824.26 of 4753.66 with 8.04 and adds 88', () => {
  // 80.4487… %, 10 points; 50 + 28 + 10
  expect(scoreDraft(hunanDepartment, draft)).toMatchObject({
    rates: { 'rate/funding/total': { percent: '80.45' } },
    rateScore: '8.04',
    rowsScore: '88',
    weightTotal: '100',
    total: '96.04',
    grade: '优',
  });
});

it('prints income and spending beside each other under the label of the money', () => {
  const lines = printedLines(hunanDepartment, draft);
  expect(lines.slice(0, 10)).toEqual([
    '部门整体支出绩效自评表',
    '（2021年度）',
    '一级预算单位名称 | 某区林业局',
    '年度预算申请（万元） | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分',
    '年度资金总额 | 4,753.66 | 4,753.66 | 3,824.26 | 10 | 80.45% | 8.04',
    '按收入性质分： | 按支出性质分：',
    '其中：一般公共预算：1,873.66 | 其中：基本支出：1,768.16',
    '政府性基金拨款： | 项目支出：2,985.50',
    '纳入专户管理的非税收入拨款：',
    '其他资金：2,880.00',
  ]);
  expect(lines.slice(-2)).toEqual([
    '总分 | 100 | 96.04',
    '填表人：张三 | 填报日期：2022年4月 | 联系电话：000 | 单位负责人签字：',
  ]);
});

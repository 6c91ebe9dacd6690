import { expect, it } from 'vitest';
import { shanghaiGoal } from '../../../shared/forms/shanghaiGoal.ts';
import { scoreDraft } from '../../../shared/scoring/scoreDraft.ts';
import { columnsOf, expectSoundForm, filledDraft, printedLines, usualPaths } from '../../helpers/printedForm.ts';

const draft = filledDraft(shanghaiGoal, {
  year: '2026',
  values: {
    projectName: '社区文化活动经费',
    nature: '经常性项目',
    category: '区级专项类',
    department: '某区某局',
    implementingUnit: '某单位',
    plannedStart: '2026/1/1',
    plannedEnd: '2026/12/31',
    overallGoal: '完成目标任务。',
    expectedGoal: '完成年度任务。',
  },
  rows: {
    funding: {
      projectTotal: { initialBudget: '1500000' },
      fiscal: { initialBudget: '1000000' },
      total: { initialBudget: '1000000' },
    },
    indicators: [{ level1: '产出指标', level2: '数量指标', level3: '活动场次', target: '>=20场' }],
  },
});

it('fits its page and prints each value once', () => expectSoundForm(shanghaiGoal));

it('asks for one amount a row, and for nothing reached or scored', () => {
  expect(columnsOf(shanghaiGoal, 'funding')).toEqual([' rowName', '金额 initialBudget']);
  expect(columnsOf(shanghaiGoal, 'indicators')).toEqual([
    '一级指标 level1',
    '二级指标 level2',
    '三级指标 indicator',
    '年度指标值 target',
  ]);
  expect(shanghaiGoal.scoring).toBeNull();
});

it('lets the fiscal part be less than the whole project, and the sources of the year make all of it', () => {
  const { rows } = shanghaiGoal.tables[0] ?? {};
  expect(rows?.kind === 'fixed' ? rows.sums : []).toEqual([
    { total: 'projectTotal', parts: ['fiscal'], complete: false },
    { total: 'total', parts: ['currentAppropriation', 'carriedOver', 'other'], complete: true },
  ]);
});

it('begins with 成本 as a first level', () => {
  expect(usualPaths(shanghaiGoal)[0]).toBe('成本指标/经济成本指标');
  expect(usualPaths(shanghaiGoal)).toHaveLength(10);
});

it('has no score, no weight and no grade', () => {
  expect(scoreDraft(shanghaiGoal, draft)).toEqual({
    rates: {},
    rateWeight: null,
    rateScore: null,
    tables: [],
    rowsWeight: null,
    rowsScore: null,
    weightTotal: null,
    total: null,
    unscored: 0,
    grade: null,
  });
  expect(printedLines(shanghaiGoal, draft).join()).not.toMatch(/分值|得分|总分|执行率/);
});

it('prints choices as words, also one that it does not list, and the money without a header', () => {
  expect(printedLines(shanghaiGoal, draft)).toEqual([
    '财政项目支出绩效目标申报表',
    '（2026年度）',
    '项目名称 | 社区文化活动经费 | 项目性质 | 经常性项目',
    '项目类别 | 区级专项类',
    '主管部门 | 某区某局 | 实施单位 | 某单位',
    '计划开始日期 | 2026/1/1 | 计划完成日期 | 2026/12/31',
    '项目资金（元） | 项目资金总额 | 1,500,000.00',
    '其中：财政资金 | 1,000,000.00',
    '年度资金申请总额 | 1,000,000.00',
    '其中：当年财政拨款',
    '上年结转资金',
    '其他资金',
    '项目绩效目标 | 项目总目标 | 年度总体目标',
    '完成目标任务。 | 完成年度任务。',
    '一级指标 | 二级指标 | 三级指标 | 年度指标值',
    '绩效指标 | 产出指标 | 数量指标 | 活动场次 | >=20场',
  ]);
});

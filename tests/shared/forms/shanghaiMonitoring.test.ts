import { expect, it } from 'vitest';
import { shanghaiMonitoring } from '../../../shared/forms/shanghaiMonitoring.ts';
import { scoreDraft } from '../../../shared/scoring/scoreDraft.ts';
import { spanWidthPt } from '../../../shared/sheet/columnWidth.ts';
import { textHeight } from '../../../shared/sheet/textHeight.ts';
import { columnsOf, expectSoundForm, filledDraft, printedLines, usualPaths } from '../../helpers/printedForm.ts';

/** Figures of a published form in 万元. */
const draft = filledDraft(shanghaiMonitoring, {
  moneyUnit: '万元',
  values: { projectName: '档案存储服务', department: '某局', implementingUnit: '某中心', expectedGoal: '完成档案移库' },
  rows: {
    funding: {
      total: { initialBudget: '90.2', interimExecuted: '40.1', forecastExecuted: '90' },
      currentAppropriation: { initialBudget: '80', interimExecuted: '40' },
    },
    indicators: [
      {
        level1: '产出指标',
        level2: '数量指标',
        level3: '档案移库',
        target: '1000标箱',
        interimActual: '600标箱',
        forecastActual: '1000标箱',
        deviationReason: '',
        possibility: '确定能',
        note: '按月统计',
      },
    ],
  },
});

it('fits its page and prints each value once', () => expectSoundForm(shanghaiMonitoring));

it('asks for what was spent and reached by July, and for what the year will bring', () => {
  expect(columnsOf(shanghaiMonitoring, 'funding')).toEqual([
    ' rowName',
    '年初预算数 initialBudget',
    '1-7月执行数 interimExecuted',
    '1-7月执行率 rate',
    '全年预计执行数 forecastExecuted',
  ]);
  expect(columnsOf(shanghaiMonitoring, 'indicators')).toEqual([
    '一级指标 level1',
    '二级指标 level2',
    '三级指标 indicator',
    '年度指标值 target',
    '1-7月执行情况 interimActual',
    '全年预计完成情况 forecastActual',
    '偏差原因分析 reason',
    '完成目标可能性 possibility',
    '备注 note',
  ]);
});

it('begins with 成本 as a first level', () => {
  expect(usualPaths(shanghaiMonitoring)[0]).toBe('成本指标/经济成本指标');
  expect(usualPaths(shanghaiMonitoring)).toHaveLength(10);
});

it('has rates of the months watched, and no score of them', () => {
  // 40.1 ÷ 90.2 = 0.444567…
  expect(scoreDraft(shanghaiMonitoring, draft)).toEqual({
    rates: {
      'rate/funding/total': { kind: 'rate', percent: '44.46', over: false },
      'rate/funding/currentAppropriation': { kind: 'rate', percent: '50', over: false },
      'rate/funding/carriedOver': { kind: 'blank' },
      'rate/funding/other': { kind: 'blank' },
    },
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
  expect(printedLines(shanghaiMonitoring, draft).join()).not.toMatch(/分值|得分|总分/);
});

it('prints what was watched below the names and the goal of the year', () => {
  expect(printedLines(shanghaiMonitoring, draft)).toEqual([
    '项目支出绩效运行监控表',
    '（2024年度）',
    '项目名称 | 档案存储服务',
    '主管部门 | 某局 | 实施单位 | 某中心',
    '项目资金（万元） | 年初预算数 | 1-7月执行数 | 1-7月执行率 | 全年预计执行数',
    '年度资金总额 | 90.20 | 40.10 | 44.46% | 90.00',
    '其中：当年财政拨款 | 80.00 | 40.00 | 50.00%',
    '上年结转资金',
    '其他资金',
    '年度总体目标 | 完成档案移库',
    '一级指标 | 二级指标 | 三级指标 | 年度指标值 | 1-7月执行情况 | 全年预计完成情况 | 偏差原因分析 | 完成目标可能性 | 备注',
    '绩效指标 | 产出指标 | 数量指标 | 档案移库 | 1000标箱 | 600标箱 | 1000标箱 | 确定能 | 按月统计',
  ]);
});

it('gives targets of real lengths one line', () => {
  const column = shanghaiMonitoring.tables[1]?.columns.find(({ role }) => role === 'target')?.at[0] ?? 0;
  const width = spanWidthPt(shanghaiMonitoring.widths, column, 1);
  expect(textHeight('centered', '≥180000人次', width)).toBe(textHeight('centered', '场', width));
});

/**
 * The national form, from an empty program to the workbook that is handed in: amounts in 万元, the rate half up, the
 * budget score from the raw rate. Its figures are computed by hand from the rules of the form, and stand here as such.
 */
import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { restoreDraft } from '../../shared/draft/restoreDraft.ts';
import type { Draft } from '../../shared/draft/types.ts';
import type { GoldenForm } from '../helpers/goldenDrafts.ts';
import { type RawCell, readRawWorkbook } from '../helpers/rawWorkbook.ts';
import { blanksOf } from './helpers/blanks.ts';
import { test } from './helpers/browserTest.ts';
import { expectSaved, expectTexts, shapeRows, type, typeInto } from './helpers/editorPage.ts';
import { expectTotals } from './helpers/expectTotals.ts';
import { pressExport } from './helpers/exportDraft.ts';
import { createDraft, openHome } from './helpers/homePage.ts';
import { type OfficialForm, officialForm } from './helpers/officialForms.ts';

/** The national paper is the project form with another title; only the money unit differs below it. */
const form: OfficialForm = {
  ...officialForm('shanghai-project'),
  listed: '项目支出绩效自评表（全国）',
  title: '项目支出绩效自评表',
};

const indicators = [
  ['产出指标', '数量指标', '补助学校数', '≥1200所', '1210所', '10', '10', ''],
  ['产出指标', '质量指标', '补助标准达标率', '=100%', '100%', '20', '20', ''],
  [
    '产出指标',
    '时效指标',
    '资金下达及时率',
    '≥95%',
    '90%',
    '10',
    '9.47',
    '库款调度较紧，部分资金下达偏晚；今后提前申请。',
  ],
  ['产出指标', '成本指标', '小学生均公用经费', '≤650元/人', '650元/人', '10', '10', ''],
  ['效益指标', '社会效益指标', '义务教育巩固率', '≥95%', '95.5%', '15', '15', ''],
  ['效益指标', '可持续影响指标', '经费保障机制', '健全', '基本健全', '15', '12', '个别县区制度待修订；年内完成修订。'],
  ['满意度指标', '服务对象满意度指标', '师生满意度', '≥90%', '92.3%', '10', '10', ''],
] as const;

function draftOf(json: unknown): Draft {
  const restored = restoreDraft(json);
  if (restored.kind === 'refused') throw new Error(`refused: ${restored.refusal.kind}`);
  return restored.draft;
}

const json = {
  format: 'ziping-draft',
  version: 1,
  form: 'national-project',
  year: 2023,
  fields: {
    projectName: '城乡义务教育补助经费',
    department: '教育部',
    implementingUnit: '省教育厅财务处',
    expectedGoal: '落实生均公用经费基准定额，保障学校正常运转。',
    actualResult: '基准定额已经落实，学校运转正常。',
    budgetWeight: '10',
  },
  funding: {
    total: { initialBudget: '1436.638861', annualBudget: '1500', executed: '1199.2205' },
    currentAppropriation: { initialBudget: '1400', annualBudget: '1463.361139', executed: '1162.581639' },
    carriedOver: { initialBudget: '36.638861', annualBudget: '36.638861', executed: '36.638861' },
    other: { initialBudget: '0', annualBudget: '0', executed: '0' },
  },
  indicators: indicators.map(([level1, level2, level3, target, actual, weight, score, deviationReason], index) => ({
    ...{ id: `n${index + 1}`, level1, level2, level3, target, actual, weight, score, deviationReason },
  })),
};

const draft = draftOf(json);

/**
 * 1199.2205 of 1500 is 79.948033… %: printed 79.95 %, half up, and worth 7.9948… → 7.99. Taken from the printed rate, as
 * in Shanghai, it would be 7.995 → 8. The rows make 10 + 20 + 9.47 + 10, 15 + 12 and 10: 86.47, with the budget 94.46.
 */
const filled: GoldenForm = {
  name: '城乡义务教育补助经费',
  draft,
  json,
  expected: {
    rate: '79.95%',
    budgetScore: '7.99',
    weightTotal: '100',
    total: '94.46',
    level1: {
      产出指标: { weight: '50', score: '49.47' },
      效益指标: { weight: '30', score: '27' },
      满意度指标: { weight: '10', score: '10' },
    },
  },
};

/** 1199.115 of 1500 is 79.941 %: 79.94 % half up, where Shanghai rounds up to 79.95. */
const spentLess: GoldenForm = { ...filled, expected: { ...filled.expected, rate: '79.94%' } };

/** 1500 of 1500 earns the whole weight: 10 + 86.47. */
const spentAll: GoldenForm = {
  ...filled,
  expected: { ...filled.expected, rate: '100.00%', budgetScore: '10', total: '96.47' },
};

/** A cell as it is printed here: a text, or the digits in the file and their format. */
function shown({ value, style }: RawCell): string {
  if (value.kind === 'blank') return '';
  if (value.kind === 'text') return value.text;
  return style.numberFormat === 'General' ? value.digits : `${value.digits} ${style.numberFormat}`;
}

const two = '#,##0.00';
const six = '#,##0.000000';

/** Rows 1 to 20 of the paper, columns A to I; a merged cell's text stands in its first square. */
const paper: readonly (readonly string[])[] = [
  ['项目支出绩效自评表', '', '', '', '', '', '', '', ''],
  ['（2023年度）', '', '', '', '', '', '', '', ''],
  ['项目名称', '', '', '城乡义务教育补助经费', '', '', '', '', ''],
  ['主管部门', '', '', '教育部', '', '实施单位', '', '省教育厅财务处', ''],
  ['项目\n资金\n（万元）', '', '', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
  [
    ...['', '年度资金总额', '', `1436.638861 ${six}`, `1500 ${two}`, '1199.2205 #,##0.0000'],
    ...['10', '0.7995 0.00%', '7.99'],
  ],
  ['', '其中：当年财政拨款', '', `1400 ${two}`, `1463.361139 ${six}`, `1162.581639 ${six}`, '—', '', ''],
  ['', '上年结转资金', '', `36.638861 ${six}`, `36.638861 ${six}`, `36.638861 ${six}`, '—', '', ''],
  ['', '其他资金', '', `0 ${two}`, `0 ${two}`, `0 ${two}`, '—', '', ''],
  ['年度\n总体\n目标', '预期目标', '', '', '', '实际完成情况', '', '', ''],
  ['', json.fields.expectedGoal, '', '', '', json.fields.actualResult, '', '', ''],
  [...['', '一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'], '偏差原因分析及改进措施'],
  ...indicators.map(([level1, ...rest], index) => [
    index === 0 ? '绩效\n指标' : '',
    level1 === indicators[index - 1]?.[0] ? '' : level1,
    ...rest,
  ]),
  ['总分', '', '', '', '', '', '100', '94.46', ''],
];

const merges = [
  ...['1/1 1x9', '2/1 1x9', '3/1 1x3', '3/4 1x6', '4/1 1x3', '4/4 1x2', '4/6 1x2', '4/8 1x2'],
  ...['5/1 5x1', '5/2 1x2', '6/2 1x2', '7/2 1x2', '8/2 1x2', '9/2 1x2'],
  ...['10/1 2x1', '10/2 1x4', '10/6 1x4', '11/2 1x4', '11/6 1x4'],
  ...['13/1 7x1', '13/2 4x1', '17/2 2x1', '20/1 1x6'],
];

function expectNationalWorkbook(bytes: Uint8Array): void {
  const { sheets } = readRawWorkbook(bytes);
  expect(sheets.map(({ name }) => name)).toEqual([form.title]);
  const [sheet] = sheets;
  if (sheet === undefined) throw new Error('no sheet');
  const rows = paper.map((_, index) => sheet.cells.filter(({ row }) => row === index + 1));
  expect(rows.map((cells) => cells.map(shown))).toEqual(paper);
  const merged = sheet.merges.map(
    ({ row, column, rowSpan, columnSpan }) => `${row}/${column} ${rowSpan}x${columnSpan}`,
  );
  expect(merged.toSorted()).toEqual(merges.toSorted());
  const lines = sheet.cells.filter(({ row }) => row > 2).map(({ style }) => Object.values(style.borders));
  expect(lines.flat().every((line) => line === 'thin')).toBe(true);
  expect(sheet.cells.some(({ hasFormula }) => hasFormula)).toBe(false);
  expect(sheet).toMatchObject({
    paperSize: '9', // A4
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: '1',
    fitToHeight: '0',
    footer: '&C-&P-',
    rowBreaks: [],
    printArea: expect.stringMatching(/!\$A\$1:\$I\$20$/),
    printTitles: expect.stringMatching(/!\$12:\$12$/),
  });
}

test('the national form: typed by labels, totals by its own rules, kept over a reload, the workbook as on paper', async ({
  page,
}) => {
  await openHome(page);
  await createDraft(page, form.listed, draft.year);
  await shapeRows(page, form, draft);
  for (const blank of blanksOf(form, draft)) await typeInto(page, blank);
  await expectTotals(page, form, filled);

  await type(page, '年度资金总额 全年执行数', '1199.115');
  await expectTotals(page, form, spentLess);
  await type(page, '年度资金总额 全年执行数', '1500');
  await expectTotals(page, form, spentAll);
  await type(page, '年度资金总额 全年执行数', '1199.2205');
  await expectTotals(page, form, filled);
  await expectTexts(page, form, draft);
  await expectSaved(page);

  await page.reload();
  await expectTexts(page, form, draft);
  await expectTotals(page, form, filled);

  const [download] = await Promise.all([page.waitForEvent('download'), pressExport(page, null)]);
  await expect(page.getByText(/^已保存到 /)).toBeVisible();
  expect(download.suggestedFilename()).toBe('项目支出绩效自评表_2023_城乡义务教育补助经费.xlsx');
  expectNationalWorkbook(readFileSync(await download.path()));
});

/** The printed policy form, cell by cell. */
import type { GoldenForm } from '../../helpers/goldenDrafts.ts';
import { amountOf, groupWeightOf, level1Of, level2Of, rowsOf } from './draftTexts.ts';
import type { OfficialForm } from './officialForms.ts';
import { type Area, area, labels, merged, money, type Paper, percent, plain, tableCells, unlined } from './paper.ts';

function policyFunding(form: OfficialForm, { draft, expected }: GoldenForm): readonly Area[] {
  const places = [
    [3, 4],
    [5, 6],
  ] as const;
  const header = [
    area(6, [1, 2], '分类'),
    ...form.amounts.map(({ label }, index) => area(6, places[index] ?? [0, 0], label)),
  ];
  const rows = form.fundingRows.flatMap(({ key, label, printed = label }, index) => [
    area(7 + index, [1, 2], printed),
    ...form.amounts.map((each, place) =>
      area(7 + index, places[place] ?? [0, 0], money(amountOf(draft, key, each.key))),
    ),
    area(7 + index, [7, 9], percent(expected.rates?.[index] ?? '')),
  ]);
  return [...header, area(6, [7, 9], form.rate), ...rows];
}

export function policyPaper(form: OfficialForm, golden: GoldenForm): Paper {
  const { draft } = golden;
  const { values } = draft;
  const top = 16;
  const areas = [
    unlined(1, form.title),
    area(2, [1, 9], '基本信息'),
    area(3, [1, 2], '政策名称'),
    area(3, [3, 5], values['policyName'] ?? ''),
    area(3, [6, 6], '自评开始时间'),
    area(3, [7, 9], values['selfEvalStart'] ?? ''),
    area(4, [1, 2], '自评结束时间'),
    area(4, [3, 9], values['selfEvalEnd'] ?? ''),
    area(5, [1, 9], '整体支出规模'),
    ...policyFunding(form, golden),
    area(11, [1, 9], '年度总体目标'),
    area(12, [1, 2], '年初设定目标'),
    area(12, [3, 9], values['expectedGoal'] ?? ''),
    area(13, [1, 2], '全年实际完成情况'),
    area(13, [3, 9], values['actualResult'] ?? ''),
    area(14, [1, 9], form.band),
    area(15, [1, 1], form.level1),
    area(15, [2, 2], '一级权重'),
    area(15, [3, 3], form.level2),
    ...labels(15, form.columns, 4),
    ...merged(draft, top, 1, level1Of, level1Of),
    ...merged(draft, top, 2, level1Of, (row) => plain(groupWeightOf(draft, level1Of(row)))),
    ...merged(draft, top, 3, (row) => `${level1Of(row)}/${level2Of(row)}`, level2Of),
    ...tableCells(form, draft, top, 4),
  ];
  return { areas, headerRow: 15, rows: top + rowsOf(draft).length - 1 };
}

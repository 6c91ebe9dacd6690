/** The printed project form, cell by cell. */
import type { GoldenForm } from '../../helpers/goldenDrafts.ts';
import { amountOf, level1Of, level2Of, rowsOf } from './draftTexts.ts';
import type { OfficialForm } from './officialForms.ts';
import { type Area, area, labels, merged, money, type Paper, percent, plain, tableCells, unlined } from './paper.ts';

function projectFunding(form: OfficialForm, { draft, expected }: GoldenForm): readonly Area[] {
  const header = ['', ...form.amounts.map(({ label }) => label), '分值', form.rate, '得分'];
  const rows = form.fundingRows.flatMap(({ key, label, printed = label }, index) => {
    const row = 6 + index;
    const isTotal = key === 'total';
    const amounts = form.amounts.map((each, place) =>
      area(row, [4 + place, 4 + place], money(amountOf(draft, key, each.key))),
    );
    return [
      area(row, [2, 3], printed),
      ...amounts,
      area(row, [7, 7], isTotal ? plain(amountOf(draft, 'total', 'weight')) : '—'),
      area(row, [8, 8], isTotal ? percent(expected.rate ?? '') : ''),
      area(row, [9, 9], isTotal ? plain(expected.budgetScore) : ''),
    ];
  });
  return [
    area(5, [1, 1], '项目\n资金\n（元）', 5),
    ...header.map((label, index) => area(5, index === 0 ? [2, 3] : [3 + index, 3 + index], label)),
    ...rows,
  ];
}

export function projectPaper(form: OfficialForm, golden: GoldenForm): Paper {
  const { draft, expected } = golden;
  const { values } = draft;
  const [top, total] = [13, 13 + rowsOf(draft).length];
  const areas = [
    unlined(1, form.title),
    unlined(2, `（${draft.year}年度）`),
    area(3, [1, 3], '项目名称'),
    area(3, [4, 9], values['projectName'] ?? ''),
    area(4, [1, 3], '主管部门'),
    area(4, [4, 5], values['department'] ?? ''),
    area(4, [6, 7], '实施单位'),
    area(4, [8, 9], values['implementingUnit'] ?? ''),
    ...projectFunding(form, golden),
    area(10, [1, 1], '年度\n总体\n目标', 2),
    area(10, [2, 5], '预期目标'),
    area(10, [6, 9], '实际完成情况'),
    area(11, [2, 5], values['expectedGoal'] ?? ''),
    area(11, [6, 9], values['actualResult'] ?? ''),
    area(12, [1, 1], ''),
    area(12, [2, 2], form.level1),
    area(12, [3, 3], form.level2),
    ...labels(12, form.columns, 4),
    area(top, [1, 1], '绩效\n指标', rowsOf(draft).length),
    ...merged(draft, top, 2, level1Of, level1Of),
    ...merged(draft, top, 3, (row) => `${level1Of(row)}/${level2Of(row)}`, level2Of),
    ...tableCells(form, draft, top, 4),
    area(total, [1, 6], '总分'),
    area(total, [7, 7], plain(expected.weightTotal)),
    area(total, [8, 8], plain(expected.total)),
    area(total, [9, 9], ''),
  ];
  return { areas, headerRow: 12, rows: total };
}

import { describe, expect, it } from 'vitest';
import { printContent } from '../../../shared/sheet/content.ts';
import type { SheetModel } from '../../../shared/sheet/types.ts';
import { memoHeaders, memoSheet } from '../../../shared/summary/memoSheet.ts';
import { summarize } from '../../../shared/summary/summarize.ts';
import { summaryHeaders, summarySheet } from '../../../shared/summary/summarySheet.ts';
import { goldenDrafts } from '../../helpers/goldenDrafts.ts';
import { memoOf } from '../../helpers/summaryLines.ts';
import { changed, cleanProject } from '../checks/cleanDrafts.ts';

const found = goldenDrafts.map(({ draft }) => memoOf(draft));
const lines = found.map(({ line }) => line);

const texts = (model: SheetModel, row: number): readonly string[] =>
  model.cells.filter((cell) => cell.row === row).map(({ content }) => printContent(content));

/** Each square of each row is covered once. */
function expectWhole(model: SheetModel): void {
  for (const [index] of model.rows.entries()) {
    const covered = model.cells
      .filter(({ row }) => row === index + 1)
      .reduce((count, { columnSpan }) => count + columnSpan, 0);
    expect([index + 1, covered]).toEqual([index + 1, model.columns.length]);
  }
}

describe('the summary sheet', () => {
  it('has a line a form, sums and what they leave out', () => {
    const model = summarySheet(summarize(lines, { groupBy: 'none', unit: '元' }));
    expectWhole(model);
    expect(texts(model, 2)).toEqual(['2022年度　　单位：元']);
    expect(texts(model, 3)).toEqual([...summaryHeaders]);
    expect(texts(model, 4).slice(0, 10)).toEqual([
      '1',
      '科学技术普及发展专项',
      '上海市杨浦区科学技术委员会',
      '上海市杨浦区科学技术委员会',
      '16,173,800.00',
      '17,556,000.00',
      '14,366,388.61',
      '81.84%',
      '94.48',
      '优',
    ]);
    expect(texts(model, 11).slice(0, 6)).toEqual([
      '合计（7 份）',
      '1,457,289,566.00',
      '1,389,392,316.00',
      '1,346,727,634.28',
      '96.93%',
      '97.63',
    ]);
    expect(model.repeated).toEqual({ first: 3, last: 3 });
    expect(model.page.orientation).toBe('landscape');
  });

  it('has each group under its name and above its sums', () => {
    const model = summarySheet(summarize(lines, { groupBy: 'form', unit: '万元' }));
    expectWhole(model);
    const firsts = model.rows.map((_, index) => texts(model, index + 1)[0] ?? '');
    expect(firsts.filter((text) => text.startsWith('小计'))).toEqual(['小计（5 份）', '小计（1 份）', '小计（1 份）']);
    expect(firsts[3]).toBe('财政项目支出绩效自评表（上海）');
  });

  it('breaks pages below whole rows and never before the sums of a group', () => {
    const many = Array.from({ length: 30 }, () => lines).flat();
    const model = summarySheet(summarize(many, { groupBy: 'form', unit: '元' }));
    expect(model.pageBreaks.length).toBeGreaterThan(3);
    for (const last of model.pageBreaks) expect(texts(model, last + 1)[0]).not.toMatch(/^小计/);
  });
});

describe('the memo', () => {
  it('begins a page for each form, with its findings by severity and a place to sign', () => {
    const model = memoSheet(found);
    expectWhole(model);
    expect(texts(model, 2)).toEqual([...memoHeaders]);
    expect(model.repeated).toEqual({ first: 1, last: 2 });
    const firsts = model.rows.map((_, index) => texts(model, index + 1)[0] ?? '');
    const heads = firsts.flatMap((text, index) => (/^\d+．/.test(text) ? [index + 1] : []));
    expect(heads).toHaveLength(7);
    expect(firsts[2]).toBe('1．科学技术普及发展专项（2022年度　财政项目支出绩效自评表（上海））');
    for (const head of heads.slice(1)) expect(model.pageBreaks).toContain(head - 1);
    expect(model.cells.filter(({ content }) => printContent(content) === '审核人：')).toHaveLength(7);
    const first = found[0]?.findings.open.length ?? 0;
    expect(heads[1]).toBe(3 + 2 + first + 1);
  });

  it('tells what was set aside, with its reason, last', () => {
    const faulty = changed(cleanProject, { 'cell/indicators/r1/actual': '10场' });
    const ignoredFindings = [{ check: 'unmetFullMarks', path: 'cell/indicators/r1/score', reason: '另附说明' }];
    const model = memoSheet([memoOf({ ...faulty, ignoredFindings })]);
    const signed = model.rows.findIndex((_, index) => texts(model, index + 1).includes('审核人：'));
    expect(texts(model, signed).at(-1)).toMatch(/（填报人已忽略，理由：另附说明）$/);
    expect(texts(model, 4)[0]).toMatch(/；填报人已忽略 1 条。$/);
  });

  it('says so where nothing is found', () => {
    const model = memoSheet([memoOf(cleanProject)]);
    expect(texts(model, 4)[0]).toMatch(/\n审核结果：没有发现问题。$/);
    expect(model.rows).toHaveLength(5);
  });
});

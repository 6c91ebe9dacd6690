import { beforeEach, describe, expect, it } from 'vitest';
import { findingLines, findingsSheet } from '../../../shared/checks/findingsSheet.ts';
import { ignoreFinding, type SortedFindings, sortFindings } from '../../../shared/checks/ignored.ts';
import type { SheetModel } from '../../../shared/sheet/types.ts';
import { changed, cleanProject, find, project } from './cleanDrafts.ts';
import { statedGoldens } from './statedGolden.ts';

const draft = changed(cleanProject, {
  'cell/indicators/r1/actual': '10场',
  'cell/indicators/r2/weight': '31',
  'cell/indicators/r3/actual': '≤48小时',
});
const findings = find(project, draft);
const unusual = findings.find(({ number }) => number === 17);
if (unusual === undefined) throw new Error('check 17 found nothing');
const sorted = sortFindings(findings, ignoreFinding(draft, unusual, ' 经主管部门同意 ').ignoredFindings);

function texts(model: SheetModel, row: number): readonly string[] {
  return model.cells
    .filter((cell) => cell.row === row)
    .map(({ content }) => (content.kind === 'text' ? content.text : content.value));
}

describe('lines of findings', () => {
  it('come by severity, those set aside last with their reasons', () => {
    const lines = findingLines(sorted);
    expect(lines.map(({ severity }) => severity)).toEqual([
      '错误',
      '错误',
      '错误',
      '错误',
      '警告',
      '警告',
      '警告',
      '提示',
    ]);
    expect(lines.map(({ state }) => state)).toEqual([
      ...Array.from({ length: 7 }, () => '待处理'),
      '已忽略：经主管部门同意',
    ]);
  });

  it('say so when no reason was given', () => {
    const ignored = [{ finding: unusual, reason: ' ' }];
    expect(findingLines({ open: [], ignored }).map(({ state }) => state)).toEqual(['已忽略']);
  });
});

describe('the findings sheet', () => {
  let model: SheetModel;
  beforeEach(() => {
    model = findingsSheet(sorted, project.page);
  });

  it('has a title, a repeated header and a row for each finding', () => {
    expect(model.name).toBe('自查结果');
    expect(texts(model, 1)).toEqual(['自查结果']);
    expect(texts(model, 2)).toEqual(['序号', '级别', '位置', '栏目', '问题和修改办法', '处理']);
    expect(model.repeated).toEqual({ first: 2, last: 2 });
    expect(model.rows).toHaveLength(2 + findings.length);
    const [first] = findingLines(sorted);
    expect(texts(model, 3)).toEqual(['1', '错误', first?.subject, first?.column, first?.message, '待处理']);
    expect(texts(model, 2 + findings.length)[0]).toBe(String(findings.length));
    expect(model.page).toBe(project.page);
  });

  it('covers every square exactly once and has no input', () => {
    const squares = model.cells.flatMap(({ row, column, columnSpan, rowSpan }) => {
      expect(rowSpan).toBe(1);
      return Array.from({ length: columnSpan }, (_, index) => `${row}/${column + index}`);
    });
    const all = model.rows.flatMap((_, row) => model.columns.map((__, column) => `${row + 1}/${column + 1}`));
    expect(squares.toSorted()).toEqual(all.toSorted());
    expect(model.cells.every(({ use }) => use.kind === 'label' || use.kind === 'fixed')).toBe(true);
  });

  it('takes no row from a draft', () => {
    expect(model.rows.every(({ source }) => source.kind === 'plain')).toBe(true);
  });

  it('gives long sentences the height they need', () => {
    const long = model.rows.slice(2).filter(({ height, minHeight }) => height > minHeight);
    expect(long.length).toBeGreaterThan(0);
    for (const { height, minHeight } of model.rows) expect(height).toBeGreaterThanOrEqual(minHeight);
  });

  it('begins a new page below a finding when there are many', () => {
    const [golden] = statedGoldens;
    if (golden === undefined) throw new Error('no golden form');
    const open = find(golden.form, golden.draft);
    const many: SortedFindings = { open: [...open, ...open, ...open], ignored: [] };
    const { pageBreaks } = findingsSheet(many, golden.form.page);
    expect(pageBreaks.length).toBeGreaterThan(0);
    for (const row of pageBreaks) expect(row).toBeGreaterThan(2);
  });

  it('of a clean form says that nothing was found', () => {
    const clean = findingsSheet(sortFindings([], []), project.page);
    expect(clean.rows).toHaveLength(3);
    expect(clean.cells.filter(({ row }) => row === 3)).toMatchObject([{ column: 1, columnSpan: 6, style: 'centered' }]);
    expect(texts(clean, 3)).toEqual(['没有发现问题。']);
    expect(clean.pageBreaks).toEqual([]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findingsSheet } from '../../../shared/checks/findingsSheet.ts';
import { sortFindings } from '../../../shared/checks/ignored.ts';
import { runChecks } from '../../../shared/checks/runChecks.ts';
import type { Draft } from '../../../shared/draft/types.ts';
import { forms } from '../../../shared/forms/index.ts';
import type { FormDefinition } from '../../../shared/forms/types.ts';
import { pageRanges, paperForm } from '../../../shared/paper/paperForm.ts';
import type { PaperCell, PaperPage } from '../../../shared/paper/types.ts';
import { scoreDraft } from '../../../shared/scoring/scoreDraft.ts';
import { printContent } from '../../../shared/sheet/content.ts';
import { layout } from '../../../shared/sheet/layout.ts';
import { paperSize, pointsPerInch, shrinkPercent } from '../../../shared/sheet/paginate.ts';
import type { SheetCell, SheetModel } from '../../../shared/sheet/types.ts';
import { arbitraryDraftOf } from '../../helpers/arbitraryDrafts.ts';
import { arbitraryForm } from '../../helpers/arbitraryForms.ts';
import { longDraft } from '../../helpers/longDraft.ts';

const sheetOf = (form: FormDefinition, draft: Draft): SheetModel =>
  layout(form, draft, scoreDraft(form, draft), 'paper');

const long = (form: FormDefinition): SheetModel => sheetOf(form, longDraft(form, 60));

/** The texts that a page is expected to show: the repeated rows first, of names that reach over their borders blanks. */
function expectedTexts(model: SheetModel, page: number): readonly string[] {
  const range = pageRanges(model)[page] ?? { first: 0, last: 0 };
  const { repeated, cells } = model;
  const own = cells.filter(({ row }) => row >= range.first && row <= range.last);
  const head = repeated !== null && repeated.last < range.first ? repeated : { first: 1, last: 0 };
  const endOf = ({ row, rowSpan }: SheetCell): number => row + rowSpan - 1;
  const above = cells.filter((cell) => cell.row <= head.last && endOf(cell) >= head.first);
  const isCut = (cell: SheetCell): boolean => cell.row < head.first || endOf(cell) > head.last;
  return [
    ...above.map((cell) => (isCut(cell) ? '' : printContent(cell.content))),
    ...own.map(({ content }) => printContent(content)),
  ];
}

const hair = 0.001;

function expectInside({ orientation, cells }: PaperPage, { page }: SheetModel): void {
  const { width, height } = paperSize(orientation);
  const { left, right, top, bottom } = page.margins;
  for (const cell of cells) {
    expect(cell.left).toBeGreaterThanOrEqual(left * pointsPerInch - hair);
    expect(cell.top).toBeGreaterThanOrEqual(top * pointsPerInch - hair);
    expect(cell.left + cell.width).toBeLessThanOrEqual(width - right * pointsPerInch + hair);
    expect(cell.top + cell.height).toBeLessThanOrEqual(height - bottom * pointsPerInch + hair);
  }
}

const area = ({ width, height }: PaperCell): number => width * height;

/** Without a gap and without an overlap, the cells of a page make the rectangle around them. */
function expectFilled({ cells }: PaperPage): void {
  const left = Math.min(...cells.map((cell) => cell.left));
  const top = Math.min(...cells.map((cell) => cell.top));
  const right = Math.max(...cells.map((cell) => cell.left + cell.width));
  const bottom = Math.max(...cells.map((cell) => cell.top + cell.height));
  const all = cells.reduce((sum, cell) => sum + area(cell), 0);
  expect(all).toBeCloseTo((right - left) * (bottom - top), 2);
}

function expectPages(model: SheetModel): void {
  const { pages } = paperForm(model, '');
  expect(pages).toHaveLength(model.pageBreaks.length + 1);
  for (const [index, page] of pages.entries()) {
    expect(page.cells.map(({ text }) => text)).toEqual(expectedTexts(model, index));
    expect(page.footer).toBe(`-${index + 1}-`);
    expect(page.orientation).toBe(model.page.orientation);
    expectInside(page, model);
    expectFilled(page);
  }
}

describe.each(forms)('$name', (form) => {
  it('has every row on one page, in order, below the repeated head, and nothing outside the margins', () => {
    expectPages(long(form));
  });

  it('stands in the middle between the margins', () => {
    const model = long(form);
    const [page] = paperForm(model, '').pages;
    const cells = page?.cells ?? [];
    const { width } = paperSize(model.page.orientation);
    const { left, right } = model.page.margins;
    const before = Math.min(...cells.map((cell) => cell.left)) - left * pointsPerInch;
    const after = width - right * pointsPerInch - Math.max(...cells.map((cell) => cell.left + cell.width));
    expect(before).toBeCloseTo(after, 6);
  });
});

it('has them so for forms that nobody has written', () => {
  const filled = arbitraryForm.chain((form) => arbitraryDraftOf(form).map((draft) => ({ form, draft })));
  fc.assert(
    fc.property(filled, ({ form, draft }) => expectPages(sheetOf(form, draft))),
    { numRuns: 60 },
  );
});

it('has them so for the findings of a draft', () => {
  const [form] = forms;
  if (form === undefined) throw new Error('no forms');
  const draft = longDraft(form, 80);
  const findings = sortFindings(runChecks(form, draft, scoreDraft(form, draft)), []);
  const model = findingsSheet(findings, form.page);
  expect(model.pageBreaks.length).toBeGreaterThan(0);
  expectPages(model);
});

describe('letters', () => {
  const [form] = forms;
  if (form === undefined) throw new Error('no forms');
  const model = long(form);
  const one = (cells: readonly SheetCell[]): SheetModel => ({ ...model, cells, repeated: null, pageBreaks: [] });
  const cell = (style: SheetCell['style'], content: SheetCell['content']): SheetCell => ({
    ...{ row: 1, column: 1, rowSpan: 1, columnSpan: 1, style, content },
    use: { kind: 'fixed' },
  });
  const sizeOf = (made: SheetCell): number => paperForm(one([made]), '').pages[0]?.cells[0]?.size ?? 0;
  const scale = shrinkPercent(model.columns, model.page) / 100;

  it('are shrunk with the sheet', () => {
    expect(sizeOf(cell('title', { kind: 'text', text: '表' }))).toBeCloseTo(18 * scale, 9);
  });

  it('keep their size in nearly every cell whose text wraps, and are at most a twentieth smaller in the others', () => {
    const sizes = forms.flatMap((each) => {
      const sheet = long(each);
      const shrink = shrinkPercent(sheet.columns, sheet.page) / 100;
      const cells = paperForm(sheet, '').pages.flatMap((page) => page.cells);
      return cells.filter(({ text, wrap }) => wrap && text !== '').map(({ size }) => size / shrink);
    });
    const own = [9, 10, 11, 18];
    const smaller = sizes.filter((size) => !own.some((each) => Math.abs(each - size) < hair));
    expect(smaller.length / sizes.length).toBeLessThan(0.002);
    expect(smaller.filter((size) => size < 10 * 0.95 - hair)).toEqual([]);
  });

  it('are smaller where a text takes more lines than its cell has room for', () => {
    const size = sizeOf(cell('text', { kind: 'text', text: '长'.repeat(300) }));
    expect(size).toBeCloseTo(8 * scale, 9);
  });

  it('are smaller where an amount is wider than its column, and stand in it then', () => {
    const amount = { kind: 'number', value: '123456789012345', format: { kind: 'money' } } as const;
    const size = sizeOf(cell('amount', amount));
    expect(size).toBeLessThan(10 * scale);
    const width = paperForm(one([cell('amount', amount)]), '').pages[0]?.cells[0]?.width ?? 0;
    // 22 characters, the widest digit of any face
    expect(size * 0.32 * 22).toBeLessThan(width);
    expect(size).toBeGreaterThan(1);
  });
});

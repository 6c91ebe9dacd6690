import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withRows } from '../../../shared/draft/edit.ts';
import { tableOf } from '../../../shared/draft/path.ts';
import type { Draft, Row } from '../../../shared/draft/types.ts';
import { forms } from '../../../shared/forms/index.ts';
import type { FormDefinition } from '../../../shared/forms/types.ts';
import { scoreDraft } from '../../../shared/scoring/scoreDraft.ts';
import { cellHeight } from '../../../shared/sheet/cellHeights.ts';
import { printContent } from '../../../shared/sheet/content.ts';
import { layout } from '../../../shared/sheet/layout.ts';
import { pageCapacity } from '../../../shared/sheet/paginate.ts';
import { maxRowHeight } from '../../../shared/sheet/textHeight.ts';
import type { LayoutTarget, SheetCell, SheetModel, SheetRow } from '../../../shared/sheet/types.ts';
import { formOf, indicatorsOf } from '../../helpers/formOf.ts';
import { goldenDrafts } from '../../helpers/goldenDrafts.ts';
import { longDraft } from '../../helpers/longDraft.ts';
import { coverage, pageHeights } from '../../helpers/sheetModels.ts';
import { arbitraryDraft } from './arbitraryDraft.ts';

const sheetOf = (form: FormDefinition, draft: Draft, target: LayoutTarget = 'screen'): SheetModel =>
  layout(form, draft, scoreDraft(form, draft), target);

const indicatorRows = (form: FormDefinition, draft: Draft): readonly Row[] =>
  tableOf(draft, indicatorsOf(form).key).rows;

const isIndicator = (row: SheetRow | undefined): boolean => row?.source.kind === 'row' && row.source.isFree;

/** Whether a row is a header of the indicators. */
const isHeader = (form: FormDefinition, row: SheetRow | undefined): boolean =>
  row?.source.kind === 'header' && row.source.table === indicatorsOf(form).key;

function cellAt(model: SheetModel, row: number, column: number): SheetCell {
  const found = model.cells.find((cell) => cell.row === row && cell.column === column);
  if (found === undefined) throw new Error(`no cell at ${row}, ${column}`);
  return found;
}

const named = (model: SheetModel, name: string): SheetCell | undefined =>
  model.cells.find(({ use }) => 'name' in use && use.name === name);

const heightOf = (model: SheetModel, { row, rowSpan }: SheetCell): number =>
  model.rows.slice(row - 1, row - 1 + rowSpan).reduce((sum, { height }) => sum + height, 0);

/** A value, and a column of the indicators, that take long texts. */
const longValue = (form: FormDefinition): string => form.values.find(({ kind }) => kind === 'longText')?.key ?? '';

function longColumn(form: FormDefinition): string {
  const table = indicatorsOf(form);
  const texts = table.rowColumns.filter(({ kind }) => kind === 'longText');
  return (table.byRole('reason') ?? texts.at(-1))?.key ?? '';
}

describe.each(forms)('$name', (form) => {
  const drafts = arbitraryDraft(form);

  it.each(['screen', 'paper'] as const)('covers every square by exactly one cell, on %s', (target) => {
    fc.assert(
      fc.property(drafts, (draft) => {
        const model = sheetOf(form, draft, target);
        expect(coverage(model).every((count) => count === 1)).toBe(true);
        expect(coverage(model)).toHaveLength(model.rows.length * model.columns.length);
      }),
      { numRuns: 60 },
    );
  });

  it('binds every input to a path of its own, and every indicator value to an input', () => {
    fc.assert(
      fc.property(drafts, (draft) => {
        const inputs = sheetOf(form, draft).cells.flatMap(({ use }) => (use.kind === 'input' ? [use] : []));
        const level3 = inputs.filter(({ name }) => name.endsWith('三级指标'));
        expect(level3).toHaveLength(indicatorRows(form, draft).length);
        const rowPaths = inputs.flatMap(({ path }) => (path.kind === 'group' ? [] : [JSON.stringify(path)]));
        expect(new Set(rowPaths).size).toBe(rowPaths.length);
      }),
      { numRuns: 60 },
    );
  });

  it('gives every text its height, on paper also the parts of a name that is repeated', () => {
    fc.assert(
      fc.property(drafts, (draft) => {
        const model = sheetOf(form, draft, 'paper');
        for (const cell of model.cells) {
          expect(heightOf(model, cell)).toBeGreaterThanOrEqual(cellHeight(model.columns, cell));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('fills pages no further than they hold, and cuts no merge at a page end', () => {
    fc.assert(
      fc.property(drafts, (draft) => {
        const model = sheetOf(form, draft, 'paper');
        const capacity = pageCapacity(model.columns, model.page);
        for (const height of pageHeights(model)) expect(height).toBeLessThanOrEqual(capacity);
        for (const last of model.pageBreaks) {
          expect(model.cells.every(({ row, rowSpan }) => row > last || row + rowSpan - 1 <= last)).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('has no pages on screen and at least one break in 120 indicators on paper', () => {
    const draft = longDraft(form, 120);
    expect(sheetOf(form, draft).pageBreaks).toEqual([]);
    expect(sheetOf(form, draft, 'paper').pageBreaks.length).toBeGreaterThan(3);
  });

  it('never ends a page below a heading, nor begins one with the row right below the table', () => {
    const model = sheetOf(form, longDraft(form, 120), 'paper');
    const lastIndicator = model.rows.findLastIndex(isIndicator) + 1;
    for (const last of model.pageBreaks) {
      expect(last).not.toBe(lastIndicator);
      expect(isHeader(form, model.rows[last - 1])).toBe(false);
      expect(model.cells.some(({ row, style }) => row === last && style === 'band')).toBe(false);
    }
  });

  it('has every row of the form on one page only, however long a text is, and none of headings alone', () => {
    for (const length of [400, 700, 1500, 5000]) {
      const base = longDraft(form, 3);
      const long = '设备采购未能按期完成招标，'.repeat(length / 13);
      const rows = indicatorRows(form, base).map((row, index) => ({
        ...row,
        [longColumn(form)]: index === 1 ? '' : long,
      }));
      const goal = { ...base, values: { ...base.values, [longValue(form)]: long } };
      const draft = withRows(goal, indicatorsOf(form).key, rows);
      const model = sheetOf(form, draft, 'paper');
      for (const last of model.pageBreaks) {
        expect(isHeader(form, model.rows[last - 1])).toBe(false);
        expect(model.cells.some(({ row, style }) => row === last && style === 'band')).toBe(false);
        const [above, below] = [model.rows[last - 1]?.source, model.rows[last]?.source];
        expect(above?.kind === 'row' && below?.kind === 'row' && above.row === below.row).toBe(false);
      }
      const texts = model.cells.filter((cell) => printContent(cell.content) === long);
      expect(texts).toHaveLength(3);
      expect(texts.filter((cell) => heightOf(model, cell) < cellHeight(model.columns, cell))).toEqual([]);
    }
  });

  it('sets texts smaller only where a page could not hold them', () => {
    const sizes = (draft: Draft) =>
      sheetOf(form, draft, 'paper').cells.flatMap(({ size }) => (size === undefined ? [] : [size]));
    const base = longDraft(form, 3);
    expect(sizes(longDraft(form, 120))).toEqual([]);
    const long = '按期完成。'.repeat(1500);
    expect(sizes({ ...base, values: { ...base.values, [longValue(form)]: long } })).toHaveLength(1);
  });

  it('keeps a place for the side label when there is no indicator', () => {
    const model = sheetOf(form, longDraft(form, 0));
    expect(model.rows.filter(isIndicator)).toEqual([]);
    expect(coverage(model).every((count) => count === 1)).toBe(true);
  });
});

describe('the project form', () => {
  const draft = goldenDrafts[0]?.draft;
  if (draft === undefined) throw new Error('no golden form');
  const model = sheetOf(formOf(draft.form), draft);

  it('merges the names of levels over their rows, and the side label from below the header', () => {
    expect(named(model, '第1行 一级指标')).toMatchObject({ row: 13, rowSpan: 22, column: 2 });
    expect(named(model, '第1行 二级指标')).toMatchObject({ rowSpan: 12, column: 3 });
    expect(cellAt(model, 13, 1)).toMatchObject({ rowSpan: 40, content: { text: '绩效\n指标' } });
    expect(cellAt(model, 12, 1)).toMatchObject({ rowSpan: 1, use: { kind: 'fixed' } });
    expect(model.repeated).toEqual({ first: 12, last: 12 });
  });

  it('prints amounts, rate, scores and dashes as the official form does', () => {
    const shown = (name: string): string | undefined => {
      const cell = named(model, name);
      return cell && printContent(cell.content);
    };
    expect(shown('年度')).toBe('（2022年度）');
    expect(shown('年度资金总额 全年执行数')).toBe('14,366,388.61');
    expect(shown('上年结转资金 全年执行数')).toBe('');
    expect(shown('年度资金总额 执行率')).toBe('81.84%');
    expect(shown('年度资金总额 得分')).toBe('8.18');
    expect(shown('总分 得分')).toBe('94.48');
    expect(shown('第3行 年度指标值')).toBe('=4场');
    expect([6, 7, 8, 9].map((row) => printContent(cellAt(model, row, 7).content))).toEqual(['10', '—', '—', '—']);
  });

  it('repeats a name on the next page as fixed text, the input staying on the first', () => {
    const paper = sheetOf(formOf(draft.form), draft, 'paper');
    const [first] = paper.pageBreaks;
    if (first === undefined) throw new Error('one page only');
    expect(printContent(cellAt(paper, first + 1, 2).content)).toBe('产出指标');
    expect(cellAt(paper, first + 1, 2).use.kind).toBe('fixed');
    expect(named(paper, '第1行 一级指标')).toMatchObject({ row: 13, rowSpan: first - 12 });
  });
});

describe('the policy form', () => {
  const draft = goldenDrafts[6]?.draft;
  if (draft === undefined) throw new Error('no golden form');
  const model = sheetOf(formOf(draft.form), draft);

  it('binds the weight of a group to its name and merges it as the name is', () => {
    expect(named(model, '产出指标 一级权重')).toMatchObject({
      rowSpan: named(model, '第1行 一级目标')?.rowSpan,
      use: { path: { kind: 'group', group: '产出指标', column: 'level1Weight' } },
    });
  });

  it('prints whole percents, 0% for 0 of 0 and for 0 of a blank', () => {
    const rates = ['年度资金总额', '中央补助', '市级补助', '区级补助'].map((row) => named(model, `${row} 执行率（%）`));
    expect(rates.map((cell) => cell && printContent(cell.content))).toEqual(['99%', '99%', '0%', '0%']);
  });
});

it('spreads a text that no single row can hold over several, merged', () => {
  const form = forms[0];
  if (form === undefined) throw new Error('no form');
  const draft = longDraft(form, 1);
  const long = { ...draft, values: { ...draft.values, expectedGoal: '完成年度工作。'.repeat(155) } };
  const paper = sheetOf(form, long, 'paper');
  const goal = named(paper, '预期目标');
  expect(goal?.rowSpan).toBe(2);
  expect(goal && heightOf(paper, goal)).toBeGreaterThan(maxRowHeight);
  expect(coverage(paper).every((count) => count === 1)).toBe(true);
});

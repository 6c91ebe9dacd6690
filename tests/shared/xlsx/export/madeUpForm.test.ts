/** A form that no part of the program has heard of goes through draft, totals, sheet and workbook by its data alone. */
import { beforeAll, describe, expect, it } from 'vitest';
import { newDraft, newIndicator } from '../../../../shared/draft/newDraft.ts';
import type { Draft } from '../../../../shared/draft/types.ts';
import { findForm } from '../../../../shared/forms/index.ts';
import type { FormDefinition, IndicatorColumnDefinition, SectionDefinition } from '../../../../shared/forms/types.ts';
import { scoreDraft } from '../../../../shared/scoring/scoreDraft.ts';
import { printContent } from '../../../../shared/sheet/content.ts';
import { layout } from '../../../../shared/sheet/layout.ts';
import { exportFileName } from '../../../../shared/xlsx/export/exportFileName.ts';
import { exportWorkbook } from '../../../../shared/xlsx/export/exportWorkbook.ts';
import { type RawSheet, readRawWorkbook } from '../../../helpers/rawWorkbook.ts';

function base(): FormDefinition {
  const found = findForm('shanghai-project');
  if (found === undefined) throw new Error('no base form');
  return found;
}

const nature: IndicatorColumnDefinition = {
  key: 'nature',
  label: '指标性质',
  at: [9, 9],
  align: 'center',
  required: false,
};

/** The last column moves right by one and an extra one takes its place. */
function widened(section: SectionDefinition): SectionDefinition {
  if (section.kind !== 'indicators') return section;
  const moved = section.columns.map((column) => (column.at[0] === 9 ? { ...column, at: [10, 10] as const } : column));
  return { ...section, columns: [...moved, nature] };
}

const signature: SectionDefinition = {
  kind: 'rows',
  rows: [
    {
      cells: [
        { at: [1, 2], source: { kind: 'label', text: '填报人：' }, style: 'note' },
        { at: [3, 5], source: { kind: 'field', field: 'filledBy' }, style: 'note' },
        { at: [6, 10], source: { kind: 'label', text: '注：本表一式两份。' }, style: 'note' },
      ],
    },
  ],
};

const madeUp: FormDefinition = {
  ...base(),
  id: 'made-up',
  title: '示范省项目绩效自评表',
  name: '示范省项目绩效自评表',
  columns: [...base().columns.slice(0, 8), 10, 18],
  fields: [...base().fields, { key: 'filledBy', label: '填报人', kind: 'line', required: false }],
  sections: [...base().sections.map(widened), signature],
  scoring: {
    ...base().scoring,
    budget: { weight: '20', base: 'printed', rounding: { mode: 'halfUp', digits: 2 } },
  },
};

function filled(): Draft {
  const draft = newDraft(madeUp, '2023');
  const row = newIndicator(madeUp, 'one', '产出指标', '数量指标');
  return {
    ...draft,
    fields: { ...draft.fields, projectName: '示范项目', filledBy: '王某' },
    funding: { ...draft.funding, total: { initialBudget: '100', annualBudget: '100', executed: '81.831' } },
    indicators: [
      { ...row, level3: '场次', target: '=4场', actual: '4场', weight: '80', score: '78.1', nature: '定量' },
    ],
  };
}

const totals = scoreDraft(madeUp, filled());
const model = layout(madeUp, filled(), totals, 'paper');
let sheet: RawSheet | undefined;

beforeAll(async () => {
  [sheet] = readRawWorkbook(await exportWorkbook(madeUp, filled())).sheets;
});

const shown = (name: string): string | undefined => {
  const cell = model.cells.find(({ role }) => 'name' in role && role.name === name);
  return cell && printContent(cell.content);
};

const written = (name: string): unknown => {
  const cell = model.cells.find(({ role }) => 'name' in role && role.name === name);
  return sheet?.cells.find(({ row, column }) => row === cell?.row && column === cell.column)?.value;
};

describe('a made-up form', () => {
  it('has its own budget weight in a new draft and in the totals', () => {
    expect(newDraft(madeUp, '2023').fields['budgetWeight']).toBe('20');
    expect(totals).toMatchObject({ budgetWeight: '20', budgetScore: '16.37', weightTotal: '100', total: '94.47' });
  });

  it('shows its extra column and its signature block in the sheet', () => {
    expect(shown('第1行 指标性质')).toBe('定量');
    expect(shown('填报人')).toBe('王某');
    expect(model.cells.some(({ content }) => printContent(content) === '注：本表一式两份。')).toBe(true);
  });

  it('covers the squares that its sections leave open with blanks, so that no line is missing', () => {
    const squares = model.cells.reduce((sum, { rowSpan, columnSpan }) => sum + rowSpan * columnSpan, 0);
    expect(squares).toBe(model.rows.length * 10);
  });

  it('carries all of it into the workbook', () => {
    expect(written('第1行 指标性质')).toEqual({ kind: 'text', text: '定量' });
    expect(written('第1行 年度指标值')).toEqual({ kind: 'text', text: '=4场' });
    expect(written('填报人')).toEqual({ kind: 'text', text: '王某' });
    expect(written('年度资金总额 分值')).toEqual({ kind: 'number', digits: '20' });
    expect(written('年度资金总额 得分')).toEqual({ kind: 'number', digits: '16.37' });
    expect(written('总分 得分')).toEqual({ kind: 'number', digits: '94.47' });
    expect(sheet?.name).toBe('示范省项目绩效自评表');
    expect(sheet?.columns).toHaveLength(10);
  });

  it('proposes a file name from its own title', () => {
    expect(exportFileName(madeUp, filled())).toBe('示范省项目绩效自评表_2023_示范项目.xlsx');
  });
});

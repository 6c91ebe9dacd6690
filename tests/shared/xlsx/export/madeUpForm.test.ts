/** A form that no part of the program has heard of goes through draft, totals, sheet and workbook by its data alone. */
import { beforeAll, describe, expect, it } from 'vitest';
import { withRows } from '../../../../shared/draft/edit.ts';
import { newDraft, newRow } from '../../../../shared/draft/newDraft.ts';
import { tableOf } from '../../../../shared/draft/path.ts';
import type { Draft, Row } from '../../../../shared/draft/types.ts';
import { row, value, words } from '../../../../shared/forms/cells.ts';
import type {
  ColumnDefinition,
  FormDefinition,
  SectionDefinition,
  TableDefinition,
} from '../../../../shared/forms/types.ts';
import { scoreDraft } from '../../../../shared/scoring/scoreDraft.ts';
import { printContent } from '../../../../shared/sheet/content.ts';
import { layout } from '../../../../shared/sheet/layout.ts';
import { exportFileName } from '../../../../shared/xlsx/export/exportFileName.ts';
import { exportWorkbook } from '../../../../shared/xlsx/export/exportWorkbook.ts';
import { formOf, indicatorsOf } from '../../../helpers/formOf.ts';
import { type RawSheet, readRawWorkbook } from '../../../helpers/rawWorkbook.ts';

const base = formOf('shanghai-project');

const nature: ColumnDefinition = { key: 'nature', label: '指标性质', kind: 'text', at: [9, 9] };

/** The last column of the indicators moves right by one and an extra one takes its place. */
function widened(table: TableDefinition): TableDefinition {
  if (table.rows.kind !== 'free') return table;
  const moved = table.columns.map((column) => (column.at[0] === 9 ? { ...column, at: [10, 10] as const } : column));
  return { ...table, columns: [...moved, nature] };
}

const signature: SectionDefinition = {
  kind: 'rows',
  rows: [
    row(
      words([1, 2], '填报人：', 'note'),
      value([3, 5], 'filledBy', 'note'),
      words([6, 10], '注：本表一式两份。', 'note'),
    ),
  ],
};

const madeUp: FormDefinition = {
  ...base,
  id: 'made-up',
  title: '示范省项目绩效自评表',
  name: '示范省项目绩效自评表',
  widths: [...base.widths.slice(0, 8), 10, 18],
  values: [...base.values, { key: 'filledBy', label: '填报人', kind: 'text' }],
  tables: base.tables.map(widened),
  sections: [...base.sections, signature],
  scoring: base.scoring && {
    ...base.scoring,
    rate: base.scoring.rate && { ...base.scoring.rate, weight: { kind: 'cell', usual: '20' } },
  },
};

function filled(): Draft {
  const draft = newDraft(madeUp, '2023');
  const names = { level1: '产出指标', level2: '数量指标', level3: '场次' };
  const one = newRow(indicatorsOf(madeUp), 'one', names);
  const texts = { target: '=4场', actual: '4场', weight: '80', score: '78.1', nature: '定量' };
  const amounts = { initialBudget: '100', annualBudget: '100', executed: '81.831' };
  const money = tableOf(draft, 'funding').rows.map(
    (each): Row => (each.id === 'total' ? { ...each, ...amounts, id: each.id } : each),
  );
  const named = { ...draft, values: { ...draft.values, projectName: '示范项目', filledBy: '王某' } };
  return withRows(withRows(named, 'funding', money), 'indicators', [{ ...one, ...texts, id: one.id }]);
}

const totals = scoreDraft(madeUp, filled());
const model = layout(madeUp, filled(), totals, 'paper');
let sheet: RawSheet | undefined;

beforeAll(async () => {
  [sheet] = readRawWorkbook(await exportWorkbook(madeUp, filled())).sheets;
});

const shown = (name: string): string | undefined => {
  const cell = model.cells.find(({ use }) => 'name' in use && use.name === name);
  return cell && printContent(cell.content);
};

const written = (name: string): unknown => {
  const cell = model.cells.find(({ use }) => 'name' in use && use.name === name);
  return sheet?.cells.find(({ row, column }) => row === cell?.row && column === cell.column)?.value;
};

describe('a made-up form', () => {
  it('has its own budget weight in a new draft and in the totals', () => {
    expect(tableOf(newDraft(madeUp, '2023'), 'funding').rows[0]).toMatchObject({ id: 'total', weight: '20' });
    expect(totals).toMatchObject({ rateWeight: '20', rateScore: '16.37', weightTotal: '100', total: '94.47' });
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

/** 汇总表: the summary as a sheet, for the workbook and for paper. */
import type { Span } from '../forms/types.ts';
import { decimal } from '../number/decimal.ts';
import { blank, moneyContent } from '../sheet/content.ts';
import type { CellContent, SheetModel } from '../sheet/types.ts';
import { at, contentCell, type ListRow, landscapePage, listCell, listRow, listSheet } from './listSheet.ts';
import { problemsIn, summaryNotes, yearsText } from './notes.ts';
import type { Amounts, Summary, SummaryEntry, SummarySums } from './types.ts';

/** Headers of the table, from left to right. */
export const summaryHeaders = [
  '序号',
  '名称',
  '主管部门',
  '实施单位',
  '年初预算数',
  '全年预算数',
  '全年执行数',
  '执行率',
  '得分',
  '等级',
  '问题数',
  '主要偏差原因',
] as const;

const widths: readonly number[] = [6, 26, 18, 18, 17, 17, 17, 10, 8, 7, 7, 44];

const whole: Span = [1, widths.length];

/** A percent with two digits, or more where it has more. */
function percentContent(value: string | null): CellContent {
  if (value === null) return blank;
  return { kind: 'number', value, format: { kind: 'percent', digits: Math.max(2, decimal(value).decimalPlaces()) } };
}

const general = (value: string | null): CellContent =>
  value === null ? blank : { kind: 'number', value, format: { kind: 'general' } };

interface Figures {
  readonly amounts: Amounts;
  readonly rate: string | null;
  readonly score: string | null;
  readonly grade: string;
  readonly problems: number;
}

/** Columns 5 to 11, alike in lines and sums. */
function figureCells(summary: Summary, { amounts, rate, score, grade, problems }: Figures): ListRow['cells'] {
  const money = (value: string | null) => moneyContent(value ?? '', summary.options.unit);
  return [
    contentCell(at(5), 'amount', money(amounts.initialBudget)),
    contentCell(at(6), 'amount', money(amounts.annualBudget)),
    contentCell(at(7), 'amount', money(amounts.executed)),
    contentCell(at(8), 'number', percentContent(rate)),
    contentCell(at(9), 'number', general(score)),
    listCell(at(10), 'centered', grade),
    contentCell(at(11), 'number', general(String(problems))),
  ];
}

function entryRow(summary: Summary, { line, ordinal, amounts }: SummaryEntry): ListRow {
  const { rate, score, grade, counts } = line;
  return listRow([
    contentCell(at(1), 'number', general(String(ordinal))),
    listCell(at(2), 'text', line.name),
    listCell(at(3), 'text', line.department),
    listCell(at(4), 'text', line.implementingUnit),
    ...figureCells(summary, { amounts, rate, score, grade: grade ?? '', problems: problemsIn(counts) }),
    listCell(at(12), 'text', line.reasons),
  ]);
}

function sumsRow(summary: Summary, label: string, sums: SummarySums): ListRow {
  const { amounts, rate, score, counts, count } = sums;
  return listRow([
    listCell([1, 4], 'band', `${label}（${count} 份）`),
    ...figureCells(summary, { amounts, rate, score, grade: '', problems: problemsIn(counts) }),
    listCell(at(12), 'text', ''),
  ]);
}

/** Lines of all groups, each under its name and above its sums where forms are grouped. */
function groupRows(summary: Summary): readonly ListRow[] {
  if (summary.options.groupBy === 'none') {
    return summary.groups.flatMap(({ entries }) => entries.map((entry) => entryRow(summary, entry)));
  }
  return summary.groups.flatMap(({ label, entries, sums }) => {
    const lines = entries.map((entry) => entryRow(summary, entry));
    // the sums don't stand alone on a page
    const kept = lines.map((row, index): ListRow => (index === lines.length - 1 ? { ...row, keep: 'heading' } : row));
    return [listRow([listCell(whole, 'band', label)], { keep: 'heading' }), ...kept, sumsRow(summary, '小计', sums)];
  });
}

/** The table with its sums, and under it how they were made and what they leave out. Columns as `summaryHeaders`. */
export function summarySheet(summary: Summary): SheetModel {
  const years = yearsText(summary.groups.flatMap(({ entries }) => entries.map(({ line }) => line)));
  const subtitle = [...(years === '' ? [] : [years]), `单位：${summary.options.unit}`].join('　　');
  return listSheet({
    name: '汇总表',
    widths,
    page: landscapePage,
    head: [
      listRow([listCell(whole, 'title', '绩效自评汇总表')], { minHeight: 33, keep: 'heading' }),
      listRow([listCell(whole, 'subtitle', subtitle)], { keep: 'heading' }),
      listRow(
        summaryHeaders.map((text, index) => listCell(at(index + 1), 'label', text)),
        { minHeight: 27, keep: 'heading' },
      ),
    ],
    repeated: { first: 3, last: 3 },
    parts: [
      [
        ...groupRows(summary),
        sumsRow(summary, '合计', summary.all),
        ...summaryNotes(summary).map((text, index) =>
          listRow([listCell(whole, 'note', index === 0 ? `说明：${text}` : text)]),
        ),
      ],
    ],
  });
}

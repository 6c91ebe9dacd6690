import type { PageSetup, Span } from '../forms/types.ts';
import { fixedCell, type Keep, labelCell } from '../sheet/block.ts';
import { pageCapacity, paginate } from '../sheet/paginate.ts';
import { needsOf } from '../sheet/rowHeights.ts';
import type { SheetCell, SheetModel } from '../sheet/types.ts';
import type { SortedFindings } from './ignored.ts';
import type { Finding, FindingLevel } from './types.ts';

/** What the levels are called, most serious first. */
export const levelNames: Readonly<Record<FindingLevel, string>> = { E: '错误', W: '警告', I: '提示' };

const levels: readonly FindingLevel[] = ['E', 'W', 'I'];

/** One line of the findings sheet. */
export interface FindingLine {
  readonly level: string;
  readonly place: string;
  readonly column: string;
  readonly message: string;
  /** open, or the reason why it was set aside */
  readonly state: string;
}

function line({ level, place, column, message }: Finding, state: string): FindingLine {
  return { level: levelNames[level], place, column, message, state };
}

/** Open findings by level, then those set aside with their reasons. */
export function findingLines({ open, ignored }: SortedFindings): readonly FindingLine[] {
  const byLevel = levels.flatMap((level) => open.filter((finding) => finding.level === level));
  return [
    ...byLevel.map((finding) => line(finding, '待处理')),
    ...ignored.map(({ finding, reason }) =>
      line(finding, reason.trim() === '' ? '已忽略' : `已忽略：${reason.trim()}`),
    ),
  ];
}

const widths: readonly number[] = [6, 8, 30, 16, 60, 26];
const headers = ['序号', '级别', '位置', '栏目', '问题和修改办法', '处理'] as const;

const at = (column: number): Span => [column, column];

function lineCells(entry: FindingLine, index: number): readonly SheetCell[] {
  const row = index + 3;
  return [
    fixedCell(row, at(1), 'centered', String(index + 1)),
    fixedCell(row, at(2), 'centered', entry.level),
    fixedCell(row, at(3), 'text', entry.place),
    fixedCell(row, at(4), 'centered', entry.column),
    fixedCell(row, at(5), 'text', entry.message),
    fixedCell(row, at(6), 'text', entry.state),
  ];
}

/**
 * The second sheet of an export, 自查结果: a title, a header that is repeated on each page, one row for each finding. A
 * form without findings says so in one row.
 */
export function findingsSheet(findings: SortedFindings, page: PageSetup): SheetModel {
  const lines = findingLines(findings);
  const none = fixedCell(3, [1, widths.length], 'centered', '没有发现问题。');
  const cells = [
    labelCell(1, [1, widths.length], 'title', '自查结果'),
    ...headers.map((text, index) => labelCell(2, at(index + 1), 'label', text)),
    ...(lines.length === 0 ? [none] : lines.flatMap(lineCells)),
  ];
  const minHeights = [33, ...Array.from({ length: Math.max(lines.length, 1) + 1 }, () => 21)];
  const keeps = minHeights.map((_, index): Keep => (index < 2 ? 'heading' : 'free'));
  const needs = needsOf(widths, cells);
  const pages = paginate({ minHeights, keeps, needs, repeatedRow: 2 }, pageCapacity(widths, page));
  return {
    name: '自查结果',
    columns: widths,
    rows: minHeights.map((minHeight, index) => ({
      minHeight,
      height: pages.heights[index] ?? minHeight,
      role: { kind: 'plain' },
    })),
    cells,
    page,
    repeatedRow: 2,
    pageBreaks: pages.breaks,
  };
}

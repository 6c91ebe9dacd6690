import type { PageSetup, Span } from '../forms/types.ts';
import { fixedCell, type Keep, labelCell } from '../sheet/block.ts';
import { pageCapacity, paginate } from '../sheet/paginate.ts';
import { needsOf } from '../sheet/rowHeights.ts';
import type { SheetCell, SheetModel } from '../sheet/types.ts';
import type { SortedFindings } from './ignored.ts';
import type { Finding, FindingSeverity } from './types.ts';

export const severityNames: Readonly<Record<FindingSeverity, string>> = { E: '错误', W: '警告', I: '提示' };

/** Most serious first. */
const severities: readonly FindingSeverity[] = ['E', 'W', 'I'];

/** One line of the findings sheet. */
export interface FindingLine {
  readonly severity: string;
  readonly subject: string;
  readonly column: string;
  readonly message: string;
  /** open, or the reason why it was set aside */
  readonly state: string;
}

function line({ severity, subject, column, message }: Finding, state: string): FindingLine {
  return { severity: severityNames[severity], subject, column, message, state };
}

/** Open findings by severity, then those set aside with their reasons. */
export function findingLines({ open, ignored }: SortedFindings): readonly FindingLine[] {
  const sorted = severities.flatMap((severity) => open.filter((finding) => finding.severity === severity));
  return [
    ...sorted.map((finding) => line(finding, '待处理')),
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
    fixedCell(row, at(2), 'centered', entry.severity),
    fixedCell(row, at(3), 'text', entry.subject),
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
  const pages = paginate({ minHeights, keeps, needs, repeated: { first: 2, last: 2 } }, pageCapacity(widths, page));
  return {
    name: '自查结果',
    columns: widths,
    rows: minHeights.map((minHeight, index) => ({
      minHeight,
      height: pages.heights[index] ?? minHeight,
      source: { kind: 'plain' },
    })),
    cells,
    page,
    repeated: { first: 2, last: 2 },
    pageBreaks: pages.breaks,
  };
}

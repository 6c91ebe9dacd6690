/** 审核意见: what is found in each form, ready to print, to sign and to send back. */
import { severityNames } from '../checks/findingsSheet.ts';
import type { SortedFindings } from '../checks/ignored.ts';
import type { Finding, FindingSeverity } from '../checks/types.ts';
import type { Span } from '../forms/types.ts';
import type { SheetModel } from '../sheet/types.ts';
import { at, type ListRow, landscapePage, listCell, listRow, listSheet } from './listSheet.ts';
import type { SummaryLine } from './types.ts';

/** A form with all that is found in it. */
export interface MemoForm {
  readonly line: SummaryLine;
  readonly findings: SortedFindings;
}

/** Headers of the findings, from left to right. */
export const memoHeaders = ['序号', '级别', '位置', '栏目', '问题和修改办法'] as const;

const widths: readonly number[] = [7, 9, 34, 20, 78];

const whole: Span = [1, widths.length];

const severities: readonly FindingSeverity[] = ['E', 'W', 'I'];

export interface MemoLine {
  readonly finding: Finding;
  /** why it was set aside; null for an open one */
  readonly reason: string | null;
}

/** Open ones by severity, then those that whoever filled the form in has set aside. */
export function memoLines({ open, ignored }: SortedFindings): readonly MemoLine[] {
  const sorted = severities.flatMap((severity) => open.filter((finding) => finding.severity === severity));
  return [...sorted.map((finding) => ({ finding, reason: null })), ...ignored];
}

function sentence({ finding, reason }: MemoLine): string {
  if (reason === null) return finding.message;
  return `${finding.message}（填报人已忽略${reason.trim() === '' ? '' : `，理由：${reason.trim()}`}）`;
}

function lineRow(line: MemoLine, index: number): ListRow {
  const { severity, subject, column } = line.finding;
  return listRow([
    listCell(at(1), 'centered', String(index + 1)),
    listCell(at(2), 'centered', severityNames[severity]),
    listCell(at(3), 'text', subject),
    listCell(at(4), 'centered', column),
    listCell(at(5), 'text', sentence(line)),
  ]);
}

function countsText({ counts }: SummaryLine, { ignored }: SortedFindings): string {
  const { errors, warnings, hints } = counts;
  if (errors + warnings + hints + ignored.length === 0) return '没有发现问题。';
  const set = ignored.length === 0 ? '' : `；填报人已忽略 ${ignored.length} 条`;
  return `错误 ${errors} 条，警告 ${warnings} 条，提示 ${hints} 条${set}。`;
}

/** Each in a cell of its own: the workbook library takes a time for a merged cell that grows with their number. */
const signing: ListRow['cells'] = [
  listCell(at(1), 'note', ''),
  listCell(at(2), 'note', ''),
  listCell(at(3), 'note', '审核人：'),
  listCell(at(4), 'note', ''),
  listCell(at(5), 'note', '日期：　　　　年　　　月　　　日'),
];

/** One form: who filled it in, what is found, where to sign. */
function formRows({ line, findings }: MemoForm, index: number): readonly ListRow[] {
  const year = line.year === '' ? '' : `${line.year}年度　`;
  const score = line.score === null ? '' : `　　得分：${line.score}${line.grade === null ? '' : `（${line.grade}）`}`;
  const who = `主管部门：${line.department || '—'}　　实施单位：${line.implementingUnit || '—'}${score}`;
  const heading = (cells: ListRow['cells']) => listRow(cells, { keep: 'heading' });
  const lines = memoLines(findings).map(lineRow);
  const kept = lines.map((row, place): ListRow => (place === lines.length - 1 ? { ...row, keep: 'heading' } : row));
  const name = line.name === '' ? '（未命名）' : line.name;
  return [
    heading([listCell(whole, 'band', `${index + 1}．${name}（${year}${line.formName}）`)]),
    heading([listCell(whole, 'text', `${who}\n审核结果：${countsText(line, findings)}`)]),
    ...kept,
    listRow(signing, { minHeight: 36 }),
  ];
}

/** Each form begins a page of its own, so that it can be handed to whoever filled it in. Columns as `memoHeaders`. */
export function memoSheet(forms: readonly MemoForm[]): SheetModel {
  return listSheet({
    name: '审核意见',
    widths,
    page: landscapePage,
    head: [
      listRow([listCell(whole, 'title', '绩效自评审核意见')], { minHeight: 33, keep: 'heading' }),
      listRow(
        memoHeaders.map((text, index) => listCell(at(index + 1), 'label', text)),
        { minHeight: 24, keep: 'heading' },
      ),
    ],
    repeated: { first: 1, last: 2 },
    parts: forms.map(formRows),
  });
}

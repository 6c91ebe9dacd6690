/** The sheets of what is said of many forms, whatever they are written to: a workbook, a printer, a PDF. */
import { assertNever } from '../assertNever.ts';
import { safeName } from '../fileName.ts';
import type { SheetModel } from '../sheet/types.ts';
import { type MemoForm, memoSheet } from './memoSheet.ts';
import { yearsText } from './notes.ts';
import { summarize } from './summarize.ts';
import { summarySheet } from './summarySheet.ts';
import type { SummaryLine, SummaryOptions } from './types.ts';

/** What is asked for; plain data, so that a worker can be asked. */
export type ListRequest =
  | { readonly kind: 'summary'; readonly lines: readonly SummaryLine[]; readonly options: SummaryOptions }
  | { readonly kind: 'memo'; readonly forms: readonly MemoForm[] };

/** What a file of it is called. */
export interface ListNames {
  /** as a reader shows it */
  readonly title: string;
  /** without an extension */
  readonly fileName: string;
}

export interface ListSheets extends ListNames {
  readonly sheets: readonly SheetModel[];
}

const titles = { summary: '绩效自评汇总表', memo: '绩效自评审核意见' } as const;

const limits = { characters: 100, bytes: 200 };

/** A title with the years of the forms, as a name of a file. */
function nameOf(title: string, lines: readonly SummaryLine[]): string {
  const years = yearsText(lines);
  return safeName(years === '' ? title : `${title}_${years}`, title, limits);
}

export function listNames(request: ListRequest): ListNames {
  const title = titles[request.kind];
  const lines = request.kind === 'summary' ? request.lines : request.forms.map(({ line }) => line);
  return { title, fileName: nameOf(title, lines) };
}

function sheetOf(request: ListRequest): SheetModel {
  switch (request.kind) {
    case 'summary':
      return summarySheet(summarize(request.lines, request.options));
    case 'memo':
      return memoSheet(request.forms);
    default:
      return assertNever(request);
  }
}

export function listSheets(request: ListRequest): ListSheets {
  return { ...listNames(request), sheets: [sheetOf(request)] };
}

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

export interface ListSheets {
  /** of the file, as a reader shows it */
  readonly title: string;
  /** without an extension */
  readonly fileName: string;
  readonly sheets: readonly SheetModel[];
}

const limits = { characters: 100, bytes: 200 };

/** A title with the years of the forms, as a name of a file. */
function nameOf(title: string, lines: readonly SummaryLine[]): string {
  const years = yearsText(lines);
  return safeName(years === '' ? title : `${title}_${years}`, title, limits);
}

export function listSheets(request: ListRequest): ListSheets {
  switch (request.kind) {
    case 'summary': {
      const title = '绩效自评汇总表';
      const sheet = summarySheet(summarize(request.lines, request.options));
      return { title, fileName: nameOf(title, request.lines), sheets: [sheet] };
    }
    case 'memo': {
      const title = '绩效自评审核意见';
      const lines = request.forms.map(({ line }) => line);
      return { title, fileName: nameOf(title, lines), sheets: [memoSheet(request.forms)] };
    }
    default:
      return assertNever(request);
  }
}

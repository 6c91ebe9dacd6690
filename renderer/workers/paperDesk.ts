import { assertNever } from '../../shared/assertNever.ts';
import { findingsSheet } from '../../shared/checks/findingsSheet.ts';
import { type SortedFindings, sortFindings } from '../../shared/checks/ignored.ts';
import { runChecks } from '../../shared/checks/runChecks.ts';
import { paperForm } from '../../shared/paper/paperForm.ts';
import { paperBody, paperHtml, paperStyle } from '../../shared/paper/paperHtml.ts';
import type { PaperForm } from '../../shared/paper/types.ts';
import { scoreDraft } from '../../shared/scoring/scoreDraft.ts';
import { layout } from '../../shared/sheet/layout.ts';
import { listSheets } from '../../shared/summary/listSheets.ts';
import type { PaperItem, PaperReply, PaperRequest } from './paperMessages.ts';

/** Lays out what it is given and keeps the pages. */
export interface PaperDesk {
  /** Never throws: a fault is an answer. */
  readonly answer: (request: PaperRequest) => PaperReply;
}

interface Laid {
  readonly form: PaperForm;
  readonly findings: SortedFindings | null;
}

function lay(item: PaperItem, withFindings: boolean): Laid {
  const { title } = item;
  if (item.kind === 'list') {
    const pages = listSheets(item.request).sheets.flatMap((sheet) => paperForm(sheet, title).pages);
    return { form: { title, pages }, findings: null };
  }
  const { form, draft } = item;
  const totals = scoreDraft(form, draft);
  const findings = sortFindings(runChecks(form, draft, totals), draft.ignoredFindings);
  const own = paperForm(layout(form, draft, totals, 'paper'), title);
  if (!withFindings) return { form: own, findings };
  // Behind the form and under its bookmark, numbered by themselves as the sheet in the workbook is.
  const appended = paperForm(findingsSheet(findings, form.page), title);
  return { form: { ...own, pages: [...own.pages, ...appended.pages] }, findings };
}

function failureOf(error: unknown): PaperReply {
  return { kind: 'failed', detail: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
}

export function createPaperDesk(): PaperDesk {
  const forms: PaperForm[] = [];

  function take(request: PaperRequest): PaperReply {
    switch (request.kind) {
      case 'add': {
        const { form, findings } = lay(request.item, request.withFindings);
        forms.push(form);
        return { kind: 'added', pages: form.pages.length, findings };
      }
      case 'preview': {
        const document = { title: request.title, forms };
        return { kind: 'preview', style: paperStyle(document), body: paperBody(document) };
      }
      case 'html':
        return { kind: 'html', html: paperHtml({ title: request.title, forms }) };
      default:
        return assertNever(request);
    }
  }

  return {
    answer: (request) => {
      try {
        return take(request);
      } catch (error) {
        return failureOf(error);
      }
    },
  };
}

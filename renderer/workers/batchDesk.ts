import { assertNever } from '../../shared/assertNever.ts';
import { sortFindings } from '../../shared/checks/ignored.ts';
import { runChecks } from '../../shared/checks/runChecks.ts';
import type { Draft } from '../../shared/draft/types.ts';
import { findForm } from '../../shared/forms/index.ts';
import type { FormDefinition } from '../../shared/forms/types.ts';
import { scoreDraft } from '../../shared/scoring/scoreDraft.ts';
import { mostCells, mostSheets } from '../../shared/xlsx/export/bookLimits.ts';
import { type BookSheet, bookSheet, exportBook, filledCells } from '../../shared/xlsx/export/exportBook.ts';
import { exportWorkbook } from '../../shared/xlsx/export/exportWorkbook.ts';
import { CellTextTooLong } from '../../shared/xlsx/package/write/cellText.ts';
import type { BatchDraft, BatchReply, BatchRequest, DraftRequest } from './batchMessages.ts';
import { createBatchPapers } from './batchPapers.ts';

function errorsOf(form: FormDefinition, draft: Draft): number {
  const { open } = sortFindings(runChecks(form, draft, scoreDraft(form, draft)), draft.ignoredFindings);
  return open.filter(({ severity }) => severity === 'E').length;
}

function failureOf(error: unknown): BatchReply {
  if (error instanceof CellTextTooLong) return { kind: 'textTooLong', cell: error.cell };
  return { kind: 'broken', detail: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
}

/** Answers the requests of a batch; keeps the sheets or pages of the file of all until it is asked for. Never rejects. */
export function createBatchDesk(): (request: BatchRequest) => Promise<BatchReply> {
  let sheets: BookSheet[] = [];
  let cells = 0;
  const papers = createBatchPapers();

  function add(form: FormDefinition, draft: Draft, errors: number): BatchReply {
    const sheet = bookSheet(form, draft);
    const filled = filledCells(sheet);
    if (sheets.length >= mostSheets || cells + filled > mostCells) return { kind: 'full' };
    cells += filled;
    sheets.push(sheet);
    return { kind: 'added', errors };
  }

  async function makeOf(
    kind: DraftRequest['kind'],
    form: FormDefinition,
    { draft, title }: BatchDraft,
    errors: number,
  ) {
    switch (kind) {
      case 'workbook':
        return { kind: 'made', bytes: new Uint8Array(await exportWorkbook(form, draft)), errors } as const;
      case 'sheet':
        return add(form, draft, errors);
      case 'pages':
        return { kind: 'pages', html: papers.one(form, draft, title), errors } as const;
      case 'morePages':
        return papers.add(form, draft, title) ? ({ kind: 'added', errors } as const) : ({ kind: 'full' } as const);
      default:
        return assertNever(kind);
    }
  }

  async function make(request: DraftRequest): Promise<BatchReply> {
    const { draft, rule } = request;
    const form = findForm(draft.form);
    if (form === undefined) return { kind: 'unknownForm' };
    const errors = errorsOf(form, draft);
    if (errors > 0 && rule === 'stop') return { kind: 'faulty', errors };
    return makeOf(request.kind, form, request, errors);
  }

  async function book(title: string): Promise<BatchReply> {
    const own = sheets;
    sheets = [];
    cells = 0;
    return { kind: 'made', bytes: new Uint8Array(await exportBook(own, title)), errors: 0 };
  }

  async function answer(request: BatchRequest): Promise<BatchReply> {
    switch (request.kind) {
      case 'book':
        return book(request.title);
      case 'document':
        return { kind: 'pages', html: papers.take(request.title), errors: 0 };
      default:
        return make(request);
    }
  }

  return async (request) => {
    try {
      return await answer(request);
    } catch (error) {
      return failureOf(error);
    }
  };
}

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
import type { BatchDraft, BatchReply, BatchRequest } from './batchMessages.ts';

function errorsOf(form: FormDefinition, draft: Draft): number {
  const { open } = sortFindings(runChecks(form, draft, scoreDraft(form, draft)), draft.ignoredFindings);
  return open.filter(({ severity }) => severity === 'E').length;
}

function failureOf(error: unknown): BatchReply {
  if (error instanceof CellTextTooLong) return { kind: 'textTooLong', cell: error.cell };
  return { kind: 'broken', detail: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
}

/** Answers the requests of a batch; keeps the sheets of the workbook of all until it is asked for. Never rejects. */
export function createBatchDesk(): (request: BatchRequest) => Promise<BatchReply> {
  let sheets: BookSheet[] = [];
  let cells = 0;

  function add(form: FormDefinition, draft: Draft, errors: number): BatchReply {
    const sheet = bookSheet(form, draft);
    const filled = filledCells(sheet);
    if (sheets.length >= mostSheets || cells + filled > mostCells) return { kind: 'full' };
    cells += filled;
    sheets.push(sheet);
    return { kind: 'added', errors };
  }

  async function make({ draft, rule }: BatchDraft, isOwn: boolean): Promise<BatchReply> {
    const form = findForm(draft.form);
    if (form === undefined) return { kind: 'unknownForm' };
    const errors = errorsOf(form, draft);
    if (errors > 0 && rule === 'stop') return { kind: 'faulty', errors };
    if (!isOwn) return add(form, draft, errors);
    return { kind: 'made', bytes: new Uint8Array(await exportWorkbook(form, draft)), errors };
  }

  async function book(title: string): Promise<BatchReply> {
    const own = sheets;
    sheets = [];
    cells = 0;
    return { kind: 'made', bytes: new Uint8Array(await exportBook(own, title)), errors: 0 };
  }

  function answer(request: BatchRequest): Promise<BatchReply> {
    switch (request.kind) {
      case 'workbook':
        return make(request, true);
      case 'sheet':
        return make(request, false);
      case 'book':
        return book(request.title);
      default:
        return assertNever(request);
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

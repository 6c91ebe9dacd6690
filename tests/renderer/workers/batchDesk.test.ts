import { describe, expect, it } from 'vitest';
import { createBatchDesk } from '../../../renderer/workers/batchDesk.ts';
import { createBatchPapers } from '../../../renderer/workers/batchPapers.ts';
import { newDraft } from '../../../shared/draft/newDraft.ts';
import type { Draft } from '../../../shared/draft/types.ts';
import { indexForm } from '../../../shared/forms/indexForm.ts';
import { mostSheets } from '../../../shared/xlsx/export/bookLimits.ts';
import { readWorkbook } from '../../../shared/xlsx/import/readWorkbook.ts';
import { formOf } from '../../helpers/formOf.ts';
import { cleanNational } from '../../shared/checks/cleanDrafts.ts';

/** Nothing is filled in. */
const faulty = newDraft(formOf('shanghai-project'), '2022');

function named(draft: Draft, name: string): Draft {
  return { ...draft, values: { ...draft.values, [indexForm(formOf(draft.form)).name.key]: name } };
}

async function namesIn(bytes: Uint8Array): Promise<readonly string[]> {
  const read = await readWorkbook(bytes);
  if (read.kind !== 'read') throw new Error(read.text);
  return read.forms.map(({ draft }) => draft.values[indexForm(formOf(draft.form)).name.key] ?? '');
}

describe('a draft', () => {
  it('becomes a workbook, with the number of its open errors', async () => {
    const answer = await createBatchDesk()({
      kind: 'workbook',
      draft: named(faulty, '甲'),
      rule: 'export',
      title: '某项目',
    });
    if (answer.kind !== 'made') throw new Error(answer.kind);
    expect(await namesIn(answer.bytes)).toEqual(['甲']);
    expect(answer.errors).toBeGreaterThan(0);
  });

  it('with errors stops where the rule says so, one without does not', async () => {
    const desk = createBatchDesk();
    for (const kind of ['workbook', 'sheet'] as const) {
      expect(await desk({ kind, draft: faulty, rule: 'stop', title: '某项目' })).toMatchObject({ kind: 'faulty' });
      expect(await desk({ kind, draft: cleanNational, rule: 'stop', title: '某项目' })).toMatchObject({ errors: 0 });
    }
  });

  it('of a form that nobody knows, or with a text that fits no cell, says so', async () => {
    const desk = createBatchDesk();
    for (const kind of ['workbook', 'sheet'] as const) {
      const unknown = { ...faulty, form: 'nowhere' };
      expect(await desk({ kind, draft: unknown, rule: 'export', title: '某项目' })).toEqual({ kind: 'unknownForm' });
      const long = named(faulty, '长'.repeat(40_000));
      expect(await desk({ kind, draft: long, rule: 'export', title: '某项目' })).toMatchObject({ kind: 'textTooLong' });
    }
  });
});

describe('the workbook of all', () => {
  it('has the sheets in their order, and the next begins anew', async () => {
    const desk = createBatchDesk();
    for (const names of [['甲', '乙', '丙'], ['丁']]) {
      for (const name of names)
        await desk({ kind: 'sheet', draft: named(faulty, name), rule: 'export', title: '某项目' });
      const answer = await desk({ kind: 'book', title: '表' });
      if (answer.kind !== 'made') throw new Error(answer.kind);
      expect(await namesIn(answer.bytes)).toEqual(names);
    }
  });

  it('takes a hundred and no more', async () => {
    const desk = createBatchDesk();
    for (let at = 0; at < mostSheets; at += 1) {
      expect((await desk({ kind: 'sheet', draft: cleanNational, rule: 'export', title: '某项目' })).kind).toBe('added');
    }
    expect(await desk({ kind: 'sheet', draft: cleanNational, rule: 'export', title: '某项目' })).toEqual({
      kind: 'full',
    });
  });
});

describe('pages for PDFs', () => {
  const pagesIn = (html: string) => html.match(/<div class="page /g)?.length ?? 0;

  it('of a draft by itself, with the number of its open errors; its name is the title', async () => {
    const desk = createBatchDesk();
    const answer = await desk({ kind: 'pages', draft: named(faulty, '甲'), rule: 'export', title: '甲项目' });
    if (answer.kind !== 'pages') throw new Error(answer.kind);
    expect(answer.errors).toBeGreaterThan(0);
    expect(answer.html).toContain('<title>甲项目</title>');
    expect(pagesIn(answer.html)).toBeGreaterThan(0);
    expect(await desk({ kind: 'pages', draft: faulty, rule: 'stop', title: '甲' })).toMatchObject({ kind: 'faulty' });
  });

  it('of all in their order, and the next begin anew', async () => {
    const desk = createBatchDesk();
    for (const names of [['甲', '乙'], ['丙']]) {
      for (const name of names) {
        const added = await desk({ kind: 'morePages', draft: named(cleanNational, name), rule: 'stop', title: name });
        expect(added).toEqual({ kind: 'added', errors: 0 });
      }
      const answer = await desk({ kind: 'document', title: '自评表' });
      if (answer.kind !== 'pages') throw new Error(answer.kind);
      expect(answer.html.match(/<h1/g)).toHaveLength(names.length);
      expect(answer.html).toContain('<title>自评表</title>');
    }
  });

  it('are no more than a file takes', () => {
    const form = formOf(cleanNational.form);
    const one = pagesIn(createBatchPapers().one(form, cleanNational, '甲'));
    const papers = createBatchPapers(2 * one);
    expect([1, 2, 3].map(() => papers.add(form, cleanNational, '甲'))).toEqual([true, true, false]);
    expect(pagesIn(papers.take('表'))).toBe(2 * one);
    expect(papers.add(form, cleanNational, '甲')).toBe(true);
  });
});

import { expect, test } from 'vitest';
import { createPaperDesk } from '../../../renderer/workers/paperDesk.ts';
import type { PaperItem } from '../../../renderer/workers/paperMessages.ts';
import { scoreDraft } from '../../../shared/scoring/scoreDraft.ts';
import { layout } from '../../../shared/sheet/layout.ts';
import type { ListRequest } from '../../../shared/summary/listSheets.ts';
import { formOf } from '../../helpers/formOf.ts';
import { goldenDrafts } from '../../helpers/goldenDrafts.ts';

const items = goldenDrafts.slice(0, 2).map(({ name, draft }): PaperItem & { readonly kind: 'draft' } => ({
  kind: 'draft',
  title: name,
  form: formOf(draft.form),
  draft,
}));

const request: ListRequest = { kind: 'summary', lines: [], options: { groupBy: 'none', unit: '元' } };

const breaksOf = ({ form, draft }: PaperItem & { readonly kind: 'draft' }) =>
  layout(form, draft, scoreDraft(form, draft), 'paper').pageBreaks.length;

const count = (text: string, part: string) => text.split(part).length - 1;

test('lays each draft on as many pages as its workbook has, with what is wrong in it', () => {
  const desk = createPaperDesk();
  for (const item of items) {
    const answer = desk.answer({ kind: 'add', item, withFindings: false });
    expect(answer).toMatchObject({ kind: 'added', pages: breaksOf(item) + 1, findings: { ignored: [] } });
  }
  const all = items.reduce((sum, item) => sum + breaksOf(item) + 1, 0);
  const preview = desk.answer({ kind: 'preview', title: '两份' });
  if (preview.kind !== 'preview') throw new Error(preview.kind);
  expect(count(preview.body, '<div class="page ')).toBe(all);
  expect(preview.style).toContain('@page');
  const whole = desk.answer({ kind: 'html', title: '两份 & <甲>' });
  if (whole.kind !== 'html') throw new Error(whole.kind);
  expect(count(whole.html, '<div class="page ')).toBe(all);
  expect(whole.html).toContain('<title>两份 &amp; &lt;甲&gt;</title>');
});

test('prints the findings behind the form where they are wanted', () => {
  const [item] = items;
  if (item === undefined) throw new Error('no golden form');
  const desk = createPaperDesk();
  const answer = desk.answer({ kind: 'add', item, withFindings: true });
  if (answer.kind !== 'added') throw new Error(answer.kind);
  expect(answer.pages).toBeGreaterThan(breaksOf(item) + 1);
  const preview = desk.answer({ kind: 'preview', title: '' });
  expect(preview.kind === 'preview' && preview.body).toContain('自查结果');
});

test('prints what is said of many forms, in which nothing is checked', () => {
  const answer = createPaperDesk().answer({
    kind: 'add',
    item: { kind: 'list', title: '汇总表', request },
    withFindings: true,
  });
  expect(answer).toEqual({ kind: 'added', pages: 1, findings: null });
});

import { expect, test } from 'vitest';
import { questionOf } from '../../../renderer/printing/PrintQuestion.tsx';
import type { LaidForm } from '../../../renderer/printing/press.ts';
import { sortFindings } from '../../../shared/checks/ignored.ts';
import { runChecks } from '../../../shared/checks/runChecks.ts';
import { scoreDraft } from '../../../shared/scoring/scoreDraft.ts';
import { formOf } from '../../helpers/formOf.ts';
import { goldenDrafts } from '../../helpers/goldenDrafts.ts';

const laid = goldenDrafts.map(({ name, draft }): LaidForm => {
  const form = formOf(draft.form);
  const findings = sortFindings(runChecks(form, draft, scoreDraft(form, draft)), []);
  return { title: name, fileName: name, firstPage: 1, pages: 1, findings };
});
const isFaulty = ({ findings }: LaidForm) => findings?.open.some(({ severity }) => severity === 'E') === true;
const faulty = laid.filter(isFaulty);
const whole = laid.filter((form) => !isFaulty(form));
const sheet: LaidForm = { title: '汇总', fileName: '汇总', firstPage: 1, pages: 1, findings: null };

test('nothing is asked where no form has an error, nor of a sheet', () => {
  expect(whole.length).toBeGreaterThan(0);
  expect(questionOf([...whole, sheet], 'print')).toEqual({ kind: 'none' });
});

test('one draft is asked about with its findings, several with the names of those with errors', () => {
  const [one] = faulty;
  if (one === undefined) throw new Error('no form with errors');
  expect(questionOf([one], 'pdf')).toEqual({ kind: 'errors', deed: 'pdf', findings: one.findings });
  expect(questionOf([...whole, one], 'print')).toEqual({ kind: 'faulty', deed: 'print', forms: [one] });
});

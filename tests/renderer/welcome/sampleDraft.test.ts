import { expect, it } from 'vitest';
import { sampleDraft } from '../../../renderer/welcome/sampleDraft.ts';
import { runChecks } from '../../../shared/checks/runChecks.ts';
import { scoreDraft } from '../../../shared/scoring/scoreDraft.ts';
import { formOf } from '../../helpers/formOf.ts';

it('the sample is filled in as a reviewer wants it', () => {
  const { draft, name } = sampleDraft();
  const form = formOf(draft.form);
  const totals = scoreDraft(form, draft);
  expect(name).toBe('社区图书角建设');
  expect([totals.total, totals.weightTotal, totals.unscored]).toEqual(['99.34', '100', 0]);
  expect(runChecks(form, draft, totals)).toEqual([]);
});

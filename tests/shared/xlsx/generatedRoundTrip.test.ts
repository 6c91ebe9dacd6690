/** The whole way of a form that nobody has written: filled in, scored, checked, laid out, exported, read back. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runChecks } from '../../../shared/checks/runChecks.ts';
import type { Finding } from '../../../shared/checks/types.ts';
import { setValue } from '../../../shared/draft/edit.ts';
import { newDraft } from '../../../shared/draft/newDraft.ts';
import { pathKey } from '../../../shared/draft/path.ts';
import type { Draft } from '../../../shared/draft/types.ts';
import { indexForm } from '../../../shared/forms/indexForm.ts';
import type { ColumnRole } from '../../../shared/forms/roles.ts';
import type { FormDefinition } from '../../../shared/forms/types.ts';
import { scoreDraft } from '../../../shared/scoring/scoreDraft.ts';
import { layout } from '../../../shared/sheet/layout.ts';
import { exportWorkbook } from '../../../shared/xlsx/export/exportWorkbook.ts';
import { readWorkbook } from '../../../shared/xlsx/import/readWorkbook.ts';
import { arbitraryDraftOf, arbitraryEdit } from '../../helpers/arbitraryDrafts.ts';
import { arbitraryForm } from '../../helpers/arbitraryForms.ts';
import { comparable } from '../../helpers/comparable.ts';

/**
 * How many definitions each property tries; each with a new draft and with a filled one. The same ones in every run, so
 * that a change fails for what it broke; `GENERATED_SEED` and `GENERATED_FORMS` look for more.
 */
const count = Number(process.env['GENERATED_FORMS'] ?? 150);
const runs = { numRuns: count, seed: Number(process.env['GENERATED_SEED'] ?? 2026) };

const filled = arbitraryForm.chain((form) => arbitraryDraftOf(form).map((draft) => ({ form, draft })));

/** Roles that must stand somewhere in a form for a check to have anything to say. */
const needed: Readonly<Record<string, readonly ColumnRole[]>> = {
  missingReason: ['score', 'target'],
  scoreOutOfRange: ['score', 'weight'],
  unmetFullMarks: ['target'],
  scoreDiffers: ['score'],
  overFulfilled: ['target'],
  actualKind: ['target'],
  unit: ['target'],
  copiedTarget: ['target'],
  tier: ['target'],
  rate: ['rate'],
  scoreAboveSpending: ['rate'],
  unusualWeight: ['weight'],
  rejectedCharacter: ['actual'],
  allHundred: ['target'],
};

const scoring = ['scoreOutOfRange', 'weightSum', 'unmetFullMarks', 'scoreDiffers', 'tier', 'scoreAboveSpending'];

/** What a finding speaks of that its form doesn't have; empty where there is nothing to object. */
function objections(form: FormDefinition, draft: Draft, { check, path, message }: Finding): readonly string[] {
  const { tables } = indexForm(form);
  const roles = needed[check];
  const has = roles === undefined || tables.some((table) => roles.some((role) => table.byRole(role) !== undefined));
  const inputs = layout(form, draft, scoreDraft(form, draft), 'screen').cells.flatMap(({ use }) =>
    use.kind === 'input' ? [pathKey(use.path)] : [],
  );
  // names of groups have one input for all their rows
  const leads = path.kind === 'groupName' || inputs.includes(pathKey(path));
  return [
    ...(has ? [] : [`${check} needs ${roles?.join(' or ')}: ${message}`]),
    ...(form.scoring === null && scoring.includes(check) ? [`nothing is scored: ${message}`] : []),
    ...(leads ? [] : [`${pathKey(path)} leads nowhere: ${message}`]),
  ];
}

describe(`each of ${count} made-up definitions`, () => {
  it('is checked without a word of what it has not got', { timeout: 1_200_000 }, () => {
    fc.assert(
      fc.property(filled, ({ form, draft }) => {
        for (const each of [newDraft(form, '2025'), draft]) {
          const findings = runChecks(form, each, scoreDraft(form, each));
          expect(findings.flatMap((finding) => objections(form, each, finding))).toEqual([]);
        }
      }),
      runs,
    );
  });

  it('finds in a new draft only what is still to be filled in', () => {
    fc.assert(
      fc.property(arbitraryForm, (form) => {
        const draft = newDraft(form, '2025');
        const faults = runChecks(form, draft, scoreDraft(form, draft)).filter(({ isTodo }) => !isTodo);
        expect(faults.map(({ message }) => message)).toEqual([]);
      }),
      runs,
    );
  });

  it('comes back from its workbook text by text, new, filled and edited', { timeout: 1_200_000 }, async () => {
    const edited = filled.chain(({ form, draft }) =>
      arbitraryEdit(form, draft).map(({ path, text }) => ({ form, draft: setValue(form, draft, path, text) })),
    );
    await fc.assert(
      fc.asyncProperty(edited, async ({ form, draft }) => {
        for (const each of [newDraft(form, '2025'), draft]) {
          const read = await readWorkbook(await exportWorkbook(form, each), { forms: [form] });
          if (read.kind !== 'read') throw new Error(read.kind === 'failed' ? read.detail : read.text);
          expect(read.forms.length).toBe(1);
          expect(comparable(form, read.forms[0]?.draft ?? each)).toEqual(comparable(form, each));
        }
      }),
      runs,
    );
  });
});

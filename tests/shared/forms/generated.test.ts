/** What holds for every form that can be defined, tried on forms that nobody has written. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDraftFile, printDraftFile } from '../../../shared/draft/draftFile.ts';
import { draftToJson } from '../../../shared/draft/draftJson.ts';
import { setValue } from '../../../shared/draft/edit.ts';
import { newDraft } from '../../../shared/draft/newDraft.ts';
import { pathKey, tableOf, valueAt } from '../../../shared/draft/path.ts';
import { restoreDraft } from '../../../shared/draft/restoreDraft.ts';
import type { Draft } from '../../../shared/draft/types.ts';
import { checkDefinition } from '../../../shared/forms/checkDefinition.ts';
import { indexForm } from '../../../shared/forms/indexForm.ts';
import { parseDefinition } from '../../../shared/forms/parseDefinition.ts';
import type { FormDefinition } from '../../../shared/forms/types.ts';
import { scoreDraft } from '../../../shared/scoring/scoreDraft.ts';
import { layout } from '../../../shared/sheet/layout.ts';
import { pageCapacity } from '../../../shared/sheet/paginate.ts';
import type { SheetModel } from '../../../shared/sheet/types.ts';
import { arbitraryDraftOf, arbitraryEdit, pathsOf } from '../../helpers/arbitraryDrafts.ts';
import { arbitraryForm } from '../../helpers/arbitraryForms.ts';
import { coverage, pageHeights } from '../../helpers/sheetModels.ts';
import { figure, isSame, plainNumbers, pointsOf } from './scoreOracle.ts';

/** How many definitions each property tries. */
const count = Number(process.env['GENERATED_FORMS'] ?? 120);
const runs = { numRuns: count };

const filled = arbitraryForm.chain((form) => arbitraryDraftOf(form).map((draft) => ({ form, draft })));

function throughText(form: FormDefinition, draft: Draft): Draft {
  const restored = restoreDraft(JSON.parse(JSON.stringify(draftToJson(draft, form))), [form]);
  if (restored.kind === 'refused') throw new Error(restored.refusal.kind);
  return restored.draft;
}

const sheetOf = (form: FormDefinition, draft: Draft, target: 'screen' | 'paper'): SheetModel =>
  layout(form, draft, scoreDraft(form, draft), target);

describe(`each of ${count} made-up definitions`, () => {
  it('contradicts itself nowhere, and reads back from its JSON text', () => {
    fc.assert(
      fc.property(arbitraryForm, (form) => {
        expect(checkDefinition(form)).toBeNull();
        expect(parseDefinition(JSON.parse(JSON.stringify(form)))).toEqual({ kind: 'definition', form });
      }),
      runs,
    );
  });

  it('has drafts that come back from their JSON text, new ones and filled ones', () => {
    fc.assert(
      fc.property(filled, ({ form, draft }) => {
        for (const each of [newDraft(form, '2025'), draft]) expect(throughText(form, each)).toEqual(each);
      }),
      runs,
    );
  });

  it('has drafts that come back from a file, also one written where nobody knows the form', () => {
    fc.assert(
      fc.property(filled, ({ form, draft }) => {
        for (const known of [[form], []]) {
          const file = parseDraftFile(printDraftFile([draft], known), [form]);
          expect(file).toEqual({ kind: 'drafts', drafts: [{ kind: 'restored', draft }] });
        }
      }),
      runs,
    );
  });

  it('gives a typed text back at its path, also from a file', () => {
    const edited = filled.chain(({ form, draft }) => arbitraryEdit(form, draft).map((edit) => ({ form, draft, edit })));
    fc.assert(
      fc.property(edited, ({ form, draft, edit: { path, text } }) => {
        const after = setValue(form, draft, path, text);
        expect(valueAt(after, path)).toBe(text);
        expect(valueAt(throughText(form, after), path)).toBe(text);
      }),
      runs,
    );
  });

  it('has totals that are the exact sums, by an oracle in whole fractions', () => {
    fc.assert(
      fc.property(filled, ({ form, draft: typed }) => {
        const draft = plainNumbers(form, typed);
        const totals = scoreDraft(form, draft);
        const oracle = pointsOf(form, draft);
        expect([totals.total, isSame(figure(totals.total), oracle.total)]).toEqual([totals.total, true]);
        expect([totals.weightTotal, isSame(figure(totals.weightTotal), oracle.weight)]).toEqual([
          totals.weightTotal,
          true,
        ]);
        expect(totals.unscored).toBe(oracle.unscored);
        expect(() => scoreDraft(form, typed)).not.toThrow();
      }),
      runs,
    );
  });

  it.each(['screen', 'paper'] as const)('is laid out with every square in exactly one cell, on %s', (target) => {
    fc.assert(
      fc.property(filled, ({ form, draft }) => {
        for (const each of [newDraft(form, '2025'), draft]) {
          const squares = coverage(sheetOf(form, each, target));
          expect(squares.filter((cells) => cells !== 1)).toEqual([]);
          expect(squares.length).toBeGreaterThan(form.widths.length * 2);
        }
      }),
      runs,
    );
  });

  it('has an input for every text of a draft, one for each but for texts of groups that stand apart', () => {
    fc.assert(
      fc.property(filled, ({ form, draft }) => {
        const inputs = sheetOf(form, draft, 'screen').cells.flatMap(({ use }) =>
          use.kind === 'input' ? [use.path] : [],
        );
        const single = inputs.filter(({ kind }) => kind !== 'group').map(pathKey);
        expect(single.length).toBe(new Set(single).size);
        const drawn = new Set(inputs.map(pathKey));
        // the name of a group is one input for all its rows, at the first
        const texts = pathsOf(form, draft).filter(({ kind }) => kind !== 'groupName');
        expect(texts.map(pathKey).filter((path) => !drawn.has(path))).toEqual([]);
        for (const table of indexForm(form).freeTables) {
          const named = inputs.filter((path) => path.kind === 'groupName' && path.table === table.key).length;
          expect(named >= table.levels.length).toBe(
            tableOf(draft, table.key).rows.length > 0 || table.levels.length === 0,
          );
        }
      }),
      runs,
    );
  });

  it('ends its pages where they hold no more, and cuts no merge there', () => {
    fc.assert(
      fc.property(filled, ({ form, draft }) => {
        const model = sheetOf(form, draft, 'paper');
        const { pageBreaks, rows, cells } = model;
        expect(pageBreaks).toEqual([...new Set(pageBreaks)].sort((a, b) => a - b));
        expect(pageBreaks.filter((last) => last < 1 || last >= rows.length)).toEqual([]);
        for (const height of pageHeights(model))
          expect(height).toBeLessThanOrEqual(pageCapacity(model.columns, model.page));
        const cut = cells.filter(({ row, rowSpan }) =>
          pageBreaks.some((last) => row <= last && last < row + rowSpan - 1),
        );
        expect(cut).toEqual([]);
      }),
      runs,
    );
  });
});

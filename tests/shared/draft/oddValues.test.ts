/** Odd values at known keys: kept as long as nothing is typed in their place, and never in the way of what is typed. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftToJson } from '../../../shared/draft/draftJson.ts';
import { setValue } from '../../../shared/draft/edit.ts';
import { newDraft } from '../../../shared/draft/newDraft.ts';
import { valueAt } from '../../../shared/draft/path.ts';
import { refusalText } from '../../../shared/draft/refusalText.ts';
import { restoreDraft } from '../../../shared/draft/restoreDraft.ts';
import type { Draft } from '../../../shared/draft/types.ts';
import { indexForm } from '../../../shared/forms/indexForm.ts';
import { shanghaiPolicy } from '../../../shared/forms/shanghaiPolicy.ts';
import { shanghaiProject } from '../../../shared/forms/shanghaiProject.ts';
import type { FormDefinition } from '../../../shared/forms/types.ts';
import { arbitraryEdit } from '../../helpers/arbitraryDrafts.ts';
import { formOf } from '../../helpers/formOf.ts';
import { isOdd, type KnownPlace, type Shape, valueIn, withValue } from './oddPlaces.ts';

function restored(json: unknown): Draft {
  const result = restoreDraft(json);
  if (result.kind === 'refused') throw new Error(refusalText(result.refusal));
  return result.draft;
}

const throughText = (draft: Draft): unknown => JSON.parse(JSON.stringify(draftToJson(draft)));

const at = (shape: Shape, ...path: KnownPlace['path']): KnownPlace => ({ path, shape, written: path });

/** Every known key of version 2, for a form. */
function places(form: FormDefinition): readonly KnownPlace[] {
  const tables = indexForm(form).tables.flatMap((table): readonly KnownPlace[] => {
    const rows = ['tables', table.key, 'rows'] as const;
    const row = table.isFree ? 0 : (table.fixedRows[0]?.key ?? '');
    const groups = ['tables', table.key, 'groups'] as const;
    return [
      at('object', 'tables', table.key),
      table.isFree ? at('list', ...rows) : at('rows', ...rows),
      at('object', ...rows, row),
      ...table.rowColumns.map(({ key }) => at('text', ...rows, row, key)),
      at('object', ...groups),
      ...table.groupColumns.flatMap(({ key }) => [
        at('object', ...groups, '产出指标'),
        at('text', ...groups, '产出指标', key),
      ]),
    ];
  });
  return [
    at('text', 'year'),
    at('text', 'moneyUnit'),
    at('object', 'values'),
    ...form.values.map(({ key }) => at('text', 'values', key)),
    at('object', 'tables'),
    ...tables,
    at('object', 'options'),
    at('text', 'options', 'step'),
    at('object', 'stated'),
    at('text', 'stated', 'totalScore'),
    at('list', 'ignoredFindings'),
    at('object', 'ignoredFindings', 0),
    at('text', 'ignoredFindings', 0, 'reason'),
    at('object', 'carriedOver'),
    at('text', 'carriedOver', 'from'),
    at('object', 'carriedOver', 'kept'),
    at('text', 'carriedOver', 'kept', 'value/projectName'),
    at('object', 'carriedOver', 'earlier'),
  ];
}

/** A draft of version 2 with something at every known key. */
function filledJson(form: FormDefinition): unknown {
  return {
    ...draftToJson({ ...newDraft(form, '2025'), options: { step: '0.5' }, stated: { totalScore: '98' } }),
    ignoredFindings: [{ check: 'total', path: 'value/projectName', reason: '已核对' }],
    carriedOver: { from: '去年', kept: { 'value/projectName': '名称' }, earlier: {} },
  };
}

/** What version 1 knew, and where version 2 keeps it. */
const version1Places: readonly KnownPlace[] = [
  at('text', 'year'),
  at('object', 'options'),
  at('list', 'ignoredFindings'),
  { path: ['fields'], shape: 'object', written: ['values'] },
  { path: ['fields', 'department'], shape: 'text', written: ['values', 'department'] },
  { path: ['fields', 'budgetWeight'], shape: 'text', written: ['tables', 'funding', 'rows', 'total', 'weight'] },
  // the budget's weight goes where the money stood, so odd money stays where it was
  { path: ['funding'], shape: 'object', written: ['funding'] },
  { path: ['funding', 'total'], shape: 'object', written: ['funding', 'total'] },
  { path: ['funding', 'other'], shape: 'object', written: ['tables', 'funding', 'rows', 'other'] },
  {
    path: ['funding', 'total', 'executed'],
    shape: 'text',
    written: ['tables', 'funding', 'rows', 'total', 'executed'],
  },
  { path: ['indicators'], shape: 'list', written: ['tables', 'indicators', 'rows'] },
  { path: ['indicators', 0], shape: 'object', written: ['tables', 'indicators', 'rows', 0] },
  { path: ['indicators', 0, 'target'], shape: 'text', written: ['tables', 'indicators', 'rows', 0, 'target'] },
  { path: ['level1Weights'], shape: 'object', written: ['tables', 'indicators', 'groups'] },
  {
    path: ['level1Weights', '产出/效益'],
    shape: 'text',
    written: ['tables', 'indicators', 'groups', '产出~1效益', 'level1Weight'],
  },
  { path: ['printed'], shape: 'object', written: ['stated'] },
  { path: ['printed', 'total'], shape: 'text', written: ['stated', 'totalScore'] },
  { path: ['printed', 'rates'], shape: 'any', written: ['stated', 'rates'] },
  { path: ['printed', 'rates', 'total'], shape: 'text', written: ['stated', 'rate/funding/total'] },
];

const version1Json = {
  ...{ format: 'ziping-draft', version: 1, form: 'shanghai-project', year: 2022 },
  fields: { projectName: '名称', department: '', budgetWeight: '20' },
  funding: { total: { executed: '5' }, other: {} },
  level1Weights: { '产出/效益': '40' },
  indicators: [{ id: 'a', level1: '产出指标', level2: '数量指标', level3: '', target: '', actual: '', score: '' }],
  options: {},
  ignoredFindings: [],
  printed: { total: '98', rates: { total: '100%' } },
};

const cases = [
  ['version 2 of a form with weights at rows', filledJson(shanghaiProject), places(shanghaiProject)],
  ['version 2 of a form with weights at groups', filledJson(shanghaiPolicy), places(shanghaiPolicy)],
  ['version 1', version1Json, version1Places],
] as const;

const oddValue = fc
  .oneof(
    fc.constantFrom<unknown>([], {}, [1], ['x'], 'x', 7, false, true, { a: 1 }, [{ id: 'a' }], { rows: 5 }),
    fc.jsonValue(),
  )
  .map((value): unknown => JSON.parse(JSON.stringify(value)));

describe.each(cases)('an odd value at a known key of %s', (_, json, known) => {
  const oddJson = fc
    .record({ place: fc.constantFrom(...known), value: oddValue })
    .filter(({ place, value }) => isOdd(place.shape, value));

  it('is written back as long as nothing is typed, and read again as it was', () => {
    fc.assert(
      fc.property(oddJson, ({ place, value }) => {
        const draft = restored(withValue(json, place.path, value));
        const written = throughText(draft);
        expect(valueIn(written, place.written)).toEqual(value);
        expect(restored(written)).toEqual(draft);
      }),
      { numRuns: 400 },
    );
  });

  it('never wins over a text that is typed', () => {
    const edited = oddJson.chain(({ place, value }) => {
      const draft = restored(withValue(json, place.path, value));
      return arbitraryEdit(formOf(draft.form), draft).map((edit) => ({ draft, edit }));
    });
    fc.assert(
      fc.property(edited, ({ draft, edit: { path, text } }) => {
        const after = restored(throughText(setValue(formOf(draft.form), draft, path, text)));
        expect(valueAt(after, path)).toBe(text);
      }),
      { numRuns: 400 },
    );
  });
});

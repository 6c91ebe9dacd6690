import { beforeEach, expect, it } from 'vitest';
import { compareWithStored, takeOverChosen } from '../../../renderer/importing/comparison.ts';
import { carryDraft } from '../../../renderer/pages/drafts/carryDraft.ts';
import { database } from '../../../renderer/store/database.ts';
import { createDraft } from '../../../renderer/store/drafts.ts';
import { draftToJson } from '../../../shared/draft/draftJson.ts';
import { formOf } from '../../helpers/formOf.ts';
import { typed } from '../session/sampleDraft.ts';
import { freshDatabase } from '../store/freshDatabase.ts';
import { golden } from './sampleFiles.ts';

beforeEach(freshDatabase);

const draft = golden(0);
const imported = typed(draft, { kind: 'value', value: 'department' }, '另一个部门');

it('what a draft was before an import into it is kept', async () => {
  const id = await createDraft(draft, 1);
  const compared = await compareWithStored(id, imported);
  if (compared.kind !== 'ready') throw new Error(compared.kind);
  const { comparison } = compared;
  const result = await takeOverChosen(comparison, new Set(comparison.rows.map(({ key }) => key)), 2);
  expect(result.kind).toBe('stored');
  expect(await database().points.toArray()).toMatchObject([
    { draftId: id, reason: 'import', at: 2, json: draftToJson(draft) },
  ]);
});

it('what a draft is before it is carried over is kept', async () => {
  const id = await createDraft(draft, 1);
  await carryDraft(id, { to: formOf(draft.form), what: 'nextYear', year: '2030' }, 3);
  expect(await database().points.toArray()).toMatchObject([{ draftId: id, reason: 'carry', json: draftToJson(draft) }]);
});

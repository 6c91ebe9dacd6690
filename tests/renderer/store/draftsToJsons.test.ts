import { expect, test } from 'vitest';
import { draftsToJsons } from '../../../renderer/store/draftsToJsons.ts';
import { draftToJson } from '../../../shared/draft/draftJson.ts';
import { newDraft } from '../../../shared/draft/newDraft.ts';
import { formOf } from '../../helpers/formOf.ts';

const drafts = Array.from({ length: 100 }, (_, at) => newDraft(formOf('shanghai-project'), String(2000 + at)));

test('all drafts are printed, in their order', async () => {
  expect(await draftsToJsons(drafts)).toEqual(drafts.map((draft) => draftToJson(draft)));
  expect(await draftsToJsons([])).toEqual([]);
});

test('the page has its turn before the last of many is printed', async () => {
  const order: string[] = [];
  const printing = draftsToJsons(drafts).then(() => order.push('printed'));
  setTimeout(() => order.push('turn'), 0);
  await printing;
  expect(order).toEqual(['turn', 'printed']);
});

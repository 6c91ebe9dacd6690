import { beforeEach, expect, it } from 'vitest';
import { importDrafts } from '../../../renderer/pages/drafts/importDrafts.ts';
import { database } from '../../../renderer/store/database.ts';
import { loadDraft } from '../../../renderer/store/drafts.ts';
import { templateFile, templateIn } from '../../../renderer/templates/templateFile.ts';
import { templateOf, usualParts } from '../../../shared/draft/templateOf.ts';
import { formOf } from '../../helpers/formOf.ts';
import { golden } from '../importing/sampleFiles.ts';
import { freshDatabase } from '../store/freshDatabase.ts';

beforeEach(freshDatabase);

const draft = golden(0);
const template = templateOf(formOf(draft.form), draft, usualParts);

it('a template goes into a file and comes back as a template of its name', async () => {
  const { bytes, suggestedName } = templateFile(template, '科普');
  expect(suggestedName).toBe('模板 科普.ziping');
  const file = { name: suggestedName, path: suggestedName, bytes };
  const report = await importDrafts({ kind: 'opened', files: [file], failed: [] }, 1);
  expect(report).toEqual({ imported: [], templates: ['科普'], problems: [] });
  const [row] = await database().drafts.toArray();
  expect(row).toMatchObject({ kind: 'template', givenTitle: '科普' });
  expect(await loadDraft(row?.id ?? '')).toMatchObject({ kind: 'loaded', draft: template });
});

it('any other draft is none', () => {
  expect(templateIn(draft)).toBeNull();
  expect(templateIn({ ...draft, unknown: { '/template': 'x' } })).toBeNull();
});

import { beforeEach, describe, expect, it } from 'vitest';
import { loadDraft } from '../../../renderer/store/drafts.ts';
import { createTemplate } from '../../../renderer/store/namedRecords.ts';
import { beginDraft, draftFrom, formsFor } from '../../../renderer/templates/beginDraft.ts';
import { tableOf } from '../../../shared/draft/path.ts';
import { templateOf, usualParts } from '../../../shared/draft/templateOf.ts';
import { formOf } from '../../helpers/formOf.ts';
import { golden } from '../importing/sampleFiles.ts';
import { rowsOf } from '../session/sampleDraft.ts';
import { freshDatabase } from '../store/freshDatabase.ts';

beforeEach(freshDatabase);

const draft = golden(0);
const own = formOf(draft.form);
const template = templateOf(own, draft, usualParts);
const names = rowsOf(draft).map((row) => row['level3']);

describe('a draft begun with a template', () => {
  it('of its own form has its rows and the year that was asked for', async () => {
    const id = await createTemplate(template, '科普', 1);
    const begun = await beginDraft(id, own, '2026', 2);
    if (begun.kind !== 'made') throw new Error(begun.text);
    const loaded = await loadDraft(begun.draftId);
    if (loaded.kind !== 'loaded') throw new Error(loaded.kind);
    expect(begun.unplaced).toEqual([]);
    expect(loaded.draft).toEqual({ ...template, year: '2026' });
    expect(rowsOf(loaded.draft).map((row) => row['level3'])).toEqual(names);
  });

  it.each(
    formsFor(own)
      .slice(1)
      .map((to) => [to.name, to] as const),
  )('%s gets every name, or says which it could not place', (_, to) => {
    let count = 0;
    const made = draftFrom(template, own, to, '2026', () => `new-${++count}`);
    const texts = Object.keys(made.draft.tables).flatMap((key) =>
      tableOf(made.draft, key).rows.flatMap(({ id: _id, ...row }) => Object.values(row)),
    );
    const left = made.unplaced.map(({ text }) => text);
    for (const name of names) expect([...texts, ...left]).toContain(name);
  });

  it('that was deleted is refused with a sentence', async () => {
    expect(await beginDraft('nobody', own, '2026', 1)).toMatchObject({ kind: 'refused' });
  });
});

import { beforeEach, expect, test, vi } from 'vitest';
import { backupDrafts, backupName, draftFileName } from '../../../../renderer/pages/drafts/backupDrafts.ts';
import { holdsTemplate, importDrafts } from '../../../../renderer/pages/drafts/importDrafts.ts';
import { database } from '../../../../renderer/store/database.ts';
import { createDraft, loadDraft } from '../../../../renderer/store/drafts.ts';
import { type DraftSummary, observeDrafts } from '../../../../renderer/store/listedDrafts.ts';
import { templateFile } from '../../../../renderer/templates/templateFile.ts';
import type { OpenResult, SaveRequest } from '../../../../shared/desktop.ts';
import { goldenDrafts } from '../../../helpers/goldenDrafts.ts';
import { freshDatabase } from '../../store/freshDatabase.ts';

beforeEach(freshDatabase);

const file = (name: string, content: unknown) => ({
  name,
  bytes: new TextEncoder().encode(typeof content === 'string' ? content : JSON.stringify(content)),
});

const opened = (...files: readonly ReturnType<typeof file>[]): OpenResult => ({ kind: 'opened', files, failed: [] });

const list = (): Promise<readonly DraftSummary[]> => new Promise((resolve, reject) => observeDrafts(resolve, reject));

test('a backup of every draft comes back text by text, in the order of the file', async () => {
  for (const [index, { draft }] of goldenDrafts.entries()) await createDraft(draft, index);
  const saveFile = vi.fn(async (request: SaveRequest) => ({ kind: 'saved', path: request.suggestedName }) as const);
  const before = await list();
  const result = await backupDrafts(before, 'b.ziping', { saveFile });
  expect(result).toEqual({ kind: 'answered', result: { kind: 'saved', path: 'b.ziping' }, unreadable: [] });
  const bytes = saveFile.mock.calls[0]?.[0].bytes ?? new Uint8Array();
  await freshDatabase();
  const report = await importDrafts({ kind: 'opened', files: [{ name: 'b.ziping', bytes }], failed: [] }, 1_000_000);
  expect(report.problems).toEqual([]);
  const after = await list();
  expect(after.map(({ title }) => title)).toEqual(before.map(({ title }) => title));
  const drafts = await Promise.all(after.map(({ id }) => loadDraft(id)));
  expect(drafts.map((loaded) => loaded.kind === 'loaded' && loaded.draft)).toEqual(
    goldenDrafts.map(({ draft }) => draft).toReversed(),
  );
});

test('what is no draft is named with its reason, and hinders nothing else', async () => {
  const golden = goldenDrafts[0]?.json;
  const files = [
    file('好.ziping', golden),
    file('断.ziping', '{"format": "ziping-dr'),
    file('新.ziping', { ...golden, version: 7 }),
    file('别.json', { hello: 1 }),
    file('表.xlsx', 'PK\u0003\u0004xxxx'),
    file('外.ziping', { ...golden, form: 'somewhere-else' }),
  ];
  const report = await importDrafts({ kind: 'opened', files, failed: [{ name: '走.ziping', fault: 'notFound' }] }, 1);
  expect(report.imported).toHaveLength(1);
  expect(report.problems).toEqual([
    expect.stringMatching(/^断\.ziping：.*不是完整的 JSON/),
    expect.stringMatching(/^新\.ziping：.*更新版本/),
    expect.stringMatching(/^别\.json：.*不是绩效自评草稿/),
    expect.stringMatching(/^表\.xlsx：不是草稿文件/),
    expect.stringMatching(/^外\.ziping：.*somewhere-else/),
    expect.stringMatching(/走\.ziping.*移走/),
  ]);
  expect(await list()).toHaveLength(1);
});

test('a draft that the disk has no room for is said with its file', async () => {
  const add = vi
    .spyOn(database().contents, 'add')
    .mockRejectedValueOnce(Object.assign(new Error('full'), { name: 'QuotaExceededError' }));
  const report = await importDrafts(opened(file('好.ziping', goldenDrafts[0]?.json)), 1);
  add.mockRestore();
  expect(report).toEqual({
    imported: [],
    templates: [],
    problems: [expect.stringMatching(/^好\.ziping：磁盘空间不足/)],
  });
});

test('nothing picked is nothing done', async () => {
  expect(await importDrafts({ kind: 'cancelled' }, 1)).toEqual({ imported: [], templates: [], problems: [] });
});

test('a draft that can not be read is left out of the backup and named', async () => {
  const golden = goldenDrafts[0];
  if (golden === undefined) throw new Error('no golden draft');
  const id = await createDraft(golden.draft, 1, '新版草稿');
  await database().contents.put({ id, json: { ...golden.json, version: 9 } });
  const saveFile = vi.fn();
  expect(await backupDrafts(await list(), 'b.ziping', { saveFile })).toEqual({
    kind: 'nothing',
    unreadable: ['新版草稿'],
  });
  expect(saveFile).not.toHaveBeenCalled();
});

test('file names are legal everywhere', () => {
  const summary = { title: '《办法》a/b:c*?"<>|\n d', year: '2022' };
  expect(draftFileName(summary)).toBe('2022 《办法》a b c d.ziping');
  expect(draftFileName({ title: '', year: '' })).toBe('未命名草稿.ziping');
  expect(backupName(new Date('2025-03-08T10:00:00').getTime())).toBe('绩效自评草稿备份 2025-03-08.ziping');
});

test('a file of templates is told from one of drafts and from what can not be read', () => {
  const draft = goldenDrafts[0]?.draft;
  if (draft === undefined) throw new Error('no golden draft');
  const { bytes } = templateFile(draft, '常用指标');
  expect(holdsTemplate({ name: '模板.ziping', bytes })).toBe(true);
  expect(holdsTemplate(file('一份.ziping', goldenDrafts[0]?.json))).toBe(false);
  expect(holdsTemplate(file('坏.ziping', '{'))).toBe(false);
  expect(holdsTemplate(file('不是.json', { format: 'other' }))).toBe(false);
});

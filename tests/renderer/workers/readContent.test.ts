import { expect, test } from 'vitest';
import { isDraftFile } from '../../../renderer/workers/draftFiles.ts';
import { readContent } from '../../../renderer/workers/readContent.ts';
import { draftToJson } from '../../../shared/draft/draftJson.ts';
import { draftsFile, golden, textFile, workbookFile } from '../importing/sampleFiles.ts';

const read = ({ name, bytes }: { readonly name: string; readonly bytes: Uint8Array }) => readContent(name, bytes);

test('a workbook is read with the cells its values stand in', async () => {
  const content = await read(await workbookFile('表.xlsx', golden(0)));
  expect(content).toMatchObject({ kind: 'workbook', doubts: [], forms: [{ confidence: 'high', doubts: [] }] });
  if (content.kind !== 'workbook') throw new Error('not a workbook');
  expect(content.forms[0]?.draft.values['projectName']).toBe(golden(0).values['projectName']);
  expect(content.forms[0]?.sources['value/projectName']).toMatchObject({ address: expect.stringMatching(/^D3/) });
});

test('a workbook is a workbook whatever its name', async () => {
  const { bytes } = await workbookFile('', golden(0));
  expect(await readContent('表.ziping', bytes)).toMatchObject({ kind: 'workbook' });
});

test('a file of drafts is read draft by draft, under any name', async () => {
  const file = draftsFile('全部.ziping', golden(0), golden(5));
  expect(await read(file)).toEqual({ kind: 'drafts', drafts: [golden(0), golden(5)], refused: [] });
  expect(await readContent('全部.txt', file.bytes)).toMatchObject({ kind: 'drafts' });
});

test('a draft that can not be taken is named beside those that can', async () => {
  const drafts = [draftToJson(golden(0)), { ...draftToJson(golden(1)), form: 'somewhere-else' }];
  const file = textFile('混.ziping', JSON.stringify({ format: 'ziping-drafts', version: 1, drafts }));
  expect(await read(file)).toEqual({
    kind: 'drafts',
    drafts: [golden(0)],
    refused: [expect.stringContaining('somewhere-else')],
  });
});

test.each([
  { what: 'a broken draft file', file: textFile('断.ziping', '{"format": "ziping-dr'), says: 'JSON' },
  { what: 'an empty draft file', file: textFile('空.ziping', ''), says: 'JSON' },
  {
    what: 'a draft of a newer program',
    file: textFile('新.json', '{"format":"ziping-draft","version":9}'),
    says: '升级',
  },
  { what: 'a program under another name', file: textFile('表.xlsx', 'MZ\u0090\u0000\u0003'), says: '程序文件' },
  { what: 'text with commas', file: textFile('表.csv', '项目名称,社保卡\n'), says: 'CSV' },
  { what: 'half a workbook', file: textFile('表.xlsx', 'PK\u0003\u0004half'), says: '损坏' },
])('$what is refused with a sentence', async ({ file, says }) => {
  expect(await read(file)).toEqual({ kind: 'refused', text: expect.stringContaining(says) });
});

test('a mistake of this program is no fault of the file', async () => {
  const noBytes: Uint8Array = JSON.parse('{ "length": 1 }');
  for (const name of ['表.xlsx', '草稿.ziping']) {
    expect(await read({ name, bytes: noBytes })).toMatchObject({
      kind: 'failed',
      text: expect.stringContaining('不是文件的问题'),
      detail: expect.stringContaining('TypeError'),
    });
  }
});

test.each([
  { name: 'a.ziping', head: 'anything', is: true },
  { name: 'a.JSON', head: '', is: true },
  { name: 'a.txt', head: '\ufeff \n{"format"', is: true },
  { name: 'a.xlsx', head: '[1]', is: false },
  { name: 'a.ziping', head: 'PK\u0003\u0004', is: false },
  { name: 'a.zipingx', head: 'x', is: false },
])('$name that begins with "$head" counts as a file of drafts: $is', ({ name, head, is }) => {
  expect(isDraftFile(name, new TextEncoder().encode(head))).toBe(is);
});

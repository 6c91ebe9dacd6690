/** Files that mean harm or are no workbooks: each a sentence, soon, within little memory. */
import { readFileSync } from 'node:fs';
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../../shared/xlsx/import/readWorkbook.ts';
import type { ReadResult } from '../../../../shared/xlsx/import/types.ts';
import { type ReadLimits, usualLimits } from '../../../../shared/xlsx/package/read/limits.ts';
import { type RefusalKind, refusalSentence } from '../../../../shared/xlsx/package/read/refusal.ts';
import { sheetData, smallForm, workbookParts, zipParts } from '../../../helpers/zipParts.ts';

const form = sheetData(smallForm);
const sheetPart = 'xl/worksheets/sheet1.xml';
const small = zipParts(workbookParts(form));
const { [sheetPart]: sheet = '', ...otherParts } = workbookParts(form);
/** With the sheet as the first entry. */
const sheetFirst = zipParts({ [sheetPart]: sheet, ...otherParts });

/** An OLE container with one directory name in UTF-16. */
function ole(stream: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(
    [...stream].flatMap((char) => [char.charCodeAt(0), 0]),
    1024,
  );
  return bytes;
}

function patched(bytes: Uint8Array, change: (view: DataView, directory: number) => void): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  change(view, view.getUint32(copy.length - 22 + 16, true));
  return copy;
}

/** With another name, of the same length, in place of each that is `from`; no library writes a name twice. */
function renamed(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const copy = bytes.slice();
  const [old, name] = [strToU8(from), strToU8(to)];
  if (old.length !== name.length) throw new Error('names of one length only');
  for (let at = 0; at + old.length <= copy.length; at += 1) {
    if (old.every((byte, index) => copy[at + index] === byte)) copy.set(name, at);
  }
  return copy;
}

/** The workbook with a second sheet part, of another content, whose name becomes the given one. */
const doubled = (name: string): Uint8Array => {
  const other = name.replace(/.$/, '~');
  return renamed(zipParts({ ...workbookParts(form), [other]: '<worksheet><sheetData/></worksheet>' }), other, name);
};

const million = (text: (index: number) => string): string =>
  Array.from({ length: 1_000_000 }, (_, at) => text(at)).join('');
const withSheet = (body: string): Uint8Array => zipParts(workbookParts(body));
const withPart = (name: string, data: string): Uint8Array => zipParts({ ...workbookParts(form), [name]: data });

const refused: readonly (readonly [name: string, kind: RefusalKind, bytes: () => Uint8Array])[] = [
  ['an empty file', 'empty', () => new Uint8Array(0)],
  ['a program renamed to .xlsx', 'program', () => strToU8('MZ\x90\0\x03\0\0\0')],
  ['a program with a workbook behind it', 'program', () => new Uint8Array([...strToU8('MZ\x90\0'), ...small])],
  ['an old workbook (.xls, .et)', 'oldExcel', () => ole('Workbook')],
  ['an encrypted workbook', 'encrypted', () => ole('EncryptedPackage')],
  ['a CSV file', 'plainText', () => strToU8('项目名称,得分\n甲,10\n')],
  ['a CSV file in GBK', 'plainText', () => new Uint8Array([0xcf, 0xee, 0xc4, 0xbf, 0x2c, 0x31, 0x0a])],
  ['a web page called .xls', 'webPage', () => strToU8('<html><table><tr><td>1</td></tr></table></html>')],
  ['an XML spreadsheet of 2003', 'webPage', () => strToU8('\ufeff<?xml version="1.0"?><Workbook/>')],
  ['a PDF', 'pdf', () => strToU8('%PDF-1.7\n')],
  ['a picture', 'picture', () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a])],
  ['a draft file', 'draftFile', () => strToU8('{ "format": "ziping-draft", "version": 1 }')],
  ['binary nonsense', 'notWorkbook', () => new Uint8Array([1, 2, 3, 0, 0, 0, 7])],
  ['another zip', 'notWorkbook', () => zipParts({ 'a.txt': 'a' })],
  ['a text document', 'wordDocument', () => zipParts({ 'word/document.xml': '<d/>' })],
  ['an OpenDocument sheet', 'openDocument', () => zipParts({ mimetype: 'x', 'content.xml': '<d/>' })],
  ['a binary workbook', 'binaryWorkbook', () => zipParts({ 'xl/workbook.bin': 'x' })],
  ['a workbook without a form', 'noForm', () => withSheet(sheetData([['会议签到表'], ['姓名', '单位']]))],
  ['an empty workbook', 'noForm', () => withSheet('<sheetData/>')],
  ['a zip cut off', 'damaged', () => small.subarray(0, small.length - 30)],
  [
    'a zip whose bytes are changed',
    'damaged',
    () => patched(sheetFirst, (view) => view.setUint8(60, view.getUint8(60) ^ 0xff)),
  ],
  [
    'a directory that points outside',
    'damaged',
    () => patched(small, (view, at) => view.setUint32(at + 42, 0x7fffffff, true)),
  ],
  ['an encrypted entry', 'encrypted', () => patched(small, (view, at) => view.setUint16(at + 8, 1, true))],
  [
    'a part that lies about its size',
    'damaged',
    () => patched(sheetFirst, (view, at) => view.setUint32(at + 24, 10, true)),
  ],
  ['an unfinished part', 'damaged', () => withSheet('<sheetData><row r="1"><c r="A1"')],
  ['tags that do not match', 'damaged', () => withSheet('<sheetData></row></sheetData>')],
  [
    'a cell at no place',
    'damaged',
    () => withSheet('<sheetData><row r="1"><c r="ZZZZ1"><v>1</v></c></row></sheetData>'),
  ],
  [
    'bytes that are no UTF-8',
    'damaged',
    () => zipParts({ ...workbookParts(''), [sheetPart]: new Uint8Array([0x3c, 0xff, 0xfe]) }),
  ],
  [
    'XML entities',
    'entities',
    () => withPart('xl/sharedStrings.xml', '<sst/>') && withSheet(`<!DOCTYPE a [<!ENTITY x "y">]>${form}`),
  ],
  [
    'a billion laughs',
    'entities',
    () =>
      zipParts({
        ...workbookParts(form),
        [sheetPart]: `<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><worksheet>&b;</worksheet>`,
      }),
  ],
  [
    'an outside entity',
    'entities',
    () => zipParts({ ...workbookParts(form), [sheetPart]: '<!DOCTYPE w SYSTEM "file:///etc/passwd"><worksheet/>' }),
  ],
  ['a zip bomb', 'tooLarge', () => zipParts({ ...workbookParts(form), 'xl/media/x.bin': new Uint8Array(60_000_000) })],
  [
    'a sheet of blanks beyond the limit',
    'tooLarge',
    () => withSheet(`<sheetData>${' '.repeat(30_000_000)}</sheetData>`),
  ],
  ['two parts of one name', 'doubledPart', () => doubled(sheetPart)],
  ['two parts whose names differ in case', 'doubledPart', () => doubled('xl/worksheets/SHEET1.xml')],
  ['two parts whose names differ in slashes', 'doubledPart', () => doubled('xl\\worksheets\\sheet1.xml')],
  ['two parts, one of them named from the root', 'doubledPart', () => doubled('/xl/worksheets/sheet1.xml')],
  [
    'two parts of one name that nobody reads',
    'doubledPart',
    () => {
      const media = { 'xl/media/a.png': 'a', 'xl/media/A.PNG': 'b' };
      return zipParts({ ...workbookParts(form), ...media });
    },
  ],
  [
    'too many parts',
    'tooManyParts',
    () =>
      zipParts({
        ...workbookParts(form),
        ...Object.fromEntries(Array.from({ length: 2100 }, (_, at) => [`p${at}`, ''])),
      }),
  ],
  [
    'a million merges',
    'tooManyMerges',
    () =>
      withSheet(
        `${form}<mergeCells>${million((at) => `<mergeCell ref="B${at + 20}"/>`)
          .slice(0, 22_000_000)
          .replace(/<[^>]*$/, '')}</mergeCells>`,
      ),
  ],
  [
    'half a million cells',
    'tooManyCells',
    () => withSheet(`<sheetData>${million((at) => (at % 2 ? '' : `<row><c><v>${at % 97}</v></c></row>`))}</sheetData>`),
  ],
];

/** Read without looking at what they hold beside the form. */
const harmless: readonly (readonly [name: string, bytes: () => Uint8Array])[] = [
  ['folders among the parts, one of them twice', () => zipParts({ 'xl/': '', 'XL/': '', ...workbookParts(form) })],
  [
    'validations over whole columns',
    () => withSheet(`${form}<dataValidations><dataValidation sqref="A1:XFD1048576"/></dataValidations>`),
  ],
  [
    'a merge over the whole sheet beside the form',
    () => withSheet(`${form}<mergeCells><mergeCell ref="K20:XFD1048576"/></mergeCells>`),
  ],
  [
    '19,000 merges over each other',
    () => withSheet(`${form}<mergeCells>${'<mergeCell ref="J1:XFD1048576"/>'.repeat(19_000)}</mergeCells>`),
  ],
  ['columns without end', () => withSheet(`<cols><col min="1" max="999999999" hidden="0"/></cols>${form}`)],
  [
    'a name over the whole sheet, links and macros',
    () => {
      const parts = workbookParts(form);
      const workbook = String(parts['xl/workbook.xml']);
      const names = '<definedNames><definedName name="a">表!$A$1:$XFD$1048576</definedName></definedNames>';
      return zipParts({
        ...parts,
        'xl/workbook.xml': workbook.replace('</workbook>', `${names}<externalReferences/></workbook>`),
        'xl/externalLinks/externalLink1.xml': '<externalLink><!-- http://example.invalid --></externalLink>',
        'xl/vbaProject.bin': 'Sub Auto_Open()',
      });
    },
  ],
];

/** The result and its milliseconds of processor time, which other programs of a busy machine don't count to. */
async function timed(bytes: Uint8Array, limits: ReadLimits = usualLimits): Promise<readonly [ReadResult, number]> {
  const start = process.cpuUsage();
  const result = await readWorkbook(bytes, { limits });
  const { user, system } = process.cpuUsage(start);
  return [result, (user + system) / 1000];
}

describe('hostile files', () => {
  it.each(refused)('%s is refused as %s', { timeout: 30_000 }, async (_, kind, bytes) => {
    const file = bytes();
    const before = process.memoryUsage().rss;
    const [result, milliseconds] = await timed(file);
    expect(result).toEqual({ kind: 'refused', reason: kind, text: refusalSentence(kind) });
    expect(milliseconds).toBeLessThan(5000);
    expect(process.memoryUsage().rss - before).toBeLessThan(400 * 1024 * 1024);
  });

  it.each(harmless)('%s cost nothing', { timeout: 30_000 }, async (_, bytes) => {
    const [result, milliseconds] = await timed(bytes());
    expect(
      result.kind === 'read' ? result.forms.map(({ draft }) => draft.tables['indicators']?.rows.length) : result,
    ).toEqual([1]);
    expect(milliseconds).toBeLessThan(2000);
  });

  it('a file over the size limit is refused before anything is unpacked', async () => {
    const [result] = await timed(small, { ...usualLimits, fileBytes: 100 });
    expect(result).toMatchObject({ reason: 'tooLarge' });
  });

  it('too many forms are refused', async () => {
    const [result] = await timed(small, { ...usualLimits, forms: 0 });
    expect(result).toMatchObject({ reason: 'tooManyForms' });
  });

  it('every sentence is one, in Chinese, and ends as one', () => {
    const kinds = refused.map(([, kind]) => kind);
    for (const kind of [...kinds, 'stopped', 'tooManyForms'] as const) {
      const text = refusalSentence(kind);
      expect(text).toMatch(/^[^。]*[\u4e00-\u9fff][^。]*。$/);
    }
  });

  it('the program itself is refused as what it is', async () => {
    const [result] = await timed(new Uint8Array(readFileSync(process.execPath).subarray(0, 100_000)));
    expect(result).toMatchObject({ reason: 'program' });
  });
});

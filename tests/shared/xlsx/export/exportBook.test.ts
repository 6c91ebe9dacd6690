import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Draft } from '../../../../shared/draft/types.ts';
import { indexForm } from '../../../../shared/forms/indexForm.ts';
import { bookSheet, exportBook } from '../../../../shared/xlsx/export/exportBook.ts';
import { parseSheetMarks, sheetMarksText } from '../../../../shared/xlsx/export/sheetMarks.ts';
import { noTypedTexts } from '../../../../shared/xlsx/export/typedTexts.ts';
import { readWorkbook } from '../../../../shared/xlsx/import/readWorkbook.ts';
import type { ReadForm } from '../../../../shared/xlsx/import/types.ts';
import { CellTextTooLong } from '../../../../shared/xlsx/package/write/cellText.ts';
import { comparable } from '../../../helpers/comparable.ts';
import { formOf } from '../../../helpers/formOf.ts';
import { goldenDrafts } from '../../../helpers/goldenDrafts.ts';
import { readRawWorkbook } from '../../../helpers/rawWorkbook.ts';
import { storedDrafts } from '../../../helpers/storedDrafts.ts';

const drafts: readonly Draft[] = [...goldenDrafts.map(({ draft }) => draft), ...storedDrafts];

const book = (some: readonly Draft[]): Promise<Uint8Array> =>
  exportBook(
    some.map((draft) => bookSheet(formOf(draft.form), draft)),
    '绩效自评表',
  );

async function readAll(bytes: Uint8Array): Promise<readonly ReadForm[]> {
  const result = await readWorkbook(bytes);
  if (result.kind !== 'read') throw new Error(result.text);
  expect(result.doubts).toEqual([]);
  return result.forms;
}

function named(draft: Draft, name: string): Draft {
  return { ...draft, values: { ...draft.values, [indexForm(formOf(draft.form)).name.key]: name } };
}

const [first] = drafts;
if (first === undefined) throw new Error('no drafts');

describe('one workbook of many drafts', () => {
  it('reads back draft by draft, without a doubt', async () => {
    const read = await readAll(await book(drafts));
    expect(read).toHaveLength(drafts.length);
    for (const [index, draft] of drafts.entries()) {
      const form = formOf(draft.form);
      expect(comparable(form, read[index]?.draft ?? draft), form.name).toEqual(comparable(form, draft));
      expect(read[index]?.confidence, form.name).toBe('high');
      expect(read[index]?.doubts, form.name).toEqual([]);
    }
  });

  it('gives typed texts of every sheet back that its cells can not show', async () => {
    const typed = ['１２，０００', '1.2万'].map((year) => ({ ...first, year }));
    const read = await readAll(await book(typed));
    expect(read.map(({ draft }) => draft.year)).toEqual(['１２，０００', '1.2万']);
  });

  it('has a tab for each, called as the draft is; none twice, none without a name', async () => {
    const some = ['社保卡', '社保卡', '', 'a/b', 'History', '__proto__'].map((name) => named(first, name));
    const bytes = await book(some);
    expect(readRawWorkbook(bytes).sheets.map(({ name }) => name)).toEqual([
      '社保卡',
      '社保卡(2)',
      formOf(first.form).title,
      'ab',
      'History(2)',
      '__proto__',
    ]);
    const read = await readAll(bytes);
    expect(read.map(({ draft }) => draft.form)).toEqual(some.map(({ form }) => form));
  });

  it('of which a sheet was renamed reads all the same', async () => {
    const some = drafts.slice(0, 3);
    const sheets = some.map((draft, index) => ({ ...bookSheet(formOf(draft.form), draft), form: `gone-${index}` }));
    const read = await readAll(await exportBook(sheets, '表'));
    expect(read.map(({ draft }) => comparable(formOf(draft.form), draft))).toEqual(
      some.map((draft) => comparable(formOf(draft.form), draft)),
    );
  });

  it('refuses a text that no cell holds before anything is written', () => {
    expect(() => bookSheet(formOf(first.form), named(first, '长'.repeat(40_000)))).toThrow(CellTextTooLong);
  });

  it('numbers the pages of each form from 1', async () => {
    const parts = unzipSync(await book(drafts.slice(0, 2)));
    for (const number of [1, 2]) {
      const xml = new TextDecoder().decode(parts[`xl/worksheets/sheet${number}.xml`]);
      expect(xml).toMatch(/<pageSetup [^>]*useFirstPageNumber="1"/);
      expect(xml).toMatch(/<pageSetup [^>]*firstPageNumber="1"/);
    }
  });

  it('names the program and the title in its properties', async () => {
    const core = new TextDecoder().decode(unzipSync(await book([first]))['docProps/core.xml']);
    expect(core).toContain('绩效自评表');
    expect(core).toContain('绩效自评填报');
  });
});

describe('marks of sheets', () => {
  const typed = (length: number) => ({
    texts: new Map([['value/name', 'x'.repeat(length)]]),
    blankRows: new Set<string>(),
  });

  it('come back by the names of the sheets', () => {
    const marks = [
      { sheet: '甲"乙', form: 'shanghai-project', typed: typed(3) },
      { sheet: '2022', form: 'national-project', typed: noTypedTexts },
    ];
    const read = parseSheetMarks(sheetMarksText(marks));
    expect([...read].map(([sheet, { form, typed: own }]) => [sheet, form, own.texts.size]).toSorted()).toEqual([
      ['2022', 'national-project', 0],
      ['甲"乙', 'shanghai-project', 1],
    ]);
  });

  it('too long together lose the longest typed texts, and all where the forms alone are too long', () => {
    const many = Array.from({ length: 100 }, (_, at) => ({
      sheet: `${at}`.padStart(3, '0'),
      form: 'shanghai-project',
      typed: typed(at * 10),
    }));
    const text = sheetMarksText(many);
    expect(text.length).toBeLessThanOrEqual(30_000);
    const read = parseSheetMarks(text);
    expect(read.size).toBe(100);
    expect(read.get('050')?.typed.texts.size).toBe(1);
    expect(read.get('099')?.typed.texts.size).toBe(0);
    const more = Array.from({ length: 2000 }, (_, at) => ({
      sheet: `${at}`,
      form: 'f'.repeat(20),
      typed: noTypedTexts,
    }));
    expect(sheetMarksText(more)).toBe('');
  });

  it.each([
    '',
    'ziping-draft/2 shanghai-project',
    'ziping-sheets/2 {',
    'ziping-sheets/2 []',
    'ziping-sheets/2 {"a":1}',
  ])('none are read from %j', (text) => {
    expect(parseSheetMarks(text).size).toBe(0);
  });
});

import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pathKey } from '../../../../shared/draft/path.ts';
import type { Draft, Row } from '../../../../shared/draft/types.ts';
import { openGrid } from '../../../../shared/xlsx/import/grid.ts';
import { readWorkbook } from '../../../../shared/xlsx/import/readWorkbook.ts';
import type { ReadForm } from '../../../../shared/xlsx/import/types.ts';
import { inspectZip } from '../../../../shared/xlsx/package/read/inspectZip.ts';
import { usualLimits } from '../../../../shared/xlsx/package/read/limits.ts';
import { loadWorkbook } from '../../../../shared/xlsx/package/read/loadWorkbook.ts';
import { openParts } from '../../../../shared/xlsx/package/read/readParts.ts';
import { address } from '../../../../shared/xlsx/package/read/sourceSheet.ts';
import corpus from '../../../fixtures/workbooks.json' with { type: 'json' };
import { sheetData, smallForm, workbookParts, zipParts } from '../../../helpers/zipParts.ts';

const corpusFile = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../../../fixtures/workbooks/${name}`, import.meta.url)));

async function readOne(bytes: Uint8Array): Promise<ReadForm> {
  const result = await readWorkbook(bytes);
  const form = result.kind === 'read' ? result.forms[0] : undefined;
  if (form === undefined) throw new Error('no form');
  return form;
}

const rowsOf = (draft: Draft): readonly Row[] => draft.tables['indicators']?.rows ?? [];

const readRows = (rows: readonly (readonly string[])[]): Promise<ReadForm> =>
  readOne(zipParts(workbookParts(sheetData(rows))));

describe('a form that was read', () => {
  it('says where each value stood', async () => {
    const { sources, sheet, range } = await readOne(corpusFile('moved-form.xlsx'));
    expect({ sheet, range }).toEqual({ sheet: '自评表', range: 'D6:L23' });
    const at = (...path: Parameters<typeof pathKey>): string | undefined => sources[pathKey(...path)]?.address;
    expect(at({ kind: 'year' })).toBe('D7');
    expect(at({ kind: 'value', value: 'projectName' })).toBe('G8');
    expect(at({ kind: 'cell', table: 'funding', row: 'total', column: 'executed' })).toBe('I11');
    expect(at({ kind: 'cell', table: 'indicators', row: 'row-2', column: 'deviationReason' })).toBe('L19');
    expect(at({ kind: 'cell', table: 'indicators', row: 'row-2', column: 'level1' })).toBe('E18');
  });

  it('keeps the columns that its definition does not have', async () => {
    const { draft } = await readOne(corpusFile('extra-columns.xlsx'));
    expect(rowsOf(draft).map((row) => [row['指标性质'], row['核查得分'], row['序号']])).toEqual([
      ['定量', '20', undefined],
      ['定量', '9', undefined],
      ['定量', '20', undefined],
      ['定性', '28', undefined],
      ['定量', '10', undefined],
    ]);
  });

  it('keeps of the printed figures those that are wrong', async () => {
    const { draft, printed } = await readOne(corpusFile('wrong-totals.xlsx'));
    expect(draft.stated).toEqual({
      totalScore: '96.17999999999999',
      rateScore: '8.19',
      'rate/funding/total': '81.83%',
    });
    expect(printed.find(({ label }) => label === '总分得分')).toMatchObject({ exact: '96.18', agrees: false });
    expect((await readOne(corpusFile('official-project.xlsx'))).draft.stated).toEqual({});
  });

  it('is sure of an official form, less of one with doubts, least of one without a title', async () => {
    const confidence = async (name: string): Promise<string> => (await readOne(corpusFile(name))).confidence;
    expect(await confidence('official-policy.xlsx')).toBe('high');
    expect(await confidence('levels-blank.xlsx')).toBe('medium');
    expect(await confidence('no-title.xlsx')).toBe('low');
  });
});

describe('texts that look like labels', () => {
  it('a sum word beside a name is an indicator, not the end', async () => {
    const rows = smallForm.toSpliced(13, 0, ['合计', '数量指标', '乙', '1', '1', '0', '0']);
    expect(rowsOf((await readRows(rows)).draft).map((row) => row['level3'])).toEqual(['甲', '乙']);
  });

  it('a goal that mentions the form is no title', async () => {
    const rows = smallForm.with(10, ['按时报送财政项目支出绩效自评表', '', '', '做好了']);
    const { draft, doubts } = await readRows(rows);
    expect(draft.values).toMatchObject({ expectedGoal: '按时报送财政项目支出绩效自评表', projectName: '小项目' });
    expect(doubts).toEqual([]);
  });

  it('rows after the total are listed, not read', async () => {
    const { draft, doubts } = await readRows([...smallForm, ['产出指标', '质量指标', '漏网', '1', '1', '5', '5']]);
    expect(rowsOf(draft)).toHaveLength(1);
    expect(doubts.map(({ kind, address: where }) => `${kind} ${where}`)).toContain('skipped C15');
  });
});

describe('nothing is lost without a word', () => {
  const extra = fc.record({
    row: fc.integer({ min: 0, max: smallForm.length + 3 }),
    column: fc.integer({ min: 0, max: 11 }),
    text: fc.constantFrom('随手一记', '42', '3.5%', '某某', '2022-05', '（空）'),
  });

  it('a text put anywhere is read, makes a doubt, or changes a printed figure', async () => {
    await fc.assert(
      fc.asyncProperty(extra, async ({ row, column, text }) => {
        const rows = Array.from({ length: smallForm.length + 4 }, (_, at) => [...(smallForm[at] ?? [])]);
        const target = rows[row] ?? [];
        if ((target[column] ?? '') !== '') return;
        while (target.length < column) target.push('');
        target[column] = text;
        const { draft, doubts, sources, printed } = await readRows(rows);
        const where = address(row + 1, column + 1);
        const known =
          doubts.some((doubt) => doubt.address.split(':').includes(where)) ||
          Object.values(sources).some((source) => source.address === where) ||
          printed.some((figure) => figure.address === where) ||
          JSON.stringify(draft).includes(text);
        expect(known ? '' : `${where} ${text}`).toBe('');
      }),
      { numRuns: 300 },
    );
  });
});

describe('beside ExcelJS, which is not the reader', () => {
  /**
   * Where ExcelJS 4.4.0 is no measure: it throws on overlapping merges and on comments as openpyxl stores them, reads
   * nothing of prefixed elements, loses all cells behind a phonetic guide, and never ends on a merge of whole columns.
   */
  const beyond = [
    'levels-wrongly-merged.xlsx',
    'reviewers-return.xlsx',
    'prefixed-xml.xlsx',
    'rich-text.xlsx',
    'whole-column-extras.xlsx',
  ];
  const files = corpus.map(({ file }) => file).filter((file) => !beyond.includes(file));

  function plainText(value: ExcelJS.CellValue): string | number | null {
    if (typeof value === 'string' || typeof value === 'number') return value;
    if (value !== null && typeof value === 'object' && 'richText' in value) {
      return value.richText.map((run) => run.text).join('');
    }
    return null;
  }

  it.each(files)('%s has the same texts and numbers', async (file) => {
    const bytes = corpusFile(file);
    const ours = await loadWorkbook(openParts(bytes, inspectZip(bytes, usualLimits), usualLimits), usualLimits);
    const theirs = new ExcelJS.Workbook();
    await theirs.xlsx.load(bytes.slice().buffer);
    let compared = 0;
    for (const sheet of ours.sheets) {
      const other = theirs.getWorksheet(sheet.name);
      for (const { cell } of openGrid(sheet).blocks) {
        const value = plainText(other?.getCell(cell.row, cell.column).value ?? null);
        if (value === null) continue;
        compared += 1;
        expect(cell.number === null ? cell.text : Number(cell.number.plain)).toBe(
          typeof value === 'string' ? value.replace(/\r\n?/g, '\n') : value,
        );
      }
    }
    expect(compared).toBeGreaterThan(50);
  });
});

/** Pictures that WPS keeps inside cells: named as such, and never a text of the draft. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Row } from '../../../../shared/draft/types.ts';
import { readWorkbook } from '../../../../shared/xlsx/import/readWorkbook.ts';
import type { ReadForm } from '../../../../shared/xlsx/import/types.ts';
import { sheetData, smallForm, workbookParts, zipParts } from '../../../helpers/zipParts.ts';

async function readOne(bytes: Uint8Array): Promise<ReadForm> {
  const result = await readWorkbook(bytes);
  const form = result.kind === 'read' ? result.forms[0] : undefined;
  if (form === undefined) throw new Error('no form');
  return form;
}

const rowsOf = ({ draft }: ReadForm): readonly Row[] => draft.tables['indicators']?.rows ?? [];

const doubtsOf = ({ doubts }: ReadForm): readonly string[] => doubts.map(({ kind, address }) => `${kind} ${address}`);

/** The small form with one cell, or some, in place of the first reason. */
function withCells(cells: string): Promise<ReadForm> {
  const body = sheetData(smallForm).replace(/(<row r="13">.*?)<\/row>/s, `$1${cells}</row>`);
  return readOne(zipParts(workbookParts(body)));
}

describe('a picture in a cell', () => {
  it.each([
    ['a formula whose result is its own text', '<f>_xlfn.DISPIMG("ID_A",1)</f><v>=DISPIMG("ID_A",1)</v>', 'str'],
    ['a formula without prefix', '<f>DISPIMG("ID_A",1)</f><v>=DISPIMG("ID_A",1)</v>', 'str'],
    ['a formula without a saved result', '<f>_xlfn.DISPIMG("ID_A",1)</f>', 'n'],
    ['a formula that another program could not calculate', '<f>_xlfn.DISPIMG("ID_A",1)</f><v>#NAME?</v>', 'e'],
    ['a text', '<is><t>=DISPIMG("ID_A",1)</t></is>', 'inlineStr'],
    ['a text with prefix', '<is><t> =_xlfn.DISPIMG("ID_A",1)</t></is>', 'inlineStr'],
  ])('as %s is a doubt of its own, and its cell blank', async (_, inner, type) => {
    const form = await withCells(`<c r="H13" t="${type}">${inner}</c>`);
    expect(rowsOf(form)[0]?.['deviationReason']).toBe('');
    expect(doubtsOf(form)).toEqual(['picture H13']);
    expect(form.doubts[0]?.text).toMatch(/^H13 的单元格里是图片.*没有读入.*。$/);
    expect(JSON.stringify(form)).not.toContain('DISPIMG');
    expect(form.confidence).toBe('medium');
  });

  it('beside the table is told too', async () => {
    expect(doubtsOf(await withCells('<c r="K13" t="str"><v>=DISPIMG("ID_A",1)</v></c>'))).toEqual(['picture K13']);
  });

  it('among many is told or counted', async () => {
    const name = (at: number): string => `A${String.fromCharCode(65 + Math.floor(at / 26), 65 + (at % 26))}13`;
    const cells = Array.from({ length: 63 }, (_, at) => `<c r="${name(at)}" t="str"><v>=DISPIMG("I",1)</v></c>`);
    const { doubts } = await withCells(cells.join(''));
    expect(doubts.map(({ kind }) => kind)).toEqual(Array(61).fill('picture'));
    expect(doubts.at(-1)?.text).toContain('还有 3 个单元格');
  });

  it('is not a text that only speaks of one', async () => {
    const form = await withCells('<c r="H13" t="inlineStr"><is><t>见图 =DISPIMG("ID_A",1)</t></is></c>');
    expect(rowsOf(form)[0]?.['deviationReason']).toBe('见图 =DISPIMG("ID_A",1)');
    expect(doubtsOf(form)).toEqual([]);
  });
});

describe('a file with formulas and a picture', () => {
  it('gives saved results, and a doubt for what has none', async () => {
    const file = new URL('../../../fixtures/cases/b06-formulas.xlsx', import.meta.url);
    const form = await readOne(new Uint8Array(readFileSync(file)));
    expect(rowsOf(form).map((row) => row['score'])).toEqual(['30', '20', '30', '']);
    expect(rowsOf(form).map((row) => row['deviationReason'])).toEqual(['', '', '', '']);
    expect(doubtsOf(form)).toEqual(['filled B14', 'formula H16', 'picture I16']);
  });

  it('names each cell of a shared formula that has no saved result', async () => {
    const cells = '<c r="H13"><f t="shared" ref="H13:I13" si="0">G13</f></c><c r="I13"><f t="shared" si="0"/></c>';
    const form = await withCells(cells);
    expect(rowsOf(form)[0]?.['deviationReason']).toBe('');
    expect(doubtsOf(form)).toContain('formula H13');
    expect(doubtsOf(form).filter((doubt) => doubt.endsWith('I13'))).toHaveLength(1);
  });
});

/** A draft whose texts begin like formulas, and whose name holds what file names and sheet names may not. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseDraftFile } from '../../../../shared/draft/draftFile.ts';
import type { Draft } from '../../../../shared/draft/types.ts';
import { findForm } from '../../../../shared/forms/index.ts';
import { exportFileName } from '../../../../shared/xlsx/export/exportFileName.ts';
import { exportWorkbook } from '../../../../shared/xlsx/export/exportWorkbook.ts';
import { type RawSheet, readRawWorkbook } from '../../../helpers/rawWorkbook.ts';

const file = parseDraftFile(
  readFileSync(new URL('../../../fixtures/cases/b13-names-signs.json', import.meta.url), 'utf8'),
);
const drafts =
  file.kind === 'drafts' ? file.drafts.flatMap((item) => (item.kind === 'restored' ? [item.draft] : [])) : [];

async function sheetOf(draft: Draft | undefined): Promise<RawSheet> {
  const form = findForm(draft?.form ?? '');
  const sheet = form && draft && readRawWorkbook(await exportWorkbook(form, draft)).sheets[0];
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
}

/** Texts by their number format, the long one cut. */
function textsOf({ cells }: RawSheet, format: string): readonly string[] {
  return cells.flatMap(({ value, style }) =>
    value.kind === 'text' && style.numberFormat === format ? [value.text.slice(0, 8)] : [],
  );
}

describe('texts that begin like formulas', () => {
  it('stand in cells of text format, all other texts in general ones', async () => {
    const sheet = await sheetOf(drafts[0]);
    expect(textsOf(sheet, '@')).toEqual(['=1+1 目标含', '+已完成\n-未完', '-20', '=4场', '+4场', '@SUM(A1)']);
    const others = textsOf(sheet, 'General');
    expect(others.filter((text) => /^[=+\-@]/.test(text))).toEqual([]);
    expect(others).toEqual(expect.arrayContaining(['—', '>=95%', '96%', '数量指标']));
    expect(sheet.cells.some(({ hasFormula }) => hasFormula)).toBe(false);
  });

  it('where there are none, no cell is of text format', async () => {
    expect(textsOf(await sheetOf(drafts[2]), '@')).toEqual([]);
  });
});

describe('a name with signs that file names may not hold', () => {
  it.each([0, 1, 2])('of draft %i proposes a legal file name and a legal sheet name', async (index) => {
    const draft = drafts[index];
    const form = findForm(draft?.form ?? '');
    if (draft === undefined || form === undefined) throw new Error('no draft');
    expect(exportFileName(form, draft)).toMatch(/^财政项目支出绩效自评表_2023_[^<>:"/\\|?*[\]\p{Cc}\p{Cs}]+\.xlsx$/u);
    expect((await sheetOf(draft)).name).toBe('财政项目支出绩效自评表');
  });
});

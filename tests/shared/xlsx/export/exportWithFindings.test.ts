import { describe, expect, it } from 'vitest';
import { findingLines } from '../../../../shared/checks/findingsSheet.ts';
import { sortFindings } from '../../../../shared/checks/ignored.ts';
import { runChecks } from '../../../../shared/checks/runChecks.ts';
import { scoreDraft } from '../../../../shared/scoring/scoreDraft.ts';
import { exportWorkbook } from '../../../../shared/xlsx/export/exportWorkbook.ts';
import { readWorkbook } from '../../../../shared/xlsx/import/readWorkbook.ts';
import { comparable } from '../../../helpers/comparable.ts';
import { formOf } from '../../../helpers/formOf.ts';
import { goldenDrafts } from '../../../helpers/goldenDrafts.ts';
import { type RawSheet, readRawWorkbook } from '../../../helpers/rawWorkbook.ts';

const textsOf = (sheet: RawSheet | undefined) =>
  JSON.stringify([...(sheet?.cells.values() ?? [])].map(({ value }) => value));

describe('an export with findings', () => {
  it.each(goldenDrafts)('$name: a second sheet lists each of them, the first stays as it is', async ({ draft }) => {
    const form = formOf(draft.form);
    const plain = readRawWorkbook(await exportWorkbook(form, draft));
    const both = readRawWorkbook(await exportWorkbook(form, draft, { withFindings: true }));
    expect(plain.sheets.length).toBe(1);
    expect(both.sheets.map(({ name }) => name)).toEqual([plain.sheets[0]?.name, '自查结果']);
    expect(textsOf(both.sheets[0])).toBe(textsOf(plain.sheets[0]));
    const texts = textsOf(both.sheets[1]);
    const found = sortFindings(runChecks(form, draft, scoreDraft(form, draft)), draft.ignoredFindings);
    for (const { message } of findingLines(found)) expect(texts).toContain(JSON.stringify(message).slice(1, -1));
  });

  it.each(goldenDrafts)('$name: comes back as the one draft it is', async ({ draft }) => {
    const form = formOf(draft.form);
    const read = await readWorkbook(await exportWorkbook(form, draft, { withFindings: true }));
    if (read.kind !== 'read') throw new Error(read.text);
    expect(read.forms.map((each) => comparable(form, each.draft))).toEqual([comparable(form, draft)]);
  });
});

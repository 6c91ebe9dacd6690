/** Each of the seven real forms, from an empty program to the workbook that is handed in, typed as a clerk types. */
import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { type GoldenForm, goldenDrafts } from '../helpers/goldenDrafts.ts';
import { blanksOf } from './helpers/blanks.ts';
import { test } from './helpers/browserTest.ts';
import { expectSaved, expectTexts, shapeRows, typeInto } from './helpers/editorPage.ts';
import { expectTotals } from './helpers/expectTotals.ts';
import { expectOfficialWorkbook } from './helpers/expectWorkbook.ts';
import { pressExport, questionOf } from './helpers/exportDraft.ts';
import { createDraft, openHome } from './helpers/homePage.ts';
import { officialForm } from './helpers/officialForms.ts';

test.describe.configure({ mode: 'parallel' });

function journey(golden: GoldenForm): void {
  const { draft, name } = golden;
  const form = officialForm(draft.form);
  test(`${name}: typed by labels, totals exact at once and after a reload, the workbook as on paper`, async ({
    page,
  }) => {
    await openHome(page);
    await createDraft(page, form.listed, draft.year);
    await shapeRows(page, form, draft);
    for (const blank of blanksOf(form, draft)) await typeInto(page, blank);
    await expectTotals(page, form, golden);
    await expectTexts(page, form, draft);
    await expectSaved(page);

    await page.reload();
    await expectTexts(page, form, draft);
    await expectTotals(page, form, golden);

    const [download] = await Promise.all([page.waitForEvent('download'), pressExport(page, questionOf(draft))]);
    await expect(page.getByText(/^已保存到 /)).toBeVisible();
    expect(download.suggestedFilename()).toBe(`${form.title}_2022_${name}.xlsx`);
    expectOfficialWorkbook(readFileSync(await download.path()), form, golden);
  });
}

for (const golden of goldenDrafts) journey(golden);

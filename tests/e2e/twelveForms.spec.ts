/** Every form the program knows: a new draft of it filled in, its figures by hand, its workbook read back. */
import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { forms } from '../../shared/forms/index.ts';
import { readWorkbook } from '../../shared/xlsx/import/readWorkbook.ts';
import { comparable } from '../helpers/comparable.ts';
import { formOf } from '../helpers/formOf.ts';
import { fillIn, inputsOf, writtenTexts } from './helpers/anyForm.ts';
import { test } from './helpers/browserTest.ts';
import { expectSaved, sheetOf, shownTotals } from './helpers/editorPage.ts';
import { pressExport } from './helpers/exportDraft.ts';
import { type FormCase, formCases } from './helpers/formFigures.ts';
import { createDraft, openHome, toast } from './helpers/homePage.ts';

test.describe.configure({ mode: 'parallel' });

async function expectFigures(page: Page, { scored, rate }: FormCase): Promise<void> {
  if (scored === null) {
    const panel = page.getByRole('complementary');
    await expect(panel).not.toContainText(/总分|得分|分值|等级/);
    await expect(panel.locator('[data-figure="total"]')).toHaveCount(0);
    await expect(panel.locator('[data-figure="rate"]')).toHaveText(rate === '' ? [] : [rate]);
    return;
  }
  const level1 = Object.entries(scored.groups).map(([name, [weight, score]]) => [name, { weight, score }] as const);
  expect(await shownTotals(page)).toEqual({
    ...{ total: scored.total, weightTotal: scored.weightTotal, rate: scored.rate, rateScore: scored.rateScore },
    ...{ grade: '优', unscored: '得分已填齐', level1: Object.fromEntries(level1) },
  });
}

/** What is written in the workbook, under the official labels, is the draft that was typed. */
async function expectSameDraft(bytes: Uint8Array, { draft }: FormCase): Promise<void> {
  const form = formOf(draft.form);
  const result = await readWorkbook(bytes);
  if (result.kind !== 'read') throw new Error(result.text);
  expect(result.forms.map((read) => comparable(form, read.draft))).toEqual([comparable(form, draft)]);
  expect(result.forms.flatMap(({ doubts }) => doubts)).toEqual([]);
}

test('every form the program knows is filled in here', () => {
  expect(formCases.map(({ draft }) => draft.form)).toEqual(forms.map(({ id }) => id));
});

for (const each of formCases) {
  const { listed, draft, findings } = each;
  const form = formOf(draft.form);
  test(`${listed}: filled in, figures as by hand, no errors, the workbook is the draft`, async ({ page }, testInfo) => {
    await openHome(page);
    await createDraft(page, listed, draft.year);
    await fillIn(page, form, draft);
    const inputs = inputsOf(form, draft).map(({ name, text }) => [name, text]);
    await expect.poll(() => writtenTexts(page)).toMatchObject(Object.fromEntries(inputs));
    await expectFigures(page, each);
    await expect(page.locator('.findingCount[data-count]')).toHaveText([...findings]);
    await expectSaved(page);

    await sheetOf(page).getByRole('row').first().scrollIntoViewIfNeeded();
    await page.screenshot({ path: testInfo.outputPath(`${form.id}.png`), animations: 'disabled', caret: 'hide' });
    await sheetOf(page).getByRole('row').last().scrollIntoViewIfNeeded();
    await page.screenshot({ path: testInfo.outputPath(`${form.id}-end.png`), animations: 'disabled', caret: 'hide' });

    const [download] = await Promise.all([page.waitForEvent('download'), pressExport(page, null)]);
    await expect(toast(page, /^已保存到 /)).toBeVisible();
    await expectSameDraft(readFileSync(await download.path()), each);
  });
}

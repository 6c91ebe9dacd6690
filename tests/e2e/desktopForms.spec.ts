/** The whole way of a project form and a policy form on the desktop: the shell's own calls, a file in a real folder. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { type GoldenForm, goldenDrafts } from '../helpers/goldenDrafts.ts';
import { blanksOf } from './helpers/blanks.ts';
import { desktopTest as test } from './helpers/desktopTest.ts';
import { rowsOf } from './helpers/draftTexts.ts';
import { expectSaved, expectTexts, shapeRows, typeInto } from './helpers/editorPage.ts';
import { expectTotals } from './helpers/expectTotals.ts';
import { expectOfficialWorkbook } from './helpers/expectWorkbook.ts';
import { pressExport, questionOf } from './helpers/exportDraft.ts';
import { createDraft, toast } from './helpers/homePage.ts';
import { officialForm } from './helpers/officialForms.ts';

test.describe.configure({ mode: 'parallel' });

/** The shortest real form of each kind; all seven are typed in the browser. */
function shortest(kind: 'project' | 'policy'): GoldenForm {
  const [golden] = goldenDrafts
    .filter(({ draft }) => officialForm(draft.form).kind === kind)
    .toSorted((a, b) => rowsOf(a.draft).length - rowsOf(b.draft).length);
  if (golden === undefined) throw new Error(`no ${kind} form`);
  return golden;
}

for (const golden of [shortest('project'), shortest('policy')]) {
  const { draft, name } = golden;
  const form = officialForm(draft.form);
  test(`${name}: typed, reloaded and saved to a folder by the shell`, async ({ page, standIn, folder }) => {
    await createDraft(page, form.listed, draft.year);
    await shapeRows(page, form, draft);
    for (const blank of blanksOf(form, draft)) await typeInto(page, blank);
    await expectTotals(page, form, golden);
    await expectSaved(page);
    await page.reload();
    await expectTexts(page, form, draft);
    await expectTotals(page, form, golden);

    const path = join(folder, '上报材料.xlsx');
    writeFileSync(path, '去年的表');
    standIn.dialogs.saveTo(path);
    await pressExport(page, questionOf(draft));
    await expect(toast(page, `已保存到 ${path}`)).toBeVisible();

    const [asked] = standIn.dialogs.asked;
    expect(asked?.options).toMatchObject({
      defaultPath: join(standIn.documents, `${form.title}_2022_${name}.xlsx`),
      properties: expect.arrayContaining(['showOverwriteConfirmation']),
    });
    expectOfficialWorkbook(readFileSync(path), form, golden);
    expect(readdirSync(folder).filter((each) => !['documents', 'appData'].includes(each))).toEqual(['上报材料.xlsx']);

    await page.getByRole('button', { name: '打开所在文件夹' }).click();
    await expect.poll(() => standIn.shown).toEqual([path]);
  });
}

/** The preview of the printed pages, and the ways from it to the printer and to a PDF. */
import { expect, type FrameLocator, type Page } from '@playwright/test';
import { printDraftFile } from '../../shared/draft/draftFile.ts';
import { scoreDraft } from '../../shared/scoring/scoreDraft.ts';
import { layout } from '../../shared/sheet/layout.ts';
import { formOf } from '../helpers/formOf.ts';
import { goldenDrafts } from '../helpers/goldenDrafts.ts';
import { expectAccessible } from './helpers/axe.ts';
import { test } from './helpers/browserTest.ts';
import { cell } from './helpers/editorPage.ts';
import { importFile, openDraft, openHome } from './helpers/homePage.ts';

const [first, second] = goldenDrafts;
if (first === undefined || second === undefined) throw new Error('no golden forms');

const preview = (page: Page) => page.getByRole('dialog', { name: /^打印预览：/ });
const paper = (page: Page): FrameLocator => preview(page).frameLocator('iframe');

test('look', async ({ page }) => {
  await openHome(page);
  await importFile(page, '两份.ziping', printDraftFile([first.draft, second.draft]));
  await openDraft(page, first.name);
  await cell(page, '第2行 三级指标').focus();
  await page.keyboard.press('ControlOrMeta+p');
  await expect(paper(page).locator('.page').first()).toBeVisible();
  await page.waitForTimeout(500);
  await page.screenshot({ path: '/tmp/printing/one.png' });
  await page.emulateMedia({ colorScheme: 'dark' });
  await preview(page).getByLabel('显示比例').selectOption('page');
  await page.waitForTimeout(500);
  await page.screenshot({ path: '/tmp/printing/dark.png' });
});

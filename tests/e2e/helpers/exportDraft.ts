import { expect, type Page } from '@playwright/test';
import { runChecks } from '../../../shared/checks/runChecks.ts';
import type { Draft } from '../../../shared/draft/types.ts';
import { findForm } from '../../../shared/forms/index.ts';
import { scoreDraft } from '../../../shared/scoring/scoreDraft.ts';

/** How many errors the program's own checks find in a draft. */
export function errorsIn(draft: Draft): number {
  const form = findForm(draft.form);
  if (form === undefined) throw new Error(`no form ${draft.form}`);
  return runChecks(form, draft, scoreDraft(form, draft)).filter(({ severity }) => severity === 'E').length;
}

/** Presses 导出 and, where the form has errors, answers the one question about them. */
export async function pressExport(page: Page, errors: number): Promise<void> {
  await page.getByRole('button', { name: '导出', exact: true }).click();
  const question = page.getByRole('alertdialog', { name: `还有 ${errors} 条错误没有处理` });
  if (errors > 0) await question.getByRole('button', { name: '仍然导出' }).click();
}

/** The same for a draft whose errors nobody counted. */
export async function exportWithErrors(page: Page): Promise<void> {
  await page.getByRole('button', { name: '导出', exact: true }).click();
  const question = page.getByRole('alertdialog', { name: /^还有 \d+ 条错误没有处理$/ });
  await expect(question).toBeVisible();
  await question.getByRole('button', { name: '仍然导出' }).click();
}

import { expect, type Page } from '@playwright/test';
import { runChecks } from '../../../shared/checks/runChecks.ts';
import type { Draft } from '../../../shared/draft/types.ts';
import { findForm } from '../../../shared/forms/index.ts';
import { scoreDraft } from '../../../shared/scoring/scoreDraft.ts';

/** What an export of a draft asks about, by the program's own checks; null where it asks nothing. */
export function questionOf(draft: Draft): string | null {
  const form = findForm(draft.form);
  if (form === undefined) throw new Error(`no form ${draft.form}`);
  const findings = runChecks(form, draft, scoreDraft(form, draft));
  if (findings.every(({ severity }) => severity !== 'E')) return null;
  const todo = findings.filter(({ isTodo }) => isTodo).length;
  const errors = findings.filter(({ severity, isTodo }) => severity === 'E' && !isTodo).length;
  if (errors === 0) return `还有 ${todo} 处待填`;
  return todo === 0 ? `还有 ${errors} 条错误没有处理` : `还有 ${errors} 条错误没有处理，${todo} 处待填`;
}

/** Presses 导出 and, where the form has errors or blanks, answers the one question about them. */
export async function pressExport(page: Page, question: string | null): Promise<void> {
  await page.getByRole('button', { name: '导出', exact: true }).click();
  if (question === null) return;
  await page
    .getByRole('alertdialog', { name: question, exact: true })
    .getByRole('button', { name: '仍然导出' })
    .click();
}

/** The same for a draft whose errors and blanks nobody counted. */
export async function exportWithErrors(page: Page): Promise<void> {
  await page.getByRole('button', { name: '导出', exact: true }).click();
  const question = page.getByRole('alertdialog', { name: /^还有 / });
  await expect(question).toBeVisible();
  await question.getByRole('button', { name: '仍然导出' }).click();
}

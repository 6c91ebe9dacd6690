import { expect, type Page } from '@playwright/test';
import type { Draft } from '../../../shared/draft/types.ts';
import type { GoldenForm } from '../../helpers/goldenDrafts.ts';
import { rowsOf } from './draftTexts.ts';
import { cell, shownTotals } from './editorPage.ts';
import type { OfficialForm } from './officialForms.ts';

/** 90 优, 80 良, 60 中, else 差. */
function gradeOf(total: string): string {
  const points = Number(total);
  if (points >= 90) return '优';
  if (points >= 80) return '良';
  return points >= 60 ? '中' : '差';
}

const unscored = (draft: Draft): number => rowsOf(draft).filter((row) => row['score'] === '').length;

function unscoredText(draft: Draft): string {
  const rows = unscored(draft);
  return rows === 0 ? '得分已填齐' : `还有 ${rows} 行未填得分`;
}

/** Budget, indicators and 100 for the project form; the weights of the level-1 groups alone for the policy form. */
function weightTotalOf({ expected }: GoldenForm): string {
  if (expected.weightTotal !== undefined) return expected.weightTotal;
  return String(Object.values(expected.level1).reduce((sum, { weight }) => sum + Number(weight), 0));
}

async function expectPrinted(page: Page, form: OfficialForm, { expected }: GoldenForm): Promise<void> {
  const rates = expected.rates ?? [expected.rate ?? ''];
  for (const [index, row] of form.ratedRows.entries()) {
    await expect(cell(page, `${row} ${form.rate}`)).toHaveValue(rates[index] ?? '');
  }
  if (form.kind === 'policy') return;
  await expect(cell(page, '年度资金总额 得分')).toHaveValue(expected.budgetScore ?? '');
  await expect(cell(page, '总分 分值')).toHaveValue(expected.weightTotal ?? '');
  await expect(cell(page, '总分 得分')).toHaveValue(expected.total);
}

/** The live figures, in the panel and in the form itself, are those expected of the real form. Nothing is waited for. */
export async function expectTotals(page: Page, form: OfficialForm, golden: GoldenForm): Promise<void> {
  const { expected, draft } = golden;
  expect(await shownTotals(page)).toEqual({
    total: expected.total,
    // a grade is a verdict: none while a score is missing
    grade: unscored(draft) > 0 ? '' : gradeOf(expected.total),
    unscored: unscoredText(draft),
    weightTotal: weightTotalOf(golden),
    rate: expected.rate ?? expected.rates?.[0],
    rateScore: expected.budgetScore ?? '',
    level1: expected.level1,
  });
  await expectPrinted(page, form, golden);
}

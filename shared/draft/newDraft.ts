import type { FormDefinition } from '../forms/types.ts';
import type { Draft, Indicator } from './types.ts';

const amountKeys = ['initialBudget', 'annualBudget', 'executed'] as const;

/** Which amounts a form asks for, in the form's order. */
export function amountColumns(form: FormDefinition): readonly (typeof amountKeys)[number][] {
  const printed = form.sections.flatMap((section) => (section.kind === 'funding' ? section.columns : []));
  return amountKeys.filter((key) => printed.some((column) => column.key === key));
}

/** Every funding row of the form with blank amounts. */
export function emptyFunding(form: FormDefinition): Draft['funding'] {
  const blanks = Object.fromEntries(amountColumns(form).map((key) => [key, '']));
  return Object.fromEntries(form.fundingRows.map((row) => [row.key, blanks]));
}

/** A row with blank values in every column that the form prints for an indicator. */
export function newIndicator(form: FormDefinition, id: string, level1: string, level2: string): Indicator {
  const columns = form.sections.flatMap((section) => (section.kind === 'indicators' ? section.columns : []));
  const blanks = Object.fromEntries(
    columns.filter((column) => column.key !== 'level1Weight').map((column) => [column.key, '']),
  );
  return { ...blanks, id, level1, level2, level3: '', target: '', actual: '', score: '' };
}

/**
 * A blank draft: one row for each usual second level, the form's own weights for level-1 groups.
 *
 * @param year as the form prints it; empty where it prints none
 */
export function newDraft(form: FormDefinition, year: string): Draft {
  const pairs = form.scoring.level1.flatMap(({ name, level2 }) => level2.map((second) => [name, second] as const));
  return {
    form: form.id,
    year: form.yearSource.kind === 'printed' ? year : '',
    fields: {
      ...Object.fromEntries(form.fields.map((field) => [field.key, ''])),
      ...(form.scoring.budget !== null && { budgetWeight: form.scoring.budget.weight }),
    },
    funding: emptyFunding(form),
    level1Weights:
      form.scoring.weights === 'level1'
        ? Object.fromEntries(form.scoring.level1.map(({ name, weight }) => [name, weight]))
        : {},
    indicators: pairs.map(([level1, level2], index) => newIndicator(form, `row-${index + 1}`, level1, level2)),
    options: {},
    ignoredFindings: [],
    unknown: {},
  };
}

/** Which forms can be made from a form, for menus. */
import { indexForm, type TableIndex } from '../forms/indexForm.ts';
import type { FormDefinition, FormPurpose } from '../forms/types.ts';
import type { CarryKind } from './types.ts';

export interface NextForm {
  readonly form: FormDefinition;
  readonly what: Exclude<CarryKind, 'nextYear'>;
}

/** What follows in the year, nearest first. */
const following: Readonly<Record<FormPurpose, readonly FormPurpose[]>> = {
  goal: ['monitoring', 'selfEvaluation'],
  monitoring: ['selfEvaluation'],
  selfEvaluation: [],
};

function rolesOfTable(name: string, { columns, fixedRows }: TableIndex): readonly string[] {
  return [
    ...columns.flatMap(({ role, per }) => (role === undefined ? [] : [`${name}/${role}/${per ?? ''}`])),
    ...fixedRows.flatMap(({ role }) => (role === undefined ? [] : [`${name}/row/${role}`])),
  ];
}

/** Everything that a form has a role for. */
function rolesOf(form: FormDefinition): ReadonlySet<string> {
  const index = indexForm(form);
  return new Set([
    ...form.values.flatMap(({ role }) => (role === undefined ? [] : [`value/${role}`])),
    ...(index.money === undefined ? [] : rolesOfTable('money', index.money)),
    ...(index.indicators === undefined ? [] : rolesOfTable('free', index.indicators)),
  ]);
}

/** How much of what two forms have roles for both have, from 0 to 1. */
function overlap(a: FormDefinition, b: FormDefinition): number {
  const [left, right] = [rolesOf(a), rolesOf(b)];
  const common = [...left].filter((role) => right.has(role)).length;
  return common / Math.max(1, left.size + right.size - common);
}

/**
 * The forms that a draft of a form can be carried into within its year: those that follow it, nearest purpose first, then
 * others of its own purpose; the most alike first.
 */
export function nextPurposes(form: FormDefinition, forms: readonly FormDefinition[]): readonly NextForm[] {
  const alike = (purpose: FormPurpose): readonly FormDefinition[] =>
    forms
      .filter((other) => other.id !== form.id && other.purpose === purpose)
      .toSorted((a, b) => overlap(form, b) - overlap(form, a));
  const next = following[form.purpose].flatMap((purpose) =>
    alike(purpose).map((other): NextForm => ({ form: other, what: 'nextForm' })),
  );
  return [...next, ...alike(form.purpose).map((other): NextForm => ({ form: other, what: 'otherForm' }))];
}

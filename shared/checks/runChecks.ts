import type { Draft, Indicator } from '../draft/types.ts';
import type { FormDefinition, SuggestionRules } from '../forms/types.ts';
import { suggestionRules } from '../scoring/suggestionRules.ts';
import type { Totals } from '../scoring/types.ts';
import { fullGroups } from './fullGroups.ts';
import { groupsByLevel1 } from './level1Groups.ts';
import { ordinalsOf, placeOrder } from './placeOrder.ts';
import { type RowFacts, rowFacts } from './rowFacts.ts';
import { checks } from './table.ts';
import type { Check, Fault, Finding, FormContext, RowContext } from './types.ts';
import { formWords } from './words.ts';

/** What was found in a row, good as long as everything it followed from is the same. */
interface CheckedRow {
  readonly ordinal: number;
  readonly groupIsFull: boolean;
  readonly options: Draft['options'];
  readonly facts: RowFacts;
  readonly findings: readonly Finding[];
}

/** Checks drafts of one form again and again; rows that didn't change are not read again. */
export interface Checker {
  readonly check: (draft: Draft, totals: Totals) => readonly Finding[];
}

function findingOf(check: Check, fault: Fault): Finding {
  return { ...fault, check: check.id, number: check.number, level: fault.level ?? check.level };
}

function rowFindings(facts: RowFacts, context: RowContext): readonly Finding[] {
  return checks.flatMap((check) => (check.atRow?.(facts, context) ?? []).map((fault) => findingOf(check, fault)));
}

function formFindings(context: FormContext): readonly Finding[] {
  return checks.flatMap((check) => (check.atForm?.(context) ?? []).map((fault) => findingOf(check, fault)));
}

/**
 * A checker that remembers each row by its identity, which is enough because drafts are never changed in place.
 * Its findings are those of `runChecks`.
 */
export function createChecker(form: FormDefinition): Checker {
  const words = formWords(form);
  const placeOf = placeOrder(form);
  const known = new WeakMap<Indicator, CheckedRow>();

  function checkRow(
    row: Indicator,
    ordinal: number,
    groupIsFull: boolean,
    options: Draft['options'],
    rules: SuggestionRules,
  ): CheckedRow {
    const before = known.get(row);
    if (before?.ordinal === ordinal && before.groupIsFull === groupIsFull && before.options === options) return before;
    const facts = rowFacts(form, rules, row, ordinal, groupIsFull);
    const checked = { ordinal, groupIsFull, options, facts, findings: rowFindings(facts, { form, words, rules }) };
    known.set(row, checked);
    return checked;
  }

  function inSheetOrder(draft: Draft, findings: readonly Finding[]): readonly Finding[] {
    const ordinals = ordinalsOf(draft.indicators);
    return findings
      .map((finding) => ({ finding, place: placeOf(finding, ordinals) }))
      .sort((a, b) => a.place - b.place || a.finding.number - b.finding.number)
      .map(({ finding }) => finding);
  }

  function check(draft: Draft, totals: Totals): readonly Finding[] {
    const rules = suggestionRules(form, draft.options);
    const full = fullGroups(form, totals);
    const checkedRows = draft.indicators.map((row, index) =>
      checkRow(row, index + 1, full.has(row.level1.trim()), draft.options, rules),
    );
    const rows = checkedRows.map(({ facts }) => facts);
    const inForm = formFindings({ form, words, rules, draft, totals, rows, groups: groupsByLevel1(totals, rows) });
    return inSheetOrder(draft, [...checkedRows.flatMap(({ findings }) => findings), ...inForm]);
  }

  return { check };
}

/** Everything that the checks find in a draft, in the order of the sheet. `totals` are those of `scoreDraft`. */
export function runChecks(form: FormDefinition, draft: Draft, totals: Totals): readonly Finding[] {
  return createChecker(form).check(draft, totals);
}

import { moneyUnitOf } from '../draft/moneyUnit.ts';
import { tableOf } from '../draft/path.ts';
import type { Draft, Row } from '../draft/types.ts';
import { indexForm, type TableIndex } from '../forms/indexForm.ts';
import type { SuggestionRules } from '../forms/scoringRules.ts';
import type { FormDefinition } from '../forms/types.ts';
import { suggestionRules } from '../scoring/suggestionRules.ts';
import type { Totals } from '../scoring/types.ts';
import { checks } from './checkList.ts';
import { type RowFacts, rowFacts } from './rowFacts.ts';
import { type Check, holdsFor, type Rule, type RuleAt } from './rule.ts';
import { sheetOrder } from './sheetOrder.ts';
import { type TableFacts, tableFacts } from './tableFacts.ts';
import type { Fault, Finding, FormContext, RowFault } from './types.ts';
import { fullGroups } from './weightedGroups.ts';
import { rowSubject } from './words.ts';

/** What was found in a row, whatever its number. */
interface RowFound {
  readonly check: Check;
  readonly fault: RowFault;
}

/** What was found in a row, good as long as everything it followed from is the same. */
interface CheckedRow {
  readonly groupIsFull: boolean;
  readonly options: Draft['options'];
  readonly facts: RowFacts;
  readonly found: readonly RowFound[];
  /** number of the row that the findings speak of, from 1 */
  readonly ordinal: number;
  readonly findings: readonly Finding[];
}

/** Checks drafts of one form again and again; rows that didn't change are not read again. */
export interface Checker {
  readonly check: (draft: Draft, totals: Totals) => readonly Finding[];
}

function findingOf(check: Check, { severity, isTodo, ...fault }: Fault): Finding {
  return {
    ...fault,
    check: check.id,
    number: check.number,
    severity: severity ?? check.severity,
    isTodo: isTodo === true,
  };
}

/** Says of which row a sentence speaks: the only thing in it that follows from the row's number. */
function findingsOf(found: readonly RowFound[], ordinal: number, name: string): readonly Finding[] {
  if (found.length === 0) return [];
  const subject = rowSubject(ordinal, name);
  return found.map(({ check, fault: { problem, ...fault } }) =>
    findingOf(check, { ...fault, subject, message: `${subject}${problem}` }),
  );
}

interface Bound<Place extends Rule['at']> {
  readonly check: Check;
  readonly rule: RuleAt<Place>;
}

/** The rules of one kind that hold for a table, or all of those for the form. */
function rulesAt<Place extends Rule['at']>(
  place: Place,
  holds: (rule: RuleAt<Place>) => boolean,
): readonly Bound<Place>[] {
  const isAt = (rule: Rule): rule is RuleAt<Place> => rule.at === place;
  return checks.flatMap((check) =>
    check.rules
      .filter(isAt)
      .filter(holds)
      .map((rule) => ({ check, rule })),
  );
}

/** The rules that hold for a table with free rows. */
interface FreeRules {
  readonly table: TableIndex;
  readonly rowRules: readonly Bound<'row'>[];
  readonly rules: readonly Bound<'rows'>[];
}

interface FormRules {
  readonly free: readonly FreeRules[];
  readonly fixed: readonly { readonly table: TableIndex; readonly rules: readonly Bound<'fixedRows'>[] }[];
  readonly form: readonly Bound<'form'>[];
}

/** The rules that a form and its tables call for, sorted out once. */
function rulesOf(form: FormDefinition): FormRules {
  const { freeTables, fixedTables } = indexForm(form);
  return {
    free: freeTables.map((table) => ({
      table,
      rowRules: rulesAt('row', (rule) => holdsFor(rule, table)),
      rules: rulesAt('rows', (rule) => holdsFor(rule, table)),
    })),
    fixed: fixedTables.map((table) => ({ table, rules: rulesAt('fixedRows', (rule) => holdsFor(rule, table)) })),
    form: rulesAt('form', ({ scored }) => scored !== true || form.scoring !== null),
  };
}

/**
 * A checker that remembers each row by its identity, which is enough because drafts are never changed in place.
 * Its findings are those of `runChecks`.
 */
export function createChecker(form: FormDefinition): Checker {
  const index = indexForm(form);
  const rules = rulesOf(form);
  const orderOf = sheetOrder(form);
  const known = new WeakMap<Row, CheckedRow>();

  function readAnew(
    { table, rowRules }: FreeRules,
    row: Row,
    groupIsFull: boolean,
    options: Draft['options'],
    suggestion: SuggestionRules,
  ): Pick<CheckedRow, 'groupIsFull' | 'options' | 'facts' | 'found'> {
    const facts = rowFacts(table, suggestion, row, groupIsFull);
    const context = { form, table, rules: suggestion };
    const found = rowRules.flatMap(({ check, rule }) =>
      rule.find(facts, context).map((fault): RowFound => ({ check, fault })),
    );
    return { groupIsFull, options, facts, found };
  }

  function checkTable(free: FreeRules, draft: Draft, totals: Totals): readonly CheckedRow[] {
    const suggestion = suggestionRules(form, draft.options);
    const isFull = fullGroups(
      free.table,
      totals.tables.find(({ table }) => table === free.table.key),
    );
    return tableOf(draft, free.table.key).rows.map((row, place) => {
      const ordinal = place + 1;
      const groupIsFull = isFull(row);
      const before = known.get(row);
      const isSame = before?.groupIsFull === groupIsFull && before.options === draft.options;
      if (isSame && before.ordinal === ordinal) return before;
      const read = isSame ? before : readAnew(free, row, groupIsFull, draft.options, suggestion);
      const findings = findingsOf(read.found, ordinal, read.facts.name);
      const checked: CheckedRow = { ...read, ordinal, findings };
      known.set(row, checked);
      return checked;
    });
  }

  function inForm(context: FormContext): readonly Finding[] {
    const found = (check: Check, faults: readonly Fault[]): readonly Finding[] =>
      faults.map((fault) => findingOf(check, fault));
    return [
      ...rules.form.flatMap(({ check, rule }) => found(check, rule.find(context))),
      ...rules.fixed.flatMap(({ table, rules: own }) =>
        own.flatMap(({ check, rule }) => found(check, rule.find(table, context))),
      ),
      ...rules.free.flatMap(({ rules: own }, place) => {
        const facts = context.tables[place];
        return facts === undefined ? [] : own.flatMap(({ check, rule }) => found(check, rule.find(facts, context)));
      }),
    ];
  }

  function check(draft: Draft, totals: Totals): readonly Finding[] {
    const checked = rules.free.map((free) => ({ table: free.table, rows: checkTable(free, draft, totals) }));
    const factsOf = ({ table, rows }: { table: TableIndex; rows: readonly CheckedRow[] }): TableFacts =>
      tableFacts(
        table,
        draft,
        totals,
        rows.map(({ facts }) => facts),
      );
    const unit = moneyUnitOf(form, draft);
    const found = inForm({ form, index, draft, unit, totals, tables: checked.map(factsOf) });
    const inRows = checked.flatMap(({ rows }) => rows.flatMap(({ findings }) => findings));
    const rankOf = orderOf(draft);
    return [...inRows, ...found]
      .map((finding) => ({ finding, rank: rankOf(finding) }))
      .sort((a, b) => a.rank - b.rank || a.finding.number - b.finding.number)
      .map(({ finding }) => finding);
  }

  return { check };
}

/** Everything that the checks find in a draft, in the order of the sheet. `totals` are those of `scoreDraft`. */
export function runChecks(form: FormDefinition, draft: Draft, totals: Totals): readonly Finding[] {
  return createChecker(form).check(draft, totals);
}

import type { DraftPath, Row } from '../draft/types.ts';
import type { TableIndex } from '../forms/indexForm.ts';
import type { ColumnRole } from '../forms/roles.ts';
import type { SuggestionRules } from '../forms/scoringRules.ts';
import type { ColumnDefinition } from '../forms/types.ts';
import type { Decimal } from '../number/decimal.ts';
import { foldTight } from '../number/normalizeText.ts';
import { type Fulfilment, fulfilment } from '../scoring/fulfilment.ts';
import { parseActual, parseTarget, type Target } from '../scoring/parseTarget.ts';
import { actualText, rowText, targetText } from '../scoring/rowTexts.ts';
import { type Suggestion, suggestFor } from '../scoring/suggestScore.ts';
import { readRow } from '../scoring/tableTotals.ts';
import { type TierName, tierKey, tierOf } from '../scoring/tiers.ts';
import type { RowFault } from './types.ts';
import { isBlank, isNoReason } from './words.ts';

/**
 * One row of a table as its checks see it: read once, looked at by many. Its number in the table is no part of it, so
 * that rows below an inserted one need not be read again.
 */
export interface RowFacts {
  readonly table: TableIndex;
  readonly row: Row;
  /** name of the indicator as typed; empty where there is none */
  readonly name: string;
  /** the name to compare by */
  readonly foldedName: string;
  /** nothing is filled in but names of levels */
  readonly isEmpty: boolean;
  /** the target with its sign and unit, the actual with its unit, whichever cells they stand in */
  readonly targetText: string;
  readonly actualText: string;
  readonly target: Target;
  readonly actual: Target;
  /** null when blank, unreadable, or not typed at the row */
  readonly weight: Decimal | null;
  readonly score: Decimal | null;
  readonly tier: TierName | null;
  readonly fulfilment: Fulfilment;
  readonly suggestion: Suggestion;
  /** something is explained: 无 or a dash is no reason */
  readonly hasReason: boolean;
  /** the score is the whole weight; where weights stand at groups: the group's scores are its whole weight */
  readonly fullMarks: boolean;
}

/** @param groupIsFull whether the scores of the row's group are its whole weight, where weights stand at groups */
export function rowFacts(table: TableIndex, rules: SuggestionRules, row: Row, groupIsFull: boolean): RowFacts {
  const texts = { targetText: targetText(table, row), actualText: actualText(table, row) };
  const target = parseTarget(texts.targetText);
  const actual = parseActual(texts.actualText);
  const { weight, score } = readRow(table, row);
  const tier = tierOf(row[tierKey]);
  const name = rowText(table, row, 'indicator');
  const isName = (key: string): boolean => key === 'id' || key === tierKey || table.levelKeys.includes(key);
  return {
    table,
    row,
    name,
    foldedName: foldTight(name),
    isEmpty: Object.entries(row).every(([key, text]) => isName(key) || isBlank(text)),
    ...texts,
    target,
    actual,
    weight,
    score,
    tier,
    fulfilment: fulfilment(target, actual),
    suggestion: suggestFor(table, rules, { target, actual, weight, tier }),
    hasReason: !isNoReason(rowText(table, row, 'reason')),
    fullMarks: weight === null ? groupIsFull : score?.greaterThanOrEqualTo(weight) === true,
  };
}

/** Where a text of the row in a column is typed; the name of a level belongs to the group that the row stands in. */
export function columnPath({ table, row }: RowFacts, column: ColumnDefinition): DraftPath {
  const kind = table.levels.includes(column) ? 'groupName' : 'cell';
  return { kind, table: table.key, row: row.id, column: column.key };
}

/** The cell of a role. A check names the roles it needs, so the table has a column for it. */
export function cellPath({ table, row }: RowFacts, role: ColumnRole): DraftPath {
  return { kind: 'cell', table: table.key, row: row.id, column: table.byRole(role)?.key ?? role };
}

/** A fault in the cell of a role. @param problem the sentence without the row at its beginning */
export function atRole(facts: RowFacts, role: ColumnRole, problem: string): RowFault {
  return { path: cellPath(facts, role), column: facts.table.byRole(role)?.label ?? '', problem };
}

/**
 * What values, rows and columns mean to the program. A key is only a name: nothing outside of `forms/` asks for one. A
 * role is held by one cell, by several (a target by its direction, value and unit), by a value instead of a column (one
 * reason for the whole form), or by nobody.
 */

/** Group levels of a table, from the outermost in; the row's own name is no level. */
export const levelRoles = ['level1', 'level2', 'level3'] as const;
export type LevelRole = (typeof levelRoles)[number];

/** Amounts of a table of money. */
export const amountRoles = [
  'projectTotal',
  'initialBudget',
  'annualBudget',
  'arrived',
  'executed',
  'interimExecuted',
  'forecastExecuted',
] as const;
export type AmountRole = (typeof amountRoles)[number];

export const columnRoles = [
  ...levelRoles,
  ...amountRoles,
  /** the name of a row of a table with fixed rows */
  'rowName',
  /** the name of the indicator */
  'indicator',
  /** ≥ or 正向, where it stands beside the target and not in it */
  'direction',
  'target',
  /** of the target and of what was reached */
  'measureUnit',
  'actual',
  /** what was reached in the months watched, and what is expected of the year: never held against the target */
  'interimActual',
  'forecastActual',
  'possibility',
  'weight',
  'score',
  'rate',
  'reason',
  'improvement',
  'note',
] as const;
export type ColumnRole = (typeof columnRoles)[number];

export const valueRoles = [
  /** of the project, the policy or the unit that the form is about; it names the draft */
  'name',
  'department',
  'implementingUnit',
  /** of the year, as it was set and as it was reached */
  'expectedGoal',
  'achievedGoal',
  /** of the whole life of the project */
  'overallGoal',
  'periodStart',
  'periodEnd',
  'reason',
  'improvement',
  'conclusion',
  'filledOn',
  'person',
  'phone',
  'signature',
  'note',
] as const;
export type ValueRole = (typeof valueRoles)[number];

/** Where money comes from; by it amounts find their row in another form. */
export const rowRoles = [
  'total',
  /** 项目资金总额: of all years, not of this one */
  'projectTotal',
  'fiscal',
  'currentAppropriation',
  'carriedOver',
  'other',
  'central',
  'local',
  'municipal',
  'district',
  'specialAccount',
  'unitFunds',
] as const;
export type RowRole = (typeof rowRoles)[number];

export function isAmountRole(role: ColumnRole | undefined): role is AmountRole {
  return amountRoles.some((each) => each === role);
}

export function isLevelRole(role: ColumnRole | undefined): role is LevelRole {
  return levelRoles.some((each) => each === role);
}

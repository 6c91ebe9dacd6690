/** What version 1 of the draft format, which knew four forms of one shape, called their tables and the columns of them. */
export const version1Tables = {
  funding: 'funding',
  indicators: 'indicators',
  /** the budget's weight stood among the fields; it is a cell of the money's total row */
  budgetWeight: { field: 'budgetWeight', row: 'total', column: 'weight' },
  level1Weight: 'level1Weight',
} as const;

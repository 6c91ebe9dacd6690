/** How a random form is scored: by whatever of its tables earns points. */
import { usualGrades, usualSuggestion } from '../../shared/forms/common.ts';
import type { RatePart, RowsPart, ScoringRules } from '../../shared/forms/scoringRules.ts';
import type { TableDefinition } from '../../shared/forms/types.ts';
import { decimal, formatDecimal, sum } from '../../shared/number/decimal.ts';
import type { UnplacedTable } from './arbitraryTables.ts';

/** What a form may choose. */
interface Ways extends Pick<RatePart, 'base' | 'rounding'> {
  readonly hasGrades: boolean;
}

const firstDivisions = ({ weights }: RowsPart): readonly string[] | null => {
  const division = weights.kind === 'given' ? weights.groups : weights.divisions[0];
  return division?.map(({ weight }) => weight) ?? null;
};

export function scoringOf(
  unplaced: readonly UnplacedTable[],
  tables: readonly TableDefinition[],
  { base, rounding, hasGrades }: Ways,
): ScoringRules | null {
  const rows = unplaced.flatMap(({ scored }, index): readonly RowsPart[] =>
    scored === undefined ? [] : [{ table: tables[index]?.key ?? '', weights: scored }],
  );
  const rated = unplaced.findIndex(({ rateWeight }) => rateWeight !== undefined);
  const weight = unplaced[rated]?.rateWeight;
  const rate = weight && {
    table: tables[rated]?.key ?? '',
    row: 'r1',
    weight,
    base,
    rounding,
  };
  if (rate === undefined && rows.length === 0) return null;
  const own = weight === undefined ? [] : [weight.kind === 'cell' ? weight.usual : weight.points];
  const divisions = rows.map(firstDivisions);
  const known = divisions.flatMap((each) => (each === null ? [] : [each]));
  const total = sum([...known.flat(), ...own].map((text) => decimal(text)));
  return {
    rate: rate ?? null,
    rows,
    weightTotal: total === null || known.length < divisions.length ? '100' : formatDecimal(total),
    grades: hasGrades ? usualGrades : [],
    suggestion: usualSuggestion,
  };
}

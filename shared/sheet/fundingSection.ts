import { assertNever } from '../assertNever.ts';
import type { Draft } from '../draft/types.ts';
import type {
  FormDefinition,
  FundingColumnDefinition,
  FundingRowDefinition,
  SectionDefinition,
} from '../forms/types.ts';
import type { Totals } from '../scoring/types.ts';
import { type Block, type BlockRow, cell, fixedCell, labelCell, sideCell } from './block.ts';
import { computedContent, moneyContent, numberContent } from './content.ts';
import { cellLooks } from './styles.ts';
import type { ComputedFigure, SheetCell } from './types.ts';

type FundingSection = Extract<SectionDefinition, { kind: 'funding' }>;

/** What a form prints where a row has no weight of its own. */
const dash = '—';

interface Place {
  readonly form: FormDefinition;
  readonly draft: Draft;
  readonly totals: Totals;
  /** row in the block, from 1 */
  readonly row: number;
  readonly funding: FundingRowDefinition;
  readonly column: FundingColumnDefinition;
}

const nameOf = ({ funding, column }: Place): string => `${funding.label} ${column.label}`;

function amountCell(place: Place): SheetCell {
  const { form, draft, row, funding, column } = place;
  return cell({
    row,
    at: column.at,
    style: 'amount',
    content: moneyContent(draft.funding[funding.key]?.[column.key] ?? '', form),
    role: {
      kind: 'input',
      path: { kind: 'funding', row: funding.key, column: column.key },
      name: nameOf(place),
      input: 'money',
    },
  });
}

/** The budget's weight is typed once, in the total row; a draft that says nothing has the form's own. */
function weightCell(place: Place): SheetCell {
  const { form, draft, row, funding, column } = place;
  if (funding.isTotal === undefined || form.scoring.budget === null) return fixedCell(row, column.at, 'centered', dash);
  return cell({
    row,
    at: column.at,
    style: 'number',
    content: numberContent(draft.fields['budgetWeight'] ?? form.scoring.budget.weight),
    role: { kind: 'input', path: { kind: 'field', field: 'budgetWeight' }, name: nameOf(place), input: 'number' },
  });
}

function figureCell(place: Place, figure: ComputedFigure): SheetCell {
  const { form, totals, row, column } = place;
  return cell({
    row,
    at: column.at,
    style: 'number',
    content: computedContent(form, totals, figure),
    role: { kind: 'computed', figure, name: nameOf(place) },
  });
}

function fundingCell(place: Place): SheetCell {
  const { form, row, funding, column } = place;
  switch (column.key) {
    case 'label':
      return labelCell(row, column.at, 'label', funding.printed ?? funding.label);
    case 'initialBudget':
    case 'annualBudget':
    case 'executed':
      return amountCell(place);
    case 'weight':
      return weightCell(place);
    case 'executionRate':
      return funding.rate
        ? figureCell(place, { kind: 'rate', row: funding.key })
        : fixedCell(row, column.at, 'centered', '');
    case 'score':
      return funding.isTotal === true && form.scoring.budget !== null
        ? figureCell(place, { kind: 'budgetScore' })
        : fixedCell(row, column.at, 'centered', '');
    default:
      return assertNever(column.key);
  }
}

/** The funding block: a header, then a row for the total and each of its sources. */
export function fundingSection(form: FormDefinition, draft: Draft, totals: Totals, section: FundingSection): Block {
  const { minHeight } = cellLooks.amount;
  const header = section.columns.map((column) => labelCell(1, column.at, 'label', column.label));
  const body = form.fundingRows.flatMap((funding, index) =>
    section.columns.map((column) => fundingCell({ form, draft, totals, row: index + 2, funding, column })),
  );
  const rows: readonly BlockRow[] = [
    { minHeight, role: { kind: 'plain' }, keep: 'heading' },
    ...form.fundingRows.map(({ key }): BlockRow => ({ minHeight, role: { kind: 'funding', row: key }, keep: 'free' })),
  ];
  const side = section.side === undefined ? [] : [sideCell(section.side, 1, rows.length)];
  return { rows, cells: [...header, ...body, ...side] };
}

/** Figures that the file prints beside the exact ones of what was read. */
import { figureKey } from '../../draft/path.ts';
import type { Draft } from '../../draft/types.ts';
import type { Figure, FormDefinition } from '../../forms/types.ts';
import { decimal, formatDecimal, hundred } from '../../number/decimal.ts';
import { numberOrNull } from '../../number/parseNumber.ts';
import { scoreDraft } from '../../scoring/scoreDraft.ts';
import type { Totals } from '../../scoring/types.ts';
import type { SourceCell } from '../package/read/sourceSheet.ts';
import type { FoundColumn } from './findHeaders.ts';
import { type Block, blockAddress } from './grid.ts';
import type { PrintedTotal } from './types.ts';

/** A computed figure that the sheet prints. */
export interface PrintedFigure {
  readonly figure: Figure;
  readonly label: string;
  readonly block: Block;
}

/** How a sheet calls a figure: the words of its row and its column, in one line. */
export function printedLabel(row: string, column: FoundColumn | undefined): string {
  return `${row}${column?.header ?? ''}`.replace(/\s+/g, '');
}

function exactFigure(figure: Figure, totals: Totals): string | null {
  switch (figure.kind) {
    case 'rate': {
      const rate = totals.rates[figureKey(figure)];
      return rate?.kind === 'rate' ? rate.percent : null;
    }
    case 'rateScore':
      return totals.rateScore;
    case 'weightTotal':
      return totals.weightTotal;
    case 'totalScore':
      return totals.total;
    case 'grade':
      return totals.grade;
  }
}

/** Plain text of a figure as shown, a rate in percent points. */
function printedText(cell: SourceCell): string {
  const shown = numberOrNull(cell.text);
  if (shown !== null) return formatDecimal(shown);
  if (cell.number === null) return cell.text.trim();
  const stored = decimal(cell.number.tidy);
  return formatDecimal(cell.number.percent ? stored.times(hundred) : stored);
}

/** A quotient that is shown as such, 0.8184 for 81.84 %: a rate whose cell lost its format. */
function asPoints(cell: SourceCell, exact: string | null): string | null {
  const shown = cell.number === null || cell.number.percent ? null : numberOrNull(cell.text);
  const points = shown === null ? null : formatDecimal(shown.times(hundred));
  return points !== null && points === exact ? points : null;
}

function agrees(figure: Figure, printed: string, exact: string | null): boolean {
  if (figure.kind === 'grade') return exact === null || printed === exact;
  const number = numberOrNull(printed);
  return exact === null ? number === null : number?.equals(decimal(exact)) === true;
}

export function compareTotals(
  form: FormDefinition,
  draft: Draft,
  sheet: string,
  figures: readonly PrintedFigure[],
): readonly PrintedTotal[] {
  const totals = scoreDraft(form, draft);
  return figures.map(({ figure, label, block }) => {
    const exact = exactFigure(figure, totals);
    const points = figure.kind === 'rate' ? asPoints(block.cell, exact) : null;
    const printed = points ?? printedText(block.cell);
    return { label, printed, exact, agrees: agrees(figure, printed, exact), sheet, address: blockAddress(block) };
  });
}

/**
 * What the draft keeps of the printed figures, for the checks: those that differ. One that agrees says nothing, and
 * would turn into a false alarm as soon as a score is changed.
 */
export function differingFigures(figures: readonly PrintedFigure[], totals: readonly PrintedTotal[]): Draft['stated'] {
  const wrong = figures.flatMap(({ figure }, index) => {
    const total = totals[index];
    if (total === undefined || total.agrees) return [];
    return [[figureKey(figure), figure.kind === 'rate' ? `${total.printed}%` : total.printed] as const];
  });
  return Object.fromEntries(wrong);
}

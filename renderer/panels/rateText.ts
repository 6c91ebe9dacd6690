import { assertNever } from '../../shared/assertNever.ts';
import type { FormDefinition } from '../../shared/forms/types.ts';
import type { Totals } from '../../shared/scoring/types.ts';
import { computedContent, printContent } from '../../shared/sheet/content.ts';
import { totalsText } from '../text/editor.ts';

/** The execution rate of a funding row as the sheet prints it, or why there is none. */
export function rateText(form: FormDefinition, totals: Totals, row: string): string {
  const rate = totals.rates[row];
  if (rate === undefined) return totalsText.noTotal;
  switch (rate.kind) {
    case 'rate': {
      const printed = printContent(computedContent(form, totals, { kind: 'rate', row }));
      return rate.over ? `${printed}（${totalsText.over}）` : printed;
    }
    case 'blank':
      return totalsText.blankRate;
    case 'noBudget':
      return totalsText.noBudget;
    case 'unreadable':
      return totalsText.unreadable;
    default:
      return assertNever(rate);
  }
}

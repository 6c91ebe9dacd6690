import { assertNever } from '../../shared/assertNever.ts';
import type { FormDefinition } from '../../shared/forms/types.ts';
import type { Totals } from '../../shared/scoring/types.ts';
import { computedContent, printContent } from '../../shared/sheet/content.ts';
import { totalsText } from '../text/editor.ts';
import type { ShownRate } from './totalsRows.ts';

/** An execution rate as the sheet prints it, or why there is none. */
export function rateText(form: FormDefinition, totals: Totals, { table, row, key }: ShownRate): string {
  const rate = totals.rates[key];
  if (rate === undefined) return totalsText.noTotal;
  switch (rate.kind) {
    case 'rate': {
      const printed = printContent(computedContent(form, totals, { kind: 'rate', table, row }));
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

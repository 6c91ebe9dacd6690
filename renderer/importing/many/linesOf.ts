import { assertNever } from '../../../shared/assertNever.ts';
import { manyImportText } from '../../text/importMany.ts';
import type { ManyOutcome } from './readPool.ts';
import type { ManyLine } from './types.ts';

/** The lines of one file: one for each form of it, and one for each reason why something was not read. */
export function linesOf(file: number, fileName: string, outcome: ManyOutcome): readonly ManyLine[] {
  const fault = (text: string, index = 0): ManyLine => {
    return { kind: 'fault', id: `${file}-fault-${index}`, file, fileName, text };
  };
  switch (outcome.kind) {
    case 'forms': {
      const forms = outcome.forms.map((form, index): ManyLine => {
        return { kind: 'form', id: `${file}-${index}`, file, fileName, ...form };
      });
      const refused = outcome.refused.map((text, index) => fault(text, index));
      return forms.length + refused.length === 0 ? [fault(manyImportText.noForms)] : [...forms, ...refused];
    }
    case 'refused':
    case 'failed':
      return [fault(outcome.text)];
    case 'cancelled':
      return [fault(manyImportText.stopped)];
    default:
      return assertNever(outcome);
  }
}

import { assertNever } from '../assertNever.ts';
import { setValue } from '../draft/edit.ts';
import type { Draft, PrintedFigures } from '../draft/types.ts';
import type { FormDefinition } from '../forms/types.ts';
import { formatDecimal } from '../number/decimal.ts';
import { withoutSign } from '../scoring/parseTarget.ts';
import { suggestScore } from '../scoring/suggestScore.ts';
import type { ComputedFigure } from '../sheet/types.ts';
import { certainTotal } from './funding.ts';
import type { Mend } from './types.ts';

function totalFromParts(form: FormDefinition, draft: Draft, column: string): Draft {
  const total = form.fundingRows.find((row) => row.isTotal);
  const parts = certainTotal(form, draft, column);
  if (total === undefined || parts === null) return draft;
  return setValue(draft, { kind: 'funding', row: total.key, column }, formatDecimal(parts));
}

function takeSuggestion(form: FormDefinition, draft: Draft, id: string): Draft {
  const row = draft.indicators.find((each) => each.id === id);
  const suggestion = row === undefined ? null : suggestScore(form, draft.options, row);
  if (suggestion?.kind !== 'score') return draft;
  return setValue(draft, { kind: 'indicator', id, column: 'score' }, suggestion.score);
}

function stripSign(draft: Draft, id: string): Draft {
  const row = draft.indicators.find((each) => each.id === id);
  const plain = row === undefined ? null : withoutSign(row.actual);
  return plain === null ? draft : setValue(draft, { kind: 'indicator', id, column: 'actual' }, plain);
}

function withoutFigure(printed: PrintedFigures, figure: ComputedFigure): PrintedFigures {
  const { total, weightTotal, budgetScore, rates } = printed;
  const kept = {
    ...(total !== undefined && figure.kind !== 'totalScore' && { total }),
    ...(weightTotal !== undefined && figure.kind !== 'weightTotal' && { weightTotal }),
    ...(budgetScore !== undefined && figure.kind !== 'budgetScore' && { budgetScore }),
  };
  const others = Object.entries(rates).filter(([row]) => figure.kind !== 'rate' || figure.row !== row);
  return { ...kept, rates: Object.fromEntries(others) };
}

/** The draft without any stated figure; for when a clerk goes on with the program's own. */
export function withoutPrinted({ printed: _stated, ...draft }: Draft): Draft {
  return draft;
}

function takeComputed(draft: Draft, figure: ComputedFigure): Draft {
  if (draft.printed === undefined) return draft;
  const printed = withoutFigure(draft.printed, figure);
  const { rates, ...others } = printed;
  const isEmpty = Object.keys(others).length === 0 && Object.keys(rates).length === 0;
  return isEmpty ? withoutPrinted(draft) : { ...draft, printed };
}

/** Carries a mend out. A mend that no longer applies leaves the draft as it is. */
export function applyMend(form: FormDefinition, draft: Draft, mend: Mend): Draft {
  switch (mend.kind) {
    case 'totalFromParts':
      return totalFromParts(form, draft, mend.column);
    case 'takeSuggestion':
      return takeSuggestion(form, draft, mend.id);
    case 'stripSign':
      return stripSign(draft, mend.id);
    case 'takeComputed':
      return takeComputed(draft, mend.figure);
    default:
      return assertNever(mend);
  }
}

/** What a mend does, in Chinese, for its button. */
export function mendText(mend: Mend): string {
  switch (mend.kind) {
    case 'totalFromParts':
      return '按各项来源之和填写总额';
    case 'takeSuggestion':
      return '采用建议分';
    case 'stripSign':
      return '去掉符号';
    case 'takeComputed':
      return '采用准确的数';
    default:
      return assertNever(mend);
  }
}

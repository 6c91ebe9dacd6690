import { assertNever } from '../assertNever.ts';
import { setValue } from '../draft/edit.ts';
import { figureKey, rowOf } from '../draft/path.ts';
import type { Draft } from '../draft/types.ts';
import { indexForm } from '../forms/indexForm.ts';
import type { ColumnRole } from '../forms/roles.ts';
import type { Figure, FormDefinition } from '../forms/types.ts';
import { formatDecimal } from '../number/decimal.ts';
import { withoutSign } from '../scoring/parseTarget.ts';
import { rowText } from '../scoring/rowTexts.ts';
import { suggestScore } from '../scoring/suggestScore.ts';
import { certainTotal, sumsOf } from './money.ts';
import type { Mend } from './types.ts';

type MendOf<Kind extends Mend['kind']> = Extract<Mend, { readonly kind: Kind }>;

function totalFromParts(form: FormDefinition, draft: Draft, mend: MendOf<'totalFromParts'>): Draft {
  const table = indexForm(form).table(mend.table);
  const column = table?.column(mend.column);
  const sum = table === undefined ? undefined : sumsOf(table).find(({ total }) => total === mend.row);
  if (table === undefined || column === undefined || sum === undefined) return draft;
  const parts = certainTotal(form, draft, table, sum, column);
  if (parts === null) return draft;
  const path = { kind: 'cell', table: mend.table, row: mend.row, column: mend.column } as const;
  return setValue(form, draft, path, formatDecimal(parts));
}

/** Puts another text into the cell of a role; none leaves the draft as it is. */
function setRole(
  form: FormDefinition,
  draft: Draft,
  { table, row }: { readonly table: string; readonly row: string },
  role: ColumnRole,
  text: string | null,
): Draft {
  const column = indexForm(form).table(table)?.byRole(role);
  if (column === undefined || text === null) return draft;
  return setValue(form, draft, { kind: 'cell', table, row, column: column.key }, text);
}

function takeSuggestion(form: FormDefinition, draft: Draft, mend: MendOf<'takeSuggestion'>): Draft {
  const table = indexForm(form).table(mend.table);
  const row = rowOf(draft, mend.table, mend.row);
  if (table === undefined || row === undefined) return draft;
  const suggestion = suggestScore(form, draft.options, table, row);
  return setRole(form, draft, mend, 'score', suggestion.kind === 'score' ? suggestion.score : null);
}

/** The sign stands in the actual's own cell, also where the target has a cell for its sign. */
function stripSign(form: FormDefinition, draft: Draft, mend: MendOf<'stripSign'>): Draft {
  const table = indexForm(form).table(mend.table);
  const row = rowOf(draft, mend.table, mend.row);
  if (table === undefined || row === undefined) return draft;
  return setRole(form, draft, mend, 'actual', withoutSign(rowText(table, row, 'actual')));
}

function takeComputed(draft: Draft, figure: Figure): Draft {
  const key = figureKey(figure);
  if (draft.stated[key] === undefined) return draft;
  const { [key]: _dropped, ...stated } = draft.stated;
  return { ...draft, stated };
}

/** Carries a mend out. A mend that no longer applies leaves the draft as it is. */
export function applyMend(form: FormDefinition, draft: Draft, mend: Mend): Draft {
  switch (mend.kind) {
    case 'totalFromParts':
      return totalFromParts(form, draft, mend);
    case 'takeSuggestion':
      return takeSuggestion(form, draft, mend);
    case 'stripSign':
      return stripSign(form, draft, mend);
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

/** Values that are filled in once, and the year. */
import { valueAt } from '../draft/path.ts';
import type { DraftPath } from '../draft/types.ts';
import type { FormIndex } from '../forms/indexForm.ts';
import type { ValueDefinition } from '../forms/types.ts';
import { isBlank, moveText } from './carryText.ts';
import { pairCells } from './pairs.ts';
import type { Move, Passage } from './types.ts';

const pathOf = ({ key }: ValueDefinition): DraftPath => ({ kind: 'value', value: key });

/** Reasons find their way to columns, too, and are carried by themselves. */
function plainValues(form: FormIndex): readonly ValueDefinition[] {
  const reasons = [form.valueByRole('reason'), form.valueByRole('improvement')];
  return form.form.values.filter((value) => !reasons.includes(value));
}

export function carryValues(passage: Passage): readonly Move[] {
  const pairs = pairCells(plainValues(passage.from), plainValues(passage.to));
  return [...pairs].flatMap(([from, to]) =>
    moveText(
      passage,
      valueAt(passage.draft, pathOf(from)),
      { path: pathOf(from), cell: from },
      { path: pathOf(to), cell: to },
      'value',
    ),
  );
}

/** Where a form says its year and nothing more; null where the year is only the beginning of a month. */
function yearPath({ form, value }: FormIndex): DraftPath | null {
  if (form.year.kind === 'printed') return { kind: 'year' };
  const found = value(form.year.value);
  return found?.kind === 'year' ? pathOf(found) : null;
}

/** The year by itself: given for a new year, else the old one's as it was typed or as a value begins with it. */
export function carryYear(passage: Passage, stated: string | undefined): readonly Move[] {
  const { draft, from, to, what, years } = passage;
  const path = yearPath(to);
  if (path === null) return [];
  const own = yearPath(from);
  const typed = own === null || isBlank(valueAt(draft, own)) ? null : valueAt(draft, own);
  const source = own === null || typed === null ? [] : [own];
  if (what === 'nextYear' || stated !== undefined) {
    const text = stated ?? years.next ?? '';
    if (!isBlank(text)) return [{ as: 'given', from: source, to: path, text, change: 'year' }];
    return typed === null ? [] : [{ as: 'shown', from: source, to: path, text: typed }];
  }
  const text = typed ?? years.old ?? '';
  return isBlank(text) ? [] : [{ as: 'typed', from: source, to: path, text }];
}

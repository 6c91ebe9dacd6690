/** One text on its way from a cell to another. */
import type { DraftPath } from '../draft/types.ts';
import type { ColumnRole, ValueRole } from '../forms/roles.ts';
import type { Labelled, Typed } from '../forms/types.ts';
import { convertMoney, isBareAmount } from '../number/parseMoney.ts';
import { treatmentOf } from './treatment.ts';
import type { Move, Passage } from './types.ts';
import { bumpYear, shiftDate } from './years.ts';

export type CarriedCell = Labelled & Typed & { readonly role?: ColumnRole | ValueRole };

/** Cells that the form leaves open by a dash say nothing. */
const saysNothing = /^[\s\-—–/\\－／]*$/;

export const isBlank = (text: string): boolean => text.trim() === '';

/** Whether a text would be missed if it were gone. */
export const saysSomething = (text: string): boolean => !saysNothing.test(text);

type Carried = Pick<Move, 'as' | 'text' | 'change'>;

/** A word that only the old form's list of choices has is no choice in the new one. */
function isChoosable(text: string, from: CarriedCell, to: CarriedCell): boolean {
  if (to.kind !== 'choice' || to.choice === undefined || to.choice.options.includes(text.trim())) return true;
  return from.kind === 'choice' && !(from.choice?.options.includes(text.trim()) ?? false);
}

/** Years are moved on where they are part of what is kept: in the name, in indicators and what they ask for. */
function inNewYear(text: string, { what, years }: Passage, role: CarriedCell['role']): string {
  if (what !== 'nextYear') return text;
  if (role === 'name') return bumpYear(text, years, 'year');
  return role === 'indicator' || role === 'target' ? bumpYear(text, years, '年') : text;
}

function kept(text: string, passage: Passage, from: CarriedCell, to: CarriedCell): Carried | null {
  if (!isChoosable(text, from, to)) return null;
  if (from.kind === 'money' && to.kind === 'money') {
    const converted = convertMoney(text, passage.units.from, passage.units.to);
    return { as: 'typed', text: converted, ...(converted !== text && { change: 'unit' as const }) };
  }
  const moved = inNewYear(text, passage, from.role);
  return { as: 'typed', text: moved, ...(moved !== text && { change: 'year' as const }) };
}

/** An old amount beside a blank of another unit says its own. */
function shown(text: string, { units }: Passage, from: CarriedCell): Carried {
  const isOpen = from.kind === 'money' && units.from !== units.to && isBareAmount(text);
  return { as: 'shown', text: isOpen ? `${text.trim()}${units.from}` : text };
}

/** What a text of one cell becomes in another; null where it can't stand there. */
export function carryText(
  text: string,
  passage: Passage,
  from: CarriedCell,
  to: CarriedCell,
  place: 'value' | 'column',
): Carried | null {
  switch (treatmentOf(passage.what, from, place)) {
    case 'keep':
      return kept(text, passage, from, to);
    case 'show':
      return shown(text, passage, from);
    case 'shift': {
      const shifted = shiftDate(text, passage.years.by);
      return shifted === null ? shown(text, passage, from) : { as: 'typed', text: shifted, change: 'year' };
    }
  }
}

/** A move from one cell to another; none for a blank one. */
export function moveText(
  passage: Passage,
  text: string,
  from: { readonly path: DraftPath; readonly cell: CarriedCell },
  to: { readonly path: DraftPath; readonly cell: CarriedCell },
  place: 'value' | 'column',
): readonly Move[] {
  const carried = isBlank(text) ? null : carryText(text, passage, from.cell, to.cell, place);
  return carried === null ? [] : [{ ...carried, from: [from.path], to: to.path }];
}

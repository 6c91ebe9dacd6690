/** What becomes of a text, by what its cell means. */
import type { ColumnRole, ValueRole } from '../forms/roles.ts';
import { levelRoles } from '../forms/roles.ts';
import type { Typed, ValueKind } from '../forms/types.ts';
import type { CarryKind } from './types.ts';

/** Taken over; blank with the old text beside it; a date moved to the new year. */
export type Treatment = 'keep' | 'show' | 'shift';

type Role = ColumnRole | ValueRole;

const lasting: readonly Role[] = [
  ...levelRoles,
  ...(['indicator', 'direction', 'target', 'measureUnit', 'weight', 'rowName'] as const),
  ...(['name', 'department', 'implementingUnit', 'person', 'phone', 'expectedGoal', 'overallGoal'] as const),
];

/** What of a draft with a role is true of the next one, too. In another form for the same purpose all of it is. */
const kept: Readonly<Record<Exclude<CarryKind, 'otherForm'>, ReadonlySet<Role>>> = {
  nextYear: new Set(lasting),
  nextForm: new Set([...lasting, 'periodStart', 'periodEnd', 'projectTotal', 'initialBudget', 'annualBudget']),
};

const calendar: ReadonlySet<ValueKind> = new Set(['year', 'month', 'date']);
const figures: ReadonlySet<ValueKind> = new Set(['number', 'money', 'percent']);

function ofRole(what: Exclude<CarryKind, 'otherForm'>, role: Role): Treatment {
  if (what === 'nextYear' && (role === 'periodStart' || role === 'periodEnd')) return 'shift';
  return kept[what].has(role) ? 'keep' : 'show';
}

/** Short texts and choices describe the project; a long one beside the table tells of its year. */
function ofKind(what: Exclude<CarryKind, 'otherForm'>, kind: ValueKind, place: 'value' | 'column'): Treatment {
  if (kind === 'longText') return place === 'column' ? 'keep' : 'show';
  if (what === 'nextForm') return 'keep';
  if (calendar.has(kind)) return 'shift';
  return figures.has(kind) ? 'show' : 'keep';
}

export function treatmentOf(
  what: CarryKind,
  cell: Pick<Typed, 'kind'> & { readonly role?: Role },
  place: 'value' | 'column',
): Treatment {
  if (what === 'otherForm') return 'keep';
  return cell.role === undefined ? ofKind(what, cell.kind, place) : ofRole(what, cell.role);
}

/** Where figures of a part of the year are read that have no column of their own: beside those of the whole year. */
export const besides: Readonly<Partial<Record<ColumnRole, ColumnRole>>> = {
  interimExecuted: 'executed',
  forecastExecuted: 'executed',
  interimActual: 'actual',
  forecastActual: 'actual',
};

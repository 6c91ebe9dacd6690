import { carryOver } from '../../../shared/carry/carryOver.ts';
import type { CarriedDraft, CarryKind } from '../../../shared/carry/types.ts';
import { findForm } from '../../../shared/forms/index.ts';
import type { FormDefinition } from '../../../shared/forms/types.ts';
import { createDraft, loadDraft } from '../../store/drafts.ts';
import { keepPoint } from '../../store/points.ts';
import { StoreError } from '../../store/storeFault.ts';

export interface CarryWish {
  readonly to: FormDefinition;
  readonly what: CarryKind;
  /** four digits; the old draft's where it isn't said */
  readonly year?: string;
}

export type Carried =
  | { readonly kind: 'made'; readonly draftId: string; readonly carried: CarriedDraft }
  /** this program can't read the draft; `text` says why */
  | { readonly kind: 'refused'; readonly text: string };

/** Makes a new draft of a stored one, which stays as it is. Rejects as the store does. */
export async function carryDraft(id: string, { to, what, year }: CarryWish, now: number): Promise<Carried> {
  const loaded = await loadDraft(id);
  if (loaded.kind === 'missing') throw new StoreError({ kind: 'missing' });
  if (loaded.kind === 'refused') return { kind: 'refused', text: loaded.text };
  const from = findForm(loaded.draft.form);
  if (from === undefined) throw new TypeError(`restored draft of an unknown form: ${loaded.draft.form}`);
  await keepPoint(id, loaded.draft, 'carry', now);
  const newId = () => crypto.randomUUID();
  const carried = carryOver(loaded.draft, from, to, what, { newId, ...(year !== undefined && { year }) });
  return { kind: 'made', draftId: await createDraft(carried.draft, now), carried };
}

/** The year after a draft's; that of `now` where the draft says none. */
export function nextYear(year: string, now: number): string {
  return /^\d{4}$/.test(year) ? String(Number(year) + 1) : String(new Date(now).getFullYear());
}

/** A new draft made of a template, in its own form or in another one. */
import { carryOver } from '../../shared/carry/carryOver.ts';
import { nextPurposes } from '../../shared/carry/nextPurposes.ts';
import type { CarryKind, Unplaced } from '../../shared/carry/types.ts';
import type { Draft } from '../../shared/draft/types.ts';
import { findForm, forms } from '../../shared/forms/index.ts';
import type { FormDefinition } from '../../shared/forms/types.ts';
import { createDraft, loadDraft } from '../store/drafts.ts';
import { templatesText } from '../text/templates.ts';

export type Begun =
  | { readonly kind: 'made'; readonly draftId: string; readonly unplaced: readonly Unplaced[] }
  /** `text` says why nothing was made */
  | { readonly kind: 'refused'; readonly text: string };

/** The forms that a template of a form can be used for: its own first. */
export function formsFor(own: FormDefinition): readonly FormDefinition[] {
  return [own, ...nextPurposes(own, forms).map(({ form }) => form)];
}

function wayTo(own: FormDefinition, to: FormDefinition): CarryKind {
  return nextPurposes(own, forms).find(({ form }) => form.id === to.id)?.what ?? 'otherForm';
}

/** @param year four digits, for forms that print it */
export function draftFrom(
  template: Draft,
  own: FormDefinition,
  to: FormDefinition,
  year: string,
  newId: () => string,
): { readonly draft: Draft; readonly unplaced: readonly Unplaced[] } {
  const shown = to.year.kind === 'printed' ? year : '';
  if (own.id === to.id) return { draft: { ...template, year: shown }, unplaced: [] };
  const { draft, unplaced } = carryOver(template, own, to, wayTo(own, to), { newId });
  const { carriedOver, ...plain } = draft;
  // of no other year or draft: what it gave needs no second look, what could only be shown must stay in sight
  const isShown = carriedOver !== undefined && Object.keys(carriedOver.earlier).length > 0;
  return { draft: { ...(isShown ? draft : plain), year: shown }, unplaced };
}

/** Stores a new draft made of a template. Rejects as the store does. */
export async function beginDraft(templateId: string, to: FormDefinition, year: string, now: number): Promise<Begun> {
  const loaded = await loadDraft(templateId);
  if (loaded.kind === 'missing') return { kind: 'refused', text: templatesText.gone };
  if (loaded.kind === 'refused') return { kind: 'refused', text: loaded.text };
  const own = findForm(loaded.draft.form);
  if (own === undefined) throw new TypeError(`restored template of an unknown form: ${loaded.draft.form}`);
  const { draft, unplaced } = draftFrom(loaded.draft, own, to, year, () => crypto.randomUUID());
  return { kind: 'made', draftId: await createDraft(draft, now), unplaced };
}

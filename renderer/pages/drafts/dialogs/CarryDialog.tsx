import './carryDialog.css';
import { type FormEvent, useId, useRef, useState } from 'react';
import { type NextForm, nextPurposes } from '../../../../shared/carry/nextPurposes.ts';
import { findForm, forms } from '../../../../shared/forms/index.ts';
import type { FormDefinition } from '../../../../shared/forms/types.ts';
import { attempt } from '../../../session/attempt.ts';
import type { DraftSummary } from '../../../store/listedDrafts.ts';
import { carryText } from '../../../text/carry.ts';
import { commonText } from '../../../text/shell.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { showToast } from '../../../ui/toasts.tsx';
import { type Carried, type CarryWish, carryDraft, nextYear } from '../carryDraft.ts';
import { shownTitle } from '../list/listDrafts.ts';
import { CarriedDialog } from './CarriedDialog.tsx';

type Made = Extract<Carried, { readonly kind: 'made' }>;

export interface CarryDialogProps {
  readonly draft: DraftSummary;
  /** into the next year, or into a form that follows or stands beside it */
  readonly what: 'nextYear' | 'nextForm';
  /** milliseconds since 1970 */
  readonly now: number;
  readonly onOpen: (draftId: string) => void;
  readonly onClose: () => void;
}

function YearField({ year, fault, onChange }: { year: string; fault: string | null; onChange: () => void }) {
  return (
    <TextField
      name="year"
      label={carryText.year}
      defaultValue={year}
      description={carryText.yearNote}
      fault={fault}
      inputMode="numeric"
      autoFocus
      onChange={onChange}
    />
  );
}

function FormChoice({ choices }: { readonly choices: readonly NextForm[] }) {
  return (
    <fieldset className="carryForms">
      <legend>{carryText.forms}</legend>
      {choices.map(({ form, what }, index) => (
        <label key={form.id}>
          <input type="radio" name="form" value={form.id} defaultChecked={index === 0} />
          <span>{form.name}</span>
          <span className="carryKind">{carryText.kind(what)}</span>
        </label>
      ))}
      <p className="carryNote">{carryText.formsNote}</p>
    </fieldset>
  );
}

/** What the form of the window asks for; null where the year is none. */
function wishOf(data: FormData, own: FormDefinition, choices: readonly NextForm[] | null): CarryWish | null {
  if (choices !== null) {
    const chosen = choices.find(({ form }) => form.id === data.get('form'));
    return chosen === undefined ? null : { to: chosen.form, what: chosen.what };
  }
  const year = String(data.get('year') ?? '')
    .trim()
    .normalize('NFKC');
  return /^[12]\d{3}$/.test(year) ? { to: own, what: 'nextYear', year } : null;
}

/** Asks for what a draft is to be carried into, makes the new draft and opens it; says first what found no place there. */
export function CarryDialog({ draft, what, now, onOpen, onClose }: CarryDialogProps) {
  const formId = useId();
  const [fault, setFault] = useState<string | null>(null);
  const [made, setMade] = useState<Made | null>(null);
  const isMaking = useRef(false);
  const own = findForm(draft.form);
  if (own === undefined) return null;
  if (made !== null) return <CarriedDialog {...made} onOpen={onOpen} onClose={onClose} />;
  const choices = what === 'nextForm' ? nextPurposes(own, forms) : null;

  async function make(wish: CarryWish): Promise<void> {
    // a double click makes one draft
    if (isMaking.current) return;
    isMaking.current = true;
    await attempt(async () => {
      const result = await carryDraft(draft.id, wish, Date.now());
      if (result.kind === 'refused') showToast({ text: result.text, tone: 'error' });
      else if (result.carried.unplaced.length === 0) onOpen(result.draftId);
      else setMade(result);
    });
    isMaking.current = false;
  }

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    if (own === undefined) return;
    const wish = wishOf(new FormData(event.currentTarget), own, choices);
    if (wish === null) setFault(carryText.yearFault);
    else void make(wish);
  }

  const title = shownTitle(draft);
  return (
    <Dialog
      title={choices === null ? carryText.nextYearTitle(title) : carryText.nextFormTitle(title)}
      isOpen
      onClose={onClose}
      size={choices === null ? 'small' : 'medium'}
      actions={
        <>
          <Button onPress={onClose}>{commonText.cancel}</Button>
          <Button variant="primary" type="submit" form={formId}>
            {carryText.create}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit} noValidate>
        {choices === null ? (
          <YearField year={nextYear(draft.year, now)} fault={fault} onChange={() => setFault(null)} />
        ) : (
          <FormChoice choices={choices} />
        )}
      </form>
    </Dialog>
  );
}

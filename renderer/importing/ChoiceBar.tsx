import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { summarizeDraft } from '../store/summarizeDraft.ts';
import { importingText } from '../text/importing.ts';
import { Button } from '../ui/Button.tsx';
import type { ImportSession } from './importSession.ts';
import type { FoundForm } from './types.ts';
import { type ComparableDraft, useComparableDrafts } from './useComparableDrafts.ts';

const { choice: words } = importingText;

const choices = ['new', 'compare', 'skip'] as const;

export interface ChoiceBarProps {
  readonly form: FoundForm;
  readonly session: ImportSession;
}

function DraftSelect({ form, session, drafts }: ChoiceBarProps & { readonly drafts: readonly ComparableDraft[] }) {
  if (form.choice.kind !== 'compare') return null;
  return (
    <select
      className="fieldInput importDraft"
      aria-label={words.draft}
      value={form.choice.draftId}
      onChange={(event) => session.compareWith(form.id, event.currentTarget.value)}
    >
      {drafts.map(({ id, label }) => (
        <option key={id} value={id}>
          {label}
        </option>
      ))}
    </select>
  );
}

/** What is to become of a form: a new draft, changes to a draft of the same form, or nothing. */
export function ChoiceBar({ form, session }: ChoiceBarProps) {
  const { year } = summarizeDraft(form.draft);
  const drafts = useComparableDrafts(form.draft, year);
  const [best] = drafts;
  const choose = (kind: string) => {
    if (kind === 'compare' && best !== undefined) session.compareWith(form.id, best.id);
    if (kind === 'new' || kind === 'skip') session.choose(form.id, kind);
  };
  return (
    <div className="importChoice">
      <RadioGroup
        className="importRadios"
        orientation="horizontal"
        aria-label={words.label}
        value={form.choice.kind}
        onChange={choose}
      >
        {choices.map((kind) => (
          <Radio key={kind} value={kind} isDisabled={kind === 'compare' && best === undefined} className="importRadio">
            <span className="importRadioMark" />
            {words[kind]}
          </Radio>
        ))}
      </RadioGroup>
      <DraftSelect form={form} session={session} drafts={drafts} />
      {best === undefined && <span className="importNoDrafts">{words.noDrafts}</span>}
      {best?.isTwin === true && form.choice.kind === 'new' && (
        <span className="importTwin">
          {words.twin(best.title)}
          <Button onPress={() => session.compareWith(form.id, best.id)}>{words.compareTwin}</Button>
        </span>
      )}
    </div>
  );
}

/** What the clerk can do with findings and suggestions; each is one step of the undo log. */
import { ignoreFinding, restoreFinding } from '../../shared/checks/ignored.ts';
import { applyMend } from '../../shared/checks/mends.ts';
import type { Finding, Mend } from '../../shared/checks/types.ts';
import { setValue } from '../../shared/draft/edit.ts';
import { tableOf } from '../../shared/draft/path.ts';
import type { Draft, DraftPath } from '../../shared/draft/types.ts';
import { indexForm } from '../../shared/forms/indexForm.ts';
import type { SuggestionRules } from '../../shared/forms/scoringRules.ts';
import type { FormDefinition } from '../../shared/forms/types.ts';
import { applySuggestions } from '../../shared/scoring/suggestScore.ts';
import { type TierName, tierKey } from '../../shared/scoring/tiers.ts';
import { suggestionText } from '../text/checks.ts';
import { editorText } from '../text/editor.ts';
import type { RowAt } from './draft/rowPlace.ts';
import type { EditorSession } from './EditorContext.tsx';
import { scorePath } from './review/scoreAid.ts';

/** Mends the cell; the cursor goes there, so that the clerk sees what has changed. */
export function mend({ store }: EditorSession, what: Mend, path: DraftPath): void {
  store.apply((draft) => ({ draft: applyMend(store.form, draft, what), focus: path }));
}

export function takeSuggestion(session: EditorSession, { table, row }: RowAt): void {
  const path = scorePath(session.store.form, { table, row });
  if (path !== null) mend(session, { kind: 'takeSuggestion', table, row }, path);
}

/** Rows that another draft of the same rows changed. */
function changedRows(form: FormDefinition, before: Draft, after: Draft): readonly RowAt[] {
  return indexForm(form).freeTables.flatMap(({ key }) => {
    const { rows } = tableOf(before, key);
    return tableOf(after, key).rows.flatMap((row, at) => (row === rows[at] ? [] : [{ table: key, row: row.id }]));
  });
}

/** Fills the scores that are still blank; what was typed stays. */
export function fillBlankScores({ store, notices }: EditorSession): void {
  const { form } = store;
  store.commitName();
  const before = store.getSnapshot().draft;
  const filled = changedRows(form, before, applySuggestions(form, before));
  const [first] = filled;
  if (first === undefined) {
    notices.say({ text: suggestionText.nothingToFill, tone: 'info' });
    return;
  }
  const origin = scorePath(form, first);
  store.apply((draft) => ({
    draft: applySuggestions(form, draft),
    focus: null,
    ...(origin !== null && { origin }),
  }));
  const action = { label: editorText.undo, onPress: () => store.undo() };
  notices.sayUntilChange({ text: suggestionText.filled(filled.length), tone: 'success', action });
}

/** @param tier null takes the choice back */
export function pickTier({ store }: EditorSession, { table, row }: RowAt, tier: TierName | null): void {
  const { form } = store;
  const path: DraftPath = { kind: 'cell', table, row, column: tierKey };
  store.apply((draft) => ({
    draft: setValue(form, draft, path, tier ?? ''),
    focus: scorePath(form, { table, row }),
  }));
}

export function ignore({ store }: EditorSession, finding: Finding, reason: string): void {
  store.apply((draft) => ({
    draft: ignoreFinding(draft, finding, reason.trim()),
    focus: null,
    origin: finding.path,
  }));
}

export function restore({ store }: EditorSession, finding: Finding): void {
  store.apply((draft) => ({ draft: restoreFinding(draft, finding), focus: null, origin: finding.path }));
}

function withOption(draft: Draft, key: keyof SuggestionRules, choice: string, own: string): Draft {
  const { [key]: _before, ...others } = draft.options;
  return { ...draft, options: choice === own ? others : { ...others, [key]: choice } };
}

/** Chooses among the published rules; the form's own is kept by stating nothing. */
export function chooseRule({ store }: EditorSession, key: keyof SuggestionRules, choice: string): void {
  const own = store.form.scoring?.suggestion[key] ?? '';
  store.apply((draft) => ({ draft: withOption(draft, key, choice, own), focus: null }));
}

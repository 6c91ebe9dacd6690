/** The import window's states and the steps between them, without any effect. */
import { assertNever } from '../../shared/assertNever.ts';
import type { ReadOutcome } from './contentReader.ts';
import type { Choice, ComparisonState, FileState, FormSource, FoundForm, ImportFile, ImportState } from './types.ts';

export const noFiles: ImportState = { files: [], shown: null };

export type ImportEvent =
  | { readonly kind: 'added'; readonly files: readonly ImportFile[] }
  | { readonly kind: 'readingStarted'; readonly fileId: string }
  | { readonly kind: 'readingEnded'; readonly fileId: string; readonly outcome: ReadOutcome }
  | { readonly kind: 'shown'; readonly id: string }
  | { readonly kind: 'chosen'; readonly formId: string; readonly choice: Choice }
  /** the answer for one draft; nothing if another one was picked meanwhile */
  | {
      readonly kind: 'compared';
      readonly formId: string;
      readonly draftId: string;
      readonly comparison: ComparisonState;
    };

export function formsOf(state: ImportState): readonly FoundForm[] {
  return state.files.flatMap((file) => (file.state.kind === 'read' ? file.state.forms : []));
}

/** How many differences are to be taken over. */
export const chosenCount = ({ choice }: FoundForm): number =>
  choice.kind === 'compare' && choice.comparison.kind === 'ready' ? choice.comparison.chosen.size : 0;

/** Whether an import would store something of a form. */
export const isTaken = (form: FoundForm): boolean => form.choice.kind === 'new' || chosenCount(form) > 0;

export const isBusy = (file: ImportFile): boolean => file.state.kind === 'waiting' || file.state.kind === 'reading';

/** What can be shown by itself: each form of a file, or the file where it has none. */
export function placesOf(file: ImportFile): readonly string[] {
  return file.state.kind === 'read' && file.state.forms.length > 0 ? file.state.forms.map(({ id }) => id) : [file.id];
}

function foundForms(file: ImportFile, sources: readonly (readonly [FoundForm['draft'], FormSource])[]) {
  return sources.map(
    ([draft, source], index): FoundForm => ({
      id: `${file.id}-${index + 1}`,
      fileName: file.name,
      draft,
      source,
      choice: { kind: 'new' },
    }),
  );
}

function stateAfter(file: ImportFile, outcome: ReadOutcome): FileState {
  switch (outcome.kind) {
    case 'workbook': {
      const forms = outcome.forms.map((read) => [read.draft, { kind: 'workbook', read }] as const);
      return { kind: 'read', forms: foundForms(file, forms), doubts: outcome.doubts, refused: [] };
    }
    case 'drafts': {
      const forms = outcome.drafts.map((draft) => [draft, { kind: 'draftFile' }] as const);
      return { kind: 'read', forms: foundForms(file, forms), doubts: [], refused: outcome.refused };
    }
    case 'refused':
    case 'failed':
    case 'cancelled':
      return outcome;
    default:
      return assertNever(outcome);
  }
}

function withFile(state: ImportState, fileId: string, next: (file: ImportFile) => FileState): ImportState {
  return {
    ...state,
    files: state.files.map((file) => (file.id === fileId ? { ...file, state: next(file) } : file)),
  };
}

function withForm(state: ImportState, formId: string, next: (form: FoundForm) => FoundForm): ImportState {
  const files = state.files.map((file) => {
    if (file.state.kind !== 'read') return file;
    const forms = file.state.forms.map((form) => (form.id === formId ? next(form) : form));
    return { ...file, state: { ...file.state, forms } };
  });
  return { ...state, files };
}

/** A file that is shown while it is read gives its place to its first form. */
function endReading(state: ImportState, fileId: string, outcome: ReadOutcome): ImportState {
  const next = withFile(state, fileId, (file) => stateAfter(file, outcome));
  const file = next.files.find(({ id }) => id === fileId);
  const [first] = file === undefined ? [] : placesOf(file);
  return next.shown === fileId && first !== undefined ? { ...next, shown: first } : next;
}

function compare(form: FoundForm, draftId: string, comparison: ComparisonState): FoundForm {
  if (form.choice.kind !== 'compare' || form.choice.draftId !== draftId) return form;
  return { ...form, choice: { ...form.choice, comparison } };
}

export function reduceImport(state: ImportState, event: ImportEvent): ImportState {
  switch (event.kind) {
    case 'added':
      return { files: [...state.files, ...event.files], shown: state.shown ?? event.files[0]?.id ?? null };
    case 'readingStarted':
      return withFile(state, event.fileId, () => ({ kind: 'reading' }));
    case 'readingEnded':
      return endReading(state, event.fileId, event.outcome);
    case 'shown':
      return { ...state, shown: event.id };
    case 'chosen':
      return withForm(state, event.formId, (form) => ({ ...form, choice: event.choice }));
    case 'compared':
      return withForm(state, event.formId, (form) => compare(form, event.draftId, event.comparison));
    default:
      return assertNever(event);
  }
}

/** Which forms of many files are there already. Pure: what is stored is given. */
import type { Draft } from '../../../shared/draft/types.ts';
import { findForm } from '../../../shared/forms/index.ts';
import { compareDrafts } from '../../../shared/xlsx/import/compareDrafts.ts';
import type { FormLine, ManyChoice, Standing } from './types.ts';

/** A stored draft as far as it is matched by. */
export interface KnownDraft {
  readonly id: string;
  readonly title: string;
  readonly formTitle: string;
  readonly form: string;
  readonly year: string;
  readonly updatedAt: number;
}

const squeezed = (name: string) => name.normalize('NFKC').replace(/\s+/g, '');

/** What two forms have in common that are one: form, year, name. Null where there is no name to go by. */
export function twinKey(form: string, year: string, name: string): string | null {
  const known = squeezed(name);
  return known === '' ? null : JSON.stringify([form, year, known]);
}

const keyOfLine = ({ outline: { form, year, formTitle } }: FormLine) => twinKey(form, year, formTitle);

/** Whether two drafts say the same, cell by cell. */
export function saysTheSame(current: Draft, imported: Draft): boolean {
  const form = findForm(current.form);
  if (form === undefined) return false;
  const result = compareDrafts(form, current, imported);
  return result.kind === 'compared' && result.differences.length === 0;
}

/** Stored drafts by what they are matched by, the last changed first; by the name in the form and by the given one. */
export function knownByKey(drafts: readonly KnownDraft[]): ReadonlyMap<string, readonly KnownDraft[]> {
  const byKey = new Map<string, KnownDraft[]>();
  for (const draft of drafts.toSorted((a, b) => b.updatedAt - a.updatedAt)) {
    for (const name of new Set([squeezed(draft.formTitle), squeezed(draft.title)])) {
      const key = twinKey(draft.form, draft.year, name);
      if (key === null) continue;
      const same = byKey.get(key);
      if (same === undefined) byKey.set(key, [draft]);
      else same.push(draft);
    }
  }
  return byKey;
}

/** The stored drafts that a line has to be compared with. */
export function twinsOf(line: FormLine, known: ReadonlyMap<string, readonly KnownDraft[]>): readonly KnownDraft[] {
  const key = keyOfLine(line);
  return key === null ? [] : (known.get(key) ?? []);
}

/** Notes a line as the first of its form, year and name; one that a draft is the same as stands in nobody's way. */
export function noteFirst(line: FormLine, standing: Standing, first: Map<string, FormLine>): void {
  const key = keyOfLine(line);
  if (key !== null && standing.kind !== 'same' && !first.has(key)) first.set(key, line);
}

/**
 * How a line stands. A draft that says the same counts first; of two lines that could change one draft, only the first may.
 *
 * @param stored contents of its twins, by id; those that can't be read are left out
 */
export function standingOf(
  line: FormLine,
  first: ReadonlyMap<string, FormLine>,
  twins: readonly KnownDraft[],
  stored: ReadonlyMap<string, Draft>,
): Standing {
  const same = twins.find(({ id }) => {
    const draft = stored.get(id);
    return draft !== undefined && saysTheSame(draft, line.draft);
  });
  if (same !== undefined) return { kind: 'same', title: same.title };
  const key = keyOfLine(line);
  const before = key === null ? undefined : first.get(key);
  if (before !== undefined && before.id !== line.id) {
    return { kind: 'repeated', fileName: before.fileName, isSame: saysTheSame(before.draft, line.draft) };
  }
  const twin = twins.find(({ id }) => stored.has(id));
  return twin === undefined ? { kind: 'new' } : { kind: 'exists', draftId: twin.id, title: twin.title };
}

/** What a line may become. */
export function choicesOf(standing: Standing): readonly ManyChoice[] {
  return standing.kind === 'exists' ? ['skip', 'update', 'new'] : ['skip', 'new'];
}

/** What becomes of a line of which nothing was chosen: nothing that is there is changed, and nothing is there twice. */
export function usualChoice(standing: Standing): ManyChoice {
  if (standing.kind === 'repeated') return standing.isSame ? 'skip' : 'new';
  return standing.kind === 'new' ? 'new' : 'skip';
}

/** What becomes of a line; a choice that it hasn't got any more counts as none. */
export function choiceOf(standing: Standing, chosen: ManyChoice | undefined): ManyChoice {
  return chosen !== undefined && choicesOf(standing).includes(chosen) ? chosen : usualChoice(standing);
}

/** Texts of a draft's blanks by the names of the blanks; what is empty is left out. */
import { restoreDraft } from '../../shared/draft/restoreDraft.ts';
import { inputsOf } from '../e2e/helpers/anyForm.ts';
import { formOf } from '../helpers/formOf.ts';

export type Texts = Readonly<Record<string, string>>;

/** The texts that a stored or copied draft holds; null where it is no draft. */
export function textsOf(json: unknown): Texts | null {
  const restored = restoreDraft(json);
  if (restored.kind === 'refused') return null;
  const inputs = inputsOf(formOf(restored.draft.form), restored.draft);
  return Object.fromEntries(inputs.filter(({ text }) => text !== '').map(({ name, text }) => [name, text]));
}

export function sameTexts(first: Texts, second: Texts): boolean {
  const names = Object.keys(first);
  return names.length === Object.keys(second).length && names.every((name) => first[name] === second[name]);
}

/** Some texts changed; an empty one takes the blank out. */
export function withTexts(texts: Texts, changed: Texts): Texts {
  return Object.fromEntries(Object.entries({ ...texts, ...changed }).filter(([, text]) => text !== ''));
}

/** Where two differ, for a report: `name: "wanted" ≠ "found"`. */
export function difference(wanted: Texts, found: Texts): string {
  const names = [...new Set([...Object.keys(wanted), ...Object.keys(found)])];
  const differ = names.filter((name) => wanted[name] !== found[name]);
  return differ
    .map((name) => `${name}: ${JSON.stringify(wanted[name] ?? '')} ≠ ${JSON.stringify(found[name] ?? '')}`)
    .join('; ');
}

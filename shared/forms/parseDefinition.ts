/** A definition from outside the program: a file, a colleague, one learnt from a workbook. */

import { isTooDeep } from '../readJson.ts';
import { checkDefinition, definitionFault } from './checkDefinition.ts';
import { form as readForm } from './parse/form.ts';
import { Refused } from './parse/reader.ts';
import type { FormDefinition } from './types.ts';

export type ParsedDefinition =
  | { readonly kind: 'definition'; readonly form: FormDefinition }
  /** what is wrong and where, in one Chinese sentence */
  | { readonly kind: 'refused'; readonly text: string };

/** Most levels of a definition's JSON; the deepest of ours has a dozen. */
const deepest = 100;

function read(json: unknown): FormDefinition | Refused {
  try {
    return readForm(json, '');
  } catch (error) {
    if (error instanceof Refused) return error;
    throw error;
  }
}

/**
 * Makes a definition of unknown JSON. Properties that no definition has are left out; a definition that contradicts
 * itself is refused. Never throws.
 */
export function parseDefinition(json: unknown): ParsedDefinition {
  if (isTooDeep(json, deepest)) return { kind: 'refused', text: definitionFault('层层嵌套过深') };
  const form = read(json);
  if (form instanceof Refused) return { kind: 'refused', text: definitionFault(form.message) };
  const contradiction = checkDefinition(form);
  return contradiction === null ? { kind: 'definition', form } : { kind: 'refused', text: contradiction };
}

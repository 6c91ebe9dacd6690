/**
 * The interchange form of a draft: what is stored, backed up and handed to other programs.
 *
 * Properties that this version doesn't know, and odd values at keys that it knows, are put back where `restoreDraft`
 * found them, unless something has been typed there since: what was typed never loses to what was stored.
 */

import { findForm } from '../forms/index.ts';
import type { FormDefinition } from '../forms/types.ts';
import { orOdd, textsToJson, unknownUnder } from './oddValues.ts';
import { ignoredKey } from './path.ts';
import { tablesToJson } from './tablesJson.ts';
import type { CarriedOver, Draft } from './types.ts';
import { type JsonObject, pointer } from './unknownProperties.ts';

export const draftFormat = 'ziping-draft';
export const draftVersion = 2;

/** Properties of a draft's JSON that this version knows. */
export const knownProperties: ReadonlySet<string> = new Set([
  ...['format', 'version', 'form', 'year', 'moneyUnit', 'values', 'tables', 'options'],
  ...['ignoredFindings', 'stated', 'carriedOver'],
]);

/** A whole year is a JSON number; anything else that was typed stays text, and nothing typed is null. */
function yearToJson(year: string): number | string | null {
  if (/^[1-9]\d{3}$/.test(year)) return Number(year);
  return year === '' ? null : year;
}

/** An object that is written only where there is something in it. */
function optional(draft: Draft, key: string, texts: Readonly<Record<string, string>>): JsonObject {
  const content = textsToJson(draft, texts, key);
  const json = orOdd(draft, content, key);
  return json === content && Object.keys(content).length === 0 ? {} : { [key]: json };
}

/** The content under a key; the odd value that stood there while there is none; nothing without either. */
function oddUnless(draft: Draft, key: string, content: unknown): JsonObject {
  const json = content ?? draft.unknown[pointer(key)];
  return json === undefined ? {} : { [key]: json };
}

function ignoredToJson(draft: Draft): JsonObject {
  const readable = draft.ignoredFindings.map((ignored) => {
    const { check, path, reason } = ignored;
    const key = ignoredKey(ignored);
    return { check, path, ...textsToJson(draft, { reason }, 'ignoredFindings', key) };
  });
  const content = [...readable, ...Object.values(unknownUnder(draft, ['ignoredFindings']))];
  const json = orOdd(draft, content, 'ignoredFindings');
  return json === content && content.length === 0 ? {} : { ignoredFindings: json };
}

function carriedOverToJson(draft: Draft, carriedOver: CarriedOver): JsonObject {
  const texts = (key: 'kept' | 'earlier'): unknown =>
    orOdd(draft, textsToJson(draft, carriedOver[key], 'carriedOver', key), 'carriedOver', key);
  return {
    ...textsToJson(draft, { from: carriedOver.from }, 'carriedOver'),
    kept: texts('kept'),
    earlier: texts('earlier'),
  };
}

/** @param form the draft's definition; found among the known ones if it isn't given */
export function draftToJson(draft: Draft, form: FormDefinition | undefined = findForm(draft.form)): JsonObject {
  const others = Object.entries(unknownUnder(draft, [])).filter(([key]) => !knownProperties.has(key));
  const { carriedOver } = draft;
  return {
    ...Object.fromEntries(others),
    format: draftFormat,
    version: draftVersion,
    form: draft.form,
    year: draft.year === '' ? (draft.unknown[pointer('year')] ?? null) : yearToJson(draft.year),
    ...oddUnless(draft, 'moneyUnit', draft.moneyUnit === '' ? undefined : draft.moneyUnit),
    values: orOdd(draft, textsToJson(draft, draft.values, 'values'), 'values'),
    tables: tablesToJson(form, draft),
    ...optional(draft, 'options', draft.options),
    ...ignoredToJson(draft),
    ...optional(draft, 'stated', draft.stated),
    ...oddUnless(draft, 'carriedOver', carriedOver && carriedOverToJson(draft, carriedOver)),
  };
}

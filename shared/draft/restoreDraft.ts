import { findForm, forms } from '../forms/index.ts';
import { indexForm } from '../forms/indexForm.ts';
import type { FormDefinition } from '../forms/types.ts';
import { isTooDeep } from '../readJson.ts';
import { draftFormat, draftVersion, knownProperties } from './draftJson.ts';
import { ignoredKey } from './path.ts';
import { restoreTable } from './restoreTable.ts';
import type { CarriedOver, Draft, IgnoredFinding } from './types.ts';
import { isObject, type JsonObject, plainText, pointer, sortTexts } from './unknownProperties.ts';
import { upgradeVersion1 } from './upgradeVersion1.ts';

/** Why a value is no draft of ours. Nothing is changed by a refusal: the source stays as it is. */
export type Refusal =
  | { readonly kind: 'notDraft' }
  | { readonly kind: 'tooDeep' }
  | { readonly kind: 'unknownVersion'; readonly version: string }
  | { readonly kind: 'newerVersion'; readonly version: number }
  | { readonly kind: 'unknownForm'; readonly form: string };

export type Restored =
  | { readonly kind: 'restored'; readonly draft: Draft }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

const refused = (refusal: Refusal): Restored => ({ kind: 'refused', refusal });

/** Why a version is none that this program can keep whole; null if it is. */
export function versionRefusal(version: unknown): Refusal | null {
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return {
      kind: 'unknownVersion',
      version: version === undefined || typeof version === 'object' ? '' : String(version),
    };
  }
  return version > draftVersion ? { kind: 'newerVersion', version } : null;
}

/** One named upgrade for each version before this one, from it to the next. */
const upgrades: Readonly<Record<number, (json: JsonObject) => JsonObject>> = { 1: upgradeVersion1 };

function upgraded(json: JsonObject): JsonObject {
  const version = Number(json['version']);
  const upgrade = upgrades[version];
  return upgrade === undefined ? json : upgraded(upgrade(json));
}

/** Most levels of a draft's JSON; ours has six, and what other programs put in has room. */
const deepest = 100;

type Unknown = Record<string, unknown>;

function restoreIgnored(value: unknown, unknown: Unknown): readonly IgnoredFinding[] {
  if (!Array.isArray(value)) return [];
  let unreadable = 0;
  return value.flatMap((item: unknown) => {
    const { check, path, reason, ...others } = isObject(item) ? item : {};
    const [checkText, pathText, reasonText] = [plainText(check), plainText(path), plainText(reason)];
    if (!checkText || !pathText) {
      unreadable += 1;
      unknown[pointer('ignoredFindings', String(unreadable))] = item;
      return [];
    }
    const odd = reasonText === undefined ? { ...others, reason } : others;
    for (const [key, each] of Object.entries(odd)) {
      unknown[pointer('ignoredFindings', ignoredKey({ check: checkText, path: pathText }), key)] = each;
    }
    return [{ check: checkText, path: pathText, reason: reasonText ?? '' }];
  });
}

function restoreCarriedOver(value: unknown, unknown: Unknown): CarriedOver | null {
  if (!isObject(value)) return null;
  const { from, kept, earlier, ...others } = value;
  const sorted = {
    kept: sortTexts(kept, ['carriedOver', 'kept']),
    earlier: sortTexts(earlier, ['carriedOver', 'earlier']),
  };
  const odd = plainText(from) === undefined ? { ...others, from } : others;
  for (const [key, each] of Object.entries(odd)) unknown[pointer('carriedOver', key)] = each;
  Object.assign(unknown, sorted.kept.unknown, sorted.earlier.unknown);
  return { from: plainText(from) ?? '', kept: sorted.kept.texts, earlier: sorted.earlier.texts };
}

/** What stands at a key as another shape than the known one, by pointer; nothing where it is absent. */
function oddAt(json: JsonObject, key: string, isKnown: (value: unknown) => boolean): Readonly<Record<string, unknown>> {
  const value = json[key];
  return value === undefined || value === null || isKnown(value) ? {} : { [pointer(key)]: value };
}

const isText = (value: unknown): boolean => plainText(value) !== undefined;

function restoreTables(form: FormDefinition, value: unknown): Pick<Draft, 'tables' | 'unknown'> {
  const json = isObject(value) ? value : {};
  const { tables } = indexForm(form);
  const restored = tables.map((table) => ({ key: table.key, ...restoreTable(table, json[table.key]) }));
  const others = Object.entries(json).filter(([key]) => tables.every((table) => table.key !== key));
  return {
    tables: Object.fromEntries(restored.map(({ key, data }) => [key, data])),
    unknown: Object.assign(
      {},
      ...restored.map(({ unknown }) => unknown),
      ...others.map(([key, item]) => ({ [pointer('tables', key)]: item })),
    ),
  };
}

function restoreKnownForm(form: FormDefinition, json: JsonObject): Draft {
  const values = sortTexts(json['values'], ['values']);
  const options = sortTexts(json['options'], ['options']);
  const stated = sortTexts(json['stated'], ['stated']);
  const tables = restoreTables(form, json['tables']);
  const within: Unknown = {};
  const ignoredFindings = restoreIgnored(json['ignoredFindings'], within);
  const carriedOver = restoreCarriedOver(json['carriedOver'], within);
  const odd = Object.entries(json).filter(([key]) => !knownProperties.has(key));
  return {
    form: form.id,
    year: plainText(json['year']) ?? '',
    moneyUnit: plainText(json['moneyUnit']) ?? '',
    values: { ...Object.fromEntries(form.values.map(({ key }) => [key, ''])), ...values.texts },
    tables: tables.tables,
    options: options.texts,
    ignoredFindings,
    stated: stated.texts,
    ...(carriedOver !== null && { carriedOver }),
    unknown: {
      ...Object.fromEntries(odd.map(([key, value]) => [pointer(key), value])),
      ...oddAt(json, 'year', isText),
      ...oddAt(json, 'moneyUnit', isText),
      ...oddAt(json, 'tables', isObject),
      ...oddAt(json, 'ignoredFindings', Array.isArray),
      ...oddAt(json, 'carriedOver', isObject),
      ...values.unknown,
      ...options.unknown,
      ...stated.unknown,
      ...tables.unknown,
      ...within,
    },
  };
}

/**
 * Makes a draft of unknown JSON: older versions upgraded one by one, defaults for what is missing, text for numbers, and
 * what this version doesn't know kept in `unknown`. Refuses only what it can't be sure to keep whole: other formats,
 * newer versions, unknown forms, and levels without end.
 */
export function restoreDraft(json: unknown, among: readonly FormDefinition[] = forms): Restored {
  if (!isObject(json) || json['format'] !== draftFormat) return refused({ kind: 'notDraft' });
  const badVersion = versionRefusal(json['version']);
  if (badVersion !== null) return refused(badVersion);
  const form = findForm(plainText(json['form']) ?? '', among);
  if (form === undefined) return refused({ kind: 'unknownForm', form: plainText(json['form']) ?? '' });
  const current = upgraded(json);
  // After the upgrade, which puts some things a level deeper: what was taken in once is taken in for good.
  if (isTooDeep(current, deepest)) return refused({ kind: 'tooDeep' });
  return { kind: 'restored', draft: restoreKnownForm(form, current) };
}

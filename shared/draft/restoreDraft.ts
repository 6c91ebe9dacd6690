import { findForm, forms } from '../forms/index.ts';
import type { FormDefinition } from '../forms/types.ts';
import { draftFormat, draftVersion } from './draftJson.ts';
import { emptyFunding } from './newDraft.ts';
import { restorePrinted } from './restorePrinted.ts';
import type { Draft, IgnoredFinding, Indicator } from './types.ts';
import { isObject, type JsonObject, plainText, pointer, sortTexts } from './unknownProperties.ts';

/** Why a value is no draft of ours. Nothing is changed by a refusal: the source stays as it is. */
export type Refusal =
  | { readonly kind: 'notDraft' }
  | { readonly kind: 'unknownVersion'; readonly version: string }
  | { readonly kind: 'newerVersion'; readonly version: number }
  | { readonly kind: 'unknownForm'; readonly form: string };

export type Restored =
  | { readonly kind: 'restored'; readonly draft: Draft }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

const known = new Set([
  'format',
  'version',
  'form',
  'year',
  'fields',
  'funding',
  'level1Weights',
  'indicators',
  'options',
  'ignoredFindings',
  'printed',
]);

const refused = (refusal: Refusal): Restored => ({ kind: 'refused', refusal });

/** An id that no other row has: the row's own, else one made of its place. */
function rowId(own: unknown, index: number, taken: ReadonlySet<string>): string {
  if (typeof own === 'string' && own !== '' && !taken.has(own)) return own;
  const base = `row-${index + 1}`;
  let id = base;
  for (let n = 2; taken.has(id); n += 1) id = `${base}-${n}`;
  return id;
}

interface Rows {
  readonly indicators: readonly Indicator[];
  readonly unknown: Readonly<Record<string, unknown>>;
}

function restoreIndicators(value: unknown): Rows {
  if (!Array.isArray(value)) {
    return { indicators: [], unknown: value === undefined || value === null ? {} : { [pointer('indicators')]: value } };
  }
  const taken = new Set<string>();
  const unknown: Record<string, unknown> = {};
  const indicators: Indicator[] = [];
  value.forEach((item: unknown, index) => {
    const id = rowId(isObject(item) ? item['id'] : undefined, index, taken);
    taken.add(id);
    const { texts, unknown: odd } = sortTexts(item, ['indicators', id]);
    Object.assign(unknown, odd);
    indicators.push({ level1: '', level2: '', level3: '', target: '', actual: '', score: '', ...texts, id });
  });
  return { indicators, unknown };
}

function restoreFunding(form: FormDefinition, value: unknown): Pick<Draft, 'funding' | 'unknown'> {
  const funding: Record<string, Readonly<Record<string, string>>> = { ...emptyFunding(form) };
  if (!isObject(value)) {
    return { funding, unknown: value === undefined || value === null ? {} : { [pointer('funding')]: value } };
  }
  const unknown: Record<string, unknown> = {};
  for (const [key, row] of Object.entries(value)) {
    if (!isObject(row)) unknown[pointer('funding', key)] = row;
    else {
      const { texts, unknown: odd } = sortTexts(row, ['funding', key]);
      Object.assign(unknown, odd);
      funding[key] = { ...funding[key], ...texts };
    }
  }
  return { funding, unknown };
}

function restoreIgnored(value: unknown): readonly IgnoredFinding[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((item: unknown) => {
    if (!isObject(item)) return [];
    const [check, path, reason] = [plainText(item['check']), plainText(item['path']), plainText(item['reason'])];
    return check && path ? [{ check, path, reason: reason ?? '' }] : [];
  });
}

/** Why a version is none that this program can keep whole; null if it is. */
export function versionRefusal(version: unknown): Refusal | null {
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return { kind: 'unknownVersion', version: version === undefined ? '' : String(version) };
  }
  return version > draftVersion ? { kind: 'newerVersion', version } : null;
}

function restoreKnownForm(form: FormDefinition, json: JsonObject): Draft {
  const fields = sortTexts(json['fields'], ['fields']);
  const weights = sortTexts(json['level1Weights'], ['level1Weights']);
  const options = sortTexts(json['options'], ['options']);
  const funding = restoreFunding(form, json['funding']);
  const rows = restoreIndicators(json['indicators']);
  const printed = restorePrinted(json['printed']);
  const year = plainText(json['year']);
  const odd = Object.entries(json).filter(([key]) => !known.has(key));
  return {
    form: form.id,
    year: year ?? '',
    fields: { ...Object.fromEntries(form.fields.map((field) => [field.key, ''])), ...fields.texts },
    funding: funding.funding,
    level1Weights: weights.texts,
    indicators: rows.indicators,
    options: options.texts,
    ignoredFindings: restoreIgnored(json['ignoredFindings']),
    ...(printed.printed !== null && { printed: printed.printed }),
    unknown: {
      ...Object.fromEntries(odd.map(([key, value]) => [pointer(key), value])),
      ...(year === undefined && { [pointer('year')]: json['year'] }),
      ...fields.unknown,
      ...weights.unknown,
      ...options.unknown,
      ...funding.unknown,
      ...rows.unknown,
      ...printed.unknown,
    },
  };
}

/**
 * Makes a draft of unknown JSON: defaults for what is missing, text for numbers, and what this version doesn't know
 * kept in `unknown`. Refuses only what it can't be sure to keep whole: other formats, newer versions, unknown forms.
 */
export function restoreDraft(json: unknown, among: readonly FormDefinition[] = forms): Restored {
  if (!isObject(json) || json['format'] !== draftFormat) return refused({ kind: 'notDraft' });
  const badVersion = versionRefusal(json['version']);
  if (badVersion !== null) return refused(badVersion);
  const form = findForm(plainText(json['form']) ?? '', among);
  if (form === undefined) return refused({ kind: 'unknownForm', form: plainText(json['form']) ?? '' });
  return { kind: 'restored', draft: restoreKnownForm(form, json) };
}

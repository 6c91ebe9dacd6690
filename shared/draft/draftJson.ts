import type { Draft, Indicator } from './types.ts';
import { pointer } from './unknownProperties.ts';

export const draftFormat = 'ziping-draft';
export const draftVersion = 1;

type JsonObject = Readonly<Record<string, unknown>>;

/** A whole year is a JSON number; anything else that was typed stays text, and nothing typed is null. */
function yearToJson(year: string): number | string | null {
  if (/^[1-9]\d{3}$/.test(year)) return Number(year);
  return year === '' ? null : year;
}

/** Properties of an object that this version doesn't know, put back where `restoreDraft` found them. */
function unknownUnder(draft: Draft, ...path: readonly string[]): JsonObject {
  const prefix = `${pointer(...path)}/`;
  const entries = Object.entries(draft.unknown)
    .filter(([key]) => key.startsWith(prefix) && !key.slice(prefix.length).includes('/'))
    .map(([key, value]) => [key.slice(prefix.length).replaceAll('~1', '/').replaceAll('~0', '~'), value] as const);
  return Object.fromEntries(entries);
}

function indicatorToJson(draft: Draft, row: Indicator): JsonObject {
  return { ...row, ...unknownUnder(draft, 'indicators', row.id) };
}

function fundingToJson(draft: Draft): JsonObject {
  const rows = Object.entries(draft.funding).map(
    ([key, amounts]) => [key, { ...amounts, ...unknownUnder(draft, 'funding', key) }] as const,
  );
  return { ...Object.fromEntries(rows), ...unknownUnder(draft, 'funding') };
}

function printedToJson(draft: Draft): JsonObject {
  const { rates, ...figures } = draft.printed ?? { rates: {} };
  const allRates = { ...rates, ...unknownUnder(draft, 'printed', 'rates') };
  const printed = {
    ...figures,
    ...unknownUnder(draft, 'printed'),
    ...(Object.keys(allRates).length > 0 && { rates: allRates }),
  };
  return Object.keys(printed).length > 0 ? { printed } : {};
}

/** The interchange form of a draft: what is stored, backed up and handed to other programs. */
export function draftToJson(draft: Draft): JsonObject {
  return {
    format: draftFormat,
    version: draftVersion,
    form: draft.form,
    year: yearToJson(draft.year),
    fields: { ...draft.fields, ...unknownUnder(draft, 'fields') },
    funding: fundingToJson(draft),
    ...(Object.keys(draft.level1Weights).length > 0 && { level1Weights: draft.level1Weights }),
    indicators: draft.indicators.map((row) => indicatorToJson(draft, row)),
    ...(Object.keys(draft.options).length > 0 && { options: draft.options }),
    ...(draft.ignoredFindings.length > 0 && { ignoredFindings: draft.ignoredFindings }),
    ...printedToJson(draft),
    ...unknownUnder(draft),
  };
}

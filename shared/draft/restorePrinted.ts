import type { PrintedFigures } from './types.ts';
import { isObject, pointer, sortTexts } from './unknownProperties.ts';

const figures = ['total', 'weightTotal', 'budgetScore'] as const;

export interface RestoredPrinted {
  readonly printed: PrintedFigures | null;
  readonly unknown: Readonly<Record<string, unknown>>;
}

/** Stated figures of unknown JSON; what isn't one of them is kept under `unknown`. */
export function restorePrinted(value: unknown): RestoredPrinted {
  if (!isObject(value)) return { printed: null, unknown: sortTexts(value, ['printed']).unknown };
  const { rates: ratesValue, ...others } = value;
  const top = sortTexts(others, ['printed']);
  const rates = sortTexts(ratesValue, ['printed', 'rates']);
  const stated = Object.fromEntries(
    figures.flatMap((key) => (top.texts[key] === undefined ? [] : [[key, top.texts[key]] as const])),
  );
  const isFigure = (key: string): boolean => figures.some((figure) => figure === key);
  const odd = Object.entries(top.texts).filter(([key]) => !isFigure(key));
  const oddTexts = Object.fromEntries(odd.map(([key, text]) => [pointer('printed', key), text]));
  const isEmpty = Object.keys(stated).length === 0 && Object.keys(rates.texts).length === 0;
  return {
    printed: isEmpty ? null : { ...stated, rates: rates.texts },
    unknown: { ...top.unknown, ...rates.unknown, ...oddTexts },
  };
}
